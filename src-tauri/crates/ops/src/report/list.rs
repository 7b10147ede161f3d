//! Which reports there are.

use cchc_model::ids::ReportId;
use cchc_model::report::Report;
use cchc_store::ReportSummary;

use super::ReportProblem;
use crate::{Desk, OpsProblem};

/// The reports of a year, of all years for `None`: by the last day of their windows.
///
/// # Errors
/// `store.busy`, `store.damaged`.
pub fn list(desk: &Desk, year: Option<i32>) -> Result<Vec<ReportSummary>, OpsProblem> {
    Ok(desk.book().reports(year)?)
}

/// A report.
///
/// # Errors
/// `report.not_found`; `store.busy`, `store.damaged`.
pub fn get(desk: &Desk, id: ReportId) -> Result<Report, OpsProblem> {
    Ok(desk.book().report(id)?.ok_or(ReportProblem::NotFound { id })?)
}

/// What a report is called in the history.
pub(crate) fn name(desk: &Desk, id: ReportId) -> Result<String, OpsProblem> {
    let report = get(desk, id)?;
    Ok(report.kind.name_vi(report.year))
}
