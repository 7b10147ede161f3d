//! The rows of an appendix.

mod delete;
mod insert;
mod set_text;

pub use delete::delete;
pub use insert::insert;
pub use set_text::set_text;

use cchc_model::ids::PlanId;
use cchc_store::{StoreProblem, Tx};

use crate::OpsProblem;

/// Fails the operation when the plan is not valid as it now stands.
fn still_valid(tx: &Tx<'_>, plan: &PlanId) -> Result<(), OpsProblem> {
    let found = tx.plan(plan)?.ok_or_else(|| StoreProblem::NoPlan { plan: plan.clone() })?;
    Ok(found.validate()?)
}
