//! Which reports an office owes, and when: data of a province and an era.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::report_period::ReportPeriod;

/// The periodic reports that an office owes in a time (chế độ báo cáo định kỳ).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportScheme {
    /// `a-z`, `0-9` and `-`.
    pub id: String,
    /// Its name, such as `Từ 01/7/2025 (hai cấp)`.
    pub name: String,
    /// The papers that say so.
    pub source: String,
    /// First day on which it holds; `None` since ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Last day; `None` until further notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
    /// Kính gửi of its reports: slots as in outlines.
    pub addressees: Vec<String>,
    /// The reports, those not owed here switched off.
    pub reports: Vec<ReportRule>,
}

/// One report of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportRule {
    /// Its period.
    pub period: ReportPeriod,
    /// Whether the office owes it.
    pub on: bool,
    /// On which day of the last month its figures are closed, 1 to 31; the 14th unless the
    /// office's superior asks for an earlier one (NĐ 09/2019/NĐ-CP, Điều 12).
    #[schemars(range(min = 1, max = 31))]
    pub closes_on: u32,
    /// When it is to be sent.
    pub send: SendRule,
    /// What a day off does to the day of sending.
    pub shift: Shift,
}

/// When a report is to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SendRule {
    /// So many working days after the figures are closed (NĐ 09/2019/NĐ-CP, Điều 8 khoản 5: one
    /// at least).
    WorkingDaysAfterClosing(u32),
    /// On a day of a month, also before the figures are closed: then the rest is ước.
    Day {
        /// The day, 1 to 31.
        day: u32,
        /// The month, 1 to 12, of the reporting year.
        month: u32,
    },
}

/// What a day off (weekend, holiday) does to a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shift {
    /// The working day before it.
    Before,
    /// The working day after it.
    After,
    /// Nothing.
    Stays,
}
