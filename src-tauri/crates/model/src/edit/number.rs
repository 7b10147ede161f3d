//! The official numbering of paragraphs (NĐ 30/2020, Phụ lục I, II.5 and II.6).

use crate::plan::Block;

/// The mark that each paragraph has when nothing is skipped or added: `I.`, `1.`, `1.1.`, `a)`,
/// `-`, `+`, `Điều 1.`, and nothing for a căn cứ or running text.
#[must_use]
pub fn official_marks(blocks: &[Block]) -> Vec<String> {
    blocks.iter().map(|block| block.mark.clone()).collect()
}
