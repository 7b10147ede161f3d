//! Commands asked as a host asks them: by name and JSON.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests make and read files bluntly"
)]

mod register;
mod run;

use cchc_api::Session;
use serde_json::{Value, json};

use run::{Run, place, printout};

/// The lines of the first appendix of a plan.
fn lines(plan: &Value) -> &Vec<Value> {
    plan["appendices"][0]["lines"].as_array().unwrap()
}

#[test]
fn the_first_start_has_no_book_and_everything_else_says_so() {
    let mut run = Run::new();
    let state = run.ask("app.start", json!({}));
    assert_eq!(state["book"], Value::Null);
    assert_eq!(state["today"], "2026-03-10");
    assert_eq!(state["samples"].as_array().unwrap().len(), 5);
    for (name, request) in [
        ("plan.list", json!({})),
        ("overview.get", json!({ "year": 2026 })),
        ("history.undo", json!({})),
        ("catalogue.get", json!({})),
        ("layout.list", json!({})),
    ] {
        assert_eq!(run.code(name, request), "api.no_book", "{name}");
    }
}

#[test]
fn a_question_that_is_not_understood_changes_nothing_and_names_the_fault() {
    let mut run = Run::with_sample("tung-anh-2022");
    assert_eq!(run.code("plan.frobnicate", json!({})), "api.unknown_command");
    let problem = run.try_ask("plan.get", json!({ "plan": "tung-anh-2022", "x": 1 })).unwrap_err();
    assert_eq!(problem.code, "api.bad_request");
    assert!(problem.detail.contains("unknown field `x`"), "{}", problem.detail);
    assert_eq!(run.code("plan.get", json!({ "plan": "khong-co" })), "store.no_plan");
}

#[test]
fn a_data_file_that_another_program_wrote_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("so-cchc.db");
    std::fs::write(&file, "not a book at all, but long enough to be looked at").unwrap();
    let problem = Session::open(place(folder.path())).unwrap_err();
    assert_eq!(problem.code, "store.foreign_file");
    assert!(problem.args["place"].ends_with("so-cchc.db"));
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("not a book"));
}

#[test]
fn a_sample_on_the_first_start_makes_the_book_of_its_office() {
    let mut run = Run::with_sample("ha-chau-2023");
    let state = run.ask("app.start", json!({}));
    assert_eq!(state["book"]["office"]["place"], "Hà Châu");
    assert_eq!(state["book"]["years"], json!([2023]));
    let plan = run.ask("plan.get", json!({ "plan": "ha-chau-2023" }));
    assert!(lines(&plan).iter().any(|line| line["kind"] == "domain"));
    let late = run.code("samples.enter", json!({ "ids": ["ha-chau-2023"] }));
    assert_eq!(late, "store.plan_exists");
}

#[test]
fn a_counted_number_and_a_cell_of_several_fields_are_told_beside_the_words() {
    let mut run = Run::with_sample("tung-anh-2022");
    let plan = run.ask("plan.get", json!({ "plan": "tung-anh-2022" }));
    let tasks = lines(&plan).iter().filter(|line| line["kind"] == "task");
    let dated = tasks.clone().filter(|line| !line["deadline"].is_null()).count();
    assert!(dated > 10, "{dated} tasks have a deadline that is told in words");
    assert!(tasks.clone().all(|line| line["words"].is_object()));
}

#[test]
fn the_year_to_begin_with_is_one_in_which_there_is_work() {
    let mut run = Run::new();
    run.ask("samples.enter", json!({ "ids": ["le-hong-2021-2025"] }));
    let book = run.ask("app.start", json!({}))["book"].clone();
    assert_eq!(book["working_year"], Value::Null, "a plan without tasks is no work");
    let state = run.ask("samples.enter", json!({ "ids": ["tung-anh-2022", "cam-giang-2024"] }));
    assert_eq!(state["book"]["working_year"], 2024);
}

#[test]
fn names_are_proposed_without_accents_and_only_for_what_is_written_last() {
    let mut run = Run::with_sample("tung-anh-2022");
    let ask = |words: &str| json!({ "plan": "tung-anh-2022", "field": "partners", "words": words, "limit": 3 });
    let found = run.ask("plan.suggest", ask("Công an xã, van phong"));
    let found: Vec<&str> = found.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(found.iter().any(|name| name.starts_with("Văn phòng")), "{found:?}");
    assert!(found.len() <= 3);
}

#[test]
fn a_year_tells_what_is_due_what_has_no_day_and_what_is_doubtful() {
    let mut run = Run::with_sample("tung-anh-2022");
    let year = run.ask("overview.get", json!({ "year": 2022 }));
    let due = year["due"].as_array().unwrap();
    let days: Vec<&str> = due.iter().filter_map(|task| task["day"].as_str()).collect();
    assert!(days.is_sorted() && days.iter().all(|day| day.starts_with("2022-")), "{days:?}");
    let by_month: u64 = year["by_month"].as_array().unwrap().iter().filter_map(Value::as_u64).sum();
    assert_eq!(by_month as usize, due.len());
    let other = run.ask("overview.get", json!({ "year": 1999 }));
    assert_eq!(other["plans"], json!([]));
}

#[test]
fn settings_are_kept_beside_the_data_and_a_broken_file_is_as_good_as_none() {
    let mut run = Run::new();
    let mut settings = run.ask("settings.get", json!({}));
    assert_eq!(settings["theme"], "system");
    settings["theme"] = json!("dark");
    run.ask("settings.set", settings.clone());
    assert_eq!(run.ask("settings.get", json!({})), settings);
    std::fs::write(run.file("settings.json"), "{ half").unwrap();
    assert_eq!(run.ask("settings.get", json!({}))["theme"], "system");
}

#[test]
fn a_plan_file_goes_out_and_comes_back_the_same() {
    let mut run = Run::with_sample("tung-anh-2022");
    let path = run.file("kế hoạch.json");
    let before = run.ask("plan.get", json!({ "plan": "tung-anh-2022" }));
    run.ask("plan.export", json!({ "plan": "tung-anh-2022", "path": path }));
    run.ask("plan.delete", json!({ "plan": "tung-anh-2022" }));
    assert_eq!(run.ask("plan.list", json!({})), json!([]));
    run.ask("plan.import", json!({ "path": path }));
    assert_eq!(run.ask("plan.get", json!({ "plan": "tung-anh-2022" })), before);
    let undone = run.ask("history.undo", json!({}));
    assert_eq!(undone["plans"], json!(["tung-anh-2022"]));
}

#[test]
fn what_the_host_cannot_open_is_told_with_the_file() {
    let mut run = Run::new();
    let request = json!({ "path": run.file("a.xlsx"), "folder": false });
    let problem = run.try_ask("host.open_path", request).unwrap_err();
    assert_eq!(problem.code, "host.cannot_open");
    assert!(problem.message_vi().contains("a.xlsx"), "{}", problem.message_vi());
}

/// The first task line of the first appendix, and the domain that it stands below.
fn first_task(plan: &Value) -> (u64, u64) {
    let task = lines(plan).iter().find(|line| line["kind"] == "task").unwrap();
    (task["id"].as_u64().unwrap(), task["domain"].as_u64().unwrap())
}

fn edit(edits: Value, joins: Value) -> Value {
    json!({ "plan": "tung-anh-2022", "edits": edits, "joins": joins })
}

#[test]
fn an_edited_cell_is_answered_with_its_line_alone() {
    let mut run = Run::with_sample("tung-anh-2022");
    let before = run.ask("plan.get", json!({ "plan": "tung-anh-2022" }));
    let (task, _) = first_task(&before);
    let cell = json!([{
        "do": "set_cells",
        "cells": [{ "task": task, "field": "deadline", "words": "Quý II, III/2022" }],
    }]);
    let edited = run.ask("plan.edit", edit(cell.clone(), Value::Null));
    let patch = &edited["patch"];
    assert_eq!(patch["narrative"], Value::Null);
    assert_eq!(patch["appendices"][0]["order"], Value::Null);
    let changed = patch["appendices"][0]["lines"].as_array().unwrap();
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0]["words"]["deadline"], "Quý II, III/2022");
    assert_eq!(changed[0]["deadline"]["last_good_day"], "2022-09-30");
    assert!(edited["label"].as_str().unwrap().starts_with("sửa ô Thời gian hoàn thành"));
    assert_eq!(edited["book"]["undo"], edited["label"]);
    // The same words again are no step of the history.
    let again = run.ask("plan.edit", edit(cell, Value::Null));
    assert_eq!(again["op"], Value::Null);
    assert_eq!(again["patch"]["appendices"], json!([]));
}

#[test]
fn one_visit_to_a_cell_is_one_step_of_the_history() {
    let mut run = Run::with_sample("tung-anh-2022");
    let before = run.ask("plan.get", json!({ "plan": "tung-anh-2022" }));
    let (task, _) = first_task(&before);
    let mut joins = Value::Null;
    for words in ["V", "Vă", "Văn phòng"] {
        let cell = json!([{
            "do": "set_cells",
            "cells": [{ "task": task, "field": "lead", "words": words }],
        }]);
        joins = run.ask("plan.edit", edit(cell, joins))["op"].clone();
    }
    run.ask("history.undo", json!({}));
    assert_eq!(run.ask("plan.get", json!({ "plan": "tung-anh-2022" })), before);
}

#[test]
fn a_new_row_comes_with_the_order_of_the_lines_and_the_numbers_that_changed() {
    let mut run = Run::with_sample("tung-anh-2022");
    let before = run.ask("plan.get", json!({ "plan": "tung-anh-2022" }));
    let (task, domain) = first_task(&before);
    let insert = json!([{
        "do": "insert_tasks", "domain": domain, "index": 0, "count": 2, "depth": 0,
    }]);
    let edited = run.ask("plan.edit", edit(insert, Value::Null));
    let created: Vec<u64> =
        edited["created"].as_array().unwrap().iter().filter_map(Value::as_u64).collect();
    assert_eq!(created.len(), 2);
    let order = edited["patch"]["appendices"][0]["order"].as_array().unwrap();
    let order: Vec<u64> = order.iter().filter_map(Value::as_u64).collect();
    let at = order.iter().position(|id| *id == created[0]).unwrap();
    assert_eq!(order[at - 1..at + 3], [domain, created[0], created[1], task]);
}

#[test]
fn an_edit_that_cannot_be_made_changes_nothing_and_says_why() {
    let mut run = Run::with_sample("tung-anh-2022");
    let before = run.ask("plan.get", json!({ "plan": "tung-anh-2022" }));
    let (task, domain) = first_task(&before);
    let mixed = json!([
        { "do": "insert_tasks", "domain": domain, "index": 0, "count": 1, "depth": 0 },
        { "do": "set_cells", "cells": [{ "task": task, "field": "max_points", "words": "nhiều" }] },
    ]);
    assert_eq!(run.code("plan.edit", edit(mixed, Value::Null)), "edit.not_points");
    assert_eq!(run.ask("plan.get", json!({ "plan": "tung-anh-2022" })), before);
}

#[test]
fn the_preview_shows_the_pages_of_the_appendix_with_their_words() {
    let mut run = Run::with_sample("tung-anh-2022");
    let preview = run.ask("export.preview", printout(json!({ "appendix": 1 })));
    let pages = preview["pages"].as_array().unwrap();
    assert!(pages.len() > 1);
    let text = preview["pages"].to_string();
    assert!(text.contains("Ban hành Kế hoạch"), "a task of the plan is on its pages");
}

#[test]
fn a_new_office_plans_its_year_from_what_it_said_of_itself() {
    let mut run = Run::new();
    let state = run.ask(
        "book.create",
        json!({
            "office": "xã Tùng Ảnh", "province": "Hà Tĩnh", "superior": "UBND tỉnh Hà Tĩnh",
            "preset": "2025",
            "signer": { "capacity": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "name": "Phan Tiến Dũng" },
        }),
    );
    assert_eq!(state["book"]["office"]["name"], "Ủy ban nhân dân xã Tùng Ảnh");
    let created = run.ask(
        "plan.create",
        json!({
            "kind": "annual", "first_year": 2026, "last_year": 2026,
            "subject": "Cải cách hành chính năm 2026", "layout": "don-gian-2025",
        }),
    );
    assert_eq!(created["plan"], "tung-anh-2026");
    let plan = run.ask("plan.get", json!({ "plan": "tung-anh-2026" }));
    assert_eq!(plan["paper"]["signature"]["name"], "Phan Tiến Dũng");
    assert!(lines(&plan).len() > 3 && lines(&plan).iter().all(|line| line["kind"] == "domain"));
}

#[test]
fn a_layout_of_the_offices_own_is_offered_until_it_goes_and_not_while_it_is_in_use() {
    let mut run = Run::with_sample("tung-anh-2022");
    let shipped = run.ask("layout.list", json!({}));
    let mut own = shipped[0]["layout"].clone();
    own["id"] = json!("cua-xa");
    own["name"] = json!("Mẫu của xã");
    run.ask("layout.save", json!({ "layout": own }));
    let known = run.ask("layout.list", json!({}));
    assert_eq!(known.as_array().unwrap().len(), shipped.as_array().unwrap().len() + 1);
    let plan = run.ask("plan.get", json!({ "plan": "tung-anh-2022" }));
    let head = &plan["appendices"][0]["head"];
    let set = json!([{
        "do": "set_appendix", "appendix": head["id"], "title": head["title"],
        "reference": head["reference"], "layout": "cua-xa",
    }]);
    run.ask("plan.edit", edit(set, Value::Null));
    let own = printout(json!({ "appendix": 1 }));
    run.ask("export.write", json!({ "what": own, "path": run.file("mẫu riêng.xlsx") }));
    assert_eq!(run.code("layout.delete", json!({ "id": "cua-xa" })), "layout.in_use");
    run.ask("history.undo", json!({}));
    run.ask("layout.delete", json!({ "id": "cua-xa" }));
    assert_eq!(run.ask("layout.list", json!({})), shipped);
}

#[test]
fn a_part_of_the_catalogue_is_kept_and_undone() {
    let mut run = Run::with_sample("tung-anh-2022");
    let before = run.ask("catalogue.get", json!({}));
    let mut catalogue = before.clone();
    catalogue["officers"].as_array_mut().unwrap().push(json!({ "name": "Lê Thị Đào" }));
    run.ask("catalogue.save", json!({ "catalogue": catalogue, "parts": ["officers"] }));
    assert_eq!(run.ask("catalogue.get", json!({})), catalogue);
    let undone = run.ask("history.undo", json!({}));
    assert_eq!(undone["catalogue"], true);
    assert_eq!(run.ask("catalogue.get", json!({})), before);
}

#[test]
fn a_chosen_form_of_signature_and_marks_are_shown_and_undone() {
    let mut run = Run::with_sample("tung-anh-2022");
    let get = json!({ "plan": "tung-anh-2022" });
    let before = run.ask("plan.get", get.clone())["paper"].clone();
    assert_eq!(before["signature_form"], "collective_chair");
    assert_eq!(before["head"]["number"], "Số: 24/KH-UBND");
    assert_eq!(before["head"]["date"], "Tùng Ảnh, ngày 25 tháng 01 năm 2022");
    let forms = run.ask("plan.signature_forms", json!({}));
    let form = forms.as_array().unwrap().iter().find(|one| one["form"] == "consultative_body");
    let form = form.unwrap();
    let signature =
        json!({ "capacity": form["capacity"], "post": form["post"], "name": "Phan Tiến Dũng" });
    let marks = json!({ "urgency": "express", "drafter": "PL.(300)" });
    let edits = json!([
        { "do": "set_signature", "signature": signature },
        { "do": "set_marks", "marks": marks },
    ]);
    let answer = run.ask("plan.edit", edit(edits, Value::Null));
    let paper = &answer["patch"]["paper"];
    assert_eq!(paper["signature"], signature);
    assert_eq!(paper["signature_form"], "consultative_body");
    assert_eq!(paper["marks"], marks);
    run.ask("history.undo", json!({}));
    assert_eq!(run.ask("plan.get", get)["paper"], before);
}

#[test]
fn the_house_style_names_the_agency_on_every_paper() {
    let mut run = Run::with_sample("tung-anh-2022");
    let choices = run.ask("catalogue.house_choices", json!({}));
    let mut catalogue = run.ask("catalogue.get", json!({}));
    assert_eq!(catalogue["house"], choices["decree"]);
    catalogue["house"]["agency"] = json!("under_superior");
    let save = |catalogue: &Value| json!({ "catalogue": catalogue, "parts": ["house"] });
    run.ask("catalogue.save", save(&catalogue));
    let head = run.ask("plan.get", json!({ "plan": "tung-anh-2022" }))["paper"]["head"].clone();
    let name =
        choices["names"].as_array().unwrap().iter().find(|one| one["way"] == "under_superior");
    assert_eq!(head["agency"], name.unwrap()["lines"]);
    let lines = json!({ "superior": ["UBND HUYỆN ĐỨC THỌ"], "agency": ["UBND XÃ TÙNG ẢNH"] });
    assert_eq!(head["agency"], lines);
    catalogue["house"]["margins"]["left_mm"] = json!(40);
    assert_eq!(run.code("catalogue.save", save(&catalogue)), "catalogue.house_range");
    let left = choices["ranges"].as_array().unwrap().iter().find(|one| one["measure"] == "left");
    assert_eq!(*left.unwrap(), json!({ "measure": "left", "least": 30, "most": 35 }));
    assert_eq!(run.ask("history.undo", json!({}))["catalogue"], true);
    assert_eq!(run.ask("catalogue.get", json!({}))["house"], choices["decree"]);
}
