//! The words of a paper: narrative blocks, and the end with recipients and signature.

use cchc_model::plan::{Block as Words, BlockKind, Signature};

use crate::tree::{Anchor, Block, Paragraph, ParagraphStyle, Signing};

/// The mark with which every paper ends.
pub(super) const END: &str = "./.";

/// The blocks of a narrative as paragraphs, the last one closed by `./.`.
pub(super) fn paragraphs(narrative: &[Words]) -> Vec<Block> {
    let count = narrative.len();
    let paragraph = |(at, block): (usize, &Words)| {
        let text = if at + 1 == count { ended(&block.text) } else { block.text.clone() };
        Block::Paragraph(paragraph(block, text))
    };
    narrative.iter().enumerate().map(paragraph).collect()
}

fn paragraph(block: &Words, text: String) -> Paragraph {
    let style = style(block);
    let marked = |text: String| match block.mark.as_str() {
        "" => text,
        mark => format!("{mark} {text}"),
    };
    let paragraph = if style == ParagraphStyle::Article {
        Paragraph::new(style, text).led_by(block.mark.clone())
    } else {
        Paragraph::new(style, marked(text))
    };
    paragraph.made_from(Anchor(block.id.0))
}

fn style(block: &Words) -> ParagraphStyle {
    match (block.kind, block.heading) {
        (BlockKind::LegalBasis, _) => ParagraphStyle::LegalBasis,
        (BlockKind::Article, _) => ParagraphStyle::Article,
        (BlockKind::Roman, true) => ParagraphStyle::PartHeading,
        (BlockKind::Arabic, true) => ParagraphStyle::Heading,
        (_, true) => ParagraphStyle::SubHeading,
        (_, false) => ParagraphStyle::Body,
    }
}

/// The text with the closing mark, which the office may have written itself.
pub(super) fn ended(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with(END) || text.ends_with("/.") {
        return text.to_owned();
    }
    format!("{}{END}", text.trim_end_matches(['.', ';', ',']))
}

/// The end of a paper.
pub(super) fn signing(
    recipients: &[String],
    signature: Option<&Signature>,
    drafter: &str,
) -> Signing {
    let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Signing {
        recipients: recipient_lines(recipients),
        drafter: filled(drafter),
        capacity: signature.map_or_else(Vec::new, |signature| signature.capacity.clone()),
        post: signature.and_then(|signature| filled(&signature.post)),
        name: signature.map_or_else(String::new, |signature| signature.name.clone()),
    }
}

/// `- UBND huyện;`, and the last line with a full stop (ô 9b).
fn recipient_lines(recipients: &[String]) -> Vec<String> {
    let count = recipients.len();
    let line = |(at, name): (usize, &String)| {
        let name = name.trim().trim_start_matches('-').trim_start().trim_end_matches([';', '.']);
        format!("- {name}{}", if at + 1 == count { "." } else { ";" })
    };
    recipients.iter().enumerate().map(line).collect()
}

#[cfg(test)]
mod tests {
    use cchc_model::ids::ItemId;

    use super::*;

    #[test]
    fn a_paper_ends_with_its_mark_once() {
        assert_eq!(ended("tổ chức thực hiện."), "tổ chức thực hiện./.");
        assert_eq!(ended("tổ chức thực hiện./. "), "tổ chức thực hiện./.");
        assert_eq!(ended("Quyết định này;"), "Quyết định này./.");
        assert_eq!(ended("theo quy định"), "theo quy định./.");
    }

    #[test]
    fn recipients_close_with_semicolons_and_the_last_with_a_full_stop() {
        let names = ["UBND huyện", "- Như trên;", "Lưu: VT, VHXH."].map(str::to_owned);
        let lines = ["- UBND huyện;", "- Như trên;", "- Lưu: VT, VHXH."];
        assert_eq!(recipient_lines(&names), lines);
    }

    #[test]
    fn only_the_first_words_of_an_article_are_set_apart() {
        let block = |kind, mark: &str, heading| Words {
            id: ItemId(7),
            kind,
            mark: mark.into(),
            heading,
            text: "Ban hành".into(),
        };
        let Block::Paragraph(article) =
            &paragraphs(&[block(BlockKind::Article, "Điều 1.", false)])[0]
        else {
            unreachable!()
        };
        assert_eq!((article.lead.as_str(), article.text.as_str()), ("Điều 1.", "Ban hành./."));
        assert_eq!(article.anchor, Some(Anchor(7)));
        let styles = [
            (BlockKind::Roman, true, ParagraphStyle::PartHeading),
            (BlockKind::Arabic, true, ParagraphStyle::Heading),
            (BlockKind::Arabic, false, ParagraphStyle::Body),
            (BlockKind::Decimal, true, ParagraphStyle::SubHeading),
            (BlockKind::Letter, true, ParagraphStyle::SubHeading),
            (BlockKind::Dash, false, ParagraphStyle::Body),
        ];
        for (kind, heading, expected) in styles {
            assert_eq!(style(&block(kind, "1.", heading)), expected, "{kind:?}");
        }
    }
}
