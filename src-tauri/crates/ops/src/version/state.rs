//! Which versions a plan has, and which one counts on a day.

use cchc_model::ids::PlanId;
use cchc_model::layout::AppendixLayout;
use cchc_model::plan::Plan;
use cchc_model::progress::AsOf;
use cchc_model::version::Frozen;
use cchc_store::{Amendment, VersionSummary};

use super::VersionProblem;
use crate::{Desk, OpsProblem, plan as plans};

/// Where a plan stands between its draft and its paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionState {
    /// Its versions, the first one first; none for a plan that was never issued.
    pub versions: Vec<VersionSummary>,
    /// The adjustment that is under way.
    pub amending: Option<Amendment>,
}

impl VersionState {
    /// Whether the text stays as it is: issued, and not being adjusted.
    #[must_use]
    pub const fn locked(&self) -> bool {
        !self.versions.is_empty() && self.amending.is_none()
    }
}

/// The text of a plan that counts on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct InForce {
    /// The text.
    pub plan: Plan,
    /// The version that it is; `None` for the working text of a plan that was never issued.
    pub ordinal: Option<u32>,
    /// The layouts in which it is printed: as they were when it was issued, or all of the book.
    pub layouts: Vec<AppendixLayout>,
}

/// The versions of a plan, and its adjustment under way.
///
/// # Errors
/// `store.no_plan`.
pub fn state(desk: &Desk, plan: &PlanId) -> Result<VersionState, OpsProblem> {
    let book = desk.book();
    Ok(VersionState { versions: book.versions(plan)?, amending: book.amendment(plan)? })
}

/// What a version froze.
///
/// # Errors
/// `store.no_plan`; `version.not_found` when the plan has no such version.
pub fn frozen(desk: &Desk, plan: &PlanId, ordinal: u32) -> Result<Frozen, OpsProblem> {
    let found = desk.book().frozen(plan, ordinal)?;
    found.ok_or_else(|| VersionProblem::NotFound { ordinal }.into())
}

/// The text of a plan that counts on a day, as far as it was known: the latest version that is
/// dated no later than the day and was recorded by `known_at`. Before the first one's day it is
/// the first one, for what was done early is reported against it too; a plan that was never
/// issued has only its working text. Targets are followed by the figures that are chosen now.
///
/// # Errors
/// `store.no_plan`.
pub fn in_force(desk: &Desk, plan: &PlanId, as_of: &AsOf) -> Result<InForce, OpsProblem> {
    let versions = desk.book().versions(plan)?;
    let counts = |version: &&VersionSummary| {
        let known = as_of.known_at.is_none_or(|known_at| version.entered_at <= known_at);
        version.by.day <= as_of.day && known
    };
    let found = versions.iter().rev().find(counts).or_else(|| versions.first());
    let Some(found) = found else {
        let (plan, layouts) = (plans::get(desk, plan)?, crate::layout::all(desk)?);
        return Ok(InForce { plan, ordinal: None, layouts });
    };
    let mut version = frozen(desk, plan, found.ordinal)?;
    let layouts = std::mem::take(&mut version.layouts);
    let working = plans::get(desk, plan)?;
    let plan = version.into_plan().followed_as(&working);
    Ok(InForce { plan, ordinal: Some(found.ordinal), layouts })
}
