//! The copy that is made before an upgrade: the way back.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::connect;
use crate::problem::StoreProblem;

/// Copies the book beside itself, named with its version, and checks the copy. An older copy of
/// that name stays.
///
/// # Errors
/// `store.no_copy`; then nothing is left beside the file.
pub(super) fn make(
    connection: &Connection,
    path: &Path,
    version: i64,
) -> Result<PathBuf, StoreProblem> {
    let copy = free_name(path, version);
    write(connection, &copy, version).map(|()| copy.clone()).map_err(|cause| {
        // What is left of a failed copy is no copy.
        let _ = std::fs::remove_file(&copy);
        StoreProblem::NoCopy { path: path.to_path_buf(), detail: cause.to_string() }
    })
}

fn write(
    connection: &Connection,
    copy: &Path,
    version: i64,
) -> Result<(), Box<dyn std::error::Error>> {
    let name = connect::name_of(copy).ok_or("tên tệp không hợp lệ")?;
    connection.execute("VACUUM INTO ?1", [name])?;
    OpenOptions::new().write(true).open(copy)?.sync_all()?;
    let copied = connect::connect(copy, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let found: i64 = copied.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let verdict: String = copied.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if found == version && verdict == "ok" {
        Ok(())
    } else {
        Err(format!("phiên bản {found}, {verdict}").into())
    }
}

fn free_name(path: &Path, version: i64) -> PathBuf {
    let part = |part: Option<&std::ffi::OsStr>| {
        part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default()
    };
    let (stem, extension) = (part(path.file_stem()), part(path.extension()));
    let dot = if extension.is_empty() { "" } else { "." };
    (1..)
        .map(|count| {
            let count = if count == 1 { String::new() } else { format!("-{count}") };
            path.with_file_name(format!("{stem}-truoc-nang-cap-v{version}{count}{dot}{extension}"))
        })
        .find(|name| !name.exists())
        .unwrap_or_else(|| path.to_path_buf())
}
