//! Paragraphs for the template.

use cchc_document::metrics::Face;
use cchc_document::tree::{Anchor, Look, Paragraph};
use serde::Serialize;

use super::{Copyist, PT_PER_MM, align_name, place, rise_em, words};
use crate::problem::PdfProblem;

/// A paragraph.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ParagraphCopy {
    /// Its number among the marks of the section.
    pub(crate) mark: Option<usize>,
    /// Bold words at its beginning.
    lead: String,
    text: String,
    look: LookCopy,
}

/// How a paragraph looks: sizes and gaps in points, the indent in mm, the rise in em.
#[derive(Debug, Clone, Copy, Serialize)]
struct LookCopy {
    size: f64,
    bold: bool,
    italic: bool,
    align: &'static str,
    rise: f64,
    before: f64,
    indent: f64,
    sticky: bool,
    level: Option<u8>,
}

impl ParagraphCopy {
    /// The words.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Font size in points.
    pub(super) fn size(&self) -> f64 {
        self.look.size
    }

    /// The same with this mark.
    pub(crate) fn marked(&self, mark: Option<usize>) -> Self {
        Self { mark, ..self.clone() }
    }
}

impl Copyist<'_> {
    /// A paragraph as paragraphs without line breaks, as the Word document has them: a line that
    /// ends in the middle of justified text would be torn apart. A heading stays one paragraph,
    /// for it is one bookmark.
    pub(super) fn paragraph(
        &self,
        paragraph: &Paragraph,
        before_signing: bool,
        outline: &mut u8,
        anchors: &mut Vec<Option<Anchor>>,
    ) -> Result<Vec<ParagraphCopy>, PdfProblem> {
        let look = self.look(paragraph.style);
        let (lead, text) = (words::clean(&paragraph.lead), words::clean(&paragraph.text));
        let place = || place::paragraph(&paragraph.printed());
        let lead = self.in_face(&lead, Face::of(true, look.italic), place)?;
        let text = self.in_face(&text, Face::of(look.bold, look.italic), place)?;
        let parts: Vec<&str> =
            if look.outline.is_some() { vec![&text] } else { text.split('\n').collect() };
        let mut copy = self.look_copy(&look, outline);
        let mut copies = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            let first = index == 0;
            let last = index + 1 == parts.len();
            copy.before = if first { self.before(&look) } else { self.gap(&look) };
            copy.sticky = look.keep_with_next || (last && before_signing);
            copies.push(ParagraphCopy {
                mark: first.then_some(anchors.len()),
                lead: if first { lead.clone() } else { String::new() },
                text: self.set(part, &look),
                look: copy,
            });
        }
        anchors.push(paragraph.anchor);
        Ok(copies)
    }

    /// The words with their rooms to write, and cut where they are longer than a line.
    fn set(&self, text: &str, look: &Look) -> String {
        let line_pt = (self.page.text_width_mm() - self.indent_mm(look)) * PT_PER_MM;
        let face = Face::of(look.bold, look.italic);
        let text = words::cut_long_words(&words::keep_rooms(text), face, look.size_pt, line_pt);
        words::hold_slashes(&text)
    }

    fn look_copy(&self, look: &Look, outline: &mut u8) -> LookCopy {
        let level = look.outline.map(|level| level.min(*outline + 1));
        *outline = level.unwrap_or(*outline);
        LookCopy {
            size: look.size_pt,
            bold: look.bold,
            italic: look.italic,
            align: align_name(look.align),
            rise: rise_em(if look.in_text { self.typography.line_spacing } else { 1.0 }),
            before: 0.0,
            indent: self.indent_mm(look),
            sticky: false,
            level,
        }
    }

    fn indent_mm(&self, look: &Look) -> f64 {
        if look.in_text { self.typography.first_line_mm } else { 0.0 }
    }

    fn gap(&self, look: &Look) -> f64 {
        if look.in_text { self.typography.gap_pt } else { 0.0 }
    }

    fn before(&self, look: &Look) -> f64 {
        self.gap(look) + look.before_pt
    }
}
