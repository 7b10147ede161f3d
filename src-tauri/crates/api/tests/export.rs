//! From data to paper, asked as a host asks it: by name and JSON.

#![expect(clippy::unwrap_used, reason = "tests make and read files bluntly")]

mod run;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use run::{Run, printout};

fn name_of(run: &mut Run, what: Value, form: &str) -> String {
    let name = run.ask("export.name", json!({ "what": what, "form": form }));
    name["file_name"].as_str().unwrap().to_owned()
}

/// The prints of the pages, in order.
fn prints(pages: &Value) -> Vec<String> {
    let pages = pages["pages"].as_array().unwrap().iter();
    pages.map(|page| page["print"].as_str().unwrap().to_owned()).collect()
}

/// Adds a letter to who leads the first task that somebody leads: its row stays as high.
fn edit_a_lead(run: &mut Run) -> u64 {
    let plan = run.ask("plan.get", json!({ "plan": "tung-anh-2022" }));
    let lines = plan["appendices"][0]["lines"].as_array().unwrap();
    let task = lines.iter().find(|line| line["words"]["lead"].is_string()).unwrap();
    let lead = format!("{}a", task["words"]["lead"].as_str().unwrap());
    let cell = json!({ "task": task["id"], "field": "lead", "words": lead });
    let edits = json!([{ "do": "set_cells", "cells": [cell] }]);
    run.ask("plan.edit", json!({ "plan": "tung-anh-2022", "edits": edits, "joins": null }));
    task["id"].as_u64().unwrap()
}

fn begins(path: impl AsRef<Path>, signature: &[u8]) -> bool {
    fs::read(path).unwrap().starts_with(signature)
}

#[test]
fn a_file_is_written_in_the_form_that_its_name_asks_for() {
    let mut run = Run::with_sample("tung-anh-2022");
    assert_eq!(name_of(&mut run, printout("whole"), "docx"), "Kế hoạch CCHC 2022 Tùng Ảnh.docx");
    assert_eq!(
        name_of(&mut run, printout("appendices"), "xlsx"),
        "Phụ lục Kế hoạch CCHC 2022 Tùng Ảnh.xlsx"
    );
    for (name, signature) in
        [("a.xlsx", &b"PK\x03\x04"[..]), ("a.docx", b"PK\x03\x04"), ("a.PDF", b"%PDF-")]
    {
        let path = run.file(name);
        let exported = run.ask("export.write", json!({ "what": printout("whole"), "path": path }));
        assert_eq!(exported["path"], path);
        assert!(begins(&path, signature), "{name}");
    }
    let other = json!({ "what": printout("whole"), "path": run.file("a.odt") });
    assert_eq!(run.code("export.write", other), "export.format");
    let strange = printout(json!({ "appendix": 9 }));
    let strange = json!({ "what": strange, "path": run.file("b.pdf") });
    assert_eq!(run.code("export.write", strange), "appendix.not_found");
    assert!(!Path::new(&run.file("b.pdf")).exists());
}

#[test]
fn the_pages_of_a_paper_are_its_pictures_until_it_is_edited() {
    let mut run = Run::with_sample("tung-anh-2022");
    let before = run.ask("export.pages", printout("whole"));
    let pages = before["pages"].as_array().unwrap();
    assert!(pages.len() > 5, "{} pages", pages.len());
    assert_eq!((pages[0]["section"].as_u64(), pages[0]["place"].as_u64()), (Some(1), Some(1)));
    assert!(pages[0]["height_mm"].as_f64() > pages[0]["width_mm"].as_f64());
    let last = pages.last().unwrap();
    assert!(last["width_mm"].as_f64() > last["height_mm"].as_f64(), "the appendix lies");
    let of = |page: usize, print: &str| json!({ "page": page, "print": print });
    let old = prints(&before);
    let svg = run.ask("export.page", of(0, &old[0]))["svg"].as_str().unwrap().to_owned();
    assert!(svg.contains("<svg") && svg.contains("</svg>"));

    let task = edit_a_lead(&mut run);
    let after = run.ask("export.pages", printout("whole"));
    let new = prints(&after);
    let (was, is): (BTreeSet<_>, BTreeSet<_>) = (old.iter().collect(), new.iter().collect());
    let place = |pages: &Value| {
        let places = pages["places"].as_array().unwrap();
        places.iter().find(|place| place["item"] == task).unwrap()["page"].as_u64().unwrap()
    };
    let at = place(&after) as usize;
    assert_eq!(is.difference(&was).collect::<Vec<_>>(), [&&new[at]], "one page changed: its own");
    assert_eq!(run.code("export.page", of(at, &old[at])), "export.stale_page");
    // A page that only moved is known by its print.
    run.ask("export.page", of(99, &new[0]));
}

#[test]
fn every_paragraph_and_task_has_its_place_on_a_page() {
    let mut run = Run::with_sample("tung-anh-2022");
    let pages = run.ask("export.pages", printout("whole"));
    let count = pages["pages"].as_array().unwrap().len() as u64;
    let places = pages["places"].as_array().unwrap();
    let places: Vec<(u64, u64)> = places
        .iter()
        .map(|place| (place["item"].as_u64().unwrap(), place["page"].as_u64().unwrap()))
        .collect();
    assert!(places.is_sorted_by_key(|(_, page)| *page), "in print order");
    assert!(places.iter().all(|(_, page)| *page < count));
    let items: BTreeSet<u64> = places.into_iter().map(|(item, _)| item).collect();
    let plan = run.ask("plan.get", json!({ "plan": "tung-anh-2022" }));
    let lines = plan["appendices"][0]["lines"].as_array().unwrap();
    let blocks = plan["narrative"].as_array().unwrap();
    for thing in lines.iter().chain(blocks) {
        assert!(items.contains(&thing["id"].as_u64().unwrap()), "{thing}");
    }
}

#[test]
fn a_folder_holds_the_paper_in_every_form() {
    let mut run = Run::with_sample("tung-anh-2022");
    let parent = run.folder.path().join("Trình ký");
    fs::create_dir(&parent).unwrap();
    let ask = json!({ "what": printout("whole"), "parent": parent.display().to_string() });
    let written = run.ask("export.folder", ask.clone());
    let folder = parent.join("24_KH-UBND_25-01-2022_Ke hoach CCHC 2022");
    assert_eq!(written["path"], folder.display().to_string());
    let files = [
        ("Ke hoach CCHC 2022.docx", &b"PK\x03\x04"[..]),
        ("Ke hoach CCHC 2022.pdf", b"%PDF-"),
        ("Phu luc Ke hoach CCHC 2022.xlsx", b"PK\x03\x04"),
    ];
    assert_eq!(written["files"], json!(files.map(|(name, _)| name)));
    for (name, signature) in files {
        assert!(begins(folder.join(name), signature), "{name}");
    }
    let steps: Vec<(usize, usize)> =
        run.host.progress.iter().map(|step| (step.done, step.total)).collect();
    assert_eq!(steps, [(0, 4), (1, 4), (2, 4), (3, 4)]);
    let again = run.ask("export.folder", ask)["path"].as_str().unwrap().to_owned();
    assert!(again.ends_with("Ke hoach CCHC 2022 (2)"), "{again}");
    let left: BTreeSet<_> = parent.read_dir().unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "nothing else is left: {left:?}");
}

#[test]
fn a_folder_that_cannot_be_made_whole_is_not_made() {
    let mut run = Run::with_sample("tung-anh-2022");
    let parent = run.folder.path().join("Trình ký");
    let ask = |layout: Value| {
        let mut what = printout("whole");
        what["layout"] = layout;
        json!({ "what": what, "parent": parent.display().to_string() })
    };
    assert_eq!(run.code("export.folder", ask(Value::Null)), "file.not_found");
    fs::create_dir(&parent).unwrap();
    assert_eq!(run.code("export.folder", ask(json!("khong-co"))), "layout.not_found");
    assert_eq!(parent.read_dir().unwrap().count(), 0);
}

#[test]
fn a_plan_without_appendices_goes_into_a_folder_without_a_workbook() {
    let mut run = Run::with_sample("le-hong-2021-2025");
    let mut what = printout("whole");
    what["plan"] = json!("le-hong-2021-2025");
    let parent = run.folder.path().display().to_string();
    let written = run.ask("export.folder", json!({ "what": what, "parent": parent }));
    assert_eq!(written["files"].as_array().unwrap().len(), 2, "{written}");
    what["part"] = json!("appendices");
    assert_eq!(run.code("export.pages", what), "appendix.none");
}

#[test]
fn a_printed_paper_is_a_pdf_that_the_host_is_given_and_the_next_start_takes_away() {
    let mut run = Run::with_sample("tung-anh-2022");
    assert_eq!(run.ask("export.print", printout("whole"))["how"], "sent");
    run.ask("export.print", printout("whole"));
    let printed = run.host.printed.clone();
    assert!(printed[0].ends_with("Bản in/Kế hoạch CCHC 2022 Tùng Ảnh.pdf"), "{printed:?}");
    assert!(printed[1].ends_with("Kế hoạch CCHC 2022 Tùng Ảnh (2).pdf"), "{printed:?}");
    assert!(begins(&printed[0], b"%PDF-"));
    assert_eq!(fs::read(&printed[0]).unwrap(), fs::read(&printed[1]).unwrap());
    let problem = run.try_ask("export.print", printout("whole")).unwrap_err();
    assert_eq!((problem.code, problem.detail.as_str()), ("host.cannot_print", "no paper"));
    run.reopen();
    assert!(printed.iter().all(|path| !path.exists()));
}
