//! What a report that was handed to be signed, or issued, does not let happen to it.

use cchc_model::ids::ReportId;
use cchc_model::report::{Report, ReportStage};
use cchc_store::{Changes, Reader, RowCounts};

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
        Some(stage) if !stage.is_open() => Err(why(reader, id, stage)?.into()),
        _ => Ok(found),
    }
}

/// Refuses to delete a report that was issued or handed to be signed.
pub(super) fn check_gone(reader: &Reader, id: ReportId) -> Result<(), OpsProblem> {
    if let Some(last) = reader.report_versions(id)?.pop() {
        return Err(ReportProblem::Stays { by: last.by }.into());
    }
    check_open(reader, id).map(|_| ())
}

/// What is said of a report that is not open.
fn why(reader: &Reader, id: ReportId, stage: ReportStage) -> Result<ReportProblem, OpsProblem> {
    if stage == ReportStage::Submitted {
        return Ok(ReportProblem::Submitted);
    }
    locked(reader, id)
}

/// What is said of a report that was issued.
pub(super) fn locked(reader: &Reader, id: ReportId) -> Result<ReportProblem, OpsProblem> {
    let last = reader.report_versions(id)?.pop().ok_or(ReportProblem::NotFound { id })?;
    Ok(ReportProblem::Locked { by: last.by })
}

/// The reports that are not open before a step back or forth.
pub(crate) struct Locked(Vec<Report>);

/// Takes down what is locked before a step back or forth.
pub(crate) fn before(reader: &Reader, changes: &Changes) -> Result<Locked, OpsProblem> {
    let mut locked = Vec::new();
    // A version that comes or goes brings number, day and signer of its paper with it.
    if changes.table("report_version") != RowCounts::default() {
        return Ok(Locked(locked));
    }
    for id in &changes.reports {
        if reader.report_stage(*id)?.is_some_and(|stage| !stage.is_open()) {
            locked.extend(reader.report(*id)?);
        }
    }
    Ok(Locked(locked))
}

/// Refuses a step that has changed the words or the head of a report that was not open and still
/// is not. A step that opens it, such as issuing taken back, changes neither.
pub(crate) fn after(reader: &Reader, Locked(locked): Locked) -> Result<(), OpsProblem> {
    for before in locked {
        let Some(now) = reader.report(before.id)? else {
            return Err(ReportProblem::NotFound { id: before.id }.into());
        };
        let stage = reader.report_stage(before.id)?.filter(|stage| !stage.is_open());
        let same = Report { submitted_at: before.submitted_at, ..now } == before;
        if let Some(stage) = stage.filter(|_| !same) {
            return Err(why(reader, before.id, stage)?.into());
        }
    }
    Ok(())
}

/// Whether undo may take this back. The signed paper is not taken off by it, and so what was
/// issued stays issued once that paper is there; what was only issued may be taken back.
///
/// # Errors
/// `report.signed_stays`.
pub(crate) fn check_undo(changes: &Changes) -> Result<(), OpsProblem> {
    let files = changes.table("report_file").deleted;
    // An issue that is taken back takes its produced files with it.
    if files > 0 && changes.table("report_version").deleted == 0 {
        return Err(ReportProblem::SignedStays.into());
    }
    Ok(())
}
