//! Blocks of cells from a spreadsheet.

use cchc_model::register::{
    Block, BlockRow, ColumnId, RegisterDefinition, RegisterEntry, RegisterId, RowId,
};
use cchc_ops::register::{self as registers, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::line::CellProblem;
use crate::Problem;
use crate::command::Call;
use crate::command::plan::{Changed, changed};

/// A block of cells.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterBlock {
    /// The register.
    pub register: RegisterId,
    /// Its lines.
    pub rows: Vec<Vec<String>>,
    /// The column of the register that each column of the block fills, where the officer chose
    /// them; otherwise the program finds out.
    #[serde(default)]
    pub columns: Option<Vec<Option<ColumnId>>>,
    /// The column in which the block was put, where nobody said what its columns are.
    #[serde(default)]
    pub first: Option<ColumnId>,
    /// The year that is spoken of: a day without a year is one of it.
    pub year: i32,
}

/// A block as it is understood; nothing of it is kept.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BlockRead {
    /// The column of the register that each column of the block fills.
    pub columns: Vec<Option<ColumnId>>,
    /// Its rows, without a line of headers and without empty lines.
    pub rows: Vec<BlockLine>,
}

/// A row of a block.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BlockLine {
    /// Its line in the block, from 0.
    pub line: usize,
    /// What was understood, as the cells of the register will show it.
    pub cells: Vec<String>,
    /// What was not, and what is missing.
    pub problems: Vec<CellProblem>,
}

pub(in crate::command) fn read_block(
    call: &mut Call<'_>,
    asked: RegisterBlock,
) -> Result<BlockRead, Problem> {
    let definition = registers::definition(call.session.desk()?, &asked.register)?;
    let block = read(&definition, &asked);
    let line = |row: BlockRow| {
        let problems = row.problems.iter().map(CellProblem::of).collect();
        let register = definition.id.clone();
        let entry = RegisterEntry { id: RowId(0), register, cells: row.cells };
        BlockLine { line: row.line, cells: definition.shown_vi(&entry), problems }
    };
    Ok(BlockRead { columns: block.columns, rows: block.rows.into_iter().map(line).collect() })
}

pub(in crate::command) fn paste(
    call: &mut Call<'_>,
    asked: RegisterBlock,
) -> Result<Changed, Problem> {
    let desk = call.session.desk_mut()?;
    let definition = registers::definition(desk, &asked.register)?;
    let block = read(&definition, &asked);
    let lines = block.rows.iter().filter_map(|row| asked.rows.get(row.line));
    let rows: Vec<Typed> = lines.map(|line| typed(&block.columns, line)).collect();
    let year = Some(asked.year);
    let done = registers::paste(desk, &asked.register, &rows, year, call.now)?;
    changed(call, done.label)
}

fn read(definition: &RegisterDefinition, asked: &RegisterBlock) -> Block {
    match &asked.columns {
        Some(columns) => definition.block_in(&asked.rows, columns, Some(asked.year)),
        None => definition.block(&asked.rows, asked.first.as_ref(), Some(asked.year)),
    }
}

fn typed(columns: &[Option<ColumnId>], line: &[String]) -> Typed {
    let cells = columns.iter().zip(line);
    cells.filter_map(|(column, words)| Some((column.clone()?, words.clone()))).collect()
}
