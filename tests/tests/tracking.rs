//! Progress by the command line: a plan is issued, reported about and looked at.
#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use cchc_tests::program::{SampleBook, cchc, done, json};
use serde_json::json;

const PLAN: &str = "tung-anh-2022";

fn line(track: &serde_json::Value, task: u64) -> &serde_json::Value {
    let lines = track["lines"].as_array().unwrap();
    lines.iter().find(|line| line["task"] == task).unwrap()
}

#[test]
fn a_plan_is_issued_reported_about_and_looked_at_on_any_day() {
    let book = SampleBook::with(PLAN);
    let data = book.data.to_str().unwrap();
    let record = |more: &[&str]| {
        let all = ["record", data, "--plan", PLAN];
        cchc(&[&all[..], more].concat())
    };
    let draft = record(&["--task", "2003", "--state", "done", "--on", "2022-07-12"]);
    assert_eq!(draft.code, 1);
    assert!(draft.err.contains("[progress.not_issued]"), "{}", draft.err);
    assert_eq!(json(&["plan", "issue", data, PLAN])["ordinal"], 1);
    let twice = cchc(&["plan", "issue", data, PLAN]);
    assert!(twice.err.contains("[version.locked]"), "{}", twice.err);

    let entered = record(&["--task", "2003", "--state", "done", "--on", "2022-07-12"]);
    assert!(entered.out.starts_with("đã cập nhật tiến độ “2.2. Thành lập tổ"), "{entered:?}");
    let track = |more: &[&str]| json(&[&["track", data, PLAN], more].concat());
    let july = track(&["--on", "2022-07-15"]);
    assert_eq!(line(&july, 2003)["state_vi"], "Hoàn thành chậm 12 ngày");
    assert_eq!((&july["ordinal"], &july["counts"]["done_late"]), (&json!(1), &json!(1)));
    // Nobody knew of it then: it was entered today.
    let then = track(&["--on", "2022-07-15", "--known-on", "2022-07-15"]);
    assert_eq!(line(&then, 2003)["state"], "overdue");
    let late = track(&["--on", "2022-07-15", "--overdue"]);
    let late = late["lines"].as_array().unwrap();
    assert!(!late.is_empty() && late.iter().all(|line| line["state"] == "overdue"));
    assert!(late.iter().all(|line| line["task"] != 2003));

    let which = record(&["--task", "2007", "--state", "done", "--on", "2022-07-12"]);
    assert!(which.err.contains("2022-06-30, 2022-09-30"), "{}", which.err);
    let told = record(&["--task", "2007", "--state", "done", "--on", "2022-07-12", "--instance"]);
    assert_eq!(told.code, 2);
    let words = done(&["track", data, PLAN, "--on", "2022-09-20", "--soon"]);
    assert!(words.contains("bản ban hành thứ 1") && words.contains("còn 10 ngày"), "{words}");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test makes a file of its own")]
fn a_file_of_reports_is_entered_whole_or_not_at_all() {
    let book = SampleBook::with(PLAN);
    let data = book.data.to_str().unwrap();
    done(&["plan", "issue", data, PLAN]);
    let entry = |task: u64, on: &str| json!({ "task": task, "instance": "2022-06-30", "on": on, "state": "done" });
    let file = book.path("tiến độ.json");
    let record = |entries: serde_json::Value| {
        std::fs::write(&file, entries.to_string()).unwrap();
        let file = file.to_str().unwrap();
        cchc(&["record", data, "--plan", PLAN, "--from", file])
    };
    let bad = record(json!([entry(2003, "2022-06-20"), entry(2005, "2999-01-01")]));
    assert!(bad.err.contains("[progress.future]"), "{}", bad.err);
    let torn = record(json!([{ "task": 2003 }]));
    assert!(torn.err.contains("[record.bad_file]"), "{}", torn.err);
    let counts = || json(&["track", data, PLAN, "--on", "2022-07-01"])["counts"].clone();
    assert_eq!(counts()["done_on_time"], 0);
    assert_eq!(record(json!([entry(2003, "2022-06-20"), entry(2005, "2022-06-30")])).code, 0);
    assert_eq!(counts()["done_on_time"], 2);
}
