//! The plans of a book.

use cchc_model::ids::PlanId;
use cchc_model::plan::Plan;
use cchc_store::{PlanSummary, StoreProblem};

use crate::{Desk, OpsProblem};

/// Every plan, by years, then by id.
///
/// # Errors
/// `store.busy`, `store.damaged`.
pub fn list(desk: &Desk) -> Result<Vec<PlanSummary>, OpsProblem> {
    Ok(desk.book().plans()?)
}

/// One plan, whole.
///
/// # Errors
/// `store.no_plan` when the book has none with this id.
pub fn get(desk: &Desk, plan: &PlanId) -> Result<Plan, OpsProblem> {
    let found = desk.book().plan(plan)?;
    found.ok_or_else(|| StoreProblem::NoPlan { plan: plan.clone() }.into())
}
