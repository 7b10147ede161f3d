//! A plan is issued and adjusted by the command line, and a version is printed.
#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use cchc_tests::program::{SampleBook, cchc, done, json};

const PLAN: &str = "tung-anh-2022";

#[test]
fn a_plan_is_issued_opened_and_closed_again() {
    let book = SampleBook::with(PLAN);
    let data = book.data.to_str().unwrap();
    let versions = |more: &[&str]| done(&[&["plan", "versions", data, PLAN], more].concat());
    assert_eq!(versions(&[]), "bản nháp, chưa ban hành\n");
    assert_eq!(json(&["plan", "list", data])[0]["state"], "draft");
    let early = cchc(&["plan", "amend", data, PLAN, "--reason", "x"]);
    assert!(early.code == 1 && early.err.contains("[version.not_issued]"), "{}", early.err);
    done(&["plan", "issue", data, PLAN]);
    assert_eq!(versions(&[]), "bản 1  số 24/KH-UBND ngày 25/01/2022, Phan Tiến Dũng ký\n");
    done(&["plan", "amend", data, PLAN, "--reason", "Bổ sung nhiệm vụ"]);
    assert!(versions(&[]).ends_with("đang điều chỉnh, bổ sung: Bổ sung nhiệm vụ\n"));
    assert_eq!(json(&["plan", "list", data])[0]["state"], "amending");
    let same = cchc(&["plan", "issue", data, PLAN]);
    assert!(same.err.contains("[version.same_paper]"), "{}", same.err);
    // Nothing was changed yet, and a first version has none before it.
    assert_eq!(versions(&["--diff-now"]), "");
    assert_eq!(versions(&["--diff", "1"]), "");
    let none = cchc(&["plan", "versions", data, PLAN, "--diff", "2"]);
    assert!(none.err.contains("[version.not_found]"), "{}", none.err);
    done(&["plan", "discard", data, PLAN]);
    let listed = json(&["plan", "versions", data, PLAN]);
    assert_eq!(
        (listed["versions"].as_array().unwrap().len(), listed["amending"].is_null()),
        (1, true)
    );
}

#[test]
fn a_version_is_printed_as_it_was_issued() {
    let book = SampleBook::with(PLAN);
    let data = book.data.to_str().unwrap();
    done(&["plan", "issue", data, PLAN]);
    let bytes = |ending, more: &[&str]| std::fs::read(book.export_as(PLAN, ending, more)).unwrap();
    for ending in ["docx", "xlsx"] {
        assert!(bytes(ending, &["--issued", "1"]) == bytes(ending, &[]), "{ending}");
    }
    let none = cchc(&[
        "export",
        data,
        "--plan",
        PLAN,
        "--issued",
        "2",
        "--to",
        book.path("x.pdf").to_str().unwrap(),
    ]);
    assert!(none.err.contains("[version.not_found]"), "{}", none.err);
}
