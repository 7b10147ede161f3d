//! The file of a document: where it is kept, whether it is there, another one in its place.

use std::path::{Path, PathBuf};

use cchc_files::{Content, ContentFolder, Presence};
use cchc_model::evidence::{
    Evidence, EvidenceFile, FileRefusal, MOST_FILE_BYTES, Sha256, accept_file, ending_of,
};
use cchc_model::ids::EvidenceId;
use cchc_model::text;
use chrono::NaiveDateTime;

use super::{EvidenceRefusal, get, name_vi};
use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// The folder that takes the files of a book's documents, beside its data file.
#[must_use]
pub fn folder(desk: &Desk) -> ContentFolder {
    ContentFolder::beside(desk.book().path())
}

/// Whether a document's file is there, by its name and length; `None` for paper.
#[must_use]
pub fn presence(desk: &Desk, document: &Evidence) -> Option<Presence> {
    document.file.as_ref().map(|file| {
        let ending = file.ending();
        folder(desk).presence(content(file, &ending))
    })
}

/// The kept copy of a document's file, to be opened.
///
/// # Errors
/// `evidence.not_found`; `evidence.no_file` for paper; `evidence.file_missing`,
/// `evidence.file_changed` where its length is another one.
pub fn path_of(desk: &Desk, id: EvidenceId) -> Result<PathBuf, OpsProblem> {
    let document = get(desk, id)?;
    let no_file = || EvidenceRefusal::NoFile { name: name_vi(&document) };
    let file = document.file.as_ref().ok_or_else(no_file)?;
    let ending = file.ending();
    let content = content(file, &ending);
    let name = file.name.clone();
    match folder(desk).presence(content) {
        Presence::There => Ok(folder(desk).place_of(content)),
        Presence::Missing => Err(EvidenceRefusal::Missing { name }.into()),
        Presence::Changed => Err(EvidenceRefusal::Changed { name }.into()),
    }
}

/// Gives a document a file: the scan of paper, the original of a copy that was lost, another
/// version. The old one stays in the folder, so that undo finds it.
///
/// # Errors
/// `evidence.not_found`; what [`super::add_files`] refuses a file for.
pub fn put_file(
    desk: &mut Desk,
    id: EvidenceId,
    path: &Path,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let mut document = get(desk, id)?;
    document.file = Some(keep(&folder(desk), path)?);
    let operation = Operation::PutEvidenceFile { name: name_vi(&document) };
    run(desk, &operation, now, |tx| Ok(tx.update_document(&document)?))
}

pub(super) fn content<'a>(file: &'a EvidenceFile, ending: &'a str) -> Content<'a> {
    Content { sha256: file.sha256.as_str(), ending, bytes: file.bytes }
}

/// Looks at a file's name and size and copies it into the folder.
pub(crate) fn keep(folder: &ContentFolder, path: &Path) -> Result<EvidenceFile, EvidenceRefusal> {
    let name = path.file_name().ok_or(FileRefusal::Nameless)?.to_string_lossy();
    let length = ContentFolder::length_of(path)?;
    accept_file(&name, length)?;
    let kept = folder.take_in(path, &ending_of(&name), MOST_FILE_BYTES)?;
    // It may have been emptied since its size was asked for.
    accept_file(&name, kept.bytes)?;
    Ok(EvidenceFile {
        name: text::nfc(&name),
        sha256: Sha256::from_bytes(kept.sha256),
        bytes: kept.bytes,
    })
}
