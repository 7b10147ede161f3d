//! A new book.

use std::fs::OpenOptions;
use std::path::Path;

use rusqlite::OpenFlags;

use super::{Book, Reader, absolute, connect, migrate, pragma};
use crate::journal::{Entry, Written};
use crate::problem::StoreProblem;
use crate::tx::Tx;

impl Book {
    /// Makes a new data file and runs the first operation on it, such as entering the office and
    /// its catalogue. When anything fails no file is left.
    ///
    /// # Errors
    /// `store.exists` when there is a file, which stays as it is; `store.not_found` when the
    /// folder does not exist; what `first` answers.
    pub fn create<T, E: From<StoreProblem>>(
        path: &Path,
        entry: &Entry,
        first: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<(Self, Written<T>), E> {
        let path = absolute(path)?;
        // Taking the name and looking whether it is free is one step.
        OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&path)
            .map_err(|error| StoreProblem::from_io(&path, error))?;
        let made = begin(&path).map_err(E::from).and_then(|mut book| {
            let written = book.write(entry, first)?;
            Ok((book, written))
        });
        if made.is_err() {
            remove(&path);
        }
        made
    }
}

fn begin(path: &Path) -> Result<Book, StoreProblem> {
    let failed = |error| StoreProblem::from_sql(path, error);
    let connection = connect::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(failed)?;
    pragma::all(path, &connection)?;
    migrate::run(&connection, path, 0, migrate::ALL)?;
    pragma::all(path, &connection)?;
    Ok(Book { reader: Reader { connection, path: path.to_path_buf(), version: migrate::NEWEST } })
}

/// Takes away the file that has just been made here, and its journal.
fn remove(path: &Path) {
    let mut journal = path.as_os_str().to_owned();
    journal.push("-journal");
    let _ = std::fs::remove_file(journal);
    let _ = std::fs::remove_file(path);
}
