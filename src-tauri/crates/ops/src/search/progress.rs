//! What was reported about the tasks of a plan.

use std::collections::{BTreeMap, BTreeSet};

use cchc_model::ids::{EntryId, ItemId, PlanId};
use cchc_model::paper_words::short_date;
use cchc_model::plan::TaskField;
use cchc_model::progress::{Entry, Reported};
use cchc_model::search::{SearchItem, SearchKind, SearchText};
use chrono::Datelike;

use super::SearchPlace;
use super::place::Item;
use super::plan::{name_vi, short};
use crate::{Desk, OpsProblem, plan};

/// What can be found in the reports of a plan: those that still count, by what was done and who
/// reported it.
pub(super) fn items(desk: &Desk, id: &PlanId) -> Result<Vec<Item>, OpsProblem> {
    let entries = desk.book().entries(id)?;
    if entries.is_empty() {
        return Ok(Vec::new());
    }
    let plan = plan::get(desk, id)?;
    let tasks: BTreeMap<ItemId, String> =
        plan.tasks().map(|(_, _, task)| (task.id, known_as(task))).collect();
    let replaced: BTreeSet<EntryId> = entries.iter().filter_map(|entry| entry.supersedes).collect();
    let counts =
        |entry: &&Entry| entry.state != Reported::Withdrawn && !replaced.contains(&entry.id);
    let item = |entry: &Entry| {
        let mut texts = vec![SearchText::body("", &entry.done)];
        texts.push(SearchText::note("Người báo", &entry.by));
        texts.retain(|text| !text.words.is_empty());
        let told = format!("{}: {}", short_date(entry.on), entry.state.label_vi());
        let mut path = vec![name_vi(&plan)];
        // A later version may have left the task out.
        path.extend(tasks.get(&entry.task).map(|words| short(words)));
        path.push(told);
        SearchItem {
            kind: SearchKind::Progress,
            place: SearchPlace::Progress(id.clone(), entry.task),
            year: entry.on.year(),
            path,
            texts,
        }
    };
    let items = entries.iter().filter(counts).map(item);
    Ok(items.filter(|item| !item.texts.is_empty()).collect())
}

/// The words that a task is known by.
fn known_as(task: &cchc_model::plan::Task) -> String {
    let fields = [TaskField::Task, TaskField::Activity, TaskField::Product, TaskField::Objective];
    let texts = fields.iter().map(|field| task.text(field));
    texts.into_iter().find(|words| !words.is_empty()).unwrap_or_default()
}
