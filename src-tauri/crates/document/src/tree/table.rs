//! Tables: columns, rows, and cells that may span several of both.

use super::{Anchor, Number};

/// A table. Spans are said by the cell at the top left; a position that a span covers has no
/// cell of its own, as in HTML. [`super::grid`] checks that every position is taken once.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The columns from left to right; at least one.
    pub columns: Vec<TableColumn>,
    /// The header rows, repeated on every page. No span leaves the header.
    pub head: Vec<Row>,
    /// All other rows.
    pub body: Vec<Row>,
    /// Font size of the cells in points; 11–13 by practice, the decree fixes none.
    pub size_pt: f64,
}

impl Table {
    /// Free space between a cell's side and its words in mm, where paper is set: narrow enough
    /// that a date such as 31/12/2023 stays whole in the columns that offices draw for it.
    pub const CELL_SIDE_MM: f64 = 1.2;
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TableColumn {
    /// Width in mm on the paper. When the columns together are wider than the page, the print
    /// is scaled down.
    pub width_mm: f64,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What the row is.
    pub kind: RowKind,
    /// The cells from left to right, without those that a span covers.
    pub cells: Vec<Cell>,
    /// What it was made from.
    pub anchor: Option<Anchor>,
}

impl Row {
    /// A row of the given kind.
    #[must_use]
    pub fn new(kind: RowKind, cells: Vec<Cell>) -> Self {
        Self { kind, cells, anchor: None }
    }

    /// The same row, made from this.
    #[must_use]
    pub fn made_from(mut self, anchor: Anchor) -> Self {
        self.anchor = Some(anchor);
        self
    }
}

/// What a row is. It changes nothing in how a row is drawn (the cells say that); readers of a
/// tree, and formats that mark header rows or keep a heading with its next row, need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// Column titles.
    Header,
    /// The row `1 2 3 …` under the column titles.
    Numbering,
    /// A domain (lĩnh vực).
    Domain,
    /// A part of a domain (VII.A, VII.B).
    Subdomain,
    /// A task.
    Task,
    /// A sum.
    Total,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// What it holds.
    pub content: CellContent,
    /// How many columns it takes; at least 1.
    pub col_span: usize,
    /// How many rows it takes; at least 1.
    pub row_span: usize,
    /// Where its lines stand between its sides.
    pub horizontal: HorizontalAlign,
    /// Where its lines stand between its top and bottom.
    pub vertical: VerticalAlign,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellContent {
    /// Nothing.
    Empty,
    /// Words; `\n` is a line break.
    Text(String),
    /// A number that stays a number in a workbook.
    Number(Number),
}

/// Where lines stand between left and right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HorizontalAlign {
    /// At the left.
    Left,
    /// In the middle.
    Centre,
    /// At the right.
    Right,
    /// At both sides.
    Justified,
}

/// Where lines stand between top and bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum VerticalAlign {
    /// At the top.
    Top,
    /// In the middle.
    Middle,
}

impl Cell {
    /// A cell with the given content: one position, left, in the middle of the height, upright.
    #[must_use]
    pub fn new(content: CellContent) -> Self {
        Self {
            content,
            col_span: 1,
            row_span: 1,
            horizontal: HorizontalAlign::Left,
            vertical: VerticalAlign::Middle,
            bold: false,
            italic: false,
        }
    }

    /// A cell with words; empty words make an empty cell.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        let content = if text.is_empty() { CellContent::Empty } else { CellContent::Text(text) };
        Self::new(content)
    }

    /// A cell with a number.
    #[must_use]
    pub fn number(number: Number) -> Self {
        Self::new(CellContent::Number(number))
    }

    /// An empty cell.
    #[must_use]
    pub fn empty() -> Self {
        Self::new(CellContent::Empty)
    }

    /// The same cell over so many columns and rows.
    #[must_use]
    pub fn spanning(mut self, col_span: usize, row_span: usize) -> Self {
        self.col_span = col_span;
        self.row_span = row_span;
        self
    }

    /// The same cell, aligned so between left and right.
    #[must_use]
    pub fn horizontal(mut self, align: HorizontalAlign) -> Self {
        self.horizontal = align;
        self
    }

    /// The same cell, aligned so between top and bottom.
    #[must_use]
    pub fn vertical(mut self, align: VerticalAlign) -> Self {
        self.vertical = align;
        self
    }

    /// The same cell in bold.
    #[must_use]
    pub fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    /// The same cell in italics.
    #[must_use]
    pub fn italic(mut self) -> Self {
        self.italic = true;
        self
    }
}
