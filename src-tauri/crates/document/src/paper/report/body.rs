//! The sections of a report as headings and paragraphs.

use cchc_model::report::PaperSection;

use crate::paper::text;
use crate::tree::{Anchor, Block, Paragraph, ParagraphStyle};

/// The text of a report, the last paragraph closed by `./.`; nothing where no section has words.
/// `pointing` is the sentence that points to the appendices: it stands before the closing words
/// where no paragraph speaks of them.
pub(super) fn blocks(sections: &[PaperSection], pointing: Option<&str>) -> Vec<Block> {
    let mut lines = lines(sections);
    if let Some(sentence) = pointing.filter(|_| !lines.is_empty() && !mentioned(&lines)) {
        let closing = sections.len() > 1
            && sections.last().is_some_and(|last| last.title.is_empty() && last.number.is_empty());
        let at = if closing { lines.len() - 1 } else { lines.len() };
        lines.insert(at, Paragraph::new(ParagraphStyle::Body, sentence));
    }
    if let Some(last) = lines.last_mut() {
        last.text = text::ended(&last.text);
    }
    lines.into_iter().map(Block::Paragraph).collect()
}

/// Whether the text says that there is an appendix (NĐ 30/2020, Phụ lục I, III.1.a).
fn mentioned(lines: &[Paragraph]) -> bool {
    lines.iter().any(|line| line.text.to_lowercase().contains("phụ lục"))
}

fn lines(sections: &[PaperSection]) -> Vec<Paragraph> {
    let mut lines = Vec::new();
    for section in sections {
        lines.extend(heading(section));
        for (block, words) in &section.paragraphs {
            lines.extend(paragraphs(*block, words));
        }
    }
    lines
}

/// `I. CÔNG TÁC CHỈ ĐẠO`, `1. Kế hoạch`, `1.1. …`; none for words without a heading.
fn heading(section: &PaperSection) -> Option<Paragraph> {
    let number = marked(&section.number);
    let title = section.title.trim();
    let (style, title) = match section.level {
        0 | 1 => (ParagraphStyle::PartHeading, title.to_uppercase()),
        2 => (ParagraphStyle::Heading, title.to_owned()),
        _ => (ParagraphStyle::SubHeading, title.to_owned()),
    };
    let words = format!("{number} {title}");
    let words = words.trim();
    (!words.is_empty()).then(|| Paragraph::new(style, words))
}

/// `I.`, `1.1.`, but `a)`: the mark behind a number of a heading (NĐ 30/2020, Phụ lục I, II.5).
fn marked(number: &str) -> String {
    let number = number.trim().trim_end_matches('.');
    let mut letters = number.chars();
    match (letters.next(), letters.next()) {
        (None, _) => String::new(),
        (Some(letter), None) if letter.is_lowercase() => format!("{letter})"),
        _ if number.ends_with(')') => number.to_owned(),
        _ => format!("{number}."),
    }
}

/// A block is one paragraph, or one for each of its lines: a line break within a justified
/// paragraph would pull its words apart. The first bears the number of the block.
fn paragraphs(block: u64, words: &str) -> Vec<Paragraph> {
    let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
    let style = |line: &str| {
        let basis = line.starts_with("Căn cứ ") && line.ends_with(';');
        match line.ends_with(':') {
            _ if basis => ParagraphStyle::LegalBasis,
            true => ParagraphStyle::Announcement,
            false => ParagraphStyle::Body,
        }
    };
    let mut paragraphs: Vec<Paragraph> =
        lines.map(|line| Paragraph::new(style(line), line)).collect();
    if let Some(first) = paragraphs.first_mut() {
        first.anchor = Some(Anchor(block));
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(number: &str, title: &str, level: u8, paragraphs: &[(u64, &str)]) -> PaperSection {
        let paragraphs = paragraphs.iter().map(|(id, words)| (*id, (*words).to_owned()));
        let paragraphs = paragraphs.collect();
        PaperSection { number: number.into(), title: title.into(), level, paragraphs }
    }

    fn printed(sections: &[PaperSection], pointing: Option<&str>) -> Vec<(ParagraphStyle, String)> {
        let blocks = blocks(sections, pointing).into_iter();
        blocks
            .map(|block| match block {
                Block::Paragraph(paragraph) => (paragraph.style, paragraph.text),
                other => panic!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn headings_have_the_mark_and_the_letters_of_their_level() {
        let sections = [
            section("I", "Công tác chỉ đạo", 1, &[]),
            section("1", "Kế hoạch", 2, &[]),
            section("1.1.", "Nhiệm vụ", 3, &[]),
            section("a", "Kiểm tra", 3, &[(4, "Đã kiểm tra 03 bộ phận.")]),
        ];
        let words: Vec<String> = printed(&sections, None).into_iter().map(|(_, w)| w).collect();
        let expected = ["I. CÔNG TÁC CHỈ ĐẠO", "1. Kế hoạch", "1.1. Nhiệm vụ", "a) Kiểm tra"];
        assert_eq!(words[..4], expected);
        assert_eq!(words[4], "Đã kiểm tra 03 bộ phận./.");
    }

    #[test]
    fn a_block_of_several_lines_is_a_paragraph_for_each_and_the_first_bears_its_number() {
        let of = section("", "", 1, &[(7, "Kết quả:\n- Một;\n\n- Hai.")]);
        let blocks = blocks(&[of], None);
        let found: Vec<_> = blocks
            .iter()
            .map(|block| match block {
                Block::Paragraph(one) => (one.text.as_str(), one.anchor),
                other => panic!("{other:?}"),
            })
            .collect();
        let expected = [("Kết quả:", Some(Anchor(7))), ("- Một;", None), ("- Hai./.", None)];
        assert_eq!(found, expected);
    }

    #[test]
    fn the_appendix_is_pointed_to_before_the_closing_words_unless_the_text_does() {
        let text = [
            section("", "", 1, &[(1, "Căn cứ Kế hoạch số 24/KH-UBND;"), (2, "Báo cáo như sau:")]),
            section("I", "Kiến nghị", 1, &[(3, "Không có.")]),
            section("", "", 1, &[(4, "Trên đây là báo cáo.")]),
        ];
        let words = printed(&text, Some("(Phụ lục kèm theo)"));
        assert_eq!(words[0].0, ParagraphStyle::LegalBasis);
        assert_eq!(words[words.len() - 2].1, "(Phụ lục kèm theo)");
        assert_eq!(words.last().unwrap().1, "Trên đây là báo cáo./.");
        let open = printed(&text[..2], Some("(Phụ lục kèm theo)"));
        assert_eq!(open.last().unwrap().1, "(Phụ lục kèm theo)./.");
        let mut own = text.clone();
        own[1].paragraphs[0].1 = "Số liệu tại phụ lục.".into();
        assert_eq!(printed(&own, Some("(Phụ lục kèm theo)")).len(), words.len() - 1);
        assert!(printed(&[], Some("(Phụ lục kèm theo)")).is_empty());
    }
}
