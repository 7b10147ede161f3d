//! A run of days, both ends included, and the pair of runs that a report speaks of.
//!
//! Which days a period has is data of the office (NĐ 09/2019/NĐ-CP, Điều 12: a quarter runs from
//! the 15th of the month before it to the 14th of its last month; the year from 15/12). Nothing
//! here knows a calendar of reports: whoever asks brings the days.

use std::fmt;

use chrono::{Days, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::paper_words::short_date;
use crate::progress::Period;

/// Days from one to another, both included; never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
pub struct Span {
    from: NaiveDate,
    to: NaiveDate,
}

/// A last day before the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a span from {from} to {to} has no day")]
pub struct BackwardSpan {
    /// The first day that was given.
    pub from: NaiveDate,
    /// The last day that was given.
    pub to: NaiveDate,
}

impl Span {
    /// The days from `from` to `to`, both included.
    ///
    /// # Errors
    /// [`BackwardSpan`] when `to` lies before `from`.
    ///
    /// ```
    /// use cchc_model::span::Span;
    /// let day = |m, d| chrono::NaiveDate::from_ymd_opt(2026, m, d).unwrap();
    /// assert_eq!(Span::new(day(6, 15), day(9, 14)).unwrap().to_string(), "15/6/2026 - 14/9/2026");
    /// assert!(Span::new(day(9, 14), day(6, 15)).is_err());
    /// ```
    pub fn new(from: NaiveDate, to: NaiveDate) -> Result<Self, BackwardSpan> {
        if to < from { Err(BackwardSpan { from, to }) } else { Ok(Self { from, to }) }
    }

    /// The first day.
    #[must_use]
    pub const fn from(self) -> NaiveDate {
        self.from
    }

    /// The last day.
    #[must_use]
    pub const fn to(self) -> NaiveDate {
        self.to
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn holds(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether all days of another span lie in it.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// The days that none of `pieces` has, in order; pieces may overlap and lie in any order.
    #[must_use]
    pub fn gaps(self, pieces: &[Self]) -> Vec<Self> {
        let mut pieces = pieces.to_vec();
        pieces.sort_unstable();
        let mut gaps = Vec::new();
        let mut next = Some(self.from);
        for piece in pieces {
            let Some(day) = next.filter(|day| *day <= self.to) else { break };
            if let Some(before) = piece.from.pred_opt().filter(|before| day <= *before) {
                gaps.push(Self { from: day, to: before.min(self.to) });
            }
            next = day_after(piece.to).map(|after| after.max(day));
        }
        if let Some(from) = next.filter(|day| *day <= self.to) {
            gaps.push(Self { from, to: self.to });
        }
        gaps
    }
}

impl From<Span> for Period {
    fn from(span: Span) -> Self {
        Self { from: span.from, to: span.to }
    }
}

/// The next day; nothing after the end of the calendar.
pub(crate) fn day_after(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_add_days(Days::new(1))
}

impl fmt::Display for Span {
    /// `15/12/2025 - 14/3/2026`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} - {}", short_date(self.from), short_date(self.to))
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Ends {
            from: NaiveDate,
            to: NaiveDate,
        }
        let Ends { from, to } = Ends::deserialize(deserializer)?;
        Self::new(from, to).map_err(serde::de::Error::custom)
    }
}

/// What a report speaks of: its own days, and the reporting year in which they lie.
///
/// `Quý III` of 581/BNV-CCHC is 15/6 to 14/9 and stands alone; `9 tháng` of some provinces is
/// 15/12 to 14/9. In both a figure "from the beginning of the year" counts from 15/12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportSpan {
    /// The days of the report itself.
    pub period: Span,
    /// The whole reporting year, 15/12 of the year before to 14/12 unless the office says
    /// otherwise.
    pub year: Span,
}

impl ReportSpan {
    /// From the beginning of the year to the end of the period.
    #[must_use]
    pub fn year_to_date(&self) -> Span {
        Span { from: self.year.from.min(self.period.from), to: self.period.to }
    }

    /// Of the period only the days that have come by a day; all of it before its first day. The
    /// year stays whole.
    #[must_use]
    pub fn until(&self, day: NaiveDate) -> Self {
        let come = Span::new(self.period.from, day.min(self.period.to));
        Self { period: come.unwrap_or(self.period), ..*self }
    }

    /// The same days a year before (cùng kỳ năm trước); what ends with a month ends with it then
    /// too. `None` before the calendar of the computer begins.
    #[must_use]
    pub fn year_before(&self) -> Option<Self> {
        let earlier = |span: Span| {
            let from = span.from.checked_sub_months(Months::new(12))?;
            let next = day_after(span.to)?.checked_sub_months(Months::new(12))?;
            Span::new(from, next.pred_opt()?).ok()
        };
        Some(Self { period: earlier(self.period)?, year: earlier(self.year)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(from: (u32, u32), to: (u32, u32)) -> Span {
        let day = |(month, day)| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        Span::new(day(from), day(to)).unwrap()
    }

    #[test]
    fn the_days_that_nobody_has_are_found_between_overlapping_pieces() {
        let quarter = span((1, 1), (3, 31));
        let pieces = [span((2, 5), (2, 28)), span((1, 1), (1, 31)), span((1, 10), (2, 3))];
        assert_eq!(quarter.gaps(&pieces), [span((2, 4), (2, 4)), span((3, 1), (3, 31))]);
        assert_eq!(quarter.gaps(&[]), [quarter]);
        assert!(quarter.gaps(&[span((1, 1), (12, 31))]).is_empty());
        let march = span((3, 1), (3, 31));
        assert_eq!(march.gaps(&[span((1, 1), (1, 2)), span((5, 1), (5, 2))]), [march]);
    }

    #[test]
    fn a_span_that_runs_backward_is_not_read() {
        let json = r#"{"from":"2026-03-31","to":"2026-01-01"}"#;
        assert!(serde_json::from_str::<Span>(json).is_err());
        let good = span((1, 1), (3, 31));
        let text = serde_json::to_string(&good).unwrap();
        assert_eq!(serde_json::from_str::<Span>(&text).unwrap(), good);
    }

    #[test]
    fn of_a_period_that_is_not_over_the_days_that_have_come_are_known() {
        let report = ReportSpan { period: span((6, 15), (9, 14)), year: span((1, 1), (12, 14)) };
        let until = |month, on| report.until(NaiveDate::from_ymd_opt(2026, month, on).unwrap());
        assert_eq!(until(9, 7).period, span((6, 15), (9, 7)));
        assert_eq!((until(9, 7).year, until(10, 1)), (report.year, report));
        assert_eq!(until(5, 1), report);
    }

    #[test]
    fn a_year_before_are_the_same_days_and_the_end_of_a_month_stays_one() {
        let report = ReportSpan { period: span((6, 15), (9, 14)), year: span((1, 1), (2, 28)) };
        let before = report.year_before().unwrap();
        assert_eq!(before.period.to_string(), "15/6/2025 - 14/9/2025");
        let leap = ReportSpan { year: before.year, ..before }.year_before().unwrap();
        assert_eq!(leap.year.to_string(), "01/01/2024 - 29/02/2024");
    }

    #[test]
    fn the_third_quarter_stands_alone_but_the_year_begins_in_december() {
        let report = ReportSpan { period: span((6, 15), (9, 14)), year: span((1, 1), (12, 14)) };
        assert_eq!(report.year_to_date(), span((1, 1), (9, 14)));
        let period = Period::from(report.period);
        assert!(period.contains(report.period.from()) && period.contains(report.period.to()));
    }
}
