//! Books to test with.

use std::path::PathBuf;

use cchc_model::ids::{ItemId, PlanId};
use cchc_model::layout::LayoutId;
use cchc_model::office::{Office, PresetId};
use cchc_model::plan::{Appendix, Domain, Issuance, PaperMarks, Plan, PlanKind, Task, TaskField};
use cchc_ops::{Desk, book};
use chrono::{NaiveDate, NaiveDateTime};

pub(crate) fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 1, 31).unwrap().and_hms_opt(8, 15, 0).unwrap()
}

pub(crate) fn plan_id(text: &str) -> PlanId {
    PlanId::new(text).unwrap()
}

/// A new book in a folder of its own.
pub(crate) fn new_desk() -> (tempfile::TempDir, PathBuf, Desk) {
    let folder = tempfile::Builder::new().prefix("Sổ xã ").tempdir().unwrap();
    let path = folder.path().join("cải cách hành chính.db");
    let (desk, _) =
        book::create(&path, Office::named("xã Tùng Ảnh"), PresetId::Y2021, None, now()).unwrap();
    (folder, path, desk)
}

/// A plan of one appendix with one domain, numbered 2, and these tasks, numbered from 10.
pub(crate) fn plan_with(id: &str, tasks: Vec<Task>) -> Plan {
    let numbered = tasks.into_iter().zip(10..).map(|(task, id)| Task { id: ItemId(id), ..task });
    Plan {
        id: plan_id(id),
        kind: PlanKind::Annual,
        first_year: 2022,
        last_year: 2022,
        office: Office::named("xã Tùng Ảnh"),
        subject: "Cải cách hành chính năm 2022".into(),
        issuance: Issuance::default(),
        decision: None,
        narrative: Vec::new(),
        targets: Vec::new(),
        recipients: Vec::new(),
        signature: None,
        marks: PaperMarks::default(),
        appendices: vec![Appendix {
            id: ItemId(1),
            title: "PHỤ LỤC".into(),
            reference: String::new(),
            layout: LayoutId("tung-anh-9".into()),
            headers: [].into(),
            domains: vec![Domain {
                id: ItemId(2),
                number: "I".into(),
                title: "Cải cách thể chế".into(),
                code: None,
                tasks: numbered.collect(),
                subdomains: Vec::new(),
            }],
        }],
    }
}

pub(crate) fn named(words: &str) -> Task {
    Task { task: words.into(), ..Task::new(ItemId(1)) }
}

pub(crate) fn sub(words: &str) -> Task {
    Task { depth: 1, ..named(words) }
}

pub(crate) fn merged(words: &str, fields: &[TaskField]) -> Task {
    Task { merged: fields.iter().cloned().collect(), ..named(words) }
}

/// Enters a plan through the interchange format.
pub(crate) fn import(desk: &mut Desk, plan: &Plan) {
    let json = cchc_model::interchange::write(plan).unwrap();
    cchc_ops::plan::import(desk, &json, now()).unwrap();
}

/// The tasks of the only domain of a plan.
pub(crate) fn tasks(desk: &Desk, plan: &str) -> Vec<Task> {
    let plan = cchc_ops::plan::get(desk, &plan_id(plan)).unwrap();
    plan.appendices[0].domains[0].tasks.clone()
}
