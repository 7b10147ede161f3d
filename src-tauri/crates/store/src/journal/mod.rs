//! The journal: what was done, by which rows it showed, and the way back.
//!
//! The images themselves are written by the triggers of `migrations/*_journal.sql`.

use chrono::NaiveDateTime;

use crate::Reader;
use crate::problem::StoreProblem;

mod changes;
mod history;
mod replay;

pub use changes::{Changes, RowCounts};
pub use history::{HistoryEntry, HistoryKind, HistoryState};

/// The name under which an operation is journalled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Stable code, such as `plan.import`.
    pub code: &'static str,
    /// What the officer reads, such as `nhập kế hoạch tung-anh-2022`.
    pub label: String,
    /// Civil time of the office; parts of a second are not kept.
    pub at: NaiveDateTime,
    /// Whether it can be undone.
    pub undoable: bool,
}

/// What an operation gave and changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    /// What the work answered.
    pub value: T,
    /// The rows that it changed.
    pub changes: Changes,
}

/// Opens the journal for an operation; its id. What had been undone cannot be redone any more.
pub(crate) fn begin(reader: &Reader, entry: &Entry) -> Result<i64, StoreProblem> {
    reader.execute(include_str!("drop_undone.sql"), [])?;
    let state = if entry.undoable { "done" } else { "fixed" };
    let at = time(entry.at);
    let parameters = (entry.code, &entry.label, at, "do", None::<i64>, state, reader.version());
    let op = reader.insert(include_str!("insert_op.sql"), parameters)?;
    reader.execute("UPDATE journal_now SET state = 'recording', op = ?1", [op])?;
    Ok(op)
}

/// Closes the journal; what the operation changed.
pub(crate) fn end(reader: &Reader, op: i64) -> Result<Changes, StoreProblem> {
    close(reader)?;
    Changes::of(reader, op)
}

fn close(reader: &Reader) -> Result<(), StoreProblem> {
    reader.execute("UPDATE journal_now SET state = 'closed', op = NULL", []).map(|_| ())
}

fn time(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}
