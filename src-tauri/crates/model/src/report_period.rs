//! The periods that an office reports on, and the days that each of them has.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::span::{ReportSpan, Span, day_after};

/// A period of a reporting year: a month (`t1` to `t12`), a quarter (`q1` to `q4`), the first half
/// (`h1`), nine months (`m9`) or the year (`y`).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ReportPeriod {
    /// Tháng 1.
    T1,
    /// Tháng 2.
    T2,
    /// Tháng 3.
    T3,
    /// Tháng 4.
    T4,
    /// Tháng 5.
    T5,
    /// Tháng 6.
    T6,
    /// Tháng 7.
    T7,
    /// Tháng 8.
    T8,
    /// Tháng 9.
    T9,
    /// Tháng 10.
    T10,
    /// Tháng 11.
    T11,
    /// Tháng 12.
    T12,
    /// Quý I.
    Q1,
    /// Quý II.
    Q2,
    /// Quý III, which stands alone (581/BNV-CCHC).
    Q3,
    /// Quý IV.
    Q4,
    /// 6 tháng đầu năm.
    H1,
    /// 9 tháng.
    M9,
    /// Năm.
    Y,
}

impl ReportPeriod {
    /// Every period, months first.
    pub const ALL: [Self; 19] = [
        Self::T1,
        Self::T2,
        Self::T3,
        Self::T4,
        Self::T5,
        Self::T6,
        Self::T7,
        Self::T8,
        Self::T9,
        Self::T10,
        Self::T11,
        Self::T12,
        Self::Q1,
        Self::Q2,
        Self::Q3,
        Self::Q4,
        Self::H1,
        Self::M9,
        Self::Y,
    ];

    /// The period that a key names: `q1`, in capitals too.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        let key = key.trim().to_lowercase();
        Self::ALL.into_iter().find(|period| period.key() == key)
    }

    /// Its key: `t3`, `q1`, `h1`, `m9`, `y`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::T1 => "t1",
            Self::T2 => "t2",
            Self::T3 => "t3",
            Self::T4 => "t4",
            Self::T5 => "t5",
            Self::T6 => "t6",
            Self::T7 => "t7",
            Self::T8 => "t8",
            Self::T9 => "t9",
            Self::T10 => "t10",
            Self::T11 => "t11",
            Self::T12 => "t12",
            Self::Q1 => "q1",
            Self::Q2 => "q2",
            Self::Q3 => "q3",
            Self::Q4 => "q4",
            Self::H1 => "h1",
            Self::M9 => "m9",
            Self::Y => "y",
        }
    }

    /// Its name without a year: `Tháng 3`, `Quý I`, `6 tháng đầu năm`.
    #[must_use]
    pub fn label_vi(self) -> String {
        match self {
            Self::Q1 => "Quý I".to_owned(),
            Self::Q2 => "Quý II".to_owned(),
            Self::Q3 => "Quý III".to_owned(),
            Self::Q4 => "Quý IV".to_owned(),
            Self::H1 => "6 tháng đầu năm".to_owned(),
            Self::M9 => "9 tháng".to_owned(),
            Self::Y => "Cả năm".to_owned(),
            month => format!("Tháng {}", month.months().1),
        }
    }

    /// Its name with its year: `tháng 3/2026`, `Quý I/2026`, `6 tháng đầu năm 2026`.
    #[must_use]
    pub fn in_year(self, year: i32) -> String {
        match self {
            Self::Q1 | Self::Q2 | Self::Q3 | Self::Q4 => format!("{}/{year}", self.label_vi()),
            Self::H1 => format!("6 tháng đầu năm {year}"),
            Self::M9 => format!("9 tháng năm {year}"),
            Self::Y => format!("năm {year}"),
            month => format!("tháng {}/{year}", month.months().1),
        }
    }

    /// The first and the last of its months, from 1.
    #[must_use]
    pub const fn months(self) -> (u32, u32) {
        match self {
            Self::T1 => (1, 1),
            Self::T2 => (2, 2),
            Self::T3 => (3, 3),
            Self::T4 => (4, 4),
            Self::T5 => (5, 5),
            Self::T6 => (6, 6),
            Self::T7 => (7, 7),
            Self::T8 => (8, 8),
            Self::T9 => (9, 9),
            Self::T10 => (10, 10),
            Self::T11 => (11, 11),
            Self::T12 => (12, 12),
            Self::Q1 => (1, 3),
            Self::Q2 => (4, 6),
            Self::Q3 => (7, 9),
            Self::Q4 => (10, 12),
            Self::H1 => (1, 6),
            Self::M9 => (1, 9),
            Self::Y => (1, 12),
        }
    }

    /// The period of the same length before it, with its year: the month before a month, the
    /// quarter before a quarter. What begins with the year is compared with the same period of
    /// the year before (cùng kỳ năm trước).
    #[must_use]
    pub fn before(self, year: i32) -> (Self, i32) {
        let at = Self::ALL.iter().position(|period| *period == self).unwrap_or(0);
        match self {
            Self::T1 => (Self::T12, year - 1),
            Self::Q1 => (Self::Q4, year - 1),
            Self::H1 | Self::M9 | Self::Y => (self, year - 1),
            _ => (Self::ALL[at - 1], year),
        }
    }
}

/// On which day of a month the figures of its report are closed. The next month begins with the
/// day after it, and the year with that of December.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportCalendar {
    /// The day, 1 to 31; months that are shorter close on their last day, so that 31 makes
    /// calendar months.
    #[schemars(range(min = 1, max = 31))]
    pub closes_on: u32,
}

impl ReportCalendar {
    /// The 14th (NĐ 09/2019/NĐ-CP, Điều 12): a quarter is 15/12 to 14/3, the year 15/12 to 14/12.
    pub const LEGAL: Self = Self { closes_on: 14 };

    /// The days of a period, in those of its year; `None` for years that the calendar of the
    /// computer does not have.
    ///
    /// ```
    /// use cchc_model::report_period::{ReportCalendar, ReportPeriod};
    /// let report = ReportCalendar::LEGAL.span(ReportPeriod::Q1, 2026).unwrap();
    /// assert_eq!(report.period.to_string(), "15/12/2025 - 14/3/2026");
    /// assert_eq!(report.year.to_string(), "15/12/2025 - 14/12/2026");
    /// ```
    #[must_use]
    pub fn span(self, period: ReportPeriod, year: i32) -> Option<ReportSpan> {
        let (first, last) = period.months();
        Some(ReportSpan {
            period: self.months(year, first, last)?,
            year: self.months(year, 1, 12)?,
        })
    }

    /// From the beginning of a year to the end of its month 1 to 12.
    #[must_use]
    pub fn to_date(self, year: i32, month: u32) -> Option<ReportSpan> {
        Some(ReportSpan { period: self.months(year, 1, month)?, year: self.months(year, 1, 12)? })
    }

    /// The year and month whose report a day belongs to.
    #[must_use]
    pub fn month_of(self, day: NaiveDate) -> (i32, u32) {
        let past = self.closing(day.year(), day.month()).is_some_and(|closing| closing < day);
        match (past, day.month()) {
            (false, month) => (day.year(), month),
            (true, 12) => (day.year() + 1, 1),
            (true, month) => (day.year(), month + 1),
        }
    }

    fn months(self, year: i32, first: u32, last: u32) -> Option<Span> {
        let before = match first {
            1 => self.closing(year.checked_sub(1)?, 12)?,
            _ => self.closing(year, first - 1)?,
        };
        Span::new(day_after(before)?, self.closing(year, last)?).ok()
    }

    fn closing(self, year: i32, month: u32) -> Option<NaiveDate> {
        // The first that the month has: 31, 30, 29 or 28 where it closes on its last day.
        let mut days = (28..=31).rev().map(|last| self.closes_on.clamp(1, last));
        days.find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(calendar: ReportCalendar, period: ReportPeriod, year: i32) -> String {
        calendar.span(period, year).unwrap().period.to_string()
    }

    #[test]
    fn every_period_has_the_days_of_the_decree() {
        let legal = |period| days(ReportCalendar::LEGAL, period, 2026);
        assert_eq!(legal(ReportPeriod::T1), "15/12/2025 - 14/01/2026");
        assert_eq!(legal(ReportPeriod::T7), "15/6/2026 - 14/7/2026");
        assert_eq!(legal(ReportPeriod::Q3), "15/6/2026 - 14/9/2026");
        assert_eq!(legal(ReportPeriod::H1), "15/12/2025 - 14/6/2026");
        assert_eq!(legal(ReportPeriod::M9), "15/12/2025 - 14/9/2026");
        assert_eq!(legal(ReportPeriod::Y), "15/12/2025 - 14/12/2026");
    }

    #[test]
    fn an_office_that_closes_on_the_last_day_reports_calendar_months() {
        let calendar = ReportCalendar { closes_on: 31 };
        assert_eq!(days(calendar, ReportPeriod::T2, 2028), "01/02/2028 - 29/02/2028");
        assert_eq!(days(calendar, ReportPeriod::Q2, 2026), "01/4/2026 - 30/6/2026");
        assert_eq!(days(calendar, ReportPeriod::Y, 2026), "01/01/2026 - 31/12/2026");
    }

    #[test]
    fn months_follow_each_other_without_a_gap_and_quarters_are_made_of_them() {
        for closes_on in 1..=31 {
            let calendar = ReportCalendar { closes_on };
            let span = |period| calendar.span(period, 2024).unwrap().period;
            let months: Vec<Span> = ReportPeriod::ALL[..12].iter().map(|p| span(*p)).collect();
            assert!(months.windows(2).all(|two| day_after(two[0].to()) == Some(two[1].from())));
            assert!(span(ReportPeriod::Y).gaps(&months).is_empty());
            for (at, quarter) in ReportPeriod::ALL[12..16].iter().enumerate() {
                assert!(span(*quarter).gaps(&months[at * 3..at * 3 + 3]).is_empty());
            }
        }
    }

    #[test]
    fn a_day_belongs_to_the_month_that_reports_it() {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        let month_of = |day| ReportCalendar::LEGAL.month_of(day);
        assert_eq!(month_of(day(3, 14)), (2026, 3));
        assert_eq!(month_of(day(3, 15)), (2026, 4));
        assert_eq!(month_of(day(12, 31)), (2027, 1));
    }

    #[test]
    fn a_period_is_compared_with_the_one_before_of_its_length() {
        assert_eq!(ReportPeriod::Q1.before(2026), (ReportPeriod::Q4, 2025));
        assert_eq!(ReportPeriod::T1.before(2026), (ReportPeriod::T12, 2025));
        assert_eq!(ReportPeriod::Q3.before(2026), (ReportPeriod::Q2, 2026));
        assert_eq!(ReportPeriod::H1.before(2026), (ReportPeriod::H1, 2025));
    }

    #[test]
    fn a_period_is_written_and_read_by_its_key() {
        for period in ReportPeriod::ALL {
            assert_eq!(serde_json::to_value(period).unwrap(), period.key());
            assert_eq!(ReportPeriod::of_key(&period.key().to_uppercase()), Some(period));
        }
        assert_eq!(ReportPeriod::of_key("q5"), None);
        assert_eq!(ReportPeriod::Q1.in_year(2026), "Quý I/2026");
        assert_eq!(ReportPeriod::T3.in_year(2026), "tháng 3/2026");
    }
}
