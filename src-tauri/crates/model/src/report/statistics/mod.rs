//! The statistics appendix of a report (Bảng thống kê).

mod build;
mod certainty;
#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use self::build::Builder;
use super::ReportFacts;

/// The table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatisticsTable {
    /// What its columns of numbers are called: `Trong kỳ`, `Lũy kế từ đầu năm`, `Cùng kỳ năm
    /// trước`; the second is left out where the window begins with the year.
    pub columns: Vec<String>,
    /// Its rows.
    pub rows: Vec<StatisticsRow>,
    /// Notes below it, such as what ước means here.
    pub notes: Vec<String>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatisticsRow {
    /// The printed code; the number of a group for its heading.
    pub code: String,
    /// The field, or the name of the group.
    pub name: String,
    /// The unit as printed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// A cell for each column; none for the heading of a group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
    /// `ước`, how a share was reckoned (`7.600 / 8.930`).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The table of a report. Figures that are not asked for on the last day of the window, and rows
/// of tables that nobody began, are left out.
#[must_use]
pub fn statistics(facts: &ReportFacts<'_>) -> StatisticsTable {
    let builder = Builder::new(facts);
    let groups = &facts.figures.set.file().groups;
    let rows: Vec<StatisticsRow> = groups.iter().flat_map(|group| builder.group(group)).collect();
    let notes = builder.notes(&rows);
    StatisticsTable { columns: builder.columns(), rows, notes }
}
