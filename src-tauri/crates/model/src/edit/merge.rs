//! Cells that are one with the cell above.

use super::table::{Place, Table};
use super::{EditProblem, Work, words};
use crate::ids::ItemId;
use crate::plan::TaskField;

impl Work<'_> {
    pub(super) fn merge(
        &mut self,
        tasks: &[ItemId],
        fields: &[TaskField],
    ) -> Result<(), EditProblem> {
        let mut table = Table::of(&mut self.plan);
        for place in places(&table, tasks, fields)? {
            let row = place.row.checked_sub(1).ok_or(EditProblem::NothingAbove)?;
            for field in fields {
                merge_up(&mut table, Place { row, ..place }, place, field)?;
            }
        }
        Ok(())
    }

    pub(super) fn unmerge(
        &mut self,
        tasks: &[ItemId],
        fields: &[TaskField],
    ) -> Result<(), EditProblem> {
        let mut table = Table::of(&mut self.plan);
        for place in places(&table, tasks, fields)? {
            let task = table.task_mut(place);
            task.merged.retain(|field| !fields.contains(field));
        }
        Ok(())
    }
}

/// The rows from top to bottom.
fn places(
    table: &Table<'_>,
    tasks: &[ItemId],
    fields: &[TaskField],
) -> Result<Vec<Place>, EditProblem> {
    if tasks.is_empty() || fields.is_empty() {
        return Err(EditProblem::Nothing);
    }
    let mut places = table.places(tasks)?;
    places.sort_unstable();
    places.dedup();
    Ok(places)
}

fn merge_up(
    table: &mut Table<'_>,
    above: Place,
    place: Place,
    field: &TaskField,
) -> Result<(), EditProblem> {
    if table.task(place).merged.contains(field) {
        return Ok(());
    }
    let own = table.task(place).clone();
    let begin = table.beginning(above, field);
    words::join(table.task_mut(begin), &own, field)?;
    let task = table.task_mut(place);
    words::clear(task, field);
    task.merged.insert(field.clone());
    Ok(())
}
