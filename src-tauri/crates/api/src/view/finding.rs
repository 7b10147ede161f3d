//! Findings with their places in words.

use cchc_model::finding::{Finding, Severity};
use cchc_model::ids::ItemId;
use cchc_model::plan::TaskField;
use schemars::JsonSchema;
use serde::Serialize;

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FindingView {
    /// Stable code, such as `paper.reference_differs`.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// What was found.
    pub message: String,
    /// What to do about it.
    pub hint: String,
    /// Where.
    pub place: PlaceView,
}

/// A place in a plan, as exact as the finding allows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PlaceView {
    /// The place in words.
    pub words: String,
    /// Number of order of the appendix, from 1.
    pub appendix: Option<usize>,
    /// The block, target, appendix, domain or task.
    pub item: Option<ItemId>,
    /// The field of the task.
    pub field: Option<TaskField>,
}

impl From<Finding> for FindingView {
    fn from(finding: Finding) -> Self {
        let Finding { code, severity, place, message, hint, .. } = finding;
        let place = PlaceView {
            words: place.display_vi(),
            appendix: place.appendix,
            item: place.item,
            field: place.field,
        };
        Self { code: code.to_owned(), severity, message, hint: hint.to_owned(), place }
    }
}
