//! What is counted from a register in the periods of the reports.

use cchc_model::register::{RegisterCount, RegisterId};
use cchc_model::report_period::ReportPeriod;
use cchc_model::span::Span;

use super::{definition, entries};
use crate::report::scheme;
use crate::{Desk, OpsProblem};

/// A count over several periods.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportCount {
    /// What is counted.
    pub count: RegisterCount,
    /// The number of each period; `None` for a sum beyond 64 bits.
    pub values: Vec<Option<i64>>,
}

/// The counts of a register over periods, in the order of its definition.
///
/// # Errors
/// `register.not_found`; as [`entries`].
pub fn counts(
    desk: &Desk,
    register: &RegisterId,
    spans: &[Span],
) -> Result<Vec<ReportCount>, OpsProblem> {
    let definition = definition(desk, register)?;
    let entries = entries(desk)?;
    let counted = definition.counts.iter().map(|count| ReportCount {
        count: count.clone(),
        values: spans.iter().map(|span| definition.count(count, &entries, *span)).collect(),
    });
    Ok(counted.collect())
}

/// The periods of a report year that the foot of a register shows: the quarters, and the year up
/// to the end of each.
///
/// # Errors
/// `program.shipped_file`; `store.busy`, `store.damaged`.
pub fn report_spans(desk: &Desk, year: i32) -> Result<Vec<(ReportPeriod, Span)>, OpsProblem> {
    use ReportPeriod::{H1, M9, Q1, Q2, Q3, Q4, Y};
    let days = scheme::days(desk)?;
    let span = |period| Some((period, days.span(period, year)?.period));
    Ok([Q1, Q2, H1, Q3, M9, Q4, Y].into_iter().filter_map(span).collect())
}
