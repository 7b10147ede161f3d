//! Pages as a screen needs them.

use cchc_document::tree::Anchor;
use typst::foundations::{NativeElement, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::utils::hash128;
use typst::visualize::Geometry;
use typst_layout::{Page, PagedDocument};

/// The pages of a document, and where in them things stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Pages {
    /// The pages in print order.
    pub pages: Vec<PageView>,
    /// Where the things that have an anchor begin, in print order.
    pub places: Vec<AnchorPlace>,
}

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub struct PageView {
    /// Which section of the document it belongs to, from 0.
    pub section: usize,
    /// Its place among the pages of its section, from 1.
    pub place: usize,
    /// Width of the paper in mm.
    pub width_mm: f64,
    /// Height of the paper in mm.
    pub height_mm: f64,
    /// Two pages with the same print look the same.
    pub print: u64,
}

/// Where a thing begins.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AnchorPlace {
    /// What it was made from.
    pub anchor: Anchor,
    /// The page, from 0.
    pub page: usize,
    /// From the upper edge of the paper, in mm.
    pub top_mm: f64,
}

/// Where a mark stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct MarkPlace {
    pub(crate) mark: usize,
    /// The page, from 0.
    pub(crate) page: usize,
    pub(crate) top_mm: f64,
}

/// Where the marks of a document stand, in the order of their numbers, which is the print order.
/// Typst itself comes to a cell over several rows only when it has set them all.
pub(crate) fn marks(document: &PagedDocument) -> Vec<MarkPlace> {
    let introspector = document.introspector();
    let mut marks: Vec<MarkPlace> = introspector
        .query(&MetadataElem::ELEM.select())
        .iter()
        .filter_map(|element| {
            let Value::Int(mark) = element.to_packed::<MetadataElem>()?.value else { return None };
            let position = introspector.position(element.location()?)?;
            Some(MarkPlace {
                mark: usize::try_from(mark).ok()?,
                page: position.page.get() - 1,
                top_mm: mm(position.point.y),
            })
        })
        .collect();
    marks.sort_by_key(|place| place.mark);
    marks
}

/// A page for the screen, whose [`print`] without its number is known.
pub(crate) fn view(page: &Page, print: u128, section: usize, place: usize) -> PageView {
    PageView {
        section,
        place,
        width_mm: mm(page.frame.width()),
        height_mm: mm(page.frame.height()),
        print: hash128(&(print, place)) as u64,
    }
}

/// The hash of what can be seen, to a hundredth of a point: neither Typst's own tags nor sums
/// rounded in another order make pages look different.
pub(crate) fn print(frame: &Frame) -> u128 {
    let mut items = Vec::new();
    ink(frame, Point::zero(), &mut items);
    hash128(&items)
}

fn ink(frame: &Frame, origin: Point, items: &mut Vec<u128>) {
    for (at, item) in frame.items() {
        let at = origin + *at;
        let place = [hundredths(at.x), hundredths(at.y)];
        match item {
            FrameItem::Tag(_) | FrameItem::Link(..) => {}
            // Nothing of ours is turned or cut off.
            FrameItem::Group(group) => ink(&group.frame, at, items),
            FrameItem::Shape(shape, _) => {
                let reach = match &shape.geometry {
                    Geometry::Line(to) => [hundredths(to.x), hundredths(to.y)],
                    Geometry::Rect(size) => [hundredths(size.x), hundredths(size.y)],
                    Geometry::Curve(_) => [0, 0],
                };
                items.push(hash128(&(place, reach, &shape.stroke, &shape.fill)));
            }
            FrameItem::Text(text) => items.push(hash128(&(place, text))),
            FrameItem::Image(image, ..) => items.push(hash128(&(place, image))),
        }
    }
}

fn hundredths(length: Abs) -> i64 {
    (length.to_pt() * 100.0).round() as i64
}

/// To a thousandth: Typst counts in points, and 210 mm would come back as 209.99999.
fn mm(length: Abs) -> f64 {
    (length.to_mm() * 1000.0).round() / 1000.0
}
