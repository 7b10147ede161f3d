//! The mark that ends an appendix, kept on the page of the last row of its table.
//!
//! Typst can hold the rows of a cell together, but not a table and what follows it. So the mark
//! becomes a row without lines, and a cell that nobody sees, in a column without width, spans it
//! and the last row.

use cchc_document::tree::FONT_LINE_EM;

use super::paragraph::ParagraphCopy;
use super::row::Heights;
use super::table::{CellCopy, TableCopy};

impl TableCopy {
    /// Takes the mark in, unless the last row has no room for it on its page, or a cell from
    /// above reaches into it at the right end, where the unseen column stands.
    pub(super) fn close(&mut self, mark: &ParagraphCopy, heights: &Heights) -> bool {
        let columns = self.columns();
        let Some(last) = self.body.last() else { return false };
        let height_pt = last.height_pt + 2.0 * FONT_LINE_EM * mark.size();
        let whole = last.level.is_none() && last.cells.iter().all(|cell| cell.rows == 1);
        let ends = column_ends(self.body.iter().map(|row| row.cells.as_slice()), columns);
        let open = ends.last().is_some_and(|ends| ends.last() == Some(&columns));
        if !whole || !open || !heights.is_low(height_pt) {
            return false;
        }
        let head_ends = column_ends(self.head.iter().map(Vec::as_slice), columns);
        let rows = self.body.iter_mut().map(|row| &mut row.cells);
        let above = self.head.iter_mut().zip(head_ends).chain(rows.zip(ends));
        for (cells, ends) in above {
            for (cell, end) in cells.iter_mut().zip(ends) {
                cell.cols += usize::from(end == columns);
            }
        }
        if let Some(last) = self.body.last_mut() {
            if let Some(cell) = last.cells.last_mut() {
                cell.cols -= 1;
            }
            last.cells.push(CellCopy::unseen());
            last.closing = Some(mark.clone());
        }
        self.closed = true;
        true
    }
}

/// The column, from 1, at which each cell of each row ends.
fn column_ends<'a>(rows: impl Iterator<Item = &'a [CellCopy]>, columns: usize) -> Vec<Vec<usize>> {
    // For each column, how many rows the cell in it still takes.
    let mut reach = vec![0_usize; columns];
    rows.map(|cells| {
        let mut column = 0;
        let mut ends = Vec::with_capacity(cells.len());
        for cell in cells {
            while reach.get(column).is_some_and(|&rows| rows > 0) {
                column += 1;
            }
            let end = (column + cell.cols).min(columns);
            reach[column.min(end)..end].fill(cell.rows);
            ends.push(end);
            column = end;
        }
        for rows in &mut reach {
            *rows = rows.saturating_sub(1);
        }
        ends
    })
    .collect()
}
