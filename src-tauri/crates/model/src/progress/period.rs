//! The time that a picture is taken of.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A report period, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// First day.
    pub from: NaiveDate,
    /// Last day: the closing of the figures.
    pub to: NaiveDate,
}

impl Period {
    /// The quarter of the reports that a day lies in: from the 15th of the month before it to the
    /// 14th of its last month (NĐ 09/2019/NĐ-CP, Điều 12).
    ///
    /// ```
    /// # use cchc_model::progress::Period;
    /// let quarter = Period::legal_quarter("2022-03-15".parse().unwrap());
    /// assert_eq!((quarter.from.to_string(), quarter.to.to_string()),
    ///            ("2022-03-15".to_owned(), "2022-06-14".to_owned()));
    /// assert_eq!(Period::legal_quarter("2022-01-01".parse().unwrap()).from.to_string(), "2021-12-15");
    /// ```
    #[must_use]
    pub fn legal_quarter(day: NaiveDate) -> Self {
        // Counted from the month after the 14th, a quarter begins with months 1, 4, 7 and 10.
        let month = day.year() * 12 + i32::from(day.day() > 14) + day.month0().cast_signed();
        let first = month.div_euclid(3) * 3;
        Self {
            from: day_of(first - 1, 15).unwrap_or(day),
            to: day_of(first + 2, 14).unwrap_or(day),
        }
    }

    /// Whether a day lies in the period.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }
}

/// A day of a month counted from year 0.
fn day_of(month: i32, day: u32) -> Option<NaiveDate> {
    let of_year = u32::try_from(month.rem_euclid(12)).ok()?;
    NaiveDate::from_ymd_opt(month.div_euclid(12), of_year + 1, day)
}

/// Of which day a picture is taken, and with what knowledge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AsOf {
    /// The day: what happened later does not count.
    pub day: NaiveDate,
    /// What was entered later does not count, corrections included; absent: all that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_at: Option<NaiveDateTime>,
    /// The period within which work without a due day must be answered for; it holds the day.
    pub period: Period,
}

impl AsOf {
    /// A day with all that is known, in its quarter of the reports.
    #[must_use]
    pub fn on(day: NaiveDate) -> Self {
        Self { day, known_at: None, period: Period::legal_quarter(day) }
    }

    /// As it was known in the evening of a day.
    #[must_use]
    pub fn known_on(self, day: NaiveDate) -> Self {
        let evening = NaiveTime::from_hms_nano_opt(23, 59, 59, 999_999_999).unwrap_or_default();
        Self { known_at: Some(day.and_time(evening)), ..self }
    }

    /// Within another period than the day's quarter.
    #[must_use]
    pub fn within(self, period: Period) -> Self {
        Self { period, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_lies_in_the_quarter_that_the_decree_gives_it() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (in_it, from, to) in [
            ("2021-12-15", "2021-12-15", "2022-03-14"),
            ("2022-03-14", "2021-12-15", "2022-03-14"),
            ("2022-06-14", "2022-03-15", "2022-06-14"),
            ("2022-06-15", "2022-06-15", "2022-09-14"),
            ("2022-09-30", "2022-09-15", "2022-12-14"),
            ("2022-12-14", "2022-09-15", "2022-12-14"),
            ("2022-12-31", "2022-12-15", "2023-03-14"),
        ] {
            let quarter = Period { from: day(from), to: day(to) };
            assert_eq!(Period::legal_quarter(day(in_it)), quarter, "{in_it}");
            assert!(quarter.contains(day(in_it)));
        }
    }
}
