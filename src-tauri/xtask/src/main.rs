//! `cargo xtask`: one door for every chore of the workspace, the same on Linux and Windows.
//!
//! **Owns** what is installed, built, checked and in which order, and how that is reported.
//! **Must not know** the field: plans and workbooks are made by `cchc`, judged by the tests.
//! **Read first** `test.rs`; `demo.rs` for the demonstration.

mod apt;
mod bench;
mod cchc;
mod command;
mod demo;
mod e2e;
mod golden;
mod icons;
mod install;
mod package;
mod run;
mod screen;
mod step;
mod tally;
mod test;
mod ui;
mod wine;

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  run              open the program on this account's own data; without a display, the same
                   as run --demo
  run --demo       build cchc, make the sample book and export every sample plan into
                   target/demo: Word, PDF and workbooks
  test             install what the tests need, then formatting, lints and every test
  e2e [FILTER]     build, then only the tests that drive the screens in a browser;
                   FILTER is a part of test names
  screens          pictures of every screen into target/screens
  package --windows  the installer, the portable archive and their hashes into target/package;
                   with --webview2 FILE also an installer with Microsoft's standalone installer
                   of WebView2 inside, for offices without internet
  wine COMMAND …   run a command with a Wine of its own, told as the tests are
  bench [TIMES]    start, memory and size of the program against an empty window's; then
                   the same as bench paper and bench search
  bench paper      a long appendix as PDF against LibreOffice, and the preview after an edit
  bench search     words in ten years of data: the first search, then the median and the worst
  types            rewrite ui/src/lib/api/generated.ts from the commands
  golden [FILTER]  rewrite the committed files that golden tests compare with, on purpose;
                   FILTER is a part of test names
  icons            rewrite src-tauri/icons from the drawings in assets/icons
  schema           rewrite assets/schema/plan.schema.json from the types
  schema --check   only say whether it is up to date
";

/// What went wrong, for whoever sits at the terminal.
type Trouble = String;

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["run"] => run::open_or_demo(),
        ["run", "--demo"] => demo::make(),
        ["test"] => test::test(),
        ["e2e"] => e2e::run(None),
        ["e2e", filter] => e2e::run(Some(filter)),
        ["screens"] => e2e::screens(),
        ["package", "--windows"] => package::for_windows(None),
        ["package", "--windows", "--webview2", file] => package::for_windows(Some(Path::new(file))),
        ["wine", words @ ..] => wine::within(words),
        ["bench"] => bench::run(None).and_then(|()| bench::paper()).and_then(|()| bench::search()),
        ["bench", "paper"] => bench::paper(),
        ["bench", "search"] => bench::search(),
        ["bench", times] => bench::run(Some(times)),
        ["types"] => golden::rewrite_types(),
        ["golden"] => golden::rewrite(None),
        ["golden", filter] => golden::rewrite(Some(filter)),
        ["icons"] => icons::make(),
        ["schema"] => golden::rewrite_schema(),
        ["schema", "--check"] => golden::check_schema(),
        [] | ["help" | "-h" | "--help"] => {
            print!("{HELP}");
            Ok(())
        }
        _ => {
            eprint!("error: unknown command: {}\n\n{HELP}", args.join(" "));
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("error: {trouble}");
            ExitCode::FAILURE
        }
    }
}

/// The top of the workspace.
fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}

/// What is made and may be thrown away: `target` at the top, wherever cargo itself builds.
fn target() -> PathBuf {
    root().join("target")
}
