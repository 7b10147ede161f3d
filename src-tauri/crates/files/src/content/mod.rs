//! A folder of files that are known by their content.
//!
//! A file that is taken in is copied and named by the SHA-256 of what is in it, in a folder of the
//! first two digits: `ab/ab…64 digits….pdf`. The same content is kept once, whatever it was
//! called; the ending stays, so that the system knows what opens it. The copies are marked
//! read-only: who opens one in Word reads it and does not change what was handed in.

use std::io;
use std::path::{Path, PathBuf};

use crate::disk::remove;
use crate::problem::{FileProblem, Operation, ProblemKind};

mod hash;
mod take_in;
#[cfg(test)]
mod tests;

pub use hash::sha256;

/// What is behind the stem of the data file in the name of the folder beside it.
const BESIDE: &str = "-minh-chung";

/// A folder of files that are named by their content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentFolder {
    root: PathBuf,
}

/// A content: what it is known by, and the ending under which it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Content<'a> {
    /// SHA-256 as 64 digits of `0-9` and `a-f`.
    pub sha256: &'a str,
    /// The ending of its name without a dot; empty for none.
    pub ending: &'a str,
    /// Its length in bytes.
    pub bytes: u64,
}

/// What was taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptContent {
    /// SHA-256 of it.
    pub sha256: [u8; 32],
    /// Its length in bytes.
    pub bytes: u64,
}

/// How a kept file is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// As it was taken in, as far as was looked.
    There,
    /// Not there.
    Missing,
    /// Something else is there under its name.
    Changed,
}

impl ContentFolder {
    /// The folder that belongs to a data file: `so-cchc-minh-chung` beside `so-cchc.db`. It is
    /// made when the first file is taken in.
    #[must_use]
    pub fn beside(book: &Path) -> Self {
        let mut name = book.file_stem().unwrap_or_default().to_owned();
        name.push(BESIDE);
        Self { root: book.with_file_name(name) }
    }

    /// Where the folder is, or will be.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.root
    }

    /// Where a content is kept, whether it is there or not.
    #[must_use]
    pub fn place_of(&self, content: Content<'_>) -> PathBuf {
        let Content { sha256, ending, .. } = content;
        let name = if ending.is_empty() { sha256.to_owned() } else { format!("{sha256}.{ending}") };
        self.root.join(sha256.get(..2).unwrap_or_default()).join(name)
    }

    /// Whether a content is there, by its name and length only: quick enough for a list.
    #[must_use]
    pub fn presence(&self, content: Content<'_>) -> Presence {
        match self.place_of(content).symlink_metadata() {
            Ok(found) if found.is_file() && found.len() == content.bytes => Presence::There,
            Ok(_) => Presence::Changed,
            Err(_) => Presence::Missing,
        }
    }

    /// Whether a content is there, read from the first byte to the last.
    ///
    /// # Errors
    /// `file.busy`, `file.denied`, `file.io` when it is there and cannot be read.
    pub fn verify(&self, content: Content<'_>) -> Result<Presence, FileProblem> {
        let path = self.place_of(content);
        match path.symlink_metadata() {
            Ok(found) if found.is_file() && found.len() == content.bytes => {}
            Ok(_) => return Ok(Presence::Changed),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Presence::Missing),
            Err(error) => return Err(FileProblem::from_io(Operation::Read, &path, error)),
        }
        let hash = hash::of_file(&path)
            .map_err(|error| FileProblem::from_io(Operation::Read, &path, error))?;
        Ok(if hash::digits(hash) == content.sha256 { Presence::There } else { Presence::Changed })
    }

    /// Takes away what interrupted copies of earlier runs left behind.
    pub fn sweep(&self) {
        for entry in self.root.read_dir().into_iter().flatten().flatten() {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            if name.starts_with(".cchc-") && name.ends_with(".tmp") {
                // What is still open is taken away the next time.
                let _ = remove(&entry.path());
            }
        }
    }
}

/// Length of a file that may be taken in. Only the path is looked at, nothing is opened.
///
/// # Errors
/// `file.folder`; `file.not_file` for links, devices and pipes; `file.not_found`, `file.denied`,
/// `file.name`, `file.io`.
pub(crate) fn length_of(path: &Path) -> Result<u64, FileProblem> {
    let refuse = |kind| Err(FileProblem::new(kind, Operation::Read, path));
    match path.symlink_metadata() {
        Ok(found) if found.is_dir() => refuse(ProblemKind::Folder),
        Ok(found) if !found.is_file() => refuse(ProblemKind::NotFile),
        Ok(found) => Ok(found.len()),
        Err(error) => Err(FileProblem::from_io(Operation::Read, path, error)),
    }
}
