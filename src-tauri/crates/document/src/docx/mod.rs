//! The DOCX writer: a document tree becomes a Word document that can be signed as it is, and
//! edited by an officer who knows Word's styles.
//!
//! `section` walks the blocks and hands them to the body (`flow`); `styles` says once what each
//! style looks like, and paragraphs only name their style (`paragraph`). Everything is thought
//! out as elements in the order of the schema (ECMA-376, transitional), which a
//! test holds for every part. `package` puts the parts together.

mod about;
mod edge;
mod element;
mod flow;
mod frame;
mod letterhead;
mod measure;
mod package;
mod paragraph;
mod part;
mod problem;
mod rows;
mod section;
mod signing;
mod style;
mod styles;
mod table;
mod theme;

pub use problem::DocxProblem;

use crate::tree::Document;

use edge::Edges;
use flow::Flow;
use package::Parts;
use styles::Used;

/// The type of everything on the paper (`NĐ 30/2020, Phụ lục I, I.4`).
const TYPEFACE: &str = "Times New Roman";

/// Writes a document as the bytes of a `.docx` file, one Word section per section. The same
/// tree gives the same bytes.
///
/// # Errors
/// [`DocxProblem::NoSection`] for a document without sections, [`DocxProblem::Tree`] and
/// [`DocxProblem::TooManyColumns`] for a table that Word cannot hold, [`DocxProblem::Package`]
/// for faults of the file format's own libraries.
pub fn write(document: &Document) -> Result<Vec<u8>, DocxProblem> {
    let Some((last, others)) = document.sections.split_last() else {
        return Err(DocxProblem::NoSection);
    };
    let typography = &document.typography;
    let mut used = Used::default();
    let mut edges = Edges::of(&document.sections);
    let mut flow = Flow::begin()?;
    for section in others {
        section::write(section, typography, &mut flow, &mut used)?;
        flow.end_section(section::properties(section, &mut edges, &mut used))?;
    }
    section::write(last, typography, &mut flow, &mut used)?;
    let body = flow.finish(&section::properties(last, &mut edges, &mut used))?;
    package::pack(Parts {
        document: body,
        styles: styles::part(typography, &used)?,
        settings: about::settings()?,
        fonts: about::fonts()?,
        theme: theme::part()?,
        core: about::core(&document.properties)?,
        app: about::app(&document.properties)?,
        edges: edges.all(),
    })
}

#[cfg(test)]
mod tests;
