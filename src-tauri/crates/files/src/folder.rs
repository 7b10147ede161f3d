//! A folder that comes into being with all its files, or not at all.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::disk::remove;
use crate::name::with_number;
use crate::problem::{FileProblem, Operation, ProblemKind};
use crate::write::{WAITS_MS, temp_name, write_atomic};

/// A folder in the making. It grows under a name that nobody looks at and gets its own when it
/// [is finished](Self::finish); one that is dropped before leaves nothing behind.
#[derive(Debug)]
pub struct NewFolder {
    temp: PathBuf,
    target: PathBuf,
    finished: bool,
}

impl NewFolder {
    /// Begins a folder `name` in the folder `parent`, which must exist.
    ///
    /// # Errors
    ///
    /// `file.not_found`, `file.denied`, `file.read_only`, `file.no_space`, `file.name` or
    /// `file.io`; nothing was made then.
    pub fn begin(parent: &Path, name: &str) -> Result<Self, FileProblem> {
        let target = parent.join(name);
        loop {
            let temp = parent.join(temp_name());
            match fs::create_dir(&temp) {
                Ok(()) => return Ok(Self { temp, target, finished: false }),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(FileProblem::from_io(Operation::Write, &target, error)),
            }
        }
    }

    /// Puts a file into the folder.
    ///
    /// # Errors
    ///
    /// As [`write_atomic`]; the folder is still in the making.
    pub fn put(&self, name: &str, bytes: &[u8]) -> Result<(), FileProblem> {
        write_atomic(&self.temp.join(name), bytes)
            .map_err(|problem| problem.about(&self.target.join(name)))
    }

    /// Gives the folder its name: the wished one, or with ` (2)` and so on behind it where that
    /// is taken. Answers where the folder is.
    ///
    /// # Errors
    ///
    /// `file.busy` when something looks into the new files for longer than 1.4 s, otherwise as
    /// [`Self::begin`]; nothing is left behind.
    pub fn finish(mut self) -> Result<PathBuf, FileProblem> {
        let mut waits = WAITS_MS.into_iter();
        loop {
            let target = self.free_name();
            let error = match move_new(&self.temp, &target) {
                Ok(()) => {
                    self.finished = true;
                    return Ok(target);
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists => continue,
                Err(error) => error,
            };
            let problem = FileProblem::from_io(Operation::Replace, &target, error);
            match waits.next() {
                // A virus scanner holds fresh files only for a moment.
                Some(wait) if problem.kind() == ProblemKind::Busy => {
                    thread::sleep(Duration::from_millis(wait));
                }
                _ => return Err(problem),
            }
        }
    }

    fn free_name(&self) -> PathBuf {
        free_path(&self.target)
    }
}

impl Drop for NewFolder {
    fn drop(&mut self) {
        if !self.finished {
            // Nothing better can be done after a failure; the first error is the one to tell.
            let _ = fs::remove_dir_all(&self.temp);
        }
    }
}

/// Makes a folder, and those above it, where they are missing.
///
/// # Errors
///
/// `file.denied`, `file.read_only`, `file.no_space`, `file.name` or `file.io`.
pub fn make_folder(path: &Path) -> Result<(), FileProblem> {
    fs::create_dir_all(path).map_err(|error| FileProblem::from_io(Operation::Write, path, error))
}

/// Takes away what lies in a folder of the program's own, as far as nobody has it open.
pub fn clear_folder(path: &Path) {
    for entry in path.read_dir().into_iter().flatten().flatten() {
        // What is still open is taken away the next time.
        let _ = remove(&entry.path());
    }
}

/// The path itself while nothing is there, otherwise with ` (2)`, ` (3)` and so on before its
/// ending.
#[must_use]
pub fn free_path(path: &Path) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    (1..)
        .map(|number| path.with_file_name(with_number(&name, number)))
        // A link that leads nowhere takes its name, too.
        .find(|path| path.symlink_metadata().is_err())
        .unwrap_or_else(|| path.to_owned())
}

/// A rename that never takes the place of something. Linux would replace an empty folder.
fn move_new(from: &Path, to: &Path) -> io::Result<()> {
    if to.symlink_metadata().is_ok() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    fs::rename(from, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = folder.read_dir().expect("a folder").flatten();
        let mut names: Vec<_> =
            entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_finished_folder_has_its_name_and_its_files() {
        let parent = tempfile::tempdir().expect("a folder");
        let folder = NewFolder::begin(parent.path(), "24_KH-UBND").expect("begun");
        folder.put("Kế hoạch.docx", b"words").expect("put");
        assert!(!parent.path().join("24_KH-UBND").exists(), "not there before it is whole");
        let path = folder.finish().expect("finished");
        assert_eq!(path, parent.path().join("24_KH-UBND"));
        assert_eq!(names(parent.path()), ["24_KH-UBND"]);
        assert_eq!(fs::read(path.join("Kế hoạch.docx")).expect("the file"), b"words");
    }

    #[test]
    fn a_taken_name_is_numbered_and_what_was_there_stays() {
        let parent = tempfile::tempdir().expect("a folder");
        fs::create_dir(parent.path().join("KH")).expect("an empty folder of that name");
        for expected in ["KH (2)", "KH (3)"] {
            let folder = NewFolder::begin(parent.path(), "KH").expect("begun");
            let path = folder.finish().expect("finished");
            assert_eq!(path, parent.path().join(expected));
        }
        assert_eq!(names(parent.path()), ["KH", "KH (2)", "KH (3)"]);
    }

    #[test]
    fn a_folder_that_is_given_up_leaves_nothing_behind() {
        let parent = tempfile::tempdir().expect("a folder");
        let folder = NewFolder::begin(parent.path(), "KH").expect("begun");
        folder.put("a.pdf", b"x").expect("put");
        drop(folder);
        assert!(names(parent.path()).is_empty());
    }

    #[test]
    fn trouble_names_the_place_that_was_asked_for() {
        let parent = tempfile::tempdir().expect("a folder");
        let missing = parent.path().join("chưa có");
        let problem = NewFolder::begin(&missing, "KH").expect_err("no such folder");
        assert_eq!((problem.code(), problem.path()), ("file.not_found", &*missing.join("KH")));
        let folder = NewFolder::begin(parent.path(), "KH").expect("begun");
        let problem = folder.put(&"a".repeat(300), b"x").expect_err("too long");
        assert!(problem.path().starts_with(parent.path().join("KH")), "{problem:?}");
    }

    #[test]
    fn a_folder_of_the_programs_own_is_made_and_cleared() {
        let root = tempfile::tempdir().expect("a folder");
        let own = root.path().join("a/Bản in");
        clear_folder(&own);
        make_folder(&own).expect("made");
        make_folder(&own).expect("it may be there already");
        write_atomic(&own.join("KH.pdf"), b"x").expect("written");
        clear_folder(&own);
        assert!(own.is_dir() && names(&own).is_empty());
    }

    #[test]
    fn a_free_path_keeps_its_ending() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("KH 1.2.pdf");
        assert_eq!(free_path(&path), path);
        write_atomic(&path, b"x").expect("written");
        assert_eq!(free_path(&path), folder.path().join("KH 1.2 (2).pdf"));
    }
}
