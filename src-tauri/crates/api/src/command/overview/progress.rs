//! How far the plans of a year are, and what is next.

use cchc_model::ids::PlanId;
use cchc_model::progress::{AsOf, Counts};
use schemars::JsonSchema;
use serde::Serialize;

use crate::view::{TrackingAsk, TrackingBoard, TrackingDue, TrackingSection};

/// How many lines of a list the overview shows.
const SHOWN: usize = 20;

/// How far the plans of a year are, as of today. Lists are of issued plans only: a draft binds
/// nobody.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct YearProgress {
    /// Each plan.
    pub plans: Vec<PlanProgress>,
    /// What is late, the latest first.
    pub overdue: DueLines,
    /// What is due soon, the nearest first.
    pub due_soon: DueLines,
    /// What is still to be done by a day that has not passed, the nearest first; what is due soon
    /// is among it.
    pub next: DueLines,
    /// Days that officers set, over or near, the nearest first.
    pub reminders: DueLines,
    /// What must still be asked in the quarter of the reports.
    pub asks: AskLines,
}

/// How far a plan is.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PlanProgress {
    /// The plan.
    pub plan: PlanId,
    /// Its title: trích yếu.
    pub title: String,
    /// Its years as printed.
    pub years: String,
    /// Whether it was issued; a draft binds nobody yet.
    pub issued: bool,
    /// The day, and the quarter of the reports that it lies in.
    pub as_of: AsOf,
    /// The states of its tasks.
    pub counts: Counts,
    /// The same by domain row, in printed order.
    pub sections: Vec<TrackingSection>,
}

/// The first lines of a list of days.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct DueLines {
    /// The first 20.
    pub lines: Vec<TrackingDue>,
    /// How many there are.
    pub total: usize,
}

/// The first questions of a period.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct AskLines {
    /// The first 20 that are still to be asked, in printed order.
    pub lines: Vec<TrackingAsk>,
    /// How many are still to be asked.
    pub total: usize,
    /// How many were answered.
    pub answered: usize,
}

impl YearProgress {
    /// Of the boards of the plans.
    pub(super) fn of(boards: Vec<TrackingBoard>) -> Self {
        let mut all = Self::default();
        let [mut overdue, mut due_soon, mut next, mut reminders] = [const { Vec::new() }; 4];
        let mut asks = Vec::new();
        for board in boards {
            if board.issued {
                next.extend(board.upcoming);
                overdue.extend(board.overdue);
                due_soon.extend(board.due_soon);
                reminders.extend(board.reminders);
                asks.extend(board.asks);
            }
            all.plans.push(PlanProgress {
                plan: board.plan,
                title: board.title,
                years: board.years,
                issued: board.issued,
                as_of: board.as_of,
                counts: board.counts,
                sections: board.sections,
            });
        }
        all.overdue = DueLines::first(overdue);
        all.due_soon = DueLines::first(due_soon);
        all.next = DueLines::first(next);
        all.reminders = DueLines::first(reminders);
        all.asks = AskLines::first(asks);
        all
    }
}

impl DueLines {
    fn first(mut lines: Vec<TrackingDue>) -> Self {
        lines.sort_by_key(|line| line.days_left);
        let total = lines.len();
        lines.truncate(SHOWN);
        Self { lines, total }
    }
}

impl AskLines {
    fn first(asks: Vec<TrackingAsk>) -> Self {
        let (answered, mut lines): (Vec<_>, Vec<_>) =
            asks.into_iter().partition(|ask| ask.answer.is_some());
        let total = lines.len();
        lines.truncate(SHOWN);
        Self { lines, total, answered: answered.len() }
    }
}
