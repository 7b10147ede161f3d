//! What is printed of a report.

use cchc_model::ids::ReportId;
use cchc_model::office::HouseStyle;
use cchc_model::report::ReportPaper;
use chrono::NaiveDate;

use super::{ReportProblem, paper, version_of};
use crate::{Desk, OpsProblem, catalogue};

/// The paper of a report and the style in which it is set: as the report stands, or as a version
/// of it was issued, whatever the book and the house have become since.
///
/// # Errors
/// `report.not_found`; `report.no_version` for a version that there is not; else as [`paper`].
pub fn printed(
    desk: &Desk,
    id: ReportId,
    version: Option<u32>,
    today: NaiveDate,
) -> Result<(ReportPaper, HouseStyle), OpsProblem> {
    if let Some(ordinal) = version {
        let frozen = version_of(desk, id, ordinal)?;
        return Ok((frozen.paper, frozen.house));
    }
    let report = desk.book().report(id)?.ok_or(ReportProblem::NotFound { id })?;
    Ok((paper(desk, &report, today)?, catalogue::get(desk)?.house))
}
