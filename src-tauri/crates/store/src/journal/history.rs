//! The list of what was done.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::Reader;
use crate::column::Word;
use crate::problem::StoreProblem;

/// One entry of the history, the newest first in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// Order in the history.
    pub id: i64,
    /// Stable code of the operation, such as `plan.import`.
    pub code: String,
    /// What was done, in Vietnamese; of a step, what was undone or redone.
    pub label: String,
    /// Civil time of the office.
    pub at: NaiveDateTime,
    /// Done, or a step over it.
    pub kind: HistoryKind,
    /// Where the operation stands now; `None` for a step.
    pub state: Option<HistoryState>,
}

/// Something done, or a step over it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HistoryKind {
    /// An operation.
    Do,
    /// An operation was undone.
    Undo,
    /// An operation was redone.
    Redo,
}

/// Where an operation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HistoryState {
    /// In force; can be undone.
    Done,
    /// Taken back; can be redone.
    Undone,
    /// Taken back, and something else was done since.
    Dropped,
    /// In force for good.
    Fixed,
}

impl Reader {
    /// The day of the first entry of the history: on days before it there was no book.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn begun_on(&self) -> Result<Option<NaiveDate>, StoreProblem> {
        let sql = "SELECT at FROM journal_op ORDER BY id LIMIT 1";
        let at = self.row(sql, [], |row| Ok(row.get::<_, Word<NaiveDateTime>>(0)?.0))?;
        Ok(at.map(|at| at.date()))
    }

    /// The newest entries of the history, at most `limit`.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn history(&self, limit: u32) -> Result<Vec<HistoryEntry>, StoreProblem> {
        self.rows(include_str!("history.sql"), [limit], |row| {
            Ok(HistoryEntry {
                id: row.get("id")?,
                code: row.get("code")?,
                label: row.get("label")?,
                at: row.get::<_, Word<NaiveDateTime>>("at")?.0,
                kind: row.get::<_, Word<HistoryKind>>("kind")?.0,
                state: row.get::<_, Option<Word<HistoryState>>>("state")?.map(|word| word.0),
            })
        })
    }
}
