//! The words of one cell.

use cchc_model::ids::{ItemId, PlanId};
use cchc_model::plan::TaskField;
use cchc_model::text;
use chrono::NaiveDateTime;

use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// Sets the words of one field of one task: composed (NFC), lines separated by `\n`, otherwise as
/// the office wrote them.
///
/// # Errors
/// `task.not_text` for points and the criterion; `task.merged_cell` when the words stand in a row
/// above; `store.no_plan`, `store.no_item`.
pub fn set_text(
    desk: &mut Desk,
    plan: &PlanId,
    task: ItemId,
    field: &TaskField,
    words: &str,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    if matches!(field, TaskField::Criterion | TaskField::MaxPoints | TaskField::AttainedPoints) {
        return Err(OpsProblem::NotText { field: field.clone() });
    }
    let words = text::nfc(&words.replace("\r\n", "\n"));
    let operation = Operation::SetTaskText { plan: plan.clone(), field: field.clone() };
    run(desk, &operation, now, |tx| {
        if !words.is_empty() && tx.task(plan, task)?.merged.contains(field) {
            return Err(OpsProblem::MergedCell { field: field.clone() });
        }
        Ok(tx.set_task_text(plan, task, field, &words)?)
    })
}
