//! A report is handed to be signed, and taken back from there.

use cchc_model::ids::ReportId;
use cchc_model::report::{Gap, Report, ReportStage};
use chrono::NaiveDateTime;

use super::stale::stale;
use super::state::of_its_day;
use super::{ReportProblem, check_open, obstacle};
use crate::{Desk, Operation, OpsProblem, Outcome, ReportStep, run};

/// Hands a report to be signed; its words and its head stay then. Answers how many differences
/// between the officer's words and the program's are not settled: they keep nothing from going on,
/// and are to be told.
///
/// # Errors
/// `report.not_found`; `report.submitted`, `report.locked` for one that is not open;
/// `report.not_compiled`, `report.gap` for words that must not go out.
pub fn submit(
    desk: &mut Desk,
    id: ReportId,
    now: NaiveDateTime,
) -> Result<Outcome<usize>, OpsProblem> {
    let before = check_open(desk.book(), id)?;
    let now_written = of_its_day(desk, &before)?;
    let stale = stale(desk, &before, &now_written)?;
    let gaps: Vec<Gap> = stale.into_iter().chain(now_written.compiled.gaps).collect();
    if let Some(obstacle) = obstacle::of_words(&before, &gaps).into_iter().next() {
        return Err(ReportProblem::Obstacle(obstacle).into());
    }
    let offers = before.text.blocks.iter().filter(|block| block.offered.is_some()).count();
    let after = Report { submitted_at: Some(now), ..before.clone() };
    run(desk, &Operation::report(ReportStep::Submit, &before), now, |tx| {
        tx.update_report(&before, &after)?;
        Ok(offers)
    })
}

/// Takes a report back from being signed.
///
/// # Errors
/// `report.not_found`; `report.not_submitted` for one that is not there.
pub fn take_back(
    desk: &mut Desk,
    id: ReportId,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let before = super::get(desk, id)?;
    if desk.book().report_stage(id)? != Some(ReportStage::Submitted) {
        return Err(ReportProblem::NotSubmitted.into());
    }
    let after = Report { submitted_at: None, ..before.clone() };
    run(desk, &Operation::report(ReportStep::TakeBack, &before), now, |tx| {
        Ok(tx.update_report(&before, &after)?)
    })
}
