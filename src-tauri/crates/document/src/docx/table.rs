//! A table with rules: its columns take the whole width between the margins.

use std::iter::Peekable;

use crate::tree::{Cell, CellContent, Placed, Section, Table, TableColumn, VerticalAlign, grid};

use super::DocxProblem;
use super::element::Element;
use super::flow::Flow;
use super::frame;
use super::measure::{PT_PER_MM, text_width};
use super::paragraph::Para;
use super::rows::Breaking;
use super::style::{CellLook, Style, TABLE};
use super::styles::{Used, width};

/// Word holds no more columns in a table.
const COLUMN_LIMIT: usize = 63;
/// Writes a table; `more` says that something of the section follows it.
pub(super) fn write(
    table: &Table,
    section: &Section,
    more: bool,
    flow: &mut Flow,
    used: &mut Used,
) -> Result<(), DocxProblem> {
    let grid = grid(table)
        .map_err(|source| DocxProblem::Tree { section: section.name.clone(), source })?;
    if grid.column_count > COLUMN_LIMIT {
        let columns = grid.column_count;
        return Err(DocxProblem::TooManyColumns { section: section.name.clone(), columns });
    }
    let widths = widths(&table.columns, text_width(&section.page));
    let page_pt = section.page.text_height_mm() * PT_PER_MM;
    let breaking = Breaking::of(table, &grid, &widths, page_pt, more);

    flow.open_table(&opening(&widths))?;
    let mut lay = Lay {
        cells: grid.cells.into_iter().peekable(),
        over: vec![None; widths.len()],
        breaking,
        size_pt: table.size_pt,
        widths,
    };
    for row in 0..grid.row_count {
        flow.row(&lay.row(row, row < table.head.len(), used))?;
    }
    Ok(flow.close_table()?)
}

/// The widths of the columns in twips, together exactly this wide. Edges are rounded, not
/// widths.
fn widths(columns: &[TableColumn], total: i64) -> Vec<i64> {
    let all_mm: f64 = columns.iter().map(|column| column.width_mm).sum();
    let mut so_far_mm = 0.0;
    let mut edge = 0;
    columns
        .iter()
        .map(|column| {
            so_far_mm += column.width_mm;
            let next = (so_far_mm / all_mm * total as f64).round() as i64;
            let width = next - edge;
            edge = next;
            width
        })
        .collect()
}

fn opening(widths: &[i64]) -> Element {
    let properties = Element::new("w:tblPr")
        .child(Element::val("w:tblStyle", TABLE.0))
        .child(width("w:tblW", widths.iter().sum()))
        .child(frame::fixed());
    Element::new("w:tbl").child(properties).child(frame::grid(widths))
}

/// The cells on their way into rows. Word wants a cell at every place, also below the first of
/// a vertical span.
struct Lay<'a, I: Iterator<Item = Placed<'a>>> {
    cells: Peekable<I>,
    /// By its first column, a cell that goes on below, and over how many rows more.
    over: Vec<Option<(Placed<'a>, usize)>>,
    widths: Vec<i64>,
    breaking: Breaking,
    size_pt: f64,
}

impl<'a, I: Iterator<Item = Placed<'a>>> Lay<'a, I> {
    fn row(&mut self, index: usize, head: bool, used: &mut Used) -> Element {
        let properties = Element::new("w:trPr")
            .child_if(self.breaking.whole(index), "w:cantSplit")
            .child_if(head, "w:tblHeader");
        let mut row = Element::new("w:tr");
        if !properties.content.is_empty() {
            row = row.child(properties);
        }
        let mut column = 0;
        // The grid has no holes: the loop ends behind the last column.
        while let Some((placed, goes_on)) = self.next(index, column) {
            row = row.child(self.cell(&placed, goes_on, index, used));
            column += placed.cell.col_span;
        }
        row
    }

    /// The cell at a place, and whether it began in a row above.
    fn next(&mut self, row: usize, column: usize) -> Option<(Placed<'a>, bool)> {
        if let Some((placed, rows)) = *self.over.get(column)? {
            self.over[column] = (rows > 1).then_some((placed, rows - 1));
            return Some((placed, true));
        }
        let placed = self.cells.next_if(|placed| placed.row == row)?;
        let below = placed.cell.row_span - 1;
        self.over[column] = (below > 0).then_some((placed, below));
        Some((placed, false))
    }

    fn cell(&self, placed: &Placed<'a>, goes_on: bool, row: usize, used: &mut Used) -> Element {
        let cell = placed.cell;
        let twips = self.widths[placed.column..placed.column + cell.col_span].iter().sum();
        let properties = Element::new("w:tcPr")
            .child(width("w:tcW", twips))
            .children((cell.col_span > 1).then(|| Element::val("w:gridSpan", cell.col_span)))
            .children((cell.row_span > 1).then(|| merge(goes_on)))
            .children(self.in_the_middle(placed).then(|| Element::val("w:vAlign", "center")));
        let style = used.note(Style::Cell(CellLook {
            align: cell.horizontal,
            bold: cell.bold,
            italic: cell.italic,
            ..CellLook::plain(self.size_pt)
        }));
        let with_next = self.breaking.with_next(row);
        let paragraphs = paragraphs(cell, goes_on, style).into_iter();
        Element::new("w:tc")
            .child(properties)
            .children(paragraphs.map(|para| para.keep_next(with_next).element()))
    }

    /// The middle of a cell over several pages is nowhere.
    fn in_the_middle(&self, placed: &Placed<'_>) -> bool {
        placed.cell.vertical == VerticalAlign::Middle && !self.breaking.may_break(placed)
    }
}

fn merge(goes_on: bool) -> Element {
    Element::val("w:vMerge", if goes_on { "continue" } else { "restart" })
}

fn paragraphs(cell: &Cell, goes_on: bool, style: Style) -> Vec<Para> {
    match &cell.content {
        CellContent::Text(words) if !goes_on => Para::lines(style, words),
        CellContent::Number(number) if !goes_on => vec![Para::new(style, &number.to_string())],
        _ => vec![Para::empty(style)],
    }
}
