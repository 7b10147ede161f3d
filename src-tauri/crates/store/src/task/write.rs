//! Changes of single tasks.

use std::collections::BTreeSet;

use cchc_model::ids::{ItemId, PlanId};
use cchc_model::plan::{Task, TaskField};

use super::TaskRow;
use crate::column::{Json, Uid};
use crate::problem::StoreProblem;
use crate::{Reader, Tx};

impl Tx<'_> {
    /// Sets the words of one field. An extra field that becomes empty is gone.
    ///
    /// # Errors
    /// `store.no_plan`, `store.no_item`; `store.refused` for a field that is not a text: points,
    /// and the criterion, which is two texts.
    pub fn set_task_text(
        &mut self,
        plan: &PlanId,
        task: ItemId,
        field: &TaskField,
        text: &str,
    ) -> Result<(), StoreProblem> {
        let row = self.task_row(plan, task)?;
        if let TaskField::Extra(name) = field {
            return set_extra(self, row, name, text);
        }
        let number = matches!(field, TaskField::MaxPoints | TaskField::AttainedPoints);
        let ([column], false) = (columns(field), number) else {
            return Err(StoreProblem::Refused {
                detail: format!("{field} không phải ô chữ")
            });
        };
        self.execute(&format!("UPDATE task SET {column} = ?2 WHERE id = ?1"), (row, text))?;
        Ok(())
    }

    /// Copies what one field holds from one task to another of the same plan.
    ///
    /// # Errors
    /// `store.no_plan`, `store.no_item`.
    pub fn copy_task_field(
        &mut self,
        plan: &PlanId,
        from: ItemId,
        to: ItemId,
        field: &TaskField,
    ) -> Result<(), StoreProblem> {
        let (from, to) = (self.task_row(plan, from)?, self.task_row(plan, to)?);
        if let TaskField::Extra(name) = field {
            self.execute(include_str!("extra_copy.sql"), (from, to, name))?;
        }
        for column in columns(field) {
            let sql = format!(
                "UPDATE task SET {column} = (SELECT {column} FROM task WHERE id = ?1) WHERE id = ?2"
            );
            self.execute(&sql, (from, to))?;
        }
        Ok(())
    }

    /// Sets which fields are one cell with the row above.
    ///
    /// # Errors
    /// `store.no_plan`, `store.no_item`.
    pub fn set_task_merged(
        &mut self,
        plan: &PlanId,
        task: ItemId,
        merged: &BTreeSet<TaskField>,
    ) -> Result<(), StoreProblem> {
        let row = self.task_row(plan, task)?;
        self.execute("UPDATE task SET merged = ?2 WHERE id = ?1", (row, Json(merged)))?;
        Ok(())
    }

    /// The number for a new item of a plan: one that was never given before.
    ///
    /// # Errors
    /// `store.no_plan`; `store.refused` when the last number, 2^53 - 1, is given.
    pub fn give_item_id(&mut self, plan: &PlanId) -> Result<ItemId, StoreProblem> {
        let row = self.known_plan_row(plan)?;
        let given =
            self.row("SELECT next_uid FROM plan WHERE id = ?1", [row], |row| row.get::<_, Uid>(0))?;
        self.execute("UPDATE plan SET next_uid = next_uid + 1 WHERE id = ?1", [row])?;
        given.map(|uid| uid.0).ok_or_else(|| StoreProblem::NoPlan { plan: plan.clone() })
    }

    /// Enters a task before the one that stands at `index` among the domain's own tasks, or at
    /// the end. Its id must come from [`Tx::give_item_id`].
    ///
    /// # Errors
    /// `store.no_plan`, `store.no_item` when the plan has no such domain; `store.refused`.
    pub fn insert_task(
        &mut self,
        plan: &PlanId,
        domain: ItemId,
        index: usize,
        task: &Task,
    ) -> Result<(), StoreProblem> {
        let (plan, domain) = (self.known_plan_row(plan)?, self.domain_row(plan, domain)?);
        let sql = "SELECT position FROM task WHERE domain_id = ?1 ORDER BY position, id";
        let positions: Vec<i64> = self.rows(sql, [domain], |row| row.get(0))?;
        let position = match positions.get(index) {
            Some(position) => {
                self.execute(include_str!("make_room.sql"), (domain, *position))?;
                *position
            }
            None => positions.last().map_or(0, |last| last + 1),
        };
        self.insert_task_row(TaskRow { plan, domain, position }, task)
    }

    /// Deletes a task.
    ///
    /// # Errors
    /// `store.no_plan`, `store.no_item`.
    pub fn delete_task(&mut self, plan: &PlanId, task: ItemId) -> Result<(), StoreProblem> {
        let row = self.task_row(plan, task)?;
        self.execute("DELETE FROM task WHERE id = ?1", [row])?;
        Ok(())
    }
}

impl Reader {
    /// The row of a task that must be there.
    fn task_row(&self, plan: &PlanId, task: ItemId) -> Result<i64, StoreProblem> {
        let row = self.known_plan_row(plan)?;
        let sql = "SELECT id FROM task WHERE plan_id = ?1 AND uid = ?2";
        self.row(sql, (row, Uid(task)), |row| row.get(0))?
            .ok_or_else(|| StoreProblem::NoItem { plan: plan.clone(), item: task })
    }
}

fn set_extra(tx: &mut Tx<'_>, task: i64, name: &str, text: &str) -> Result<(), StoreProblem> {
    if text.is_empty() {
        tx.execute("DELETE FROM task_extra WHERE task_id = ?1 AND name = ?2", (task, name))?;
    } else {
        tx.execute(include_str!("extra_set.sql"), (task, name, text))?;
    }
    Ok(())
}

/// The columns that hold a field; an extra one has a table of its own.
const fn columns(field: &TaskField) -> &'static [&'static str] {
    match field {
        TaskField::Number => &["number"],
        TaskField::Objective => &["objective"],
        TaskField::Task => &["task"],
        TaskField::Activity => &["activity"],
        TaskField::Product => &["product"],
        TaskField::Lead => &["lead"],
        TaskField::Partners => &["partners"],
        TaskField::Adviser => &["adviser"],
        TaskField::Deadline => &["deadline"],
        TaskField::Budget => &["budget"],
        TaskField::Criterion => &["criterion_code", "criterion_title"],
        TaskField::MaxPoints => &["max_points"],
        TaskField::AttainedPoints => &["attained_points"],
        TaskField::Required => &["required"],
        TaskField::Extra(_) => &[],
    }
}
