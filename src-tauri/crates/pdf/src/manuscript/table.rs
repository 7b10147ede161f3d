//! Tables for the template.

use cchc_document::metrics::Face;
use cchc_document::tree::{
    self, Anchor, Cell, CellContent, Grid, HorizontalAlign, Table, VerticalAlign,
};
use serde::Serialize;

use super::paragraph::ParagraphCopy;
use super::row::{self, Heights, RowCopy};
use super::{Copyist, PT_PER_MM, align_name, place, words};
use crate::problem::PdfProblem;

/// White between the lines of a cell and its words in mm, at the sides and at top and bottom: as
/// in the Word document.
const SIDE_MM: f64 = Table::CELL_SIDE_MM;
/// See [`SIDE_MM`].
pub(super) const END_MM: f64 = 0.4;

/// A table.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TableCopy {
    /// Widths in mm, together as wide as the text.
    columns: Vec<f64>,
    size: f64,
    side: f64,
    end: f64,
    pub(super) head: Vec<Vec<CellCopy>>,
    /// There is a further column without width.
    pub(super) closed: bool,
    /// The mark of the first row; the others count on from it.
    pub(crate) mark: usize,
    pub(crate) body: Vec<RowCopy>,
}

/// A cell. What is as in most cells is left out: there are thousands of them.
#[derive(Debug, Clone, Hash, Serialize)]
pub(crate) struct CellCopy {
    pub(super) text: String,
    #[serde(skip_serializing_if = "is_one")]
    pub(super) cols: usize,
    #[serde(skip_serializing_if = "is_one")]
    pub(super) rows: usize,
    align: &'static str,
    #[serde(skip_serializing_if = "is_false")]
    top: bool,
    #[serde(skip_serializing_if = "is_false")]
    bold: bool,
    #[serde(skip_serializing_if = "is_false")]
    italic: bool,
    /// May it begin on one page and end on the next?
    #[serde(skip_serializing_if = "is_false")]
    pub(super) breakable: bool,
    /// Without lines and words.
    #[serde(skip_serializing_if = "is_false")]
    unseen: bool,
    /// Width between the paddings in hundredths of a point.
    #[serde(skip)]
    pub(super) line: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_one(count: &usize) -> bool {
    *count == 1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_false(flag: &bool) -> bool {
    !*flag
}

impl TableCopy {
    /// The table with its header alone.
    pub(crate) fn without_rows(&self) -> Self {
        Self {
            columns: self.columns.clone(),
            head: self.head.clone(),
            mark: 0,
            body: Vec::new(),
            ..*self
        }
    }

    /// How many columns are seen.
    pub(super) fn columns(&self) -> usize {
        self.columns.len()
    }

    /// Font size in points.
    pub(crate) fn size(&self) -> f64 {
        self.size
    }
}

impl CellCopy {
    /// A cell over two rows that nobody sees.
    pub(super) fn unseen() -> Self {
        Self {
            text: String::new(),
            cols: 1,
            rows: 2,
            align: align_name(HorizontalAlign::Left),
            top: false,
            bold: false,
            italic: false,
            breakable: false,
            unseen: true,
            line: 0,
        }
    }

    pub(super) fn face(&self) -> Face {
        Face::of(self.bold, self.italic)
    }
}

impl Copyist<'_> {
    pub(super) fn table(
        &self,
        table: &Table,
        closing: Option<&ParagraphCopy>,
        anchors: &mut Vec<Option<Anchor>>,
    ) -> Result<TableCopy, PdfProblem> {
        let grid = tree::grid(table)
            .map_err(|source| PdfProblem::Tree { section: self.section.to_owned(), source })?;
        let wanted: f64 = table.columns.iter().map(|column| column.width_mm).sum();
        let scale = self.page.text_width_mm() / wanted;
        let columns: Vec<f64> =
            table.columns.iter().map(|column| column.width_mm * scale).collect();
        let mut rows = self.cells(table, &grid, &columns)?;
        let body = rows.split_off(table.head.len());
        let size = table.size_pt;
        let heights = Heights::new(self.page, size, &rows);
        let mut copy = TableCopy {
            columns,
            size,
            side: SIDE_MM,
            end: END_MM,
            head: rows,
            closed: false,
            mark: anchors.len(),
            body: row::rows(table, body, &heights, anchors),
        };
        if let Some(closing) = closing {
            copy.close(closing, &heights);
        }
        Ok(copy)
    }

    /// The cells of all rows, head and body.
    fn cells(
        &self,
        table: &Table,
        grid: &Grid<'_>,
        columns: &[f64],
    ) -> Result<Vec<Vec<CellCopy>>, PdfProblem> {
        let mut rows: Vec<Vec<CellCopy>> = (0..grid.row_count).map(|_| Vec::new()).collect();
        for placed in &grid.cells {
            let width: f64 = columns[placed.column..][..placed.cell.col_span].iter().sum();
            let line_pt = (width - 2.0 * SIDE_MM).max(1.0) * PT_PER_MM;
            let place = || {
                let head = placed.row < table.head.len();
                let row = if head { placed.row } else { placed.row - table.head.len() };
                let cells = if head { &table.head[row].cells } else { &table.body[row].cells };
                place::cell(head, row + 1, &first_words(cells), placed.column + 1)
            };
            let copy = self.cell(placed.cell, table.size_pt, line_pt, place)?;
            rows[placed.row].push(copy);
        }
        Ok(rows)
    }

    fn cell(
        &self,
        cell: &Cell,
        size_pt: f64,
        line_pt: f64,
        place: impl FnOnce() -> String,
    ) -> Result<CellCopy, PdfProblem> {
        let face = Face::of(cell.bold, cell.italic);
        let text = self.in_face(&words::clean(&text_of(cell)), face, place)?;
        let text = words::cut_long_words(&words::keep_rooms(&text), face, size_pt, line_pt);
        Ok(CellCopy {
            text: words::hold_slashes(&text),
            cols: cell.col_span,
            rows: cell.row_span,
            align: align_name(cell.horizontal),
            top: cell.vertical == VerticalAlign::Top,
            bold: cell.bold,
            italic: cell.italic,
            breakable: false,
            unseen: false,
            line: (line_pt * 100.0) as u32,
        })
    }
}

fn text_of(cell: &Cell) -> String {
    match &cell.content {
        CellContent::Empty => String::new(),
        CellContent::Text(text) => text.clone(),
        CellContent::Number(number) => number.to_string(),
    }
}

/// The words by which an officer knows a row: the first that are more than its number.
fn first_words(cells: &[Cell]) -> String {
    let texts: Vec<String> =
        cells.iter().map(text_of).filter(|text| !text.trim().is_empty()).collect();
    let telling = texts.iter().find(|text| text.chars().filter(|c| c.is_alphabetic()).count() > 3);
    telling.or(texts.first()).cloned().unwrap_or_default()
}
