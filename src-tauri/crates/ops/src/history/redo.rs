//! What was undone, done again.

use chrono::NaiveDateTime;

use crate::{Desk, OpsProblem, Outcome};

/// Does again what was undone last; the label names it: `Làm lại: …`.
///
/// # Errors
/// `history.nothing_to_redo`; `store.journal` when the rows are not as the journal left them.
pub fn redo(desk: &mut Desk, now: NaiveDateTime) -> Result<Outcome<()>, OpsProblem> {
    let step = desk.book_mut().redo(now)?.ok_or(OpsProblem::NothingToRedo)?;
    let label = format!("Làm lại: {}", step.value);
    Ok(Outcome { value: (), changed: step.changes, label })
}
