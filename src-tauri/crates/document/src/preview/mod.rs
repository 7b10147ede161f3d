//! The pages of a document as they will come out of the printer, for a screen to show.
//!
//! Owns: cutting a planned sheet ([`crate::paging`]) into pages and saying each page as data.
//! Must not decide any height, line or page break itself: the workbook's writer says the same
//! plan, and a preview that planned for itself would sooner or later show another page.
//! Lines break as Excel breaks them on paper. Read first: [`pages`], then `page.rs`.

mod page;
mod sheet;

pub use page::{
    PreviewAlign, PreviewBlock, PreviewCell, PreviewLine, PreviewMargins, PreviewPage,
    PreviewPageNumber, PreviewRow, PreviewValign,
};

use crate::paging::{self, HEADER_MM, PagingProblem, SheetPlan};
use crate::tree::{Document, Section};
use sheet::Sheet;

/// Points in a millimetre of the preview.
const PT_PER_MM: f64 = paging::PT_PER_MM;

/// The pages of a document in print order, each section beginning a new one.
///
/// # Errors
/// [`PagingProblem`] for a section that a workbook cannot hold either.
pub fn pages(document: &Document) -> Result<Vec<PreviewPage>, PagingProblem> {
    let mut pages = Vec::new();
    for (index, section) in document.sections.iter().enumerate() {
        let plan = paging::plan(section, &section.name)?;
        pages.extend(section_pages(section, index + 1, &plan));
    }
    Ok(pages)
}

fn section_pages(section: &Section, number: usize, plan: &SheetPlan<'_>) -> Vec<PreviewPage> {
    let sheet = Sheet::new(plan);
    let page = &section.page;
    let (width_mm, height_mm) = page.size_mm();
    let margins = PreviewMargins {
        top_mm: page.margins.top_mm(),
        right_mm: page.margins.right_mm(),
        bottom_mm: page.margins.bottom_mm(),
        left_mm: page.margins.left_mm(),
    };
    let numbered = |place: usize| {
        let style = page.page_number.filter(|style| place > 1 || style.on_first_page)?;
        let size_pt = f64::from(style.size_pt);
        Some(PreviewPageNumber { number: place, size_pt, top_mm: HEADER_MM })
    };
    (1..)
        .zip(plan.pages())
        .map(|(place, rows)| PreviewPage {
            section: number,
            section_name: section.name.clone(),
            place,
            page_number: numbered(place),
            width_mm,
            height_mm,
            margins,
            scale: plan.capacity.scale,
            content_width_mm: mm(plan.columns.total_pt()),
            blocks: sheet.blocks(rows),
        })
        .collect()
}

/// Points in millimetres, to the micrometre: finer than any printer, and short to send.
fn mm(pt: f64) -> f64 {
    (pt / PT_PER_MM * 1000.0).round() / 1000.0
}

#[cfg(test)]
mod tests;
