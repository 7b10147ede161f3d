//! Tasks: the rows of the appendices, cell by cell.

use std::collections::{BTreeMap, BTreeSet};

use cchc_model::plan::{Criterion, Task, TaskField};
use rusqlite::{Row, ToSql, named_params};

use crate::column::{Hundredths, Json, Uid};
use crate::problem::StoreProblem;
use crate::{Reader, Tx};

mod update;

impl Reader {
    /// The tasks of a plan by the row of their domain, in printed order.
    pub(crate) fn tasks(&self, plan: i64) -> Result<BTreeMap<i64, Vec<Task>>, StoreProblem> {
        let mut extras = self.extras(plan)?;
        let mut tasks: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (id, domain, task) in self.rows(include_str!("get_of_plan.sql"), [plan], read)? {
            tasks.entry(domain).or_default().push(with_extra(task, extras.remove(&id)));
        }
        Ok(tasks)
    }

    fn extras(&self, plan: i64) -> Result<BTreeMap<i64, BTreeMap<String, String>>, StoreProblem> {
        let sql = include_str!("extras_of_plan.sql");
        let rows = self.rows(sql, [plan], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let mut extras: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
        for (task, name, text) in rows {
            extras.entry(task).or_default().insert(name, text);
        }
        Ok(extras)
    }
}

impl Tx<'_> {
    /// Enters a task row and its extra cells.
    pub(crate) fn insert_task_row(
        &mut self,
        place: TaskRow,
        task: &Task,
    ) -> Result<(), StoreProblem> {
        let id =
            with_columns(place, task, |columns| self.insert(include_str!("insert.sql"), columns))?;
        for (name, text) in &task.extra {
            self.execute(include_str!("extra_insert.sql"), (place.plan, id, name, text))?;
        }
        Ok(())
    }
}

/// Where the row of a task stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TaskRow {
    pub(crate) plan: i64,
    pub(crate) domain: i64,
    pub(crate) position: i64,
}

/// Runs a statement with every column of a task.
fn with_columns<T>(
    place: TaskRow,
    task: &Task,
    run: impl FnOnce(&[(&str, &dyn ToSql)]) -> Result<T, StoreProblem>,
) -> Result<T, StoreProblem> {
    run(named_params! {
        ":plan_id": place.plan,
        ":domain_id": place.domain,
        ":uid": Uid(task.id),
        ":position": place.position,
        ":depth": task.depth,
        ":number": task.number,
        ":objective": task.objective,
        ":task": task.task,
        ":activity": task.activity,
        ":product": task.product,
        ":lead": task.lead,
        ":partners": task.partners,
        ":adviser": task.adviser,
        ":deadline": task.deadline,
        ":budget": task.budget,
        ":criterion_code": task.criterion.code,
        ":criterion_title": task.criterion.title,
        ":max_points": task.max_points.map(Hundredths),
        ":attained_points": task.attained_points.map(Hundredths),
        ":required": task.required,
        ":merged": Json(&task.merged),
    })
}

/// A task's row id, its domain's row id, and the task without its extra cells.
fn read(row: &Row<'_>) -> rusqlite::Result<(i64, i64, Task)> {
    let task = Task {
        id: row.get::<_, Uid>("uid")?.0,
        depth: row.get("depth")?,
        number: row.get("number")?,
        objective: row.get("objective")?,
        task: row.get("task")?,
        activity: row.get("activity")?,
        product: row.get("product")?,
        lead: row.get("lead")?,
        partners: row.get("partners")?,
        adviser: row.get("adviser")?,
        deadline: row.get("deadline")?,
        budget: row.get("budget")?,
        criterion: Criterion {
            code: row.get("criterion_code")?,
            title: row.get("criterion_title")?,
        },
        max_points: row.get::<_, Option<Hundredths>>("max_points")?.map(|points| points.0),
        attained_points: row
            .get::<_, Option<Hundredths>>("attained_points")?
            .map(|points| points.0),
        required: row.get("required")?,
        extra: BTreeMap::new(),
        merged: row.get::<_, Json<BTreeSet<TaskField>>>("merged")?.0,
    };
    Ok((row.get("id")?, row.get("domain_id")?, task))
}

fn with_extra(mut task: Task, extra: Option<BTreeMap<String, String>>) -> Task {
    task.extra = extra.unwrap_or_default();
    task
}
