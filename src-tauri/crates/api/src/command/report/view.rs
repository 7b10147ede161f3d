//! A report as it is edited.

use cchc_model::report::{Gap, Report, ReportStage};
use cchc_ops::report::{self as ops, ReportProblem};
use cchc_ops::{Desk, OpsProblem};
use chrono::NaiveDate;

use super::standing;
use crate::Problem;
use crate::view::{ReportRow, ReportSectionView, ReportView};

/// What the screen shows of a report.
pub(super) fn view(desk: &Desk, report: &Report, today: NaiveDate) -> Result<ReportView, Problem> {
    let id = report.id;
    let listed = ops::list(desk, Some(report.year))?.into_iter().find(|listed| listed.id == id);
    let listed = listed.ok_or(ReportProblem::NotFound { id }).map_err(OpsProblem::from)?;
    let outline = ops::outline_of(desk, &report.outline)?;
    let gaps = gaps(desk, report, listed.stage, today)?;
    Ok(ReportView {
        row: ReportRow::from(&listed),
        taken_on: report.taken_on,
        estimated: report.taken_on.is_some_and(|day| day < report.span.period.to()),
        sections: ReportSectionView::of(&report.text, &outline, &report.kind),
        outline: report.outline.clone(),
        outline_name: outline.name,
        head: report.head.clone(),
        offers: report.text.offers(),
        obstacles: standing::obstacles(desk, report, &gaps, today)?,
        gaps,
        versions: standing::versions(desk, id)?,
        correcting: standing::correcting(desk, id)?,
        open: listed.stage.is_open(),
    })
}

/// What is missing; nothing of a report that is issued.
fn gaps(
    desk: &Desk,
    report: &Report,
    stage: ReportStage,
    today: NaiveDate,
) -> Result<Vec<Gap>, Problem> {
    if stage == ReportStage::Issued {
        return Ok(Vec::new());
    }
    Ok(ops::gaps(desk, report.id, today)?)
}
