//! The program for Windows makes what the program for Linux makes: every answer in the same words
//! and every file in the same bytes, from the same commands.
//!
//! The one runs under Wine, in a release; the other is the one of the other tests. Neither finds
//! Times New Roman: Wine has no fonts, and Linux none of Windows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may be blunt")]

use std::path::PathBuf;

use cchc_tests::program::{Run, command, ended, own_program};
use cchc_tests::{PLANS_WITH_APPENDIX, SAMPLES, wine};

const BOOK: &str = "Sổ CCHC.db";

/// The file that a command writes, without the ending that says of what kind.
const MADE: &str = "Bản in";

/// A program with a folder of its own; files are named as in `cchc export "Sổ CCHC.db"`, so that
/// answers differ in nothing.
struct Office {
    program: PathBuf,
    folder: tempfile::TempDir,
}

impl Office {
    fn run(&self, words: &[&str]) -> Run {
        let mut command = command(&self.program, words);
        ended(command.current_dir(self.folder.path()).output().expect("cchc starts"))
    }

    /// The file that was made, which is taken away.
    fn taken(&self, name: &str) -> Vec<u8> {
        let path = self.folder.path().join(name);
        let bytes = std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        std::fs::remove_file(path).unwrap();
        bytes
    }
}

/// The same office with both systems.
struct Offices([Office; 2]);

impl Offices {
    /// Both with a book of these samples; nothing where there is no Wine.
    fn with(sample: &str) -> Option<Self> {
        let (_, exe) = wine::cchc_exe()?;
        let office = |program| {
            let folder = tempfile::Builder::new().prefix("Nguyễn Thị Ánh ").tempdir().unwrap();
            Office { program, folder }
        };
        let offices = Self([office(own_program()), office(exe)]);
        offices.both(&["sample", BOOK, sample]);
        Some(offices)
    }

    /// Runs a command with both, which must say the same.
    fn both(&self, words: &[&str]) -> String {
        let [linux, windows] = &self.0;
        let (one, other) = std::thread::scope(|scope| {
            let other = scope.spawn(|| windows.run(words));
            (linux.run(words), other.join().unwrap())
        });
        assert_eq!(one.code, 0, "{words:?}: {one:?}");
        assert_eq!((one.code, one.out, one.err), (other.code, other.out.clone(), other.err));
        other.out
    }

    /// Runs a command that writes a file of each of these kinds, with both: the same bytes.
    fn both_make(&self, words: &[&str], kinds: &[&str]) {
        for kind in kinds {
            let name = format!("{MADE}.{kind}");
            self.both(&[words, &["--to", &name]].concat());
            let [one, other] = self.0.each_ref().map(|office| office.taken(&name));
            assert!(one.len() > 100 && one == other, "{words:?} {kind}: other bytes");
        }
    }
}

fn every_layout(plan: &str) {
    let Some(offices) = Offices::with(plan) else { return };
    let layouts: serde_json::Value =
        serde_json::from_str(&offices.both(&["layouts", "--json"])).unwrap();
    let layouts = layouts.as_array().unwrap();
    assert_eq!(layouts.len(), 6);
    for layout in layouts {
        let layout = layout["id"].as_str().unwrap();
        let words = ["export", BOOK, "--plan", plan, "--layout", layout];
        offices.both_make(&words, &["xlsx", "docx", "pdf"]);
    }
}

#[test]
fn tung_anh_is_the_same_in_every_layout_and_on_every_paper() {
    every_layout(PLANS_WITH_APPENDIX[0]);
}

#[test]
fn mang_yang_is_the_same_in_every_layout_and_on_every_paper() {
    every_layout(PLANS_WITH_APPENDIX[1]);
}

#[test]
fn cam_giang_is_the_same_in_every_layout_and_on_every_paper() {
    every_layout(PLANS_WITH_APPENDIX[2]);
}

#[test]
fn ha_chau_is_the_same_in_every_layout_and_on_every_paper() {
    every_layout(PLANS_WITH_APPENDIX[3]);
}

#[test]
fn every_plan_its_drafts_its_pages_and_its_interchange_are_the_same() {
    let Some(offices) = Offices::with("all") else { return };
    offices.both(&["plan", "list", BOOK, "--json"]);
    for plan in SAMPLES {
        let export = ["export", BOOK, "--plan", plan];
        offices.both_make(&export, &["docx", "pdf"]);
        offices.both_make(&[&export[..], &["--draft", "--electronic"]].concat(), &["docx", "pdf"]);
        if PLANS_WITH_APPENDIX.contains(&plan) {
            offices.both(&["preview", BOOK, "--plan", plan, "--json"]);
        }
        offices.both(&["plan", "show", BOOK, plan, "--json"]);
        let interchange = offices.both(&["plan", "export", BOOK, plan]);
        offices.both_make(&["plan", "export", BOOK, plan], &["json"]);
        let shipped = cchc_tests::root().join(format!("assets/samples/{plan}.json"));
        assert!(interchange == std::fs::read_to_string(shipped).unwrap(), "{plan}");
    }
}

#[test]
fn findings_deadlines_and_found_words_are_the_same() {
    let Some(offices) = Offices::with("all") else { return };
    offices.both(&["check", BOOK]);
    offices.both(&["check", BOOK, "--json"]);
    // In order of their fitness, which is computed.
    assert!(offices.both(&["search", BOOK, "cải", "cách", "--json"]).contains("Nhiệm vụ"));
    assert!(offices.both(&["search", BOOK, "=thu tuc \"một cửa\"", ""]).ends_with('\n'));
    offices.both(&["deadline", "Quý II, III/2022", "--year", "2022", "--json"]);
    offices.both(&["budget", "-5 triệu \"đồng\\"]);
    offices.both(&["register", "list", BOOK, "--json"]);
    let cells =
        [r#"ten==1+1 "Đất" \"#, r#"tac-gia=Lê \"Ánh"#, "ngay-dang-ky=05/3/2026", "hieu-qua="];
    offices.both(&[&["register", "add", BOOK, "sang-kien"], &cells[..]].concat());
    let rows = offices.both(&["register", "rows", BOOK, "sang-kien"]);
    assert!(rows.contains(r#"=1+1 "Đất" \"#), "{rows}");
}

#[test]
fn what_is_followed_over_the_year_is_the_same() {
    const PLAN: &str = "tung-anh-2022";
    let Some(offices) = Offices::with(PLAN) else { return };
    offices.both(&["plan", "issue", BOOK, PLAN]);
    let record = ["record", BOOK, "--plan", PLAN, "--state", "done", "--on", "2022-07-12"];
    offices.both(&[&record[..], &["--task", "2003", "--done", "Đã xong: \"100%\""]].concat());
    offices.both(&["track", BOOK, PLAN, "--on", "2022-07-20", "--json"]);
    let export = ["export", BOOK, "--plan", PLAN, "--on", "2022-07-20"];
    let papers: [(&str, &[&str]); 2] =
        [("--tracking", &["docx", "pdf", "xlsx"]), ("--reminders", &["docx", "pdf"])];
    for (paper, kinds) in papers {
        offices.both_make(&[&export[..], &[paper]].concat(), kinds);
    }
    offices.both_make(&["export", BOOK, "--plan", PLAN, "--issued", "1"], &["docx", "pdf", "xlsx"]);
}

#[test]
fn a_report_submitted_issued_and_corrected_is_the_same() {
    let Some(offices) = Offices::with("ha-chau-2023") else { return };
    const PERIODS: [(&str, [&str; 2]); 2] = [("q1", ["12", "19"]), ("y", ["21", "22"])];
    for (code, words) in [("3.5.2", "2007"), ("3.5.3", "250"), ("3.5.4", "8")] {
        for (period, _) in PERIODS {
            offices.both(&["figure", "set", BOOK, code, period, words, "--year", "2024"]);
        }
    }
    offices.both(&["figures", BOOK, "--year", "2024", "--period", "q1", "--json"]);
    offices.both(&["report", "calendar", BOOK, "2024", "--on", "2024-03-20"]);
    for (period, numbers) in PERIODS {
        let report = |verb: &str, more: &[&str]| {
            offices.both(&[&["report", verb, BOOK, "2024", period], more].concat())
        };
        let papers = |more: &[&str]| {
            let words = [&["report", "export", BOOK, "2024", period], more].concat();
            offices.both_make(&words, &["docx", "pdf", "xlsx"]);
        };
        report("new", &[]);
        report("compile", &[]);
        report("show", &["--json"]);
        report("gaps", &[]);
        report("submit", &[]);
        papers(&[]);
        let marks = ["--date", "2024-03-15", "--signer", "Phan Tiến Dũng", "--json"];
        // Among the answer are the hashes of the files that are kept.
        report("issue", &[&["--number", numbers[0]], &marks[..]].concat());
        papers(&["--version", "1"]);
        report("correct", &["--reason", "Sai số hồ sơ"]);
        report("compile", &[]);
        report("issue", &[&["--number", numbers[1]], &marks[..]].concat());
        papers(&["--version", "2"]);
        report("diff", &[]);
    }
}
