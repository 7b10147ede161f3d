//! A report from its first words to its corrected version, by the command line.
#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use std::path::PathBuf;

use cchc_tests::program::{SampleBook, cchc, done, json};

/// The period that is reported on lies in the past whenever the test runs.
const PERIOD: [&str; 2] = ["2024", "q1"];

struct Office {
    book: SampleBook,
}

impl Office {
    /// A book with the applications of Quý I/2024 and the report that was compiled from them.
    fn new() -> Self {
        let office = Self { book: SampleBook::with("004") };
        office.enter("2007");
        office.report("new", &[]);
        office.report("compile", &[]);
        office
    }

    fn data(&self) -> &str {
        self.book.data.to_str().unwrap()
    }

    fn enter(&self, online: &str) {
        for (code, words) in [("3.5.2", online), ("3.5.3", "250"), ("3.5.4", "8")] {
            done(&["figure", "set", self.data(), code, "q1", words, "--year", "2024"]);
        }
    }

    fn asked<'a>(&'a self, verb: &'a str, more: &[&'a str]) -> Vec<&'a str> {
        [&["report", verb, self.data()], &PERIOD[..], more].concat()
    }

    fn report(&self, verb: &str, more: &[&str]) -> String {
        done(&self.asked(verb, more))
    }

    fn refused(&self, verb: &str, more: &[&str], code: &str) {
        let run = cchc(&self.asked(verb, more));
        assert!(run.code == 1 && run.err.contains(&format!("[{code}]")), "{run:?}");
    }

    fn issue(&self, number: &str, date: &str) -> serde_json::Value {
        let marks = ["--number", number, "--date", date, "--signer", "Phan Tiến Dũng"];
        json(&self.asked("issue", &marks))
    }

    /// What a version is when it goes out.
    fn exported(&self, version: &str, ending: &str) -> Vec<u8> {
        let to = self.book.path(&format!("bản {version}.{ending}"));
        self.report("export", &["--version", version, "--to", to.to_str().unwrap()]);
        std::fs::read(to).unwrap()
    }

    /// Where a file of the last version is kept.
    fn kept(&self, issued: &serde_json::Value, role: &str) -> PathBuf {
        let files = issued["files"].as_array().unwrap();
        let file = files.iter().find(|file| file["role"] == role).unwrap();
        let sha256 = file["sha256"].as_str().unwrap();
        let folder = self.book.path("Sổ CCHC-minh-chung").join(&sha256[..2]);
        folder.join(format!("{sha256}.{role}"))
    }
}

#[test]
fn a_report_is_submitted_issued_locked_and_corrected() {
    let office = Office::new();
    let listed = json(&["report", "list", office.data()]);
    assert_eq!(
        (&listed[0]["stage"], &listed[0]["name"]),
        (&"compiled".into(), &"Quý I/2024".into())
    );
    assert!(office.report("show", &[]).contains("trực tuyến 2.007 hồ sơ"));
    assert!(office.report("gaps", &[]).contains("số liệu"));
    office.report("submit", &[]);
    office.refused("compile", &[], "report.submitted");
    office.report("take-back", &[]);
    office.refused("issue", &["--number", "0", "--date", "2024-03-15"], "report.no_number");
    let issued = office.issue("12", "2024-03-15");
    assert_eq!((&issued["ordinal"], &issued["files"][2]["role"]), (&1.into(), &"xlsx".into()));
    office.refused("compile", &[], "report.locked");
    assert_eq!(office.report("diff", &[]), "sổ không có gì khác so với báo cáo đã ban hành\n");
    let before = office.exported("1", "pdf");

    office.enter("2100");
    let difference = office.report("diff", &[]);
    assert!(difference.contains("khi ban hành: 2.007\n  trong sổ nay: 2.100"), "{difference}");
    assert!(office.report("show", &["--version", "1"]).contains("trực tuyến 2.007 hồ sơ"));
    assert!(office.exported("1", "pdf") == before);

    office.refused("correct", &["--reason", " "], "report.no_reason");
    office.report("correct", &["--reason", "Sai số hồ sơ"]);
    office.report("compile", &[]);
    assert_eq!(office.issue("19", "2024-03-20")["ordinal"], 2);
    assert!(office.report("show", &["--version", "2"]).contains("trực tuyến 2.100 hồ sơ"));
    assert!(office.exported("1", "pdf") == before && office.exported("2", "pdf") != before);
    let listed = json(&["report", "list", office.data(), "2024"]);
    assert_eq!(listed[0]["paper"], "số 19/BC-UBND ngày 20/3/2024");
    office.report("correct", &["--reason", "Nhầm"]);
    office.report("discard", &[]);
    assert_eq!(json(&["report", "list", office.data()])[0]["stage"], "issued");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test makes and spoils files of its own")]
fn what_was_issued_goes_out_byte_for_byte_and_a_lost_file_is_told_and_made_again() {
    let office = Office::new();
    let issued = office.issue("12", "2024-03-15");
    for role in ["docx", "pdf", "xlsx"] {
        let kept = std::fs::read(office.kept(&issued, role)).unwrap();
        assert!(office.exported("1", role) == kept, "{role}");
    }
    let signed = office.book.path("12-BC-UBND.signed.pdf");
    std::fs::write(&signed, "%PDF").unwrap();
    office.report("attach", &["--file", signed.to_str().unwrap()]);
    let program = office.book.path("12-BC-UBND.pdf.exe");
    std::fs::write(&program, "MZ").unwrap();
    office.refused("attach", &["--file", program.to_str().unwrap()], "evidence.program");
    let sound = json(&["check", office.data()]);
    assert_eq!(sound["reports"].as_array().unwrap().len(), 0);

    let before = office.exported("1", "docx");
    std::fs::remove_file(office.kept(&issued, "docx")).unwrap();
    let found = json(&["check", office.data()])["reports"].clone();
    assert!(found[0].as_str().unwrap().contains("không còn"), "{found}");
    let to = office.book.path("làm lại.docx");
    let told = office.report("export", &["--version", "1", "--to", to.to_str().unwrap()]);
    assert!(told.contains("đã dựng lại từ nội dung đã khóa"), "{told}");
    assert!(std::fs::read(to).unwrap() == before);
    office.report("detach", &[]);
    office.refused("detach", &[], "report.no_file");
}

#[test]
fn a_report_is_compiled_as_on_the_day_that_is_given_for_today() {
    let office = Office::new();
    let on = |verb: &'static str, day: &'static str| json(&office.asked(verb, &["--today", day]));
    assert_eq!(on("compile", "2024-03-07")["taken_on"], "2024-03-07");
    assert!(office.report("show", &[]).contains("lấy đến ngày 07/3/2024"));
    // Nothing but days goes by until the window closes, and a figure counts from then on.
    let stale = |gaps: serde_json::Value| {
        gaps.as_array().unwrap().iter().any(|gap| gap["code"] == "gap.stale")
    };
    assert!(!stale(on("gaps", "2024-03-08")));
    assert_eq!(on("compile", "2024-05-02")["taken_on"], "2024-03-14");
    assert_eq!(cchc(&office.asked("compile", &["--today", "hôm qua"])).code, 2);
}

#[test]
fn a_report_on_a_subject_of_its_own_goes_by_its_number() {
    let office = Office::new();
    let data = office.data();
    let days = ["--from", "2024-01-01", "--until", "2024-06-30"];
    let new = [&["report", "new", data, "2024", "--thematic", "Một cửa"], &days[..]].concat();
    let id = json(&new)["report"].to_string();
    done(&["report", "compile", data, "--id", &id]);
    assert!(done(&["report", "show", data, "--id", &id]).starts_with("BÁO CÁO "));
    let twice = cchc(&["report", "new", data, "2024", "q1"]);
    assert!(twice.err.contains("[report.exists]"), "{}", twice.err);
    assert_eq!(cchc(&["report", "new", data, "2024"]).code, 2);
    assert_eq!(cchc(&["report", "new", data, "2024", "--ad-hoc", "Bão lũ"]).code, 2);
}
