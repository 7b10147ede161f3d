//! Layouts (mẫu phụ lục): which columns an appendix is printed in. Data, not code: the shipped
//! ones stand in `assets/layouts/`.
//!
//! [`project()`] puts an appendix into a layout; it drops nothing silently.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::plan::TaskField;

mod count;
mod project;
mod shipped;

pub(crate) use count::Count;
pub use count::numbers;
pub use project::{
    CellText, Omission, OmissionReason, ProjectedCell, ProjectedColumn, ProjectedRow, Projection,
    project,
};
pub use shipped::{BadLayout, shipped};

/// A layout's identity: `tung-anh-9`, `mang-yang-6`.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct LayoutId(pub String);

/// The columns and habits of one way of printing an appendix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AppendixLayout {
    /// Identity.
    pub id: LayoutId,
    /// The name that the officer chooses it by.
    pub name: String,
    /// Where it comes from and what it is for.
    pub description: String,
    /// Columns from left to right, 1 to 26.
    pub columns: Vec<Column>,
    /// Whether a row `1 2 3 …` stands under the header.
    #[serde(default)]
    pub numbering_row: bool,
    /// How TT runs.
    pub numbering: Numbering,
    /// How a domain row looks.
    pub domain_row: DomainRow,
    /// Orientation of the page where it is not left to the number of columns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orientation: Option<Orientation>,
    /// Size of the table's letters in half points: 26 is 13 pt (NĐ 30/2020 fixes none for
    /// tables; 11 to 13 pt is practice).
    #[schemars(range(min = 20, max = 28))]
    pub half_points: u16,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// The fields shown, the column's own first; further ones follow in the same cell on lines
    /// of their own, for tasks that were written for a layout with more columns.
    pub fields: Vec<TaskField>,
    /// Header text; `{year}` stands for the plan's years.
    pub header: String,
    /// The header above this and its neighbours of the same group: a two-row header.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Width in millimetres of the printed page, 5 to 150.
    #[schemars(range(min = 5, max = 150))]
    pub width_mm: u16,
    /// How the text stands.
    pub align: Align,
    /// Printed only on drafts for the leaders (`Căn cứ, lý do đề xuất`), never on the issued copy.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub draft_only: bool,
}

/// Horizontal alignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// Left.
    Left,
    /// Centred.
    Center,
    /// Right.
    Right,
    /// Both edges.
    Justify,
}

/// How TT runs for rows whose number the office did not write itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Numbering {
    /// 1, 2, 3 … anew in every domain.
    PerDomain,
    /// 1, 2, 3 … through the whole appendix; printed numbers are replaced, because two rows
    /// numbered 1 would contradict it.
    Continuous,
    /// The criterion's or the office's own code; nothing is counted.
    ByCode,
}

/// How a domain row looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DomainRow {
    /// Number and title in one cell across the whole table.
    Merged,
    /// The number in the TT column, the title across the others.
    NumberThenTitle,
}

/// Orientation of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Orientation {
    /// Đứng.
    Portrait,
    /// Ngang.
    Landscape,
}

/// From this number of columns on an appendix is printed landscape unless its layout says
/// otherwise.
pub const LANDSCAPE_FROM_COLUMNS: usize = 7;

impl AppendixLayout {
    /// The columns that are printed: all on a draft, without the draft-only ones otherwise.
    #[must_use]
    pub fn printed_columns(&self, draft: bool) -> Vec<&Column> {
        self.columns.iter().filter(|column| draft || !column.draft_only).collect()
    }

    /// The page's orientation for this number of printed columns.
    #[must_use]
    pub fn page_orientation(&self, columns: usize) -> Orientation {
        self.orientation.unwrap_or(if columns >= LANDSCAPE_FROM_COLUMNS {
            Orientation::Landscape
        } else {
            Orientation::Portrait
        })
    }
}
