//! A block of cells from a spreadsheet, read as rows of a register.

use std::collections::BTreeMap;

use super::{
    CellValue, ColumnId, ColumnKind, EntryProblem, RegisterDefinition, RegisterEntry, RowId,
};
use crate::text;

/// A block as it is understood; nothing of it is kept yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The column of the register that each column of the block fills; `None` for one that fills
    /// none: a running number, words that the register does not ask for.
    pub columns: Vec<Option<ColumnId>>,
    /// Whether the first line names the columns.
    pub headed: bool,
    /// Its rows, without the line of headers and without empty lines.
    pub rows: Vec<BlockRow>,
}

/// One row of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockRow {
    /// Its line in the block, from 0.
    pub line: usize,
    /// What was understood.
    pub cells: BTreeMap<ColumnId, CellValue>,
    /// What was not, and what is missing, in the order of the columns.
    pub problems: Vec<EntryProblem>,
}

impl RegisterDefinition {
    /// Reads a block of which nobody said what its columns are. A first line that names two
    /// columns or more decides; otherwise the columns follow from `first` to the right, after a
    /// running number where the block begins with one. Columns of documents are passed over. A
    /// day without a year is one of `year`.
    #[must_use]
    pub fn block(
        &self,
        lines: &[Vec<String>],
        first: Option<&ColumnId>,
        year: Option<i32>,
    ) -> Block {
        let named = lines.first().and_then(|line| self.named_columns(line));
        let headed = named.is_some();
        let columns = named.unwrap_or_else(|| self.columns_from(lines, first));
        let rows = self.block_rows(lines, usize::from(headed), &columns, year);
        Block { columns, headed, rows }
    }

    /// Reads a block with columns that the officer chose; a first line of headers is no row.
    #[must_use]
    pub fn block_in(
        &self,
        lines: &[Vec<String>],
        columns: &[Option<ColumnId>],
        year: Option<i32>,
    ) -> Block {
        let headed = lines.first().is_some_and(|line| self.named_columns(line).is_some());
        let rows = self.block_rows(lines, usize::from(headed), columns, year);
        Block { columns: columns.to_vec(), headed, rows }
    }

    fn named_columns(&self, line: &[String]) -> Option<Vec<Option<ColumnId>>> {
        let mut named: Vec<Option<ColumnId>> = Vec::new();
        for cell in line {
            let key = text::compare_key(&text::nfc(cell.trim()));
            let mut typed = self.columns.iter().filter(|c| c.kind != ColumnKind::Document);
            let column = typed.find(|column| text::compare_key(&column.header) == key);
            let free = column.map(|column| column.id.clone());
            named.push(free.filter(|id| !named.contains(&Some(id.clone()))));
        }
        (named.iter().flatten().count() >= 2).then_some(named)
    }

    fn columns_from(
        &self,
        lines: &[Vec<String>],
        first: Option<&ColumnId>,
    ) -> Vec<Option<ColumnId>> {
        let width = lines.iter().map(Vec::len).max().unwrap_or(0);
        let at = first.and_then(|id| self.columns.iter().position(|column| column.id == *id));
        let typed = self.columns.iter().skip(at.unwrap_or(0));
        let mut ids = typed.filter(|c| c.kind != ColumnKind::Document).map(|c| c.id.clone());
        let numbered = at.unwrap_or(0) == 0 && self.runs(lines);
        (0..width).map(|place| if place == 0 && numbered { None } else { ids.next() }).collect()
    }

    /// Whether a block begins with a running number, where the register has a column of words or
    /// days.
    fn runs(&self, lines: &[Vec<String>]) -> bool {
        let counted = self.columns.first().is_some_and(|column| column.kind == ColumnKind::Number);
        let filled: Vec<&str> = lines
            .iter()
            .filter(|line| !is_empty(line))
            .map(|line| line.first().map_or("", |cell| cell.trim()))
            .collect();
        let number = |cell: &str| cell.trim_end_matches('.').parse::<u32>().ok();
        let Some(first) = filled.first().and_then(|cell| number(cell)) else { return false };
        !counted && (first..).zip(&filled).all(|(next, cell)| number(cell) == Some(next))
    }

    fn block_rows(
        &self,
        lines: &[Vec<String>],
        skip: usize,
        columns: &[Option<ColumnId>],
        year: Option<i32>,
    ) -> Vec<BlockRow> {
        let lines = lines.iter().enumerate().skip(skip).filter(|(_, line)| !is_empty(line));
        lines
            .map(|(line, cells)| {
                let typed = columns.iter().zip(cells).filter_map(|(column, cell)| {
                    column.as_ref().map(|column| (column.clone(), cell.clone()))
                });
                let (cells, problems) = self.read_row(&typed.collect(), year);
                BlockRow { line, cells, problems }
            })
            .collect()
    }

    /// Reads the typed cells of a new row: what was understood, and everything that is wrong with
    /// it, in the order of the columns.
    #[must_use]
    pub fn read_row(
        &self,
        typed: &BTreeMap<ColumnId, String>,
        year: Option<i32>,
    ) -> (BTreeMap<ColumnId, CellValue>, Vec<EntryProblem>) {
        self.read_over(BTreeMap::new(), typed, year)
    }

    /// Reads typed cells over those that a row has already; an empty text empties its cell.
    #[must_use]
    pub fn read_over(
        &self,
        mut cells: BTreeMap<ColumnId, CellValue>,
        typed: &BTreeMap<ColumnId, String>,
        year: Option<i32>,
    ) -> (BTreeMap<ColumnId, CellValue>, Vec<EntryProblem>) {
        let mut problems = Vec::new();
        for (id, words) in typed {
            cells.remove(id);
            let read = match self.column(id) {
                Some(column) => column.read_in(words, year),
                None => Err(EntryProblem::no_column(id)),
            };
            match read {
                Ok(value) => cells.extend(value.map(|value| (id.clone(), value))),
                Err(problem) => problems.push(problem),
            }
        }
        let entry = RegisterEntry { id: RowId(0), register: self.id.clone(), cells };
        for problem in self.problems(&entry) {
            // A cell that was not understood is not empty.
            if !problems.iter().any(|told| told.column == problem.column) {
                problems.push(problem);
            }
        }
        let place = |id: &ColumnId| self.columns.iter().position(|column| column.id == *id);
        problems.sort_by_key(|problem| place(&problem.column).unwrap_or(usize::MAX));
        (entry.cells, problems)
    }
}

fn is_empty(line: &[String]) -> bool {
    line.iter().all(|cell| cell.trim().is_empty())
}
