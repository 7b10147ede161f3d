//! What a report says of itself on its first page and below its text.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::office::Office;
use crate::plan::{Issuance, PaperMarks, Signature};
use crate::report_period::ReportPeriod;

/// What a report reports on (NĐ 09/2019/NĐ-CP, Điều 4: định kỳ, chuyên đề, đột xuất).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportKind {
    /// Báo cáo định kỳ of a period.
    Periodic(ReportPeriod),
    /// Báo cáo chuyên đề on a subject of its own.
    Thematic(String),
    /// Báo cáo đột xuất on a subject of its own.
    AdHoc(String),
}

impl ReportKind {
    /// The period of a periodic report.
    #[must_use]
    pub const fn period(&self) -> Option<ReportPeriod> {
        match self {
            Self::Periodic(period) => Some(*period),
            Self::Thematic(_) | Self::AdHoc(_) => None,
        }
    }

    /// Its name in lists: `Quý I/2026`, `năm 2026`, `chuyên đề: …`.
    #[must_use]
    pub fn name_vi(&self, year: i32) -> String {
        match self {
            Self::Periodic(period) => period.in_year(year),
            Self::Thematic(subject) => format!("chuyên đề: {subject}"),
            Self::AdHoc(subject) => format!("đột xuất: {subject}"),
        }
    }
}

/// Head and foot of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportHead {
    /// The issuing office as it is named on this paper.
    pub office: Office,
    /// Trích yếu, printed bold below `BÁO CÁO`.
    pub subject: String,
    /// Number, symbol, place and date.
    pub issuance: Issuance,
    /// Kính gửi, a name each.
    pub addressees: Vec<String>,
    /// Nơi nhận, a line each without the leading dash and without the closing mark.
    pub recipients: Vec<String>,
    /// Who signs.
    pub signature: Signature,
    /// What else the first page says about it.
    #[serde(default, skip_serializing_if = "PaperMarks::is_empty")]
    pub marks: PaperMarks,
}
