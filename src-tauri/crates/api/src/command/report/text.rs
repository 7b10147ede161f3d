//! The words of reports.

use cchc_model::ids::ReportId;
use cchc_model::report::{
    BlockId, Gap, OutlineId, ReportEdit, ReportHead, ReportKind, Source, TextProblem,
};
use cchc_model::span::ReportSpan;
use cchc_ops::report::{self as ops, ReportProblem};
use cchc_ops::{OpsProblem, Outcome, evidence};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::source::source_row;
use super::view::view;
use super::{ReportAsked, ReportDone};
use crate::Problem;
use crate::command::Call;
use crate::command::app::{BookState, book};
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

pub(in crate::command) fn list(
    call: &mut Call<'_>,
    request: Year,
) -> Result<Vec<ReportRow>, Problem> {
    let reports = ops::list(call.session.desk()?, Some(request.year))?;
    Ok(reports.iter().map(ReportRow::from).collect())
}

pub(in crate::command) fn get(
    call: &mut Call<'_>,
    request: ReportAsked,
) -> Result<ReportView, Problem> {
    let desk = call.session.desk()?;
    view(desk, &ops::get(desk, request.report)?, call.now.date())
}

pub(in crate::command) fn create(
    call: &mut Call<'_>,
    request: NewReport,
) -> Result<ReportCreated, Problem> {
    let NewReport { kind, year, span, outline } = request;
    let new = ops::NewReport { kind, year, span, outline };
    let done = ops::create(call.session.desk_mut()?, &new, call.now.date(), call.now)?;
    let book = book(call.session, call.now)?;
    Ok(ReportCreated { report: done.value, label: done.label, book })
}

pub(in crate::command) fn compile(
    call: &mut Call<'_>,
    request: ReportAsked,
) -> Result<CompiledReport, Problem> {
    let desk = call.session.desk_mut()?;
    let done = ops::compile(desk, request.report, call.now.date(), call.now)?;
    let ops::CompiledReport { taken_on, added, changed, gone, offers, gaps } = done.value;
    let book = book(call.session, call.now)?;
    Ok(CompiledReport { taken_on, added, changed, gone, offers, gaps, label: done.label, book })
}

pub(in crate::command) fn edit(
    call: &mut Call<'_>,
    request: EditReport,
) -> Result<EditedReport, Problem> {
    let EditReport { report, edits, joins } = request;
    let done = ops::edit(call.session.desk_mut()?, report, &edits, joins, call.now)?;
    edited(call, done)
}

pub(in crate::command) fn set_head(
    call: &mut Call<'_>,
    request: SetReportHead,
) -> Result<EditedReport, Problem> {
    let SetReportHead { report, head, joins } = request;
    let done = ops::set_head(call.session.desk_mut()?, report, &head, joins, call.now)?;
    edited(call, done)
}

pub(in crate::command) fn delete(
    call: &mut Call<'_>,
    request: ReportAsked,
) -> Result<ReportDone, Problem> {
    let done = ops::delete(call.session.desk_mut()?, request.report, call.now)?;
    super::done(call, request.report, done.label)
}

pub(in crate::command) fn sources(
    call: &mut Call<'_>,
    request: BlockSources,
) -> Result<Vec<ReportSourceRow>, Problem> {
    let desk = call.session.desk()?;
    let report = ops::get(desk, request.report)?;
    let block = report.text.blocks.iter().find(|block| block.id == request.block);
    let block = block.ok_or(ReportProblem::Text(TextProblem::NoBlock)).map_err(OpsProblem::from)?;
    let gathered = ops::gather(desk, &report, call.now.date())?;
    let documents = evidence::list(desk)?;
    let row = |source: &Source| source_row(source, &gathered.facts(), &documents);
    Ok(block.sources.iter().map(row).collect())
}

/// The answer after a change of words or head.
fn edited(call: &Call<'_>, done: Outcome<ops::EditedReport>) -> Result<EditedReport, Problem> {
    let view = view(call.session.desk()?, &done.value.report, call.now.date())?;
    let book = book(call.session, call.now)?;
    Ok(EditedReport { view, label: done.label, op: done.value.op, book })
}
