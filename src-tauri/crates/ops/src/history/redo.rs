//! What was undone, done again.

use chrono::NaiveDateTime;

use super::guard;
use crate::{Desk, OpsProblem, Outcome};

/// Does again what was undone last; the label names it: `Làm lại: …`.
///
/// # Errors
/// `history.nothing_to_redo`; `store.journal` when the rows are not as the journal left them;
/// `version.locked` when the text of an issued plan would change; `version.has_progress` when a
/// version would go of which progress was reported; `report.submitted`, `report.locked` when the
/// words of a report would change that was handed to be signed or issued. Then nothing is changed.
pub fn redo(desk: &mut Desk, now: NaiveDateTime) -> Result<Outcome<()>, OpsProblem> {
    let step = guard::redo(desk.book_mut(), now)?.ok_or(OpsProblem::NothingToRedo)?;
    let label = format!("Làm lại: {}", step.value);
    Ok(Outcome { value: (), changed: step.changes, label })
}
