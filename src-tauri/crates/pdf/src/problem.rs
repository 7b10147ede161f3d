//! What can go wrong while a document is set.

use cchc_document::tree::TreeProblem;
use thiserror::Error;

/// A document that cannot be printed.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum PdfProblem {
    /// A table is not sound.
    #[error("section {section:?}: {source}")]
    Tree {
        /// The section.
        section: String,
        /// What is wrong with the table.
        source: TreeProblem,
    },
    /// The typeface lacks a letter.
    #[error("section {section:?}, {place}: no glyph for {letter:?}")]
    MissingGlyph {
        /// The section.
        section: String,
        /// Where in it, in words for the officer: `hàng 12, cột 3` or the beginning of a
        /// paragraph.
        place: String,
        /// The letter.
        letter: char,
    },
    /// Typst itself refused; a bug of ours.
    #[error("typesetter: {0}")]
    Typesetter(String),
}

impl PdfProblem {
    /// A stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Tree { source, .. } => source.code(),
            Self::MissingGlyph { .. } => "pdf.missing_glyph",
            Self::Typesetter(_) => "pdf.typesetter",
        }
    }
}
