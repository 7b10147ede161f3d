//! Rows go.

use cchc_model::register::{RegisterId, RowId};
use chrono::NaiveDateTime;

use super::{RegisterProblem, definition};
use crate::operation::RegisterChange;
use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// Takes rows out of a register, in one step of the history. Their documents stay in the
/// evidence; only the ties to these rows go.
///
/// # Errors
/// `register.not_found`, `register.no_rows`, and `register.no_row` when one of them is not there.
pub fn delete(
    desk: &mut Desk,
    register: &RegisterId,
    rows: &[RowId],
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let definition = definition(desk, register)?;
    if rows.is_empty() {
        return Err(RegisterProblem::NoRows.into());
    }
    let operation = Operation::rows_of(RegisterChange::Delete, rows.len(), &definition);
    run(desk, &operation, now, |tx| {
        for &row in rows {
            let entry = tx.register_row(row)?.filter(|entry| entry.register == *register);
            entry.ok_or(RegisterProblem::NoRow { row })?;
            tx.delete_register_row(row)?;
        }
        Ok(())
    })
}
