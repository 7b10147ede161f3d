//! The outline (đề cương) of a report: data, editable, with a version.
//!
//! An outline has sections, and these have pieces: a sentence with slots, a list, or a place for
//! the officer's own words. Read [`ReportOutline`], then `slot.rs` and `template.rs` for the
//! language of the words.

mod piece;
mod prove;
mod shipped;
mod slot;
mod template;
#[cfg(test)]
mod tests;

pub use piece::{
    ListOf, OutlineCondition, OutlineList, OutlinePiece, OutlineTargets, OutlineTasks,
    OutlineWording, OutlineWrite, PieceKey,
};
pub use slot::{FigureSlot, LineSlot, NameSlot, Slot, TargetCount, TaskCount};
pub use template::{Part, Template, TemplateProblem};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ReportKind;
use crate::office::valid_on;
use crate::report_period::ReportPeriod;

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
#[schemars(title = "Sổ CCHC: an outline of a report")]
pub struct ReportOutline {
    /// Its name.
    pub id: OutlineId,
    /// Counted up with every change that the office makes to its own copy, from 1.
    pub version: u32,
    /// What the officer calls it.
    pub name: String,
    /// The papers that it follows.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// First day whose reports it is offered for; `None` since ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Last day; `None` until further notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
    /// Trích yếu: the first wording that can be said.
    pub subject: Vec<OutlineWording>,
    /// The sections in printed order. What stands before the first heading and after the last are
    /// sections without a title.
    pub sections: Vec<OutlineSection>,
}

/// A section. Its number is counted, so that what is switched off leaves no hole: `I` at level 1,
/// `1` at level 2, `1.1` at level 3.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutlineSection {
    /// Its name.
    pub key: SectionKey,
    /// Its title as printed, with slots; empty for words without a heading. What fills the slots
    /// of a title in capitals is in capitals too.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// 1 for `I.`, 2 for `1.`, 3 for `1.1.`
    #[schemars(range(min = 1, max = 3))]
    pub level: u8,
    /// The periods whose reports have it; empty for all reports.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub periods: Vec<ReportPeriod>,
    /// Switched off by the office.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub off: bool,
    /// What stands below the heading, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pieces: Vec<OutlinePiece>,
}

impl OutlineSection {
    /// Whether the report of a kind has it.
    #[must_use]
    pub fn is_of(&self, kind: &ReportKind) -> bool {
        !self.off && has_period(&self.periods, kind)
    }
}

impl ReportOutline {
    /// Whether it is offered for reports whose facts are of a day.
    #[must_use]
    pub fn valid_on(&self, day: NaiveDate) -> bool {
        valid_on(self.valid_from, self.valid_to, day)
    }

    /// What the officer may write in a section of a report in own words, as the outline asks for
    /// it.
    pub fn hints(&self, section: &SectionKey, kind: &ReportKind) -> impl Iterator<Item = &str> {
        let own = self.sections.iter().filter(move |own| own.key == *section);
        let pieces = own.flat_map(|section| &section.pieces).filter(|piece| piece.is_of(kind));
        pieces.filter_map(|piece| match &piece.write {
            OutlineWrite::Own(hint) => Some(hint.as_str()),
            _ => None,
        })
    }
}

fn has_period(periods: &[ReportPeriod], kind: &ReportKind) -> bool {
    periods.is_empty() || kind.period().is_some_and(|period| periods.contains(&period))
}
