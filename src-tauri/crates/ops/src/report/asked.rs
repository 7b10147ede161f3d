//! Which outline a report follows.

use cchc_model::report::{OutlineId, ReportOutline};
use chrono::NaiveDate;

use super::ReportProblem;
use crate::{Desk, OpsProblem, figure, register};

/// The outline that is asked for, or that of a day.
pub(super) fn chosen(
    desk: &Desk,
    asked: Option<&OutlineId>,
    day: NaiveDate,
) -> Result<ReportOutline, OpsProblem> {
    if let Some(asked) = asked {
        return of(desk, asked);
    }
    let found = all(desk)?.into_iter().find(|outline| outline.valid_on(day));
    found.ok_or_else(|| ReportProblem::NoOutline { asked: String::new() }.into())
}

/// The outline of a name: the office's own before the one that came with the program.
///
/// # Errors
/// `report.no_outline`; `program.shipped_file`; `store.busy`, `store.damaged`.
pub fn of(desk: &Desk, id: &OutlineId) -> Result<ReportOutline, OpsProblem> {
    let found = all(desk)?.into_iter().find(|outline| outline.id == *id);
    found.ok_or_else(|| ReportProblem::NoOutline { asked: id.0.clone() }.into())
}

fn all(desk: &Desk) -> Result<Vec<ReportOutline>, OpsProblem> {
    let mut own = desk.book().report_outlines()?;
    let registers = register::definitions(desk)?;
    let shipped = ReportOutline::shipped(figure::set()?, &registers).map_err(|problems| {
        OpsProblem::Shipped { file: "outlines".to_owned(), detail: format!("{problems:?}") }
    })?;
    own.extend(shipped);
    Ok(own)
}
