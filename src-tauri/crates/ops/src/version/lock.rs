//! What an issued plan does not let happen to it.

use cchc_model::ids::PlanId;
use cchc_model::plan::Plan;
use cchc_store::{Changes, Reader, StoreProblem};

use super::VersionProblem;
use crate::OpsProblem;

/// Refuses to edit a plan that is locked.
pub(crate) fn check_edit(reader: &Reader, plan: &PlanId) -> Result<(), OpsProblem> {
    if !reader.is_locked(plan)? {
        return Ok(());
    }
    let last = reader.versions(plan)?.pop();
    last.map_or(Ok(()), |last| Err(VersionProblem::Locked { by: last.by }.into()))
}

/// Refuses to delete a plan that was issued.
pub(crate) fn check_gone(reader: &Reader, plan: &PlanId) -> Result<(), OpsProblem> {
    let last = reader.versions(plan)?.pop();
    last.map_or(Ok(()), |last| Err(VersionProblem::Stays { by: last.by }.into()))
}

/// The texts of plans that are locked before a step back or forth.
pub(crate) struct Locked(Vec<Plan>);

/// Takes down what is locked before a step back or forth.
///
/// # Errors
/// `version.has_progress` where a version would go of which progress was reported.
pub(crate) fn before(reader: &Reader, changes: &Changes) -> Result<Locked, OpsProblem> {
    let mut locked = Vec::new();
    for plan in &changes.plans {
        if changes.table("plan_version").deleted > 0 && reader.has_progress(plan)? {
            return Err(VersionProblem::HasProgress.into());
        }
        if reader.is_locked(plan)? {
            locked.extend(reader.plan(plan)?);
        }
    }
    Ok(Locked(locked))
}

/// Refuses a step that has changed the text of a plan that was locked and still is.
pub(crate) fn after(reader: &Reader, Locked(locked): Locked) -> Result<(), OpsProblem> {
    for before in locked {
        let id = &before.id;
        // By which figures targets are followed is no part of the text.
        let still = reader.is_locked(id)?;
        let now = reader.plan(id)?.ok_or_else(|| StoreProblem::NoPlan { plan: id.clone() })?;
        if still && now.followed_as(&before) != before {
            check_edit(reader, &before.id)?;
        }
    }
    Ok(())
}
