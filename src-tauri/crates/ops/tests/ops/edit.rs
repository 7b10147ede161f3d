//! Edits of a plan as the officer meets them.

use cchc_model::edit::{CellWords, Edit};
use cchc_model::ids::ItemId;
use cchc_model::plan::{Plan, Task, TaskField};
use cchc_model::points::Points;
use cchc_ops::plan::Edited;
use cchc_ops::{Desk, OpsProblem, Outcome, RowCounts, history, plan};

use crate::fixture::{import, merged, named, new_desk, now, plan_id, plan_with, sub, tasks};

fn desk_with(rows: Vec<Task>) -> (tempfile::TempDir, Desk) {
    let (folder, _path, mut desk) = new_desk();
    import(&mut desk, &plan_with("mot", rows));
    (folder, desk)
}

fn go(desk: &mut Desk, edit: Edit) -> Result<Outcome<Edited>, OpsProblem> {
    plan::edit(desk, &plan_id("mot"), &[edit], None, now())
}

fn cell(task: u64, field: TaskField, words: &str) -> Edit {
    Edit::SetCells { cells: vec![CellWords { task: ItemId(task), field, words: words.into() }] }
}

fn rows(index: usize, count: usize, depth: u8) -> Edit {
    Edit::InsertTasks { domain: ItemId(2), index, count, depth }
}

fn without(task: u64) -> Edit {
    Edit::DeleteTasks { tasks: vec![ItemId(task)] }
}

fn words(desk: &Desk) -> Vec<String> {
    tasks(desk, "mot").into_iter().map(|task| task.task).collect()
}

fn kept(desk: &Desk) -> Plan {
    plan::get(desk, &plan_id("mot")).unwrap()
}

#[test]
fn words_are_kept_composed_and_otherwise_as_they_were_written() {
    let (_folder, mut desk) = desk_with(vec![named("A")]);
    let before = kept(&desk);
    let outcome = go(&mut desk, cell(10, TaskField::Deadline, " Quy\u{301} I\n- tha\u{301}ng 3 "));
    let outcome = outcome.unwrap();
    assert_eq!(outcome.label, "sửa ô Thời gian hoàn thành – Kế hoạch 2022");
    assert_eq!(tasks(&desk, "mot")[0].deadline, " Quý I\n- tháng 3 ");
    let one = RowCounts { updated: 1, ..RowCounts::default() };
    assert_eq!((outcome.changed.tables.len(), outcome.changed.table("task")), (1, one));
    assert_eq!(outcome.value.before, before);
    assert_eq!(outcome.value.after, kept(&desk));
    assert_eq!(outcome.value.op, Some(history::list(&desk, 1).unwrap()[0].id));
    let undone = history::undo(&mut desk, now()).unwrap();
    assert_eq!(undone.label, "Hoàn tác: sửa ô Thời gian hoàn thành – Kế hoạch 2022");
    assert_eq!(kept(&desk), before);
}

#[test]
fn an_edit_that_changes_nothing_is_no_step() {
    let (_folder, mut desk) = desk_with(vec![named("A")]);
    let entries = history::list(&desk, 9).unwrap();
    let same = go(&mut desk, cell(10, TaskField::Task, "A")).unwrap();
    assert_eq!((same.value.op, same.changed.is_empty()), (None, true));
    assert_eq!(history::list(&desk, 9).unwrap(), entries);
}

#[test]
fn a_visit_to_a_cell_is_one_step_however_often_it_is_kept() {
    let (_folder, mut desk) = desk_with(vec![named("A")]);
    let before = kept(&desk);
    let (mut op, mut after) = (None, before.clone());
    for typed in ["Văn", "Văn ph", "Văn phòng"] {
        let edits = [cell(10, TaskField::Lead, typed)];
        let edited = plan::edit(&mut desk, &before.id, &edits, op, now()).unwrap().value;
        assert!(op.is_none() || op == edited.op);
        (op, after) = (edited.op, edited.after);
    }
    assert_eq!(history::list(&desk, 9).unwrap().len(), 3);
    history::undo(&mut desk, now()).unwrap();
    assert_eq!(kept(&desk), before);
    history::redo(&mut desk, now()).unwrap();
    assert_eq!(kept(&desk), after);
    // After a step back and forth the visit is over.
    let edits = [cell(10, TaskField::Lead, "x")];
    let later = plan::edit(&mut desk, &before.id, &edits, op, now()).unwrap().value;
    assert!(later.op.is_some() && later.op != op);
}

#[test]
fn points_are_read_and_other_words_refused_in_their_cells() {
    let (_folder, mut desk) = desk_with(vec![named("A")]);
    go(&mut desk, cell(10, TaskField::MaxPoints, "1,5")).unwrap();
    assert_eq!(tasks(&desk, "mot")[0].max_points, Some(Points(150)));
    let refused = go(&mut desk, cell(10, TaskField::MaxPoints, "nhiều")).unwrap_err();
    assert_eq!(refused.code(), "edit.not_points");
    assert!(refused.message_vi().contains("nhiều") && !refused.hint_vi().is_empty());
    assert_eq!(tasks(&desk, "mot")[0].max_points, Some(Points(150)));
}

#[test]
fn words_for_a_cell_that_begins_above_go_there() {
    let rows = vec![named("A"), merged("B", &[TaskField::Objective])];
    let (_folder, mut desk) = desk_with(rows);
    go(&mut desk, cell(11, TaskField::Objective, "x")).unwrap();
    assert_eq!(tasks(&desk, "mot")[0].objective, "x");
    assert_eq!(tasks(&desk, "mot")[1].objective, "");
}

#[test]
fn a_new_row_inside_a_merged_cell_joins_it_and_gets_a_new_number() {
    let below = vec![named("A"), merged("B", &[TaskField::Objective])];
    let (_folder, mut desk) = desk_with(below);
    let added = go(&mut desk, rows(1, 1, 0)).unwrap().value.applied.created;
    assert_eq!(added, [ItemId(12)]);
    assert_eq!(words(&desk), ["A", "", "B"]);
    assert!(tasks(&desk, "mot")[1].merged.contains(&TaskField::Objective));
    go(&mut desk, without(12)).unwrap();
    let added = go(&mut desk, rows(2, 2, 0)).unwrap().value.applied.created;
    assert_eq!(added, [ItemId(13), ItemId(14)], "a number is never given twice");
    assert_eq!(words(&desk), ["A", "B", "", ""]);
}

#[test]
fn a_merged_cell_outlives_the_row_in_which_it_begins() {
    let fields = [
        TaskField::Objective,
        TaskField::Criterion,
        TaskField::MaxPoints,
        TaskField::Extra("Ghi chú".into()),
    ];
    let mut first = named("A");
    first.objective = "Mục tiêu chung".into();
    first.criterion.code = "TC 1".into();
    first.criterion.title = "Sáng kiến".into();
    first.max_points = Some(Points(550));
    first.extra.insert("Ghi chú".into(), "chung".into());
    let (_folder, mut desk) =
        desk_with(vec![first.clone(), merged("B", &fields), merged("C", &fields)]);
    go(&mut desk, without(10)).unwrap();
    let left = tasks(&desk, "mot");
    assert_eq!(left[0], Task { id: ItemId(11), task: "B".into(), ..first });
    assert_eq!(left[1], Task { id: ItemId(12), ..merged("C", &fields) });
    go(&mut desk, without(12)).unwrap();
    assert_eq!(tasks(&desk, "mot"), left[..1]);
    history::undo(&mut desk, now()).unwrap();
    history::undo(&mut desk, now()).unwrap();
    assert_eq!(words(&desk), ["A", "B", "C"]);
}

#[test]
fn sub_tasks_keep_their_parent() {
    let (_folder, mut desk) = desk_with(vec![named("A"), sub("A1"), named("B")]);
    let mut code = |edit| go(&mut desk, edit).unwrap_err().code();
    assert_eq!(code(without(10)), "edit.subtasks");
    assert_eq!(code(rows(1, 1, 0)), "edit.subtasks");
    assert_eq!(words(&desk), ["A", "A1", "B"]);
    go(&mut desk, rows(1, 1, 1)).unwrap();
    go(&mut desk, without(11)).unwrap();
    assert_eq!(words(&desk), ["A", "", "B"]);
}

#[test]
fn edits_are_made_together_or_not_at_all() {
    let (_folder, mut desk) = desk_with(vec![named("A")]);
    let before = kept(&desk);
    let edits = [rows(1, 3, 0), cell(10, TaskField::Task, "x"), without(99)];
    let refused = plan::edit(&mut desk, &before.id, &edits, None, now()).unwrap_err();
    assert_eq!(refused.code(), "edit.no_item");
    assert_eq!(kept(&desk), before);
    assert_eq!(history::list(&desk, 9).unwrap().len(), 2);
    let nowhere = plan::edit(&mut desk, &plan_id("hai"), &edits, None, now()).unwrap_err();
    assert_eq!(nowhere.code(), "store.no_plan");
}
