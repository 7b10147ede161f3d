//! `cargo xtask bench`: what the program costs beside an empty window of the same making, and how
//! long paper takes.
//!
//! Both are built in the same run with the same profile and the same libraries, and started in
//! turns on the same screen, so that the ratios hold where the numbers do not.

mod hello;
mod measure;
mod paper;
mod search;
mod server;

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::{cargo, output};
use crate::screen::Screen;
use crate::{Trouble, install, target, ui};

use measure::Start;

/// How often each is started unless told otherwise.
const TIMES: usize = 5;

/// One of the two programs, and what its starts showed.
struct Measured {
    program: PathBuf,
    starts: Vec<Start>,
}

/// Paper beside LibreOffice, and the preview after an edit.
pub(crate) fn paper() -> Result<(), Trouble> {
    ui::install()?;
    ui::build()?;
    let cchc = built(&["--package", "cchc-cli", "--features", "serve"], "cchc")?;
    paper::run(&cchc)
}

/// Ten years of an office, searched.
pub(crate) fn search() -> Result<(), Trouble> {
    ui::install()?;
    ui::build()?;
    let cchc = built(&["--package", "cchc-cli", "--features", "serve"], "cchc")?;
    search::run(&cchc)
}

/// Builds both, starts each `times` times and prints the table.
pub(crate) fn run(times: Option<&str>) -> Result<(), Trouble> {
    let times = match times {
        Some(words) => words.parse().map_err(|_| format!("not a number of times: {words}"))?,
        None => TIMES,
    };
    println!("==> The window and its page");
    install::for_window()?;
    ui::install()?;
    ui::build()?;
    let ours = built(&["--package", "so-cchc"], "so-cchc")?;
    println!("\n==> An empty window");
    let manifest = hello::write()?.to_string_lossy().into_owned();
    let folder = cargo_target()?.to_string_lossy().into_owned();
    let hello = built(&["--manifest-path", &manifest, "--target-dir", &folder], hello::NAME)?;

    println!("\n==> Starting each {times} times, in turns");
    let screen = Screen::start()?;
    let mut programs = [ours, hello].map(|program| Measured { program, starts: Vec::new() });
    // The first start of each fills the caches of the system and is not counted.
    for turn in 0..=times {
        for measured in &mut programs {
            let start = measure::start(&measured.program, &screen)?;
            println!("{turn}: {} {start}", name(&measured.program));
            if turn > 0 {
                measured.starts.push(start);
            }
        }
    }
    let [ours, hello] = programs;
    print!("\n{}", table(&ours, &hello)?);
    Ok(())
}

/// Builds a release and gives the path that cargo reports for it.
fn built(what: &[&str], name: &str) -> Result<PathBuf, Trouble> {
    let args = [&["build", "--release"], what, &["--message-format", "json-render-diagnostics"]];
    println!("$ cargo {}", args[..2].concat().join(" "));
    let messages = output(&mut cargo(args.concat()))?;
    let mut programs = messages.lines().filter_map(|line| {
        let message: serde_json::Value = serde_json::from_str(line).ok()?;
        (message["target"]["name"] == name).then_some(())?;
        message["executable"].as_str().map(PathBuf::from)
    });
    programs.next_back().ok_or_else(|| format!("cargo built {name} but reported no program"))
}

/// Where cargo builds, so that both programs share what is the same in them.
fn cargo_target() -> Result<PathBuf, Trouble> {
    let metadata = output(&mut cargo(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: serde_json::Value =
        serde_json::from_str(&metadata).map_err(|e| format!("cargo metadata: {e}"))?;
    Ok(metadata["target_directory"].as_str().map_or_else(target, PathBuf::from))
}

fn name(program: &Path) -> String {
    program.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn table(ours: &Measured, hello: &Measured) -> Result<String, Trouble> {
    let median = |measured: &Measured, what: fn(&Start) -> u64| {
        let mut values: Vec<u64> = measured.starts.iter().map(what).collect();
        values.sort_unstable();
        values.get(values.len() / 2).copied().unwrap_or_default()
    };
    let size = |measured: &Measured| {
        let found = fs::metadata(&measured.program);
        found.map(|file| file.len()).map_err(|e| format!("{}: {e}", measured.program.display()))
    };
    let line = |what: &str, ours: u64, hello: u64, unit: &str, per: f64| {
        let shown = |value: u64| format!("{:.1} {unit}", value as f64 / per);
        // What could not be measured here has no ratio.
        let ratio =
            if hello == 0 { "–".into() } else { format!("{:.2}×", ours as f64 / hello as f64) };
        format!("| {what:<23} | {:>11} | {:>11} | {ratio:>6} |\n", shown(ours), shown(hello))
    };
    let mega = f64::from(1 << 20);
    let pair = |what| (median(ours, what), median(hello, what));
    let (interactive, empty_interactive) = pair(|start| start.interactive_ms);
    let (resident, empty_resident) = pair(|start| start.resident_bytes);
    let (share, empty_share) = pair(|start| start.share_bytes);
    Ok([
        "| median                  |     Sổ CCHC |       empty |  ratio |\n".to_owned(),
        "|-------------------------|------------:|------------:|-------:|\n".to_owned(),
        line("start to interactive", interactive, empty_interactive, "ms", 1.0),
        line("memory, RSS of the tree", resident, empty_resident, "MiB", mega),
        line("memory, PSS of the tree", share, empty_share, "MiB", mega),
        line("program file", size(ours)?, size(hello)?, "MiB", mega),
    ]
    .concat())
}
