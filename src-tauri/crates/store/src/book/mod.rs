//! The book: the open data file.

use std::ops::Deref;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::journal::{self, Entry, Written};
use crate::problem::StoreProblem;
use crate::tx::Tx;

mod connect;
mod create;
mod header;
mod migrate;
mod open;
mod pragma;
mod transaction;
mod upgrade_copy;

pub(crate) use transaction::Transaction;

/// The newest version of the file's schema that this program knows, and the one that it writes.
pub const SCHEMA_VERSION: i64 = migrate::NEWEST;

/// An open book: everything can be read from it; writing needs [`Book::write`].
///
/// One book per file and process: on Unix a second one would drop the locks of the first
/// (POSIX record locks end when any handle of the process closes the file).
#[derive(Debug)]
pub struct Book {
    reader: Reader,
}

/// The right to read. A [`Book`] and a [`Tx`] are readers; a `Tx` sees its own writes.
#[derive(Debug)]
pub struct Reader {
    connection: Connection,
    path: PathBuf,
    version: i64,
}

impl Book {
    /// Runs one operation: everything that `work` writes is kept and journalled under the
    /// entry's name, or, when it fails, nothing. An operation that changes no row leaves no entry and
    /// joins none.
    ///
    /// This is the store's half of the door; use cases go through `cchc_ops::run`.
    ///
    /// # Errors
    /// What `work` answers; `store.busy`, `store.read_only`, `store.full` from the file itself.
    pub fn write<T, E: From<StoreProblem>>(
        &mut self,
        entry: &Entry,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let transaction = Transaction::immediate(&self.reader)?;
        let recording = journal::begin(&self.reader, entry)?;
        let value = work(&mut Tx::new(&self.reader))?;
        let (op, changes) = journal::end(&self.reader, recording)?;
        let op = if changes.is_empty() {
            transaction.rollback()?;
            None
        } else {
            transaction.commit()?;
            Some(op)
        };
        Ok(Written { value, changes, op })
    }
}

impl Deref for Book {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        &self.reader
    }
}

impl Drop for Book {
    /// Leaves one file: truncating keeps an empty journal beside it. Best effort; an empty
    /// journal does no harm.
    fn drop(&mut self) {
        let _ = self.reader.connection.pragma_update(None, "journal_mode", "DELETE");
    }
}

impl Reader {
    /// The data file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The version of the file's schema.
    #[must_use]
    pub const fn version(&self) -> i64 {
        self.version
    }

    /// Asks SQLite, and puts what it says into words with the file's name.
    pub(crate) fn ask<T>(
        &self,
        question: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreProblem> {
        question(&self.connection).map_err(|error| StoreProblem::from_sql(&self.path, error))
    }

    /// All rows of a statement.
    pub(crate) fn rows<T>(
        &self,
        sql: &str,
        parameters: impl rusqlite::Params,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreProblem> {
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(sql)?;
            statement.query_map(parameters, read)?.collect()
        })
    }

    /// The only row of a statement, if there is one.
    pub(crate) fn row<T>(
        &self,
        sql: &str,
        parameters: impl rusqlite::Params,
        read: impl FnOnce(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreProblem> {
        use rusqlite::OptionalExtension;
        self.ask(|connection| {
            connection.prepare_cached(sql)?.query_row(parameters, read).optional()
        })
    }

    /// Runs a statement; the number of rows that it changed. Only for a [`Tx`] and the journal:
    /// the triggers refuse everything else.
    pub(crate) fn execute(
        &self,
        sql: &str,
        parameters: impl rusqlite::Params,
    ) -> Result<usize, StoreProblem> {
        self.ask(|connection| connection.prepare_cached(sql)?.execute(parameters))
    }

    /// Inserts a row; its id.
    pub(crate) fn insert(
        &self,
        sql: &str,
        parameters: impl rusqlite::Params,
    ) -> Result<i64, StoreProblem> {
        self.ask(|connection| connection.prepare_cached(sql)?.insert(parameters))
    }
}

/// A path that SQLite cannot take for anything but a file: SQLite is built to read names that
/// begin with `file:` as addresses with options, and `:memory:` or `""` as no file at all.
fn absolute(path: &Path) -> Result<PathBuf, StoreProblem> {
    std::path::absolute(path).map_err(|error| StoreProblem::from_io(path, error))
}
