//! Which versions a report has, and what they froze.

use cchc_model::ids::ReportId;
use cchc_model::report::{FrozenReport, Report};

use super::compile::{Written, written};
use super::facts::gather_on;
use super::{ReportObstacle, ReportProblem};
use crate::{Desk, OpsProblem};

/// What a version of a report froze.
///
/// # Errors
/// `report.not_found`; `report.no_version` when the report has no such version.
pub fn version_of(desk: &Desk, id: ReportId, ordinal: u32) -> Result<FrozenReport, OpsProblem> {
    if desk.book().report_stage(id)?.is_none() {
        return Err(ReportProblem::NotFound { id }.into());
    }
    let found = desk.book().frozen_report(id, ordinal)?;
    found.ok_or_else(|| ReportProblem::NoVersion { ordinal }.into())
}

/// The ordinal of the last version of a report; `asked` where a version is asked for by name.
///
/// # Errors
/// `report.not_found`; `report.not_issued` for a report without a version.
pub fn last_ordinal(desk: &Desk, id: ReportId, asked: Option<u32>) -> Result<u32, OpsProblem> {
    if desk.book().report_stage(id)?.is_none() {
        return Err(ReportProblem::NotFound { id }.into());
    }
    if let Some(asked) = asked {
        return Ok(asked);
    }
    let last = desk.book().report_versions(id)?.pop();
    last.map(|last| last.ordinal).ok_or_else(|| ReportProblem::NotIssued.into())
}

/// What the program writes for a report on the day on which it was compiled, by what the book
/// knows of that day now.
///
/// # Errors
/// `report.not_compiled` for one that was never compiled.
pub(super) fn of_its_day(desk: &Desk, report: &Report) -> Result<Written, OpsProblem> {
    let day = report.taken_on.ok_or(ReportProblem::Obstacle(ReportObstacle::NotCompiled))?;
    written(desk, report, &gather_on(desk, report, day)?)
}
