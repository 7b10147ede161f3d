//! Which outline a report follows.

use cchc_model::report::{OutlineId, ReportOutline};
use chrono::NaiveDate;

use super::ReportProblem;
use super::outline::outlines;
use crate::{Desk, OpsProblem};

/// The outline that is asked for, or that of a day.
pub(super) fn chosen(
    desk: &Desk,
    asked: Option<&OutlineId>,
    day: NaiveDate,
) -> Result<ReportOutline, OpsProblem> {
    if let Some(asked) = asked {
        return of(desk, asked);
    }
    let found = outlines(desk)?.into_iter().find(|known| known.outline.valid_on(day));
    found
        .map(|known| known.outline)
        .ok_or_else(|| ReportProblem::NoOutline { asked: String::new() }.into())
}

/// The outline of a name, as the office keeps it.
///
/// # Errors
/// `report.no_outline`; `program.shipped_file`; `store.busy`, `store.damaged`.
pub fn of(desk: &Desk, id: &OutlineId) -> Result<ReportOutline, OpsProblem> {
    let found = outlines(desk)?.into_iter().find(|known| known.outline.id == *id);
    found
        .map(|known| known.outline)
        .ok_or_else(|| ReportProblem::NoOutline { asked: id.0.clone() }.into())
}
