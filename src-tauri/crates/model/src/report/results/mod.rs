//! Danh mục kết quả thực hiện nhiệm vụ CCHC năm: what became of every task (Hải Phòng,
//! QĐ 3793/QĐ-UBND 2022, and other sets score it).

mod outcome;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use self::outcome::Outcome;
use super::{FollowedPlan, ReportFacts};
use crate::ids::ItemId;
use crate::layout::numbers;
use crate::plan::{Domain, TaskField};
use crate::progress::{TaskWords, TrackedRow, tracked_rows};

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ResultRow {
    /// The heading of a domain.
    Domain {
        /// As printed.
        number: String,
        /// As printed.
        title: String,
    },
    /// A task.
    Task {
        /// The task.
        task: ItemId,
        /// As printed.
        number: String,
        /// What was to be done.
        words: String,
        /// The product that was asked for.
        product: String,
        /// Chủ trì.
        lead: String,
        /// The words of the deadline.
        deadline: String,
        /// What was done or delivered, in the officer's words.
        delivered: String,
        /// Number and date of the documents, a line each.
        documents: Vec<String>,
        /// `Hoàn thành đúng hạn`, `Hoàn thành chậm 5 ngày` …
        state: String,
        /// Why it was late or not done; empty otherwise.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
}

/// The list of the year's plan: every task that counts, below the domains that have any; empty
/// where no plan was issued. The words of a sub-task stand behind those of the tasks above it.
#[must_use]
pub fn results(facts: &ReportFacts<'_>) -> Vec<ResultRow> {
    let Some(plan) = facts.plan else { return Vec::new() };
    let tracked = tracked_rows(&plan.plan, &plan.rules);
    let numbers = numbers_of(plan);
    let mut rows = Vec::new();
    let mut headings = Headings::default();
    let mut above: Vec<(u8, String)> = Vec::new();
    for (row, picture) in tracked.iter().zip(&plan.now.rows) {
        let depth = row.task.depth;
        above.retain(|(of, _)| *of < depth);
        let place = row.domain.tasks.iter().position(|task| task.id == row.task.id);
        let TaskWords { task, product } = TaskWords::of(row.domain, place.unwrap_or_default());
        let number = numbers.get(&row.task.id).map_or("", String::as_str);
        let task = without_number(task, number);
        if !picture.counted {
            above.push((depth, task));
            continue;
        }
        rows.extend(headings.before(row));
        let outcome = Outcome::of(plan, picture);
        let documents = plan.documents.get(&row.task.id).map_or(&[][..], Vec::as_slice);
        rows.push(ResultRow::Task {
            task: row.task.id,
            number: number.to_owned(),
            words: joined(&above, &task),
            product,
            lead: row.lead.clone(),
            deadline: row.deadline.clone(),
            delivered: outcome.delivered,
            documents: documents.iter().map(|document| document.cited.clone()).collect(),
            state: outcome.state,
            reason: outcome.reason,
        });
    }
    rows
}

/// The numbers of the rows as their layouts print them; of a row without a layout the one that
/// was typed. Rows that share the cell of their number each have it.
fn numbers_of(plan: &FollowedPlan) -> BTreeMap<ItemId, String> {
    let mut found = BTreeMap::new();
    for appendix in &plan.plan.appendices {
        let layout = plan.layouts.iter().find(|layout| layout.id == appendix.layout);
        let printed: BTreeMap<ItemId, String> = layout
            .map(|layout| numbers(appendix, layout).into_iter().collect())
            .unwrap_or_default();
        for domain in appendix.all_domains() {
            for (at, task) in domain.tasks.iter().enumerate() {
                let own = domain.cell_of(at, &TaskField::Number).unwrap_or(task);
                let number = printed.get(&own.id).cloned().or_else(|| own.number.clone());
                found.insert(task.id, number.unwrap_or_default());
            }
        }
    }
    found
}

/// The domain rows that were already printed.
#[derive(Default)]
struct Headings {
    section: Option<ItemId>,
    domain: Option<ItemId>,
}

impl Headings {
    /// The headings that come before a task: of its domain, and of the sub-domain within it.
    fn before(&mut self, row: &TrackedRow<'_>) -> Vec<ResultRow> {
        let mut rows = Vec::new();
        if self.section.replace(row.section.id) != Some(row.section.id) {
            rows.push(heading(row.section));
            self.domain = Some(row.section.id);
        }
        if self.domain.replace(row.domain.id) != Some(row.domain.id)
            && row.domain.id != row.section.id
        {
            rows.push(heading(row.domain));
        }
        rows
    }
}

fn heading(domain: &Domain) -> ResultRow {
    ResultRow::Domain { number: domain.number.clone(), title: domain.title.clone() }
}

/// Words without the code that stands before them and in the column of numbers too: `1.1`.
fn without_number(words: String, number: &str) -> String {
    let code = Some(number.trim_end_matches('.')).filter(|code| code.contains('.'));
    let rest =
        code.and_then(|code| words.strip_prefix(code)).map(|rest| rest.trim_start_matches('.'));
    match rest.filter(|rest| rest.starts_with(char::is_whitespace)) {
        Some(rest) => rest.trim_start().to_owned(),
        None => words,
    }
}

/// The words of a sub-task behind those of the tasks above it: `Rà soát văn bản: của HĐND`.
fn joined(above: &[(u8, String)], own: &str) -> String {
    let ends = |c: char| c.is_whitespace() || matches!(c, ':' | '.' | ';' | ',');
    let above = above.iter().map(|(_, words)| words.trim().trim_end_matches(ends));
    // What the sub-task shares with the task above it is said once.
    let above = above.filter(|words| !words.is_empty() && *words != own.trim_end_matches(ends));
    above.map(|words| format!("{words}: ")).chain([own.to_owned()]).collect()
}
