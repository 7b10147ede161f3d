//! The words of a report's paper that are not the report's own: data, as in the other outlines.

use serde::Deserialize;

use crate::paper::ComposeProblem;

/// The words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReportWords {
    /// Tên loại, in capitals.
    pub(super) kind: String,
    /// The sentence that points to the appendices where the text does not.
    pub(super) attached: Attached,
    /// Bảng thống kê.
    pub(super) statistics: StatisticsWords,
    /// Danh mục kết quả thực hiện nhiệm vụ.
    pub(super) results: ResultsWords,
}

/// The sentence that points to the appendices.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Attached {
    /// To a single one.
    pub(super) one: String,
    /// To several.
    pub(super) several: String,
}

/// The words of the table of figures.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StatisticsWords {
    /// Its title, printed in capitals.
    pub(super) title: String,
    /// The name of its sheet.
    pub(super) sheet: String,
    /// Above it: the days that it counts.
    pub(super) window: String,
    /// Above the codes.
    pub(super) number: String,
    /// Above the fields.
    pub(super) name: String,
    /// Above the units.
    pub(super) unit: String,
    /// Above the notes.
    pub(super) note: String,
}

/// The words of the list of tasks.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ResultsWords {
    /// Its title, printed in capitals.
    pub(super) title: String,
    /// The name of its sheet.
    pub(super) sheet: String,
    /// Above the numbers.
    pub(super) number: String,
    /// Above the tasks.
    pub(super) task: String,
    /// Above the products that were asked for.
    pub(super) product: String,
    /// Above those who lead.
    pub(super) lead: String,
    /// Above the deadlines.
    pub(super) deadline: String,
    /// Above what was delivered.
    pub(super) delivered: String,
    /// Above the documents.
    pub(super) documents: String,
    /// Above on time or late.
    pub(super) state: String,
    /// Above the reasons.
    pub(super) reason: String,
}

impl ReportWords {
    /// # Errors
    /// [`ComposeProblem::Outline`] for a broken file; a test proves that it is not.
    pub(super) fn shipped() -> Result<Self, ComposeProblem> {
        let text = include_str!("../../../../../../assets/outlines/paper-report.json");
        serde_json::from_str(text).map_err(|error| ComposeProblem::Outline {
            file: "outlines/paper-report.json".to_owned(),
            detail: error.to_string(),
        })
    }
}
