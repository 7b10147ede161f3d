//! The file itself.

use std::fs;
use std::process::Command;

use cchc_document::tree::{Block, Orientation, ParagraphStyle};

use super::press;
use super::sample::{appendix, body, document, paragraph, portrait, section, words};
use crate::PdfProblem;

fn contains(bytes: &[u8], part: &str) -> bool {
    bytes.windows(part.len()).any(|window| window == part.as_bytes())
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document =
        document(vec![section(Orientation::Portrait, vec![body(&words(0, 300))]), appendix(25)]);
    let mut one = press();
    one.pages(&document).unwrap();
    let first = one.pdf(&document).unwrap();
    assert!(first == one.pdf(&document).unwrap());
    assert!(first == press().pdf(&document).unwrap());
    let mut other = document.clone();
    other.properties.title.push('!');
    assert!(first != press().pdf(&other).unwrap());
}

#[test]
fn the_file_says_what_it_is() {
    let blocks = vec![
        paragraph(ParagraphStyle::DocumentKind, "KẾ HOẠCH"),
        paragraph(ParagraphStyle::PartHeading, "I. MỤC ĐÍCH"),
        body("Một đoạn."),
    ];
    let bytes = press().pdf(&portrait(blocks)).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    for part in [
        "Kế hoạch: Cải cách hành chính năm 2026",
        "Ủy ban nhân dân xã Tùng Ảnh",
        "Sổ CCHC",
        "2026-01-05T07:30:00",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<rdf:li>vi-VN</rdf:li>",
    ] {
        assert!(contains(&bytes, part), "no {part:?}");
    }
}

#[test]
fn a_paper_without_a_kind_has_bookmarks_too() {
    // PDF/UA refuses a bookmark of the second level before one of the first.
    let blocks = vec![
        paragraph(ParagraphStyle::Heading, "1. Mục đích"),
        paragraph(ParagraphStyle::PartHeading, "II. NHIỆM VỤ"),
    ];
    assert!(press().pdf(&portrait(blocks)).is_ok());
}

#[test]
fn a_document_without_sections_or_words_is_no_bug() {
    assert_eq!(press().pdf(&document(vec![])), Err(PdfProblem::NoSection));
    assert!(press().pdf(&portrait(vec![])).is_ok());
    assert_eq!(press().pages(&portrait(vec![])).unwrap().pages.len(), 1);
    assert!(press().pdf(&portrait(vec![body("")])).is_ok());
}

/// Reads the file with a program that knows nothing of ours; leaves itself out where it is not.
#[test]
#[expect(clippy::disallowed_methods, reason = "a test writes into a folder of its own")]
fn the_words_copied_out_of_the_file_are_the_words() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.pdf");
    let long = "Nghiêngngả".repeat(30);
    let texts = [
        "Tiếng Việt: Ẵ ẵ Ỹ ỹ Đ đ ư Ư, “ngoặc” – gạch",
        "office fi fl ffi",
        "Quý IV/2022, 24/KH-UBND",
        &long,
    ];
    let blocks: Vec<Block> = texts.iter().map(|text| body(text)).collect();
    fs::write(&file, press().pdf(&portrait(blocks)).unwrap()).unwrap();
    let Ok(output) = Command::new("pdftotext").arg("-raw").arg(&file).arg("-").output() else {
        return;
    };
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let read = String::from_utf8(output.stdout).unwrap();
    assert_eq!(bare(&read), bare(&texts.concat()));
}
