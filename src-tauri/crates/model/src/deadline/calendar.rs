//! First and last days of months, quarters and years, for years that the reader has checked.

use chrono::{Datelike, Days, NaiveDate};

use crate::paper_words::{day_and_month, short_date};

/// Years the grammar accepts. Anything else is a typing slip and never reaches date arithmetic.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// The day, when the calendar has it.
pub(super) fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

/// First day of month 1-12; other months fall into the neighbouring years.
pub(super) fn month_start(year: i32, month: i32) -> NaiveDate {
    let months = year * 12 + month - 1;
    let month = u32::try_from(months.rem_euclid(12) + 1).unwrap_or(1);
    // Cannot fail for the accepted years; the default keeps the function total.
    day(months.div_euclid(12), month, 1).unwrap_or_default()
}

/// Last day of a month.
pub(super) fn month_end(year: i32, month: i32) -> NaiveDate {
    day_before(month_start(year, month + 1))
}

/// First day of quarter 1-4.
pub(super) fn quarter_start(year: i32, quarter: i32) -> NaiveDate {
    month_start(year, quarter * 3 - 2)
}

/// Last day of a quarter.
pub(super) fn quarter_end(year: i32, quarter: i32) -> NaiveDate {
    month_end(year, quarter * 3)
}

/// 1 January.
pub(super) fn year_start(year: i32) -> NaiveDate {
    month_start(year, 1)
}

/// 31 December.
pub(super) fn year_end(year: i32) -> NaiveDate {
    month_end(year, 12)
}

/// The day before; total.
pub(super) fn day_before(date: NaiveDate) -> NaiveDate {
    date.pred_opt().unwrap_or(date)
}

/// `count` days later or earlier, when the calendar reaches so far.
pub(super) fn shifted(date: NaiveDate, count: i64) -> Option<NaiveDate> {
    let days = Days::new(count.unsigned_abs());
    if count < 0 { date.checked_sub_days(days) } else { date.checked_add_days(days) }
}

/// Whether the day is the last of its month (and so possibly of a quarter or a year).
pub(super) fn is_month_end(date: NaiveDate) -> bool {
    date.succ_opt().is_none_or(|next| next.month() != date.month())
}

/// Day `wanted` of a month, or its last day when the month is shorter.
pub(super) fn day_or_last(year: i32, month: i32, wanted: u32) -> NaiveDate {
    let first = month_start(year, month);
    day(first.year(), first.month(), wanted).unwrap_or_else(|| month_end(year, month))
}

/// `05/6`, `15/02/2020`: leading zeros for days below 10 and for months 1 and 2
/// (NĐ 30/2020, Phụ lục I, II.4.b); the year only when it is asked for.
pub(super) fn short(date: NaiveDate, with_year: bool) -> String {
    if with_year { short_date(date) } else { day_and_month(date) }
}
