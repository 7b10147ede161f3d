//! Files that are dropped or chosen.

use std::path::{Path, PathBuf};

use cchc_model::evidence::EvidenceLink;
use cchc_model::ids::EvidenceId;
use cchc_ops::evidence::{self, Intake, Intent, TakenIn};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::PutEvidenceFile;
use crate::command::Call;
use crate::command::app::{BookState, book};
use crate::command::plan::{Changed, changed};
use crate::{Problem, Progress};

/// Files that are to be documents.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddEvidenceFiles {
    /// Where they are.
    pub paths: Vec<String>,
    /// What their documents prove.
    pub links: Vec<EvidenceLink>,
    /// Whether a file that a document has already is the file of another one, too.
    pub twins: bool,
}

/// What came of files.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EvidenceIntake {
    /// Each file, in the order in which they were named.
    pub files: Vec<IntakeRow>,
    /// What was done.
    pub label: String,
    /// Where the book stands.
    pub book: BookState,
}

/// What came of one file.
#[derive(Debug, Serialize, JsonSchema)]
pub struct IntakeRow {
    /// Its name without a folder.
    pub name: String,
    /// Where it was.
    pub path: String,
    /// What came of it.
    pub outcome: IntakeOutcome,
    /// The document that has it; `None` where it was refused.
    pub id: Option<EvidenceId>,
    /// That document as a report names it; what is wrong with the file where it was refused.
    pub words: String,
    /// What the officer can do next; empty where nothing is to be done.
    pub hint: String,
    /// The code of a refusal.
    pub code: Option<String>,
}

/// What came of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum IntakeOutcome {
    /// A new document has it.
    Taken,
    /// A document had it already, and now proves what was asked for, too.
    There,
    /// It is not taken in.
    Refused,
}

pub(in crate::command) fn add_files(
    call: &mut Call<'_>,
    request: AddEvidenceFiles,
) -> Result<EvidenceIntake, Problem> {
    let paths: Vec<PathBuf> = request.paths.iter().map(PathBuf::from).collect();
    let intent = Intent { links: request.links, twins: request.twins };
    let (now, total) = (call.now, paths.len());
    let host = &mut *call.host;
    let mut begin =
        |done| host.progress(&Progress { done, total, words: "Đang chép tệp vào hồ sơ" });
    let desk = call.session.desk_mut()?;
    let done = evidence::add_files(desk, &paths, &intent, now, &mut begin)?;
    let mut files = Vec::new();
    for (file, path) in done.value.into_iter().zip(request.paths) {
        files.push(row(call, file, path)?);
    }
    let book = book(call.session, now)?;
    Ok(EvidenceIntake { files, label: done.label, book })
}

fn row(call: &Call<'_>, file: TakenIn, path: String) -> Result<IntakeRow, Problem> {
    let row = |outcome| IntakeRow {
        name: file.name,
        path,
        outcome,
        id: None,
        words: String::new(),
        hint: String::new(),
        code: None,
    };
    let of = |id| evidence::get(call.session.desk()?, id).map_err(Problem::from);
    Ok(match file.intake {
        Intake::Taken(id) => {
            let words = of(id)?.display_vi();
            IntakeRow { id: Some(id), words, ..row(IntakeOutcome::Taken) }
        }
        Intake::There(id) => {
            let words = of(id)?.display_vi();
            IntakeRow { id: Some(id), words, ..row(IntakeOutcome::There) }
        }
        Intake::Refused(refusal) => IntakeRow {
            words: refusal.message_vi(),
            hint: refusal.hint_vi().to_owned(),
            code: Some(refusal.code().to_owned()),
            ..row(IntakeOutcome::Refused)
        },
    })
}

pub(in crate::command) fn put_file(
    call: &mut Call<'_>,
    request: PutEvidenceFile,
) -> Result<Changed, Problem> {
    let desk = call.session.desk_mut()?;
    let done = evidence::put_file(desk, request.id, Path::new(&request.path), call.now)?;
    changed(call, done.label)
}
