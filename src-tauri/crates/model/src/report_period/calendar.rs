//! On which days figures are closed, and so which days every period has.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ReportPeriod;
use crate::span::{ReportSpan, Span, day_after};

/// On which day of each month the figures of the reports are closed.
///
/// It is said of months and not of reports, so that a quarter and a half year that end together
/// have the same last day, and no day is reported twice or never.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClosingDays {
    /// The day, 1 to 31; months that are shorter close on their last day, so that 31 makes
    /// calendar months.
    #[schemars(range(min = 1, max = 31))]
    pub day: u32,
    /// Months that close on another day, each once: an office whose superior wants the figures of
    /// Quý I by 10/3 closes March on the 10th.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub months: Vec<MonthClosing>,
}

/// A month that closes on a day of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MonthClosing {
    /// The month, 1 to 12.
    #[schemars(range(min = 1, max = 12))]
    pub month: u32,
    /// The day, 1 to 31.
    #[schemars(range(min = 1, max = 31))]
    pub day: u32,
}

impl ClosingDays {
    /// The 14th (NĐ 09/2019/NĐ-CP, Điều 12).
    pub const LEGAL: Self = Self { day: 14, months: Vec::new() };

    /// The day on which a month 1 to 12 closes, as it is said: 31 in February too.
    #[must_use]
    pub fn of_month(&self, month: u32) -> u32 {
        let own = self.months.iter().find(|own| own.month == month);
        own.map_or(self.day, |own| own.day)
    }

    fn closing(&self, year: i32, month: u32) -> Option<NaiveDate> {
        day_of_month(year, month, self.of_month(month))
    }
}

/// A day of a month, its last one where it is shorter.
pub(crate) fn day_of_month(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    // The first that the month has: 31, 30, 29 or 28 where it ends before the day.
    let mut days = (28..=31).rev().map(|last| day.clamp(1, last));
    days.find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
}

/// A time with its closing days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosingEra {
    /// The first day; `None` since ever.
    pub from: Option<NaiveDate>,
    /// The last day; `None` until further notice.
    pub to: Option<NaiveDate>,
    /// The days on which months are closed then.
    pub days: ClosingDays,
}

/// Which days every period has, in any year.
///
/// A month is closed on the day that holds on that very day; the next month begins with the day
/// after it, and the year with the day after the closing of December. So the months of all years
/// follow each other without a gap, also where an office closed its figures otherwise in an
/// earlier time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportCalendar {
    /// The later before the earlier: what began last holds.
    eras: Vec<ClosingEra>,
}

impl ReportCalendar {
    /// The 14th of every month (NĐ 09/2019/NĐ-CP, Điều 12): a quarter is 15/12 to 14/3, the year
    /// 15/12 to 14/12.
    pub const LEGAL: Self = Self { eras: Vec::new() };

    /// The calendar of an office that closed its figures on other days at other times; on days of
    /// which nothing is said the legal ones. Where two eras hold, the one that began last does.
    #[must_use]
    pub fn new(mut eras: Vec<ClosingEra>) -> Self {
        eras.sort_by_key(|era| std::cmp::Reverse(era.from));
        Self { eras }
    }

    /// The calendar of an office that closes its figures on this day of every month.
    #[must_use]
    pub fn closing_on(day: u32) -> Self {
        let days = ClosingDays { day, months: Vec::new() };
        Self::new(vec![ClosingEra { from: None, to: None, days }])
    }

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
    pub fn span(&self, period: ReportPeriod, year: i32) -> Option<ReportSpan> {
        let (first, last) = period.months();
        Some(ReportSpan {
            period: self.months(year, first, last)?,
            year: self.months(year, 1, 12)?,
        })
    }

    /// From the beginning of a year to the end of its month 1 to 12.
    #[must_use]
    pub fn to_date(&self, year: i32, month: u32) -> Option<ReportSpan> {
        Some(ReportSpan { period: self.months(year, 1, month)?, year: self.months(year, 1, 12)? })
    }

    /// The year and month whose report a day belongs to.
    #[must_use]
    pub fn month_of(&self, day: NaiveDate) -> (i32, u32) {
        let past = self.closing(day.year(), day.month()).is_some_and(|closing| closing < day);
        match (past, day.month()) {
            (false, month) => (day.year(), month),
            (true, 12) => (day.year() + 1, 1),
            (true, month) => (day.year(), month + 1),
        }
    }

    /// The quarter of the reports that a day lies in.
    #[must_use]
    pub fn quarter_of(&self, day: NaiveDate) -> Option<Span> {
        let (year, month) = self.month_of(day);
        let first = (month - 1) / 3 * 3 + 1;
        self.months(year, first, first + 2)
    }

    /// The last day of a month 1 to 12 in the reports.
    #[must_use]
    pub fn closing(&self, year: i32, month: u32) -> Option<NaiveDate> {
        let holds = |era: &ClosingEra, day: NaiveDate| {
            era.from.is_none_or(|from| from <= day) && era.to.is_none_or(|to| day <= to)
        };
        let said = self
            .eras
            .iter()
            .find_map(|era| era.days.closing(year, month).filter(|closing| holds(era, *closing)));
        said.or_else(|| ClosingDays::LEGAL.closing(year, month))
    }

    fn months(&self, year: i32, first: u32, last: u32) -> Option<Span> {
        let before = match first {
            1 => self.closing(year.checked_sub(1)?, 12)?,
            _ => self.closing(year, first - 1)?,
        };
        Span::new(day_after(before)?, self.closing(year, last)?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closing_on(day: u32, months: &[(u32, u32)]) -> ReportCalendar {
        let months = months.iter().map(|&(month, day)| MonthClosing { month, day }).collect();
        let days = ClosingDays { day, months };
        ReportCalendar::new(vec![ClosingEra { from: None, to: None, days }])
    }

    fn days(calendar: &ReportCalendar, period: ReportPeriod, year: i32) -> String {
        calendar.span(period, year).unwrap().period.to_string()
    }

    #[test]
    fn every_period_has_the_days_of_the_decree() {
        let legal = |period| days(&ReportCalendar::LEGAL, period, 2026);
        assert_eq!(legal(ReportPeriod::T1), "15/12/2025 - 14/01/2026");
        assert_eq!(legal(ReportPeriod::T7), "15/6/2026 - 14/7/2026");
        assert_eq!(legal(ReportPeriod::Q3), "15/6/2026 - 14/9/2026");
        assert_eq!(legal(ReportPeriod::H1), "15/12/2025 - 14/6/2026");
        assert_eq!(legal(ReportPeriod::M9), "15/12/2025 - 14/9/2026");
        assert_eq!(legal(ReportPeriod::Y), "15/12/2025 - 14/12/2026");
    }

    #[test]
    fn an_office_that_closes_on_the_last_day_reports_calendar_months() {
        let calendar = ReportCalendar::closing_on(31);
        assert_eq!(days(&calendar, ReportPeriod::T2, 2028), "01/02/2028 - 29/02/2028");
        assert_eq!(days(&calendar, ReportPeriod::Q2, 2026), "01/4/2026 - 30/6/2026");
        assert_eq!(days(&calendar, ReportPeriod::Y, 2026), "01/01/2026 - 31/12/2026");
    }

    #[test]
    fn months_follow_each_other_without_a_gap_and_quarters_are_made_of_them() {
        for closes_on in 1..=31 {
            let calendar = ReportCalendar::closing_on(closes_on);
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
    fn an_earlier_closing_shortens_its_periods_and_the_next_ones_begin_the_day_after() {
        let calendar = closing_on(14, &[(3, 10), (12, 5)]);
        let of = |period| days(&calendar, period, 2026);
        assert_eq!(of(ReportPeriod::Q1), "06/12/2025 - 10/3/2026");
        assert_eq!(of(ReportPeriod::T4), "11/3/2026 - 14/4/2026");
        assert_eq!(of(ReportPeriod::Q2), "11/3/2026 - 14/6/2026");
        assert_eq!(of(ReportPeriod::H1), "06/12/2025 - 14/6/2026");
        assert_eq!(of(ReportPeriod::Y), "06/12/2025 - 05/12/2026");
    }

    #[test]
    fn a_new_time_begins_where_the_old_one_ended() {
        let date = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
        let era = |from, to, day| ClosingEra {
            from,
            to,
            days: ClosingDays { day, ..ClosingDays::LEGAL },
        };
        let calendar = ReportCalendar::new(vec![
            era(None, date(2025, 6, 30), 10),
            era(date(2025, 7, 1), None, 31),
        ]);
        let of = |period, year| days(&calendar, period, year);
        assert_eq!(of(ReportPeriod::H1, 2025), "11/12/2024 - 10/6/2025");
        assert_eq!(of(ReportPeriod::Q3, 2025), "11/6/2025 - 30/9/2025");
        assert_eq!(of(ReportPeriod::Y, 2025), "11/12/2024 - 31/12/2025");
        assert_eq!(of(ReportPeriod::Q1, 2026), "01/01/2026 - 31/3/2026");
    }

    #[test]
    fn the_quarter_of_a_day_holds_it_and_is_that_of_the_decree_unless_the_office_says_otherwise() {
        let own = closing_on(14, &[(3, 10)]);
        let first = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
        for day in first.iter_days().take(800) {
            let legal = ReportCalendar::LEGAL.quarter_of(day).unwrap();
            assert_eq!(
                crate::progress::Period::from(legal),
                crate::progress::Period::legal_quarter(day)
            );
            assert!(own.quarter_of(day).unwrap().holds(day), "{day}");
        }
    }
}
