//! Words: all of them, as they are, or an error that names the letter.

use cchc_document::tree::{Block, Cell, Paragraph, ParagraphStyle, RowKind};

use super::sample::{body, paragraph, portrait, row, table, task};
use super::{press, seen};
use crate::PdfProblem;

const VIETNAMESE: &str =
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";

fn letters(blocks: Vec<Block>) -> String {
    seen(&portrait(blocks)).iter().map(super::Seen::letters).collect()
}

#[test]
fn what_means_something_to_typst_is_only_words_here() {
    let texts = [
        "#let x = 1; #x *đậm* _nghiêng_ `mã` $x^2$ <nhãn> @nguồn",
        "\\ \\n \\u{41} \\# // chú thích /* hết */ ~ ---",
        "-- --- ... \"trích\" 'dẫn' != => -> 1/2 (c)",
        "= Tiêu đề",
        "- gạch + cộng / 1. số",
        "[ngoặc] {nhọn} ] } [ { #[",
        "https://example.vn/a?b=c&d=e%20#f",
    ];
    for text in texts {
        let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        assert_eq!(letters(vec![body(text)]), bare);
        assert_eq!(letters(vec![paragraph(ParagraphStyle::Heading, text)]), bare);
        let cell = letters(vec![Block::Table(table(&["h"], vec![task(&[text])]))]);
        assert_eq!(cell, format!("h{bare}"));
    }
}

#[test]
fn every_vietnamese_letter_prints_in_both_cases_and_four_faces() {
    let both = format!("{VIETNAMESE} {}", VIETNAMESE.to_uppercase());
    let text: String = both.split("").collect::<Vec<_>>().join(" ");
    let bare: String = both.chars().filter(|c| !c.is_whitespace()).collect();
    for (bold, italic) in [(false, false), (true, false), (false, true), (true, true)] {
        let mut cell = Cell::text(&text);
        (cell.bold, cell.italic) = (bold, italic);
        let rows = vec![row(RowKind::Task, vec![cell])];
        let page = &seen(&portrait(vec![Block::Table(table(&["h"], rows))]))[0];
        assert_eq!(page.letters(), format!("h{bare}"));
        let runs = page.runs.iter().filter(|run| run.text != "h");
        assert!(runs.into_iter().all(|run| (run.bold, run.italic) == (bold, italic)));
    }
}

#[test]
fn letters_in_two_parts_print_as_one() {
    assert_eq!(letters(vec![body("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t")]), "TiếngViệt");
}

#[test]
fn a_letter_that_the_typeface_lacks_is_named_with_its_place() {
    let rows = vec![
        task(&["1", "Rà soát văn bản"]),
        task(&["2", "Kiểm tra công tác cải cách hành chính 😀"]),
    ];
    let problem = press().pages(&portrait(vec![Block::Table(table(&["TT", "b"], rows))]));
    let place = "hàng 2 (“Kiểm tra công tác cải cách…”), cột 2".to_owned();
    let missing =
        |place, letter| PdfProblem::MissingGlyph { section: "Phụ lục".into(), place, letter };
    assert_eq!(problem.unwrap_err(), missing(place, '😀'));
    let problem = press().pdf(&portrait(vec![body("Một 字 lạ")])).unwrap_err();
    assert_eq!(problem, missing("đoạn bắt đầu bằng “Một 字 lạ”".into(), '字'));
    let head = table(&["TT", "✅"], vec![task(&["1", "2"])]);
    let problem = press().pdf(&portrait(vec![Block::Table(head)])).unwrap_err();
    assert!(problem.message_vi().contains("hàng tiêu đề 1"), "{}", problem.message_vi());
}

#[test]
fn letters_from_right_to_left_are_refused_and_marks_of_direction_do_not_matter() {
    assert_eq!(letters(vec![body("a\u{202e}b\u{feff}\u{1}\u{200d}c\u{200b}d")]), "abcd");
    let problem = press().pages(&portrait(vec![body("Một שלום")])).unwrap_err();
    assert!(problem.message_vi().contains("“ש” (U+05E9)"), "{}", problem.message_vi());
}

#[test]
fn no_line_ends_behind_a_slash() {
    let text = "Quý IV/2022 ".repeat(60);
    let page = &seen(&portrait(vec![body(&text)]))[0];
    let ends = page.runs.iter().filter(|run| run.x_mm + run.width_mm > 190.0);
    assert!(ends.clone().count() > 3);
    assert!(ends.into_iter().all(|run| !run.text.ends_with('/')), "{:?}", page.texts());
    assert!(page.runs.iter().all(|run| !run.text.starts_with("2022")), "{:?}", page.texts());
}

#[test]
fn a_bold_lead_stands_before_the_words_of_an_article() {
    let article = Paragraph::new(ParagraphStyle::Article, "Ban hành kèm theo.").led_by("Điều 1.");
    let page = &seen(&portrait(vec![Block::Paragraph(article)]))[0];
    let (lead, text) = (page.run("Điều 1."), page.run("Ban hành"));
    assert!(lead.bold && !text.bold);
    assert_eq!(lead.y_mm, text.y_mm);
    let space_mm = 14.0 * 0.25 * 25.4 / 72.0;
    let gap_mm = text.x_mm - (lead.x_mm + lead.width_mm);
    assert!((0.0..=space_mm + 0.02).contains(&gap_mm), "{gap_mm}");
}

#[test]
fn a_room_to_write_is_as_wide_as_its_spaces() {
    let page = &seen(&portrait(vec![paragraph(
        ParagraphStyle::ReferenceLine,
        "(số        /KH-UBND ngày    tháng    năm 2026)",
    )]))[0];
    let text = page.runs.iter().map(|run| run.text.as_str()).collect::<String>();
    assert!(text.contains("số\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}/KH"), "{text:?}");
    let width: f64 = page.runs.iter().map(|run| run.width_mm).sum();
    let spaces_mm = 16.0 * 14.0 * 0.25 * 25.4 / 72.0;
    assert!(width > spaces_mm + 60.0, "{width}");
}
