//! A report as it is printed, and as it is kept once it was issued.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Report, ReportHead, ReportKind, ReportText, ResultRow, StatisticsTable};
use crate::office::HouseStyle;
use crate::span::ReportSpan;

/// Everything that is printed of a report; nothing else of the book is needed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportPaper {
    /// What it reports on.
    pub kind: ReportKind,
    /// The reporting year.
    pub year: i32,
    /// The window.
    pub span: ReportSpan,
    /// The day of its facts; before the end of the window its figures are ước.
    pub taken_on: NaiveDate,
    /// Head and foot.
    pub head: ReportHead,
    /// The sections with the paragraphs that are printed.
    pub sections: Vec<PaperSection>,
    /// Bảng thống kê.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statistics: Option<StatisticsTable>,
    /// Danh mục kết quả thực hiện nhiệm vụ: of the report of a year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<ResultRow>,
}

/// A section as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PaperSection {
    /// `I`, `1`; empty for words without a heading.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// As printed; empty likewise.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// 1 for `I.`, 2 for `1.`, 3 for `1.1.`
    pub level: u8,
    /// The paragraphs, each with the number of the block that it is.
    pub paragraphs: Vec<(u64, String)>,
}

/// A report as it was issued.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FrozenReport {
    /// What was printed.
    pub paper: ReportPaper,
    /// In which style.
    pub house: HouseStyle,
    /// Its words with what each was made from.
    pub text: ReportText,
    /// What the program wrote for each sentence on that day, edited or not.
    pub compiled: BTreeMap<String, String>,
    /// Every figure as the table shows it, by code: in the window, and from the beginning of the
    /// year.
    pub figures: BTreeMap<String, (String, String)>,
}

impl ReportPaper {
    /// The paper of a report as it stands: paragraphs that were taken out or are empty are not
    /// printed, nor are sections of which nothing is, their headings included.
    #[must_use]
    pub fn of(
        report: &Report,
        statistics: Option<StatisticsTable>,
        results: Vec<ResultRow>,
    ) -> Self {
        let taken_on = report.taken_on.unwrap_or(report.span.period.to());
        let printed = |section: &super::ReportSection| PaperSection {
            number: section.number.clone(),
            title: section.title.clone(),
            level: section.level,
            paragraphs: report
                .text
                .blocks
                .iter()
                .filter(|block| block.section == section.key)
                .filter(|block| !block.removed && !block.text.trim().is_empty())
                .map(|block| (block.id.0, block.text.clone()))
                .collect(),
        };
        let mut sections: Vec<PaperSection> = report.text.sections.iter().map(printed).collect();
        // From the last one up: a heading stays where something stands below it.
        let mut deepest_kept: Vec<u8> = Vec::new();
        let mut kept: Vec<PaperSection> = Vec::new();
        while let Some(section) = sections.pop() {
            let below = deepest_kept.last().is_some_and(|level| *level > section.level);
            if section.paragraphs.is_empty() && !below {
                continue;
            }
            deepest_kept.push(section.level);
            kept.push(section);
        }
        kept.reverse();
        Self {
            kind: report.kind.clone(),
            year: report.year,
            span: report.span,
            taken_on,
            head: report.head.clone(),
            sections: kept,
            statistics,
            results,
        }
    }
}
