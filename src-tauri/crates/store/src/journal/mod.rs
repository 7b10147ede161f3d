//! The journal: what was done, by which rows it showed, and the way back.
//!
//! The images themselves are written by the triggers of `migrations/*_journal.sql`.

use chrono::NaiveDateTime;

use crate::problem::StoreProblem;
use crate::{Reader, Tx};

mod changes;
mod history;
mod replay;
mod since;

pub use changes::{Changes, RowCounts};
pub use history::{HistoryEntry, HistoryKind, HistoryState};
pub use since::{JournalMark, Touched};

/// The name under which an operation is journalled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Stable code, such as `plan.import`.
    pub code: &'static str,
    /// What the officer reads, such as `nhập kế hoạch “Cải cách hành chính năm 2022”`.
    pub label: String,
    /// Civil time of the office; parts of a second are not kept.
    pub at: NaiveDateTime,
    /// Whether it can be undone.
    pub undoable: bool,
    /// The operation that this one goes on with, so that both are undone in one step: taken when
    /// that is what was done last, under the same code, and nothing was stepped over since.
    pub joins: Option<i64>,
}

/// What an operation gave and changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    /// What the work answered.
    pub value: T,
    /// The rows that it changed.
    pub changes: Changes,
    /// The operation in the history; `None` when nothing was changed.
    pub op: Option<i64>,
}

/// An operation being recorded.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Recording {
    op: i64,
    /// The last row that the journal had before.
    since: i64,
}

/// Opens the journal for an operation, a new one or the one that it joins. What had been undone
/// cannot be redone any more.
pub(crate) fn begin(reader: &Reader, entry: &Entry) -> Result<Recording, StoreProblem> {
    let op = match joined(reader, entry)? {
        Some(op) => op,
        None => insert_op(reader, entry)?,
    };
    reader.execute("UPDATE journal_now SET state = 'recording', op = ?1", [op])?;
    let last = reader.row("SELECT max(seq) FROM journal_row", [], |row| row.get(0))?;
    Ok(Recording { op, since: last.flatten().unwrap_or(0) })
}

/// The operation that an entry joins, where it may; it then has the entry's label and time.
fn joined(reader: &Reader, entry: &Entry) -> Result<Option<i64>, StoreProblem> {
    let (Some(op), true) = (entry.joins, entry.undoable) else { return Ok(None) };
    let parameters = (op, entry.code, reader.version(), &entry.label, time(entry.at));
    let joined = reader.execute(include_str!("join_op.sql"), parameters)?;
    Ok((joined == 1).then_some(op))
}

fn insert_op(reader: &Reader, entry: &Entry) -> Result<i64, StoreProblem> {
    reader.execute(include_str!("drop_undone.sql"), [])?;
    let state = if entry.undoable { "done" } else { "fixed" };
    let at = time(entry.at);
    let parameters = (entry.code, &entry.label, at, "do", None::<i64>, state, reader.version());
    reader.insert(include_str!("insert_op.sql"), parameters)
}

impl Tx<'_> {
    /// Gives the operation under way another label: one that tells what only its own reading
    /// showed.
    ///
    /// # Errors
    /// `store.sql` from the file itself.
    pub fn set_label(&mut self, label: &str) -> Result<(), StoreProblem> {
        let sql = "UPDATE journal_op SET label = ?1 WHERE id = (SELECT op FROM journal_now)";
        self.execute(sql, [label]).map(|_| ())
    }
}

/// Closes the journal; the operation, and what was changed while it was open.
pub(crate) fn end(reader: &Reader, recording: Recording) -> Result<(i64, Changes), StoreProblem> {
    close(reader)?;
    Ok((recording.op, Changes::of(reader, recording.op, recording.since)?))
}

fn close(reader: &Reader) -> Result<(), StoreProblem> {
    reader.execute("UPDATE journal_now SET state = 'closed', op = NULL", []).map(|_| ())
}

fn time(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}
