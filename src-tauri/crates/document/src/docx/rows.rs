//! What the end of a page may do to the rows of a table.
//!
//! Word and LibreOffice break a table between any two rows; the words of a cell over several
//! rows then stand on the first page only, as far as they fit, so such rows are kept together
//! as far as those words go, and altogether where that costs little of a page.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::metrics::{Breaks, Face, Medium, PRINT_PITCH, Setting, count_lines};
use crate::text;
use crate::tree::{CellContent, Grid, Placed, RowKind, Table};

use super::measure::PT_PER_MM;
use super::styles::{CELL_ENDS_MM, CELL_SIDE_MM};

/// The share of a page that a row may take before it is allowed to go on over the page's end:
/// its height is known only roughly.
const MOST_OF_A_PAGE: f64 = 0.95;
/// The share of a page that may stay empty to keep all rows of a span together.
const MOST_EMPTY: f64 = 0.25;
/// The same for spans that overlap, and the headings above them.
const MOST_EMPTY_BEHIND_SEVERAL: f64 = 0.5;

/// What is decided for a table.
#[derive(Debug)]
pub(super) struct Breaking {
    /// By row of head and body: it stays on one page.
    whole: Vec<bool>,
    /// By row of head and body: the next one begins on the same page.
    with_next: Vec<bool>,
    heights_pt: Vec<f64>,
    page_pt: f64,
}

impl Breaking {
    /// Decides for a table whose columns are so wide in twips, on pages so high in points;
    /// `more` says that something follows it.
    pub(super) fn of(
        table: &Table,
        grid: &Grid<'_>,
        widths: &[i64],
        page_pt: f64,
        more: bool,
    ) -> Self {
        let heights_pt = heights_pt(table, grid, widths);
        let head = table.head.len();
        let head_pt: f64 = heights_pt[..head].iter().sum();
        let page_pt = page_pt - head_pt;
        let whole = |(row, pt): (usize, &f64)| row < head || *pt <= page_pt * MOST_OF_A_PAGE;
        let whole = heights_pt.iter().enumerate().map(whole).collect();
        let rows = table.head.iter().chain(&table.body).enumerate();
        let with_next = rows
            .map(|(index, row)| {
                // A heading does not end a page, and a closing mark does not begin one.
                let heading = matches!(row.kind, RowKind::Domain | RowKind::Subdomain);
                let last = index + 1 == grid.row_count;
                index < head || (heading && !last) || (last && more)
            })
            .collect();
        let mut breaking = Self { whole, with_next, heights_pt, page_pt };
        breaking.keep_bare_rows(grid);
        let mut wished = vec![false; grid.row_count];
        for placed in grid.cells.iter().filter(|placed| placed.cell.row_span > 1) {
            breaking.keep(placed, cell_pt(placed, table.size_pt, widths), &mut wished);
        }
        breaking.grant(&wished);
        breaking
    }

    /// Whether a row stays on one page.
    pub(super) fn whole(&self, row: usize) -> bool {
        self.whole[row]
    }

    /// Whether a row stays on the page of the next one.
    pub(super) fn with_next(&self, row: usize) -> bool {
        self.with_next[row]
    }

    /// Whether the rows of a cell may come to stand on several pages.
    pub(super) fn may_break(&self, placed: &Placed<'_>) -> bool {
        let last = placed.row + placed.cell.row_span - 1;
        !(placed.row..last).all(|row| self.with_next[row])
    }

    /// A row in which no cell begins is nothing without the one above.
    fn keep_bare_rows(&mut self, grid: &Grid<'_>) {
        let begins: BTreeSet<usize> = grid.cells.iter().map(|placed| placed.row).collect();
        for row in (1..grid.row_count).filter(|row| !begins.contains(row)) {
            self.with_next[row - 1] = true;
        }
    }

    /// Keeps the rows of a cell together as far as its words go, and wishes it for all of them
    /// when they are low. Words longer than a page flow on where they can.
    fn keep(&mut self, placed: &Placed<'_>, words_pt: f64, wished: &mut [bool]) {
        let last = placed.row + placed.cell.row_span - 1;
        let fit = words_pt <= self.page_pt * MOST_OF_A_PAGE;
        let low = self.height_pt(placed.row..last + 1) <= self.page_pt * MOST_EMPTY;
        wished[placed.row..last].iter_mut().for_each(|wish| *wish |= low);
        let words_go_on = |row: &usize| fit && self.height_pt(placed.row..row + 1) < words_pt;
        let tied = (placed.row..last).take_while(words_go_on).count();
        self.with_next[placed.row..][..tied].fill(true);
        if !fit {
            self.whole[placed.row..=last].fill(false);
        }
    }

    /// Grants wishes for all rows that hang together, unless that would tie up too much of a
    /// page.
    fn grant(&mut self, wished: &[bool]) {
        let mut start = 0;
        while start < wished.len() {
            let tied = |row: &usize| wished[*row] || self.with_next[*row];
            let end = start + (start..wished.len()).take_while(tied).count();
            let rows = start..(end + 1).min(wished.len());
            if self.height_pt(rows) <= self.page_pt * MOST_EMPTY_BEHIND_SEVERAL {
                let granted = self.with_next[start..end].iter_mut().zip(&wished[start..end]);
                granted.for_each(|(with_next, wish)| *with_next |= wish);
            }
            start = end + 1;
        }
    }

    fn height_pt(&self, rows: Range<usize>) -> f64 {
        self.heights_pt[rows].iter().sum()
    }
}

/// For each row of head and body its height in points, as far as it can be told: the programs
/// break lines a little differently.
fn heights_pt(table: &Table, grid: &Grid<'_>, widths: &[i64]) -> Vec<f64> {
    // A row that only goes on with cells from above is a line tall.
    let mut heights = vec![lines_pt(1, table.size_pt); grid.row_count];
    let needs = |placed: &Placed<'_>| cell_pt(placed, table.size_pt, widths);
    for placed in grid.cells.iter().filter(|placed| placed.cell.row_span == 1) {
        heights[placed.row] = heights[placed.row].max(needs(placed));
    }
    // What the rows of a span lack, the last of them gets.
    for placed in grid.cells.iter().filter(|placed| placed.cell.row_span > 1) {
        let last = placed.row + placed.cell.row_span - 1;
        let there: f64 = heights[placed.row..last].iter().sum();
        heights[last] = heights[last].max(needs(placed) - there);
    }
    heights
}

fn cell_pt(placed: &Placed<'_>, size_pt: f64, widths: &[i64]) -> f64 {
    let cell = placed.cell;
    let lines = match &cell.content {
        CellContent::Text(words) => {
            let columns = &widths[placed.column..placed.column + cell.col_span];
            let width_pt = columns.iter().sum::<i64>() as f64 / 20.0;
            let setting = Setting {
                face: Face::of(cell.bold, cell.italic),
                size_pt,
                width_pt: width_pt - 2.0 * CELL_SIDE_MM * PT_PER_MM,
                breaks: Breaks::LibreOffice,
                medium: Medium::Paper,
            };
            count_lines(&text::clean(words), &setting)
        }
        CellContent::Number(_) | CellContent::Empty => 1,
    };
    lines_pt(lines, size_pt)
}

fn lines_pt(lines: usize, size_pt: f64) -> f64 {
    lines as f64 * size_pt * PRINT_PITCH + 2.0 * CELL_ENDS_MM * PT_PER_MM
}
