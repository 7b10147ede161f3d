//! What is printed of a report.

use cchc_model::ids::ReportId;
use cchc_model::office::HouseStyle;
use cchc_model::report::ReportPaper;
use chrono::NaiveDate;

use super::{ReportProblem, paper};
use crate::{Desk, OpsProblem, catalogue};

/// The paper of a report and the style in which it is set: as the report stands, or as a version
/// of it was issued, whatever the book and the house have become since.
///
/// # Errors
/// `report.not_found` for a report or a version that there is not; else as [`paper`].
pub fn printed(
    desk: &Desk,
    id: ReportId,
    version: Option<u32>,
    today: NaiveDate,
) -> Result<(ReportPaper, HouseStyle), OpsProblem> {
    let none = || ReportProblem::NotFound { id };
    if let Some(ordinal) = version {
        let frozen = desk.book().frozen_report(id, ordinal)?.ok_or_else(none)?;
        return Ok((frozen.paper, frozen.house));
    }
    let report = desk.book().report(id)?.ok_or_else(none)?;
    Ok((paper(desk, &report, today)?, catalogue::get(desk)?.house))
}
