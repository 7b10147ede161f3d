//! Facts and an outline make sentences, each with what it was made from.
//!
//! A number below 10 is written with a leading zero, as offices do (`03 văn bản`); a percent is
//! reckoned from its two parts, half up to two decimals, and a percent of nothing is not said:
//! the sentence takes its next wording.

mod figure;
mod gap;
mod line;
mod number;
mod place;
mod say;
mod task;

use number::Numbers;
use say::Writer;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ReportFacts, ReportOutline, SectionKey};
use crate::figure::FigureCode;
use crate::ids::{EntryId, EvidenceId, ItemId, PlanId};
use crate::register::{RegisterId, RowId};

/// The name of a sentence within a report: the same fact has it in every compilation, such as
/// `chi-dao.ke-hoach/so-luong` or `the-che/da-lam/2003`.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct SentenceKey(pub String);

/// What the outline makes of the facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled {
    /// Trích yếu, as the outline words it.
    pub subject: String,
    /// The sections that the report has, in printed order.
    pub sections: Vec<CompiledSection>,
    /// What is missing for it.
    pub gaps: Vec<Gap>,
}

/// A section with its sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompiledSection {
    /// Its name.
    pub key: SectionKey,
    /// `I`, `1`, `a`; empty for the words before the first heading and after the last.
    pub number: String,
    /// Its title as printed; empty likewise.
    pub title: String,
    /// 1 for `I.`, 2 for `1.`, 3 for `1.1.`
    pub level: u8,
    /// What stands below it.
    pub sentences: Vec<Sentence>,
}

/// A paragraph that the program wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its name.
    pub key: SentenceKey,
    /// Its words; a line of a list begins with `- ` or `+ `.
    pub text: String,
    /// What it was made from.
    pub sources: Vec<Source>,
}

/// A row of the book that a sentence was made from.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "ReportSource")]
pub enum Source {
    /// A plan.
    Plan(PlanId),
    /// A task of a plan.
    Task {
        /// The plan.
        plan: PlanId,
        /// The task.
        task: ItemId,
    },
    /// What was reported about a task.
    Entry {
        /// The plan.
        plan: PlanId,
        /// The task.
        task: ItemId,
        /// The entry.
        entry: EntryId,
    },
    /// A target of a plan.
    Target {
        /// The plan.
        plan: PlanId,
        /// The target.
        target: ItemId,
    },
    /// A figure of the report's period.
    Figure(FigureCode),
    /// A row of a register.
    Row {
        /// The register.
        register: RegisterId,
        /// The row.
        row: RowId,
    },
    /// A document.
    Document(EvidenceId),
}

/// Something that is missing before the report can go out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "ReportGap")]
pub struct Gap {
    /// Stable code: `gap.tasks_to_ask`, `gap.figures`, `gap.no_plan` …
    pub code: String,
    /// One sentence: `Còn 3 nhiệm vụ thường xuyên chưa xác nhận trong kỳ.`
    pub words: String,
    /// What the officer does about it.
    pub hint: String,
    /// Whether the report must not be issued with it.
    pub blocks: bool,
    /// Where.
    pub sources: Vec<Source>,
}

/// Compiles a report. The same facts give the same words.
#[must_use]
pub fn compile(outline: &ReportOutline, facts: &ReportFacts<'_>) -> Compiled {
    let mut writer = Writer::new(outline, facts);
    let subject = writer.first_said(&outline.subject, None, None).map(|said| said.text);
    let mut numbers = Numbers::default();
    let mut sections = Vec::new();
    for section in outline.sections.iter().filter(|section| section.is_of(facts.kind)) {
        let number =
            if section.title.is_empty() { String::new() } else { numbers.next(section.level) };
        let pieces = section.pieces.iter().filter(|piece| piece.is_of(facts.kind));
        sections.push(CompiledSection {
            key: section.key.clone(),
            number,
            title: writer.title(&section.title),
            level: section.level,
            sentences: pieces.flat_map(|piece| writer.piece(&section.key, piece)).collect(),
        });
    }
    let gaps = gap::gaps(&writer);
    Compiled { subject: subject.unwrap_or_default(), sections, gaps }
}
