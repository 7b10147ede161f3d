//! The calendar of reports as a screen asks for it.

#![expect(clippy::unwrap_used, reason = "tests may be blunt")]

#[allow(dead_code, reason = "each test file uses a part")]
mod run;

use serde_json::{Value, json};

use run::Run;

fn calendar(run: &mut Run, year: i32) -> Value {
    run.ask("report.calendar", json!({ "year": year }))
}

/// The scheme of today, as the office keeps it.
fn two_tier(run: &mut Run) -> Value {
    let rows = run.ask("report.schemes", json!({}));
    let holding = rows.as_array().unwrap().iter().find(|row| row["holds"] == true);
    holding.unwrap().clone()
}

#[test]
fn the_year_shows_what_is_owed_by_when_and_how_it_stands() {
    let mut run = Run::with_sample("tung-anh-2022");
    let year = calendar(&mut run, 2026);
    let line = &year["lines"][0];
    assert_eq!((&line["name"], &line["urgency"]), (&json!("Quý I/2026"), &json!("soon")));
    assert_eq!((&line["from"], &line["to"]), (&json!("2025-12-15"), &json!("2026-03-14")));
    assert_eq!(line["send_by"], "2026-03-17", "14/3 is a Saturday");
    assert_eq!(line["standing"], "Còn 7 ngày");
    assert_eq!((&line["made"], &line["estimated"]), (&Value::Null, &json!(false)));
    assert_eq!(year["lines"][3]["urgency"], "open", "the year has begun");
    assert_eq!(year["lines"][2]["urgency"], "ahead");
    assert_eq!((&year["confirmed"], &year["others"]), (&json!(true), &json!([])));
    // 2022: by the scheme of the districts, ahead of the closing.
    let old = calendar(&mut run, 2022);
    assert_eq!(old["lines"][0]["send_by"], "2022-03-04");
    assert_eq!(old["lines"][0]["estimated"], true);
    assert_eq!(old["lines"][0]["standing"], "Chưa có trong sổ");
    assert_eq!(calendar(&mut run, 2031)["confirmed"], false);
    assert_eq!(run.code("report.calendar", json!({ "year": 1900 })), "report.year");
}

#[test]
fn the_overview_reminds_of_reports_in_words() {
    let mut run = Run::with_sample("tung-anh-2022");
    let words = "Báo cáo Quý I/2026: gửi trước 17/3/2026, còn 7 ngày";
    let overview = run.ask("overview.get", json!({ "year": 2026 }));
    assert_eq!(overview["reports"][0]["words"], words);
    assert_eq!(overview["reports"][0]["late"], false);
    assert_eq!(overview["reports"].as_array().unwrap().len(), 1);
    assert_eq!(calendar(&mut run, 2026)["reminders"], overview["reports"]);
    // A year that is over has nothing that presses.
    assert_eq!(run.ask("overview.get", json!({ "year": 2022 }))["reports"], json!([]));
}

#[test]
fn the_office_keeps_rules_of_its_own_and_goes_back_to_those_of_the_program() {
    let mut run = Run::with_sample("tung-anh-2022");
    let row = two_tier(&mut run);
    assert_eq!((&row["scheme"]["id"], &row["own"]), (&json!("2025-hai-cap"), &json!(false)));
    assert_eq!(row["periods"][0], json!({ "period": "q1", "name": "Quý I", "month": 3 }));
    let mut scheme = row["scheme"].clone();
    scheme["closes"]["months"] = json!([{ "month": 3, "day": 10 }]);
    scheme["reports"][0]["send"] = json!({ "day": { "day": 15, "month": 3 } });
    let done = run.ask("report.scheme_save", json!({ "scheme": scheme }));
    assert_eq!(done["label"], "sửa chế độ báo cáo “Từ 01/7/2025 (hai cấp)”");
    let line = &calendar(&mut run, 2026)["lines"][0];
    // 15/3/2026 is a Sunday: the working day before it.
    assert_eq!((&line["to"], &line["send_by"]), (&json!("2026-03-10"), &json!("2026-03-13")));
    // The figures close on the same day.
    let form = run.ask("figure.sheet", json!({ "year": 2026, "period": "q1" }));
    assert_eq!(form["to"], "2026-03-10");
    run.ask("history.undo", json!({}));
    assert_eq!(two_tier(&mut run)["own"], false);
    run.ask("history.redo", json!({}));
    assert_eq!(two_tier(&mut run)["own"], true);
    run.ask("report.scheme_reset", json!({ "id": "2025-hai-cap" }));
    assert_eq!(two_tier(&mut run)["scheme"], row["scheme"]);
}

#[test]
fn rules_that_cannot_be_are_refused_with_words() {
    let mut run = Run::with_sample("tung-anh-2022");
    let mut scheme = two_tier(&mut run)["scheme"].clone();
    scheme["reports"][0]["send"] = json!({ "day": { "day": 31, "month": 6 } });
    let refused = run.try_ask("report.scheme_save", json!({ "scheme": scheme })).unwrap_err();
    assert_eq!(refused.code, "report.scheme_invalid");
    assert_eq!(refused.args["message"], "Quý I: không có ngày 31/6");
    let unknown = json!({ "id": "khong-co" });
    assert_eq!(run.code("report.scheme_reset", unknown), "report.no_scheme");
}
