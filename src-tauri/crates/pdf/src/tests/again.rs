//! Setting again after a change.

use cchc_document::tree::{
    Block, Cell, CellContent, Document, Orientation, ParagraphStyle, RowKind,
};

use super::sample::{
    appendix, body, document, domain, paragraph, portrait, row, section, table, words,
};
use super::{Seen, press, seen};
use crate::manuscript::manuscript;
use crate::proof::json;
use crate::{Typeface, world};

/// The pages as they are in the file: the whole document set at once.
fn at_once(document: &Document) -> Vec<Seen> {
    let typeface = Typeface::embedded();
    let manuscript = manuscript(document, &typeface).unwrap();
    let set = world::set(json(&manuscript).unwrap(), &typeface).unwrap();
    set.pages().iter().map(Seen::of).collect()
}

fn assert_same(left: &[Seen], right: &[Seen], what: &str) {
    assert_eq!(left.len(), right.len(), "{what}: pages");
    for (number, (left, right)) in (1..).zip(left.iter().zip(right)) {
        assert!(
            left.runs == right.runs,
            "{what}: words of page {number}: {:?}",
            (left.texts(), right.texts())
        );
        assert!(left.strokes == right.strokes, "{what}: lines of page {number}");
    }
}

/// Changes the words of a cell of the appendix's table.
fn change(document: &mut Document, row: usize, text: &str) {
    for block in &mut document.sections[0].blocks {
        if let Block::Table(table) = block {
            let cell = table.body[row].cells.last_mut().unwrap();
            cell.content = CellContent::Text(text.into());
        }
    }
}

#[test]
fn the_pages_on_the_screen_are_those_of_the_file() {
    for tasks in [1, 30, 150, 203] {
        let document = document(vec![appendix(tasks)]);
        assert_same(&seen(&document), &at_once(&document), &format!("{tasks} tasks"));
    }
}

/// A table of rows of all kinds and heights, which differ with the seed.
fn motley(seed: u64) -> Document {
    let mut state = seed;
    let mut draw = |below: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below as usize
    };
    let mut rows = Vec::new();
    let mut left = 0;
    for number in 0..70 {
        if left == 0 && draw(6) == 0 {
            rows.push(domain(&format!("LĨNH VỰC {number}"), 3));
        }
        let mut cells = Vec::new();
        if left == 0 {
            left = [1, 1, 2, 5, 12][draw(5)].min(70 - number);
            cells.push(Cell::text(words(number, draw(60))).spanning(1, left));
        }
        left -= 1;
        let long = if draw(12) == 0 { 500 } else { 25 };
        cells.push(Cell::text(words(number * 100, 1 + draw(long))));
        cells.push(Cell::text(format!("{number}")));
        rows.push(row(RowKind::Task, cells));
    }
    let blocks = vec![
        body(&words(9_000, draw(300))),
        Block::Table(table(&["Mục tiêu", "Nhiệm vụ", "TT"], rows)),
        paragraph(ParagraphStyle::Closing, "./."),
    ];
    portrait(blocks)
}

#[test]
fn rows_of_all_kinds_and_heights_stand_alike_on_the_screen_and_in_the_file() {
    for seed in 1..=8 {
        let document = motley(seed);
        let pages = seen(&document);
        assert_same(&pages, &at_once(&document), &format!("seed {seed}"));
        for run in pages.iter().flat_map(|page| &page.runs) {
            assert!(run.y_mm < 277.0, "seed {seed}: below the margin: {run:?}");
        }
        let words = |text: &str| text.matches("việc").count();
        let printed: usize = pages.iter().map(|page| words(&page.letters())).sum();
        let Block::Table(table) = &document.sections[0].blocks[1] else { panic!() };
        let cells = table.body.iter().flat_map(|row| &row.cells);
        let mut there: usize = cells
            .map(|cell| match &cell.content {
                CellContent::Text(text) => words(text),
                _ => 0,
            })
            .sum();
        if let Block::Paragraph(paragraph) = &document.sections[0].blocks[0] {
            there += words(&paragraph.text);
        }
        assert_eq!(printed, there, "seed {seed}: words were lost");
    }
}

#[test]
fn after_a_change_the_pages_are_those_of_a_fresh_press() {
    let mut document = document(vec![appendix(160)]);
    let mut press = press();
    press.pages(&document).unwrap();
    let long = words(0, 120);
    for (row, text) in [(0, "Quý I"), (90, long.as_str()), (90, "x"), (175, &long), (40, &long)] {
        change(&mut document, row, text);
        press.pages(&document).unwrap();
        let shown: Vec<Seen> = press.shown().iter().map(Seen::of).collect();
        assert_same(&shown, &at_once(&document), &format!("row {row}"));
    }
}

#[test]
fn pages_before_a_change_keep_their_print_and_the_changed_one_does_not() {
    let mut document = document(vec![appendix(120)]);
    let mut press = press();
    let before = press.pages(&document).unwrap();
    change(&mut document, 100, "Quý IV");
    let after = press.pages(&document).unwrap();
    assert_eq!(before.pages.len(), after.pages.len());
    let changed: Vec<usize> = (0..before.pages.len())
        .filter(|&page| before.pages[page].print != after.pages[page].print)
        .collect();
    let place = after.places.iter().find(|place| place.anchor.0 == 200).unwrap();
    assert_eq!(changed, [place.page]);
}

#[test]
fn what_is_remembered_does_not_grow_with_changes() {
    let mut document = document(vec![appendix(60)]);
    let mut press = press();
    press.pages(&document).unwrap();
    let remembered = press.remembered();
    for number in 0..8 {
        change(&mut document, number * 5, &format!("Quý {number}"));
        press.pages(&document).unwrap();
        assert!(press.remembered() <= remembered + 2, "{} of {remembered}", press.remembered());
    }
}

#[test]
fn sections_that_did_not_change_are_not_set_again() {
    let text = |n| section(Orientation::Portrait, vec![body(&words(n, 40))]);
    let mut document = document(vec![text(0), text(100)]);
    let mut press = press();
    let before = press.pages(&document).unwrap();
    document.sections[0].blocks.push(body("thêm một đoạn"));
    let after = press.pages(&document).unwrap();
    assert_ne!(before.pages[0].print, after.pages[0].print);
    assert_eq!(before.pages[1].print, after.pages[1].print);
}

#[test]
fn a_page_is_drawn_when_it_is_there() {
    let mut press = press();
    assert!(press.svg(0).is_none());
    press.pages(&portrait(vec![body("Một đoạn.")])).unwrap();
    assert!(press.svg(0).unwrap().starts_with("<svg"));
    assert!(press.svg(1).is_none());
}
