//! `cchc deadline` and `cchc budget` understand the words of the fixtures.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may be blunt")]

use cchc_tests::{fixture, program};
use serde_json::Value;

#[test]
fn every_deadline_of_the_fixtures_is_understood() {
    let mut wrong = Vec::new();
    for row in fixture("deadline_cases.tsv") {
        let [text, year, kind, start, due, bound, recurrence, ..] = row.as_slice() else {
            panic!("{row:?}");
        };
        let read = program::json(&["deadline", text, "--year", year]);
        let due_read: Vec<&str> =
            read["due"].as_array().unwrap().iter().map(|day| day.as_str().unwrap()).collect();
        let due_expected = if due == "month ends" {
            (1..=12)
                .map(|month| month_end(year.parse().unwrap(), month))
                .collect::<Vec<_>>()
                .join(";")
        } else {
            due.clone()
        };
        let seen =
            [&read["type"], &read["start"], &read["bound"], &read["recurrence"]].map(text_of);
        let expected = [kind, start, bound, recurrence].map(String::as_str);
        if seen != expected || due_read.join(";") != due_expected {
            wrong.push(format!(
                "{text:?} ({year})\n  expected {expected:?} {due_expected}\n  read     {seen:?} {}",
                due_read.join(";")
            ));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_budget_of_the_fixtures_is_understood() {
    for row in fixture("budget_cases.tsv") {
        let [text, kind, amount, _, rate, ..] = row.as_slice() else { panic!("{row:?}") };
        let read = program::json(&["budget", text]);
        assert_eq!(text_of(&read["type"]), kind, "{text:?}");
        assert_eq!(text_of(&read["rate"]), rate, "{text:?}");
        match &read["amount_million"] {
            Value::Null => assert_eq!("", amount, "{text:?}"),
            number => assert_eq!(&number.to_string(), amount, "{text:?}"),
        }
        assert!(read.get("note").is_some(), "{text:?}");
    }
}

fn text_of(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn month_end(year: i32, month: u32) -> String {
    let days = match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    format!("{year}-{month:02}-{days}")
}
