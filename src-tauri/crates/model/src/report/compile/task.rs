//! The tasks of the plan as a report speaks of them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::Source;
use super::say::{Said, whole};
use crate::figure::{Exact, ProgressCount, display_percent};
use crate::ids::{EntryId, ItemId};
use crate::plan::DomainCode;
use crate::progress::{
    Entry, InstancePicture, Reported, RowPicture, State, TrackedRow, tracked_rows,
};
use crate::report::outline::TaskCount;
use crate::report::{FollowedPlan, ReportFacts};
use crate::span::Span;

pub(super) struct Tasks<'a> {
    pub(super) followed: &'a FollowedPlan,
    pub(super) rows: Vec<ReportedTask<'a>>,
}

/// A row of the plan with everything that was said about it.
pub(super) struct ReportedTask<'a> {
    pub(super) now: &'a RowPicture,
    before: Option<&'a RowPicture>,
    pub(super) words: String,
    pub(super) product: String,
    pub(super) domain: Option<DomainCode>,
    /// The entries that count, in the order of their days.
    entries: Vec<&'a Entry>,
    window: Span,
}

impl<'a> Tasks<'a> {
    pub(super) fn of(followed: &'a FollowedPlan, facts: &ReportFacts<'_>) -> Self {
        let tracked = tracked_rows(&followed.plan, &followed.rules);
        let tracked: BTreeMap<ItemId, TrackedRow<'_>> =
            tracked.into_iter().map(|row| (row.task.id, row)).collect();
        let mut alike: BTreeMap<String, usize> = BTreeMap::new();
        for row in tracked.values() {
            *alike.entry(row.words.clone()).or_default() += 1;
        }
        let before: BTreeMap<ItemId, &RowPicture> =
            followed.before.rows.iter().map(|row| (row.task, row)).collect();
        let mut entries = counting(followed, facts.taken_on);
        let rows = followed.now.rows.iter().map(|now| {
            let row = tracked.get(&now.task);
            let domain = row.and_then(|row| row.domain.code.as_ref().or(row.section.code.as_ref()));
            ReportedTask {
                now,
                before: before.get(&now.task).copied(),
                words: row.map_or_else(|| unnamed(now.task), |row| words_of(row, &alike)),
                product: row.map(|row| row.product.clone()).unwrap_or_default(),
                domain: domain.cloned(),
                entries: entries.remove(&now.task).unwrap_or_default(),
                window: facts.span.period,
            }
        });
        Self { followed, rows: rows.collect() }
    }

    pub(super) fn source(&self, task: ItemId) -> Source {
        Source::Task { plan: self.followed.plan.id.clone(), task }
    }

    pub(super) fn entry(&self, entry: &Entry) -> Source {
        let plan = self.followed.plan.id.clone();
        Source::Entry { plan, task: entry.task, entry: entry.id }
    }

    fn counted_rows(&self, count: TaskCount) -> impl Iterator<Item = &ReportedTask<'a>> {
        self.rows.iter().filter(move |row| row.now.counted && row.is_in(count))
    }

    pub(super) fn count(&self, count: TaskCount) -> i64 {
        i64::try_from(self.counted_rows(count).count()).unwrap_or(i64::MAX)
    }

    /// What a count says, with the tasks that it counts; of all of them, the plan.
    pub(super) fn counted(&self, count: TaskCount) -> Option<Said> {
        let text = match count {
            TaskCount::Rate => self.rate()?,
            count => whole(self.count(count)),
        };
        let sources = match count {
            TaskCount::Total => vec![Source::Plan(self.followed.plan.id.clone())],
            TaskCount::Rate => self.sources(TaskCount::Done),
            count => self.sources(count),
        };
        Some(Said::of(text, sources))
    }

    fn rate(&self) -> Option<String> {
        let part = Exact::whole(self.count(TaskCount::Done))?;
        let all = Exact::whole(self.count(TaskCount::Total)).filter(|all| !all.is_zero())?;
        Some(display_percent(part, all))
    }

    fn sources(&self, count: TaskCount) -> Vec<Source> {
        self.counted_rows(count).map(|row| self.source(row.now.task)).collect()
    }

    /// The rows that a figure counted from the progress counts.
    pub(super) fn counted_for(&self, what: ProgressCount) -> Vec<Source> {
        match what {
            ProgressCount::Total => vec![Source::Plan(self.followed.plan.id.clone())],
            ProgressCount::Done => self.sources(TaskCount::Done),
            ProgressCount::InTime => self.sources(TaskCount::Running),
            ProgressCount::Overdue => self.sources(TaskCount::Overdue),
            ProgressCount::NotYetDue => self.sources(TaskCount::NotYet),
            ProgressCount::Excused => self.sources(TaskCount::Excused),
        }
    }
}

/// What is to be done; where a row says so in none of its cells, the criterion that it serves or
/// what the upper level requires. No task is passed over because it has no words.
///
/// Rows that share one cell are told apart by what each of them is to do or deliver.
fn words_of(row: &TrackedRow<'_>, alike: &BTreeMap<String, usize>) -> String {
    let task = row.task;
    if alike.get(&row.words).is_some_and(|rows| *rows > 1) {
        let own = [&task.task, &task.activity, &task.product];
        if let Some(own) = own.into_iter().find(|words| !words.trim().is_empty()) {
            return own.clone();
        }
    }
    let words = [&row.words, &task.criterion.title, &task.required];
    let written = words.into_iter().find(|words| !words.trim().is_empty());
    written.cloned().unwrap_or_else(|| unnamed(task.id))
}

fn unnamed(task: ItemId) -> String {
    format!("Nhiệm vụ chưa ghi nội dung (dòng {task})")
}

/// The entries that count on a day, by task: known then, not taken back, not put right.
fn counting(followed: &FollowedPlan, day: NaiveDate) -> BTreeMap<ItemId, Vec<&Entry>> {
    let known_at = followed.now.as_of.known_at;
    let known = || {
        let entries = followed.entries.iter();
        entries.filter(move |entry| known_at.is_none_or(|at| entry.entered_at <= at))
    };
    let corrected: BTreeSet<EntryId> = known().filter_map(|entry| entry.supersedes).collect();
    let mut by_task: BTreeMap<ItemId, Vec<&Entry>> = BTreeMap::new();
    for entry in known() {
        let counts = !corrected.contains(&entry.id) && entry.state != Reported::Withdrawn;
        if counts && entry.on <= day {
            by_task.entry(entry.task).or_default().push(entry);
        }
    }
    for entries in by_task.values_mut() {
        entries.sort_by_key(|entry| (entry.on, entry.entered_at, entry.id));
    }
    by_task
}

impl<'a> ReportedTask<'a> {
    /// Whether it is one of those that are counted so.
    pub(super) fn is_in(&self, count: TaskCount) -> bool {
        let state = self.now.state;
        let newly_completed =
            || state.is_completed() && self.before.is_none_or(|row| !row.state.is_completed());
        match count {
            TaskCount::Total => state != State::Dropped,
            TaskCount::Done | TaskCount::Rate => state.is_completed(),
            TaskCount::OnTime => state == State::DoneOnTime,
            TaskCount::Late => state == State::DoneLate,
            TaskCount::Running => {
                matches!(state, State::InProgress | State::DueSoon | State::Answered | State::ToAsk)
            }
            TaskCount::Overdue => state == State::Overdue,
            TaskCount::NotYet => state == State::NotYet,
            TaskCount::Excused => state == State::Excused,
            TaskCount::DoneInWindow => newly_completed(),
            TaskCount::LateInWindow => newly_completed() && state == State::DoneLate,
        }
    }

    /// Whether it became so in the window: excused now, and not before.
    pub(super) fn newly_excused(&self) -> bool {
        self.now.state == State::Excused
            && self.before.is_none_or(|before| before.state != State::Excused)
    }

    /// Whether something that it asks for was finished in the window.
    pub(super) fn finished_something(&self) -> bool {
        self.now.instances.iter().any(|of| {
            of.state.is_completed() && of.closed_on.is_some_and(|day| self.window.holds(day))
        })
    }

    /// What was reported in the window as done or under way.
    pub(super) fn work(&self) -> impl Iterator<Item = &'a Entry> {
        let window = self.window;
        self.entries.iter().copied().filter(move |entry| {
            window.holds(entry.on) && matches!(entry.state, Reported::Done | Reported::InProgress)
        })
    }

    /// Why it was not done: the last words of an officer who said that it was not.
    pub(super) fn reason(&self) -> Option<&'a Entry> {
        let entries = self.entries.iter().rev().copied();
        entries
            .filter(|entry| matches!(entry.state, Reported::NotStarted | Reported::Excused))
            .find(|entry| !entry.done.trim().is_empty())
    }

    /// Whether no reason is written where a report should give one.
    pub(super) fn lacks_reason(&self) -> bool {
        self.now.counted && self.now.state == State::Overdue && self.reason().is_none()
    }

    /// What is due from one day to another and still open, in the order of its days.
    pub(super) fn due(&self, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
        let open = self.now.instances.iter().filter(|of| !of.state.is_closed());
        let days: BTreeSet<NaiveDate> = open
            .filter_map(|of| of.instance.last_good_day)
            .filter(|day| (from..=to).contains(day))
            .collect();
        days.into_iter().collect()
    }

    /// The last good day of what is overdue, the earliest.
    pub(super) fn overdue_since(&self) -> Option<NaiveDate> {
        let late = self.now.instances.iter().filter(|of| of.state == State::Overdue);
        late.filter_map(|of| of.instance.last_good_day).min()
    }

    /// What has no due day and goes on.
    pub(super) fn asked(&self) -> impl Iterator<Item = &InstancePicture> {
        let open = self.now.instances.iter();
        open.filter(|of| of.instance.asked.is_some() && !of.state.is_closed())
    }
}
