//! Plans.

use cchc_model::edit::Edit;
use cchc_model::finding;
use cchc_model::ids::{ItemId, PlanId};
use cchc_model::layout::LayoutId;
use cchc_model::plan::{Issuance, PlanKind, SignatureForm, TaskField};
use cchc_ops::PlanSummary;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::app::{BookState, book};
use super::outside::{Written, read_file};
use super::{Call, Nothing};
use crate::Problem;
use crate::view::{FindingView, PlanPatch, PlanStanding, PlanView, patch, view};

/// A plan by its id.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ById {
    /// The plan.
    pub plan: PlanId,
}

/// A plan in the list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PlanRow {
    /// Identity.
    pub id: PlanId,
    /// What it is for.
    pub kind: PlanKind,
    /// First year.
    pub first_year: i32,
    /// Last year.
    pub last_year: i32,
    /// Trích yếu.
    pub subject: String,
    /// The office as named on the paper.
    pub office: String,
    /// Number, symbol, place and date.
    pub issuance: Issuance,
    /// How many appendices it has.
    pub appendices: u64,
    /// How many task rows it has.
    pub tasks: u64,
    /// Whether it was issued.
    pub standing: PlanStanding,
}

impl From<PlanSummary> for PlanRow {
    fn from(plan: PlanSummary) -> Self {
        Self {
            id: plan.id,
            kind: plan.kind,
            first_year: plan.first_year,
            last_year: plan.last_year,
            subject: plan.subject,
            office: plan.office,
            issuance: plan.issuance,
            appendices: plan.appendices,
            tasks: plan.tasks,
            standing: PlanStanding::from(&plan.status),
        }
    }
}

/// A new plan.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPlan {
    /// What it is for.
    pub kind: PlanKind,
    /// First year.
    pub first_year: i32,
    /// Last year.
    pub last_year: i32,
    /// Trích yếu.
    pub subject: String,
    /// The layout of its appendix.
    pub layout: LayoutId,
}

/// A plan that is new in the book.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Created {
    /// The plan.
    pub plan: PlanId,
    /// What was done.
    pub label: String,
    /// Where the book stands.
    pub book: BookState,
}

/// Something was changed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Changed {
    /// What was done.
    pub label: String,
    /// Where the book stands.
    pub book: BookState,
}

/// Edits of a plan.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditRequest {
    /// The plan.
    pub plan: PlanId,
    /// The edits, made in order.
    pub edits: Vec<Edit>,
    /// The operation that these edits go on with, as an earlier answer named it: one visit to a
    /// cell is one step of the history.
    pub joins: Option<i64>,
}

/// What came of edits.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Edited {
    /// What was done.
    pub label: String,
    /// The operation in the history; `None` when nothing was changed.
    pub op: Option<i64>,
    /// The items that are new.
    pub created: Vec<ItemId>,
    /// What the officer should know.
    pub notes: Vec<String>,
    /// What is to be shown anew.
    pub patch: PlanPatch,
    /// Where the book stands.
    pub book: BookState,
}

/// A field in which something is being written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Suggest {
    /// The plan.
    pub plan: PlanId,
    /// The field.
    pub field: TaskField,
    /// What is written so far.
    pub words: String,
    /// How many at most.
    pub limit: usize,
}

/// A form of signature with the lines to begin with.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FormLines {
    /// The form.
    pub form: SignatureForm,
    /// The lines above the name.
    pub capacity: Vec<String>,
    /// The signer's post in the office, above the name; empty but for a consultative body.
    pub post: String,
}

/// A plan file to read.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Import {
    /// The file.
    pub path: String,
}

/// A plan file to write.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportJson {
    /// The plan.
    pub plan: PlanId,
    /// The file.
    pub path: String,
}

pub(super) fn list(call: &mut Call<'_>, _: Nothing) -> Result<Vec<PlanRow>, Problem> {
    let plans = cchc_ops::plan::list(call.session.desk()?)?;
    Ok(plans.into_iter().map(PlanRow::from).collect())
}

pub(super) fn get(call: &mut Call<'_>, request: ById) -> Result<PlanView, Problem> {
    let desk = call.session.desk()?;
    let plan = cchc_ops::plan::get(desk, &request.plan)?;
    let status = desk.book().plan_status(&plan.id)?;
    Ok(view(&plan, &status, &cchc_ops::layout::all(desk)?, &desk.book().house_style()?))
}

pub(super) fn create(call: &mut Call<'_>, request: NewPlan) -> Result<Created, Problem> {
    let NewPlan { kind, first_year, last_year, subject, layout } = request;
    let new = cchc_ops::plan::NewPlan { kind, first_year, last_year, subject, layout };
    let done = cchc_ops::plan::create(call.session.desk_mut()?, &new, call.now)?;
    let book = book(call.session, call.now)?;
    Ok(Created { plan: done.value, label: done.label, book })
}

pub(super) fn delete(call: &mut Call<'_>, request: ById) -> Result<Changed, Problem> {
    let done = cchc_ops::plan::delete(call.session.desk_mut()?, &request.plan, call.now)?;
    changed(call, done.label)
}

pub(super) fn edit(call: &mut Call<'_>, request: EditRequest) -> Result<Edited, Problem> {
    let desk = call.session.desk()?;
    let (layouts, house) = (cchc_ops::layout::all(desk)?, desk.book().house_style()?);
    let EditRequest { plan, edits, joins } = request;
    let done = cchc_ops::plan::edit(call.session.desk_mut()?, &plan, &edits, joins, call.now)?;
    let cchc_ops::plan::Edited { before, after, applied, op } = done.value;
    let status = call.session.desk()?.book().plan_status(&plan)?;
    let seen = |plan| view(plan, &status, &layouts, &house);
    Ok(Edited {
        label: done.label,
        op,
        created: applied.created,
        notes: applied.notes,
        patch: patch(&seen(&before), &seen(&after)),
        book: book(call.session, call.now)?,
    })
}

pub(super) fn findings(call: &mut Call<'_>, request: ById) -> Result<Vec<FindingView>, Problem> {
    let desk = call.session.desk()?;
    let plan = cchc_ops::plan::get(desk, &request.plan)?;
    let catalogue = desk.book().catalogue()?;
    let found = finding::check(&plan, &cchc_ops::layout::all(desk)?, Some(&catalogue));
    Ok(found.into_iter().map(FindingView::from).collect())
}

pub(super) fn suggest(call: &mut Call<'_>, request: Suggest) -> Result<Vec<String>, Problem> {
    let desk = call.session.desk()?;
    let plan = cchc_ops::plan::get(desk, &request.plan)?;
    let catalogue = desk.book().catalogue()?;
    Ok(super::words::suggestions(&plan, &catalogue, &request))
}

pub(super) fn signature_forms(_: &mut Call<'_>, _: Nothing) -> Result<Vec<FormLines>, Problem> {
    let lines = SignatureForm::ALL.into_iter().map(|form| FormLines {
        form,
        capacity: form.capacity().iter().map(|line| (*line).to_owned()).collect(),
        post: form.post().to_owned(),
    });
    Ok(lines.collect())
}

pub(super) fn import(call: &mut Call<'_>, request: Import) -> Result<Created, Problem> {
    let json = read_file(&request.path)?;
    let done = cchc_ops::plan::import(call.session.desk_mut()?, &json, call.now)?;
    let book = book(call.session, call.now)?;
    Ok(Created { plan: done.value, label: done.label, book })
}

pub(super) fn export(call: &mut Call<'_>, request: ExportJson) -> Result<Written, Problem> {
    let json = cchc_ops::plan::export(call.session.desk()?, &request.plan)?;
    Written::file(&request.path, json.as_bytes())
}

/// The answer of a command that changed something.
pub(super) fn changed(call: &Call<'_>, label: String) -> Result<Changed, Problem> {
    Ok(Changed { label, book: book(call.session, call.now)? })
}
