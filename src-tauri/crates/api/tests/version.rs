//! A plan is issued, adjusted and issued again, the way a screen asks for it.

#![expect(clippy::unwrap_used, reason = "what tests share may be as blunt as tests")]

mod run;

use run::{Run, printout};
use serde_json::{Value, json};

const PLAN: &str = "tung-anh-2022";

fn plan() -> Value {
    json!({ "plan": PLAN })
}

/// The sample, issued: it has number, day and signer.
fn issued() -> Run {
    let mut run = Run::with_sample(PLAN);
    run.ask("version.issue", plan());
    run
}

/// Changes the deadline of the first task.
fn deadline(words: &str) -> Value {
    let cell = json!({ "task": 2002, "field": "deadline", "words": words });
    json!({ "plan": PLAN, "edits": [{ "do": "set_cells", "cells": [cell] }], "joins": null })
}

fn number_and_day(number: u32, day: &str) -> Value {
    let issuance =
        json!({ "number": number, "symbol": "KH-UBND", "place": "Tùng Ảnh", "date": day });
    let edit = json!({ "do": "set_issuance", "issuance": issuance });
    json!({ "plan": PLAN, "edits": [edit], "joins": null })
}

/// The sample in two versions: the first deadline was moved to the third quarter.
fn adjusted() -> Run {
    let mut run = issued();
    run.ask("version.amend", json!({ "plan": PLAN, "reason": "Bổ sung theo Công văn 12" }));
    run.ask("plan.edit", deadline("Quý IV/2022"));
    run.ask("plan.edit", number_and_day(31, "2022-07-05"));
    run.ask("version.issue", plan());
    run
}

#[test]
fn a_draft_tells_what_it_lacks_and_what_would_be_kept() {
    let mut run = Run::with_sample(PLAN);
    let list = run.ask("version.list", plan());
    assert_eq!((&list["standing"]["state"], &list["locked"]), (&json!("draft"), &json!(false)));
    assert_eq!((&list["versions"], &list["missing"]), (&json!([]), &json!([])));
    assert_eq!(list["appendices"], 1);
    assert_eq!(list["layouts"].as_array().unwrap().len(), 1);
    run.ask("plan.edit", number_and_day(24, "2026-03-11"));
    let missing = &run.ask("version.list", plan())["missing"][0];
    assert_eq!(missing["code"], "version.date_ahead");
    assert!(missing["message"].as_str().unwrap().contains("11/03/2026"));
    assert_eq!(run.code("version.issue", plan()), "version.date_ahead");
}

#[test]
fn every_list_and_screen_learns_where_a_plan_stands() {
    let mut run = issued();
    let paper = "số 24/KH-UBND ngày 25/01/2022";
    let expected =
        json!({ "state": "issued", "version": 1, "paper": paper, "issued_on": "2022-01-25" });
    assert_eq!(run.ask("plan.list", json!({}))[0]["standing"], expected);
    assert_eq!(run.ask("plan.get", plan())["standing"], expected);
    assert_eq!(run.code("plan.edit", deadline("x")), "version.locked");
    assert_eq!(run.code("plan.delete", plan()), "version.stays");
    let amended = run.ask("version.amend", json!({ "plan": PLAN, "reason": "thử" }));
    assert!(amended["book"]["undo"].as_str().unwrap().starts_with("mở điều chỉnh kế hoạch"));
    let standing = run.ask("plan.get", plan())["standing"].clone();
    assert_eq!((&standing["state"], &standing["version"]), (&json!("amending"), &json!(1)));
    run.ask("plan.edit", deadline("Quý IV/2022"));
    let list = run.ask("version.list", plan());
    assert_eq!(
        (&list["amending"]["reason"], &list["amending"]["changes"]),
        (&json!("thử"), &json!(1))
    );
    assert_eq!(list["missing"][0]["code"], "version.same_paper");
    run.ask("version.discard", plan());
    assert_eq!(run.ask("version.list", plan())["locked"], json!(true));
}

#[test]
fn a_difference_is_read_in_sentences() {
    let mut run = adjusted();
    let list = run.ask("version.list", plan());
    let second = &list["versions"][1];
    assert_eq!(
        (&second["reason"], &second["changes"]),
        (&json!("Bổ sung theo Công văn 12"), &json!(3))
    );
    let ask = |to: Value| json!({ "plan": PLAN, "from": 1, "to": to });
    let changes = run.ask("version.difference", ask(json!(2)));
    let last = changes.as_array().unwrap().last().unwrap();
    let sentence =
        "Phụ lục, dòng I.1: đổi thời gian hoàn thành từ “Quý III/2022” thành “Quý IV/2022”";
    assert_eq!((&last["sentence"], &last["item"]), (&json!(sentence), &json!(2002)));
    assert_eq!((&last["head"], &last["before"]), (&json!("Quý "), &json!("III/2022")));
    // The text as it stands is the second version.
    assert_eq!(run.ask("version.difference", ask(json!(null))), changes);
    assert_eq!(run.code("version.difference", ask(json!(3))), "version.not_found");
}

#[test]
fn an_old_version_is_printed_to_the_byte_as_it_was_whatever_is_edited_later() {
    let mut run = issued();
    let version = |ordinal: Value| {
        let mut what = printout("whole");
        what["version"] = ordinal;
        what
    };
    let write = |run: &mut Run, name: &str, ordinal: Value| {
        let path = run.file(name);
        run.ask("export.write", json!({ "what": version(ordinal), "path": path }));
        std::fs::read(path).unwrap()
    };
    let forms = ["docx", "pdf", "xlsx"];
    let first: Vec<_> =
        forms.iter().map(|form| write(&mut run, &format!("a.{form}"), json!(1))).collect();
    let pages = run.ask("export.pages", version(json!(1)));
    run.ask("version.amend", json!({ "plan": PLAN, "reason": "thử" }));
    run.ask("plan.edit", deadline("Quý IV/2022"));
    run.ask("plan.edit", number_and_day(31, "2022-07-05"));
    let mut catalogue = run.ask("catalogue.get", json!({}));
    catalogue["house"]["body_pt"] = json!(13);
    run.ask("catalogue.save", json!({ "catalogue": catalogue, "parts": ["house"] }));
    for (form, before) in forms.iter().zip(first) {
        let later = write(&mut run, &format!("b.{form}"), json!(1));
        assert!(later == before, "{form} changed");
        let working = write(&mut run, &format!("c.{form}"), json!(null));
        assert!(working != before, "{form} of the working text is another");
    }
    assert_eq!(run.ask("export.pages", version(json!(1))), pages);
    let name = |run: &mut Run, ordinal: Value| {
        let ask = json!({ "what": version(ordinal), "form": "pdf" });
        run.ask("export.name", ask)["file_name"].as_str().unwrap().to_owned()
    };
    assert_eq!(run.code("export.pages", version(json!(2))), "version.not_found");
    run.ask("version.issue", plan());
    assert_eq!(name(&mut run, json!(1)), "Kế hoạch CCHC 2022 Tùng Ảnh.pdf");
    assert_eq!(name(&mut run, json!(2)), "Kế hoạch CCHC 2022 Tùng Ảnh (điều chỉnh lần 1).pdf");
}

#[test]
fn issuing_is_undone_while_nothing_was_reported() {
    let mut run = adjusted();
    let stepped = run.ask("history.undo", json!({}));
    assert_eq!(stepped["plans"], json!([PLAN]));
    assert_eq!(run.ask("plan.get", plan())["standing"]["state"], "amending");
    run.ask("history.redo", json!({}));
    assert_eq!(run.ask("plan.get", plan())["standing"]["state"], "issued");
}
