//! Pages as a screen needs them.

use cchc_document::tree::Anchor;
use typst::foundations::{NativeElement, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::layout::{Abs, Frame, FrameItem};
use typst::utils::hash128;
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

/// The hash of what can be seen: Typst's own tags differ between pages that look the same.
pub(crate) fn print(frame: &Frame) -> u128 {
    let items: Vec<u128> = frame
        .items()
        .filter_map(|(at, item)| match item {
            FrameItem::Tag(_) => None,
            FrameItem::Group(group) => {
                Some(hash128(&(at, print(&group.frame), &group.transform, &group.clip)))
            }
            item => Some(hash128(&(at, item))),
        })
        .collect();
    hash128(&(frame.size(), items))
}

/// To a thousandth: Typst counts in points, and 210 mm would come back as 209.99999.
fn mm(length: Abs) -> f64 {
    (length.to_mm() * 1000.0).round() / 1000.0
}
