//! The picture of a whole plan on one day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::TrackingRules;
use super::entry::{Entry, Reported};
use super::instance::{Instance, InstanceKind};
use super::judge::{Closing, closing, judge};
use super::period::AsOf;
use super::row::{TrackedRow, tracked_rows};
use super::state::State;
use crate::ids::{EntryId, ItemId};
use crate::plan::Plan;

/// The state of every row of a plan on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Picture {
    /// Of which day, and with what knowledge.
    pub as_of: AsOf,
    /// The rows in printed order, parents among them.
    pub rows: Vec<RowPicture>,
    /// Entries about tasks that are not in this plan.
    pub strays: Vec<EntryId>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RowPicture {
    /// The task.
    pub task: ItemId,
    /// The appendix.
    pub appendix: ItemId,
    /// The domain row at the top level.
    pub section: ItemId,
    /// The domain or sub-domain directly above the task.
    pub domain: ItemId,
    /// Chủ trì, as it holds for this row.
    pub lead: String,
    /// Công chức tham mưu, as it holds for this row.
    pub adviser: String,
    /// The words of the deadline, as they hold for this row.
    pub deadline: String,
    /// The row in which these words stand.
    pub deadline_row: ItemId,
    /// Whether the row counts; a parent does not, its sub-tasks do.
    pub counted: bool,
    /// The state of the row.
    pub state: State,
    /// Days left of the instance that gives the row its state: the fewest. Negative: too late.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_left: Option<i32>,
    /// How far the row is, the mean of its instances without milestones; nothing was said: absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<u8>,
    /// What the deadline asks for, each with its state; empty for a parent without a deadline of
    /// its own.
    pub instances: Vec<InstancePicture>,
    /// Entries about instances that the words of the deadline no longer ask for.
    pub unplaced: Vec<EntryId>,
}

/// One instance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InstancePicture {
    /// The instance.
    pub instance: Instance,
    /// Its state.
    pub state: State,
    /// Calendar days until the last good day, 0 on the day itself, negative behind it; of a
    /// finished instance counted from the day on which it was finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_left: Option<i32>,
    /// The day on which it was finished or closed otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<NaiveDate>,
    /// How far it is: 100 when finished, or the last that was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<u8>,
    /// The last entry that counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_entry: Option<EntryId>,
}

/// The picture of a plan on the day and with the knowledge of `as_of`.
///
/// `entries` are those of this plan, in any order. An entry counts when it was entered by
/// [`AsOf::known_at`], its day has come by [`AsOf::day`], and no entry known by then puts it
/// right. So whatever happens or is entered later changes nothing; a correction entered later
/// changes only pictures with later knowledge.
#[must_use]
pub fn picture(plan: &Plan, entries: &[Entry], as_of: &AsOf, rules: &TrackingRules) -> Picture {
    picture_of(&tracked_rows(plan, rules), entries, as_of, rules.soon_days)
}

/// The same of rows that were read before: for many days of one plan, whose words are understood
/// only once.
#[must_use]
pub fn picture_of(
    tracked: &[TrackedRow<'_>],
    entries: &[Entry],
    as_of: &AsOf,
    soon_days: u32,
) -> Picture {
    let mut told = told(entries, as_of);
    let mut rows: Vec<RowPicture> = tracked
        .iter()
        .map(|row| {
            let entries = told.remove(&row.task.id).unwrap_or_default();
            of_row(row, &entries, as_of, soon_days)
        })
        .collect();
    roll_up(tracked, &mut rows);
    let strays = told.into_values().flatten().map(|entry| entry.id).collect();
    Picture { as_of: *as_of, rows, strays }
}

/// The entries that count on the day and with the knowledge of `as_of`, as [`picture`] takes them,
/// in the order in which they are given.
#[must_use]
pub fn counting<'a>(entries: &'a [Entry], as_of: &AsOf) -> Vec<&'a Entry> {
    let known = |entry: &&Entry| as_of.known_at.is_none_or(|at| entry.entered_at <= at);
    let corrected: BTreeSet<EntryId> =
        entries.iter().filter(known).filter_map(|entry| entry.supersedes).collect();
    let counts = |entry: &&Entry| {
        !corrected.contains(&entry.id)
            && entry.on <= as_of.day
            && entry.state != Reported::Withdrawn
    };
    entries.iter().filter(known).filter(counts).collect()
}

/// The entries that count, by task, in the order of their days and then of their entering.
fn told<'a>(entries: &'a [Entry], as_of: &AsOf) -> BTreeMap<ItemId, Vec<&'a Entry>> {
    let mut told: BTreeMap<ItemId, Vec<&Entry>> = BTreeMap::new();
    for entry in counting(entries, as_of) {
        told.entry(entry.task).or_default().push(entry);
    }
    for entries in told.values_mut() {
        entries.sort_by_key(|entry| (entry.on, entry.entered_at, entry.id));
    }
    told
}

fn of_row(row: &TrackedRow<'_>, entries: &[&Entry], as_of: &AsOf, soon_days: u32) -> RowPicture {
    let (placed, unplaced) = place(&row.instances, entries);
    let closings: Vec<Option<Closing>> =
        row.instances.iter().zip(&placed).map(|(instance, own)| closing(instance, own)).collect();
    let instances: Vec<InstancePicture> = row
        .instances
        .iter()
        .zip(&placed)
        .enumerate()
        .map(|(at, (instance, own))| {
            let closed = closings[at].or_else(|| closed_by_the_last(&row.instances, &closings, at));
            of_instance(instance, closed, own, as_of, soon_days)
        })
        .collect();
    let counted =
        || instances.iter().filter(|picture| picture.instance.kind != InstanceKind::Milestone);
    let state = State::of_parts(counted().map(|picture| picture.state));
    RowPicture {
        task: row.task.id,
        appendix: row.appendix.id,
        section: row.section.id,
        domain: row.domain.id,
        lead: row.lead.clone(),
        adviser: row.adviser.clone(),
        deadline: row.deadline.clone(),
        deadline_row: row.deadline_row,
        counted: !row.parent,
        state,
        days_left: counted().filter(|of| of.state == state).filter_map(|of| of.days_left).min(),
        percent: mean_percent(counted().map(|picture| picture.percent)),
        instances,
        unplaced,
    }
}

/// Gives each entry to the instance that it names. What was entered for a day that the words no
/// longer name goes to the instance of a row that has only one: the deadline was moved, the task
/// is the same.
fn place<'a>(instances: &[Instance], entries: &[&'a Entry]) -> (Vec<Vec<&'a Entry>>, Vec<EntryId>) {
    let mut placed: Vec<Vec<&Entry>> = vec![Vec::new(); instances.len()];
    let mut unplaced = Vec::new();
    for entry in entries {
        let named = instances.iter().position(|instance| instance.key == entry.instance);
        match named.or((instances.len() == 1).then_some(0)) {
            Some(at) => placed[at].push(*entry),
            None => unplaced.push(entry.id),
        }
    }
    (placed, unplaced)
}

/// A milestone that nobody reported on is over when the whole is.
fn closed_by_the_last(
    instances: &[Instance],
    closings: &[Option<Closing>],
    at: usize,
) -> Option<Closing> {
    let milestone = instances.get(at).filter(|own| own.kind == InstanceKind::Milestone)?;
    let behind = instances.iter().zip(closings).skip(at + 1);
    let (last, closing) =
        behind.into_iter().find(|(own, _)| own.kind != InstanceKind::Milestone)?;
    closing.filter(|_| last.key.path() == milestone.key.path())
}

fn of_instance(
    instance: &Instance,
    closed: Option<Closing>,
    entries: &[&Entry],
    as_of: &AsOf,
    soon_days: u32,
) -> InstancePicture {
    let (state, days_left) = judge(instance, closed, entries, as_of, soon_days);
    let said = entries.iter().rev().find_map(|entry| entry.percent);
    InstancePicture {
        instance: instance.clone(),
        state,
        days_left,
        closed_on: closed.map(|closing| closing.on),
        percent: if state.is_completed() { Some(100) } else { said },
        last_entry: entries.last().map(|entry| entry.id),
    }
}

/// Parents are what their sub-tasks make them, and their own deadline where they have one. From
/// the top down: a parent below another still shows its own deadline only, and so is no part of
/// the upper one twice.
fn roll_up(tracked: &[TrackedRow<'_>], rows: &mut [RowPicture]) {
    for (at, row) in tracked.iter().enumerate().filter(|(_, row)| row.parent) {
        let below = (at + 1..tracked.len())
            .take_while(|next| {
                tracked[*next].domain.id == row.domain.id
                    && tracked[*next].task.depth > row.task.depth
            })
            .filter(|next| !tracked[*next].parent || !tracked[*next].instances.is_empty());
        let own = std::iter::once(at).filter(|_| !row.instances.is_empty());
        let parts: Vec<&RowPicture> = own.chain(below).map(|part| &rows[part]).collect();
        let state = State::of_parts(parts.iter().map(|part| part.state));
        let alike = parts.iter().filter(|part| part.state == state);
        let days_left = alike.filter_map(|part| part.days_left).min();
        let percent = mean_percent(parts.iter().map(|part| part.percent));
        let parent = &mut rows[at];
        (parent.state, parent.days_left, parent.percent) = (state, days_left, percent);
    }
}

/// The mean rounded down, so that only what is finished is at 100; what was not said counts 0.
fn mean_percent(percents: impl Iterator<Item = Option<u8>>) -> Option<u8> {
    let percents: Vec<Option<u8>> = percents.collect();
    if percents.iter().all(Option::is_none) {
        return None;
    }
    let sum: usize = percents.iter().flatten().map(|percent| usize::from(*percent)).sum();
    u8::try_from(sum / percents.len()).ok()
}
