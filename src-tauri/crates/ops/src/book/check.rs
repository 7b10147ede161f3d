//! Whether the data file is sound.

use cchc_store::StoreFinding;

use crate::{Desk, OpsProblem};

/// Checks the data file itself; what its plans say of each other is the model's to find.
///
/// # Errors
/// `store.busy`, `store.damaged` when the check cannot run.
pub fn check(desk: &Desk) -> Result<Vec<StoreFinding>, OpsProblem> {
    Ok(desk.book().check()?)
}
