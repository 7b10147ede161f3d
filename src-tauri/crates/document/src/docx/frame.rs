//! Tables without rules, which only put things side by side.

use super::element::Element;
use super::paragraph::Para;
use super::style::FRAME;
use super::styles::width;

/// The widths of two halves in twips.
pub(super) type Halves = (i64, i64);

/// A table of two halves without rules, without free space at the sides.
pub(super) fn table((left, right): Halves, rows: impl IntoIterator<Item = Element>) -> Element {
    let properties = Element::new("w:tblPr")
        .child(Element::val("w:tblStyle", FRAME.0))
        .child(width("w:tblW", left + right))
        .child(fixed());
    Element::new("w:tbl").child(properties).child(grid(&[left, right])).children(rows)
}

/// A row of such a table. It stays on one page.
pub(super) fn row(halves: Halves, at: &str, left: Vec<Element>, right: Vec<Element>) -> Element {
    let properties = Element::new("w:trPr").child(Element::new("w:cantSplit"));
    Element::new("w:tr")
        .child(properties)
        .child(cell(halves.0, at, left))
        .child(cell(halves.1, at, right))
}

fn cell(twips: i64, at: &str, mut content: Vec<Element>) -> Element {
    // A cell ends in a paragraph, and be it an empty one.
    if content.last().is_none_or(|last| last.name != "w:p") {
        content.push(Para::empty(super::style::Style::Gap).element());
    }
    let properties =
        Element::new("w:tcPr").child(width("w:tcW", twips)).child(Element::val("w:vAlign", at));
    Element::new("w:tc").child(properties).children(content)
}

/// Columns keep their widths, whatever stands in them.
pub(super) fn fixed() -> Element {
    Element::new("w:tblLayout").with("w:type", "fixed")
}

/// The columns of a table.
pub(super) fn grid(widths: &[i64]) -> Element {
    let columns = widths.iter().map(|width| Element::new("w:gridCol").with("w:w", width));
    Element::new("w:tblGrid").children(columns)
}
