//! Reports (báo cáo).

mod calendar;
mod kept;
mod life;
mod outline;
mod paper;
mod scheme;
mod source;
mod standing;
mod text;
mod view;

use cchc_model::ids::ReportId;
use cchc_model::report::ReportStage;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Call;
use super::app::{BookState, book};
use crate::Problem;

pub use calendar::{
    OtherReport, ReportCalendarLine, ReportCalendarView, ReportMade, ReportReminder, ReportUrgency,
};
pub use life::{AttachSigned, CorrectReport, IssueReport, OpenReportFile, ReportDifferenceOf};
pub use outline::{OutlineById, OutlineRow, SaveOutline};
pub use paper::{ReportNameOf, ReportPart, ReportPrintout, WriteReport, WriteReportFolder};
pub use scheme::{ReportSchemeById, ReportSchemePeriod, ReportSchemeRow, SaveReportScheme};
pub use text::{
    BlockSources, CompiledReport, EditReport, EditedReport, NewReport, ReportCreated, SetReportHead,
};

pub(super) use calendar::calendar;
pub(super) use life::{
    attach, correct, detach, difference, discard, issue, open_file, submit, take_back,
};
pub(super) use outline::{outline_delete, outline_save, outlines};
pub(super) use paper::{file_name, folder, pages, print, write};
pub(super) use scheme::{scheme_reset, scheme_save, schemes};
pub(super) use text::{compile, create, delete, edit, get, list, set_head, sources};

/// A report by its number.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportAsked {
    /// The report.
    pub report: ReportId,
}

/// What was done to a report.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReportDone {
    /// What was done, as history names it.
    pub label: String,
    /// How far the report has come; `None` when it is gone.
    pub stage: Option<ReportStage>,
    /// Where the book stands.
    pub book: BookState,
}

/// The answer after a write.
fn done(call: &Call<'_>, report: ReportId, label: String) -> Result<ReportDone, Problem> {
    let desk = call.session.desk()?;
    let stage = desk.book().report_stage(report)?;
    Ok(ReportDone { label, stage, book: book(call.session, call.now)? })
}
