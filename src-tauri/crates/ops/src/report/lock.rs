//! What a report that was handed to be signed, or issued, does not let happen to it.

use cchc_model::ids::ReportId;
use cchc_model::report::{Report, ReportStage};
use cchc_store::Reader;

use super::ReportProblem;
use crate::OpsProblem;

/// The report, where its words and its head may be changed.
///
/// # Errors
/// `report.not_found`; `report.submitted` for one that was handed to be signed; `report.locked`
/// for one that was issued and is not being corrected.
pub(crate) fn check_open(reader: &Reader, id: ReportId) -> Result<Report, OpsProblem> {
    let found = reader.report(id)?.ok_or(ReportProblem::NotFound { id })?;
    match reader.report_stage(id)? {
        Some(ReportStage::Submitted) => Err(ReportProblem::Submitted.into()),
        Some(ReportStage::Issued) => Err(locked(reader, id)?.into()),
        _ => Ok(found),
    }
}

/// What is said of a report that was issued.
fn locked(reader: &Reader, id: ReportId) -> Result<ReportProblem, OpsProblem> {
    let last = reader.report_versions(id)?.pop().ok_or(ReportProblem::NotFound { id })?;
    Ok(ReportProblem::Locked { by: last.by })
}
