//! The figures of one report: entered, counted, derived.

use cchc_model::figure::{Counted, FigureSet, FigureSheet, FigureValue};
use cchc_model::report_period::{ReportCalendar, ReportPeriod};
use cchc_model::span::{ReportSpan, Span};
use chrono::NaiveDate;

use super::counted::Sources;
use super::{FigureProblem, set};
use crate::report::scheme;
use crate::{Desk, OpsProblem};

/// The figures of a report. What is counted is counted as of the report's last day, or of `today`
/// where that day has not come.
///
/// # Errors
/// `program.shipped_file`; `store.busy`, `store.damaged`.
pub fn sheet(
    desk: &Desk,
    report: &ReportSpan,
    today: NaiveDate,
) -> Result<FigureSheet, OpsProblem> {
    let values = desk.book().figure_values(report.year)?;
    let sources = Sources::read(desk)?;
    let calendar = scheme::days(desk)?;
    Source { desk, set: set()?, values, sources, calendar, today }.sheet(report)
}

/// What the sheets of a year and the one before it are made of.
pub(crate) struct Source<'desk> {
    desk: &'desk Desk,
    pub(crate) set: &'static FigureSet,
    /// Everything that was entered for days of the two years.
    pub(super) values: Vec<FigureValue>,
    sources: Sources,
    /// The days of every period.
    pub(super) calendar: ReportCalendar,
    pub(super) today: NaiveDate,
}

impl<'desk> Source<'desk> {
    pub(super) fn read(desk: &'desk Desk, year: i32, today: NaiveDate) -> Result<Self, OpsProblem> {
        let days = scheme::days(desk)?;
        let of = |year| report(&days, ReportPeriod::Y, year);
        let (before, now) = (of(year - 1)?, of(year)?);
        let both = Span::new(before.year.from(), now.year.to()).unwrap_or(now.year);
        Self::of_days(desk, both, today)
    }

    /// What sheets of reports within certain days are made of.
    pub(crate) fn of_days(
        desk: &'desk Desk,
        days: Span,
        today: NaiveDate,
    ) -> Result<Self, OpsProblem> {
        let values = desk.book().figure_values(days)?;
        let calendar = scheme::days(desk)?;
        Ok(Self { desk, set: set()?, values, sources: Sources::read(desk)?, calendar, today })
    }

    /// The days of a period.
    pub(super) fn span(
        &self,
        period: ReportPeriod,
        year: i32,
    ) -> Result<ReportSpan, FigureProblem> {
        report(&self.calendar, period, year)
    }

    pub(super) fn counted(&self, report: &ReportSpan) -> Result<Counted, OpsProblem> {
        self.sources.counted(self.desk, self.set, report, self.today)
    }

    pub(crate) fn sheet(&self, report: &ReportSpan) -> Result<FigureSheet, OpsProblem> {
        Ok(self.set.sheet(&self.values, &self.counted(report)?, report))
    }

    /// What was entered for exactly the days that a report asks of each figure.
    pub(super) fn own(&self, report: &ReportSpan) -> Vec<FigureValue> {
        let asked = |value: &FigureValue| {
            let figure = self.set.get(&value.figure);
            figure.is_some_and(|figure| figure.counting.span(report) == value.span)
        };
        self.values.iter().filter(|value| asked(value)).cloned().collect()
    }
}

/// The days of a period.
pub(super) fn report(
    days: &ReportCalendar,
    period: ReportPeriod,
    year: i32,
) -> Result<ReportSpan, FigureProblem> {
    let known = (1990..=2200).contains(&year);
    let span = known.then(|| days.span(period, year)).flatten();
    span.ok_or(FigureProblem::Year { year })
}
