//! What the template reads: every word cleaned, every measure resolved.
//!
//! The tree says what stands on the paper; the template says how Typst draws it. Between the two
//! stands this copy, which is all that crosses over, as one JSON file.

mod closing;
mod official;
mod paragraph;
mod place;
mod row;
mod table;
mod words;

use cchc_document::metrics::Face;
use cchc_document::tree::{
    Anchor, Block, Document, FONT_LINE_EM, HorizontalAlign, Look, Page, ParagraphStyle, Section,
    Typography,
};
use serde::Serialize;

use crate::problem::PdfProblem;
use crate::typeface::Typeface;

pub(crate) use paragraph::ParagraphCopy;
pub(crate) use table::TableCopy;

/// Points in a millimetre.
pub(crate) const PT_PER_MM: f64 = 72.0 / 25.4;

/// What letters reach below the line, in em: the rest of [`FONT_LINE_EM`] stands above it, as in
/// Word, so that lines stand one below the other without any further leading.
const DESCENT_EM: f64 = 0.216;

/// Distance of the foot of the first page from the edge of the paper in mm, as in the Word
/// document.
const FOOT_MM: f64 = 7.0;

/// Height of the rule above the foot with its free space, in points.
const FOOT_RULE_PT: f64 = 11.0;

/// A document for the template.
#[derive(Debug, Serialize)]
pub(crate) struct Manuscript {
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) subject: String,
    pub(crate) sections: Vec<SectionCopy>,
}

impl Manuscript {
    /// A section by itself, for the screen.
    pub(crate) fn untitled(section: SectionCopy) -> Self {
        Self {
            title: String::new(),
            author: String::new(),
            subject: String::new(),
            sections: vec![section],
        }
    }
}

/// A section for the template.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SectionCopy {
    pub(crate) sheet: Sheet,
    pub(crate) foot: Option<FootCopy>,
    pub(crate) pieces: Vec<Piece>,
    /// What the marks stand for, by their number.
    #[serde(skip)]
    pub(crate) anchors: Vec<Option<Anchor>>,
}

/// Paper, margins and page number, in mm.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Sheet {
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) number: Option<NumberCopy>,
}

/// The page number.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct NumberCopy {
    pub(crate) size: u8,
    pub(crate) on_first: bool,
}

/// Lines at the foot of the first page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FootCopy {
    lines: Vec<Line>,
    /// How far below the text it ends, in mm.
    drop: f64,
    /// How much of its height the bottom margin does not hold, in points.
    taken: f64,
}

/// One thing on the paper.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Piece {
    Letterhead(official::LetterheadCopy),
    Addressees(official::AddresseesCopy),
    Paragraph(ParagraphCopy),
    Rule {
        length: f64,
    },
    Table(TableCopy),
    Signing(official::SigningCopy),
    /// Empty pages, for their numbers.
    Pages {
        count: usize,
    },
}

impl Piece {
    /// The piece, of a table only the rows from `first` on, up to `rows` if told; its marks so
    /// many less.
    pub(crate) fn part(&self, first: usize, rows: Option<usize>, marks_before: usize) -> Self {
        match self {
            Self::Paragraph(paragraph) => {
                Self::Paragraph(paragraph.marked(paragraph.mark.map(|mark| mark - marks_before)))
            }
            Self::Table(table) => {
                let end = rows.unwrap_or(table.body.len());
                let mut part = table.without_rows();
                part.mark = table.mark + first - marks_before;
                part.body = table.body[first..end].to_vec();
                Self::Table(part)
            }
            piece => piece.clone(),
        }
    }
}

impl Sheet {
    /// The same sheet without page numbers.
    pub(crate) fn unnumbered(self) -> Self {
        Self { number: None, ..self }
    }
}

/// Words of one look.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Line {
    text: String,
    size: f64,
    bold: bool,
    italic: bool,
}

/// What the document is copied with.
#[derive(Debug, Clone, Copy)]
struct Copyist<'a> {
    typeface: &'a Typeface,
    typography: &'a Typography,
    section: &'a str,
    page: &'a Page,
}

/// Copies a document.
///
/// # Errors
/// Every problem but that of the typesetter.
pub(crate) fn manuscript(
    document: &Document,
    typeface: &Typeface,
) -> Result<Manuscript, PdfProblem> {
    if document.sections.is_empty() {
        return Err(PdfProblem::NoSection);
    }
    let mut outline = 0;
    let sections = document
        .sections
        .iter()
        .map(|section| {
            let copyist = Copyist {
                typeface,
                typography: &document.typography,
                section: &section.name,
                page: &section.page,
            };
            copyist.section(section, &mut outline)
        })
        .collect::<Result<_, _>>()?;
    let properties = &document.properties;
    Ok(Manuscript {
        title: words::clean(&properties.title),
        author: words::clean(&properties.author),
        subject: words::clean(&properties.subject),
        sections,
    })
}

impl Copyist<'_> {
    /// `outline` is the level of the last heading: levels may not be skipped on the way down.
    fn section(&self, section: &Section, outline: &mut u8) -> Result<SectionCopy, PdfProblem> {
        let mut anchors = Vec::new();
        let mut pieces = Vec::new();
        let mut closed = false;
        for (index, block) in section.blocks.iter().enumerate() {
            if std::mem::take(&mut closed) {
                continue;
            }
            match block {
                Block::Letterhead(it) => pieces.push(Piece::Letterhead(self.letterhead(it)?)),
                Block::Addressees(it) => pieces.push(Piece::Addressees(self.addressees(it)?)),
                Block::Paragraph(it) => {
                    let before_signing =
                        matches!(section.blocks.get(index + 1), Some(Block::Signing(_)));
                    let copies = self.paragraph(it, before_signing, outline, &mut anchors)?;
                    pieces.extend(copies.into_iter().map(Piece::Paragraph));
                }
                Block::Rule(it) => pieces
                    .push(Piece::Rule { length: it.width_share * section.page.text_width_mm() }),
                Block::Table(it) => {
                    let closing = self.closing(section.blocks.get(index + 1))?;
                    let table = self.table(it, closing.as_ref(), &mut anchors)?;
                    closed = table.closed;
                    pieces.push(Piece::Table(table));
                }
                Block::Signing(it) => pieces.push(Piece::Signing(self.signing(it)?)),
            }
        }
        let foot = self.foot(&section.foot)?;
        Ok(SectionCopy { sheet: sheet(&section.page), foot, pieces, anchors })
    }

    /// The paragraph that stays with the table above it: the mark that ends an appendix.
    fn closing(&self, block: Option<&Block>) -> Result<Option<ParagraphCopy>, PdfProblem> {
        match block {
            Some(Block::Paragraph(it))
                if it.style == ParagraphStyle::Closing && it.anchor.is_none() =>
            {
                let copies = self.paragraph(it, false, &mut 0, &mut Vec::new())?;
                Ok(copies.into_iter().next().map(|copy| copy.marked(None)))
            }
            _ => Ok(None),
        }
    }

    fn foot(&self, contacts: &[String]) -> Result<Option<FootCopy>, PdfProblem> {
        if contacts.is_empty() {
            return Ok(None);
        }
        let style = ParagraphStyle::Contact;
        let drop = self.page.margins.bottom_mm() - FOOT_MM;
        let lines_pt = contacts.len() as f64 * FONT_LINE_EM * self.look(style).size_pt;
        Ok(Some(FootCopy {
            lines: self.lines(contacts, style)?,
            drop,
            taken: (FOOT_RULE_PT + lines_pt - drop * PT_PER_MM).max(0.0),
        }))
    }

    fn look(&self, style: ParagraphStyle) -> Look {
        self.typography.look(style)
    }

    /// A line outside the text, such as one of the letterhead.
    fn line(&self, text: &str, style: ParagraphStyle) -> Result<Line, PdfProblem> {
        let Look { size_pt: size, bold, italic, .. } = self.look(style);
        let text = words::keep_line_rooms(&words::clean(text));
        let text = self.in_face(&text, Face::of(bold, italic), || place::paragraph(&text))?;
        Ok(Line { text, size, bold, italic })
    }

    fn lines(&self, texts: &[String], style: ParagraphStyle) -> Result<Vec<Line>, PdfProblem> {
        texts.iter().map(|text| self.line(text, style)).collect()
    }

    /// The cleaned text in letters of the face.
    fn in_face(
        &self,
        text: &str,
        face: Face,
        place: impl FnOnce() -> String,
    ) -> Result<String, PdfProblem> {
        words::in_face(text, self.typeface, face).map_err(|letter| PdfProblem::MissingGlyph {
            section: self.section.to_owned(),
            place: place(),
            letter,
        })
    }
}

fn sheet(page: &Page) -> Sheet {
    let (width, height) = page.size_mm();
    let margins = &page.margins;
    Sheet {
        width,
        height,
        top: margins.top_mm(),
        bottom: margins.bottom_mm(),
        left: margins.left_mm(),
        right: margins.right_mm(),
        number: page
            .page_number
            .map(|number| NumberCopy { size: number.size_pt, on_first: number.on_first_page }),
    }
}

/// How far a line reaches above its foot, in em, at a multiple of single spacing.
fn rise_em(spacing: f64) -> f64 {
    FONT_LINE_EM * spacing - DESCENT_EM
}

/// Sides as the template names them.
fn align_name(align: HorizontalAlign) -> &'static str {
    match align {
        HorizontalAlign::Left => "left",
        HorizontalAlign::Centre => "center",
        HorizontalAlign::Right => "right",
        HorizontalAlign::Justified => "justified",
    }
}
