//! Registers asked as a host asks them.

use serde_json::{Value, json};

use crate::run::Run;

fn cells(cells: &[(&str, &str)]) -> Value {
    cells.iter().map(|(column, words)| json!({ "column": column, "words": words })).collect()
}

fn save(run: &mut Run, row: Option<u64>, typed: &[(&str, &str)]) -> Value {
    let request =
        json!({ "register": "doi-thoai", "row": row, "cells": cells(typed), "year": 2026 });
    run.ask("register.save", request)
}

fn rows(run: &mut Run, words: &str) -> Vec<Value> {
    let request = json!({ "register": "doi-thoai", "year": 2026, "words": words });
    run.ask("register.rows", request).as_array().unwrap().clone()
}

#[test]
fn a_row_is_kept_as_it_was_understood_or_every_reason_is_told() {
    let mut run = Run::with_sample("tung-anh-2022");
    let answer = save(&mut run, None, &[("ngay", "3/25/2026"), ("so-la", "x"), ("tham-du", "-4")]);
    assert_eq!(answer["line"], Value::Null);
    let problems = answer["problems"].as_array().unwrap();
    let codes: Vec<&str> = problems.iter().map(|one| one["code"].as_str().unwrap()).collect();
    let expected = [
        "register.not_date",
        "register.required",
        "register.not_number",
        "register.required",
        "register.no_column",
    ];
    assert_eq!(codes, expected);
    assert_eq!(problems[0]["words"], "“Ngày” không phải là ngày");
    assert_eq!(problems[0]["hint"], "ghi ngày/tháng/năm, ví dụ 05/3/2026");
    assert!(rows(&mut run, "").is_empty());

    let typed = [("ngay", "5/3"), ("noi-dung", "Thủ tục đất đai"), ("kien-nghi", "1.200")];
    let answer = save(&mut run, None, &typed);
    assert_eq!(answer["problems"], json!([]));
    assert_eq!(
        answer["line"]["cells"],
        json!(["05/3/2026", "Thủ tục đất đai", "", "", "1.200", "", ""])
    );
    let undo = answer["book"]["undo"].as_str().unwrap();
    assert_eq!(undo, "thêm 1 cuộc đối thoại – Sổ theo dõi đối thoại với người dân, doanh nghiệp");
    let row = answer["line"]["id"].as_u64().unwrap();
    let answer = save(&mut run, Some(row), &[("da-xu-ly", "1300")]);
    assert_eq!(answer["problems"][0]["code"], "register.above");
    save(&mut run, Some(row), &[("da-xu-ly", "7")]);
    assert_eq!(rows(&mut run, "DAT dai")[0]["cells"][5], "7");
    assert!(rows(&mut run, "dân quân").is_empty());

    let request = json!({ "register": "doi-thoai", "rows": [row] });
    run.ask("register.delete", request.clone());
    assert!(rows(&mut run, "").is_empty());
    assert_eq!(run.code("register.delete", request), "register.no_row");
    run.ask("history.undo", json!({}));
    assert_eq!(rows(&mut run, "").len(), 1);
}

#[test]
fn the_list_says_how_many_rows_a_year_has_and_the_foot_what_they_count() {
    let mut run = Run::with_sample("tung-anh-2022");
    for (day, number) in [("5/3/2026", "4"), ("20/12/2025", "2"), ("1/7/2024", "9")] {
        save(&mut run, None, &[("ngay", day), ("noi-dung", "a"), ("kien-nghi", number)]);
    }
    let list = run.ask("register.list", json!({ "year": 2026 }));
    let list = list.as_array().unwrap();
    let found = list.iter().find(|register| register["id"] == "doi-thoai").unwrap();
    assert_eq!(
        [&found["rows"], &found["all"], &found["kept"]],
        [&json!(2), &json!(3), &json!(true)]
    );
    assert_eq!(found["columns"][0]["kind"], "date");
    assert_eq!(list.len(), 7);
    let counts = run.ask("register.counts", json!({ "register": "doi-thoai", "year": 2026 }));
    assert_eq!(counts["periods"][0]["name"], "Quý I");
    assert_eq!(counts["periods"][0]["span"], json!({ "from": "2025-12-15", "to": "2026-03-14" }));
    assert_eq!(counts["counts"][1]["name"], "Số kiến nghị tại đối thoại");
    assert_eq!(counts["counts"][1]["values"], json!([6, 0, 6, 0, 6, 0, 6]));
}

#[test]
fn a_block_from_a_spreadsheet_is_looked_at_before_it_is_kept() {
    let mut run = Run::with_sample("tung-anh-2022");
    let block = |columns: Value, date: &str| {
        json!({
            "register": "doi-thoai",
            "rows": [
                ["TT", "Chủ đề", "Ngày", "Số kiến nghị"],
                ["1", "Đất đai", "05/3/2026", "4"],
                ["2", "Hộ tịch", date, "0"],
            ],
            "columns": columns,
            "year": 2026,
        })
    };
    let read = run.ask("register.read_block", block(Value::Null, "hôm qua"));
    assert_eq!(read["columns"], json!([null, "noi-dung", "ngay", "kien-nghi"]));
    assert_eq!(read["rows"][0]["problems"], json!([]));
    assert_eq!(read["rows"][1]["line"], 2);
    assert_eq!(read["rows"][1]["problems"][0]["code"], "register.not_date");
    assert!(rows(&mut run, "").is_empty());
    assert_eq!(run.code("register.paste", block(Value::Null, "hôm qua")), "register.not_date");
    assert!(rows(&mut run, "").is_empty());
    let chosen = json!([null, "noi-dung", "ngay", "tham-du"]);
    let read = run.ask("register.read_block", block(chosen, "06/3/2026"));
    assert_eq!(read["rows"][0]["problems"][0]["words"], "chưa ghi “Số kiến nghị”");
    let done = run.ask("register.paste", block(Value::Null, "06/3/2026"));
    assert!(done["label"].as_str().unwrap().starts_with("dán 2 cuộc đối thoại – "));
    assert_eq!(rows(&mut run, "").len(), 2);
}

#[test]
fn a_register_goes_out_as_excel_word_or_pdf() {
    let mut run = Run::with_sample("tung-anh-2022");
    save(&mut run, None, &[("ngay", "5/3"), ("noi-dung", "Đất đai"), ("kien-nghi", "4")]);
    for form in ["xlsx", "docx", "pdf"] {
        let asked = json!({ "register": "doi-thoai", "year": 2026, "form": form });
        let name = run.ask("register.export_name", asked)["file_name"].clone();
        let expected = "Sổ theo dõi đối thoại với người dân, doanh nghiệp năm 2026";
        assert_eq!(name, format!("{expected}.{form}"));
        let path = run.file(name.as_str().unwrap());
        let asked = json!({ "register": "doi-thoai", "year": 2026, "path": path });
        let written = run.ask("register.export", asked);
        assert!(std::fs::metadata(written["path"].as_str().unwrap()).unwrap().len() > 2_000);
    }
    let asked = json!({ "register": "doi-thoai", "year": 2026, "path": run.file("a.txt") });
    assert_eq!(run.code("register.export", asked), "export.format");
}
