//! Words are found through the command as the screen asks for it.
#![expect(clippy::unwrap_used, reason = "tests may be blunt, and so may what they share")]

mod run;

use run::Run;
use serde_json::json;

#[test]
fn a_row_is_found_with_its_place_and_its_marks() {
    let mut run = Run::with_sample("tung-anh-2022");
    let answer = run
        .ask("search.find", json!({ "words": "mức độ hài lòng", "limit": 3, "kinds": ["task"] }));
    let hit = &answer["hits"][0];
    assert_eq!((&hit["kind"], &hit["plan"]), (&json!("task"), &json!("tung-anh-2022")));
    assert!(hit["item"].is_u64() && hit["appendix"].is_u64() && hit["ordinal"] == 1, "{hit}");
    assert_eq!(hit["path"][0], "Kế hoạch 2022");
    assert_eq!(hit["evidence"], json!(null));
    let mark = &hit["title"]["marks"][0];
    let at = |name: &str| usize::try_from(mark[name].as_u64().unwrap()).unwrap();
    let units: Vec<u16> = hit["title"]["text"].as_str().unwrap().encode_utf16().collect();
    let marked = String::from_utf16(&units[at("start")..at("end")]).unwrap();
    assert_eq!(marked.to_lowercase(), "mức độ hài lòng");
    assert_eq!(answer["totals"][0]["label"], "Nhiệm vụ");
}

#[test]
fn an_edit_is_found_at_once_and_gone_after_undo() {
    let mut run = Run::with_sample("tung-anh-2022");
    let count = |run: &mut Run| {
        let answer = run.ask("search.find", json!({ "words": "chim se di nang", "limit": 9 }));
        answer["hits"].as_array().unwrap().len()
    };
    assert_eq!(count(&mut run), 0);
    let cells = json!([{ "task": 2003, "field": "product", "words": "Chim sẻ đi nắng" }]);
    let edits = json!([{ "do": "set_cells", "cells": cells }]);
    run.ask("plan.edit", json!({ "plan": "tung-anh-2022", "edits": edits, "joins": null }));
    assert_eq!(count(&mut run), 1);
    run.ask("history.undo", json!({}));
    assert_eq!(count(&mut run), 0);
}

#[test]
fn without_a_book_there_is_nothing_to_search() {
    let mut run = Run::new();
    assert_eq!(run.code("search.find", json!({ "words": "a", "limit": 1 })), "api.no_book");
}
