//! Versions: issuing a plan, adjusting it, telling versions apart.

use cchc_model::finding::{self, Severity};
use cchc_model::ids::PlanId;
use cchc_model::plan::Plan;
use cchc_model::version::{IssuedBy, difference};
use cchc_ops::version::{self, VersionState};
use cchc_ops::{Desk, OpsProblem};
use schemars::JsonSchema;
use serde::Deserialize;

use super::Call;
use super::plan::{ById, Changed, changed};
use crate::Problem;
use crate::view::{
    ChangeRow, IssueObstacle, PlanStanding, PlanVersions, UnderAmendment, VersionRow,
};

/// An issued plan to be opened for editing.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AmendPlan {
    /// The plan.
    pub plan: PlanId,
    /// Why it is adjusted.
    pub reason: String,
}

/// Two texts of a plan.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VersionsCompared {
    /// The plan.
    pub plan: PlanId,
    /// The older version.
    pub from: u32,
    /// The newer version; `None` for the text as it stands.
    pub to: Option<u32>,
}

pub(super) fn list(call: &mut Call<'_>, request: ById) -> Result<PlanVersions, Problem> {
    let desk = call.session.desk()?;
    let plan = cchc_ops::plan::get(desk, &request.plan)?;
    let state = version::state(desk, &plan.id)?;
    let locked = state.locked();
    let texts = texts(desk, &plan.id, &state)?;
    let amending = state.amending.as_ref().map(|amendment| UnderAmendment {
        since: amendment.begun_at,
        reason: amendment.reason.clone(),
        changes: texts.last().map_or(0, |last| difference(last, &plan).len()),
    });
    let missing = if locked { Vec::new() } else { missing(&plan, &state, call) };
    let layouts = cchc_ops::layout::all(desk)?;
    let catalogue = desk.book().catalogue()?;
    let findings = finding::check(&plan, &layouts, Some(&catalogue));
    let serious = findings.iter().filter(|finding| finding.severity == Severity::Error);
    let used =
        layouts.iter().filter(|layout| plan.appendices.iter().any(|a| a.layout == layout.id));
    Ok(PlanVersions {
        standing: PlanStanding::from(&desk.book().plan_status(&plan.id)?),
        locked,
        versions: rows(state, &texts),
        amending,
        missing,
        serious_findings: serious.count(),
        appendices: plan.appendices.len(),
        tasks: plan.tasks().count(),
        layouts: used.map(|layout| layout.name.clone()).collect(),
    })
}

/// The texts of all versions.
fn texts(desk: &Desk, plan: &PlanId, state: &VersionState) -> Result<Vec<Plan>, OpsProblem> {
    let text = |ordinal| Ok(version::frozen(desk, plan, ordinal)?.into_plan());
    state.versions.iter().map(|version| text(version.ordinal)).collect()
}

fn rows(state: VersionState, texts: &[Plan]) -> Vec<VersionRow> {
    let changes = texts.windows(2).map(|pair| Some(difference(&pair[0], &pair[1]).len()));
    let changes = std::iter::once(None).chain(changes);
    state
        .versions
        .into_iter()
        .zip(changes)
        .map(|(one, count)| VersionRow::new(one, count))
        .collect()
}

fn missing(plan: &Plan, state: &VersionState, call: &Call<'_>) -> Vec<IssueObstacle> {
    let last = state.versions.last().map(|last| &last.by);
    let obstacles = IssuedBy::obstacles(plan, last, call.now.date());
    obstacles.into_iter().map(IssueObstacle::from).collect()
}

pub(super) fn differ(
    call: &mut Call<'_>,
    request: VersionsCompared,
) -> Result<Vec<ChangeRow>, Problem> {
    let desk = call.session.desk()?;
    let VersionsCompared { plan, from, to } = request;
    let before = version::frozen(desk, &plan, from)?.into_plan();
    let after = match to {
        Some(to) => version::frozen(desk, &plan, to)?.into_plan(),
        None => cchc_ops::plan::get(desk, &plan)?,
    };
    Ok(difference(&before, &after).into_iter().map(ChangeRow::from).collect())
}

pub(super) fn issue(call: &mut Call<'_>, request: ById) -> Result<Changed, Problem> {
    let done = version::issue(call.session.desk_mut()?, &request.plan, call.now)?;
    changed(call, done.label)
}

pub(super) fn amend(call: &mut Call<'_>, request: AmendPlan) -> Result<Changed, Problem> {
    let AmendPlan { plan, reason } = request;
    let done = version::amend(call.session.desk_mut()?, &plan, &reason, call.now)?;
    changed(call, done.label)
}

pub(super) fn discard(call: &mut Call<'_>, request: ById) -> Result<Changed, Problem> {
    let done = version::discard(call.session.desk_mut()?, &request.plan, call.now)?;
    changed(call, done.label)
}
