//! Single tasks.

use cchc_model::ids::ItemId;
use cchc_model::plan::{Task, TaskField};
use cchc_store::{Book, TaskPlace};

use crate::fixture::{Folder, entry, full_plan, new_book, plan_id, write};

fn book_with_plan() -> (Folder, Book) {
    let folder = Folder::new();
    let mut book = new_book(&folder.path("so.db"));
    write(&mut book, "plan.import", |tx| tx.insert_plan(&full_plan("mot")));
    (folder, book)
}

#[test]
fn every_text_field_can_be_set_and_the_others_are_refused() {
    let (_folder, mut book) = book_with_plan();
    let (plan, task) = (plan_id("mot"), ItemId(220));
    let extra = ["Ghi chú", "Cột mới"].map(|name| TaskField::Extra(name.into()));
    let mut texts = 0;
    for field in TaskField::named().chain(extra) {
        let words = format!("chữ mới của {field}");
        let set =
            book.write(&entry("task.set_text"), |tx| tx.set_task_text(&plan, task, &field, &words));
        let is_text = !matches!(
            field,
            TaskField::Criterion | TaskField::MaxPoints | TaskField::AttainedPoints
        );
        assert_eq!(set.is_ok(), is_text, "{field}");
        if is_text {
            texts += 1;
            let found = book.task(&plan, task).unwrap();
            assert_eq!(found.text(&field), words);
            assert_eq!(found, book.domain_tasks(&plan, ItemId(201)).unwrap()[0]);
            assert_eq!(found, book.plan(&plan).unwrap().unwrap().appendices[0].domains[0].tasks[0]);
        }
    }
    assert_eq!(texts, 13);
    let gone = TaskField::Extra("Cột mới".into());
    write(&mut book, "task.set_text", |tx| tx.set_task_text(&plan, task, &gone, ""));
    let found = book.domain_tasks(&plan, ItemId(201)).unwrap().remove(0);
    assert!(!found.extra.contains_key("Cột mới"));
}

#[test]
fn tasks_come_and_go_at_their_place_and_numbers_are_never_given_twice() {
    let (_folder, mut book) = book_with_plan();
    let (plan, domain) = (plan_id("mot"), ItemId(201));
    let next = book.plan(&plan).unwrap().unwrap().next_item_id();
    let mut given = Vec::new();
    for index in [0, 1, 99] {
        write(&mut book, "task.insert", |tx| {
            let id = tx.give_item_id(&plan)?;
            given.push(id);
            tx.insert_task(&plan, domain, index, &Task::new(id))
        });
    }
    let order = |book: &Book| -> Vec<ItemId> {
        book.domain_tasks(&plan, domain).unwrap().iter().map(|task| task.id).collect()
    };
    assert_eq!(given[0], next);
    assert_eq!(order(&book), [given[0], given[1], ItemId(220), ItemId(221), given[2]]);
    assert_eq!(book.task_place(&plan, given[2]).unwrap(), TaskPlace { domain, index: 4 });

    write(&mut book, "task.delete", |tx| tx.delete_task(&plan, given[2]));
    write(&mut book, "task.delete", |tx| tx.delete_task(&plan, given[1]));
    let last = write(&mut book, "task.insert", |tx| {
        let id = tx.give_item_id(&plan)?;
        tx.insert_task(&plan, domain, 2, &Task::new(id)).map(|()| id)
    });
    assert!(!given.contains(&last.value));
    assert_eq!(order(&book), [given[0], ItemId(220), last.value, ItemId(221)]);
    assert_eq!(book.check().unwrap(), []);
}

#[test]
fn a_replaced_plan_still_gives_new_numbers() {
    let (_folder, mut book) = book_with_plan();
    let plan = full_plan("mot");
    let given = write(&mut book, "task.insert", |tx| tx.give_item_id(&plan.id)).value;
    write(&mut book, "plan.replace", |tx| tx.replace_plan(&plan));
    assert_eq!(book.plan(&plan.id).unwrap().unwrap(), plan);
    let next = write(&mut book, "task.insert", |tx| tx.give_item_id(&plan.id)).value;
    assert_eq!(next.0, given.0 + 1);
}

#[test]
fn what_the_plan_does_not_have_is_told_so() {
    let (_folder, mut book) = book_with_plan();
    let (plan, none) = (plan_id("mot"), plan_id("khong"));
    // 201 is a domain and 220 a task: neither stands for the other.
    assert_eq!(book.task_place(&plan, ItemId(201)).unwrap_err().code(), "store.no_item");
    assert_eq!(book.task(&plan, ItemId(201)).unwrap_err().code(), "store.no_item");
    assert_eq!(book.domain_tasks(&plan, ItemId(220)).unwrap_err().code(), "store.no_item");
    assert_eq!(book.domain_tasks(&none, ItemId(201)).unwrap_err().code(), "store.no_plan");
    let refused = book.write(&entry("task.delete"), |tx| tx.delete_task(&plan, ItemId(201)));
    assert_eq!(refused.unwrap_err().code(), "store.no_item");
    for plan in [&none, &full_plan("ba").id] {
        let refused = book.write(&entry("plan.delete"), |tx| tx.delete_plan(plan));
        assert_eq!(refused.unwrap_err().code(), "store.no_plan");
    }
}
