//! Setting again after a change.

use cchc_document::tree::{Block, CellContent, Document, Orientation};

use super::sample::{appendix, body, document, portrait, section, words};
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
