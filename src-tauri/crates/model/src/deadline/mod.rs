//! Deadlines as Vietnamese offices write them, understood without losing a word.
//!
//! [`parse`] reads the "Thời gian hoàn thành" cell of a plan. The words stay the truth and are
//! what is printed; a [`Deadline`] is what the program understood, made again whenever the words
//! change. Nothing is guessed silently: doubts are in [`Deadline::notes`], with
//! [`Deadline::ask`] set when the officer should confirm.
//!
//! Read [`DeadlineKind`] first: it lists every form with an example.

mod calendar;
mod composite;
mod core_anchor;
mod core_date;
mod core_month;
mod core_part;
mod core_quarter;
mod core_recurring;
mod core_schedule;
mod core_undated;
mod core_year;
mod found;
mod kind;
mod limit;
mod list;
mod reader;
mod report_calendar;
mod sentence;
mod statement;
mod token;
mod words;
mod year;

pub use kind::{Bound, DeadlineKind};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a deadline text was understood as, for one plan year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Deadline {
    /// The form.
    #[serde(rename = "type")]
    pub kind: DeadlineKind,
    /// First day on which the work may begin, when the text tells.
    pub start: Option<NaiveDate>,
    /// Days on which something is due, ascending; the last is final, the others are milestones.
    /// As written: for an exclusive [`Bound`] the last good day is the one before.
    pub due: Vec<NaiveDate>,
    /// Whether the due days themselves are in time; nothing for whole periods.
    pub bound: Option<Bound>,
    /// How it repeats, or what the undated items of a composite are, in a fixed English notation:
    /// `monthly`, `yearly`, `1=BY_PLAN; 2=BY_RULE`.
    pub recurrence: Option<String>,
    /// The event that sets the day, for [`DeadlineKind::Anchor`].
    #[serde(default)]
    pub anchor: Option<Anchor>,
    /// Who will ask for the work, as written: `Sở Nội vụ`.
    #[serde(default)]
    pub requester: Option<String>,
    /// The parts of a composite, in the order written.
    #[serde(default)]
    pub items: Vec<DeadlineItem>,
    /// Remarks in Vietnamese for the officer: assumptions and doubts.
    #[serde(default)]
    pub notes: Vec<String>,
    /// Whether the officer should confirm before the program relies on this.
    #[serde(default)]
    pub ask: bool,
    /// The words that were read, trimmed.
    #[serde(default)]
    pub text: String,
}

/// One part of a composite deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DeadlineItem {
    /// The number printed before it (`1.`), pairing it with the product of the same number.
    pub number: Option<u32>,
    /// How this part was understood.
    pub deadline: Deadline,
}

/// An event that a deadline follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Anchor {
    /// The known event, so that its day can be set once for all tasks; nothing for other events.
    pub event: Option<AnchorEvent>,
    /// The event as written.
    pub words: String,
    /// Days after the event (negative: before it); nothing when no number was written.
    pub offset_days: Option<i32>,
    /// Whether the offset counts working days (Monday to Friday without holidays).
    pub working_days: bool,
}

/// Events known by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum AnchorEvent {
    /// The plan is issued (`Kế hoạch được ban hành`).
    PlanIssued,
    /// The self-scored PAR index is sent up (`gửi nộp báo cáo tổng hợp kết quả chấm điểm`).
    ParSelfScoreSubmit,
}

/// Reads a deadline text for a plan of the given year.
///
/// Never fails and never panics: what is not understood comes back as
/// [`DeadlineKind::Unparsed`], a day that does not exist as [`DeadlineKind::Invalid`]. Day always
/// comes before month. A year that is not written is the plan year (a result report due in
/// January or February belongs to the year after, and is asked about). Plan years outside
/// 1900-2199 are taken to the nearest of these and asked about.
///
/// ```
/// use cchc_model::deadline::{DeadlineKind, parse};
/// let quarter = parse("Quý II, III/2022", 2022);
/// assert_eq!(quarter.kind, DeadlineKind::QuarterList);
/// assert_eq!(quarter.due.last().unwrap().to_string(), "2022-09-30");
///
/// let doubtful = parse("31/02/2024", 2024);
/// assert_eq!(doubtful.kind, DeadlineKind::Invalid);
/// assert!(doubtful.ask && doubtful.due.is_empty());
/// ```
#[must_use]
pub fn parse(text: &str, year: i32) -> Deadline {
    let plan_year = year.clamp(*calendar::YEARS.start(), *calendar::YEARS.end());
    let mut deadline = composite::read(text, plan_year);
    if plan_year != year {
        deadline
            .doubt(format!("năm kế hoạch {year} không dùng được; đã tính theo năm {plan_year}"));
    }
    text.trim().clone_into(&mut deadline.text);
    deadline
}

impl Deadline {
    fn new(kind: DeadlineKind) -> Self {
        Self {
            kind,
            start: None,
            due: Vec::new(),
            bound: None,
            recurrence: None,
            anchor: None,
            requester: None,
            items: Vec::new(),
            notes: Vec::new(),
            ask: false,
            text: String::new(),
        }
    }

    /// Adds a remark that needs no answer.
    fn note(&mut self, note: impl Into<String>) {
        let note = note.into();
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// Adds a remark that the officer should answer.
    fn doubt(&mut self, note: impl Into<String>) {
        self.note(note);
        self.ask = true;
    }

    /// The final due day as written, before [`Deadline::bound`] is applied.
    #[must_use]
    pub fn final_due(&self) -> Option<NaiveDate> {
        self.due.last().copied()
    }

    /// The last day that is still in time: the final due, or the day before it when the text says
    /// `trước` (unless it names the last day of a month).
    #[must_use]
    pub fn last_good_day(&self) -> Option<NaiveDate> {
        let due = self.final_due()?;
        if self.bound == Some(Bound::Exclusive) { due.pred_opt() } else { Some(due) }
    }
}
