//! An issued plan is opened for editing (điều chỉnh, bổ sung).

use cchc_model::ids::PlanId;
use cchc_model::text::nfc;
use cchc_store::Amendment;
use chrono::NaiveDateTime;

use super::VersionProblem;
use crate::operation::plan_vi;
use crate::{Desk, Operation, OpsProblem, Outcome, plan as plans, run};

/// Opens an issued plan for editing; the last version stays in force until the next one is
/// issued.
///
/// # Errors
/// `version.no_reason` without words that say why; `version.not_issued` for a draft, which is
/// open anyway; `version.amending` when it is open already; `store.no_plan`.
pub fn amend(
    desk: &mut Desk,
    plan: &PlanId,
    reason: &str,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let reason = nfc(reason.trim());
    if reason.is_empty() {
        return Err(VersionProblem::NoReason.into());
    }
    let known = plans::get(desk, plan)?;
    let operation = Operation::AmendPlan { plan: plan_vi(&known.subject, &known.years()) };
    run(desk, &operation, now, |tx| {
        if tx.versions(plan)?.is_empty() {
            return Err(VersionProblem::NotIssued.into());
        }
        if tx.amendment(plan)?.is_some() {
            return Err(VersionProblem::Amending.into());
        }
        Ok(tx.begin_amendment(plan, &Amendment { begun_at: now, reason })?)
    })
}
