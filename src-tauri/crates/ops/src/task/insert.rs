//! A new row.

use cchc_model::ids::{ItemId, PlanId};
use cchc_model::plan::Task;
use cchc_store::TaskPlace;
use chrono::NaiveDateTime;

use super::still_valid;
use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// Inserts a task before the one that stands at the place, or at the end of the domain; the id
/// that it got. Inside a merged cell the new row joins it.
///
/// # Errors
/// `task.inside_merge` when it has words of its own there; `task.subtasks` when sub-tasks of the
/// task above would become its own; `plan.invalid`, `store.no_plan`, `store.no_item`.
pub fn insert(
    desk: &mut Desk,
    plan: &PlanId,
    place: TaskPlace,
    mut task: Task,
    now: NaiveDateTime,
) -> Result<Outcome<ItemId>, OpsProblem> {
    let operation = Operation::InsertTask { plan: plan.clone() };
    run(desk, &operation, now, |tx| {
        if let Some(below) = tx.domain_tasks(plan, place.domain)?.get(place.index) {
            if below.depth > task.depth {
                return Err(OpsProblem::Subtasks);
            }
            if let Some(field) = below.merged.iter().find(|field| !task.text(field).is_empty()) {
                return Err(OpsProblem::InsideMerge { field: field.clone() });
            }
            task.merged.extend(below.merged.iter().cloned());
        }
        task.id = tx.give_item_id(plan)?;
        tx.insert_task(plan, place.domain, place.index, &task)?;
        still_valid(tx, plan)?;
        Ok(task.id)
    })
}
