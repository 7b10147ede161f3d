//! What stands in a plan and not on its paper.

use cchc_document::paper::AppendixOmissions;
use cchc_model::layout::OmissionReason;
use cchc_model::plan::TaskField;
use schemars::JsonSchema;
use serde::Serialize;

/// A field that some tasks fill and the printing does not show.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OmissionRow {
    /// Number of order of the appendix, from 1.
    pub appendix: usize,
    /// The field.
    pub field: TaskField,
    /// What the officer calls it.
    pub name: String,
    /// Why it is not shown.
    pub reason: Reason,
    /// In how many tasks it is filled.
    pub tasks: usize,
}

/// Why a field is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The layout has no column for it.
    NoColumn,
    /// Its column is printed on drafts only.
    DraftOnly,
    /// The office's own TT was replaced by continuous numbering.
    Renumbered,
}

pub(super) fn rows(omissions: &[AppendixOmissions]) -> Vec<OmissionRow> {
    let rows = omissions.iter().flat_map(|appendix| {
        appendix.omissions.iter().map(|omission| OmissionRow {
            appendix: appendix.ordinal,
            field: omission.field.clone(),
            name: omission.field.label_vi().to_owned(),
            reason: match omission.reason {
                OmissionReason::NoColumn => Reason::NoColumn,
                OmissionReason::DraftOnly => Reason::DraftOnly,
                OmissionReason::Renumbered => Reason::Renumbered,
            },
            tasks: omission.tasks,
        })
    });
    rows.collect()
}
