//! The last operation, taken back.

use chrono::NaiveDateTime;

use crate::{Desk, OpsProblem, Outcome};

/// Takes the last operation back, also one of an earlier day; the label names it: `Hoàn tác: …`.
///
/// # Errors
/// `history.nothing_to_undo`; `store.journal` when the rows are not as the journal left them.
pub fn undo(desk: &mut Desk, now: NaiveDateTime) -> Result<Outcome<()>, OpsProblem> {
    let step = desk.book_mut().undo(now)?.ok_or(OpsProblem::NothingToUndo)?;
    let label = format!("Hoàn tác: {}", step.value);
    Ok(Outcome { value: (), changed: step.changes, label })
}
