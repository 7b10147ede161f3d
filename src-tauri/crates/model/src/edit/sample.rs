//! A small appendix for the tests of edits: a row is its id, depth, objective and lead, and `^`
//! is a cell that is one with the cell above.

use std::collections::BTreeMap;

use super::{Applied, Edit, EditProblem, apply};
use crate::ids::{ItemId, PlanId};
use crate::layout::LayoutId;
use crate::office::{Office, OfficeKind};
use crate::plan::{Appendix, Domain, Issuance, PaperMarks, Plan, PlanKind, Task, TaskField};

/// Id, depth, objective, lead.
pub(super) type Row = (u64, u8, &'static str, &'static str);

/// The appendix of [`plan`].
pub(super) const APPENDIX: ItemId = ItemId(900);
/// Its first domain; the others follow.
pub(super) const DOMAIN: ItemId = ItemId(901);
/// The first item that [`run`] makes.
pub(super) const NEW: u64 = 1000;

/// A plan with one appendix and these domains.
pub(super) fn plan(domains: &[&[Row]]) -> Plan {
    let domains = domains.iter().zip(DOMAIN.0..).map(|(rows, id)| Domain {
        id: ItemId(id),
        number: String::new(),
        title: format!("Lĩnh vực {id}"),
        code: None,
        tasks: rows.iter().map(task).collect(),
        subdomains: Vec::new(),
    });
    Plan {
        id: PlanId::new("x").unwrap(),
        kind: PlanKind::Annual,
        first_year: 2026,
        last_year: 2026,
        office: Office {
            name: String::new(),
            place: String::new(),
            province: String::new(),
            superior: String::new(),
            kind: OfficeKind::Ward,
        },
        subject: String::new(),
        issuance: Issuance::default(),
        decision: None,
        narrative: Vec::new(),
        targets: Vec::new(),
        recipients: Vec::new(),
        signature: None,
        marks: PaperMarks::default(),
        appendices: vec![Appendix {
            id: APPENDIX,
            title: "Phân công nhiệm vụ".into(),
            reference: String::new(),
            layout: LayoutId("tung-anh-9".into()),
            headers: BTreeMap::new(),
            domains: domains.collect(),
        }],
    }
}

fn task((id, depth, objective, lead): &Row) -> Task {
    let mut task = Task { depth: *depth, ..Task::new(ItemId(*id)) };
    for (field, words) in [(TaskField::Objective, *objective), (TaskField::Lead, *lead)] {
        if words == "^" {
            task.merged.insert(field);
        } else if field == TaskField::Lead {
            task.lead = words.to_owned();
        } else {
            task.objective = words.to_owned();
        }
    }
    task
}

/// Makes one edit.
pub(super) fn run(plan: &mut Plan, edit: Edit) -> Result<Applied, EditProblem> {
    let mut last = NEW - 1;
    let mut give = || {
        last += 1;
        ItemId(last)
    };
    apply(plan, &[edit], &mut give)
}

/// Makes one edit that must succeed; its notes.
pub(super) fn notes(plan: &mut Plan, edit: Edit) -> Vec<String> {
    run(plan, edit).unwrap().notes
}

/// The domains' rows as they were given to [`plan`].
pub(super) fn rows(plan: &Plan) -> Vec<Vec<(u64, u8, String, String)>> {
    let cell = |task: &Task, field: TaskField| {
        if task.merged.contains(&field) { "^".to_owned() } else { task.text(&field) }
    };
    let row = |task: &Task| {
        let (objective, lead) = (cell(task, TaskField::Objective), cell(task, TaskField::Lead));
        (task.id.0, task.depth, objective, lead)
    };
    let domains = plan.appendices[0].all_domains();
    domains.into_iter().map(|domain| domain.tasks.iter().map(row).collect()).collect()
}

/// Whether the plan's rows are these.
#[track_caller]
pub(super) fn assert_rows(found: &Plan, expected: &[&[Row]]) {
    assert_eq!(rows(found), rows(&plan(expected)));
}

/// Ids from numbers.
pub(super) fn ids(numbers: &[u64]) -> Vec<ItemId> {
    numbers.iter().copied().map(ItemId).collect()
}
