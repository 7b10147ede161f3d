//! Stretches of a section: so much of it as is set at once for the screen.
//!
//! A table breaks into pages from the top down, and nothing on a page depends on what stands
//! before the row with which the page begins. So a long table is set stretch by stretch, each
//! from the top of a page, and a change is set anew only from its own page on, until pages begin
//! with the same rows as before.

use cchc_document::tree::FONT_LINE_EM;
use typst::utils::hash128;

use crate::manuscript::{PT_PER_MM, Piece, SectionCopy};
use crate::problem::PdfProblem;
use crate::proof::json;

/// A place between pieces of a section, or between rows of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Spot {
    /// The piece that follows.
    piece: usize,
    /// Of a table, the row that follows.
    row: usize,
}

/// A piece of a section, or a row of a table.
#[derive(Debug)]
pub(crate) struct Atom {
    /// The place before it.
    spot: Spot,
    /// What it says and how it looks.
    pub(crate) hash: u128,
    /// How many marks there are before it in the section.
    pub(crate) marks_before: usize,
    /// Whether it has a mark.
    pub(crate) marked: bool,
    /// A page that begins with it depends on nothing before it.
    pub(crate) fresh: bool,
}

/// The atoms of a section.
///
/// # Errors
/// As [`json`].
pub(crate) fn atoms(section: &SectionCopy) -> Result<Vec<Atom>, PdfProblem> {
    let mut atoms = Vec::new();
    let mut marks_before = 0;
    for (index, piece) in section.pieces.iter().enumerate() {
        let mut add = |row: usize, hash: u128, marked: bool, fresh: bool| {
            atoms.push(Atom {
                spot: Spot { piece: index, row },
                hash,
                marks_before,
                marked,
                fresh,
            });
            marks_before += usize::from(marked);
        };
        match piece {
            Piece::Table(table) => {
                let frame = hash128(&json(&table.without_rows())?);
                if table.body.is_empty() {
                    add(0, frame, false, false);
                }
                for (row, copy) in table.body.iter().enumerate() {
                    add(row, hash128(&(frame, copy)), true, row > 0 && copy.parted);
                }
            }
            Piece::Paragraph(paragraph) => {
                let marked = paragraph.mark.is_some();
                add(0, hash128(&json(&paragraph.marked(None))?), marked, false);
            }
            piece => add(0, hash128(&json(piece)?), false, false),
        }
    }
    Ok(atoms)
}

/// Part of a section as a section of its own. Its marks count from 0 and its pages have no
/// numbers: those depend on what stands before.
#[derive(Debug)]
pub(crate) struct Stretch {
    pub(crate) section: SectionCopy,
    /// Where it ends among the atoms.
    pub(crate) end: usize,
}

impl Stretch {
    /// The stretch of a section from this atom on, about so many pages long.
    pub(crate) fn new(section: &SectionCopy, atoms: &[Atom], start: usize, pages: f64) -> Self {
        let end = end(section, atoms, start, pages);
        let mut part = SectionCopy {
            sheet: section.sheet.unnumbered(),
            foot: section.foot.clone().filter(|_| start == 0),
            pieces: Vec::new(),
            anchors: Vec::new(),
        };
        let from = atoms.get(start).map(|atom| atom.spot);
        let to = atoms.get(end).map(|atom| atom.spot);
        let marks_before = atoms.get(start).map_or(0, |atom| atom.marks_before);
        for (index, piece) in section.pieces.iter().enumerate() {
            if from.is_some_and(|from| index < from.piece) || to.is_some_and(|to| index > to.piece)
            {
                continue;
            }
            let first = from.filter(|from| from.piece == index).map_or(0, |from| from.row);
            let rows = to.filter(|to| to.piece == index).map(|to| to.row);
            if rows == Some(0) {
                continue;
            }
            part.pieces.push(piece.part(first, rows, marks_before));
        }
        Self { section: part, end }
    }
}

/// Where a stretch ends: before a row that no cell from above reaches into, and not below a row
/// that wants the next on its page; else with its section.
fn end(section: &SectionCopy, atoms: &[Atom], start: usize, pages: f64) -> usize {
    let sheet = &section.sheet;
    let most_pt = (sheet.height - sheet.top - sheet.bottom) * PT_PER_MM * pages;
    let mut height_pt = 0.0;
    let mut leads = true;
    for (index, atom) in atoms.iter().enumerate().skip(start) {
        let row = match &section.pieces[atom.spot.piece] {
            Piece::Table(table) => table.body.get(atom.spot.row).map(|row| (row, table.size())),
            _ => None,
        };
        if atom.fresh && !leads && height_pt >= most_pt {
            return index;
        }
        leads = row.is_none_or(|(row, _)| row.level.is_some());
        // No row is lower than a line, whatever its words.
        height_pt += row.map_or(0.0, |(row, size)| row.height_pt.max(FONT_LINE_EM * size));
    }
    atoms.len()
}
