//! The words of a report as a screen asks for them.

#![expect(clippy::unwrap_used, reason = "tests may be blunt")]

#[allow(dead_code, reason = "each test file uses a part")]
mod run;

use serde_json::{Value, json};

use run::Run;

fn begin(run: &mut Run) -> Value {
    let asked = json!({ "kind": { "periodic": "q1" }, "year": 2026 });
    run.ask("report.create", asked)["report"].clone()
}

fn block<'a>(view: &'a Value, section: &str, at: usize) -> &'a Value {
    let sections = view["sections"].as_array().unwrap();
    &sections.iter().find(|one| one["key"] == section).unwrap()["blocks"][at]
}

#[test]
fn a_report_is_begun_compiled_edited_and_compiled_again() {
    let mut run = Run::with_sample("tung-anh-2022");
    let report = begin(&mut run);
    let asked = json!({ "report": report });
    let listed = run.ask("report.list", json!({ "year": 2026 }));
    assert_eq!(listed[0]["name"], "Quý I/2026");
    assert_eq!(
        (&listed[0]["from"], &listed[0]["to"]),
        (&json!("2025-12-15"), &json!("2026-03-14"))
    );
    assert_eq!((&listed[0]["stage_words"], &listed[0]["paper"]), (&json!("Bản nháp"), &json!("")));
    let draft = run.ask("report.get", asked.clone());
    assert_eq!((&draft["open"], &draft["sections"]), (&json!(true), &json!([])));
    assert!(draft["outline_name"].as_str().unwrap().len() > 5);

    let done = run.ask("report.compile", asked.clone());
    assert_eq!(done["label"], "tổng hợp báo cáo Quý I/2026");
    assert!(done["added"].as_u64().unwrap() > 15);
    assert_eq!(done["book"]["undo"], "tổng hợp báo cáo Quý I/2026");
    let view = run.ask("report.get", asked.clone());
    assert_eq!((&view["row"]["stage"], &view["estimated"]), (&json!("compiled"), &json!(true)));
    assert_eq!(view["gaps"], done["gaps"]);
    let ideas = block(&view, "chi-dao.sang-kien", 0).clone();
    assert_eq!((&ideas["standing"], &ideas["text"]), (&json!("written"), &ideas["written"]));

    let edits = json!([{ "set_text": { "block": ideas["id"], "text": "Đang xét 02 sáng kiến." } }]);
    let edited = run.ask("report.edit", json!({ "report": report, "edits": edits }));
    assert_eq!(edited["label"], "sửa lời văn báo cáo Quý I/2026");
    assert_eq!(block(&edited["view"], "chi-dao.sang-kien", 0)["standing"], "edited");
    let edits = json!([{ "set_text": { "block": ideas["id"], "text": "Đang xét 03 sáng kiến." } }]);
    let joins = &edited["op"];
    let again = run.ask("report.edit", json!({ "report": report, "edits": edits, "joins": joins }));
    assert_eq!(again["op"], *joins);

    let cells = json!([
        { "column": "ten", "words": "Trả kết quả tại nhà" },
        { "column": "tac-gia", "words": "Trần Văn Bình" },
        { "column": "ngay-dang-ky", "words": "05/01/2026" },
        { "column": "ngay-cong-nhan", "words": "20/01/2026" },
    ]);
    let row = json!({ "register": "sang-kien", "row": null, "cells": cells, "year": 2026 });
    run.ask("register.save", row);
    let done = run.ask("report.compile", asked.clone());
    assert_eq!(done["offers"], 1);
    let view = run.ask("report.get", asked.clone());
    let kept = block(&view, "chi-dao.sang-kien", 0);
    assert_eq!(kept["text"], "Đang xét 03 sáng kiến.");
    assert!(kept["offered"].as_str().unwrap().contains("sáng kiến"));
    let sources = run.ask("report.sources", json!({ "report": report, "block": kept["id"] }));
    let sources = sources.as_array().unwrap();
    assert_eq!(kept["sources"], sources.len());
    let row = sources.iter().find(|source| source["kind"] == "Sổ theo dõi").unwrap();
    assert_eq!(row["title"], "Trả kết quả tại nhà");
    assert!(row["detail"].as_str().unwrap().contains("Trần Văn Bình"), "{row}");
    // The compilation, the row, and the two edits in one.
    for _ in 0..3 {
        run.ask("history.undo", json!({}));
    }
    let view = run.ask("report.get", asked);
    assert_eq!(*block(&view, "chi-dao.sang-kien", 0), ideas);
}

#[test]
fn a_head_is_set_and_a_report_goes() {
    let mut run = Run::with_sample("tung-anh-2022");
    let report = begin(&mut run);
    let asked = json!({ "report": report });
    let mut head = run.ask("report.get", asked.clone())["head"].clone();
    assert_eq!(head["issuance"]["symbol"], "BC-UBND");
    head["addressees"] = json!(["Ủy ban nhân dân huyện Đức Thọ", " "]);
    let done = run.ask("report.set_head", json!({ "report": report, "head": head }));
    assert_eq!(done["view"]["head"]["addressees"], json!(["Ủy ban nhân dân huyện Đức Thọ"]));
    let done = run.ask("report.delete", asked.clone());
    assert_eq!((&done["label"], &done["stage"]), (&json!("xóa báo cáo Quý I/2026"), &Value::Null));
    assert_eq!(run.ask("report.list", json!({ "year": 2026 })), json!([]));
    assert_eq!(run.code("report.get", asked), "report.not_found");
}

#[test]
fn a_figure_that_a_sentence_was_made_from_is_told_with_its_unit_once() {
    let mut run = Run::with_sample("tung-anh-2022");
    let resolved = [("3.6.1", "200"), ("3.6.2", "150"), ("3.6.3", "48"), ("3.6.4", "2")];
    let open = [("3.7.1", "10"), ("3.7.2", "10"), ("3.7.3", "0")];
    let value =
        |(code, typed)| json!({ "code": code, "typed": typed, "estimate": null, "source": null });
    let typed: Vec<Value> = resolved.into_iter().chain(open).map(value).collect();
    let asked = json!({ "year": 2026, "period": "q1", "values": typed, "joins": null });
    run.ask("figure.enter", asked);
    let report = begin(&mut run);
    run.ask("report.compile", json!({ "report": report }));
    let view = run.ask("report.get", json!({ "report": report }));
    let blocks = view["sections"].as_array().unwrap().iter();
    let mut blocks = blocks.flat_map(|section| section["blocks"].as_array().unwrap());
    let told = blocks.find(|block| block["text"].as_str().unwrap().contains("99,00%")).unwrap();
    let asked = json!({ "report": report, "block": told["id"] });
    let sources = run.ask("report.sources", asked);
    let details: Vec<&str> =
        sources.as_array().unwrap().iter().map(|of| of["detail"].as_str().unwrap()).collect();
    assert!(details.contains(&"99,00%") && details.contains(&"150 hồ sơ"), "{details:?}");
}
