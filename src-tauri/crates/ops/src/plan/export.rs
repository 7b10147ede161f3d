//! A plan in the interchange format.

use cchc_model::ids::PlanId;
use cchc_model::interchange;

use crate::{Desk, OpsProblem};

/// The text of a plan in the interchange format: the bytes that importing it gave.
///
/// # Errors
/// `store.no_plan` when the book has none with this id.
pub fn export(desk: &Desk, plan: &PlanId) -> Result<String, OpsProblem> {
    interchange::write(&super::get(desk, plan)?).map_err(OpsProblem::Unwritable)
}
