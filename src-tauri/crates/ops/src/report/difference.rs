//! What has changed in the book since a report was issued.

use cchc_model::ids::ReportId;
use cchc_model::report::{Report, ReportChange, difference as between, figures_shown};

use super::compile::compiled;
use super::facts::gather_on;
use super::{ReportProblem, last_ordinal, version_of};
use crate::{Desk, OpsProblem};

/// What the program would write otherwise of the window of a version, and its figures that have
/// changed, by what the book knows now; of the last version where none is asked for.
///
/// A version of which the facts were taken before its window closed is held against those of the
/// same day: what came after that day is no fault of it.
///
/// # Errors
/// `report.not_found`, `report.not_issued`, `report.no_version`; `report.no_outline` when the
/// office deleted its outline.
pub fn difference(
    desk: &Desk,
    id: ReportId,
    ordinal: Option<u32>,
) -> Result<Vec<ReportChange>, OpsProblem> {
    let frozen = version_of(desk, id, last_ordinal(desk, id, ordinal)?)?;
    let found = desk.book().report(id)?.ok_or(ReportProblem::NotFound { id })?;
    let taken_on = frozen.paper.taken_on;
    let report = Report {
        span: frozen.paper.span,
        taken_on: Some(taken_on),
        head: frozen.paper.head.clone(),
        ..found
    };
    let gathered = gather_on(desk, &report, taken_on)?;
    let figures = figures_shown(gathered.facts().figures);
    Ok(between(&frozen, &compiled(desk, &report, &gathered)?, &figures))
}
