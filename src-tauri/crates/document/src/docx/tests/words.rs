//! Words go into the document as they are.

use super::sample::{document, paragraph, section, table, task};
use super::{Node, Paper};
use crate::tree::{Block, Cell, Orientation, ParagraphStyle};

fn body(blocks: Vec<Block>) -> Node {
    Paper::of(&document(vec![section(Orientation::Portrait, blocks)])).body()
}

#[test]
fn metacharacters_are_words() {
    let words = "a < b > c & d \"e\" 'f' &amp; <w:p/> ]]> {{x}} _x0041_";
    let node = body(vec![paragraph(ParagraphStyle::Body, words)]);
    assert_eq!(node.children[0].text(), words);
}

#[test]
fn characters_that_xml_forbids_leave_and_every_other_stays() {
    let words = "Kế\u{1} hoạch\u{b}\u{fffe} năm\r\n2022";
    let node = body(vec![paragraph(ParagraphStyle::DocumentKind, words)]);
    assert_eq!(node.children[0].text(), "Kế hoạch năm\n2022");
    let kept = "e\u{302}\u{301} \u{a0}\u{2011}\u{ad} 😀 שלום \u{200f}字";
    let node = body(vec![paragraph(ParagraphStyle::Body, kept)]);
    assert_eq!(node.children[0].text(), kept, "not composed, not shortened");
}

#[test]
fn a_line_break_makes_a_paragraph_and_only_a_title_in_the_navigation_stays_whole() {
    let node = body(vec![
        paragraph(ParagraphStyle::Body, "a) một;\nb) hai."),
        paragraph(ParagraphStyle::PartHeading, "I. MỘT\nHAI"),
        paragraph(ParagraphStyle::Subject, "một\nhai"),
        paragraph(ParagraphStyle::DocumentKind, "MỘT\nHAI"),
    ]);
    let lines: Vec<(&str, String)> =
        node.children[..7].iter().map(|block| (block.style(), block.text())).collect();
    let line = |style, words: &str| (style, words.to_owned());
    assert_eq!(
        lines,
        [
            line("Body", "a) một;"),
            line("Body", "b) hai."),
            line("PartHeading", "I. MỘT"),
            line("PartHeading", "HAI"),
            line("Subject", "một"),
            line("Subject", "hai"),
            line("DocumentKind", "MỘT\nHAI"),
        ]
    );
}

#[test]
fn a_tab_is_a_tab_and_blanks_are_kept() {
    let node = body(vec![paragraph(ParagraphStyle::Body, "  a\tb   c ")]);
    assert_eq!(node.children[0].text(), "  a\tb   c ");
    let runs = node.all("w:t");
    assert_eq!((runs[0].get("xml:space"), runs[1].get("xml:space")), ("preserve", "preserve"));
    assert_eq!(node.all("w:tab").len(), 1);
}

#[test]
fn a_cell_of_ten_thousand_letters_and_a_word_of_sixty_are_whole() {
    let (long, word) = ("Rà soát văn bản. ".repeat(600), "ồ".repeat(60));
    let cells = vec![Cell::text(long.clone()), Cell::text(word.clone())];
    let node = body(vec![Block::Table(table(&[80.0, 20.0], vec![], vec![task(cells)]))]);
    let texts: Vec<String> = node.all("w:tc").into_iter().map(Node::text).collect();
    assert_eq!(texts, [long, word]);
}
