//! Which reports are due in a year.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::scheme::{ReportScheme, SendRule, Shift, report_calendar, scheme_on};
use crate::report_period::{ReportCalendar, ReportPeriod, day_of_month};
use crate::span::ReportSpan;
use crate::workday::WorkCalendar;

/// A report that an office owes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DueReport {
    /// Its period.
    pub period: ReportPeriod,
    /// The reporting year.
    pub year: i32,
    /// The scheme that asks for it.
    pub scheme: String,
    /// The days that it speaks of.
    pub span: ReportSpan,
    /// The day on which its figures are closed.
    pub closes: NaiveDate,
    /// The day by which it is to be sent, shifted where it is a day off.
    pub send_by: NaiveDate,
}

impl DueReport {
    /// Whether it goes out before its figures are closed, so that the rest of its window is ước.
    #[must_use]
    pub fn is_estimated(&self) -> bool {
        self.send_by < self.closes
    }
}

/// The reports of a year in the order of their days of sending: of each period the rule of the
/// scheme that holds on the last day of its window.
#[must_use]
pub fn due_reports(schemes: &[ReportScheme], year: i32, calendar: &WorkCalendar) -> Vec<DueReport> {
    let days = report_calendar(schemes);
    let due = |period| due(schemes, &days, period, year, calendar);
    let mut due: Vec<DueReport> = ReportPeriod::ALL.into_iter().filter_map(due).collect();
    due.sort_by_key(|report| (report.send_by, report.closes, report.period));
    due
}

fn due(
    schemes: &[ReportScheme],
    days: &ReportCalendar,
    period: ReportPeriod,
    year: i32,
    calendar: &WorkCalendar,
) -> Option<DueReport> {
    let span = days.span(period, year)?;
    let closes = span.period.to();
    let scheme = scheme_on(schemes, closes)?;
    let rule = scheme.rule(period).filter(|rule| rule.on)?;
    let send_by = rule.shift.of(rule.send.day(closes, calendar)?, calendar);
    Some(DueReport { period, year, scheme: scheme.id.clone(), span, closes, send_by })
}

impl SendRule {
    /// The day that it gives, days off not minded, for a report whose figures close on a day.
    fn day(self, closes: NaiveDate, calendar: &WorkCalendar) -> Option<NaiveDate> {
        match self {
            Self::WorkingDaysAfterClosing(days) => {
                Some(calendar.add_working_days(closes, i32::try_from(days).ok()?))
            }
            Self::Day { day, month } => {
                let years = closes.year() - 1..=closes.year() + 1;
                let days = years.filter_map(|year| day_of_month(year, month, day));
                days.min_by_key(|day| (*day - closes).num_days().abs())
            }
        }
    }
}

impl Shift {
    /// The day by which a paper leaves that is to leave on `day`.
    fn of(self, day: NaiveDate, calendar: &WorkCalendar) -> NaiveDate {
        match self {
            Self::Stays => day,
            Self::Before => calendar.working_day_on_or_before(day),
            Self::After if calendar.is_working_day(day) => day,
            Self::After => calendar.next_working_day(day),
        }
    }
}
