//! The task rows of one text of a plan made those of another.

use std::collections::BTreeMap;

use cchc_model::ids::ItemId;
use cchc_model::plan::{Plan, Task};

use super::{TaskRow, with_columns};
use crate::Tx;
use crate::column::Uid;
use crate::difference::{Difference, Placed, Texts, difference};
use crate::problem::StoreProblem;

/// The tasks of a plan with their domains.
fn placed(plan: &Plan) -> Vec<Placed<'_, ItemId, Task>> {
    let tasks = plan.tasks();
    tasks.map(|(_, domain, task)| Placed { list: domain.id, id: task.id, item: task }).collect()
}

impl Texts<'_> {
    /// Writes tasks that are new or changed, into domains that have their rows already; the tasks
    /// that are gone.
    pub(crate) fn put_tasks(self, tx: &mut Tx<'_>) -> Result<Vec<ItemId>, StoreProblem> {
        let (old, new) = (placed(self.before), placed(self.after));
        let places = || tx.places("task", self.plan);
        let Difference { put, gone } = difference(&old, new, PartialEq::eq, places)?;
        let old: BTreeMap<ItemId, &Task> =
            old.iter().map(|placed| (placed.id, placed.item)).collect();
        let mut domains = BTreeMap::new();
        for put in put {
            let domain = match domains.get(&put.list) {
                Some(row) => *row,
                None => *domains.entry(put.list).or_insert(self.row(tx, "domain", put.list)?),
            };
            let place = TaskRow { plan: self.plan, domain, position: put.position };
            match old.get(&put.id) {
                None => tx.insert_task_row(place, put.item)?,
                Some(old) => self.update_task_row(tx, place, old, put.item)?,
            }
        }
        Ok(gone)
    }

    fn update_task_row(
        self,
        tx: &mut Tx<'_>,
        place: TaskRow,
        old: &Task,
        task: &Task,
    ) -> Result<(), StoreProblem> {
        let sql = include_str!("update.sql");
        let count = with_columns(place, task, |columns| tx.execute(sql, columns))?;
        self.one(task.id, count)?;
        for name in old.extra.keys().filter(|name| !task.extra.contains_key(*name)) {
            let sql = include_str!("extra_delete.sql");
            tx.execute(sql, (self.plan, Uid(task.id), name))?;
        }
        for (name, text) in &task.extra {
            if old.extra.get(name) != Some(text) {
                let sql = include_str!("extra_put.sql");
                tx.execute(sql, (self.plan, Uid(task.id), name, text))?;
            }
        }
        Ok(())
    }
}
