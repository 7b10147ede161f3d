//! The last operation, taken back.

use chrono::NaiveDateTime;

use super::guard;
use crate::{Desk, OpsProblem, Outcome, progress};

/// Takes the last operation back, also one of an earlier day; the label names it: `Hoàn tác: …`.
/// Reports of progress are never taken out: entries are added that take them back, `Rút lại: …`,
/// and that cannot be redone.
///
/// # Errors
/// `history.nothing_to_undo`; `store.journal` when the rows are not as the journal left them;
/// `version.locked` when the text of an issued plan would change; `version.has_progress` when a
/// version would go of which progress was reported; `report.submitted`, `report.locked` when the
/// words of a report would change that was handed to be signed or issued; `report.signed_stays`
/// when the signed paper of a report would be taken off. Then nothing is changed.
pub fn undo(desk: &mut Desk, now: NaiveDateTime) -> Result<Outcome<()>, OpsProblem> {
    if progress::can_withdraw(desk)? {
        return progress::withdraw(desk, now)?.ok_or(OpsProblem::NothingToUndo);
    }
    let step = guard::undo(desk.book_mut(), now)?.ok_or(OpsProblem::NothingToUndo)?;
    let label = format!("Hoàn tác: {}", step.value);
    Ok(Outcome { value: (), changed: step.changes, label })
}
