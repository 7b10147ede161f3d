//! Which reports are due in a year.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ReportScheme;
use crate::report_period::ReportPeriod;
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

/// The reports of a year in the order of their days of sending: of each period the rule of the
/// scheme that holds on the last day of its window.
#[must_use]
pub fn due_reports(schemes: &[ReportScheme], year: i32, calendar: &WorkCalendar) -> Vec<DueReport> {
    let _ = (schemes, year, calendar);
    todo!()
}
