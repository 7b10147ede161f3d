//! Registers (sổ theo dõi): the shapes in which they cross.

mod block;
mod line;
mod paper;

use std::collections::BTreeMap;

use cchc_model::register::{
    ColumnId, ColumnKind, RegisterColumn, RegisterDefinition, RegisterId, RowId,
};
use cchc_model::report_period::ReportPeriod;
use cchc_model::span::Span;
use cchc_ops::OpsProblem;
use cchc_ops::register::{self as registers, RegisterProblem, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Call;
use super::app::{BookState, book};
use super::plan::{Changed, changed};
use crate::Problem;

pub use block::{BlockLine, BlockRead, RegisterBlock};
pub(super) use block::{paste, read_block};
pub(super) use line::rows;
pub use line::{CellProblem, LineDocument, RegisterLine, RowsAsked};
pub use paper::{ExportRegister, RegisterFile};
pub(super) use paper::{export, export_name};

/// The registers as they stand in a year.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegistersOf {
    /// The year.
    pub year: i32,
}

/// A register in the list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RegisterRow {
    /// Its identity.
    pub id: RegisterId,
    /// The name on its cover.
    pub name: String,
    /// The name on a tab.
    pub short: String,
    /// What belongs into it, and what does not.
    pub description: String,
    /// What one row is, for sentences.
    pub row_name: String,
    /// The body that keeps it.
    pub body: String,
    /// Its columns from left to right.
    pub columns: Vec<RegisterColumnRow>,
    /// The column whose date puts a row into a period.
    pub date: ColumnId,
    /// How many rows belong to the year.
    pub rows: usize,
    /// How many rows it has in all.
    pub all: usize,
    /// Whether it is kept in that year; one that is not may have rows of other years.
    pub kept: bool,
}

/// A column of a register.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RegisterColumnRow {
    /// Its identity within the register.
    pub id: ColumnId,
    /// Header text.
    pub header: String,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// Whether a row without it is refused.
    pub required: bool,
    /// What to write here; empty where it is plain.
    pub note: String,
    /// Its width among the others, in millimetres of a page of any width.
    pub width_mm: u16,
}

/// What an officer typed into a cell.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TypedCell {
    /// The column.
    pub column: ColumnId,
    /// The words; empty ones empty the cell.
    pub words: String,
}

/// A row to add or to put right.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveRegisterRow {
    /// The register.
    pub register: RegisterId,
    /// The row; a new one where it is missing.
    #[serde(default)]
    pub row: Option<RowId>,
    /// The cells that were typed; the others stay as they are.
    pub cells: Vec<TypedCell>,
    /// The year that is spoken of: a day without a year is one of it.
    pub year: i32,
}

/// What became of a row.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RegisterSaved {
    /// The row as it is kept now; `None` when it is not kept.
    pub line: Option<RegisterLine>,
    /// Why it is not kept, everything at once.
    pub problems: Vec<CellProblem>,
    /// Where the book stands.
    pub book: BookState,
}

/// Rows that go.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeleteRegisterRows {
    /// The register.
    pub register: RegisterId,
    /// The rows.
    pub rows: Vec<RowId>,
}

/// The counts of a register in a report year.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountsAsked {
    /// The register.
    pub register: RegisterId,
    /// The report year.
    pub year: i32,
}

/// What is counted from a register in a report year.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RegisterCounts {
    /// The periods, by their last day.
    pub periods: Vec<CountPeriod>,
    /// The counts, in the order of the definition.
    pub counts: Vec<CountLine>,
}

/// A period of the reports.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CountPeriod {
    /// Its name: `Quý I`, `6 tháng`.
    pub name: String,
    /// Its days.
    pub span: Span,
}

/// One count.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CountLine {
    /// What is counted.
    pub name: String,
    /// The number of each period; `None` for one that is too great to count.
    pub values: Vec<Option<i64>>,
}

pub(super) fn list(call: &mut Call<'_>, asked: RegistersOf) -> Result<Vec<RegisterRow>, Problem> {
    let desk = call.session.desk()?;
    let entries = registers::entries(desk)?;
    let set = registers::definitions(desk)?;
    let row = |definition: &RegisterDefinition| RegisterRow {
        id: definition.id.clone(),
        name: definition.name.clone(),
        short: definition.short().to_owned(),
        description: definition.description.clone(),
        row_name: definition.row_name.clone(),
        body: definition.body.clone(),
        columns: definition.columns.iter().map(column).collect(),
        date: definition.date.clone(),
        rows: definition.of_year(&entries, asked.year).len(),
        all: entries.iter().filter(|entry| entry.register == definition.id).count(),
        kept: definition.is_kept_in(asked.year),
    };
    Ok(set.registers().iter().map(row).collect())
}

pub(super) fn save(
    call: &mut Call<'_>,
    request: SaveRegisterRow,
) -> Result<RegisterSaved, Problem> {
    let SaveRegisterRow { register, row, cells, year } = request;
    let typed = typed(cells);
    let desk = call.session.desk_mut()?;
    let year = Some(year);
    let saved = match row {
        Some(row) => registers::change(desk, &register, row, &typed, year, call.now).map(|_| row),
        None => registers::add(desk, &register, &typed, year, call.now).map(|done| done.value),
    };
    let (line, problems) = match saved {
        Ok(row) => (line::of(desk, &register, row)?, Vec::new()),
        Err(OpsProblem::Register(RegisterProblem::Misfit { problems, .. })) => {
            (None, problems.iter().map(CellProblem::of).collect())
        }
        Err(other) => return Err(other.into()),
    };
    Ok(RegisterSaved { line, problems, book: book(call.session, call.now)? })
}

pub(super) fn delete(call: &mut Call<'_>, request: DeleteRegisterRows) -> Result<Changed, Problem> {
    let desk = call.session.desk_mut()?;
    let done = registers::delete(desk, &request.register, &request.rows, call.now)?;
    changed(call, done.label)
}

pub(super) fn counts(call: &mut Call<'_>, asked: CountsAsked) -> Result<RegisterCounts, Problem> {
    let desk = call.session.desk()?;
    let periods = registers::report_spans(desk, asked.year)?;
    let spans: Vec<Span> = periods.iter().map(|(_, span)| *span).collect();
    let counted = registers::counts(desk, &asked.register, &spans)?;
    let period =
        |(period, span): (ReportPeriod, Span)| CountPeriod { name: period.label_vi(), span };
    let counts = counted.into_iter();
    Ok(RegisterCounts {
        periods: periods.into_iter().map(period).collect(),
        counts: counts.map(|c| CountLine { name: c.count.name, values: c.values }).collect(),
    })
}

fn column(column: &RegisterColumn) -> RegisterColumnRow {
    RegisterColumnRow {
        id: column.id.clone(),
        header: column.header.clone(),
        kind: column.kind.clone(),
        required: column.required,
        note: column.note.clone(),
        width_mm: column.width_mm(),
    }
}

fn typed(cells: Vec<TypedCell>) -> Typed {
    cells.into_iter().map(|cell| (cell.column, cell.words)).collect::<BTreeMap<_, _>>()
}
