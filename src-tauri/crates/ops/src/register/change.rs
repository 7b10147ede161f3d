//! A row is put right.

use cchc_model::register::{RegisterId, RowId};
use chrono::NaiveDateTime;

use super::{RegisterProblem, Typed, definition};
use crate::operation::RegisterChange;
use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// Puts typed cells over those of a row; columns that are not named stay. A day without a year is
/// one of `year`.
///
/// # Errors
/// `register.not_found`, `register.no_row`; the `register.…` code of the first thing that is
/// wrong with the row as it would be.
pub fn change(
    desk: &mut Desk,
    register: &RegisterId,
    row: RowId,
    cells: &Typed,
    year: Option<i32>,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let definition = definition(desk, register)?;
    let operation = Operation::rows_of(RegisterChange::Change, 1, &definition);
    run(desk, &operation, now, |tx| {
        let before = tx.register_row(row)?.filter(|entry| entry.register == *register);
        let before = before.ok_or(RegisterProblem::NoRow { row })?;
        let (cells, problems) = definition.read_over(before.cells, cells, year);
        if !problems.is_empty() {
            return Err(RegisterProblem::Misfit { line: 1, problems }.into());
        }
        tx.update_register_row(row, &cells)?;
        Ok(())
    })
}
