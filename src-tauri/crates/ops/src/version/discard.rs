//! An adjustment is given up.

use cchc_model::ids::PlanId;
use cchc_store::StoreProblem;
use chrono::NaiveDateTime;

use super::VersionProblem;
use crate::operation::plan_vi;
use crate::{Desk, Operation, OpsProblem, Outcome, plan as plans, run};

/// Makes a plan's text that of its last version again and closes its adjustment; undo brings the
/// edits back.
///
/// # Errors
/// `version.not_amending` when none is under way; `store.no_plan`.
pub fn discard(
    desk: &mut Desk,
    plan: &PlanId,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let known = plans::get(desk, plan)?;
    let operation = Operation::DiscardAmendment { plan: plan_vi(&known.subject, &known.years()) };
    run(desk, &operation, now, |tx| {
        let last = tx.versions(plan)?.pop().ok_or(VersionProblem::NotAmending)?;
        if !tx.end_amendment(plan)? {
            return Err(VersionProblem::NotAmending.into());
        }
        let missing = || VersionProblem::NotFound { ordinal: last.ordinal };
        let frozen = tx.frozen(plan, last.ordinal)?.ok_or_else(missing)?;
        let found = tx.plan(plan)?;
        let text = found.ok_or_else(|| StoreProblem::NoPlan { plan: plan.clone() })?;
        let last = frozen.plan().clone().followed_as(&text);
        Ok(tx.update_plan(&text, &last)?)
    })
}
