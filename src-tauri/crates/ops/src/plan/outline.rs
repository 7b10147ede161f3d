//! What a new plan begins with: headings, the appendix and who gets it.

use cchc_model::edit::official_marks;
use cchc_model::ids::ItemId;
use cchc_model::plan::{Block, BlockKind};
use serde::Deserialize;

use crate::OpsProblem;

/// The outline that comes with the program.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Outline {
    narrative: Vec<Heading>,
    /// The title of the appendix; `{years}` stands for the plan's years.
    pub(super) appendix_title: String,
    /// The last line of Nơi nhận (NĐ 30/2020, Phụ lục I, II.9.b).
    pub(super) filed: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Heading {
    kind: BlockKind,
    heading: bool,
    text: String,
}

impl Outline {
    /// # Errors
    /// `program.shipped_file`; a test proves that the file is not broken.
    pub(super) fn read() -> Result<Self, OpsProblem> {
        let text = include_str!("../../../../../assets/outlines/plan.json");
        serde_json::from_str(text).map_err(|error| OpsProblem::Shipped {
            file: "outlines/plan.json".to_owned(),
            detail: error.to_string(),
        })
    }

    /// The paragraphs with their official marks.
    pub(super) fn blocks(&self, give: &mut dyn FnMut() -> ItemId) -> Vec<Block> {
        let lines = self.narrative.iter().map(|line| Block {
            id: give(),
            kind: line.kind,
            mark: String::new(),
            heading: line.heading,
            text: line.text.clone(),
        });
        let mut blocks: Vec<Block> = lines.collect();
        for (mark, block) in official_marks(&blocks).into_iter().zip(&mut blocks) {
            block.mark = mark;
        }
        blocks
    }
}
