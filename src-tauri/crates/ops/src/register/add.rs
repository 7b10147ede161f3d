//! New rows.

use cchc_model::register::{RegisterId, RowId};
use chrono::NaiveDateTime;

use super::{RegisterProblem, Typed, definition};
use crate::operation::RegisterChange;
use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// Adds a row of typed cells. A day without a year is one of `year`.
///
/// # Errors
/// `register.not_found`; the `register.…` code of the first thing that is wrong with the row.
pub fn add(
    desk: &mut Desk,
    register: &RegisterId,
    cells: &Typed,
    year: Option<i32>,
    now: NaiveDateTime,
) -> Result<Outcome<RowId>, OpsProblem> {
    let done = enter(desk, register, std::slice::from_ref(cells), year, RegisterChange::Add, now)?;
    let row = done.value.first().copied().ok_or(RegisterProblem::NoRows)?;
    Ok(Outcome { value: row, changed: done.changed, label: done.label })
}

/// Adds many rows of typed cells in one step of the history, or none of them.
///
/// # Errors
/// `register.not_found`, `register.no_rows`; the `register.…` code of the first thing that is
/// wrong with the first row that does not fit, with its place among the rows.
pub fn paste(
    desk: &mut Desk,
    register: &RegisterId,
    rows: &[Typed],
    year: Option<i32>,
    now: NaiveDateTime,
) -> Result<Outcome<Vec<RowId>>, OpsProblem> {
    enter(desk, register, rows, year, RegisterChange::Paste, now)
}

fn enter(
    desk: &mut Desk,
    register: &RegisterId,
    rows: &[Typed],
    year: Option<i32>,
    change: RegisterChange,
    now: NaiveDateTime,
) -> Result<Outcome<Vec<RowId>>, OpsProblem> {
    let definition = definition(desk, register)?;
    if rows.is_empty() {
        return Err(RegisterProblem::NoRows.into());
    }
    let mut read = Vec::with_capacity(rows.len());
    for (line, typed) in (1..).zip(rows) {
        let (cells, problems) = definition.read_row(typed, year);
        if !problems.is_empty() {
            return Err(RegisterProblem::Misfit { line, problems }.into());
        }
        read.push(cells);
    }
    let operation = Operation::rows_of(change, rows.len(), &definition);
    run(desk, &operation, now, |tx| {
        read.iter().map(|cells| Ok(tx.insert_register_row(register, cells)?)).collect()
    })
}
