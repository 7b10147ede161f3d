//! Stretches of a section: so much of it as is set at once for the screen.
//!
//! A table breaks into pages from the top down, and nothing on a page depends on what stands
//! before the row with which the page begins. So a long table is set stretch by stretch, each
//! from the top of a page, and a change is set anew only from its own stretch on, until pages
//! begin with the same rows as before.

use cchc_document::tree::FONT_LINE_EM;

use crate::manuscript::{PT_PER_MM, Piece, SectionCopy};

/// A place between pieces of a section, or between rows of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Spot {
    /// The piece that follows.
    piece: usize,
    /// Of a table, the row that follows.
    row: usize,
}

/// How many pages of rows a stretch has: few, because they are what one change costs, but some,
/// because the last page of a stretch is set again as the first of the next.
const PAGES: f64 = 6.0;

impl Spot {
    /// The beginning of a section.
    pub(crate) const START: Self = Self { piece: 0, row: 0 };
}

/// Part of a section, to be set by itself.
#[derive(Debug)]
pub(crate) struct Stretch {
    /// The part as a section whose marks count from 0 and whose pages have no numbers: those
    /// depend on what stands before.
    pub(crate) section: SectionCopy,
    /// The section's mark that is 0 here.
    pub(crate) first_mark: usize,
    start: Spot,
    /// Where it ends, unless with its section.
    end: Option<Spot>,
}

impl Stretch {
    /// The stretch of a section that begins here, `times` as long as usual.
    pub(crate) fn new(section: &SectionCopy, start: Spot, times: f64) -> Self {
        let end = end(section, start, times);
        let mut part = SectionCopy {
            sheet: section.sheet.unnumbered(),
            foot: section.foot.clone().filter(|_| start == Spot::START),
            pieces: Vec::new(),
            anchors: Vec::new(),
        };
        let mut first_mark = None;
        for (index, piece) in section.pieces.iter().enumerate().skip(start.piece) {
            let from = if index == start.piece { start.row } else { 0 };
            let to = match end {
                Some(end) if index > end.piece => break,
                Some(end) if index == end.piece => Some(end.row),
                _ => None,
            };
            let mut piece = piece.clone();
            if let Piece::Table(table) = &mut piece {
                table.mark += from;
                table.body.truncate(to.unwrap_or(table.body.len()));
                table.body.drain(..from);
            }
            if let Some(mark) = piece.mark() {
                *mark -= *first_mark.get_or_insert(*mark);
            }
            part.pieces.push(piece);
        }
        Self { section: part, first_mark: first_mark.unwrap_or(0), start, end }
    }

    /// Whether it ends with its section.
    pub(crate) fn is_last(&self) -> bool {
        self.end.is_none()
    }

    /// The spot before the thing with this mark, if a page that begins with it begins with
    /// nothing else.
    pub(crate) fn fresh(&self, section: &SectionCopy, mark: usize) -> Option<Spot> {
        let mark = mark + self.first_mark;
        section.pieces.iter().enumerate().skip(self.start.piece).find_map(|(index, piece)| {
            let Piece::Table(table) = piece else { return None };
            let row = mark.checked_sub(table.mark)?;
            let spot = Spot { piece: index, row };
            (row > 0 && table.body.get(row)?.parted && spot != self.start).then_some(spot)
        })
    }
}

/// Where a stretch ends: before a row that no cell from above reaches into, and not below a row
/// that wants the next on its page. `None` with the section.
fn end(section: &SectionCopy, start: Spot, times: f64) -> Option<Spot> {
    let sheet = &section.sheet;
    let page_pt = (sheet.height - sheet.top - sheet.bottom) * PT_PER_MM;
    let most_pt = page_pt * PAGES * times;
    let mut height_pt = 0.0;
    let mut end = None;
    for (index, piece) in section.pieces.iter().enumerate().skip(start.piece) {
        let Piece::Table(table) = piece else { continue };
        let from = if index == start.piece { start.row } else { 0 };
        for row in from..table.body.len() {
            let cut = row > from && table.body[row].parted && table.body[row - 1].level.is_none();
            if end.is_none() && cut && height_pt >= most_pt {
                end = Some(Spot { piece: index, row });
            }
            // No row is lower than a line, whatever its words.
            height_pt += table.body[row].height_pt.max(FONT_LINE_EM * table.size());
        }
    }
    // A short rest is not worth a stretch of its own.
    end.filter(|_| height_pt >= most_pt * 1.5)
}
