//! Paper: a long appendix as PDF beside LibreOffice printing our own Word file of it, and the
//! preview after an edit.
//!
//! All of it runs on this machine in one go, so that the ratios hold where the numbers do not.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::measure::memory;
use super::server::Server;
use crate::command::{find, program, run as done};
use crate::{Trouble, root, target};

/// Rows of the long appendix.
const ROWS: usize = 1000;
/// How often each thing is done; the median counts.
const TIMES: usize = 3;
/// How many cells are edited, one after the other.
const EDITS: usize = 12;
/// How often the memory of a running program is looked at.
const LOOK: Duration = Duration::from_millis(10);

/// What one run of a program took.
#[derive(Clone, Copy)]
struct Run {
    time: Duration,
    /// The most resident memory of the program and all below it that was seen.
    peak_bytes: u64,
}

/// Makes the data, measures and prints the tables.
pub(super) fn run(cchc: &Path) -> Result<(), Trouble> {
    let folder = target().join("bench/paper");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let data = folder.join("so-cchc.db");
    done(program(cchc).arg("sample").arg(&data).arg("tung-anh-2022"))?;
    let long = folder.join("long.json");
    let written = cchc_files::write_atomic(&long, long_plan()?.as_bytes());
    written.map_err(|problem| problem.message_vi())?;
    done(program(cchc).args(["plan", "import"]).arg(&data).arg(&long))?;

    let export = |ending: &str| {
        let file = folder.join(format!("long.{ending}"));
        let mut command = program(cchc);
        command.arg("export").arg(&data).args(["--plan", "long", "--appendix", "1", "--to"]);
        command.arg(&file);
        (command, file)
    };
    let (mut pdf, _) = export("pdf");
    let (mut docx, word) = export("docx");
    let ours = median(|| watched(&mut pdf))?;
    let word_file = median(|| watched(&mut docx))?;
    let office = match find("soffice") {
        Some(office) => Some(median(|| watched(&mut printing(&office, &word, &folder)))?),
        None => None,
    };
    print!("\n{}", exports(ours, word_file, office));
    println!("\n==> The preview after one edited cell");
    let ui = root().join("ui/dist");
    for (name, plan) in [("sample, 2 papers", "tung-anh-2022"), ("1,000 rows", "long")] {
        let server = Server::start(cchc, &data, &ui, &folder)?;
        print!("{}", preview(&server, name, plan)?);
    }
    Ok(())
}

/// The sample's plan with its tasks over and over, under numbers of their own.
fn long_plan() -> Result<String, Trouble> {
    let sample = root().join("assets/samples/tung-anh-2022.json");
    let text = fs::read_to_string(&sample).map_err(|e| format!("{}: {e}", sample.display()))?;
    let mut file: Value = serde_json::from_str(&text).map_err(|e| e.to_string())?;
    file["plan"]["id"] = json!("long");
    let domains = file["plan"]["appendices"][0]["domains"].as_array_mut();
    let domains = domains.ok_or("the sample has no domains")?;
    domains.retain(|domain| domain["tasks"].is_array());
    let mut number = 1_000_000_u64;
    let mut rows = 0;
    let originals: Vec<Value> = domains.iter().map(|domain| domain["tasks"].clone()).collect();
    while rows < ROWS {
        for (domain, tasks) in domains.iter_mut().zip(&originals) {
            let Some(more) = tasks.as_array() else { continue };
            for task in more.iter().take(ROWS - rows) {
                let mut task = task.clone();
                number += 1;
                task["id"] = json!(number);
                rows += 1;
                if let Some(tasks) = domain["tasks"].as_array_mut() {
                    tasks.push(task);
                }
            }
        }
    }
    for (domain, tasks) in domains.iter_mut().zip(&originals) {
        let old = tasks.as_array().map_or(0, Vec::len);
        if let Some(tasks) = domain["tasks"].as_array_mut() {
            tasks.drain(..old);
        }
    }
    Ok(file.to_string())
}

/// LibreOffice, which has a folder of its own so that a running one is not in its way.
fn printing(office: &Path, word: &Path, folder: &Path) -> Command {
    let mut command = program(office);
    command.arg(format!("-env:UserInstallation=file://{}", folder.join("office").display()));
    command.args(["--headless", "--convert-to", "pdf:writer_pdf_Export", "--outdir"]);
    command.arg(folder.join("office-pdf")).arg(word);
    // The same faces as ours, whatever this machine has.
    command.env("FONTCONFIG_FILE", root().join("tests/fixtures/fonts.conf"));
    command
}

/// Runs a program to its end and watches its memory.
fn watched(command: &mut Command) -> Result<Run, Trouble> {
    let begun = Instant::now();
    let started = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let mut child = started.map_err(|e| format!("cannot start {command:?}: {e}"))?;
    let mut peak_bytes = 0;
    loop {
        if let Some(status) = child.try_wait().map_err(|e| e.to_string())? {
            let time = begun.elapsed();
            return if status.success() {
                Ok(Run { time, peak_bytes })
            } else {
                Err(format!("{command:?} ended badly"))
            };
        }
        peak_bytes = peak_bytes.max(memory(child.id()).0);
        thread::sleep(LOOK);
    }
}

fn median(mut measure: impl FnMut() -> Result<Run, Trouble>) -> Result<Run, Trouble> {
    let mut runs = (0..TIMES).map(|_| measure()).collect::<Result<Vec<_>, _>>()?;
    runs.sort_by_key(|run| run.time);
    Ok(runs[runs.len() / 2])
}

fn exports(pdf: Run, word: Run, office: Option<Run>) -> String {
    let line = |what: &str, run: Run| {
        let ratio = run.time.as_secs_f64() / pdf.time.as_secs_f64();
        let (seconds, mega) = (run.time.as_secs_f64(), run.peak_bytes >> 20);
        format!("| {what:<28} | {seconds:>7.2} s | {mega:>6} MiB | {ratio:>6.2}× |\n")
    };
    let mut table = format!(
        "| appendix of {ROWS} rows        |      time |   peak RSS |   ratio |\n\
         |------------------------------|----------:|-----------:|--------:|\n"
    );
    table.push_str(&line("PDF, cchc export", pdf));
    table.push_str(&line("Word, cchc export", word));
    match office {
        Some(office) => table.push_str(&line("PDF by LibreOffice from Word", office)),
        None => table.push_str("LibreOffice is not here: nothing to compare with.\n"),
    }
    table
}

/// Edits one cell after the other and asks for the pages after each, as the window does.
fn preview(server: &Server, name: &str, plan: &str) -> Result<String, Trouble> {
    let what = json!({
        "plan": plan, "part": "whole", "layout": null, "draft": false, "electronic": false
    });
    let pages = |server: &Server| server.call("export.pages", &what);
    let begun = Instant::now();
    let first = pages(server)?;
    let first_ms = begun.elapsed().as_millis();
    let view = server.call("plan.get", &json!({ "plan": plan }))?;
    let rows = task_rows(&view);
    let row = *rows.get(rows.len() / 2).ok_or("the plan has no rows")?;
    let (mut edit_ms, mut pages_ms) = (Vec::new(), Vec::new());
    for turn in 0..EDITS {
        let cells =
            json!([{ "task": row, "field": "product", "words": format!("Văn bản {turn}") }]);
        let edits = json!([{ "do": "set_cells", "cells": cells }]);
        let begun = Instant::now();
        server.call("plan.edit", &json!({ "plan": plan, "edits": edits, "joins": null }))?;
        edit_ms.push(begun.elapsed().as_millis());
        let begun = Instant::now();
        pages(server)?;
        pages_ms.push(begun.elapsed().as_millis());
    }
    edit_ms.sort_unstable();
    pages_ms.sort_unstable();
    let count = first["pages"].as_array().map_or(0, Vec::len);
    let (resident, _) = server.memory();
    Ok(format!(
        "{name}: {count} pages, first {first_ms} ms; after an edit median {} ms, worst {} ms \
         (the edit itself {} ms); memory after {EDITS} edits {} MiB\n",
        pages_ms[EDITS / 2],
        pages_ms[EDITS - 1],
        edit_ms[EDITS / 2],
        resident >> 20,
    ))
}

/// The numbers of the task rows of the first appendix.
fn task_rows(view: &Value) -> Vec<u64> {
    let lines = view["appendices"][0]["lines"].as_array();
    let rows = lines.into_iter().flatten().filter(|line| line["kind"] == "task");
    rows.filter_map(|line| line["id"].as_u64()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_long_plan_has_as_many_rows_as_it_says_each_with_a_number_of_its_own() {
        let plan: Value = serde_json::from_str(&long_plan().expect("made")).expect("JSON");
        let domains = plan["plan"]["appendices"][0]["domains"].as_array().expect("domains");
        let tasks = domains.iter().flat_map(|domain| domain["tasks"].as_array().expect("tasks"));
        let mut numbers: Vec<u64> = tasks.filter_map(|task| task["id"].as_u64()).collect();
        assert_eq!(numbers.len(), ROWS);
        numbers.dedup();
        assert_eq!(numbers.len(), ROWS);
    }
}
