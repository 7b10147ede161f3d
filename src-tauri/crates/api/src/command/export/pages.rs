//! The pages that will come out of the printer, for a screen to show.

use cchc_model::ids::ItemId;
use cchc_pdf::Pages;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::outgoing::Outgoing;
use super::{OmissionRow, omission};
use crate::Problem;
use crate::command::Call;

/// The pages of a paper, and where on them its items begin.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PagesView {
    /// The pages in print order.
    pub pages: Vec<PageRow>,
    /// Where paragraphs, domains and tasks begin, in print order.
    pub places: Vec<PlaceRow>,
    /// What the layout has no place for.
    pub omissions: Vec<OmissionRow>,
}

/// A page.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PageRow {
    /// Which part of the paper with page numbers of its own it belongs to, from 1.
    pub section: usize,
    /// What that part is called, such as `Phụ lục II`.
    pub section_name: String,
    /// Its place among the pages of its part, from 1.
    pub place: usize,
    /// Width of the paper in mm.
    pub width_mm: f64,
    /// Height of the paper in mm.
    pub height_mm: f64,
    /// Pages with the same print look the same.
    pub print: String,
}

/// Where an item of the plan, or a paragraph of the report, begins.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PlaceRow {
    /// The item, or the number of the paragraph.
    pub item: ItemId,
    /// The page, from 0.
    pub page: usize,
    /// From the upper edge of the paper in mm.
    pub top_mm: f64,
}

/// A page of the pages that were asked for last.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PageOf {
    /// The page, from 0.
    pub page: usize,
    /// Its print, as it was answered with the pages.
    pub print: String,
}

/// A page as a picture.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PageSvg {
    /// The picture, with letters as outlines.
    pub svg: String,
}

/// The pages of something that goes out; [`page`] answers each as a picture then.
pub(in crate::command) fn laid_out(
    call: &mut Call<'_>,
    what: &dyn Outgoing,
) -> Result<PagesView, Problem> {
    let composed = what.paper(call.session)?;
    let pages = call.session.press().pages(&composed.document)?;
    call.session.prints = pages.pages.iter().map(|page| print_of(page.print)).collect();
    let names: Vec<&str> =
        composed.document.sections.iter().map(|section| section.name.as_str()).collect();
    Ok(view(&pages, &names, omission::rows(&composed.omissions)))
}

pub(in crate::command) fn page(call: &mut Call<'_>, request: PageOf) -> Result<PageSvg, Problem> {
    let session = &mut *call.session;
    let is_it = |print: &String| *print == request.print;
    // Pages may have come before it since; one with the same print looks the same.
    let at = Some(request.page).filter(|&page| session.prints.get(page).is_some_and(is_it));
    let at = at.or_else(|| session.prints.iter().position(is_it));
    let svg = at.and_then(|page| session.press().svg(page));
    Ok(PageSvg { svg: svg.ok_or_else(stale)? })
}

fn stale() -> Problem {
    let message = "trang này đã đổi từ lúc mở xem trước";
    Problem::new("export.stale_page", message, "dàn lại trang rồi xem lại")
}

fn view(pages: &Pages, names: &[&str], omissions: Vec<OmissionRow>) -> PagesView {
    let rows = pages.pages.iter().map(|page| PageRow {
        section: page.section + 1,
        section_name: names.get(page.section).copied().unwrap_or_default().to_owned(),
        place: page.place,
        width_mm: page.width_mm,
        height_mm: page.height_mm,
        print: print_of(page.print),
    });
    let places = pages.places.iter().map(|place| PlaceRow {
        item: ItemId(place.anchor.0),
        page: place.page,
        top_mm: place.top_mm,
    });
    PagesView { pages: rows.collect(), places: places.collect(), omissions }
}

/// All 64 bits: a number of JavaScript holds 53.
fn print_of(print: u64) -> String {
    format!("{print:016x}")
}
