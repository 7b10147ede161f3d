//! Paper, margins, page numbers, places.

use cchc_document::tree::{
    Anchor, Block, Margins, Orientation, Paragraph, ParagraphStyle, Typography,
};

use super::sample::{body, document, paragraph, portrait, section, words};
use super::{Seen, press, seen};

/// A text over several pages.
fn long() -> Vec<Block> {
    (0..60).map(|n| body(&words(n * 100, 25))).collect()
}

#[test]
fn text_begins_at_the_margins_and_ends_at_them() {
    let margins = Margins::new(22.0, 24.0, 33.0, 17.0).unwrap();
    let mut section = section(Orientation::Portrait, long());
    section.page.margins = margins;
    let pages = seen(&document(vec![section]));
    assert!(pages.len() > 2);
    for page in &pages[..pages.len() - 1] {
        let text: Vec<_> = page.runs.iter().filter(|run| run.y_mm > 22.0).collect();
        let left = text.iter().map(|run| run.x_mm).fold(f64::MAX, f64::min);
        let right = text.iter().map(|run| run.x_mm + run.width_mm).fold(0.0, f64::max);
        let bottom = text.last().unwrap().y_mm;
        assert!((left - 33.0).abs() < 0.02, "{left}");
        assert!((right - (210.0 - 17.0)).abs() < 0.1, "{right}");
        // The last line ends within one line of the bottom margin.
        assert!(bottom < 297.0 - 24.0 && bottom > 297.0 - 24.0 - 16.0, "{bottom}");
    }
}

#[test]
fn lines_stand_as_far_apart_as_word_sets_them() {
    for (spacing, body_pt) in [(1.0, 14.0), (1.5, 13.0)] {
        let mut document = portrait(vec![body(&words(0, 60))]);
        document.typography = Typography { line_spacing: spacing, body_pt, ..Typography::DECREE };
        let page = &seen(&document)[0];
        let mut feet: Vec<f64> = page.runs.iter().map(|run| run.y_mm).collect();
        feet.dedup();
        assert!(feet.len() > 3);
        let pitch_mm = 1.149 * spacing * body_pt * 25.4 / 72.0;
        for pair in feet.windows(2) {
            assert!((pair[1] - pair[0] - pitch_mm).abs() < 0.02, "{pair:?} {pitch_mm}");
        }
    }
}

#[test]
fn paragraphs_have_the_gap_and_the_indent_of_the_decree() {
    let page = &seen(&portrait(vec![body("Một."), body("Hai\nBa")]))[0];
    let line_mm = 1.149 * 14.0 * 25.4 / 72.0;
    let gap_mm = 6.0 * 25.4 / 72.0;
    for run in &page.runs {
        assert!((run.x_mm - 40.0).abs() < 0.02, "{run:?}");
    }
    for pair in page.runs.windows(2) {
        assert!((pair[1].y_mm - pair[0].y_mm - line_mm - gap_mm).abs() < 0.02, "{pair:?}");
    }
}

#[test]
fn pages_are_numbered_from_one_in_every_section_but_not_on_the_first() {
    let document = document(vec![
        section(Orientation::Portrait, long()),
        section(Orientation::Landscape, long()),
    ]);
    let mut press = press();
    let pages = press.pages(&document).unwrap().pages;
    for (view, page) in pages.iter().zip(press.shown()) {
        let seen = Seen::of(page);
        let number = seen.runs.iter().find(|run| run.y_mm < 20.0);
        if view.place == 1 {
            assert_eq!(number, None);
            continue;
        }
        let number = number.unwrap();
        assert_eq!((number.text.as_str(), number.size_pt), (&*view.place.to_string(), 14.0));
        assert!(!number.bold && !number.italic);
        // In the middle between the margins, and of the top margin.
        let middle = 30.0 + (view.width_mm - 45.0) / 2.0;
        assert!((number.x_mm + number.width_mm / 2.0 - middle).abs() < 0.02);
        assert!((number.y_mm - 11.5).abs() < 1.0, "{}", number.y_mm);
    }
    assert!(pages.iter().filter(|view| view.place == 2).count() == 2);
    assert_eq!(pages.last().unwrap().width_mm, 297.0);
}

#[test]
fn a_heading_stays_with_its_text_and_single_lines_are_not_left_behind() {
    // Whatever stands above, no page ends with a heading and none begins or ends with a single
    // line of a paragraph of four.
    for lines_above in 30..50 {
        let mut blocks: Vec<Block> = (0..lines_above)
            .map(|n| paragraph(ParagraphStyle::Note, &format!("dòng {n}")))
            .collect();
        blocks.push(paragraph(ParagraphStyle::PartHeading, "I. MỤC ĐÍCH"));
        blocks.push(body(&words(0, 42)));
        let pages = seen(&portrait(blocks));
        let text = |page: &Seen| {
            let mut feet: Vec<f64> =
                page.runs.iter().filter(|run| run.text.contains("việc")).map(|r| r.y_mm).collect();
            feet.dedup();
            feet.len()
        };
        let lines: Vec<usize> = pages.iter().map(text).collect();
        assert!(lines.iter().all(|&lines| lines != 1), "{lines_above}: {lines:?}");
        let heading = pages.iter().position(|page| page.letters().contains("I.MỤC")).unwrap();
        assert!(lines[heading] >= 2, "{lines_above}: the heading is alone: {lines:?}");
    }
}

#[test]
fn places_tell_the_page_and_the_height_where_a_thing_begins() {
    let mut blocks = long();
    let marked = Paragraph::new(ParagraphStyle::Body, "Đây.").made_from(Anchor(7));
    blocks.insert(40, Block::Paragraph(marked));
    let mut press = press();
    let pages = press.pages(&portrait(blocks)).unwrap();
    let [place] = pages.places.as_slice() else { panic!("{:?}", pages.places) };
    assert_eq!(place.anchor, Anchor(7));
    let page = Seen::of(&press.shown()[place.page]);
    let foot = page.run("Đây.").y_mm;
    let rise_mm = (1.149 - 0.216) * 14.0 * 25.4 / 72.0;
    assert!((foot - rise_mm - place.top_mm).abs() < 0.02, "{place:?} {foot}");
}

#[test]
fn the_foot_stands_on_the_first_page_only_below_a_line_over_the_whole_width() {
    let mut section = section(Orientation::Portrait, long());
    section.foot = vec!["Địa chỉ: thôn Châu Lĩnh".into(), "Điện thoại: 0239".into()];
    let pages = seen(&document(vec![section]));
    let first = &pages[0];
    let rule = first.strokes.iter().find(|stroke| stroke.across_mm > 100.0).unwrap();
    assert!((rule.across_mm - 165.0).abs() < 0.02 && (rule.x_mm - 30.0).abs() < 0.02, "{rule:?}");
    let address = first.run("Địa chỉ");
    assert!(address.y_mm > rule.y_mm && address.size_pt == 11.0);
    let last_text = first.runs.iter().rfind(|run| run.text.contains("việc")).unwrap();
    assert!(last_text.y_mm < rule.y_mm);
    assert!(first.run("Điện thoại").y_mm < 297.0 - 7.0);
    assert!(pages[1..].iter().all(|page| !page.letters().contains("Địachỉ")));
}
