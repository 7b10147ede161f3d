//! What was reported about one task.

use std::collections::BTreeMap;

use cchc_model::ids::{EntryId, ItemId, PlanId};
use cchc_model::progress::Entry;
use chrono::NaiveDate;

use super::tracked;
use crate::{Desk, OpsProblem};

/// An entry with what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownEntry {
    /// The entry.
    pub entry: Entry,
    /// Its instance in the officer's words; its key where the plan no longer asks for it.
    pub label: String,
    /// The entry that put it right.
    pub superseded_by: Option<EntryId>,
}

/// Every entry about a task, the newest first, with the words that hold on `today`.
///
/// # Errors
/// `store.no_plan`; `store.busy`, `store.damaged`.
pub fn history(
    desk: &Desk,
    plan: &PlanId,
    task: ItemId,
    today: NaiveDate,
) -> Result<Vec<KnownEntry>, OpsProblem> {
    let tracked = tracked(desk, plan, &super::as_of(desk, today)?)?;
    let rows = tracked.rows();
    let row = rows.iter().find(|row| row.task.id == task);
    let instances = row.iter().flat_map(|row| &row.instances);
    let labels: BTreeMap<&str, &str> =
        instances.map(|of| (of.key.0.as_str(), of.label.as_str())).collect();
    let behind: BTreeMap<EntryId, EntryId> = tracked
        .entries
        .iter()
        .filter_map(|entry| entry.supersedes.map(|old| (old, entry.id)))
        .collect();
    let own = tracked.entries.iter().rev().filter(|entry| entry.task == task);
    Ok(own
        .map(|entry| {
            let key = entry.instance.0.as_str();
            KnownEntry {
                label: labels.get(key).copied().unwrap_or(key).to_owned(),
                superseded_by: behind.get(&entry.id).copied(),
                entry: entry.clone(),
            }
        })
        .collect())
}
