//! The rows of a planned sheet as the blocks of a page.

use std::ops::Range;

use super::mm;
use super::page::{
    PreviewAlign, PreviewBlock, PreviewCell, PreviewLine, PreviewRow, PreviewValign,
};
use crate::metrics::{Breaks, Face, Medium, PRINT_PITCH, Setting, wrap};
use crate::paging::{
    Content, Edges, NORMAL_SIZE_PT, PADDING_PT, PlannedCell, RULE_SIZE_PT, SheetPlan, Style,
    shown_row_pt,
};
use crate::tree::{HorizontalAlign, VerticalAlign};

/// From the upper edge of a line of underscores to their stroke, in em: the ascent, and the
/// stroke below the base line.
const UNDERSCORE_EM: f64 = 0.891 + 0.125;

/// A plan whose cells can be found by row.
pub(super) struct Sheet<'p, 'a> {
    plan: &'p SheetPlan<'a>,
    /// The cells that begin in each row, from left to right.
    by_row: Vec<Vec<&'p PlannedCell<'a>>>,
    /// Those over several rows: only they can go on from another page.
    tall: Vec<&'p PlannedCell<'a>>,
    /// Whether each row is one of a table.
    in_table: Vec<bool>,
    /// Size of the letters of the table, the only one of the sheet.
    size_pt: f64,
}

impl<'p, 'a> Sheet<'p, 'a> {
    pub(super) fn new(plan: &'p SheetPlan<'a>) -> Self {
        let mut by_row = vec![Vec::new(); plan.heights.len()];
        let mut in_table = vec![false; plan.heights.len()];
        let mut tall = Vec::new();
        let mut size_pt = NORMAL_SIZE_PT;
        for cell in &plan.cells {
            by_row[cell.row].push(cell);
            if cell.row_count > 1 {
                tall.push(cell);
            }
            if cell.style.edges != Edges::None {
                in_table[cell.row..cell.row + cell.row_count].fill(true);
                size_pt = size(cell.style);
            }
        }
        for cells in &mut by_row {
            cells.sort_by_key(|cell| cell.column);
        }
        Self { plan, by_row, tall, in_table, size_pt }
    }

    /// What stands on a page with these rows, below the header that it may repeat.
    pub(super) fn blocks(&self, rows: Range<usize>) -> Vec<PreviewBlock> {
        let repeated = self.plan.repeated(rows.start).unwrap_or(0..0);
        let below_head = !repeated.is_empty();
        let mut blocks = Vec::new();
        let mut table: Vec<PreviewRow> =
            repeated.clone().map(|row| self.row(row, &repeated)).collect();
        for row in rows.clone() {
            if self.in_table[row] {
                let mut shown = self.row(row, &rows);
                if below_head && row == rows.start {
                    // The header's own rule, whatever goes on below it.
                    shown.cells.iter_mut().for_each(|cell| cell.rule_above = true);
                }
                table.push(shown);
            } else {
                blocks.extend(self.table(&mut table));
                blocks.push(self.outside(row));
            }
        }
        blocks.extend(self.table(&mut table));
        blocks
    }

    /// A row of a table, in a part of a page.
    fn row(&self, row: usize, part: &Range<usize>) -> PreviewRow {
        let cells = self.cells(row, part).into_iter();
        PreviewRow {
            height_mm: self.height_mm(row),
            header: self.plan.head.as_ref().is_some_and(|head| head.contains(&row)),
            cells: cells.map(|(cell, row_span)| self.cell(cell, row, row_span)).collect(),
        }
    }

    /// The cells that begin in a row of a part of a page, those that go on from the page before
    /// among them, each with the number of rows that it takes there.
    fn cells(&self, row: usize, part: &Range<usize>) -> Vec<(&'p PlannedCell<'a>, usize)> {
        let mut cells = self.by_row[row].clone();
        if row == part.start {
            let goes_on =
                |cell: &&&PlannedCell<'_>| cell.row < row && row < cell.row + cell.row_count;
            cells.extend(self.tall.iter().filter(goes_on));
            cells.sort_by_key(|cell| cell.column);
        }
        let rows_here = |cell: &PlannedCell<'_>| (cell.row + cell.row_count).min(part.end) - row;
        cells.into_iter().map(|cell| (cell, rows_here(cell))).collect()
    }

    /// The table of the rows gathered so far, if any.
    fn table(&self, rows: &mut Vec<PreviewRow>) -> Option<PreviewBlock> {
        let size_pt = self.size_pt;
        (!rows.is_empty()).then(|| PreviewBlock::Table {
            columns_mm: self.plan.columns.pt().map(mm).collect(),
            size_pt,
            line_pt: line_pt(size_pt),
            padding_mm: mm(PADDING_PT / 2.0),
            rows: std::mem::take(rows),
        })
    }

    /// A row outside the table.
    fn outside(&self, row: usize) -> PreviewBlock {
        let height_mm = self.height_mm(row);
        let Some(cell) = self.by_row[row].first() else { return PreviewBlock::Gap { height_mm } };
        if let Content::Rule(strokes) = cell.content {
            let width_pt = Face::Regular.width_pt("_", RULE_SIZE_PT) * strokes as f64;
            let top_mm = mm(UNDERSCORE_EM * RULE_SIZE_PT);
            return PreviewBlock::Rule { height_mm, top_mm, width_mm: mm(width_pt) };
        }
        let size_pt = size(cell.style);
        PreviewBlock::Paragraph {
            height_mm,
            size_pt,
            line_pt: line_pt(size_pt),
            bold: cell.style.bold,
            italic: cell.style.italic,
            align: align(cell.style.horizontal),
            lines: self.lines(cell),
        }
    }

    /// A cell, or the part of it from `row` on, over so many rows.
    fn cell(&self, cell: &PlannedCell<'_>, row: usize, row_span: usize) -> PreviewCell {
        let continued = row > cell.row;
        let ends_here = row + row_span == cell.row + cell.row_count;
        let (top, bottom) = match cell.style.edges {
            Edges::Table { top, bottom } => (top, bottom),
            Edges::None => (false, false),
        };
        PreviewCell {
            column: cell.column,
            col_span: cell.column_count,
            row_span,
            align: align(cell.style.horizontal),
            valign: match cell.style.vertical {
                VerticalAlign::Top => PreviewValign::Top,
                VerticalAlign::Middle => PreviewValign::Middle,
            },
            bold: cell.style.bold,
            italic: cell.style.italic,
            continued: continued || !top,
            rule_above: top && !continued,
            rule_below: bottom && ends_here,
            // A page never ends among the lines of a cell; what goes on is empty.
            lines: if continued { Vec::new() } else { self.lines(cell) },
        }
    }

    fn lines(&self, cell: &PlannedCell<'_>) -> Vec<PreviewLine> {
        let words = match &cell.content {
            Content::Text(words) => words,
            Content::Number(number) => {
                return vec![PreviewLine { text: number.to_string(), last: true }];
            }
            Content::Blank | Content::Rule(_) => return Vec::new(),
        };
        let setting = Setting {
            face: Face::of(cell.style.bold, cell.style.italic),
            size_pt: size(cell.style),
            width_pt: self.plan.columns.inner(cell.column, cell.column_count).excel_pt,
            breaks: Breaks::Excel,
            medium: Medium::Paper,
        };
        let lines = wrap(words, &setting).into_iter();
        lines
            .map(|line| PreviewLine {
                last: !matches!(words.as_bytes().get(line.end), Some(&byte) if byte != b'\n'),
                text: words[line].to_owned(),
            })
            .collect()
    }

    fn height_mm(&self, row: usize) -> f64 {
        mm(shown_row_pt(self.plan.heights[row]))
    }
}

fn size(style: Style) -> f64 {
    f64::from(style.size_hundredths) / 100.0
}

fn line_pt(size_pt: f64) -> f64 {
    (size_pt * PRINT_PITCH * 1000.0).round() / 1000.0
}

fn align(horizontal: HorizontalAlign) -> PreviewAlign {
    match horizontal {
        HorizontalAlign::Left => PreviewAlign::Left,
        HorizontalAlign::Centre => PreviewAlign::Center,
        HorizontalAlign::Right => PreviewAlign::Right,
        HorizontalAlign::Justified => PreviewAlign::Justify,
    }
}
