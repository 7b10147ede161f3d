//! What a step back or forth must not change.

use cchc_store::{Book, Changes, Reader, Written};
use chrono::NaiveDateTime;

use crate::{OpsProblem, report, version};

/// Undo, where nothing that is locked would change.
pub(super) fn undo(
    book: &mut Book,
    now: NaiveDateTime,
) -> Result<Option<Written<String>>, OpsProblem> {
    let before = |reader: &Reader, changes: &Changes| {
        report::check_undo(changes)?;
        before(reader, changes)
    };
    book.undo_if(now, before, after)
}

/// Redo, as [`undo`].
pub(super) fn redo(
    book: &mut Book,
    now: NaiveDateTime,
) -> Result<Option<Written<String>>, OpsProblem> {
    book.redo_if(now, before, after)
}

/// What is locked before the step.
type Locked = (version::Locked, report::Locked);

fn before(reader: &Reader, changes: &Changes) -> Result<Locked, OpsProblem> {
    Ok((version::before(reader, changes)?, report::before(reader, changes)?))
}

fn after(reader: &Reader, (plans, reports): Locked) -> Result<(), OpsProblem> {
    version::after(reader, plans)?;
    report::after(reader, reports)
}
