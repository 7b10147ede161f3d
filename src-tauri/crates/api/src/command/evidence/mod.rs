//! Documents that prove what was done.

use cchc_model::evidence::{Evidence, EvidenceLink};
use cchc_model::ids::EvidenceId;
use cchc_ops::evidence;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Call;
use super::app::{BookState, book};
use super::outside::{Opened, open_with_system};
use super::plan::{Changed, changed};
use crate::Problem;

mod intake;
mod row;

pub use intake::{AddEvidenceFiles, EvidenceIntake, IntakeOutcome, IntakeRow};
pub(super) use intake::{add_files, put_file};
pub use row::{
    EvidenceFileRow, EvidenceFileState, EvidenceFilter, EvidenceNote, EvidenceOf, EvidenceRow,
    EvidenceTarget, TargetFilter,
};
pub(super) use row::{agencies, list, of, targets};

/// A document by its number.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvidenceById {
    /// The document.
    pub id: EvidenceId,
}

/// Documents by their numbers.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvidenceByIds {
    /// The documents.
    pub ids: Vec<EvidenceId>,
}

/// What a document says of itself.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvidenceWords {
    /// Số, ký hiệu; may be empty.
    pub number: String,
    /// Date of issue, or the day that it was made.
    pub date: Option<NaiveDate>,
    /// Who issued it; may be empty.
    pub agency: String,
    /// Trích yếu, or what it shows; may be empty where there is a number.
    pub subject: String,
}

/// A document without a file.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewEvidence {
    /// What it says of itself.
    pub words: EvidenceWords,
    /// What it proves.
    pub links: Vec<EvidenceLink>,
}

/// A document as it is written now.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveEvidence {
    /// The document.
    pub id: EvidenceId,
    /// What it says of itself.
    pub words: EvidenceWords,
    /// The operation that this one goes on with, as an earlier answer named it: one visit to a
    /// field is one step of the history.
    pub joins: Option<i64>,
}

/// What a document says of itself was kept.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EvidenceSaved {
    /// What was done.
    pub label: String,
    /// The operation in the history; `None` when nothing was changed.
    pub op: Option<i64>,
    /// Where the book stands.
    pub book: BookState,
}

/// A document and what it proves.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvidenceTie {
    /// The document.
    pub id: EvidenceId,
    /// What it proves.
    pub link: EvidenceLink,
}

/// A document, and another file for it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PutEvidenceFile {
    /// The document.
    pub id: EvidenceId,
    /// Where the file is.
    pub path: String,
}

/// A document that is new in the book.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EvidenceCreated {
    /// The document.
    pub id: EvidenceId,
    /// What was done.
    pub label: String,
    /// Where the book stands.
    pub book: BookState,
}

fn document(id: EvidenceId, words: EvidenceWords, links: Vec<EvidenceLink>) -> Evidence {
    let EvidenceWords { number, date, agency, subject } = words;
    Evidence { id, number, date, agency, subject, file: None, links }
}

pub(super) fn add(call: &mut Call<'_>, new: NewEvidence) -> Result<EvidenceCreated, Problem> {
    let document = document(EvidenceId(0), new.words, new.links);
    let done = evidence::add(call.session.desk_mut()?, &document, call.now)?;
    let book = book(call.session, call.now)?;
    Ok(EvidenceCreated { id: done.value, label: done.label, book })
}

pub(super) fn save(call: &mut Call<'_>, request: SaveEvidence) -> Result<EvidenceSaved, Problem> {
    let document = document(request.id, request.words, Vec::new());
    let desk = call.session.desk_mut()?;
    let done = evidence::save(desk, &document, request.joins, call.now)?;
    let book = book(call.session, call.now)?;
    Ok(EvidenceSaved { label: done.label, op: done.value, book })
}

pub(super) fn delete(call: &mut Call<'_>, request: EvidenceByIds) -> Result<Changed, Problem> {
    let done = evidence::delete(call.session.desk_mut()?, &request.ids, call.now)?;
    changed(call, done.label)
}

pub(super) fn link(call: &mut Call<'_>, tie: EvidenceTie) -> Result<Changed, Problem> {
    let done = evidence::link(call.session.desk_mut()?, tie.id, &tie.link, call.now)?;
    changed(call, done.label)
}

pub(super) fn unlink(call: &mut Call<'_>, tie: EvidenceTie) -> Result<Changed, Problem> {
    let done = evidence::unlink(call.session.desk_mut()?, tie.id, &tie.link, call.now)?;
    changed(call, done.label)
}

pub(super) fn open(call: &mut Call<'_>, request: EvidenceById) -> Result<Opened, Problem> {
    let path = evidence::path_of(call.session.desk()?, request.id)?;
    open_with_system(call, &path)
}

pub(super) fn show_folder(call: &mut Call<'_>, request: EvidenceById) -> Result<Opened, Problem> {
    let path = evidence::path_of(call.session.desk()?, request.id)?;
    open_with_system(call, path.parent().unwrap_or(&path))
}
