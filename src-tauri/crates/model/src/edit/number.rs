//! The official numbering of paragraphs (NĐ 30/2020, Phụ lục I, II.5 and II.6).

use std::collections::BTreeSet;

use super::{EditProblem, Work};
use crate::ids::ItemId;
use crate::plan::{Block, BlockKind};
use crate::text::roman;

/// The letters of a điểm: the Vietnamese alphabet without the letters that carry a sign, as in
/// laws and decrees (NĐ 30/2020, Phụ lục I, II.6.d: "theo thứ tự bảng chữ cái tiếng Việt").
const LETTERS: [char; 23] = [
    'a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't',
    'u', 'v', 'x', 'y',
];

/// The mark that each paragraph has when nothing is skipped or added: `I.`, `1.`, `1.1.`, `a)`,
/// `-`, `+`, `Điều 1.`, and nothing for a căn cứ or running text.
///
/// A level begins again below a higher one; articles count through the whole paper. How deep a
/// decimal stands (`1.1.`, `2.3.1.`) is read from its present mark; one without a mark stands as
/// deep as the decimal before it. Below a Roman number or an article without Arabic numbers the
/// decimals take the number of that: `2.1.` below `II.`. After `y)` comes `aa)`.
#[must_use]
pub fn official_marks(blocks: &[Block]) -> Vec<String> {
    let mut counter = Counter::default();
    blocks.iter().map(|block| counter.mark(block)).collect()
}

/// Where the numbering has come to.
#[derive(Default)]
struct Counter {
    article: usize,
    roman: usize,
    arabic: usize,
    /// What decimals of this section begin with when it has no Arabic number.
    section: usize,
    /// The numbers of a decimal after the first: `[3, 1]` for `2.3.1.`
    decimals: Vec<usize>,
    letter: usize,
}

impl Counter {
    fn mark(&mut self, block: &Block) -> String {
        match block.kind {
            BlockKind::LegalBasis | BlockKind::Paragraph => String::new(),
            BlockKind::Dash => "-".to_owned(),
            BlockKind::Plus => "+".to_owned(),
            BlockKind::Article => {
                self.article += 1;
                self.begin_section(self.article);
                format!("Điều {}.", self.article)
            }
            BlockKind::Roman => {
                self.roman += 1;
                self.begin_section(self.roman);
                format!("{}.", roman(self.roman))
            }
            BlockKind::Arabic => {
                self.arabic += 1;
                self.decimals.clear();
                self.letter = 0;
                format!("{}.", self.arabic)
            }
            BlockKind::Decimal => self.decimal(decimal_depth(&block.mark)),
            BlockKind::Letter => {
                self.letter += 1;
                format!("{})", letter(self.letter))
            }
        }
    }

    fn begin_section(&mut self, number: usize) {
        self.section = number;
        self.arabic = 0;
        self.decimals.clear();
        self.letter = 0;
    }

    fn decimal(&mut self, depth: Option<usize>) -> String {
        // No deeper than one below the decimal above: 2.3.1 needs a 2.3.
        let deepest = self.decimals.len() + 1;
        let depth = depth.unwrap_or(self.decimals.len()).clamp(1, deepest);
        self.decimals.resize(depth, 0);
        self.decimals[depth - 1] += 1;
        self.letter = 0;
        let first = if self.arabic > 0 { self.arabic } else { self.section.max(1) };
        let rest: Vec<String> = self.decimals.iter().map(usize::to_string).collect();
        format!("{first}.{}.", rest.join("."))
    }
}

/// How many numbers a decimal mark has after the first: 1 for `1.1.`, 2 for `2.3.1.`
fn decimal_depth(mark: &str) -> Option<usize> {
    let parts: Vec<&str> = mark.trim().trim_end_matches(['.', ')']).split('.').collect();
    let numbers = parts.iter().all(|part| part.starts_with(|c: char| c.is_ascii_digit()));
    (numbers && parts.len() > 1).then(|| parts.len() - 1)
}

/// `a` … `y`, then `aa`, `bb`, so that a long list stays in order.
fn letter(number: usize) -> String {
    let at = number.saturating_sub(1);
    std::iter::repeat_n(LETTERS[at % LETTERS.len()], at / LETTERS.len() + 1).collect()
}

impl Work<'_> {
    /// Changes the paragraphs of a list and numbers again those whose mark was official before
    /// the change, and the new ones; marks that the office wrote otherwise stay as they are.
    pub(super) fn renumbered<T>(
        &mut self,
        paper: super::Paper,
        change: impl FnOnce(&mut Self, &mut Numbered) -> Result<T, EditProblem>,
    ) -> Result<T, EditProblem> {
        let before = self.blocks(paper)?;
        let mut numbered = Numbered::of(before);
        let done = change(self, &mut numbered)?;
        let blocks = self.blocks_mut(paper)?;
        let official = official_marks(blocks);
        for (block, mark) in blocks.iter_mut().zip(official) {
            if !numbered.own_marks.contains(&block.id) {
                block.mark = mark;
            }
        }
        Ok(done)
    }
}

/// Which paragraphs keep a mark of their own while the others are numbered.
pub(super) struct Numbered {
    own_marks: BTreeSet<ItemId>,
}

impl Numbered {
    fn of(blocks: &[Block]) -> Self {
        let own_marks = blocks
            .iter()
            .zip(official_marks(blocks))
            .filter(|(block, official)| block.mark != *official)
            .map(|(block, _)| block.id)
            .collect();
        Self { own_marks }
    }

    /// The paragraph is numbered officially from now on.
    pub(super) fn follow(&mut self, block: ItemId) {
        self.own_marks.remove(&block);
    }

    /// The paragraph keeps the mark that it has.
    pub(super) fn keep(&mut self, block: ItemId) {
        self.own_marks.insert(block);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use BlockKind::{Arabic, Article, Dash, Decimal, LegalBasis, Letter, Paragraph, Plus, Roman};

    fn blocks(list: &[(BlockKind, &str)]) -> Vec<Block> {
        (1..)
            .zip(list)
            .map(|(id, (kind, mark))| Block {
                id: ItemId(id),
                kind: *kind,
                mark: (*mark).to_owned(),
                heading: false,
                text: String::new(),
            })
            .collect()
    }

    fn marks(kinds: &[BlockKind]) -> Vec<String> {
        let list: Vec<(BlockKind, &str)> = kinds.iter().map(|kind| (*kind, "")).collect();
        official_marks(&blocks(&list))
    }

    #[test]
    fn a_level_begins_again_below_a_higher_one() {
        let found = marks(&[
            LegalBasis, Roman, Arabic, Dash, Arabic, Decimal, Letter, Plus, Letter, Decimal,
            Letter, Roman, Arabic, Decimal, Paragraph,
        ]);
        assert_eq!(
            found,
            [
                "", "I.", "1.", "-", "2.", "2.1.", "a)", "+", "b)", "2.2.", "a)", "II.", "1.",
                "1.1.", ""
            ]
        );
    }

    #[test]
    fn letters_follow_the_vietnamese_alphabet_with_d_stroke_and_without_f() {
        let found = marks(&[Letter; 25]);
        assert_eq!(found[..8], ["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)"]);
        assert_eq!(found[22..], ["y)", "aa)", "bb)"]);
    }

    #[test]
    fn articles_count_through_and_hold_clauses_and_points() {
        let found = marks(&[LegalBasis, Article, Arabic, Letter, Arabic, Article, Arabic, Article]);
        assert_eq!(found, ["", "Điều 1.", "1.", "a)", "2.", "Điều 2.", "1.", "Điều 3."]);
    }

    #[test]
    fn a_decimal_is_as_deep_as_its_mark_and_no_deeper_than_its_place_allows() {
        let list = blocks(&[
            (Roman, ""),
            (Arabic, ""),
            (Decimal, "9.9."),
            (Decimal, "2.3.1."),
            (Decimal, ""),
            (Decimal, "1.1."),
            (Decimal, "1.2.3.4."),
        ]);
        let found = official_marks(&list);
        assert_eq!(found, ["I.", "1.", "1.1.", "1.1.1.", "1.1.2.", "1.2.", "1.2.1."]);
    }

    #[test]
    fn decimals_without_an_arabic_number_take_the_number_of_their_section() {
        assert_eq!(marks(&[Roman, Roman, Decimal, Decimal])[2..], ["2.1.", "2.2."]);
        assert_eq!(marks(&[Article, Decimal])[1..], ["1.1."]);
        assert_eq!(marks(&[Decimal]), ["1.1."]);
    }
}
