//! The words of a report: what the program wrote, what the officer made of it, and what the
//! program would write now.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{SectionKey, SentenceKey, Source};

/// The number of a paragraph, unique within its report and never used again.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct BlockId(#[schemars(range(min = 1, max = 9_007_199_254_740_991_u64))] pub u64);

/// The words of a report, in printed order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportText {
    /// The sections, as they were when it was last compiled.
    pub sections: Vec<ReportSection>,
    /// The paragraphs; those of a section stand together, in the order of the sections.
    pub blocks: Vec<ReportBlock>,
    /// The highest number that a paragraph of the report ever had; 0 before the first one.
    #[serde(default)]
    pub last_block: u64,
}

/// A section of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportSection {
    /// Its name in the outline.
    pub key: SectionKey,
    /// `I`, `1`, `a`; empty for the words before the first heading and after the last.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// Its title as printed; empty likewise.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// 1 for `I.`, 2 for `1.`, 3 for `1.1.`
    pub level: u8,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportBlock {
    /// Its number.
    pub id: BlockId,
    /// The section that it stands in.
    pub section: SectionKey,
    /// The sentence that the program wrote here; `None` for a paragraph of the officer's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<SentenceKey>,
    /// What is printed.
    pub text: String,
    /// What the program wrote when the officer last looked at a difference; `text` is the same as
    /// long as nobody edited it. Empty where the officer keeps words of which the program has
    /// none any more.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub written: String,
    /// What the program would write now where the officer's words stand in its way; `Some("")`
    /// when it would write nothing any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offered: Option<String>,
    /// Whether the officer took it out; kept so that it does not come back by itself.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
    /// Whether the officer put it where it stands; otherwise a paragraph of the program's stands
    /// where the outline has it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub moved: bool,
    /// What the program's latest words were made from: those that are offered, else `written`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

/// How a paragraph stands to what the program would write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "BlockStanding")]
pub enum Standing {
    /// As the program wrote it.
    Written,
    /// Edited by the officer.
    Edited,
    /// The officer's own.
    Own,
    /// Taken out by the officer.
    Removed,
}

impl ReportBlock {
    /// How it stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match &self.key {
            _ if self.removed => Standing::Removed,
            None => Standing::Own,
            Some(_) if self.text == self.written => Standing::Written,
            Some(_) => Standing::Edited,
        }
    }
}

/// A change that the officer makes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportEdit {
    /// Other words in a paragraph; empty words take it out.
    SetText {
        /// The paragraph.
        block: BlockId,
        /// The words.
        text: String,
    },
    /// A new paragraph of the officer's own.
    Add {
        /// The section.
        section: SectionKey,
        /// The paragraph that it follows; `None` for the first of the section.
        after: Option<BlockId>,
        /// The words.
        text: String,
    },
    /// A paragraph goes: one of the officer's own for good, one of the program's is
    /// [removed](ReportBlock::removed).
    Remove {
        /// The paragraph.
        block: BlockId,
    },
    /// What was taken out comes back, as the program wrote it.
    Restore {
        /// The paragraph.
        block: BlockId,
    },
    /// A paragraph goes to another place of its section.
    Move {
        /// The paragraph.
        block: BlockId,
        /// The paragraph that it follows then; `None` for the first of the section.
        after: Option<BlockId>,
    },
    /// The program's words take the place of the officer's.
    Accept {
        /// The paragraph.
        block: BlockId,
    },
    /// The officer's words stay, and the difference is settled.
    Keep {
        /// The paragraph.
        block: BlockId,
    },
}

/// Why an edit was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextProblem {
    /// No such paragraph.
    #[error("no such paragraph")]
    NoBlock,
    /// No such section.
    #[error("no such section")]
    NoSection,
    /// There is no difference to settle.
    #[error("nothing is offered")]
    NothingOffered,
}
