//! Single cells: merges, borders, words and numbers.

use super::*;
use crate::tree::Number;

/// A sheet with one row of cells in columns of 30 mm.
fn row(cells: Vec<Cell>) -> Book {
    let widths = vec![30.0; cells.len()];
    Book::of(&document(vec![section(vec![Block::Table(table(
        &widths,
        vec![],
        vec![task(cells)],
    ))])]))
}

#[test]
fn spans_of_the_tree_are_merged_ranges() {
    let sheet = Book::of(&document(vec![appendix()])).sheet();
    let mut merged = sheet.refs("mergeCell");
    merged.sort_unstable();
    assert_eq!(
        merged,
        [
            "A11:D11", "A1:D1", "A2:D2", "A3:D3", "A4:D4", "A6:A7", "B6:B7", "B8:D8", "B9:B10",
            "C6:D6"
        ]
    );
}

#[test]
fn every_cell_of_the_table_has_thin_rules_and_the_title_has_none() {
    let book = Book::of(&document(vec![appendix()]));
    let sheet = book.sheet();
    for cell in ["A6", "A7", "D6", "C8", "D8", "B9", "B10", "D9", "D10"] {
        let format = book.format(&sheet, cell);
        for side in ["left", "right", "top", "bottom"] {
            assert!(format.rule(side), "{cell} lacks {side}: {}", format.border);
        }
    }
    for cell in ["A1", "D3", "A11"] {
        assert!(!book.format(&sheet, cell).border.contains("thin"), "{cell}");
    }
}

#[test]
fn header_words_are_bold_and_centred_and_all_words_wrap() {
    let book = Book::of(&document(vec![appendix()]));
    let sheet = book.sheet();
    let header = book.format(&sheet, "C6");
    assert!(header.has("horizontal=\"center\"") && header.has("wrapText=\"1\""));
    assert!(book.format(&sheet, "B9").has("vertical=\"top\""));
    assert!(book.format(&sheet, "B9").has("wrapText=\"1\""));
}

#[test]
fn numbers_are_numbers_whose_format_shows_no_lonely_comma() {
    let book = row(vec![
        Cell::number(Number::hundredths(400)),
        Cell::number(Number::hundredths(550)),
        Cell::number(Number::hundredths(25)),
        Cell::number(Number::new(1_234_567_800_000, 6)).horizontal(HorizontalAlign::Right),
    ]);
    let sheet = book.sheet();
    for (cell, value, format) in [
        ("A1", "4", "[$-42A]#,##0"),
        ("B1", "5.5", "[$-42A]#,##0.0"),
        ("C1", "0.25", "[$-42A]#,##0.00"),
        ("D1", "1234567.8", "[$-42A]#,##0.0"),
    ] {
        assert_eq!(book.value(&sheet, cell).as_deref(), Some(value));
        let found = sheet.all("c").find(|found| found.get("r") == cell).unwrap();
        assert_eq!(found.get("t"), "", "{cell} is a text");
        assert_eq!(book.format(&sheet, cell).number_format(), format);
    }
    assert!(book.format(&sheet, "D1").has("horizontal=\"right\""));
    assert!(book.format(&sheet, "D1").has("shrinkToFit=\"1\""), "#### is not a number");
}

#[test]
fn words_that_look_like_formulas_or_numbers_stay_words() {
    let words = ["=1+1", "+84 123", "- Rà soát", "@mention", "1", "01/2022", "7.0"];
    let book = row(words.iter().map(|&words| Cell::text(words)).collect());
    let sheet = book.sheet();
    assert_eq!(sheet.all("f").count(), 0);
    for (index, words) in words.iter().enumerate() {
        let cell = format!("{}1", char::from(b'A' + index as u8));
        assert_eq!(book.value(&sheet, &cell).as_deref(), Some(*words));
        // Without the mark, Excel makes a formula of the text when it is edited.
        let quoted = book.format(&sheet, &cell).has("quotePrefix=\"1\"");
        assert_eq!(quoted, index < 4, "{words}");
    }
    assert_eq!(sheet.one("ignoredError").get("numberStoredAsText"), "1");
}

#[test]
fn odd_characters_survive_or_leave_without_breaking_the_file() {
    let book = row(vec![
        Cell::text("_x0041_"),
        Cell::text("a\u{1}\u{b}b\u{ffff}"),
        Cell::text("a < b & \"c\"\r\nd\te"),
        Cell::text("  lùi vào"),
    ]);
    let sheet = book.sheet();
    assert_eq!(book.value(&sheet, "A1").as_deref(), Some("_x005F_x0041_"));
    assert_eq!(book.value(&sheet, "B1").as_deref(), Some("ab"));
    assert_eq!(book.value(&sheet, "C1").as_deref(), Some("a &lt; b &amp; \"c\"\nd\te"));
    assert_eq!(book.value(&sheet, "D1").as_deref(), Some("  lùi vào"));
    let strings = book.xml("xl/sharedStrings.xml");
    assert_eq!(strings.matches("xml:space=\"preserve\"").count(), 1, "{strings}");
}

#[test]
fn a_text_longer_than_a_cell_can_hold_is_refused_by_name() {
    let cells = vec![Cell::empty(), Cell::text("ế".repeat(32_768))];
    let table = table(
        &[30.0, 200.0],
        vec![],
        vec![task(vec![Cell::text("1"), Cell::empty()]), task(cells)],
    );
    let problem = write(&document(vec![section(vec![Block::Table(table)])])).unwrap_err();
    assert_eq!(problem.code(), "xlsx.cell_too_long");
    assert_eq!(
        problem.message_vi(),
        "trang tính “Phụ lục I”, ô B2: nội dung dài 32768 ký tự, Excel chỉ chứa được 32.767 ký tự trong một ô"
    );
}
