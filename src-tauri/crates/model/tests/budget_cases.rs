//! Every budget of the sample documents and of common practice, as a table.

#![expect(clippy::unwrap_used, reason = "a test may be blunt, its small functions too")]

use cchc_model::budget::parse;

const CASES: &str = include_str!("../../../../tests/fixtures/budget_cases.tsv");
const PRACTICE: &str = include_str!("../../../../tests/fixtures/budget_practice.tsv");

fn assert_table(table: &str, at_least: usize) {
    let mut wrong = Vec::new();
    let mut lines = 0;
    for line in table.lines().skip(1) {
        lines += 1;
        let cell: Vec<&str> = line.split('\t').collect();
        let json = serde_json::to_value(parse(cell[0])).unwrap();
        let word = |key: &str| match &json[key] {
            serde_json::Value::Null => String::new(),
            serde_json::Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let expected = [cell[1], cell[2], cell[4]];
        let got = [word("type"), word("amount_million"), word("rate")];
        if expected != got.each_ref().map(String::as_str) {
            wrong.push(format!("{}\n  expected {expected:?}\n  got      {got:?}", cell[0]));
        }
    }
    assert!(lines >= at_least, "the table is there");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_line_of_the_domain_table_is_understood_as_written_there() {
    assert_table(CASES, 20);
}

#[test]
fn every_spelling_met_in_practice_is_understood_as_written_there() {
    assert_table(PRACTICE, 70);
}

#[test]
fn a_source_beside_an_amount_is_remarked() {
    let note = |text| parse(text).note;
    assert_eq!(note("20 triệu đồng (ngân sách xã)").as_deref(), Some("nguồn: ngân sách xã"));
    assert_eq!(note("khoảng 20 triệu").as_deref(), Some("số ước tính"));
    assert_eq!(note("5 triệu").as_deref(), None);
}

#[test]
fn the_officer_reads_how_the_words_were_understood() {
    for (text, sentence) in [
        ("10 triệu đồng/năm", "10 triệu đồng mỗi năm"),
        ("200.000 đồng/người/ngày", "0,2 triệu đồng mỗi người mỗi ngày"),
        ("Theo dự toán riêng", "theo dự toán riêng"),
        ("-", "chưa ghi kinh phí"),
        ("Ngân sách tỉnh", "mới ghi nguồn: Ngân sách tỉnh"),
        ("5 triệu/lớp x 3 lớp", "15 triệu đồng (5 triệu/lớp x 3 lớp = 15 triệu đồng)"),
    ] {
        assert_eq!(parse(text).display_vi(), sentence);
    }
}
