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

#[cfg(test)]
mod tests {
    use super::super::sample::{assert_rows, ids, notes, plan, run};
    use super::*;
    use crate::edit::Edit;
    use crate::points::Points;

    fn merge(tasks: &[u64], field: TaskField) -> Edit {
        Edit::Merge { tasks: ids(tasks), fields: vec![field] }
    }

    #[test]
    fn different_words_are_joined_by_lines_in_the_row_where_the_cell_begins() {
        let mut plan = plan(&[&[
            (1, 0, "A", ""),
            (2, 0, "^", ""),
            (3, 0, "B", ""),
            (4, 0, "A", ""),
            (5, 0, "", ""),
            (6, 0, "C", ""),
            (7, 0, "^", ""),
        ]]);
        assert!(notes(&mut plan, merge(&[6, 5, 4, 3], TaskField::Objective)).is_empty());
        let expected = [
            (1, 0, "A\nB\nC", ""),
            (2, 0, "^", ""),
            (3, 0, "^", ""),
            (4, 0, "^", ""),
            (5, 0, "^", ""),
            (6, 0, "^", ""),
            (7, 0, "^", ""),
        ];
        assert_rows(&plan, &[&expected]);
    }

    #[test]
    fn words_below_an_empty_cell_move_up() {
        let mut plan = plan(&[&[(1, 0, "", ""), (2, 0, "B", "")]]);
        run(&mut plan, merge(&[2], TaskField::Objective)).unwrap();
        assert_rows(&plan, &[&[(1, 0, "B", ""), (2, 0, "^", "")]]);
    }

    #[test]
    fn the_first_row_of_a_domain_has_nothing_above() {
        let mut plan = plan(&[&[(1, 0, "A", "")], &[(2, 0, "B", "")]]);
        let before = plan.clone();
        let refused = run(&mut plan, merge(&[2], TaskField::Objective));
        assert_eq!(refused, Err(EditProblem::NothingAbove));
        assert_eq!(plan, before);
    }

    #[test]
    fn cells_with_different_points_are_not_merged() {
        let mut plan = plan(&[&[(1, 0, "", ""), (2, 0, "", ""), (3, 0, "", "")]]);
        for (task, points) in plan.appendices[0].domains[0].tasks.iter_mut().zip([100, 100, 200]) {
            task.max_points = Some(Points(points));
        }
        let refused = run(&mut plan, merge(&[2, 3], TaskField::MaxPoints)).unwrap_err();
        assert_eq!(refused.code(), "edit.different_values");
        run(&mut plan, merge(&[2], TaskField::MaxPoints)).unwrap();
        assert_eq!(plan.appendices[0].domains[0].tasks[1].max_points, None);
    }

    #[test]
    fn a_parted_cell_is_empty_and_the_words_stay_above() {
        let mut plan = plan(&[&[(1, 0, "A", ""), (2, 0, "^", "^"), (3, 0, "^", "^")]]);
        let edit = Edit::Unmerge { tasks: ids(&[2, 3]), fields: vec![TaskField::Objective] };
        run(&mut plan, edit).unwrap();
        assert_rows(&plan, &[&[(1, 0, "A", ""), (2, 0, "", "^"), (3, 0, "", "^")]]);
        let edit = Edit::Unmerge { tasks: ids(&[2]), fields: vec![] };
        assert_eq!(run(&mut plan, edit), Err(EditProblem::Nothing));
    }
}
