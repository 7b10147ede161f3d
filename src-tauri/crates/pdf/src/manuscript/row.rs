//! Rows of a table for the template: which of them may break, and which lead the next.

use cchc_document::metrics::{Breaks, Medium, Setting, count_lines};
use cchc_document::tree::{Anchor, FONT_LINE_EM, Page, RowKind, Table};
use serde::Serialize;
use std::hash::{Hash, Hasher};

use super::paragraph::ParagraphCopy;
use super::table::{CellCopy, END_MM};
use super::{PT_PER_MM, words};

/// A row.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RowCopy {
    /// Level of a row that never stands last on a page; absent for others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) level: Option<u8>,
    pub(super) cells: Vec<CellCopy>,
    /// Words below the row, on the same page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) closing: Option<ParagraphCopy>,
    /// Whether a page that begins with this row begins with nothing else of the table: the row
    /// above ends before it, and no cell from above reaches into it.
    #[serde(skip)]
    pub(crate) parted: bool,
    /// Height in points, as far as it can be told beforehand.
    #[serde(skip)]
    pub(crate) height_pt: f64,
}

/// What can be seen of the row.
impl Hash for RowCopy {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let closing = self.closing.as_ref().map(ParagraphCopy::text);
        (self.level, &self.cells, closing).hash(state);
    }
}

/// What decides how tall rows are.
pub(super) struct Heights {
    size_pt: f64,
    /// Room for the body on a page.
    room_pt: f64,
}

/// A row that takes more of the page than this may break. Lines are counted beforehand and not
/// quite as Typst breaks them; a row that is cut at the end of the page would lose words.
const WHOLE_SHARE: f64 = 0.8;
/// Rows that a cell spans stay together when they take no more of the page than this, as in the
/// Word document.
const TOGETHER_SHARE: f64 = 0.25;

impl Heights {
    pub(super) fn new(page: &Page, size_pt: f64, head: &[Vec<CellCopy>]) -> Self {
        let mut heights = Self { size_pt, room_pt: page.text_height_mm() * PT_PER_MM };
        heights.room_pt -= heights.rows_pt(head).iter().sum::<f64>();
        heights
    }

    /// Whether something so high in points stays whole.
    pub(super) fn is_low(&self, height_pt: f64) -> bool {
        height_pt <= WHOLE_SHARE * self.room_pt
    }

    fn cell_pt(&self, cell: &CellCopy) -> f64 {
        let setting = Setting {
            face: cell.face(),
            size_pt: self.size_pt,
            width_pt: f64::from(cell.line) / 100.0,
            breaks: Breaks::LibreOffice,
            medium: Medium::Paper,
        };
        let lines = count_lines(&words::released(&cell.text), &setting);
        lines as f64 * FONT_LINE_EM * self.size_pt + 2.0 * END_MM * PT_PER_MM
    }

    /// Heights of rows: a cell over several rows makes its last one taller when they are too low.
    fn rows_pt(&self, rows: &[Vec<CellCopy>]) -> Vec<f64> {
        let mut heights: Vec<f64> = vec![0.0; rows.len()];
        let mut spans: Vec<(usize, usize, f64)> = Vec::new();
        for (index, row) in rows.iter().enumerate() {
            for cell in row {
                spans.push((index + cell.rows - 1, index, self.cell_pt(cell)));
            }
        }
        spans.sort_by_key(|&(last, first, _)| (last, std::cmp::Reverse(first)));
        for (last, first, height) in spans {
            let above: f64 = heights[first..last].iter().sum();
            heights[last] = heights[last].max(height - above);
        }
        heights
    }
}

/// The rows of the body.
pub(super) fn rows(
    table: &Table,
    body: Vec<Vec<CellCopy>>,
    heights: &Heights,
    anchors: &mut Vec<Option<Anchor>>,
) -> Vec<RowCopy> {
    let heights_pt = heights.rows_pt(&body);
    let count = body.len();
    // How far the spans from above reach, and whether the row above is whole.
    let mut reach = 0;
    let mut parted = true;
    let mut copies = Vec::with_capacity(count);
    for (index, mut cells) in body.into_iter().enumerate() {
        let row = &table.body[index];
        let free = reach <= index;
        reach = cells.iter().map(|cell| index + cell.rows).fold(reach, usize::max);
        let single = cells.iter().all(|cell| cell.rows == 1);
        let low = heights.is_low(heights_pt[index]);
        let heads = free && single && low && index + 1 < count;
        let level = match row.kind {
            RowKind::Domain if heads => Some(2),
            RowKind::Subdomain if heads => Some(3),
            _ => None,
        };
        for cell in &mut cells {
            let all_pt: f64 = heights_pt[index..index + cell.rows].iter().sum();
            let together = all_pt <= TOGETHER_SHARE * heights.room_pt;
            cell.breakable = if cell.rows > 1 { !together } else { !low };
        }
        let whole = low && cells.iter().any(|cell| cell.rows == 1);
        anchors.push(row.anchor);
        copies.push(RowCopy {
            level,
            cells,
            closing: None,
            parted: free && parted,
            height_pt: heights_pt[index],
        });
        parted = whole;
    }
    copies
}
