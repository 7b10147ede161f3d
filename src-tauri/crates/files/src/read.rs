//! Reading a whole file, never more of it than the caller is ready for.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use crate::problem::{FileProblem, Operation, ProblemKind};

/// Reads the file at `path`, of at most `limit_bytes` bytes.
///
/// # Errors
///
/// `file.too_large` above the limit, `file.folder` for a folder, `file.not_found`, `file.denied`,
/// `file.busy` when a program keeps it from being read (Windows), otherwise `file.io`.
pub fn read(path: &Path, limit_bytes: u64) -> Result<Vec<u8>, FileProblem> {
    // Windows answers "access denied" when a folder is opened; say what it really is.
    if path.is_dir() {
        return Err(FileProblem::new(ProblemKind::Folder, Operation::Read, path));
    }
    let bytes = read_up_to(path, limit_bytes.saturating_add(1))
        .map_err(|source| FileProblem::from_io(Operation::Read, path, source))?;
    if bytes.len() as u64 > limit_bytes {
        let problem = FileProblem::new(ProblemKind::TooLarge, Operation::Read, path);
        return Err(problem.over_limit(limit_bytes));
    }
    Ok(bytes)
}

/// Stops by itself: a file may grow while it is read, and some report no length at all.
fn read_up_to(path: &Path, count: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(count).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads the UTF-8 text at `path`, of at most `limit_bytes` bytes.
///
/// A byte order mark at the start, which Windows Notepad writes, is not part of the text.
///
/// # Errors
///
/// `file.not_text` when it is not UTF-8, otherwise as [`read`].
pub fn read_to_string(path: &Path, limit_bytes: u64) -> Result<String, FileProblem> {
    let mut bytes = read(path, limit_bytes)?;
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        bytes.drain(..3);
    }
    String::from_utf8(bytes)
        .map_err(|_| FileProblem::new(ProblemKind::NotText, Operation::Read, path))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::write_atomic;

    fn file_with(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("kế hoạch.json");
        write_atomic(&path, bytes).expect("the folder takes a file");
        (folder, path)
    }

    #[test]
    fn a_file_of_exactly_the_limit_is_read_and_one_byte_more_is_refused() {
        let (_folder, path) = file_with(b"12345");
        assert_eq!(read(&path, 5).expect("within the limit"), b"12345");
        let problem = read(&path, 4).expect_err("over the limit");
        assert_eq!(problem.code(), "file.too_large");
        assert!(problem.message_vi().ends_with("tệp lớn hơn 1 MB cho phép."), "{problem:?}");
    }

    #[test]
    fn a_missing_file_and_a_folder_are_told_apart() {
        let (folder, path) = file_with(b"");
        let missing = read(&path.with_extension("bak"), 10).expect_err("there is no such file");
        assert_eq!(missing.code(), "file.not_found");
        assert_eq!(read(folder.path(), 10).expect_err("a folder").code(), "file.folder");
    }

    #[test]
    fn notepads_byte_order_mark_is_not_part_of_the_text() {
        let (_folder, path) = file_with("\u{FEFF}Phụ lục".as_bytes());
        assert_eq!(read_to_string(&path, 100).expect("UTF-8"), "Phụ lục");
    }

    #[test]
    fn text_in_an_old_encoding_is_refused_by_name() {
        let (_folder, path) = file_with(b"K\xD5 ho\xB9ch");
        let problem = read_to_string(&path, 100).expect_err("TCVN3 is not UTF-8");
        assert_eq!(problem.code(), "file.not_text");
    }
}
