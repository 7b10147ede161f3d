//! The one door for writes.

use cchc_store::{Changes, Tx, Written};
use chrono::NaiveDateTime;

use crate::{Desk, Operation, OpsProblem};

/// What an operation gave and changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome<T> {
    /// What the operation answers.
    pub value: T,
    /// The rows that it changed; empty when there was nothing to change, and then there is no
    /// entry in the history either.
    pub changed: Changes,
    /// What was done, in Vietnamese.
    pub label: String,
}

/// Runs an operation: all of `work` in one transaction, journalled under the operation's name,
/// or nothing of it. `now` is the civil time of the office.
///
/// # Errors
/// What `work` answers; `store.busy`, `store.read_only`, `store.full` from the file.
pub fn run<T>(
    desk: &mut Desk,
    operation: &Operation,
    now: NaiveDateTime,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T, OpsProblem>,
) -> Result<Outcome<T>, OpsProblem> {
    let entry = operation.entry(now);
    let written = desk.book_mut().write(&entry, work)?;
    Ok(Outcome::new(written, entry.label))
}

impl<T> Outcome<T> {
    pub(crate) fn new(written: Written<T>, label: String) -> Self {
        Self { value: written.value, changed: written.changes, label }
    }
}
