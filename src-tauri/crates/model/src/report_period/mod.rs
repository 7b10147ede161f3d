//! The periods that an office reports on, and the days that each of them has.

mod calendar;

pub(crate) use calendar::day_of_month;
pub use calendar::{ClosingDays, ClosingEra, MonthClosing, ReportCalendar};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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

#[cfg(test)]
mod tests {
    use super::*;

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
