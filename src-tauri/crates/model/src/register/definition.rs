//! What a register is: its columns, what must hold within a row, what is counted from it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ChoiceId, ColumnId, CountId, RegisterId};

/// A register (sổ theo dõi): dated rows with typed columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterDefinition {
    /// Identity.
    pub id: RegisterId,
    /// The name on its cover: `Sổ theo dõi sáng kiến, mô hình mới`.
    pub name: String,
    /// The name on a tab: `Sáng kiến`; the whole name where nothing is said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
    /// What belongs into it, and what does not.
    pub description: String,
    /// What one row is, for sentences: `sáng kiến`, `cuộc kiểm tra`.
    pub row_name: String,
    /// The body that keeps it, by its name in the catalogue.
    pub body: String,
    /// Columns from left to right.
    pub columns: Vec<RegisterColumn>,
    /// The date column that decides in which period a row is counted, unless a count says
    /// otherwise.
    pub date: ColumnId,
    /// Columns of which one may not exceed or precede the other.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub orders: Vec<ColumnOrder>,
    /// What is counted from it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<RegisterCount>,
    /// First day on which it is kept; `None` since ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Last day; `None` until further notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterColumn {
    /// Identity within the register.
    pub id: ColumnId,
    /// Header text.
    pub header: String,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// Whether a row without it is refused.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// What to write here, for the officer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Its width on paper before columns are stretched or squeezed to the page, in millimetres;
    /// what such columns usually need where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width_mm: Option<u16>,
}

impl RegisterColumn {
    /// The width of the column on paper, before columns are stretched or squeezed to the page, in
    /// millimetres.
    #[must_use]
    pub fn width_mm(&self) -> u16 {
        self.width_mm.unwrap_or(match self.kind {
            ColumnKind::Date => 23,
            ColumnKind::Number => 18,
            ColumnKind::YesNo => 16,
            ColumnKind::Choice(_) | ColumnKind::Document => 28,
            ColumnKind::Text => 36,
        })
    }
}

/// What the cells of a column hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// A day.
    Date,
    /// Words.
    Text,
    /// A whole number from 0.
    Number,
    /// One of these.
    Choice(Vec<RegisterChoice>),
    /// Có, không.
    YesNo,
    /// The documents that prove the row. A register has at most one such column, and it is never
    /// required: documents are tied to a row that is there already.
    Document,
}

/// One of the choices of a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterChoice {
    /// Identity within the column.
    pub id: ChoiceId,
    /// Its words.
    pub name: String,
}

/// Two columns of dates or of numbers of which the one may not lie above the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ColumnOrder {
    /// The earlier date or the smaller number.
    pub lesser: ColumnId,
    /// The later date or the greater number.
    pub greater: ColumnId,
}

/// A number that is counted from the rows of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterCount {
    /// Identity within the register.
    pub id: CountId,
    /// What is counted, in the officer's words.
    pub name: String,
    /// What is added up.
    #[serde(default, skip_serializing_if = "CountOf::is_default")]
    pub what: CountOf,
    /// Which rows belong to the period; the register's own date where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
    /// Conditions that a row must meet, all of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<Condition>,
}

/// What is added up over the rows of a period.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CountOf {
    /// The rows themselves.
    #[default]
    Rows,
    /// The numbers of a column; an empty cell adds nothing.
    Sum(ColumnId),
    /// How many different values a column has; capitals, spaces, dashes and the place of tone
    /// marks make no difference, and empty cells are no value.
    Distinct(ColumnId),
}

impl CountOf {
    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// Which rows belong to a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// Those whose date lies in it.
    In(ColumnId),
    /// Those that were open on a day of it: after the day of `since` (hẹn trả) and not after the
    /// day of `until` (đã trả), which may be empty.
    #[serde(rename_all = "snake_case")]
    Open {
        /// The day after which the row is open.
        since: ColumnId,
        /// The last day on which it is open; still open where the cell is empty.
        until: ColumnId,
    },
}

/// What a row must be, to be counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Condition {
    /// The column holds this choice.
    Is {
        /// A column of choices.
        column: ColumnId,
        /// The choice.
        choice: ChoiceId,
    },
    /// The column says có.
    Yes(ColumnId),
    /// The column holds anything.
    Filled(ColumnId),
    /// The date lies on or before the last day of the period: done by then, whatever was
    /// written later.
    ByEnd(ColumnId),
    /// The date lies not after that of the other column (trả lời đúng hạn).
    InTime {
        /// The date of what was done.
        done: ColumnId,
        /// The date by which it was due.
        due: ColumnId,
    },
}

impl RegisterDefinition {
    /// The name on a tab.
    #[must_use]
    pub fn short(&self) -> &str {
        if self.short.is_empty() { &self.name } else { &self.short }
    }

    /// A column by its id.
    #[must_use]
    pub fn column(&self, id: &ColumnId) -> Option<&RegisterColumn> {
        self.columns.iter().find(|column| column.id == *id)
    }

    /// The column in which the documents of a row stand, where the register has one.
    #[must_use]
    pub fn document_column(&self) -> Option<&RegisterColumn> {
        self.columns.iter().find(|column| column.kind == ColumnKind::Document)
    }
}
