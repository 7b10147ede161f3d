//! A transaction that rolls back unless it is committed.

use crate::Reader;
use crate::problem::StoreProblem;

/// Rolls back when dropped, also when the work within panics.
pub(crate) struct Transaction<'book> {
    reader: &'book Reader,
    open: bool,
}

impl<'book> Transaction<'book> {
    /// Takes the write lock at once: a read transaction that turns into a write one cannot wait
    /// for its turn (SQLITE_BUSY_SNAPSHOT).
    pub(crate) fn immediate(reader: &'book Reader) -> Result<Self, StoreProblem> {
        reader.ask(|connection| connection.execute_batch("BEGIN IMMEDIATE"))?;
        Ok(Self { reader, open: true })
    }

    pub(crate) fn commit(mut self) -> Result<(), StoreProblem> {
        // On failure the drop rolls back.
        self.reader.ask(|connection| connection.execute_batch("COMMIT"))?;
        self.open = false;
        Ok(())
    }

    pub(crate) fn rollback(mut self) -> Result<(), StoreProblem> {
        self.open = false;
        self.reader.ask(|connection| connection.execute_batch("ROLLBACK"))
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        if self.open {
            // SQLite may have rolled back already, on a full disk for one.
            let _ = self.reader.ask(|connection| connection.execute_batch("ROLLBACK"));
        }
    }
}
