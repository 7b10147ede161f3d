//! The holiday table as data: what an office may correct when a year's holidays are announced.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Days off and days worked instead, for officials with a week of five days.
///
/// The shipped table is `assets/calendars/vietnam.json`. Sources: Bộ luật Lao động 2019, Điều 112
/// and Điều 111.3 (a holiday on a weekly day of rest is made up for on the next working day);
/// Nghị quyết 28/2026/QH16 (24/11 from 2026); the yearly announcements for Tết, Quốc khánh and
/// swapped days.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HolidayTable {
    /// What the table is called.
    pub name: String,
    /// Holidays of the solar calendar: the same day in every year.
    #[serde(default)]
    pub every_year: Vec<FixedHoliday>,
    /// What was announced year by year, each year once.
    #[serde(default)]
    pub years: Vec<HolidayYear>,
}

/// A holiday on the same day of every year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FixedHoliday {
    /// Month, 1 to 12.
    #[schemars(range(min = 1, max = 12))]
    pub month: u32,
    /// Day of the month, 1 to 31.
    #[schemars(range(min = 1, max = 31))]
    pub day: u32,
    /// Its name.
    pub name: String,
    /// First year in which it is a day off; absent: ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_year: Option<i32>,
}

/// What one year adds to the fixed holidays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HolidayYear {
    /// The year.
    pub year: i32,
    /// Whether this is what was announced; `false` for a year computed ahead.
    pub confirmed: bool,
    /// The announcement, for the officer to look up.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Tết, Giỗ Tổ, the second day of Quốc khánh, and days that make up for a holiday.
    #[serde(default)]
    pub days_off: Vec<DaysOff>,
    /// Working days exchanged for days of rest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub swaps: Vec<SwappedDay>,
}

/// One day off or several in a row, both ends included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DaysOff {
    /// First day.
    pub from: NaiveDate,
    /// Last day; absent: the first day only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// Why.
    pub name: String,
}

/// A working day off (`hoán đổi`) and the day of rest worked for it (`làm bù`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SwappedDay {
    /// The day off.
    pub off: NaiveDate,
    /// The day worked instead.
    pub work: NaiveDate,
    /// The announcement.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// Longest run of days off that a table may name: anything longer is a slip in a date.
const LONGEST_RUN_DAYS: i64 = 31;

/// A holiday table that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadHolidays {
    /// Not the table's format.
    #[error("not a holiday table: {0}")]
    Format(String),
    /// No such day in any year.
    #[error("no year has a day {day}/{month} ({name})")]
    NoSuchDay {
        /// Day of the month.
        day: u32,
        /// Month.
        month: u32,
        /// The holiday.
        name: String,
    },
    /// The same year stands in the table twice.
    #[error("{0} stands in the table twice")]
    YearTwice(i32),
    /// A day stands under a year that is not its own.
    #[error("{day} does not belong to {year}")]
    OtherYear {
        /// The day.
        day: NaiveDate,
        /// The year it stands under.
        year: i32,
    },
    /// Days off that run backwards or for more than a month.
    #[error("days off from {from} to {to}")]
    Run {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
}

impl HolidayTable {
    /// The table that comes with the program: Vietnam, from 2021 on.
    ///
    /// # Errors
    /// [`BadHolidays`] when the shipped file does not fit; a test proves that it does.
    pub fn vietnam() -> Result<Self, BadHolidays> {
        Self::read(include_str!("../../../../../assets/calendars/vietnam.json"))
    }

    /// Reads and checks a table.
    ///
    /// # Errors
    /// The first thing in the table that cannot be right.
    pub fn read(json: &str) -> Result<Self, BadHolidays> {
        let table: Self =
            serde_json::from_str(json).map_err(|error| BadHolidays::Format(error.to_string()))?;
        table.check()?;
        Ok(table)
    }

    /// Checks what the types cannot say.
    ///
    /// # Errors
    /// The first thing in the table that cannot be right.
    pub fn check(&self) -> Result<(), BadHolidays> {
        for fixed in &self.every_year {
            // 2024 is a leap year: a holiday on 29/02 would be one of four years only.
            if NaiveDate::from_ymd_opt(2023, fixed.month, fixed.day).is_none() {
                let FixedHoliday { month, day, name, .. } = fixed.clone();
                return Err(BadHolidays::NoSuchDay { day, month, name });
            }
        }
        for (at, year) in self.years.iter().enumerate() {
            if self.years.iter().take(at).any(|earlier| earlier.year == year.year) {
                return Err(BadHolidays::YearTwice(year.year));
            }
            year.check()?;
        }
        Ok(())
    }
}

impl HolidayYear {
    fn check(&self) -> Result<(), BadHolidays> {
        for off in &self.days_off {
            let (from, to) = (off.from, off.last());
            if !(0..LONGEST_RUN_DAYS).contains(&(to - from).num_days()) {
                return Err(BadHolidays::Run { from, to });
            }
        }
        let runs = self.days_off.iter().map(|off| off.from);
        let swaps = self.swaps.iter().flat_map(|swap| [swap.off, swap.work]);
        match runs.chain(swaps).find(|day| day.year() != self.year) {
            Some(day) => Err(BadHolidays::OtherYear { day, year: self.year }),
            None => Ok(()),
        }
    }
}

impl DaysOff {
    /// The last day off.
    #[must_use]
    pub fn last(&self) -> NaiveDate {
        self.to.unwrap_or(self.from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn year_of(json: &str) -> Result<HolidayTable, BadHolidays> {
        HolidayTable::read(&format!(
            r#"{{"name": "", "years": [{{"year": 2024, "confirmed": true, {json}}}]}}"#
        ))
    }

    #[test]
    fn the_shipped_table_is_read_and_written_back() {
        let table = HolidayTable::vietnam().unwrap();
        assert_eq!(table.every_year.len(), 5);
        let json = serde_json::to_string(&table).unwrap();
        assert_eq!(HolidayTable::read(&json).unwrap(), table);
    }

    #[test]
    fn a_slip_in_a_table_is_refused_with_its_place() {
        assert_eq!(
            year_of(r#""days_off": [{"from": "2024-02-14", "to": "2024-02-08", "name": "Tết"}]"#),
            Err(BadHolidays::Run { from: day("2024-02-14"), to: day("2024-02-08") })
        );
        assert!(matches!(
            year_of(r#""days_off": [{"from": "2024-02-08", "to": "2024-12-14", "name": "Tết"}]"#),
            Err(BadHolidays::Run { .. })
        ));
        assert_eq!(
            year_of(r#""swaps": [{"off": "2024-04-29", "work": "2025-05-04"}]"#),
            Err(BadHolidays::OtherYear { day: day("2025-05-04"), year: 2024 })
        );
        assert!(matches!(
            HolidayTable::read(
                r#"{"name": "", "every_year": [{"month": 2, "day": 29, "name": "x"}]}"#
            ),
            Err(BadHolidays::NoSuchDay { day: 29, month: 2, .. })
        ));
        let twice = r#"{"name": "", "years": [{"year": 2024, "confirmed": true}, {"year": 2024, "confirmed": false}]}"#;
        assert_eq!(HolidayTable::read(twice), Err(BadHolidays::YearTwice(2024)));
        assert!(matches!(year_of(r#""day_off": []"#), Err(BadHolidays::Format(_))));
    }
}
