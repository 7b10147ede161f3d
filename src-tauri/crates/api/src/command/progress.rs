//! Progress: what was reported, and the picture of a day.

use cchc_model::ids::{EntryId, ItemId, PlanId};
use cchc_model::progress::{AsOf, InstanceKey, NewEntry, Period};
use cchc_ops::{Desk, progress};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Call;
use super::app::{BookState, book};
use super::plan::{Changed, changed};
use crate::Problem;
use crate::view::{Beside, TrackingBoard, TrackingEntry, board as board_of};

/// Which board is asked for.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardAsked {
    /// The plan.
    pub plan: PlanId,
    /// The day; `None` is today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// With what was known in the evening of this day; `None` is all that is known.
    #[serde(default)]
    pub known_on: Option<NaiveDate>,
    /// The report period, in which the day must lie; `None` is the quarter in which the
    /// office reports the day.
    #[serde(default)]
    pub period: Option<Period>,
}

/// Reports of officers.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewEntries {
    /// The plan.
    pub plan: PlanId,
    /// The reports, entered all or none.
    pub entries: Vec<NewEntry>,
}

/// What was entered.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EnteredProgress {
    /// What was done.
    pub label: String,
    /// The numbers of the new entries, in the order in which they were given.
    pub entries: Vec<EntryId>,
    /// Where the book stands.
    pub book: BookState,
}

/// A task of a plan.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskAsked {
    /// The plan.
    pub plan: PlanId,
    /// The task.
    pub task: ItemId,
}

/// A day of which an officer wants to be reminded.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetReminder {
    /// The plan.
    pub plan: PlanId,
    /// The task.
    pub task: ItemId,
    /// Which instance of its deadline.
    pub instance: InstanceKey,
    /// The day; `None` takes it away.
    #[serde(default)]
    pub day: Option<NaiveDate>,
}

pub(super) fn board(call: &mut Call<'_>, asked: BoardAsked) -> Result<TrackingBoard, Problem> {
    let desk = call.session.desk()?;
    let as_of = as_of(desk, &asked, call.now.date())?;
    board_on(desk, &asked.plan, &as_of)
}

/// The board of a plan.
pub(super) fn board_on(desk: &Desk, plan: &PlanId, as_of: &AsOf) -> Result<TrackingBoard, Problem> {
    let tracked = progress::tracked(desk, plan, as_of)?;
    let beside = Beside {
        catalogue: &desk.book().catalogue()?,
        documents: &desk.book().documents_by_task(plan)?,
    };
    Ok(board_of(&tracked, as_of, &beside))
}

fn as_of(desk: &Desk, asked: &BoardAsked, today: NaiveDate) -> Result<AsOf, Problem> {
    let day = asked.on.unwrap_or(today);
    let mut as_of = progress::as_of(desk, day)?;
    if let Some(known_on) = asked.known_on {
        as_of = as_of.known_on(known_on);
    }
    match asked.period {
        Some(period) if !period.contains(day) => Err(Problem::new(
            "progress.outside_period",
            "ngày xem không nằm trong kỳ báo cáo",
            "chọn ngày từ ngày đầu đến ngày cuối của kỳ",
        )),
        Some(period) => Ok(as_of.within(period)),
        None => Ok(as_of),
    }
}

pub(super) fn enter(call: &mut Call<'_>, new: NewEntries) -> Result<EnteredProgress, Problem> {
    let desk = call.session.desk_mut()?;
    let done = progress::enter(desk, &new.plan, &new.entries, call.now)?;
    let book = book(call.session, call.now)?;
    Ok(EnteredProgress { label: done.label, entries: done.value, book })
}

pub(super) fn history(
    call: &mut Call<'_>,
    asked: TaskAsked,
) -> Result<Vec<TrackingEntry>, Problem> {
    let desk = call.session.desk()?;
    let known = progress::history(desk, &asked.plan, asked.task, call.now.date())?;
    Ok(known.into_iter().map(TrackingEntry::from).collect())
}

pub(super) fn set_reminder(call: &mut Call<'_>, set: SetReminder) -> Result<Changed, Problem> {
    let SetReminder { plan, task, instance, day } = set;
    let desk = call.session.desk_mut()?;
    let done = progress::set_reminder(desk, &plan, (task, &instance), day, call.now)?;
    changed(call, done.label)
}
