//! An issued report is corrected (đính chính), or the correction is given up.

use cchc_model::ids::ReportId;
use cchc_model::report::{Report, ReportStage, ReportTables};
use cchc_model::text::nfc;
use cchc_store::ReportCorrection;
use chrono::NaiveDateTime;

use super::{ReportProblem, version_of};
use crate::{Desk, Operation, OpsProblem, Outcome, ReportStep, run};

/// Opens an issued report for a correction; the last version stays as it is, whatever becomes of
/// the correction.
///
/// # Errors
/// `report.no_reason` without words that say why; `report.not_found`; `report.not_issued` for one
/// that is open anyway; `report.correcting` when a correction is under way.
pub fn correct(
    desk: &mut Desk,
    id: ReportId,
    reason: &str,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let reason = nfc(reason.trim());
    if reason.is_empty() {
        return Err(ReportProblem::NoReason.into());
    }
    let report = super::get(desk, id)?;
    if desk.book().report_versions(id)?.is_empty() {
        return Err(ReportProblem::NotIssued.into());
    }
    if desk.book().report_correction(id)?.is_some() {
        return Err(ReportProblem::Correcting.into());
    }
    run(desk, &Operation::report(ReportStep::Correct, &report), now, |tx| {
        Ok(tx.begin_report_correction(id, &ReportCorrection { begun_at: now, reason })?)
    })
}

/// Makes the words of a report those of its last version again and closes its correction; undo
/// brings the corrections back.
///
/// # Errors
/// `report.not_found`; `report.not_correcting` when no correction is under way;
/// `report.submitted` when it was handed to be signed.
pub fn discard(
    desk: &mut Desk,
    id: ReportId,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let before = super::get(desk, id)?;
    if desk.book().report_correction(id)?.is_none() {
        return Err(ReportProblem::NotCorrecting.into());
    }
    if desk.book().report_stage(id)? == Some(ReportStage::Submitted) {
        return Err(ReportProblem::Submitted.into());
    }
    let last = desk.book().report_versions(id)?.pop().ok_or(ReportProblem::NotCorrecting)?;
    let frozen = version_of(desk, id, last.ordinal)?;
    let tables = frozen
        .paper
        .statistics
        .map(|statistics| ReportTables { statistics, results: frozen.paper.results });
    let after = Report {
        span: frozen.paper.span,
        taken_on: Some(frozen.paper.taken_on),
        head: frozen.paper.head,
        text: frozen.text,
        submitted_at: None,
        ..before.clone()
    };
    run(desk, &Operation::report(ReportStep::DiscardCorrection, &before), now, |tx| {
        tx.update_report(&before, &after)?;
        if let Some(tables) = &tables {
            tx.put_report_tables(id, tables)?;
        }
        tx.end_report_correction(id)?;
        Ok(())
    })
}
