//! Reports of officers, entered.

use std::collections::BTreeMap;

use cchc_model::ids::{EntryId, ItemId, PlanId};
use cchc_model::progress::{BadEntry, Entry, InstanceKey, NewEntry, Reported, check_new_entry};
use cchc_model::text::shortened;
use cchc_store::Tx;
use chrono::{NaiveDate, NaiveDateTime, Timelike};

use super::{ProgressProblem, Tracked, tracked};
use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// Enters reports, all of them or none, in one step of the history; their numbers. They are dated
/// `now`, or like the entry before them where the clock was put back since: what was known at a
/// time must not change afterwards.
///
/// A report is about what the plan asks for today, or asked for on the day on which it happened;
/// one that puts another right may be about what that one was about.
///
/// # Errors
/// `progress.not_issued`, `progress.no_task`, `progress.no_instance`, and the codes of
/// [`BadEntry`]; `store.no_plan`.
pub fn enter(
    desk: &mut Desk,
    plan: &PlanId,
    new: &[NewEntry],
    now: NaiveDateTime,
) -> Result<Outcome<Vec<EntryId>>, OpsProblem> {
    let today = tracked(desk, plan, &super::as_of(desk, now.date())?)?;
    today.issued()?;
    let mut asked = Asked::new(desk, plan, &today, now.date());
    for (row, entry) in (1..).zip(new) {
        asked.check(row, entry)?;
    }
    let operation = Operation::EnterProgress { label: label(&today, &asked.words, new) };
    run(desk, &operation, now, |tx| {
        let mut entries = tx.entries(plan)?;
        let mut given = Vec::with_capacity(new.len());
        for (row, new) in (1..).zip(new) {
            let words = asked.words.get(&new.task).map(|words| shortened(words));
            let task = words.unwrap_or_default();
            let bad = |bad| ProgressProblem::Bad { row, task: task.clone(), bad };
            if new.on > now.date() {
                return Err(bad(BadEntry::Future { on: new.on, entered: now.date() }).into());
            }
            let entry = new.entered(tx.next_entry_id()?, moment(tx, now)?);
            check_new_entry(&entries, &entry).map_err(bad)?;
            tx.insert_entry(plan, &entry)?;
            given.push(entry.id);
            entries.push(entry);
        }
        Ok(given)
    })
}

/// When an entry of now is entered: whole seconds, never before the last entry.
pub(super) fn moment(tx: &Tx<'_>, now: NaiveDateTime) -> Result<NaiveDateTime, OpsProblem> {
    let now = now.with_nanosecond(0).unwrap_or(now);
    Ok(tx.last_entered_at()?.map_or(now, |last| last.max(now)))
}

/// What a plan asks for, by the days on which it does.
struct Asked<'a> {
    desk: &'a Desk,
    plan: &'a PlanId,
    known: &'a [Entry],
    today: NaiveDate,
    days: BTreeMap<NaiveDate, BTreeMap<ItemId, Vec<InstanceKey>>>,
    /// What each task is, in words.
    words: BTreeMap<ItemId, String>,
}

impl<'a> Asked<'a> {
    fn new(desk: &'a Desk, plan: &'a PlanId, today: &'a Tracked, day: NaiveDate) -> Self {
        let known = &today.entries;
        let mut asked =
            Self { desk, plan, known, today: day, days: BTreeMap::new(), words: BTreeMap::new() };
        asked.learn(day, today);
        asked
    }

    /// Takes down what the plan of a day asks for.
    fn learn(&mut self, day: NaiveDate, tracked: &Tracked) {
        let mut found = BTreeMap::new();
        for row in tracked.rows() {
            self.words.entry(row.task.id).or_insert(row.words);
            let keys = row.instances.into_iter().map(|instance| instance.key);
            found.insert(row.task.id, keys.collect::<Vec<_>>());
        }
        self.days.insert(day, found);
    }

    /// Refuses what is reported about nothing.
    fn check(&mut self, row: usize, new: &NewEntry) -> Result<(), OpsProblem> {
        if self.corrects_its_own(new) || self.asks(self.today, new) {
            return Ok(());
        }
        if !self.days.contains_key(&new.on) {
            let then = tracked(self.desk, self.plan, &super::as_of(self.desk, new.on)?)?;
            self.learn(new.on, &then);
        }
        if self.asks(new.on, new) {
            return Ok(());
        }
        let known = |day| self.days.get(day).is_some_and(|tasks| tasks.contains_key(&new.task));
        let words = self.words.get(&new.task).filter(|_| known(&self.today) || known(&new.on));
        Err(match words {
            None => ProgressProblem::NoTask { row, task: new.task },
            Some(words) => ProgressProblem::NoInstance {
                row,
                task: shortened(words),
                instance: new.instance.clone(),
            },
        }
        .into())
    }

    /// Whether the plan of a day asks for what is reported.
    fn asks(&self, day: NaiveDate, new: &NewEntry) -> bool {
        let keys = self.days.get(&day).and_then(|tasks| tasks.get(&new.task));
        keys.is_some_and(|keys| keys.contains(&new.instance))
    }

    /// Whether it puts right a report about the same.
    fn corrects_its_own(&self, new: &NewEntry) -> bool {
        let same = |old: &&Entry| old.task == new.task && old.instance == new.instance;
        let old = self.known.iter().find(|old| Some(old.id) == new.supersedes);
        old.filter(same).is_some()
    }
}

/// What the history calls these reports.
fn label(plan: &Tracked, words: &BTreeMap<ItemId, String>, new: &[NewEntry]) -> String {
    let what = match new {
        [one] => {
            let verb = match (one.supersedes, one.state) {
                (Some(_), Reported::Withdrawn) => "rút lại cập nhật",
                (Some(_), _) => "sửa cập nhật",
                (None, _) => "cập nhật",
            };
            let task = words.get(&one.task).map(|words| shortened(words)).unwrap_or_default();
            format!("{verb} tiến độ “{task}”")
        }
        several => {
            let mut tasks: Vec<ItemId> = several.iter().map(|entry| entry.task).collect();
            tasks.sort_unstable();
            tasks.dedup();
            format!("cập nhật tiến độ {} nhiệm vụ", tasks.len())
        }
    };
    format!("{what} – Kế hoạch {}", plan.plan.years())
}
