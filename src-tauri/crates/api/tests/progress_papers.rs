//! The papers on progress, asked as a host asks for them: in an issued plan with a year of
//! reports.

#![expect(clippy::unwrap_used, reason = "tests make and read files bluntly")]

mod run;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use cchc_model::ids::{EntryId, ItemId, PlanId};
use cchc_model::progress::{InstanceKey, NewEntry};
use cchc_ops::{Desk, progress, version};
use chrono::NaiveDate;
use serde_json::{Value, json};

use run::{Run, printout};

const EVENTS: &str = include_str!("../../../../tests/fixtures/progress/tung-anh-2022.events.tsv");

/// The plan issued, and every report of the year entered on its day.
fn followed() -> Run {
    Run::with_sample("tung-anh-2022").meanwhile(|book| {
        let mut desk = Desk::open(book).unwrap();
        let plan = PlanId::new("tung-anh-2022").unwrap();
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let evening = |text: &str| day(text).and_hms_opt(17, 0, 0).unwrap();
        version::issue(&mut desk, &plan, evening("2022-01-25")).unwrap();
        let lines = EVENTS.lines().filter(|line| !line.starts_with('#')).skip(1);
        let mut events: Vec<Vec<&str>> = lines.map(|line| line.split('\t').collect()).collect();
        events.sort_by_key(|cell| day(cell[3]));
        let mut numbers: BTreeMap<&str, EntryId> = BTreeMap::new();
        for cell in &events {
            let new = NewEntry {
                task: ItemId(cell[0].split_once('.').unwrap().0.parse().unwrap()),
                instance: InstanceKey(cell[1].to_owned()),
                on: day(cell[2]),
                state: serde_json::from_value(json!(cell[4])).unwrap(),
                percent: cell[5].parse().ok(),
                done: cell[7].to_owned(),
                by: String::new(),
                supersedes: numbers.get(cell[6]).copied(),
            };
            let done = progress::enter(&mut desk, &plan, &[new], evening(cell[3])).unwrap();
            numbers.insert(cell[0], done.value[0]);
        }
    })
}

fn on(part: Value, day: &str) -> Value {
    let mut what = printout(part);
    what["on"] = json!(day);
    what
}

fn tracking(only_open: bool) -> Value {
    on(json!({ "tracking": { "only_open": only_open } }), "2022-07-20")
}

fn reminder(name: &str) -> Value {
    on(json!({ "reminder": { "name": name } }), "2022-07-20")
}

fn begins(path: impl AsRef<Path>, signature: &[u8]) -> bool {
    fs::read(path).unwrap().starts_with(signature)
}

#[test]
fn every_paper_is_shown_written_and_printed_like_any_other() {
    let mut run = followed();
    let letter = reminder("Các ban, ngành UBND xã");
    let all = on(json!("reminders"), "2022-07-20");
    for (at, what) in [tracking(false), tracking(true), letter, all].into_iter().enumerate() {
        let pages = run.ask("export.pages", what.clone());
        let first = &pages["pages"][0];
        let landscape = first["width_mm"].as_f64() > first["height_mm"].as_f64();
        assert_eq!(landscape, at < 2);
        let page = json!({ "page": 0, "print": first["print"] });
        assert!(run.ask("export.page", page)["svg"].as_str().unwrap().starts_with("<svg"));
        assert!(!pages["places"].as_array().unwrap().is_empty());
        for (ending, signature) in [("docx", &b"PK\x03\x04"[..]), ("pdf", b"%PDF-")] {
            let path = run.file(&format!("{at}.{ending}"));
            run.ask("export.write", json!({ "what": what, "path": path }));
            assert!(begins(&path, signature), "{path}");
        }
        if let Ok(folder) = std::env::var("CCHC_DUMP") {
            for ending in ["docx", "pdf"] {
                let name = format!("{at}.{ending}");
                fs::copy(run.file(&name), Path::new(&folder).join(name)).unwrap();
            }
        }
    }
    assert_eq!(run.ask("export.print", tracking(true))["how"], "sent");
    let printed = run.host.printed[0].file_name().unwrap().to_string_lossy().into_owned();
    assert_eq!(
        printed,
        "Bảng theo dõi tiến độ Kế hoạch CCHC 2022 đến 20-7-2022 (quá hạn, sắp đến hạn) Tùng Ảnh.pdf"
    );
}

#[test]
fn a_workbook_has_the_table_and_never_a_letter() {
    let mut run = followed();
    let path = run.file("bảng.xlsx");
    run.ask("export.write", json!({ "what": tracking(false), "path": path }));
    assert!(begins(&path, b"PK\x03\x04"));
    let preview = run.ask("export.preview", tracking(false));
    let sheets: Vec<&str> = preview["pages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|page| page["section_name"].as_str().unwrap())
        .collect();
    assert!(sheets.starts_with(&["Tổng hợp", "Nhiệm vụ"]), "{sheets:?}");
    let letter = json!({ "what": reminder("Các ban, ngành UBND xã"), "path": path });
    assert_eq!(run.code("export.write", letter), "xlsx.text_on_sheet");
}

#[test]
fn a_folder_has_every_form_that_the_paper_can_take() {
    let mut run = followed();
    let parent = run.folder.path().display().to_string();
    let table = run.ask("export.folder", json!({ "what": tracking(false), "parent": parent }));
    let name = "Bang theo doi tien do Ke hoach CCHC 2022 den 20-7-2022";
    assert!(table["path"].as_str().unwrap().ends_with(name), "{table}");
    let files = ["docx", "pdf", "xlsx"].map(|ending| format!("{name}.{ending}"));
    assert_eq!(table["files"], json!(files));
    let all = on(json!("reminders"), "2022-07-20");
    let letters = run.ask("export.folder", json!({ "what": all, "parent": parent }));
    assert_eq!(letters["files"].as_array().unwrap().len(), 2);
}

#[test]
fn those_who_can_be_reminded_are_those_with_something_late_or_near() {
    let mut run = followed();
    let asked = json!({ "plan": "tung-anh-2022", "on": "2022-07-20" });
    assert_eq!(
        run.ask("export.reminders", asked),
        json!([
            { "name": "Văn phòng - Nội vụ", "officer": false, "late": 1, "soon": 0 },
            { "name": "Các ban, ngành UBND xã", "officer": false, "late": 1, "soon": 0 },
        ])
    );
    let early = json!({ "plan": "tung-anh-2022", "on": "2022-01-10" });
    assert_eq!(run.ask("export.reminders", early), json!([]));
    let nothing = on(json!("reminders"), "2022-01-10");
    assert_eq!(run.code("export.pages", nothing), "paper.nothing_to_remind");
    assert_eq!(run.code("export.pages", reminder("Tổ X")), "paper.no_such_duty");
}

#[test]
fn a_plan_that_was_not_issued_is_not_followed() {
    let mut run = Run::with_sample("tung-anh-2022");
    assert_eq!(run.code("export.pages", tracking(false)), "progress.not_issued");
    let asked = json!({ "plan": "tung-anh-2022" });
    assert_eq!(run.ask("export.reminders", asked), Value::Null);
}

#[test]
fn entering_later_events_changes_no_earlier_days_paper() {
    let mut run = followed();
    let prints = |pages: &Value| -> Vec<String> {
        let pages = pages["pages"].as_array().unwrap().iter();
        pages.map(|page| page["print"].as_str().unwrap().to_owned()).collect()
    };
    let before = prints(&run.ask("export.pages", tracking(false)));
    let late = json!([{
        "task": 2008, "instance": "2022-06-30", "on": "2026-03-01", "state": "in_progress",
        "percent": 10, "done": "Việc của năm khác", "by": "",
    }]);
    run.ask("progress.enter", json!({ "plan": "tung-anh-2022", "entries": late }));
    assert_eq!(prints(&run.ask("export.pages", tracking(false))), before);
}
