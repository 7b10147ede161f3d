//! Whether the files of the documents are what they were.

use cchc_files::Presence;
use cchc_model::ids::EvidenceId;

use super::file::{content, folder};
use super::{EvidenceRefusal, list};
use crate::{Desk, OpsProblem};

/// A document whose file is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFinding {
    /// The document.
    pub document: EvidenceId,
    /// Stable code: `evidence.file_missing`, `evidence.file_changed`, or a `file.…` code where it
    /// cannot be read.
    pub code: &'static str,
    /// What the officer reads; it names the document.
    pub message_vi: String,
}

/// Reads every file of every document and compares it with what was taken in. `begin` hears how
/// many documents were looked at and how many there are. An empty list is a sound folder.
///
/// # Errors
/// `store.busy`, `store.damaged`.
pub fn check(
    desk: &Desk,
    begin: &mut dyn FnMut(usize, usize),
) -> Result<Vec<FileFinding>, OpsProblem> {
    let folder = folder(desk);
    let documents = list(desk)?;
    let mut findings = Vec::new();
    for (at, document) in documents.iter().enumerate() {
        begin(at, documents.len());
        let Some(file) = &document.file else { continue };
        let ending = file.ending();
        let name = file.name.clone();
        let refusal = match folder.verify(content(file, &ending)) {
            Ok(Presence::There) => continue,
            Ok(Presence::Missing) => EvidenceRefusal::Missing { name },
            Ok(Presence::Changed) => EvidenceRefusal::Changed { name },
            Err(problem) => EvidenceRefusal::Disk(problem),
        };
        findings.push(FileFinding {
            document: document.id,
            code: refusal.code(),
            message_vi: format!("minh chứng {}: {}", document.display_vi(), refusal.message_vi()),
        });
    }
    Ok(findings)
}
