//! The words of a plan as numbered blocks, in the order in which they are printed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::ItemId;

/// One paragraph of a plan or decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Identity within the plan.
    pub id: ItemId,
    /// Its place in the official numbering.
    pub kind: BlockKind,
    /// The mark as printed: `I.`, `1.1.`, `a)`, `-`, `Điều 1.`; empty for a căn cứ or a plain
    /// paragraph. Kept as text, because the seeds number with gaps.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub mark: String,
    /// A heading stands on a line of its own and is bold (NĐ 30/2020, Phụ lục I, II.5.b).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub heading: bool,
    /// The words, without the mark.
    pub text: String,
}

/// The levels of the scheme that plans and reports use (NĐ 30/2020, Phụ lục I, II.5 and II.6).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// Căn cứ ban hành: italic, a line each.
    LegalBasis,
    /// `Điều 1.` of a decision.
    Article,
    /// `I.`, `II.`
    Roman,
    /// `1.`, `2.`
    Arabic,
    /// `1.1.`, and deeper: `2.3.1.`
    Decimal,
    /// `a)`, `b)`, in the order of the Vietnamese alphabet.
    Letter,
    /// `-`
    Dash,
    /// `+`
    Plus,
    /// Running text without a mark.
    Paragraph,
}

impl Block {
    /// The paragraph as printed: mark, space, words.
    #[must_use]
    pub fn printed(&self) -> String {
        if self.mark.is_empty() {
            self.text.clone()
        } else {
            format!("{} {}", self.mark, self.text)
        }
    }
}
