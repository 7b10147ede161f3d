//! Files that are dropped or chosen become documents.

use std::collections::BTreeSet;
use std::path::PathBuf;

use cchc_model::evidence::{Evidence, EvidenceFile, EvidenceLink, accept_count, propose};
use cchc_model::ids::EvidenceId;
use cchc_store::Tx;
use chrono::NaiveDateTime;

use super::file::{folder, keep};
use super::target::{accept_links, kind_vi};
use super::{EvidenceRefusal, name_vi, tidied};
use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// What is to become of files.
#[derive(Debug, Clone, Default)]
pub struct Intent {
    /// What their documents prove.
    pub links: Vec<EvidenceLink>,
    /// Whether a file that a document has already is the file of another one: two papers in one
    /// scan. Otherwise that document is tied instead.
    pub twins: bool,
}

/// What came of one file.
#[derive(Debug)]
pub struct TakenIn {
    /// Its name without a folder.
    pub name: String,
    /// What came of it.
    pub intake: Intake,
}

/// What came of a file.
#[derive(Debug)]
pub enum Intake {
    /// A new document has it.
    Taken(EvidenceId),
    /// A document had it already, and is tied where it was not.
    There(EvidenceId),
    /// It is not taken in.
    Refused(EvidenceRefusal),
}

/// Takes files in, each as a document of its own, with what its name says of it filled in. Good
/// files are taken in even where others are refused. All documents are one step of the history.
/// `begin` hears of each file before it is copied, by its place in `paths`.
///
/// # Errors
/// `evidence.too_many`, `evidence.no_target`: then nothing is looked at. Each file by itself:
/// the `evidence.…` codes of its name and size, the `file.…` codes of the disk.
pub fn add_files(
    desk: &mut Desk,
    paths: &[PathBuf],
    intent: &Intent,
    now: NaiveDateTime,
    begin: &mut dyn FnMut(usize),
) -> Result<Outcome<Vec<TakenIn>>, OpsProblem> {
    accept_count(paths.len()).map_err(EvidenceRefusal::from)?;
    accept_links(desk, &intent.links)?;
    let folder = folder(desk);
    let copied = paths.iter().enumerate().map(|(at, path)| {
        begin(at);
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        (name, keep(&folder, path))
    });
    let copied: Vec<_> = copied.collect();
    let operation =
        operation(desk, copied.iter().filter_map(|(_, kept)| kept.as_ref().ok()), intent)?;
    run(desk, &operation, now, |tx| {
        let taken = copied.into_iter().map(|(name, kept)| {
            let intake = match kept {
                Ok(file) => enter(tx, &file, intent)?,
                Err(refusal) => Intake::Refused(refusal),
            };
            Ok(TakenIn { name, intake })
        });
        taken.collect()
    })
}

/// What is done with files that were copied: new documents, or only ties of those that have them.
fn operation<'a>(
    desk: &Desk,
    files: impl Iterator<Item = &'a EvidenceFile>,
    intent: &Intent,
) -> Result<Operation, OpsProblem> {
    let (mut seen, mut new, mut known) = (BTreeSet::new(), Vec::new(), Vec::new());
    for file in files {
        let ids = desk.book().documents_of_content(&file.sha256)?;
        let there = !ids.is_empty() || !seen.insert(&file.sha256);
        let names = if there && !intent.twins { &mut known } else { &mut new };
        names.push(name_vi(&document(file)));
    }
    Ok(match (new.is_empty(), intent.links.first()) {
        (true, Some(link)) => {
            let name = known.into_iter().next().unwrap_or_default();
            Operation::LinkEvidence { name, to: kind_vi(link) }
        }
        _ => Operation::AddEvidence { names: new },
    })
}

/// Enters the document of a file that was copied, or ties the one that has it.
fn enter(tx: &mut Tx<'_>, file: &EvidenceFile, intent: &Intent) -> Result<Intake, OpsProblem> {
    let known = tx.documents_of_content(&file.sha256)?.into_iter().next();
    let (id, tied, intake) = match known.filter(|_| !intent.twins) {
        Some(id) => {
            let tied = tx.document(id)?.map(|known| known.links).unwrap_or_default();
            (id, tied, Intake::There(id))
        }
        None => {
            let id = tx.insert_document(&document(file))?;
            (id, Vec::new(), Intake::Taken(id))
        }
    };
    for link in intent.links.iter().filter(|link| !tied.contains(link)) {
        tx.insert_document_link(id, link)?;
    }
    Ok(intake)
}

/// The document of a file, as far as its name tells.
fn document(file: &EvidenceFile) -> Evidence {
    let said = propose(&file.name);
    tidied(&Evidence {
        id: EvidenceId(0),
        number: said.number,
        date: said.date,
        agency: String::new(),
        subject: said.subject,
        file: Some(file.clone()),
        links: Vec::new(),
    })
}
