//! The state of one instance on one day, from what was reported about it.

use chrono::NaiveDate;

use super::entry::{Entry, Reported};
use super::instance::Instance;
use super::period::AsOf;
use super::state::State;

/// What a report closed an instance with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Closing {
    /// The day on which it happened.
    pub(super) on: NaiveDate,
    /// [`Reported::Done`], [`Reported::Dropped`] or [`Reported::Excused`]; with a due day also
    /// [`Reported::NothingArose`].
    pub(super) how: Reported,
}

/// How an instance was closed, by its entries in the order of their days. Reported again in the
/// same way it keeps its first day; reported as open again it is open.
pub(super) fn closing(instance: &Instance, entries: &[&Entry]) -> Option<Closing> {
    let how = entries.last()?.state;
    let closes = match how {
        Reported::Done | Reported::Dropped | Reported::Excused => true,
        // Without a due day it answers for a period, and may arise in the next.
        Reported::NothingArose => instance.due.is_some(),
        Reported::NotStarted | Reported::InProgress | Reported::Withdrawn => false,
    };
    let same = entries.iter().rev().take_while(|entry| entry.state == how);
    same.last().filter(|_| closes).map(|first| Closing { on: first.on, how })
}

/// The state of an instance, and the days that are left: of a finished one those that were left
/// when it was finished. Negative days are days too late.
pub(super) fn judge(
    instance: &Instance,
    closing: Option<Closing>,
    entries: &[&Entry],
    as_of: &AsOf,
    soon_days: u32,
) -> (State, Option<i32>) {
    let Some(last_good) = instance.last_good_day else {
        return (without_due(instance, closing, entries, as_of), None);
    };
    let days_from = |day: NaiveDate| i32::try_from((last_good - day).num_days()).ok();
    match closing {
        Some(Closing { on, how: Reported::Done }) => {
            let state = if on <= last_good { State::DoneOnTime } else { State::DoneLate };
            (state, days_from(on))
        }
        Some(Closing { how: Reported::Excused, .. }) => (State::Excused, None),
        Some(_) => (State::Dropped, None),
        None => {
            let days_left = days_from(as_of.day);
            (open(instance, days_left, entries, as_of, soon_days), days_left)
        }
    }
}

/// Late goes before everything else; work that began early has begun.
fn open(
    instance: &Instance,
    days_left: Option<i32>,
    entries: &[&Entry],
    as_of: &AsOf,
    soon_days: u32,
) -> State {
    let begun = entries.iter().any(|entry| entry.state == Reported::InProgress);
    let early = instance.start.is_some_and(|start| as_of.day < start);
    match days_left {
        Some(days) if days < 0 => State::Overdue,
        _ if early && !begun => State::NotYet,
        Some(days) if days.unsigned_abs() <= soon_days => State::DueSoon,
        _ => State::InProgress,
    }
}

/// Never late: closed, answered for in the period, or to be asked about.
fn without_due(
    instance: &Instance,
    closing: Option<Closing>,
    entries: &[&Entry],
    as_of: &AsOf,
) -> State {
    match closing.map(|closing| closing.how) {
        Some(Reported::Done) => return State::Done,
        Some(Reported::Excused) => return State::Excused,
        Some(_) => return State::Dropped,
        None => {}
    }
    if entries.iter().any(|entry| as_of.period.contains(entry.on)) {
        State::Answered
    } else if instance.start.is_some_and(|start| as_of.day < start) {
        State::NotYet
    } else {
        State::ToAsk
    }
}
