//! The life of reports: submitting, issuing, correcting.

use std::path::Path;

use cchc_model::ids::ReportId;
use cchc_model::report::ReportChange;
use cchc_ops::report::{self, PRODUCED, ReportPaperMarks, ReportProblem};
use cchc_ops::{OpsProblem, ReportFileRole};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::kept::{kept, produced};
use super::{ReportAsked, ReportDone, done};
use crate::command::Call;
use crate::command::outside::open_with_system;
use crate::{Problem, Progress};

/// A report to be issued.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueReport {
    /// The report.
    pub report: ReportId,
    /// Số, 1 or more.
    pub number: u32,
    /// The day on the paper.
    pub date: NaiveDate,
    /// Who signed; absent: as the head says.
    #[serde(default)]
    pub signer: Option<String>,
}

/// An issued report to be corrected.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectReport {
    /// The report.
    pub report: ReportId,
    /// Why.
    pub reason: String,
}

/// The paper with the signature on it, scanned or signed digitally.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AttachSigned {
    /// The report.
    pub report: ReportId,
    /// The version.
    pub ordinal: u32,
    /// The PDF file, or a picture of the page.
    pub path: String,
}

/// A file of an issued report.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenReportFile {
    /// The report.
    pub report: ReportId,
    /// The version.
    pub ordinal: u32,
    /// `docx`, `pdf`, `xlsx` or `signed`.
    pub role: String,
}

/// A version of a report against the book as it is today.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportDifferenceOf {
    /// The report.
    pub report: ReportId,
    /// The version; absent: the last one.
    #[serde(default)]
    pub ordinal: Option<u32>,
}

pub(in crate::command) fn submit(
    call: &mut Call<'_>,
    request: ReportAsked,
) -> Result<ReportDone, Problem> {
    let label = report::submit(call.session.desk_mut()?, request.report, call.now)?.label;
    done(call, request.report, label)
}

pub(in crate::command) fn take_back(
    call: &mut Call<'_>,
    request: ReportAsked,
) -> Result<ReportDone, Problem> {
    let label = report::take_back(call.session.desk_mut()?, request.report, call.now)?.label;
    done(call, request.report, label)
}

pub(in crate::command) fn issue(
    call: &mut Call<'_>,
    request: IssueReport,
) -> Result<ReportDone, Problem> {
    let IssueReport { report: id, number, date, signer } = request;
    let marks = ReportPaperMarks { number, date, signer };
    let ready = report::ready(call.session.desk()?, id, &marks, call.now)?;
    let total = PRODUCED.len() + 1;
    let mut files = Vec::new();
    for (done, role) in PRODUCED.into_iter().enumerate() {
        call.host.progress(&Progress {
            done, total, words: "Đang lập các tệp của báo cáo…"
        });
        files.extend(produced(call.session, ready.frozen(), role)?);
    }
    call.host.progress(&Progress {
        done: PRODUCED.len(),
        total,
        words: "Đang khóa báo cáo và cất các tệp…",
    });
    let label = report::issue(call.session.desk_mut()?, ready, &files, call.now)?.label;
    done(call, id, label)
}

pub(in crate::command) fn correct(
    call: &mut Call<'_>,
    request: CorrectReport,
) -> Result<ReportDone, Problem> {
    let CorrectReport { report: id, reason } = request;
    let label = report::correct(call.session.desk_mut()?, id, &reason, call.now)?.label;
    done(call, id, label)
}

pub(in crate::command) fn discard(
    call: &mut Call<'_>,
    request: ReportAsked,
) -> Result<ReportDone, Problem> {
    let label = report::discard(call.session.desk_mut()?, request.report, call.now)?.label;
    done(call, request.report, label)
}

pub(in crate::command) fn attach(
    call: &mut Call<'_>,
    request: AttachSigned,
) -> Result<ReportDone, Problem> {
    let AttachSigned { report: id, ordinal, path } = request;
    let desk = call.session.desk_mut()?;
    let label = report::attach(desk, id, ordinal, Path::new(&path), call.now)?.label;
    done(call, id, label)
}

pub(in crate::command) fn detach(
    call: &mut Call<'_>,
    request: OpenReportFile,
) -> Result<ReportDone, Problem> {
    let OpenReportFile { report: id, ordinal, role } = request;
    let role = role_of(&role)?;
    if role != ReportFileRole::Signed {
        // What the program produced stays with what it was made from.
        return Err(OpsProblem::from(ReportProblem::NoFile { role: ReportFileRole::Signed }).into());
    }
    let label = report::detach(call.session.desk_mut()?, id, ordinal, call.now)?.label;
    done(call, id, label)
}

pub(in crate::command) fn open_file(
    call: &mut Call<'_>,
    request: OpenReportFile,
) -> Result<Vec<String>, Problem> {
    let OpenReportFile { report: id, ordinal, role } = request;
    let file = kept(call.session, id, ordinal, role_of(&role)?)?;
    // Under its own name, which the kept one has not, and where nobody changes the kept one.
    let folder = &call.session.place.prints;
    cchc_files::make_folder(folder)?;
    let path = cchc_files::free_path(&folder.join(&file.name));
    cchc_files::write_atomic(&path, &file.bytes)?;
    open_with_system(call, &path)?;
    Ok(file.notes)
}

fn role_of(word: &str) -> Result<ReportFileRole, Problem> {
    serde_json::from_value(word.into()).map_err(|error| Problem::bad_request(&error))
}

pub(in crate::command) fn difference(
    call: &mut Call<'_>,
    request: ReportDifferenceOf,
) -> Result<Vec<ReportChange>, Problem> {
    let desk = call.session.desk()?;
    Ok(report::difference(desk, request.report, request.ordinal)?)
}
