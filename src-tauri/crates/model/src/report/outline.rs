//! The outline (đề cương) of a report: data, editable, with a version.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The name of an outline: `a-z`, `0-9` and `-`.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct OutlineId(pub String);

/// The name of a section within an outline: words of `a-z`, `0-9` and `-` with dots between,
/// such as `chi-dao.kiem-tra`.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct SectionKey(pub String);

/// An outline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportOutline {
    /// Its name.
    pub id: OutlineId,
    /// Counted up with every change that the office makes to its own copy, from 1.
    pub version: u32,
    /// What the officer calls it.
    pub name: String,
}
