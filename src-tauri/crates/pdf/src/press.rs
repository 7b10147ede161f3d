//! Setting documents, and remembering what was set.

use cchc_document::tree::Document;
use typst_layout::{Page, PagedDocument};
use typst_svg::SvgOptions;

use crate::export;
use crate::manuscript::{Manuscript, SectionCopy, manuscript};
use crate::pages::{self, AnchorPlace, Pages};
use crate::problem::PdfProblem;
use crate::typeface::Typeface;
use crate::world::Desk;

/// Sets documents into pages. It remembers what it has set, so that a document in which one
/// cell was changed is set again in a moment; what it remembers is bounded.
#[derive(Debug)]
pub struct Press {
    typeface: Typeface,
    shown: Vec<Page>,
}

impl Press {
    /// A press with a typeface.
    #[must_use]
    pub fn new(typeface: Typeface) -> Self {
        Self { typeface, shown: Vec::new() }
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
        let set = self.set(&manuscript)?;
        let bytes = export::write(&set, &document.properties);
        comemo::evict(0);
        bytes
    }

    /// The same pages for a screen. Only what has changed since the last call is set anew.
    ///
    /// # Errors
    /// As [`Self::pdf`].
    pub fn pages(&mut self, document: &Document) -> Result<Pages, PdfProblem> {
        let manuscript = manuscript(document, &self.typeface)?;
        let mut shown = Vec::new();
        let mut all = Pages { pages: Vec::new(), places: Vec::new() };
        for (index, section) in manuscript.sections.iter().enumerate() {
            let first = shown.len();
            let set = self.set(&alone(&manuscript, section))?;
            all.places.extend(places(section, &set, first));
            for (place, page) in (1..).zip(set.pages()) {
                all.pages.push(pages::view(page, index, place));
                shown.push(page.clone());
            }
        }
        self.shown = shown;
        comemo::evict(10);
        Ok(all)
    }

    /// A page of the document that [`Self::pages`] was last called with, from 0, as SVG.
    #[must_use]
    pub fn svg(&self, page: usize) -> Option<String> {
        let options = SvgOptions { render_bleed: false, pretty: false };
        self.shown.get(page).map(|page| typst_svg::svg(page, &options))
    }

    fn set(&self, manuscript: &Manuscript) -> Result<PagedDocument, PdfProblem> {
        let json = serde_json::to_string(manuscript)
            .map_err(|problem| PdfProblem::Typesetter(problem.to_string()))?;
        let desk = Desk::new(&self.typeface, json);
        typst::compile(&desk).output.map_err(|errors| {
            let messages: Vec<String> = errors.iter().map(|error| desk.told(error)).collect();
            PdfProblem::Typesetter(messages.join("; "))
        })
    }
}

/// The manuscript of one section.
fn alone(manuscript: &Manuscript, section: &SectionCopy) -> Manuscript {
    Manuscript {
        title: manuscript.title.clone(),
        author: manuscript.author.clone(),
        subject: manuscript.subject.clone(),
        sections: vec![section.clone()],
    }
}

fn places(section: &SectionCopy, set: &PagedDocument, first: usize) -> Vec<AnchorPlace> {
    let place = |at: pages::MarkPlace| {
        let anchor = *section.anchors.get(at.mark)?.as_ref()?;
        Some(AnchorPlace { anchor, page: first + at.page, top_mm: at.top_mm })
    };
    pages::marks(set).into_iter().filter_map(place).collect()
}
