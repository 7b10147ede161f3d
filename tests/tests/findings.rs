//! `cchc check` reports what the five documents contradict themselves in, and corrects nothing.
#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use cchc_tests::program::{SampleBook, json};
use serde_json::Value;

/// The findings of a sample with this code.
fn findings(sample: &str, code: &str) -> Vec<Value> {
    let book = SampleBook::with(sample);
    let answer = json(&["check".as_ref(), book.data.as_os_str()]);
    let all = answer["findings"].as_array().unwrap().clone();
    for finding in &all {
        for member in ["code", "severity", "plan", "message", "hint"] {
            assert!(finding[member].is_string(), "{finding}");
        }
        assert!(finding["place"].is_object(), "{finding}");
    }
    all.into_iter().filter(|finding| finding["code"] == code).collect()
}

fn messages(findings: &[Value]) -> String {
    findings.iter().map(|f| f["message"].as_str().unwrap()).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_three_document_numbers_of_mang_yang_are_reported() {
    let found = findings("001", "paper.reference_differs");
    let text = messages(&found);
    assert_eq!(found.len(), 2, "{text}");
    assert!(text.contains("35/UBND/QĐ-UBND") && text.contains("3571/QĐ-UBND"), "{text}");
    assert!(text.contains("số/ngày không khớp: dòng dẫn chiếu ghi số 3501/QĐ-UBND"), "{text}");
    assert!(text.contains("14/11/2019") && text.contains("11/11/2019"), "{text}");
}

#[test]
fn the_dates_of_ha_chau_are_reported() {
    let reference = findings("004", "paper.reference_differs");
    assert!(messages(&reference).contains("ngày không khớp"), "{reference:?}");
    assert!(messages(&reference).contains("25/8/2023"), "{reference:?}");
    let later = messages(&findings("004", "paper.quotes_later_paper"));
    assert!(later.contains("ngày không khớp") && later.contains("02/8/2023"), "{later}");
}

#[test]
fn the_last_years_header_of_cam_giang_is_reported() {
    let found = findings("003", "appendix.header_year");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0]["place"]["appendix"], 2);
    assert!(messages(&found).contains("Mục tiêu năm 2023"), "{found:?}");
}

#[test]
fn the_number_printed_twice_in_mang_yang_is_reported() {
    let found = findings("001", "task.number_twice");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0]["place"]["domain"], "III");
    assert_eq!(found[0]["place"]["words"], "6");
}

#[test]
fn a_deadline_left_blank_is_asked_for_but_not_of_parent_rows() {
    // TC 1.4 of domain I is the only leaf of the first appendix whose time cell is empty and not
    // merged with a filled one.
    let found = findings("003", "task.no_deadline");
    assert!(
        found.iter().any(|f| f["place"]["domain"] == "I" && f["place"]["row"] == 4),
        "{found:?}"
    );
    // Of the 42 leaves of Hà Châu only 4.1 has no time.
    let found = findings("004", "task.no_deadline");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0]["place"]["domain"], "IV");
}

#[test]
fn a_time_that_was_understood_by_assumption_asks_to_be_confirmed() {
    let found = findings("001", "deadline.confirm");
    let year = found.iter().find(|f| f["place"]["domain"] == "V").unwrap();
    assert!(year["message"].as_str().unwrap().contains("2020"), "{year}");
}

#[test]
fn checking_changes_nothing() {
    let book = SampleBook::with("all");
    let before = std::fs::read(&book.data).unwrap();
    json(&["check".as_ref(), book.data.as_os_str()]);
    assert!(std::fs::read(&book.data).unwrap() == before);
}

#[test]
fn a_text_without_its_end_mark_and_a_place_in_capitals_are_noted() {
    // The decision of Mang Yang ends with a plain full stop; the plans all end as they should.
    let found = findings("001", "paper.no_end_mark");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0]["severity"], "note");
    assert!(messages(&found).contains("Quyết định"), "{found:?}");
    for sample in ["000", "002", "003", "004"] {
        assert!(findings(sample, "paper.no_end_mark").is_empty(), "{sample}");
        assert!(findings(sample, "paper.place_capitals").is_empty(), "{sample}");
    }
}
