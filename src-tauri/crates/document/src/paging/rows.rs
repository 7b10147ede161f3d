//! The heights of a table's rows, each of one or more physical rows.

use std::ops::Range;

use super::pieces::Measured;
use crate::metrics::{LineCount, PRINT_PITCH, height_pt};
use crate::tree::{CellContent, Placed};

/// A cell with its lines.
#[derive(Debug)]
pub(super) struct Item<'a> {
    pub(super) placed: Placed<'a>,
    /// The lines of its words; none for an empty cell or a number.
    pub(super) measured: Option<Measured<'a>>,
    /// The pieces of a text in a single row, in order.
    pub(super) pieces: Vec<Range<usize>>,
}

impl Item<'_> {
    pub(super) fn spans_rows(&self) -> bool {
        self.placed.cell.row_span > 1
    }

    /// The first row after the cell.
    pub(super) fn end_row(&self) -> usize {
        self.placed.row + self.placed.cell.row_span
    }

    /// The height in points that all of its content needs.
    pub(super) fn needed_pt(&self, size_pt: f64) -> f64 {
        match (&self.measured, &self.placed.cell.content) {
            (Some(measured), _) => measured.height_pt(&measured.whole()),
            (None, CellContent::Empty) => 0.0,
            (None, _) => height_pt(ONE_LINE, size_pt),
        }
    }
}

const ONE_LINE: LineCount = LineCount::same(1);

/// The physical rows of some logical rows: their heights in points, by logical row.
#[derive(Debug)]
pub(super) struct Heights {
    first_row: usize,
    rows: Vec<Vec<f64>>,
    tallest_pt: f64,
    size_pt: f64,
}

impl Heights {
    /// Fits the rows of a part of a table to its items: first every row to the cells in that
    /// row alone, then the last row of every vertical merge to what the merge lacks.
    pub(super) fn fit(
        items: &mut [Item<'_>],
        rows: Range<usize>,
        tallest_pt: f64,
        size_pt: f64,
    ) -> Self {
        let one_line = height_pt(ONE_LINE, size_pt);
        let mut heights = Self {
            first_row: rows.start,
            rows: vec![vec![one_line]; rows.len()],
            tallest_pt,
            size_pt,
        };
        for item in items.iter_mut().filter(|item| !item.spans_rows()) {
            heights.fit_single(item);
        }
        let mut merges: Vec<&Item<'_>> = items.iter().filter(|item| item.spans_rows()).collect();
        // A merge that ends earlier is settled first; its growth helps those around it.
        merges.sort_by_key(|item| (item.end_row(), std::cmp::Reverse(item.placed.row)));
        for item in merges {
            heights.fit_merge(item);
        }
        heights
    }

    fn fit_single(&mut self, item: &mut Item<'_>) {
        let Some(measured) = &item.measured else { return };
        item.pieces = measured.pieces(self.tallest_pt);
        let row = &mut self.rows[item.placed.row - self.first_row];
        for (index, piece) in item.pieces.iter().enumerate() {
            let height = measured.height_pt(piece).min(self.tallest_pt);
            match row.get_mut(index) {
                Some(present) => *present = present.max(height),
                None => row.push(height),
            }
        }
    }

    fn fit_merge(&mut self, item: &Item<'_>) {
        let rows = item.placed.row..item.end_row();
        let needed = item.needed_pt(self.size_pt);
        // A text over several pages loses up to a line at the end of each.
        let pages = (needed / self.tallest_pt) as usize;
        let lost = pages as f64 * PRINT_PITCH * self.size_pt;
        let missing = needed + lost - self.of(rows.clone()).iter().sum::<f64>();
        if missing > 0.0 {
            self.grow(rows.end - 1, missing);
        }
    }

    /// Adds height to the last physical row of a row, and further ones where it is full.
    fn grow(&mut self, row: usize, missing_pt: f64) {
        let one_line = height_pt(ONE_LINE, self.size_pt);
        let pieces = &mut self.rows[row - self.first_row];
        let mut missing = (missing_pt / 0.75).ceil() * 0.75;
        if let Some(last) = pieces.last_mut() {
            let added = missing.min((self.tallest_pt - *last).max(0.0));
            *last += added;
            missing -= added;
        }
        while missing > 0.0 {
            let height = missing.clamp(one_line, self.tallest_pt);
            pieces.push(height);
            missing -= height;
        }
    }

    /// The heights of the physical rows of some logical rows.
    pub(super) fn of(&self, rows: Range<usize>) -> Vec<f64> {
        self.rows[rows.start - self.first_row..rows.end - self.first_row].concat()
    }

    /// How many physical rows some logical rows take.
    pub(super) fn count(&self, rows: Range<usize>) -> usize {
        self.rows[rows.start - self.first_row..rows.end - self.first_row].iter().map(Vec::len).sum()
    }
}
