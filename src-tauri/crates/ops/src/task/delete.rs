//! A row goes.

use cchc_model::ids::{ItemId, PlanId};
use chrono::NaiveDateTime;

use super::still_valid;
use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// Deletes a task. A merged cell that begins in its row begins in the next row afterwards: the
/// words are not lost with it.
///
/// # Errors
/// `task.subtasks` when the task has sub-tasks; `store.no_plan`, `store.no_item`.
pub fn delete(
    desk: &mut Desk,
    plan: &PlanId,
    task: ItemId,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let operation = Operation::DeleteTask { plan: plan.clone() };
    run(desk, &operation, now, |tx| {
        let place = tx.task_place(plan, task)?;
        let tasks = tx.domain_tasks(plan, place.domain)?;
        if let (Some(gone), Some(below)) = (tasks.get(place.index), tasks.get(place.index + 1)) {
            if below.depth > gone.depth {
                return Err(OpsProblem::Subtasks);
            }
            for field in below.merged.difference(&gone.merged) {
                tx.copy_task_field(plan, gone.id, below.id, field)?;
            }
            let merged = below.merged.intersection(&gone.merged).cloned().collect();
            tx.set_task_merged(plan, below.id, &merged)?;
        }
        tx.delete_task(plan, task)?;
        still_valid(tx, plan)
    })
}
