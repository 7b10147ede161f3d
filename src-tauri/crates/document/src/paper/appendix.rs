//! A Phụ lục: number, title, the line that points to its paper, and the table.

use cchc_model::layout;
use cchc_model::office::AppendixWord;
use cchc_model::plan::{Appendix, Plan};
use cchc_model::text::roman;

use super::{Setting, reference, table, text};
use crate::tree::{Anchor, Block, Orientation, Paragraph, ParagraphStyle, Rule, Section};

pub(super) fn section(
    plan: &Plan,
    appendix: &Appendix,
    ordinal: usize,
    projection: &layout::Projection,
    setting: &Setting<'_>,
) -> Section {
    let orientation = match projection.orientation {
        layout::Orientation::Portrait => Orientation::Portrait,
        layout::Orientation::Landscape => Orientation::Landscape,
    };
    let name = appendix_number(ordinal, plan.appendices.len());
    let reference = reference::of_appendix(plan, appendix, setting.electronic);
    let mut blocks = top(&name, &appendix.title, reference, setting);
    if let Some(Block::Paragraph(number)) = blocks.first_mut() {
        number.anchor = Some(Anchor(appendix.id.0));
    }
    blocks.extend([Block::Table(table::table(projection)), closing()]);
    Section { name, page: setting.page(orientation), blocks, foot: Vec::new() }
}

/// Number and title of an appendix, the line that points to its paper, and the rule below it
/// (NĐ 30/2020, Phụ lục I, III.1).
pub(super) fn top(name: &str, title: &str, reference: String, setting: &Setting<'_>) -> Vec<Block> {
    let number = match setting.house.appendix_word {
        AppendixWord::Lower => name.to_owned(),
        AppendixWord::Capitals => name.to_uppercase(),
    };
    let paragraph = |style, text: String| Block::Paragraph(Paragraph::new(style, text));
    vec![
        paragraph(ParagraphStyle::AppendixNumber, number),
        paragraph(ParagraphStyle::AppendixTitle, title.to_uppercase()),
        paragraph(ParagraphStyle::ReferenceLine, reference),
        Block::Rule(Rule { width_share: 1.0 / 6.0 }),
    ]
}

/// The mark that ends an appendix.
pub(super) fn closing() -> Block {
    Block::Paragraph(Paragraph::new(ParagraphStyle::Closing, text::END))
}

/// `Phụ lục` for a single appendix, `Phụ lục II` for the second of several (NĐ 30/2020, Phụ lục
/// I, III.1.a and III.1.b).
#[must_use]
pub fn appendix_number(ordinal: usize, count: usize) -> String {
    if count < 2 { "Phụ lục".to_owned() } else { format!("Phụ lục {}", roman(ordinal)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn appendices_are_numbered_in_roman_only_from_two_on() {
        assert_eq!(appendix_number(1, 1), "Phụ lục");
        let three: Vec<_> = (1..=3).map(|ordinal| appendix_number(ordinal, 3)).collect();
        assert_eq!(three, ["Phụ lục I", "Phụ lục II", "Phụ lục III"]);
    }
}
