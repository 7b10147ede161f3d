//! The document tree as PDF, and its pages for a screen.
//!
//! Owns Typst and everything that has to do with it. Must not know plans, the store or the
//! clock. Words of a document reach Typst only as values of a JSON file, never as markup.
//! Read first: [`Press`].

mod problem;
mod typeface;

pub use problem::PdfProblem;
pub use typeface::Typeface;

use cchc_document::tree::{Anchor, Document};

/// Sets documents into pages. It remembers what it has set, so that a document in which one
/// cell was changed is set again in a moment; what it remembers is bounded.
#[derive(Debug)]
pub struct Press {
    typeface: Typeface,
}

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

impl Press {
    /// A press with a typeface.
    #[must_use]
    pub fn new(typeface: Typeface) -> Self {
        Self { typeface }
    }

    /// The document as the bytes of a PDF file: tagged, PDF/A where the library can, with
    /// bookmarks, title and language. The same document and typeface give the same bytes.
    ///
    /// # Errors
    /// [`PdfProblem::MissingGlyph`] for a letter that the typeface lacks, with its place;
    /// [`PdfProblem::Tree`] for a table that is not sound; [`PdfProblem::Typesetter`] for faults
    /// of the library.
    pub fn pdf(&mut self, document: &Document) -> Result<Vec<u8>, PdfProblem> {
        let _ = (&self.typeface, document);
        todo!("set, then export")
    }

    /// The same pages for a screen. Only what has changed since the last call is set anew.
    ///
    /// # Errors
    /// As [`Self::pdf`].
    pub fn pages(&mut self, document: &Document) -> Result<Pages, PdfProblem> {
        let _ = document;
        todo!("set, and look where things stand")
    }

    /// A page of the document that [`Self::pages`] was last called with, from 0, as SVG.
    #[must_use]
    pub fn svg(&self, page: usize) -> Option<String> {
        let _ = page;
        todo!("draw")
    }
}
