//! The pieces of a section: sentences, lists, places for own words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::has_period;
use crate::plan::DomainCode;
use crate::register::{ColumnId, CountId, RegisterId};
use crate::report::ReportKind;
use crate::report_period::ReportPeriod;

/// The name of a piece within its section: `a-z`, `0-9` and `-`. The sentences that it makes are
/// named by it, so it stays when words change.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct PieceKey(pub String);

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutlinePiece {
    /// Its name.
    pub key: PieceKey,
    /// The periods whose reports have it; empty for all reports.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub periods: Vec<ReportPeriod>,
    /// Switched off by the office.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub off: bool,
    /// What it writes.
    pub write: OutlineWrite,
}

impl OutlinePiece {
    /// Whether the report of a kind has it.
    #[must_use]
    pub fn is_of(&self, kind: &ReportKind) -> bool {
        !self.off && has_period(&self.periods, kind)
    }
}

/// What a piece writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OutlineWrite {
    /// One sentence: the first wording that can be said; nothing where none can.
    Sentence(Vec<OutlineWording>),
    /// A list.
    List(OutlineList),
    /// Nothing: the officer writes here, and this says what.
    Own(String),
}

/// Words with slots (`{so:3.5.1}`), said when all conditions hold and every slot outside of
/// brackets is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutlineWording {
    /// The conditions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<OutlineCondition>,
    /// The words.
    pub words: String,
}

/// What must hold. Slots are written without braces: `so:3.5.1`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OutlineCondition {
    /// The slot has something to say.
    Known(String),
    /// The number is more than 0; of có, không: có.
    Positive(String),
    /// The number is 0; of có, không: không.
    Zero(String),
    /// Whether the year has a plan in force.
    Plan(bool),
    /// Whether the window begins later than the reporting year (a Quý III).
    Apart(bool),
    /// Whether the facts were taken before the window closes.
    Early(bool),
}

/// A list: a sentence that leads it, and a line each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutlineList {
    /// Of what.
    pub of: ListOf,
    /// The sentence before the lines, where it has one; `{so-dong}` is their number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lead: Vec<OutlineWording>,
    /// The words of one line; empty where the sentence before them is all that is printed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub line: String,
    /// What is said where there is no line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub none: Vec<OutlineWording>,
}

/// What a list is of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "OutlineListOf")]
pub enum ListOf {
    /// Tasks of the plan.
    Tasks {
        /// Which.
        which: OutlineTasks,
        /// Of these domains; empty for all.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        domains: Vec<DomainCode>,
        /// Of the domains that no other list of this outline with the same `which` names.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        rest: bool,
    },
    /// Rows of a register.
    Rows {
        /// The register.
        register: RegisterId,
        /// Those that this count of the window counts; those dated in the window where none is
        /// named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        count: Option<CountId>,
        /// One line for the rows that are alike in this column; rows without it are left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<ColumnId>,
    },
    /// Targets of the plan.
    Targets(OutlineTargets),
    /// The versions of the plan that were issued in the window.
    Versions,
}

/// Which tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OutlineTasks {
    /// Of which something was finished in the window.
    Done,
    /// Not finished, and reported on in the window.
    Running,
    /// Finished in the window, and late.
    DoneLate,
    /// Overdue.
    Late,
    /// Not done for an objective reason, closed so in the window.
    Excused,
    /// Overdue, or closed late or for an objective reason in the window, and the officers wrote
    /// why.
    Reasons,
    /// Due from the day of the facts to the end of the next period, by their days.
    Next,
    /// Without a due day, and going on.
    Continuous,
}

/// Which targets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OutlineTargets {
    /// Đạt.
    Reached,
    /// Chưa đạt.
    Missed,
    /// What cannot be told.
    Unknown,
}
