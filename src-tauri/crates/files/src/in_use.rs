//! Who has a file open. The reasoning stands in the crate's header.

use std::fs::File;
use std::path::{Path, PathBuf};

/// An office program that leaves a lock file beside what it has open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfficeProgram {
    /// Microsoft Excel: `~$NAME.xlsx`.
    Excel,
    /// Microsoft Word: `~$ME.docx`, the first two characters of a longer name left out.
    Word,
    /// LibreOffice: `.~lock.NAME.xlsx#`.
    LibreOffice,
}

impl OfficeProgram {
    /// The program's name as users know it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Excel => "Excel",
            Self::Word => "Word",
            Self::LibreOffice => "LibreOffice",
        }
    }

    fn lock_path(self, target: &Path) -> Option<PathBuf> {
        let name = target.file_name()?.to_str()?;
        let ending = target.extension()?.to_str()?.to_lowercase();
        Some(target.with_file_name(match self {
            Self::Excel if ending.starts_with("xls") => format!("~${name}"),
            Self::Word if ending.starts_with("doc") => format!("~${}", word_rest(name)),
            Self::Excel | Self::Word => return None,
            Self::LibreOffice => format!(".~lock.{name}#"),
        }))
    }
}

/// What Word keeps of a name behind `~$`: all of a stem of up to six characters, all but the first
/// of seven, all but the first two of a longer one.
fn word_rest(name: &str) -> &str {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let dropped = stem.chars().count().saturating_sub(6).min(2);
    name.char_indices().nth(dropped).map_or("", |(at, _)| &name[at..])
}

/// The program whose lock file lies beside `target`, if any.
///
/// A hint, not a proof: the lock file of a program that crashed stays behind.
#[must_use]
pub fn owner_lock(target: &Path) -> Option<OfficeProgram> {
    [OfficeProgram::Excel, OfficeProgram::Word, OfficeProgram::LibreOffice]
        .into_iter()
        .find(|program| program.lock_path(target).is_some_and(|path| path.exists()))
}

/// Whether a living program has `target` open, as far as this system lets it be known without
/// trying the rename. Always false on Windows, where the rename itself tells.
pub(crate) fn held_open(target: &Path) -> bool {
    if cfg!(windows) {
        return false;
    }
    is_locked(target) || (owner_lock(target).is_some() && a_process_has_open(target))
}

/// An advisory lock (`flock`) that somebody holds; the system drops it when the holder dies.
fn is_locked(target: &Path) -> bool {
    File::open(target)
        .is_ok_and(|file| matches!(file.try_lock(), Err(std::fs::TryLockError::WouldBlock)))
}

/// Looks through the open files of every process this user may look into. Only Linux has `/proc`;
/// elsewhere the list is empty and the answer is no.
fn a_process_has_open(target: &Path) -> bool {
    let Ok(target) = target.canonicalize() else { return false };
    entries("/proc".as_ref())
        .filter(|process| process.join("fd").is_dir())
        .flat_map(|process| entries(&process.join("fd")))
        .any(|handle| handle.read_link().is_ok_and(|open| open == target))
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    folder.read_dir().into_iter().flatten().flatten().map(|entry| entry.path())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn book_in(folder: &Path) -> PathBuf {
        let book = folder.join("Phụ lục.xlsx");
        File::create_new(&book).expect("a fresh file");
        book
    }

    #[test]
    fn lock_files_of_excel_and_libreoffice_are_recognised() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let book = book_in(folder.path());
        assert_eq!(owner_lock(&book), None);

        let excel = folder.path().join("~$Phụ lục.xlsx");
        File::create_new(&excel).expect("Excel's lock file");
        assert_eq!(owner_lock(&book), Some(OfficeProgram::Excel));

        fs::remove_file(excel).expect("Excel closes");
        File::create_new(folder.path().join(".~lock.Phụ lục.xlsx#")).expect("LibreOffice's");
        assert_eq!(owner_lock(&book), Some(OfficeProgram::LibreOffice));
    }

    #[test]
    fn words_lock_file_is_recognised_by_the_end_of_the_name() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (name, lock) in [
            ("KH.docx", "~$KH.docx"),
            ("Phụ lục.docx", "~$hụ lục.docx"),
            ("Kế hoạch.docx", "~$ hoạch.docx"),
        ] {
            let paper = folder.path().join(name);
            File::create_new(folder.path().join(lock)).expect("Word's lock file");
            assert_eq!(owner_lock(&paper), Some(OfficeProgram::Word), "{name}");
            assert_eq!(owner_lock(&paper.with_extension("xlsx")), None);
        }
    }

    #[test]
    fn a_lock_file_left_by_a_crash_does_not_block() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let book = book_in(folder.path());
        File::create_new(folder.path().join(".~lock.Phụ lục.xlsx#")).expect("a stale lock file");
        assert!(!held_open(&book));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_lock_file_counts_while_a_process_has_the_file_open() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let book = book_in(folder.path());
        let open = File::open(&book).expect("the book opens");
        assert!(!held_open(&book), "a reader without a lock file, such as an indexer, is harmless");

        File::create_new(folder.path().join(".~lock.Phụ lục.xlsx#")).expect("a lock file");
        assert!(held_open(&book));

        drop(open);
        assert!(!held_open(&book));
    }

    #[cfg(unix)]
    #[test]
    fn an_advisory_lock_counts_until_its_holder_lets_go() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let book = book_in(folder.path());
        let holder = File::open(&book).expect("the book opens");
        holder.lock().expect("the lock is free");
        assert!(held_open(&book));

        drop(holder);
        assert!(!held_open(&book));
    }
}
