//! What was done.

use cchc_store::HistoryEntry;

use crate::{Desk, OpsProblem};

/// The newest entries of the history, at most `limit`, the newest first. What undo and redo
/// would step over is told by `Reader::next_undo` and `Reader::next_redo`.
///
/// # Errors
/// `store.busy`, `store.damaged`.
pub fn list(desk: &Desk, limit: u32) -> Result<Vec<HistoryEntry>, OpsProblem> {
    Ok(desk.book().history(limit)?)
}
