//! The head of an official paper: two halves side by side, both centred.

use crate::tree::{
    Letterhead, MOTTO, Page, Paragraph, ParagraphStyle, STATE_NAME, Stamp, StampKind, Typography,
};

use super::element::Element;
use super::frame::{self, Halves};
use super::measure::{text_width, twips_mm};
use super::paragraph::Para;
use super::section::centred_rule;
use super::style::{FRAME, Style};
use super::styles::{BLACK, RED, edge, width};

/// Thickness of the box of a stamp in eighths of a point.
const STAMP_EDGE: u32 = 8;
/// Free space above a stamp in points.
const STAMP_GAP_PT: f64 = 6.0;

/// The head as a table. Number and date stand on one line, in a row of their own; what comes
/// below the number follows in another.
pub(super) fn element(letterhead: &Letterhead, typography: &Typography, page: &Page) -> Element {
    let (left_mm, right_mm) = Letterhead::halves_mm(page.text_width_mm());
    let right = twips_mm(right_mm);
    let halves = (text_width(page) - right, right);
    let line = |style, words: &str| Para::new(Style::Text(style), words).element();

    let superior = letterhead.superior.iter().map(|name| line(ParagraphStyle::SuperiorName, name));
    let agency = letterhead.agency.iter().map(|name| line(ParagraphStyle::AgencyName, name));
    let agency_rule = centred_rule(letterhead.agency_rule_mm(typography), left_mm).element();
    let state = vec![
        line(ParagraphStyle::StateName, STATE_NAME),
        line(ParagraphStyle::Motto, MOTTO),
        centred_rule(Letterhead::motto_rule_mm(typography), right_mm).element(),
    ];
    let names =
        frame::row(halves, "top", superior.chain(agency).chain([agency_rule]).collect(), state);
    let numbers = frame::row(
        halves,
        "bottom",
        vec![line(ParagraphStyle::NumberLine, &letterhead.number)],
        vec![line(ParagraphStyle::PlaceDate, &letterhead.place_date)],
    );
    let rows = [Some(names), Some(numbers), below_number(letterhead, typography, halves)];
    frame::table(halves, rows.into_iter().flatten())
}

/// The row with `V/v …` and the stamps, if there are any.
fn below_number(
    letterhead: &Letterhead,
    typography: &Typography,
    halves: Halves,
) -> Option<Element> {
    let subject = letterhead.subject.iter().flat_map(|subject| {
        let subject = Paragraph::new(ParagraphStyle::LetterSubject, subject.as_str());
        Para::of(&subject, typography)
    });
    let stamps = letterhead
        .stamps
        .iter()
        .flat_map(|stamp| [Para::empty(Style::Gap).before(STAMP_GAP_PT).element(), boxed(stamp)]);
    let left: Vec<Element> = subject.map(Para::element).chain(stamps).collect();
    (!left.is_empty()).then(|| frame::row(halves, "top", left, Vec::new()))
}

/// A stamp: a table of one cell, which is as large as it says in every program.
fn boxed(stamp: &Stamp) -> Element {
    let (width_mm, height_mm) = stamp.size_mm();
    let (style, colour) = match stamp.kind {
        StampKind::Urgency => (Style::Urgency, RED),
        StampKind::Circulation => (Style::Text(ParagraphStyle::Stamp), BLACK),
    };
    let sides = ["w:top", "w:left", "w:bottom", "w:right"];
    let borders = sides.map(|side| edge(side, STAMP_EDGE, colour));
    let twips = twips_mm(width_mm);
    let properties = Element::new("w:tblPr")
        .child(Element::val("w:tblStyle", FRAME.0))
        .child(width("w:tblW", twips))
        .child(Element::val("w:jc", "center"))
        .child(Element::new("w:tblBorders").children(borders))
        .child(frame::fixed());
    let height = Element::val("w:trHeight", twips_mm(height_mm)).with("w:hRule", "exact");
    let row = Element::new("w:trPr").child(Element::new("w:cantSplit")).child(height);
    let cell = Element::new("w:tcPr")
        .child(width("w:tcW", twips))
        .child(Element::val("w:vAlign", "center"));
    let words = Para::new(style, &stamp.text).element();
    Element::new("w:tbl")
        .child(properties)
        .child(frame::grid(&[twips]))
        .child(Element::new("w:tr").child(row).child(Element::new("w:tc").child(cell).child(words)))
}
