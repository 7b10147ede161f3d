//! Rows as a whole: new, gone, moved, deeper.

use std::collections::{BTreeMap, BTreeSet};

use super::table::{Place, Table, parents};
use super::{EditProblem, Work};
use crate::ids::ItemId;
use crate::plan::Task;

/// The most rows that one edit inserts.
const MOST_NEW_ROWS: usize = 1000;

impl Work<'_> {
    pub(super) fn insert_tasks(
        &mut self,
        domain: ItemId,
        index: usize,
        count: usize,
        depth: u8,
    ) -> Result<(), EditProblem> {
        if !(1..=MOST_NEW_ROWS).contains(&count) {
            return Err(EditProblem::Nothing);
        }
        let ids: Vec<ItemId> = (0..count).map(|_| self.create()).collect();
        let mut table = Table::of(&mut self.plan);
        let tasks = table.list(domain)?;
        if index > tasks.len() {
            return Err(EditProblem::NoPlace { index, count: tasks.len() });
        }
        let below = tasks.get(index);
        if below.is_some_and(|below| below.depth > depth) {
            return Err(EditProblem::Subtasks);
        }
        let merged = below.map(|below| below.merged.clone()).unwrap_or_default();
        let rows = ids.iter().map(|id| Task { depth, merged: merged.clone(), ..Task::new(*id) });
        tasks.splice(index..index, rows);
        Ok(())
    }

    pub(super) fn delete_tasks(&mut self, tasks: &[ItemId]) -> Result<(), EditProblem> {
        let mut table = Table::of(&mut self.plan);
        let chosen = chosen(&table, tasks)?;
        for place in &chosen {
            let subtasks = place.row + 1..table.behind(*place);
            if !subtasks.into_iter().all(|row| chosen.contains(&Place { row, ..*place })) {
                return Err(EditProblem::Subtasks);
            }
        }
        let seams = table.seams();
        take(&mut table, &chosen);
        table.close(&seams);
        Ok(())
    }

    pub(super) fn move_tasks(
        &mut self,
        tasks: &[ItemId],
        domain: ItemId,
        index: usize,
    ) -> Result<(), EditProblem> {
        if tasks.is_empty() {
            return Err(EditProblem::Nothing);
        }
        let mut table = Table::of(&mut self.plan);
        let seams = table.seams();
        let groups = take_groups(&mut table, tasks)?;
        let raised = put(table.list(domain)?, index, groups)?;
        let torn = table.close(&seams);
        if raised > 0 {
            self.note(format!("{raised} dòng được đưa lên cấp trên cho hợp với chỗ mới"));
        }
        if torn > 0 {
            self.note(format!("đã tách {torn} ô gộp, nội dung được chép sang cả hai phần"));
        }
        Ok(())
    }

    pub(super) fn set_depth(&mut self, tasks: &[ItemId], depth: u8) -> Result<(), EditProblem> {
        let mut table = Table::of(&mut self.plan);
        let chosen = chosen(&table, tasks)?;
        let mut adopted = 0;
        for (list, tasks) in table.lists().enumerate() {
            let before = parents(tasks);
            deepen(tasks, depth, |row| chosen.contains(&Place { list, row }));
            let pairs = before.iter().zip(parents(tasks)).enumerate();
            adopted += pairs
                .filter(|(row, (old, new))| {
                    *old != new && !chosen.contains(&Place { list, row: *row })
                })
                .count();
        }
        if adopted > 0 {
            self.note(format!("{adopted} nhiệm vụ con nay thuộc nhiệm vụ khác"));
        }
        Ok(())
    }
}

fn chosen(table: &Table<'_>, tasks: &[ItemId]) -> Result<BTreeSet<Place>, EditProblem> {
    if tasks.is_empty() {
        return Err(EditProblem::Nothing);
    }
    Ok(table.places(tasks)?.into_iter().collect())
}

/// Takes rows out of their lists.
fn take(table: &mut Table<'_>, places: &BTreeSet<Place>) {
    for (list, tasks) in table.lists().enumerate() {
        let mut row = 0;
        tasks.retain(|_| {
            row += 1;
            !places.contains(&Place { list, row: row - 1 })
        });
    }
}

/// Takes tasks with their sub-tasks out of their lists, in the order in which they are named.
fn take_groups(table: &mut Table<'_>, tasks: &[ItemId]) -> Result<Vec<Vec<Task>>, EditProblem> {
    let mut taken = BTreeSet::new();
    let mut groups = Vec::new();
    for place in table.places(tasks)? {
        let rows = (place.row..table.behind(place)).map(|row| Place { row, ..place });
        let new: Vec<Place> = rows.filter(|row| taken.insert(*row)).collect();
        groups.push(new.into_iter().map(|place| table.task(place).clone()).collect::<Vec<_>>());
    }
    take(table, &taken);
    groups.retain(|group| !group.is_empty());
    Ok(groups)
}

/// Puts tasks with their sub-tasks into a list; how many rows had to become less deep.
fn put(list: &mut Vec<Task>, index: usize, groups: Vec<Vec<Task>>) -> Result<usize, EditProblem> {
    if index > list.len() {
        return Err(EditProblem::NoPlace { index, count: list.len() });
    }
    let before: BTreeMap<_, _> = parents(list).into_iter().collect();
    let above = index.checked_sub(1).map(|above| list[above].depth);
    let (rows, raised) = raise(groups, above);
    list.splice(index..index, rows);
    let kept = |(task, parent): (ItemId, Option<ItemId>)| {
        before.get(&task).is_none_or(|before| *before == parent)
    };
    if parents(list).into_iter().all(kept) { Ok(raised) } else { Err(EditProblem::Subtasks) }
}

/// Makes groups less deep where nothing above is deep enough to carry them.
fn raise(groups: Vec<Vec<Task>>, mut above: Option<u8>) -> (Vec<Task>, usize) {
    let mut rows: Vec<Task> = Vec::new();
    let mut raised = 0;
    for mut group in groups {
        let deepest = above.map_or(0, |above| above.saturating_add(1));
        let excess = group.first().map_or(0, |root| root.depth.saturating_sub(deepest));
        if excess > 0 {
            raised += group.len();
            group.iter_mut().for_each(|task| task.depth = task.depth.saturating_sub(excess));
        }
        above = group.last().map(|last| last.depth).or(above);
        rows.append(&mut group);
    }
    (rows, raised)
}

/// Sets the depth of the chosen rows; sub-tasks that are not chosen keep their distance.
fn deepen(tasks: &mut [Task], depth: u8, is_chosen: impl Fn(usize) -> bool) {
    // The chosen tasks that this row is below: how deep each was and how far it went.
    let mut open: Vec<(u8, i16)> = Vec::new();
    for (row, task) in tasks.iter_mut().enumerate() {
        let old = task.depth;
        while open.last().is_some_and(|(above, _)| *above >= old) {
            open.pop();
        }
        if is_chosen(row) {
            open.push((old, i16::from(depth) - i16::from(old)));
        }
        let by = open.last().map_or(0, |(_, by)| *by);
        task.depth = u8::try_from(i16::from(old) + by).unwrap_or(u8::MAX);
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{DOMAIN, NEW, assert_rows, ids, notes, plan, run};
    use super::*;
    use crate::edit::Edit;
    use crate::plan::Plan;

    const SECOND: ItemId = ItemId(DOMAIN.0 + 1);

    fn insert(index: usize, count: usize, depth: u8) -> Edit {
        Edit::InsertTasks { domain: DOMAIN, index, count, depth }
    }

    fn moved(tasks: &[u64], domain: ItemId, index: usize) -> Edit {
        Edit::MoveTasks { tasks: ids(tasks), domain, index }
    }

    fn group() -> Plan {
        plan(&[
            &[(1, 0, "A", "a"), (2, 0, "^", "b"), (3, 0, "^", "^"), (4, 0, "D", "d")],
            &[(5, 0, "E", "e"), (6, 1, "F", "^")],
        ])
    }

    #[test]
    fn new_rows_inside_a_merged_cell_join_it() {
        let mut plan = plan(&[&[(1, 0, "A", "a"), (2, 0, "^", "b")]]);
        let applied = run(&mut plan, insert(1, 2, 0)).unwrap();
        assert_eq!(applied.created, ids(&[NEW, NEW + 1]));
        let expected =
            [(1, 0, "A", "a"), (NEW, 0, "^", ""), (NEW + 1, 0, "^", ""), (2, 0, "^", "b")];
        assert_rows(&plan, &[&expected]);
    }

    #[test]
    fn rows_are_not_inserted_out_of_range_or_over_the_sub_tasks_of_another() {
        let mut plan = plan(&[&[(1, 0, "A", "a"), (2, 1, "B", "b")]]);
        let before = plan.clone();
        assert_eq!(run(&mut plan, insert(1, 1, 0)), Err(EditProblem::Subtasks));
        assert_eq!(
            run(&mut plan, insert(3, 1, 0)),
            Err(EditProblem::NoPlace { index: 3, count: 2 })
        );
        assert_eq!(run(&mut plan, insert(0, 0, 0)), Err(EditProblem::Nothing));
        assert_eq!(run(&mut plan, insert(0, 1001, 0)), Err(EditProblem::Nothing));
        assert_eq!(run(&mut plan, insert(2, 1, 3)).unwrap_err().code(), "plan.invalid");
        assert_eq!(plan, before);
        run(&mut plan, insert(2, 1, 2)).unwrap();
    }

    #[test]
    fn a_merged_cell_of_a_deleted_row_begins_in_the_next_row_that_stays() {
        let mut plan = group();
        assert!(notes(&mut plan, Edit::DeleteTasks { tasks: ids(&[2, 1]) }).is_empty());
        let first = [(3, 0, "A", "b"), (4, 0, "D", "d")];
        assert_rows(&plan, &[&first, &[(5, 0, "E", "e"), (6, 1, "F", "^")]]);
    }

    #[test]
    fn a_task_is_not_deleted_without_its_sub_tasks() {
        let mut plan = group();
        let alone = run(&mut plan, Edit::DeleteTasks { tasks: ids(&[5]) });
        assert_eq!(alone, Err(EditProblem::Subtasks));
        run(&mut plan, Edit::DeleteTasks { tasks: ids(&[5, 6]) }).unwrap();
        assert!(plan.appendices[0].domains[1].tasks.is_empty());
    }

    #[test]
    fn the_first_row_of_a_merged_cell_moves_and_both_parts_keep_the_words() {
        let mut plan = group();
        let told = notes(&mut plan, moved(&[1], DOMAIN, 3));
        assert_eq!(told, ["đã tách 1 ô gộp, nội dung được chép sang cả hai phần"]);
        let first = [(2, 0, "A", "b"), (3, 0, "^", "^"), (4, 0, "D", "d"), (1, 0, "A", "a")];
        assert_rows(&plan, &[&first, &[(5, 0, "E", "e"), (6, 1, "F", "^")]]);
    }

    #[test]
    fn rows_that_move_together_stay_one_cell_and_tear_the_one_they_go_into() {
        let mut plan = group();
        let told = notes(&mut plan, moved(&[5], DOMAIN, 2));
        assert_eq!(told, ["đã tách 2 ô gộp, nội dung được chép sang cả hai phần"]);
        let first = [
            (1, 0, "A", "a"),
            (2, 0, "^", "b"),
            (5, 0, "E", "e"),
            (6, 1, "F", "^"),
            (3, 0, "A", "b"),
            (4, 0, "D", "d"),
        ];
        assert_rows(&plan, &[&first, &[]]);
    }

    #[test]
    fn rows_move_in_the_order_in_which_they_are_named() {
        let mut plan = group();
        run(&mut plan, moved(&[4, 1], SECOND, 0)).unwrap();
        let second = [(4, 0, "D", "d"), (1, 0, "A", "a"), (5, 0, "E", "e"), (6, 1, "F", "^")];
        assert_rows(&plan, &[&[(2, 0, "A", "b"), (3, 0, "^", "^")], &second]);
    }

    #[test]
    fn a_sub_task_that_moves_to_the_top_becomes_a_task_with_a_note() {
        let mut plan = group();
        let told = notes(&mut plan, moved(&[6], DOMAIN, 0));
        assert_eq!(told[0], "1 dòng được đưa lên cấp trên cho hợp với chỗ mới");
        assert_eq!(plan.appendices[0].domains[0].tasks[0].depth, 0);
        assert_eq!(plan.appendices[0].domains[0].tasks[0].lead, "e");
    }

    #[test]
    fn a_task_does_not_move_between_another_and_its_sub_tasks() {
        let mut plan = group();
        let before = plan.clone();
        assert_eq!(run(&mut plan, moved(&[1], SECOND, 1)), Err(EditProblem::Subtasks));
        let beyond = run(&mut plan, moved(&[1], DOMAIN, 4));
        assert_eq!(beyond, Err(EditProblem::NoPlace { index: 4, count: 3 }));
        let nowhere = run(&mut plan, moved(&[1], ItemId(1), 0));
        assert_eq!(nowhere, Err(EditProblem::NoItem(ItemId(1))));
        assert_eq!(plan, before);
    }

    #[test]
    fn sub_tasks_go_deeper_with_their_task() {
        let mut plan = plan(&[&[(1, 0, "", ""), (2, 0, "", ""), (3, 1, "", ""), (4, 2, "", "")]]);
        assert!(notes(&mut plan, Edit::SetDepth { tasks: ids(&[2]), depth: 1 }).is_empty());
        let expected = [(1, 0, "", ""), (2, 1, "", ""), (3, 2, "", ""), (4, 3, "", "")];
        assert_rows(&plan, &[&expected]);
        let too_deep = run(&mut plan, Edit::SetDepth { tasks: ids(&[2]), depth: 2 });
        assert_eq!(too_deep.unwrap_err().code(), "plan.invalid");
        assert!(run(&mut plan, Edit::SetDepth { tasks: ids(&[1]), depth: 255 }).is_err());
    }

    #[test]
    fn sub_tasks_that_get_another_task_above_are_told() {
        let mut plan = plan(&[&[(1, 0, "", ""), (2, 1, "", ""), (3, 1, "", "")]]);
        let told = notes(&mut plan, Edit::SetDepth { tasks: ids(&[2]), depth: 0 });
        assert_eq!(told, ["1 nhiệm vụ con nay thuộc nhiệm vụ khác"]);
        assert_rows(&plan, &[&[(1, 0, "", ""), (2, 0, "", ""), (3, 1, "", "")]]);
    }
}
