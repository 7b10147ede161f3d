//! Findings (Cần xem): what on a plan's paper contradicts itself, is missing or was not understood.
//!
//! A finding is never an error and nothing is corrected: the officer sees it with its place and
//! decides. One file for each family of rules; [`check`] runs them all.

use schemars::JsonSchema;
use serde::Serialize;

use crate::ids::{ItemId, PlanId};
use crate::layout::AppendixLayout;
use crate::office::Catalogue;
use crate::plan::{Appendix, Domain, Plan, Task, TaskField};

mod form;
mod header;
mod mention;
mod names;
mod numbers;
mod paper;
mod quote;
mod task;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth a look; the paper is right either way.
    Note,
    /// Something is missing or was not understood.
    Warning,
    /// The paper contradicts itself.
    Error,
}

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Stable code, such as `paper.reference_differs`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The plan.
    pub plan: PlanId,
    /// Where in the plan.
    pub place: Place,
    /// What was found, in the officer's words.
    pub message: String,
    /// What to do about it.
    pub hint: &'static str,
}

/// A place in a plan, as exact as the finding allows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Number of order of the appendix, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appendix: Option<usize>,
    /// Number of the domain row as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// Identity of the block, target, appendix, domain or task.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// The row among the tasks of its domain, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    /// The field of the task.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<TaskField>,
    /// The words that the finding is about; empty where something is missing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub words: String,
}

impl Place {
    /// The place in the officer's words: `Phụ lục 1, II, dòng 3, Thời gian hoàn thành`.
    #[must_use]
    pub fn display_vi(&self) -> String {
        let mut parts = Vec::new();
        if let Some(ordinal) = self.appendix {
            parts.push(format!("Phụ lục {ordinal}"));
        }
        if let Some(domain) = self.domain.as_ref().filter(|number| !number.is_empty()) {
            parts.push(format!("mục {domain}"));
        }
        if let Some(row) = self.row {
            parts.push(format!("dòng {row}"));
        }
        if let Some(field) = &self.field {
            parts.push(format!("cột {}", field.label_vi()));
        }
        if parts.is_empty() { "phần lời".to_owned() } else { parts.join(", ") }
    }
}

/// Everything worth a look in a plan, in the order of its paper, without duplicates. `layouts`
/// say which columns an appendix has; without a catalogue no name is doubted.
#[must_use]
pub fn check(
    plan: &Plan,
    layouts: &[AppendixLayout],
    catalogue: Option<&Catalogue>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    paper::check(plan, &mut findings);
    form::check(plan, &mut findings);
    mention::check(plan, &mut findings);
    header::check(plan, layouts, &mut findings);
    task::check(plan, layouts, &mut findings);
    numbers::check(plan, &mut findings);
    if let Some(catalogue) = catalogue {
        names::check(plan, catalogue, &mut findings);
    }
    findings
}

/// A task row with everything that a rule needs to know about it.
struct TaskRow<'a> {
    appendix: &'a Appendix,
    ordinal: usize,
    domain: &'a str,
    row: usize,
    task: &'a Task,
    /// Whether sub-tasks stand below it.
    parent: bool,
    /// The domain row directly above it.
    group: &'a Domain,
}

impl TaskRow<'_> {
    /// The text of a field; of a merged field, the text of the row where its cell begins.
    fn effective(&self, field: &TaskField) -> String {
        self.group.words_of(self.row - 1, field)
    }

    fn place(&self, field: TaskField) -> Place {
        Place {
            appendix: Some(self.ordinal),
            domain: Some(self.domain.to_owned()),
            item: Some(self.task.id),
            row: Some(self.row),
            words: self.task.text(&field),
            field: Some(field),
        }
    }
}

/// Every task row of a plan in printed order.
fn task_rows(plan: &Plan) -> Vec<TaskRow<'_>> {
    let mut rows = Vec::new();
    for (ordinal, appendix) in (1..).zip(&plan.appendices) {
        for domain in appendix.all_domains() {
            for (at, task) in domain.tasks.iter().enumerate() {
                rows.push(TaskRow {
                    appendix,
                    ordinal,
                    domain: &domain.number,
                    row: at + 1,
                    task,
                    parent: domain.tasks.get(at + 1).is_some_and(|next| next.depth > task.depth),
                    group: domain,
                });
            }
        }
    }
    rows
}

/// The layout in which an appendix is printed, where it is known.
fn layout_of<'a>(appendix: &Appendix, layouts: &'a [AppendixLayout]) -> Option<&'a AppendixLayout> {
    layouts.iter().find(|layout| layout.id == appendix.layout)
}
