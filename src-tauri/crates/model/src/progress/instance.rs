//! One thing that a deadline asks for: a due day, a milestone, one of several times, or a
//! question that comes back in every period.

use std::fmt;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::ItemId;

/// One thing that a task's deadline asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Instance {
    /// Which one it is, for entries to name.
    pub key: InstanceKey,
    /// In the officer's words: `mốc 30/6/2022`, `hạn 30/9/2022`, `không có hạn; …`.
    pub label: String,
    /// What it is.
    pub kind: InstanceKind,
    /// First day on which the work may begin; before it the state is `Chưa đến kỳ`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<NaiveDate>,
    /// The due day as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// The last day in time: the due day, or the day before it behind `trước`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_good_day: Option<NaiveDate>,
    /// Why there is no due day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<AskReason>,
    /// Whether the officer should confirm how the words were understood, before anybody is told
    /// to be late.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub doubtful: bool,
    /// A day that an officer set beside the words, to be reminded of. It makes nothing late.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub internal: Option<NaiveDate>,
}

/// A day that an officer set for an instance, for work without a due day above all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InternalDate {
    /// The task.
    pub task: ItemId,
    /// Which instance of its deadline.
    pub instance: InstanceKey,
    /// The day.
    pub day: NaiveDate,
}

/// Names an instance within its task: `2022-09-30` (the due day as written), `event`, `asked`,
/// with the place of the item before it in a cell of several: `2/asked`, `1.2/2019-03-31`.
///
/// It stays while the words of the deadline stay. When they change, days that are still asked for
/// keep what was entered for them.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct InstanceKey(pub String);

impl InstanceKey {
    pub(super) fn new(path: &str, name: &str) -> Self {
        Self(if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") })
    }

    /// The place of the item in its cell; empty in a cell of one item.
    pub(super) fn path(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(path, _)| path)
    }
}

impl fmt::Display for InstanceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What an instance is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InstanceKind {
    /// The due day of the task, or of one item of its cell.
    Dated,
    /// An earlier end within a list (`Quý II` of `Quý II, III/2022`): reminded of and reported
    /// on its own, but the task is only late after the last one.
    Milestone,
    /// One of several times (`Hằng tháng`): the task is done when all are.
    Recurring,
    /// No due day: never late, asked about in every period until it is closed.
    AskedEveryPeriod,
}

/// Why an instance has no due day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AskReason {
    /// `Thường xuyên`.
    Continuous,
    /// `Theo kế hoạch`, `Theo tiến độ`.
    ByPlan,
    /// `Theo quy định pháp luật`.
    ByRule,
    /// `Khi có quy định mới`.
    Conditional,
    /// `Theo yêu cầu của Sở Nội vụ`.
    OnRequest,
    /// Follows an event whose day is not set, or sets no last day (`Ngay sau khi …`).
    Event,
    /// Goes with each periodic report, so it is asked about with it.
    WithReport,
    /// A beginning without an end: `Từ tháng 3/2024`.
    NoEnd,
    /// Comes back without days of its own: `Hằng ngày`, `Định kỳ`.
    NoDates,
    /// Nothing is written.
    NotWritten,
    /// What is written was not understood, or can be read in two ways.
    NotUnderstood,
}
