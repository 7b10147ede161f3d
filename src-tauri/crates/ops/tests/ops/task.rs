//! Single cells and rows.

use cchc_model::ids::ItemId;
use cchc_model::plan::{Task, TaskField};
use cchc_model::points::Points;
use cchc_ops::{Desk, TaskPlace, history, task};

use crate::fixture::{import, merged, named, new_desk, now, plan_id, plan_with, sub, tasks};

fn desk_with(rows: Vec<Task>) -> (tempfile::TempDir, Desk) {
    let (folder, _path, mut desk) = new_desk();
    import(&mut desk, &plan_with("mot", rows));
    (folder, desk)
}

fn place(index: usize) -> TaskPlace {
    TaskPlace { domain: ItemId(2), index }
}

fn words(desk: &Desk) -> Vec<String> {
    tasks(desk, "mot").into_iter().map(|task| task.task).collect()
}

#[test]
fn words_are_kept_composed_and_otherwise_as_they_were_written() {
    let (_folder, mut desk) = desk_with(vec![named("A")]);
    let typed = " Quy\u{301} I\r\n- tha\u{301}ng 3 ";
    let outcome =
        task::set_text(&mut desk, &plan_id("mot"), ItemId(10), &TaskField::Deadline, typed, now());
    assert_eq!(outcome.unwrap().label, "sửa ô “Thời gian hoàn thành” trong kế hoạch mot");
    assert_eq!(tasks(&desk, "mot")[0].deadline, " Quý I\n- tháng 3 ");
    history::undo(&mut desk, now()).unwrap();
    assert_eq!(tasks(&desk, "mot")[0].deadline, "");
}

#[test]
fn a_cell_that_is_no_text_or_begins_above_takes_no_words() {
    let rows = vec![named("A"), merged("B", &[TaskField::Objective])];
    let (_folder, mut desk) = desk_with(rows);
    let mut set = |field: TaskField, words: &str| {
        task::set_text(&mut desk, &plan_id("mot"), ItemId(11), &field, words, now())
            .map(|_| ())
            .map_err(|problem| problem.code())
    };
    assert_eq!(set(TaskField::MaxPoints, "1,5"), Err("task.not_text"));
    assert_eq!(set(TaskField::Criterion, "TC 1"), Err("task.not_text"));
    assert_eq!(set(TaskField::Objective, "x"), Err("task.merged_cell"));
    assert_eq!(set(TaskField::Objective, ""), Ok(()));
    assert_eq!(set(TaskField::Lead, "x"), Ok(()));
}

#[test]
fn a_new_row_inside_a_merged_cell_joins_it_unless_it_has_words_there() {
    let rows = vec![named("A"), merged("B", &[TaskField::Objective])];
    let (_folder, mut desk) = desk_with(rows);
    let own = Task { objective: "riêng".into(), ..named("X") };
    let refused = task::insert(&mut desk, &plan_id("mot"), place(1), own.clone(), now());
    assert_eq!(refused.unwrap_err().code(), "task.inside_merge");
    let id = task::insert(&mut desk, &plan_id("mot"), place(1), named("X"), now()).unwrap().value;
    assert_eq!(id, ItemId(12));
    assert_eq!(words(&desk), ["A", "X", "B"]);
    assert!(tasks(&desk, "mot")[1].merged.contains(&TaskField::Objective));
    task::insert(&mut desk, &plan_id("mot"), place(9), own, now()).unwrap();
    assert_eq!(words(&desk), ["A", "X", "B", "X"]);
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
    task::delete(&mut desk, &plan_id("mot"), ItemId(10), now()).unwrap();
    let left = tasks(&desk, "mot");
    assert_eq!(left[0], Task { id: ItemId(11), task: "B".into(), ..first });
    assert_eq!(left[1], Task { id: ItemId(12), ..merged("C", &fields) });
    task::delete(&mut desk, &plan_id("mot"), ItemId(12), now()).unwrap();
    assert_eq!(tasks(&desk, "mot"), left[..1]);
    history::undo(&mut desk, now()).unwrap();
    history::undo(&mut desk, now()).unwrap();
    assert_eq!(words(&desk), ["A", "B", "C"]);
}

#[test]
fn sub_tasks_keep_their_parent() {
    let (_folder, mut desk) = desk_with(vec![named("A"), sub("A1"), named("B")]);
    let mut codes = Vec::new();
    codes.push(task::delete(&mut desk, &plan_id("mot"), ItemId(10), now()).unwrap_err().code());
    let between = task::insert(&mut desk, &plan_id("mot"), place(1), named("X"), now());
    codes.push(between.unwrap_err().code());
    let orphan = task::insert(&mut desk, &plan_id("mot"), place(0), sub("X"), now());
    codes.push(orphan.unwrap_err().code());
    assert_eq!(codes, ["task.subtasks", "task.subtasks", "plan.invalid"]);
    assert_eq!(words(&desk), ["A", "A1", "B"]);
    task::insert(&mut desk, &plan_id("mot"), place(1), sub("A0"), now()).unwrap();
    task::delete(&mut desk, &plan_id("mot"), ItemId(11), now()).unwrap();
    assert_eq!(words(&desk), ["A", "A0", "B"]);
}

#[test]
fn what_is_not_there_is_told_so() {
    let (_folder, mut desk) = desk_with(vec![named("A")]);
    let mut delete = |plan: &str, item| {
        task::delete(&mut desk, &plan_id(plan), ItemId(item), now()).unwrap_err().code()
    };
    assert_eq!(delete("hai", 10), "store.no_plan");
    assert_eq!(delete("mot", 2), "store.no_item");
}
