//! Row heights, tall texts and page breaks.

use super::*;
use crate::metrics::{Breaks, Face, LineCount, Medium, Setting, count_lines, height_pt};
use crate::tree::Number;

const LONG: &str = "Tham mưu Ủy ban nhân dân xã ban hành kế hoạch rà soát, hệ thống hóa văn bản quy \
                    phạm pháp luật; theo dõi tình hình thi hành pháp luật trên địa bàn.";

fn heights(sheet: &Part) -> Vec<f64> {
    sheet
        .all("row")
        .map(|row| {
            assert_eq!(row.get("customHeight"), "1", "row {} has no height", row.get("r"));
            row.get("ht").parse().unwrap()
        })
        .collect()
}

fn book(widths_mm: &[f64], head: Vec<Row>, body: Vec<Row>) -> Book {
    Book::of(&document(vec![section(vec![Block::Table(table(widths_mm, head, body))])]))
}

fn setting(face: Face, size_pt: f64, width_pt: f64) -> Setting {
    Setting { face, size_pt, width_pt, breaks: Breaks::Excel, medium: Medium::Paper }
}

/// The lines of a text in a column of the given width, by Excel's count.
fn lines(text: &str, width_mm: f64) -> usize {
    let inner_pt = (width_mm / 25.4 * 96.0).floor() * 0.75 - 3.75;
    count_lines(text, &setting(Face::Regular, 12.0, inner_pt))
}

fn least_pt(lines: usize) -> f64 {
    lines as f64 * 1.15 * 12.0
}

#[test]
fn every_row_has_a_height_that_holds_its_tallest_cell() {
    let widths = [20.0, 30.0, 60.0, 100.0];
    let body: Vec<Row> = (1..=4)
        .map(|times| {
            let mut cells = vec![Cell::empty(); 4];
            cells[times - 1] = Cell::text(LONG.repeat(times));
            task(cells)
        })
        .collect();
    let sheet = book(&widths, vec![], body).sheet();
    for (index, height) in heights(&sheet).into_iter().enumerate() {
        let lines = lines(&LONG.repeat(index + 1), widths[index]);
        assert!(height >= least_pt(lines), "{lines} lines in {height} pt");
        assert!(height <= least_pt(lines + 1) + 3.0, "{lines} lines in {height} pt");
    }
}

#[test]
fn a_row_of_normal_height_still_says_so() {
    let mut table =
        table(&[30.0], vec![], vec![task(vec![Cell::text("1")]), task(vec![Cell::empty()])]);
    table.size_pt = 11.0;
    let sheet = Book::of(&document(vec![section(vec![Block::Table(table)])])).sheet();
    assert_eq!(heights(&sheet), [16.5, 16.5]);
}

#[test]
fn a_wide_merge_is_measured_over_all_its_columns() {
    let wide = task(vec![Cell::text(LONG).spanning(3, 1)]);
    let narrow = task(vec![Cell::text(LONG), Cell::empty(), Cell::empty()]);
    let found = heights(&book(&[40.0, 40.0, 40.0], vec![], vec![wide, narrow]).sheet());
    assert!(found[0] < least_pt(lines(LONG, 120.0) + 1) + 3.0, "{found:?}");
    assert!(found[1] >= least_pt(lines(LONG, 40.0)), "{found:?}");
}

#[test]
fn the_last_row_of_a_vertical_merge_takes_what_is_missing() {
    let first = task(vec![Cell::text(LONG).spanning(1, 3), Cell::text("a")]);
    let next = || task(vec![Cell::text("b")]);
    let found = heights(&book(&[25.0, 25.0], vec![], vec![first, next(), next()]).sheet());
    assert_eq!(found[0], found[1]);
    assert!(found[2] > found[1]);
    let lines = lines(LONG, 25.0);
    let total: f64 = found.iter().sum();
    assert!(total >= least_pt(lines) && total <= least_pt(lines + 1) + 3.0, "{lines}: {total}");
}

#[test]
fn a_text_taller_than_a_row_can_be_goes_on_without_a_rule() {
    let tall = [LONG; 12].join(" ");
    let book = book(
        &[12.0, 30.0, 20.0],
        vec![],
        vec![
            task(vec![Cell::text("7"), Cell::text(&*tall), Cell::number(Number::hundredths(550))]),
            task(vec![Cell::text("8"), Cell::text("x"), Cell::empty()]),
        ],
    );
    let sheet = book.sheet();
    let found = heights(&sheet);
    assert!(found.len() > 3, "{found:?}");
    assert!(found.iter().all(|&height| height <= 409.0), "{found:?}");
    let pieces = found.len() - 1;
    let words: Vec<String> =
        (1..=pieces).map(|row| book.value(&sheet, &format!("B{row}")).unwrap()).collect();
    assert_eq!(words.join(" "), tall);
    for row in 1..=pieces {
        for column in ["A", "B", "C"] {
            let format = book.format(&sheet, &format!("{column}{row}"));
            assert_eq!(format.rule("top"), row == 1, "{column}{row}");
            assert_eq!(format.rule("bottom"), row == pieces, "{column}{row}");
            assert!(format.rule("left") && format.rule("right"));
            assert!(format.has("vertical=\"top\""));
        }
        let number = book.value(&sheet, &format!("A{row}"));
        assert_eq!(number.as_deref(), (row == 1).then_some("7"));
        let points = book.value(&sheet, &format!("C{row}"));
        assert_eq!(points.as_deref(), (row == 1).then_some("5.5"));
    }
    assert_eq!(book.value(&sheet, &format!("A{}", found.len())).as_deref(), Some("8"));
}

#[test]
fn a_vertical_merge_goes_over_the_pieces_of_a_tall_row() {
    let tall = [LONG; 8].join("\n");
    let sheet = book(
        &[40.0, 30.0],
        vec![],
        vec![
            task(vec![Cell::text("Mục tiêu").spanning(1, 2), Cell::text(tall)]),
            task(vec![Cell::text("x")]),
        ],
    )
    .sheet();
    let rows = heights(&sheet).len();
    assert!(rows > 3);
    assert_eq!(sheet.refs("mergeCell"), [format!("A1:A{rows}")]);
}

#[test]
fn a_row_fits_on_a_page_under_its_repeated_header() {
    let head = vec![Row::new(RowKind::Header, vec![header(&LONG.repeat(3)), header("b")])];
    let tall = [LONG; 30].join(" ");
    let body = vec![task(vec![Cell::text("1"), Cell::text(tall)])];
    let sheet = book(&[60.0, 60.0], head, body).sheet();
    let found = heights(&sheet);
    let printable_pt = 170.0 / 25.4 * 72.0;
    assert!(found[0] > 100.0 && found.len() > 3, "{found:?}");
    for height in &found[1..] {
        assert!(height + found[0] < printable_pt, "{found:?}");
    }
}

#[test]
fn a_merge_taller_than_a_page_is_cut_at_page_breaks_and_loses_no_word() {
    let tall = [LONG; 20].join(" ");
    let book = book(
        &[30.0, 30.0],
        vec![Row::new(RowKind::Header, vec![header("a"), header("b")])],
        vec![
            task(vec![Cell::text(&*tall).spanning(1, 2), Cell::text("x")]),
            task(vec![Cell::text("y")]),
        ],
    );
    let sheet = book.sheet();
    let found = heights(&sheet);
    let mut starts: Vec<usize> = sheet.all("brk").map(|at| at.get("id").parse().unwrap()).collect();
    assert!(!starts.is_empty());
    let printable_pt = 170.0 / 25.4 * 72.0;
    starts.insert(0, 1);
    starts.push(found.len());
    for page in starts.windows(2) {
        let body: f64 = found[page[0]..page[1]].iter().sum();
        assert!(found[0] + body < printable_pt, "rows {page:?}: {body} pt");
    }
    let words: Vec<String> = starts[..starts.len() - 1]
        .iter()
        .map(|row| book.value(&sheet, &format!("A{}", row + 1)).unwrap())
        .collect();
    assert_eq!(words.join(" "), tall);
    // Each part is tall enough for its own lines.
    for (words, page) in words.iter().zip(starts.windows(2)) {
        let height: f64 = found[page[0]..page[1]].iter().sum();
        assert!(height >= least_pt(lines(words, 30.0)), "{page:?}: {height} pt");
    }
}

#[test]
fn a_heading_row_does_not_end_a_page() {
    let mut body: Vec<Row> = (0..23).map(|_| task(vec![Cell::text("x")])).collect();
    body.push(Row::new(RowKind::Domain, vec![Cell::text("II")]));
    body.push(task(vec![Cell::text(LONG)]));
    let sheet = book(&[30.0], vec![], body).sheet();
    let starts: Vec<&str> = sheet.all("brk").map(|at| at.get("id")).collect();
    assert_eq!(starts, ["23"]);
}

#[test]
fn the_title_is_as_tall_as_its_lines() {
    let title = "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH ".repeat(12);
    let blocks =
        vec![Block::Paragraph(Paragraph::new(ParagraphStyle::AppendixTitle, title.trim()))];
    let sheet = Book::of(&document(vec![section(blocks)])).sheet();
    let count = count_lines(title.trim(), &setting(Face::Bold, 14.0, 952.0 * 0.75 - 3.75));
    assert!(count > 3);
    let expected = height_pt(LineCount::same(count), 14.0);
    assert_eq!(heights(&sheet), [expected]);
}
