//! A table on the sheet: physical rows, cells, and what must stay on one page.

use std::ops::Range;

use super::measure::tallest_head_row_pt;
use super::merges::Merge;
use super::pieces::Measured;
use super::rows::{Heights, Item};
use super::{Content, Draft, Edges, PagingProblem, PlannedCell, Style};
use crate::metrics::Face;
use crate::text;
use crate::tree::{Cell, CellContent, Row, RowKind, Table, VerticalAlign, grid};

impl<'a> Draft<'a, '_> {
    /// Lays the rows of a table below those that are there.
    pub(super) fn table(&mut self, table: &'a Table) -> Result<(), PagingProblem> {
        let grid = grid(table)
            .map_err(|source| PagingProblem::Tree { sheet: self.sheet.to_owned(), source })?;
        let mut items: Vec<Item<'a>> = grid
            .cells
            .into_iter()
            .map(|placed| Item {
                measured: self.measure(placed.cell, placed.column, table.size_pt),
                placed,
                pieces: Vec::new(),
            })
            .collect();
        let head_rows = table.head.len();
        let head_items = items.partition_point(|item| item.placed.row < head_rows);
        let body = items.split_off(head_items);

        let top = self.heights.len();
        let tallest_pt = tallest_head_row_pt();
        self.part(items, &table.head, 0, tallest_pt, table.size_pt)?;
        let head_pt: f64 = self.heights[top..].iter().sum();
        if head_rows > 0 {
            self.head = Some(top..self.heights.len());
        }
        self.tallest_pt = self.capacity.tallest_row_pt(head_pt);
        self.part(body, &table.body, head_rows, self.tallest_pt, table.size_pt)
    }

    fn measure(&self, cell: &'a Cell, column: usize, size_pt: f64) -> Option<Measured<'a>> {
        let CellContent::Text(words) = &cell.content else { return None };
        let face = Face::of(cell.bold, cell.italic);
        let inner = self.columns.inner(column, cell.col_span);
        Some(Measured::new(text::clean(words), face, size_pt, inner))
    }

    /// Lays the header or the body.
    fn part(
        &mut self,
        mut items: Vec<Item<'a>>,
        rows: &[Row],
        first_row: usize,
        tallest_pt: f64,
        size_pt: f64,
    ) -> Result<(), PagingProblem> {
        let all = first_row..first_row + rows.len();
        let heights = Heights::fit(&mut items, all.clone(), tallest_pt, size_pt);
        let mut starts = Vec::with_capacity(rows.len() + 1);
        let mut next = self.heights.len();
        for row in all.clone() {
            starts.push(next);
            next += heights.count(row..row + 1);
        }
        starts.push(next);
        let laid = Laid { starts: &starts, first_row, size_pt };
        for item in items {
            if let Some(measured) = &item.measured {
                let row = starts[item.placed.row - first_row];
                self.check_length_at(measured.words(), row, item.placed.column)?;
            }
            if item.spans_rows() { self.merge(item, &laid) } else { self.single(&item, &laid) }
        }
        // A domain's heading stays with its first task.
        for (index, row) in rows.iter().enumerate() {
            let heading = matches!(row.kind, RowKind::Domain | RowKind::Subdomain);
            if heading && index + 1 < rows.len() {
                self.with_above.push(starts[index + 1]);
            }
        }
        self.heights.extend(heights.of(all));
        Ok(())
    }

    /// A cell of one row: a text too tall for it goes on in the next physical row, with no rule
    /// between; anything else stands in the first.
    fn single(&mut self, item: &Item<'a>, laid: &Laid<'_>) {
        let rows = laid.physical(item.placed.row..item.end_row());
        let cut = rows.len() > 1;
        for (index, row) in rows.clone().enumerate() {
            let content = match (&item.measured, item.pieces.get(index)) {
                (Some(measured), Some(piece)) => Content::Text(measured.text(piece)),
                (None, _) if index == 0 => bare(item.placed.cell),
                _ => Content::Blank,
            };
            let edges = Edges::Table { top: index == 0, bottom: row + 1 == rows.end };
            let vertical = if cut { VerticalAlign::Top } else { item.placed.cell.vertical };
            let look = style(item.placed.cell, laid.size_pt);
            self.cells.push(PlannedCell {
                row,
                column: item.placed.column,
                row_count: 1,
                column_count: item.placed.cell.col_span,
                style: Style { edges, vertical, ..look },
                content,
            });
        }
    }

    /// A cell over several rows. Page breaks may cut it later.
    fn merge(&mut self, item: Item<'a>, laid: &Laid<'_>) {
        let cell = item.placed.cell;
        let needed_pt = item.needed_pt(laid.size_pt);
        let merge = Merge::new(
            laid.physical(item.placed.row..item.end_row()),
            (item.placed.column, cell.col_span),
            (item.measured, bare(cell)),
            needed_pt,
            style(cell, laid.size_pt),
        );
        self.merges.push(merge);
    }
}

/// The look of a cell, before its content and its place are known.
fn style(cell: &Cell, size_pt: f64) -> Style {
    Style {
        size_hundredths: (size_pt * 100.0).round() as u32,
        bold: cell.bold,
        italic: cell.italic,
        horizontal: cell.horizontal,
        vertical: cell.vertical,
        edges: Edges::Table { top: true, bottom: true },
    }
}

/// Where the rows of a part have come to lie.
struct Laid<'s> {
    /// First physical row of each logical row, and the row after the last.
    starts: &'s [usize],
    first_row: usize,
    size_pt: f64,
}

impl Laid<'_> {
    fn physical(&self, rows: Range<usize>) -> Range<usize> {
        self.starts[rows.start - self.first_row]..self.starts[rows.end - self.first_row]
    }
}

/// The content of a cell without words.
fn bare<'a>(cell: &Cell) -> Content<'a> {
    match cell.content {
        CellContent::Number(number) => Content::Number(number),
        CellContent::Empty | CellContent::Text(_) => Content::Blank,
    }
}
