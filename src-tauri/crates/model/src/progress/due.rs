//! Lists of a picture: what is late, what is due soon, what must be asked in the period.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::instance::{AskReason, InstanceKey};
use super::picture::{InstancePicture, Picture, RowPicture};
use super::state::State;
use crate::ids::{EntryId, ItemId};
use crate::workday::WorkCalendar;

/// A line of the list of late tasks, or of those due soon. Milestones are listed too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DueLine {
    /// The task.
    pub task: ItemId,
    /// Which instance of its deadline.
    pub instance: InstanceKey,
    /// The instance in the officer's words.
    pub label: String,
    /// Chủ trì.
    pub lead: String,
    /// Công chức tham mưu.
    pub adviser: String,
    /// The last good day.
    pub last_good_day: NaiveDate,
    /// The last day in time on which the office works: a due day may be a Sunday.
    pub act_by: NaiveDate,
    /// Calendar days left, 0 on the last good day; negative: days too late.
    pub days_left: i32,
    /// The same in working days.
    pub working_days_left: i32,
}

/// What is late, the latest first; among equals in printed order.
#[must_use]
pub fn overdue(picture: &Picture, calendar: &WorkCalendar) -> Vec<DueLine> {
    lines(picture, calendar, |of| of.instance.last_good_day.filter(|_| of.state == State::Overdue))
}

/// What is due soon, the nearest first; among equals in printed order.
#[must_use]
pub fn due_soon(picture: &Picture, calendar: &WorkCalendar) -> Vec<DueLine> {
    lines(picture, calendar, |of| of.instance.last_good_day.filter(|_| of.state == State::DueSoon))
}

/// What is still to be done by a last good day that is not over, the nearest first; what is due
/// soon is among it.
#[must_use]
pub fn upcoming(picture: &Picture, calendar: &WorkCalendar) -> Vec<DueLine> {
    let open = |of: &InstancePicture| of.instance.last_good_day.filter(|_| !of.state.is_closed());
    lines(picture, calendar, |of| open(of).filter(|day| *day >= picture.as_of.day))
}

/// What is still open of that for which officers set a day of their own, the nearest first: those
/// days that are over, or not more than `soon_days` away. Here the last good day is the day set.
#[must_use]
pub fn reminders(picture: &Picture, soon_days: u32, calendar: &WorkCalendar) -> Vec<DueLine> {
    let near = |day: &NaiveDate| (*day - picture.as_of.day).num_days() <= i64::from(soon_days);
    let open = |of: &InstancePicture| of.instance.internal.filter(|_| !of.state.is_closed());
    lines(picture, calendar, |of| open(of).filter(near))
}

/// A line for each instance of which `limit` gives the last day.
fn lines(
    picture: &Picture,
    calendar: &WorkCalendar,
    limit: impl Fn(&InstancePicture) -> Option<NaiveDate>,
) -> Vec<DueLine> {
    let today = picture.as_of.day;
    // Many tasks share a day, and days are counted one by one.
    let mut days: BTreeMap<NaiveDate, (NaiveDate, i32)> = BTreeMap::new();
    let mut working = |day: NaiveDate| {
        *days.entry(day).or_insert_with(|| {
            let act_by = calendar.working_day_on_or_before(day);
            (act_by, calendar.working_days_between(today, day))
        })
    };
    let mut lines: Vec<DueLine> = each(picture)
        .filter_map(|(row, of)| {
            let last_good_day = limit(of)?;
            let (act_by, working_days_left) = working(last_good_day);
            Some(DueLine {
                task: row.task,
                instance: of.instance.key.clone(),
                label: of.instance.label.clone(),
                lead: row.lead.clone(),
                adviser: row.adviser.clone(),
                last_good_day,
                act_by,
                days_left: i32::try_from((last_good_day - today).num_days()).ok()?,
                working_days_left,
            })
        })
        .collect();
    lines.sort_by_key(|line| line.days_left);
    lines
}

fn each(picture: &Picture) -> impl Iterator<Item = (&RowPicture, &InstancePicture)> {
    picture.rows.iter().flat_map(|row| row.instances.iter().map(move |of| (row, of)))
}

/// A question of the period: work without a due day that is not closed, or was closed within it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Ask {
    /// The task.
    pub task: ItemId,
    /// Which instance of its deadline.
    pub instance: InstanceKey,
    /// The instance in the officer's words.
    pub label: String,
    /// Why it has no due day.
    pub reason: AskReason,
    /// Chủ trì.
    pub lead: String,
    /// Công chức tham mưu.
    pub adviser: String,
    /// The entry that answers, the last one; absent: still to be asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<EntryId>,
    /// Whether nothing more is expected of it. At the end of the year every one must be closed.
    pub closed: bool,
}

/// What must be asked in the period of a picture, in printed order, with what was answered. A
/// period's report may be locked when each has an answer.
#[must_use]
pub fn asks(picture: &Picture) -> Vec<Ask> {
    each(picture).filter_map(|(row, of)| ask(picture, row, of)).collect()
}

fn ask(picture: &Picture, row: &RowPicture, of: &InstancePicture) -> Option<Ask> {
    let reason = of.instance.asked?;
    let earlier = of.closed_on.is_some_and(|day| day < picture.as_of.period.from);
    if earlier || of.state == State::NotYet {
        return None;
    }
    let answered = of.state != State::ToAsk;
    Some(Ask {
        task: row.task,
        instance: of.instance.key.clone(),
        label: of.instance.label.clone(),
        reason,
        lead: row.lead.clone(),
        adviser: row.adviser.clone(),
        answer: of.last_entry.filter(|_| answered),
        closed: of.state.is_closed(),
    })
}
