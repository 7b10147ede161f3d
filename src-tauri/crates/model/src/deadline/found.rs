//! One time found in a statement, on its way to becoming a deadline.

use chrono::NaiveDate;

use super::Deadline;
use super::kind::{Bound, DeadlineKind};

/// A time expression and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// First token of the expression, its limiting words included.
    pub(super) from: usize,
    /// One past its last token.
    pub(super) to: usize,
    /// What it means.
    pub(super) deadline: Deadline,
    /// The year was written, or tied to the plan year by words.
    pub(super) year_given: bool,
    /// The year is tied to the plan year by words (`năm sau`), so it may differ from it.
    pub(super) relative: bool,
    /// Only counts when nothing better is found: `Kế hoạch năm 2024 … trong quý I`.
    pub(super) weak: bool,
    /// The notation of a repeated date within a report calendar: `day 05 of last month`.
    pub(super) rule: Option<String>,
}

impl Found {
    pub(super) fn new(kind: DeadlineKind, from: usize, to: usize) -> Self {
        let deadline = Deadline::new(kind);
        Self { from, to, deadline, year_given: false, relative: false, weak: false, rule: None }
    }

    /// A stretch of time with one end.
    pub(super) fn stretch(
        kind: DeadlineKind,
        place: (usize, usize),
        days: (NaiveDate, NaiveDate),
    ) -> Self {
        let mut found = Self::new(kind, place.0, place.1);
        found.deadline.start = Some(days.0);
        found.deadline.due = vec![days.1];
        found
    }

    /// A time that does not exist.
    pub(super) fn invalid(from: usize, to: usize, why: String) -> Self {
        let mut found = Self::new(DeadlineKind::Invalid, from, to);
        found.deadline.doubt(why);
        found
    }

    pub(super) fn with_year(mut self, given: bool) -> Self {
        self.year_given = given;
        self
    }

    pub(super) fn kind(&self) -> DeadlineKind {
        self.deadline.kind
    }

    /// A single day or several, to which `trước` and `chậm nhất` apply as they stand.
    pub(super) fn is_point(&self) -> bool {
        use DeadlineKind::{Date, DateList, RelDate};
        matches!(self.kind(), Date | DateList | RelDate)
    }

    pub(super) fn bounded(mut self, bound: Bound) -> Self {
        self.deadline.bound = Some(bound);
        self
    }
}
