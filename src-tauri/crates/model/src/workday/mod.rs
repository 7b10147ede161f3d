//! Working days: Monday to Friday without the holidays of a table, with the days worked instead.
//!
//! The table is data ([`HolidayTable`]), because Tết moves and the government swaps days every
//! year; the arithmetic is [`WorkCalendar`]. Start there.

mod table;

pub use table::{BadHolidays, DaysOff, FixedHoliday, HolidayTable, HolidayYear, SwappedDay};

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};

/// A holiday table made ready to be asked. Cheap to ask, made once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkCalendar {
    fixed: Vec<FixedHoliday>,
    off: BTreeMap<NaiveDate, String>,
    worked: BTreeSet<NaiveDate>,
    confirmed: BTreeSet<i32>,
}

impl WorkCalendar {
    /// A calendar of the shipped table.
    ///
    /// # Errors
    /// [`BadHolidays`] when the shipped file does not fit; a test proves that it does.
    pub fn vietnam() -> Result<Self, BadHolidays> {
        Ok(Self::new(&HolidayTable::vietnam()?))
    }

    /// A calendar of a table. What [`HolidayTable::check`] refuses is not looked at again here.
    #[must_use]
    pub fn new(table: &HolidayTable) -> Self {
        let mut calendar = Self { fixed: table.every_year.clone(), ..Self::default() };
        for year in &table.years {
            if year.confirmed {
                calendar.confirmed.insert(year.year);
            }
            for off in &year.days_off {
                for day in off.from.iter_days().take_while(|day| *day <= off.last()) {
                    calendar.off.insert(day, off.name.clone());
                }
            }
            for swap in &year.swaps {
                calendar.off.insert(swap.off, "Nghỉ hoán đổi".to_owned());
                calendar.worked.insert(swap.work);
            }
        }
        calendar
    }

    /// Whether the holidays of this year are the announced ones. In other years only the fixed
    /// holidays are certain, and a day counted by them is to be confirmed by the officer.
    #[must_use]
    pub fn is_confirmed(&self, year: i32) -> bool {
        self.confirmed.contains(&year)
    }

    /// The name of the holiday on this day, weekly rest not being one.
    #[must_use]
    pub fn holiday(&self, day: NaiveDate) -> Option<&str> {
        let fixed = || {
            let falls = |fixed: &&FixedHoliday| {
                (fixed.month, fixed.day) == (day.month(), day.day())
                    && fixed.from_year.is_none_or(|from| from <= day.year())
            };
            self.fixed.iter().find(falls).map(|fixed| fixed.name.as_str())
        };
        fixed().or_else(|| self.off.get(&day).map(String::as_str))
    }

    /// Whether officials are at work on this day.
    #[must_use]
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        let rest = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        self.worked.contains(&day) || (!rest && self.holiday(day).is_none())
    }

    /// The first working day after this day.
    #[must_use]
    pub fn next_working_day(&self, day: NaiveDate) -> NaiveDate {
        self.step(day, NaiveDate::succ_opt)
    }

    /// The last working day before this day.
    #[must_use]
    pub fn previous_working_day(&self, day: NaiveDate) -> NaiveDate {
        self.step(day, NaiveDate::pred_opt)
    }

    /// The day itself when it is worked, or else the last working day before it: when a paper
    /// that is due on a day of rest should leave the office.
    #[must_use]
    pub fn working_day_on_or_before(&self, day: NaiveDate) -> NaiveDate {
        if self.is_working_day(day) { day } else { self.previous_working_day(day) }
    }

    /// The day `count` working days later, or earlier for a negative count; the day itself for 0.
    /// The day that is counted from does not count (Bộ luật Dân sự 2015, Điều 147.2).
    ///
    /// ```
    /// # use cchc_model::workday::WorkCalendar;
    /// let calendar = WorkCalendar::vietnam().unwrap();
    /// let day = |text: &str| text.parse().unwrap();
    /// // Two working days from Friday 28/01/2022: Tết lies between.
    /// assert_eq!(calendar.add_working_days(day("2022-01-28"), 2), day("2022-02-08"));
    /// assert_eq!(calendar.add_working_days(day("2022-02-08"), -2), day("2022-01-28"));
    /// ```
    #[must_use]
    pub fn add_working_days(&self, day: NaiveDate, count: i32) -> NaiveDate {
        let step = if count < 0 { Self::previous_working_day } else { Self::next_working_day };
        (0..count.unsigned_abs()).fold(day, |day, _| step(self, day))
    }

    /// How many working days lie behind `from` up to and with `to`; negative when `to` is earlier.
    #[must_use]
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> i32 {
        if to < from {
            return -self.working_days_between(to, from);
        }
        let days = from.iter_days().skip(1).take_while(|day| *day <= to);
        let worked = days.filter(|day| self.is_working_day(*day)).count();
        i32::try_from(worked).unwrap_or(i32::MAX)
    }

    /// Walks to a working day; stays at the end of the calendar, where there is none.
    fn step(&self, day: NaiveDate, by: fn(&NaiveDate) -> Option<NaiveDate>) -> NaiveDate {
        let mut day = day;
        while let Some(next) = by(&day) {
            day = next;
            if self.is_working_day(day) {
                break;
            }
        }
        day
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn vietnam() -> WorkCalendar {
        WorkCalendar::vietnam().unwrap()
    }

    /// Working days of a month, counted on a wall calendar.
    fn worked_in(month: &str) -> usize {
        let first = day(&format!("{month}-01"));
        let calendar = vietnam();
        first
            .iter_days()
            .take_while(|day| day.month() == first.month())
            .filter(|day| calendar.is_working_day(*day))
            .count()
    }

    #[test]
    fn months_with_holidays_have_the_working_days_of_the_wall_calendar() {
        for (month, days) in [
            ("2021-02", 15),
            ("2022-01", 19),
            ("2022-02", 16),
            ("2022-04", 20),
            ("2022-05", 20),
            ("2022-09", 20),
            ("2023-01", 16),
            ("2023-05", 20),
            ("2023-09", 19),
            ("2024-02", 16),
            ("2024-04", 19),
            ("2024-05", 23),
            ("2025-01", 17),
            ("2025-04", 21),
            ("2025-05", 20),
            ("2026-01", 21),
            ("2026-02", 15),
            ("2026-04", 20),
            ("2026-08", 21),
            ("2026-11", 20),
        ] {
            assert_eq!(worked_in(month), days, "{month}");
        }
    }

    #[test]
    fn a_swapped_saturday_is_worked_and_its_weekday_is_not() {
        let calendar = vietnam();
        assert!(!calendar.is_working_day(day("2024-04-29")));
        assert!(calendar.is_working_day(day("2024-05-04")));
        assert_eq!(calendar.next_working_day(day("2024-05-03")), day("2024-05-04"));
        assert_eq!(calendar.previous_working_day(day("2026-08-24")), day("2026-08-22"));
    }

    #[test]
    fn the_day_of_culture_is_a_holiday_only_from_2026() {
        let calendar = vietnam();
        assert!(calendar.is_working_day(day("2025-11-24")));
        assert_eq!(calendar.holiday(day("2026-11-24")), Some("Ngày Văn hóa Việt Nam"));
    }

    #[test]
    fn a_year_without_announcement_has_its_fixed_holidays_and_is_not_confirmed() {
        let calendar = vietnam();
        assert!(calendar.is_confirmed(2022));
        assert!(!calendar.is_confirmed(2027) && !calendar.is_confirmed(2035));
        assert!(!calendar.is_working_day(day("2035-05-01")));
        assert!(calendar.is_working_day(day("2035-05-02")));
    }

    #[test]
    fn a_paper_due_on_a_day_of_rest_leaves_on_the_working_day_before() {
        let calendar = vietnam();
        assert_eq!(calendar.working_day_on_or_before(day("2023-12-31")), day("2023-12-29"));
        assert_eq!(calendar.working_day_on_or_before(day("2023-12-29")), day("2023-12-29"));
    }

    #[test]
    fn counting_days_undoes_adding_them() {
        let calendar = vietnam();
        for start in ["2021-12-30", "2022-01-28", "2024-04-26", "2026-08-21"] {
            for count in [-40, -7, -1, 1, 2, 15, 40] {
                let end = calendar.add_working_days(day(start), count);
                // From a worked day only: leaving a day of rest backwards costs no day.
                assert_eq!(
                    calendar.working_days_between(day(start), end),
                    count,
                    "{start} {count}"
                );
            }
            assert_eq!(calendar.add_working_days(day(start), 0), day(start));
        }
    }

    #[test]
    fn the_ends_of_the_calendar_are_no_trap() {
        let calendar = vietnam();
        assert_eq!(calendar.add_working_days(NaiveDate::MAX, 2), NaiveDate::MAX);
        assert_eq!(calendar.previous_working_day(NaiveDate::MIN), NaiveDate::MIN);
    }
}
