//! Which plan of a year counts: a commune that was merged in the middle of a year has two.

use cchc_model::plan::PlanKind;
use cchc_store::{PlanSummary, VersionSummary};
use chrono::NaiveDate;

use super::list;
use crate::{Desk, OpsProblem};

/// A plan of one year with the papers by which it was issued.
#[derive(Debug, Clone)]
pub(crate) struct AnnualPlan {
    pub(crate) summary: PlanSummary,
    /// The first one first; none for a draft.
    pub(crate) versions: Vec<VersionSummary>,
}

/// The plans that are each of one year.
pub(crate) fn annual(desk: &Desk) -> Result<Vec<AnnualPlan>, OpsProblem> {
    let plans = list(desk)?.into_iter().filter(|plan| plan.kind == PlanKind::Annual);
    let with_versions = plans.map(|summary| {
        let versions = desk.book().versions(&summary.id)?;
        Ok(AnnualPlan { summary, versions })
    });
    with_versions.collect()
}

/// The plan of a year that counts on a day: of those issued by then the one that was issued last.
/// An adjustment does not issue a plan again, so that the plan of the office before a merger does
/// not come back by it.
pub(crate) fn of_year(plans: &[AnnualPlan], year: i32, day: NaiveDate) -> Option<&AnnualPlan> {
    let issued = plans.iter().filter(|plan| plan.summary.first_year == year).filter_map(|plan| {
        let first = plan.versions.first().filter(|first| first.by.day <= day)?;
        Some((first.by.day, first.entered_at, plan))
    });
    issued.max_by_key(|(day, entered_at, _)| (*day, *entered_at)).map(|(_, _, plan)| plan)
}
