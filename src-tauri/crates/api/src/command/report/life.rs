//! The life of reports: submitting, issuing, correcting.

use cchc_model::ids::ReportId;
use cchc_model::report::ReportChange;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{ReportAsked, ReportDone};
use crate::Problem;
use crate::command::Call;

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

pub(in crate::command) fn submit(_: &mut Call<'_>, _: ReportAsked) -> Result<ReportDone, Problem> {
    todo!()
}

pub(in crate::command) fn take_back(
    _: &mut Call<'_>,
    _: ReportAsked,
) -> Result<ReportDone, Problem> {
    todo!()
}

pub(in crate::command) fn issue(_: &mut Call<'_>, _: IssueReport) -> Result<ReportDone, Problem> {
    todo!()
}

pub(in crate::command) fn correct(
    _: &mut Call<'_>,
    _: CorrectReport,
) -> Result<ReportDone, Problem> {
    todo!()
}

pub(in crate::command) fn discard(_: &mut Call<'_>, _: ReportAsked) -> Result<ReportDone, Problem> {
    todo!()
}

pub(in crate::command) fn attach(_: &mut Call<'_>, _: AttachSigned) -> Result<ReportDone, Problem> {
    todo!()
}

pub(in crate::command) fn detach(
    _: &mut Call<'_>,
    _: OpenReportFile,
) -> Result<ReportDone, Problem> {
    todo!()
}

pub(in crate::command) fn open_file(
    _: &mut Call<'_>,
    _: OpenReportFile,
) -> Result<Vec<String>, Problem> {
    todo!()
}

pub(in crate::command) fn difference(
    _: &mut Call<'_>,
    _: ReportDifferenceOf,
) -> Result<Vec<ReportChange>, Problem> {
    todo!()
}
