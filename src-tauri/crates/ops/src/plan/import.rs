//! A plan from the interchange format.

use cchc_model::ids::PlanId;
use cchc_model::interchange;
use chrono::NaiveDateTime;

use crate::operation::plan_vi;
use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// Enters the plan of an interchange file, whole or not at all.
///
/// # Errors
/// The `plan_file.…` codes with the path of the first place that does not fit;
/// `store.plan_exists` when the book has a plan with this id; `store.refused`.
pub fn import(
    desk: &mut Desk,
    json: &str,
    now: NaiveDateTime,
) -> Result<Outcome<PlanId>, OpsProblem> {
    let plan = interchange::read(json)?;
    let operation = Operation::ImportPlan { plan: plan_vi(&plan.subject, &plan.years()) };
    run(desk, &operation, now, |tx| {
        tx.insert_plan(&plan)?;
        Ok(plan.id)
    })
}
