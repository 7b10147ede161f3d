//! What is counted from a register in the periods of the reports.

use cchc_model::register::{RegisterCount, RegisterId};
use cchc_model::span::Span;
use chrono::NaiveDate;

use super::{definition, entries};
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

/// The periods of a report year with their names: the quarters, and the year up to the end of
/// each (NĐ 09/2019/NĐ-CP, Điều 12: from 15 December of the year before to 14 December).
#[must_use]
pub fn report_spans(year: i32) -> Vec<(&'static str, Span)> {
    // From the month before the first of the period to its last month.
    const PERIODS: [(&str, u32, u32); 7] = [
        ("Quý I", 0, 3),
        ("Quý II", 3, 6),
        ("6 tháng", 0, 6),
        ("Quý III", 6, 9),
        ("9 tháng", 0, 9),
        ("Quý IV", 9, 12),
        ("Năm", 0, 12),
    ];
    let spans = PERIODS.into_iter().filter_map(|(name, before, last)| {
        let from = match before {
            0 => NaiveDate::from_ymd_opt(year - 1, 12, 15),
            month => NaiveDate::from_ymd_opt(year, month, 15),
        };
        let to = NaiveDate::from_ymd_opt(year, last, 14)?;
        Some((name, Span::new(from?, to).ok()?))
    });
    spans.collect()
}
