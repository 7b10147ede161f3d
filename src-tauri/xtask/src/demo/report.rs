//! The report of a first quarter that writes itself from the demonstration year, issued, with the
//! files that went out.

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::{program, run};
use crate::{Trouble, root};

/// The sample that has a year of figures beside its progress.
const YEAR: &str = "2022";
/// The months of the window, as the fixture and the program call them.
const MONTHS: [&str; 3] = ["t1", "t2", "t3"];
/// The figures of hồ sơ: what a quarter is asked about first.
const GROUP: &str = "3.";
/// The window was closed on the day before.
const TODAY: &str = "2022-03-15";

/// Enters the figures of the quarter, compiles its report, issues it and exports what went out;
/// the files.
pub(super) fn make(cchc: &Path, book: &Path, folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    for (code, month, words) in figures(&fixture()?) {
        let set = ["figure", "set"];
        run(program(cchc).args(set).arg(book).args([&code, month, &words, "--year", YEAR]))?;
    }
    let report = |verb: &str| {
        let mut command = program(cchc);
        command.args(["report", verb]).arg(book).args([YEAR, "q1"]);
        command
    };
    run(&mut report("new"))?;
    run(report("compile").args(["--today", TODAY]))?;
    run(&mut report("submit"))?;
    let marks = ["--number", "46", "--date", TODAY, "--signer", "Phan Tiến Dũng"];
    run(report("issue").args(marks))?;
    let mut made = Vec::new();
    for ending in ["docx", "pdf", "xlsx"] {
        let file = folder.join(format!("bao-cao quy-1-{YEAR}.{ending}"));
        run(report("export").args(["--version", "1", "--to"]).arg(&file))?;
        made.push(file);
    }
    Ok(made)
}

fn fixture() -> Result<String, Trouble> {
    let path = root().join("tests/fixtures/report/tung-anh-2022.figures.tsv");
    fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))
}

/// Code, month and words of the figures of the quarter, each as it was put right last.
fn figures(table: &str) -> Vec<(String, &'static str, String)> {
    let mut found = Vec::new();
    let mut columns: Option<Vec<&str>> = None;
    for line in table.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        if let Some(year) = line.strip_prefix("year ") {
            columns = year.starts_with(YEAR).then_some(cells);
            continue;
        }
        let Some(columns) = columns.as_ref().filter(|_| line.starts_with(GROUP)) else { continue };
        for month in MONTHS {
            let cell = columns.iter().position(|column| *column == month);
            let words = cell.and_then(|at| cells.get(at)).map_or("", |cell| last(cell));
            if !words.is_empty() {
                found.push((cells[0].to_owned(), month, words.to_owned()));
            }
        }
    }
    found
}

/// The last words of a cell, without the day on which they were typed.
fn last(cell: &str) -> &str {
    let words = cell.rsplit(" → ").next().unwrap_or(cell);
    words.split('@').next().unwrap_or(words).trim().trim_start_matches('~')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_of_the_quarter_are_taken_as_they_were_put_right() {
        let table = "# a note\nyear 2021\tcounted\tt1\n3.5.2\tcộng\t9\n\
            year 2022\tcounted\tt1\tt2\tt3\tt4\n\
            3.5.2\tcộng\t83\t102 → ~111 @2022-03-25\t\t48\n2.1.1\tcộng\t1\n";
        let told = |code: &str, month, words: &str| (code.to_owned(), month, words.to_owned());
        assert_eq!(figures(table), [told("3.5.2", "t1", "83"), told("3.5.2", "t2", "111")]);
    }

    #[test]
    fn the_fixture_has_figures_of_every_month_of_the_quarter() {
        let found = figures(&fixture().unwrap());
        assert!(MONTHS.iter().all(|month| found.iter().any(|(_, of, _)| of == month)));
    }
}
