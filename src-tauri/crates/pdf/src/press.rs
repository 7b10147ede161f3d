//! Setting documents, and remembering what was set.

use std::fmt;

use cchc_document::tree::Document;
use typst_layout::Page;
use typst_svg::SvgOptions;

use crate::export;
use crate::manuscript::{SectionCopy, manuscript};
use crate::pages::{self, AnchorPlace, MarkPlace, Pages};
use crate::problem::PdfProblem;
use crate::proof::{Proof, json};
use crate::typeface::Typeface;
use crate::world;

/// Sets documents into pages. It remembers what it has set, so that a document in which one
/// cell was changed is set again in a moment; what it remembers is bounded.
pub struct Press {
    typeface: Typeface,
    proof: Proof,
    shown: Vec<Page>,
}

impl Press {
    /// A press with a typeface.
    #[must_use]
    pub fn new(typeface: Typeface) -> Self {
        Self { typeface, proof: Proof::default(), shown: Vec::new() }
    }

    /// The document as the bytes of a PDF file: tagged, PDF/A-2a and PDF/UA-1, with bookmarks,
    /// title and language. The same document and typeface give the same bytes.
    ///
    /// # Errors
    /// [`PdfProblem::MissingGlyph`] for a letter that the typeface lacks, with its place;
    /// [`PdfProblem::Tree`] for a table that is not sound; [`PdfProblem::NoSection`] for a
    /// document without sections; [`PdfProblem::Typesetter`] for faults of the library.
    pub fn pdf(&mut self, document: &Document) -> Result<Vec<u8>, PdfProblem> {
        let manuscript = manuscript(document, &self.typeface)?;
        let set = world::set(json(&manuscript)?, &self.typeface)?;
        // A whole document fills Typst's memory with what neither the file nor the screen needs.
        comemo::evict(0);
        export::write(&set, &document.properties)
    }

    /// The same pages for a screen. Only what has changed since the last call is set anew.
    ///
    /// # Errors
    /// As [`Self::pdf`].
    pub fn pages(&mut self, document: &Document) -> Result<Pages, PdfProblem> {
        let manuscript = manuscript(document, &self.typeface)?;
        let sections = self.proof.set(&manuscript.sections, &self.typeface)?;
        let mut shown = Vec::new();
        let mut all = Pages { pages: Vec::new(), places: Vec::new() };
        for (index, (copy, set)) in manuscript.sections.iter().zip(sections).enumerate() {
            all.places.extend(places(copy, &set.marks, shown.len()));
            for (place, (page, print)) in (1..).zip(set.pages) {
                all.pages.push(pages::view(&page, print, index, place));
                shown.push(page);
            }
        }
        self.shown = shown;
        Ok(all)
    }

    /// A page of the document that [`Self::pages`] was last called with, from 0, as SVG.
    #[must_use]
    pub fn svg(&self, page: usize) -> Option<String> {
        let options = SvgOptions { render_bleed: false, pretty: false };
        self.shown.get(page).map(|page| typst_svg::svg(page, &options))
    }

    /// How many stretches are remembered.
    #[cfg(test)]
    pub(crate) fn remembered(&self) -> usize {
        self.proof.remembered()
    }

    /// The pages of which [`Self::pages`] told last.
    #[cfg(test)]
    pub(crate) fn shown(&self) -> &[Page] {
        &self.shown
    }
}

impl fmt::Debug for Press {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Press")
            .field("typeface", &self.typeface)
            .field("pages", &self.shown.len())
            .finish_non_exhaustive()
    }
}

fn places(section: &SectionCopy, marks: &[MarkPlace], first_page: usize) -> Vec<AnchorPlace> {
    let place = |at: &MarkPlace| {
        let anchor = *section.anchors.get(at.mark)?.as_ref()?;
        Some(AnchorPlace { anchor, page: first_page + at.page, top_mm: at.top_mm })
    };
    marks.iter().filter_map(place).collect()
}
