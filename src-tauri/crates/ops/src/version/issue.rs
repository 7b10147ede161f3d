//! A plan is issued: its text is kept as it was signed.

use cchc_model::ids::PlanId;
use cchc_model::version::{Frozen, IssuedBy};
use cchc_store::{StoreProblem, Tx, VersionSummary};
use chrono::NaiveDateTime;

use super::VersionProblem;
use crate::layout::{self, LayoutProblem};
use crate::operation::plan_vi;
use crate::{Desk, Operation, OpsProblem, Outcome, plan as plans, run};

/// Freezes a plan's text with the layouts that its appendices use and the style of the house: as
/// its first version, or as the next one, which ends its adjustment. The new version.
///
/// # Errors
/// The `version.…` codes: `no_number`, `no_date`, `no_signer`, `date_ahead`, `date_before`,
/// `same_paper` for a paper that cannot be issued, `locked` for a plan that is issued and not
/// being adjusted. `layout.not_found` when an appendix uses a layout that is gone;
/// `store.no_plan`.
pub fn issue(
    desk: &mut Desk,
    plan: &PlanId,
    now: NaiveDateTime,
) -> Result<Outcome<VersionSummary>, OpsProblem> {
    let layouts = layout::all(desk)?;
    let known = plans::get(desk, plan)?;
    let last = desk.book().versions(plan)?.len();
    let operation =
        Operation::IssuePlan { plan: plan_vi(&known.subject, &known.years()), again: last > 0 };
    run(desk, &operation, now, |tx| {
        let version = next(tx, plan, now)?;
        let text = text(tx, plan)?;
        let house = tx.house_style()?;
        let body = Frozen::new(text, &layouts, house)
            .map_err(|layout| LayoutProblem::NotFound { layout })?;
        tx.insert_version(plan, &version, &body)?;
        tx.end_amendment(plan)?;
        Ok(version)
    })
}

/// The version that a plan's text would be.
fn next(tx: &Tx<'_>, plan: &PlanId, now: NaiveDateTime) -> Result<VersionSummary, OpsProblem> {
    let last = tx.versions(plan)?.pop();
    let amendment = tx.amendment(plan)?;
    if let (Some(last), None) = (&last, &amendment) {
        return Err(VersionProblem::Locked { by: last.by.clone() }.into());
    }
    let text = text(tx, plan)?;
    let before = last.as_ref().map(|last| &last.by);
    if let Some(obstacle) = IssuedBy::obstacles(&text, before, now.date()).into_iter().next() {
        return Err(VersionProblem::Obstacle(obstacle).into());
    }
    let by = IssuedBy::of(&text).map_err(|missing| VersionProblem::first(&missing))?;
    Ok(VersionSummary {
        ordinal: last.map_or(1, |last| last.ordinal + 1),
        by,
        entered_at: now,
        reason: amendment.map(|amendment| amendment.reason).unwrap_or_default(),
    })
}

fn text(tx: &Tx<'_>, plan: &PlanId) -> Result<cchc_model::plan::Plan, StoreProblem> {
    tx.plan(plan)?.ok_or_else(|| StoreProblem::NoPlan { plan: plan.clone() })
}
