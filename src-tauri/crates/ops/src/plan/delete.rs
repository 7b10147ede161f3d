//! A plan goes.

use cchc_model::ids::PlanId;
use chrono::NaiveDateTime;

use crate::operation::plan_vi;
use crate::{Desk, Operation, OpsProblem, Outcome, run, version};

/// Deletes a plan with its appendices; undo brings it back.
///
/// # Errors
/// `store.no_plan` when the book has none with this id; `version.stays` when it was issued.
pub fn delete(
    desk: &mut Desk,
    plan: &PlanId,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let known = super::get(desk, plan)?;
    let operation = Operation::DeletePlan { plan: plan_vi(&known.subject, &known.years()) };
    run(desk, &operation, now, |tx| {
        version::check_gone(tx, plan)?;
        Ok(tx.delete_plan(plan)?)
    })
}
