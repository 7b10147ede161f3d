//! A report goes.

use cchc_model::ids::ReportId;
use chrono::NaiveDateTime;

use super::lock;
use crate::{Desk, Operation, OpsProblem, Outcome, ReportStep, run};

/// Deletes a report that was neither issued nor handed to be signed.
///
/// # Errors
/// `report.not_found`; `report.stays` for one that was issued; `report.submitted`.
pub fn delete(
    desk: &mut Desk,
    id: ReportId,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let report = super::name(desk, id)?;
    let operation = Operation::Report { step: ReportStep::Delete, report };
    run(desk, &operation, now, |tx| {
        lock::check_gone(tx, id)?;
        tx.delete_report(id)?;
        Ok(())
    })
}
