//! The progress of a plan on one day, as it is shown.

use cchc_model::ids::{EntryId, ItemId, PlanId};
use cchc_model::plan::DomainCode;
use cchc_model::progress::{
    AsOf, AskReason, Counts, Duty, InstanceKey, InstanceKind, NameCounts, Reported, State,
};
use cchc_ops::progress::KnownEntry;
use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::Serialize;

mod board;

pub(crate) use board::{Beside, board};

/// The progress of a plan on one day.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TrackingBoard {
    /// The plan.
    pub plan: PlanId,
    /// Its title: trích yếu.
    pub title: String,
    /// Its years as printed.
    pub years: String,
    /// Which version was in force; `None` while none was issued.
    pub ordinal: Option<u32>,
    /// Whether anything can be reported: the plan was issued.
    pub issued: bool,
    /// Of which day, with what knowledge, and within which period work without a due day is asked
    /// about.
    pub as_of: AsOf,
    /// From how many days before the last good day a task is `Sắp đến hạn`.
    pub soon_days: u32,
    /// The rows in printed order, parents among them.
    pub rows: Vec<TrackingRow>,
    /// The domain rows of the top level, in printed order.
    pub sections: Vec<TrackingSection>,
    /// The states of all rows that count.
    pub counts: Counts,
    /// The same by lead, in the order of first mention.
    pub leads: Vec<NameCounts>,
    /// The same by who answers for a task: officers, and names behind which none stands.
    pub duties: Vec<Duty>,
    /// What is late, the latest first; milestones too.
    pub overdue: Vec<TrackingDue>,
    /// What is due soon, the nearest first; milestones too.
    pub due_soon: Vec<TrackingDue>,
    /// What is still to be done by a day that is not over, the nearest first; milestones too, and
    /// what is due soon is among it.
    pub upcoming: Vec<TrackingDue>,
    /// What must be asked in the period, in printed order, with what was answered.
    pub asks: Vec<TrackingAsk>,
    /// Days that officers set, over or near, the nearest first.
    pub reminders: Vec<TrackingDue>,
    /// Entries that stand nowhere in this version: their task or instance is gone.
    pub strays: Vec<EntryId>,
}

/// A row of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TrackingRow {
    /// The task.
    pub task: ItemId,
    /// Number of order of its appendix, from 1.
    pub appendix: usize,
    /// The domain row at the top level.
    pub section: ItemId,
    /// 0 for a task, 1 for a sub-task, and so on.
    pub depth: u8,
    /// TT as printed; empty where none is.
    pub number: String,
    /// What is to be done.
    pub words: String,
    /// Kết quả, sản phẩm.
    pub product: String,
    /// Chủ trì.
    pub lead: String,
    /// Công chức tham mưu.
    pub adviser: String,
    /// The words of the deadline.
    pub deadline: String,
    /// Whether the row counts; a parent does not, its sub-tasks do.
    pub counted: bool,
    /// The state.
    pub state: State,
    /// The state with its days: `Quá hạn 12 ngày`.
    pub state_vi: String,
    /// Days left of the instance that gives the row its state; negative: too late.
    pub days_left: Option<i32>,
    /// How far the row is, in percent.
    pub percent: Option<u8>,
    /// How many documents prove it, as of now.
    pub documents: u32,
    /// What the deadline asks for.
    pub instances: Vec<TrackingInstance>,
}

/// One thing that a deadline asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TrackingInstance {
    /// Which one it is, for entries to name.
    pub key: InstanceKey,
    /// In the officer's words: `hạn 30/9/2022`.
    pub label: String,
    /// What it is.
    pub kind: InstanceKind,
    /// Its state.
    pub state: State,
    /// The state with its days.
    pub state_vi: String,
    /// Calendar days left; negative: too late.
    pub days_left: Option<i32>,
    /// First day on which the work may begin.
    pub start: Option<NaiveDate>,
    /// The due day as written.
    pub due: Option<NaiveDate>,
    /// The last day in time.
    pub last_good_day: Option<NaiveDate>,
    /// Why there is no due day.
    pub asked: Option<AskReason>,
    /// Whether the officer should confirm how the words were understood.
    pub doubtful: bool,
    /// The day that an officer set.
    pub internal: Option<NaiveDate>,
    /// The day on which it was finished or closed otherwise.
    pub closed_on: Option<NaiveDate>,
    /// How far it is, in percent.
    pub percent: Option<u8>,
    /// The last entry that counts.
    pub last_entry: Option<EntryId>,
}

/// A domain row of the top level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TrackingSection {
    /// The domain row.
    pub id: ItemId,
    /// Number of order of its appendix, from 1.
    pub appendix: usize,
    /// Its number as printed: `I`.
    pub number: String,
    /// Its title as printed.
    pub title: String,
    /// Which domain of the catalogue it is.
    pub code: Option<DomainCode>,
    /// The states of its rows that count, sub-domains included.
    pub counts: Counts,
}

/// A line of a list of days: late, due soon, to be reminded of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TrackingDue {
    /// The plan.
    pub plan: PlanId,
    /// The task.
    pub task: ItemId,
    /// TT as printed.
    pub number: String,
    /// What is to be done.
    pub words: String,
    /// Kết quả, sản phẩm.
    pub product: String,
    /// Which instance of the deadline.
    pub instance: InstanceKey,
    /// The instance in the officer's words.
    pub label: String,
    /// Chủ trì.
    pub lead: String,
    /// Công chức tham mưu.
    pub adviser: String,
    /// The state of the instance with its days: `Quá hạn 12 ngày`.
    pub state_vi: String,
    /// The last good day; of a reminder the day that was set.
    pub last_good_day: NaiveDate,
    /// The last day in time on which the office works.
    pub act_by: NaiveDate,
    /// Calendar days left, 0 on the last good day; negative: days too late.
    pub days_left: i32,
    /// The same in working days.
    pub working_days_left: i32,
}

/// A question of the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TrackingAsk {
    /// The plan.
    pub plan: PlanId,
    /// The task.
    pub task: ItemId,
    /// TT as printed.
    pub number: String,
    /// What is to be done.
    pub words: String,
    /// Kết quả, sản phẩm.
    pub product: String,
    /// Which instance of the deadline.
    pub instance: InstanceKey,
    /// The instance in the officer's words.
    pub label: String,
    /// Why it has no due day.
    pub reason: AskReason,
    /// Chủ trì.
    pub lead: String,
    /// Công chức tham mưu.
    pub adviser: String,
    /// The state in words.
    pub state_vi: String,
    /// The entry that answers; `None`: still to be asked.
    pub answer: Option<EntryId>,
    /// Whether nothing more is expected of it.
    pub closed: bool,
}

/// One report about a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TrackingEntry {
    /// Its number.
    pub id: EntryId,
    /// The task.
    pub task: ItemId,
    /// Which instance of the deadline.
    pub instance: InstanceKey,
    /// The instance in the officer's words.
    pub label: String,
    /// The day on which it happened.
    pub on: NaiveDate,
    /// When it was entered.
    pub entered_at: NaiveDateTime,
    /// What was reported.
    pub state: Reported,
    /// The same in words.
    pub state_vi: String,
    /// How far the work was, in percent.
    pub percent: Option<u8>,
    /// What was done.
    pub done: String,
    /// Who reported it.
    pub by: String,
    /// The entry that it puts right.
    pub supersedes: Option<EntryId>,
    /// The entry that put it right.
    pub superseded_by: Option<EntryId>,
    /// Whether it counts: nothing put it right, and it takes nothing back.
    pub counts: bool,
}

impl From<KnownEntry> for TrackingEntry {
    fn from(known: KnownEntry) -> Self {
        let KnownEntry { entry, label, superseded_by } = known;
        Self {
            counts: superseded_by.is_none() && entry.state != Reported::Withdrawn,
            state_vi: entry.state.label_vi().to_owned(),
            id: entry.id,
            task: entry.task,
            instance: entry.instance,
            label,
            on: entry.on,
            entered_at: entry.entered_at,
            state: entry.state,
            percent: entry.percent,
            done: entry.done,
            by: entry.by,
            supersedes: entry.supersedes,
            superseded_by,
        }
    }
}
