//! The words of reports.

use cchc_model::ids::ReportId;
use cchc_model::report::{BlockId, Gap, OutlineId, ReportEdit, ReportHead, ReportKind};
use cchc_model::span::ReportSpan;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ReportAsked, ReportDone};
use crate::Problem;
use crate::command::Call;
use crate::command::app::BookState;
use crate::command::overview::Year;
use crate::view::{ReportRow, ReportSourceRow, ReportView};

/// A report to be begun.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewReport {
    /// What it reports on.
    pub kind: ReportKind,
    /// The reporting year.
    pub year: i32,
    /// The days that it speaks of; needed for chuyên đề and đột xuất alone, whose year is the
    /// reporting year.
    #[serde(default)]
    pub span: Option<ReportSpan>,
    /// The outline; absent: the one of the era.
    #[serde(default)]
    pub outline: Option<OutlineId>,
}

/// A report that was begun.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReportCreated {
    /// The report.
    pub report: ReportId,
    /// What was done.
    pub label: String,
    /// Where the book stands.
    pub book: BookState,
}

/// What a compilation did.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CompiledReport {
    /// The day of its facts.
    pub taken_on: NaiveDate,
    /// How many paragraphs are new.
    pub added: usize,
    /// How many that nobody had touched have other words now.
    pub changed: usize,
    /// How many that nobody had touched are gone.
    pub gone: usize,
    /// How many differences wait to be settled.
    pub offers: usize,
    /// What is missing.
    pub gaps: Vec<Gap>,
    /// What was done.
    pub label: String,
    /// Where the book stands.
    pub book: BookState,
}

/// Edits of a report.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditReport {
    /// The report.
    pub report: ReportId,
    /// The edits, all in one step of the history or none.
    pub edits: Vec<ReportEdit>,
    /// The operation that this one goes on with, as an earlier answer named it.
    #[serde(default)]
    pub joins: Option<i64>,
}

/// A report after edits.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EditedReport {
    /// The report.
    pub view: ReportView,
    /// What was done.
    pub label: String,
    /// The operation in the history; `None` when nothing was changed.
    pub op: Option<i64>,
    /// Where the book stands.
    pub book: BookState,
}

/// Another head of a report.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetReportHead {
    /// The report.
    pub report: ReportId,
    /// The head.
    pub head: ReportHead,
    /// The operation that this one goes on with.
    #[serde(default)]
    pub joins: Option<i64>,
}

/// A paragraph of a report.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlockSources {
    /// The report.
    pub report: ReportId,
    /// The paragraph.
    pub block: BlockId,
}

pub(in crate::command) fn list(_: &mut Call<'_>, _: Year) -> Result<Vec<ReportRow>, Problem> {
    todo!()
}

pub(in crate::command) fn get(_: &mut Call<'_>, _: ReportAsked) -> Result<ReportView, Problem> {
    todo!()
}

pub(in crate::command) fn create(_: &mut Call<'_>, _: NewReport) -> Result<ReportCreated, Problem> {
    todo!()
}

pub(in crate::command) fn compile(
    _: &mut Call<'_>,
    _: ReportAsked,
) -> Result<CompiledReport, Problem> {
    todo!()
}

pub(in crate::command) fn edit(_: &mut Call<'_>, _: EditReport) -> Result<EditedReport, Problem> {
    todo!()
}

pub(in crate::command) fn set_head(
    _: &mut Call<'_>,
    _: SetReportHead,
) -> Result<EditedReport, Problem> {
    todo!()
}

pub(in crate::command) fn delete(_: &mut Call<'_>, _: ReportAsked) -> Result<ReportDone, Problem> {
    todo!()
}

pub(in crate::command) fn sources(
    _: &mut Call<'_>,
    _: BlockSources,
) -> Result<Vec<ReportSourceRow>, Problem> {
    todo!()
}
