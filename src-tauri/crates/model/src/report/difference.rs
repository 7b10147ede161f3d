//! What has changed in the book since a report was issued.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Compiled, FrozenReport};

/// One difference between what was sent and what the book says now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReportChange {
    /// Where: the title of a section, or the code and name of a figure.
    pub place: String,
    /// As it was when the report was issued; empty for what was not there.
    pub then: String,
    /// As the book has it now; empty for what is gone.
    pub now: String,
}

/// What the program would write otherwise today, and the figures that have changed; `figures` as
/// [`FrozenReport::figures`] with the name of each figure.
#[must_use]
pub fn difference(
    frozen: &FrozenReport,
    now: &Compiled,
    figures: &BTreeMap<String, (String, (String, String))>,
) -> Vec<ReportChange> {
    let _ = (frozen, now, figures);
    todo!()
}
