//! Every row that is written is journalled, nothing is written elsewhere, and undo is a return.

use cchc_store::{Book, Entry, HistoryKind, HistoryState, RowCounts, StoreProblem};
use rusqlite::Connection;

use crate::fixture::{
    Folder, at, beside, dump, edit, entry, first_task, full_plan, new_book, plan_id, write,
};

#[test]
fn a_write_outside_an_operation_is_refused_by_every_table() {
    let folder = Folder::new();
    let path = folder.path("so.db");
    let mut book = new_book(&path);
    write(&mut book, "plan.import", |tx| tx.insert_plan(&full_plan("mot")));
    drop(book);
    let other = Connection::open(&path).unwrap();
    for sql in [
        "DELETE FROM office",
        "UPDATE task SET lead = 'x'",
        "INSERT INTO officer (position, name) VALUES (0, 'x')",
        "DELETE FROM plan",
    ] {
        let refusal = other.execute(sql, []).unwrap_err().to_string();
        assert_eq!(refusal, "write outside an operation", "{sql}");
    }
    // Nor does a door that was torn out let anything in.
    other.execute("DELETE FROM journal_now", []).unwrap();
    assert!(other.execute("DELETE FROM office", []).is_err());
}

#[test]
fn an_operation_that_fails_leaves_nothing() {
    let folder = Folder::new();
    let path = folder.path("so.db");
    let mut book = new_book(&path);
    let before = (dump(&path), book.history(9).unwrap());
    let failed = book.write(&entry("plan.import"), |tx| {
        tx.insert_plan(&full_plan("mot"))?;
        tx.insert_plan(&full_plan("mot"))
    });
    assert_eq!(failed.unwrap_err().code(), "store.plan_exists");
    assert_eq!((dump(&path), book.history(9).unwrap()), before);

    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        book.write(&entry("plan.import"), |tx| -> Result<(), StoreProblem> {
            tx.insert_plan(&full_plan("mot"))?;
            panic!("a bug")
        })
    }));
    assert!(panicked.is_err());
    assert_eq!((dump(&path), book.history(9).unwrap()), before);
    write(&mut book, "plan.import", |tx| tx.insert_plan(&full_plan("mot")));
}

#[test]
fn a_value_outside_its_limits_is_refused_whole() {
    let folder = Folder::new();
    let path = folder.path("so.db");
    let mut book = new_book(&path);
    let before = dump(&path);
    let mut plan = full_plan("mot");
    plan.appendices[1].domains[0].tasks[0].max_points = Some(cchc_model::points::Points(1_000_001));
    let refused = book.write(&entry("plan.import"), |tx| tx.insert_plan(&plan)).unwrap_err();
    assert_eq!(refused.code(), "store.refused");
    assert!(refused.message_vi().contains("max_points"), "{}", refused.message_vi());
    assert_eq!(dump(&path), before);
}

#[test]
fn an_operation_says_what_it_changed() {
    let folder = Folder::new();
    let mut book = new_book(&folder.path("so.db"));
    let plan = full_plan("mot");
    let inserted = write(&mut book, "plan.import", |tx| tx.insert_plan(&plan)).changes;
    let tasks = u64::try_from(plan.tasks().count()).unwrap();
    assert_eq!(inserted.table("task"), RowCounts { inserted: tasks, ..RowCounts::default() });
    assert_eq!(inserted.table("office"), RowCounts::default());
    let only = [plan_id("mot")].into();
    assert_eq!(inserted.plans, only);

    let edited = write(&mut book, "plan.edit", |tx| {
        edit(tx, &plan.id, |plan| first_task(plan).lead = "Chủ tịch".into())
    });
    let one = RowCounts { updated: 1, ..RowCounts::default() };
    assert_eq!((edited.changes.tables.len(), edited.changes.table("task")), (1, one));
    assert_eq!(edited.changes.plans, only);

    let deleted = write(&mut book, "plan.delete", |tx| tx.delete_plan(&plan.id)).changes;
    assert_eq!((deleted.table("task").deleted, &deleted.plans), (tasks, &only));
    let back = book.undo(at()).unwrap().unwrap();
    assert_eq!(back.value, "thử plan.delete");
    assert_eq!((back.changes.table("task").inserted, &back.changes.plans), (tasks, &only));
}

#[test]
fn an_operation_that_changes_nothing_leaves_no_entry_and_takes_no_redo() {
    let folder = Folder::new();
    let mut book = new_book(&folder.path("so.db"));
    write(&mut book, "plan.import", |tx| tx.insert_plan(&full_plan("mot")));
    write(&mut book, "plan.delete", |tx| tx.delete_plan(&plan_id("mot")));
    book.undo(at()).unwrap();
    let history = book.history(9).unwrap();
    let same = write(&mut book, "plan.edit", |tx| {
        edit(tx, &plan_id("mot"), |plan| first_task(plan).deadline = "Quý I/2022".into())
    });
    assert!(same.changes.is_empty());
    assert_eq!(book.history(9).unwrap(), history);
    assert_eq!(book.next_redo().unwrap().as_deref(), Some("thử plan.delete"));
}

#[test]
fn history_names_what_was_done_and_what_became_of_it() {
    let folder = Folder::new();
    let path = folder.path("so.db");
    let mut book = new_book(&path);
    assert_eq!(book.next_undo().unwrap(), None, "the first entry stays");
    write(&mut book, "plan.import", |tx| tx.insert_plan(&full_plan("mot")));
    write(&mut book, "plan.delete", |tx| tx.delete_plan(&plan_id("mot")));
    drop(book);
    let mut book = Book::open(&path).unwrap();
    book.undo(at()).unwrap().unwrap();
    write(&mut book, "plan.import", |tx| tx.insert_plan(&full_plan("hai")));
    assert_eq!(book.redo(at()).unwrap(), None);
    book.undo(at()).unwrap().unwrap();
    book.redo(at()).unwrap().unwrap();
    let told: Vec<_> = book
        .history(99)
        .unwrap()
        .into_iter()
        .rev()
        .map(|entry| (entry.code, entry.kind, entry.state))
        .collect();
    let told: Vec<_> =
        told.iter().map(|(code, kind, state)| (code.as_str(), *kind, *state)).collect();
    use HistoryKind::{Do, Redo, Undo};
    assert_eq!(
        told,
        [
            ("book.create", Do, Some(HistoryState::Fixed)),
            ("plan.import", Do, Some(HistoryState::Done)),
            ("plan.delete", Do, Some(HistoryState::Dropped)),
            ("plan.delete", Undo, None),
            ("plan.import", Do, Some(HistoryState::Done)),
            ("plan.import", Undo, None),
            ("plan.import", Redo, None),
        ]
    );
    assert_eq!(book.history(1).unwrap()[0].at, at());
}

#[test]
fn what_stays_is_never_stepped_over() {
    let folder = Folder::new();
    let mut book = new_book(&folder.path("so.db"));
    write(&mut book, "plan.import", |tx| tx.insert_plan(&full_plan("mot")));
    let fixed = Entry { undoable: false, ..entry("book.upgrade") };
    book.write(&fixed, |tx| tx.delete_plan(&plan_id("mot"))).unwrap();
    assert_eq!(book.undo(at()).unwrap(), None);
}

#[test]
fn a_step_whose_rows_are_not_as_the_journal_left_them_changes_nothing() {
    let folder = Folder::new();
    let path = folder.path("so.db");
    let mut book = new_book(&path);
    write(&mut book, "plan.import", |tx| tx.insert_plan(&full_plan("mot")));
    let other = beside(&path);
    other
        .execute_batch(
            "UPDATE journal_now SET state = 'replaying'; DELETE FROM recipient;
             UPDATE journal_now SET state = 'closed';",
        )
        .unwrap();
    let before = dump(&path);
    assert_eq!(book.undo(at()).unwrap_err().code(), "store.journal");
    assert_eq!(dump(&path), before);
}

#[test]
fn texts_that_no_keyboard_makes_survive_the_journal() {
    let folder = Folder::new();
    let path = folder.path("so.db");
    let mut book = new_book(&path);
    write(&mut book, "plan.import", |tx| tx.insert_plan(&full_plan("mot")));
    let before = dump(&path);
    let odd = "\u{0}a\u{0}\u{7f}\u{2028}\\u0041\"'\u{10ffff}\u{301}";
    write(&mut book, "plan.edit", |tx| {
        edit(tx, &plan_id("mot"), |plan| first_task(plan).lead = odd.into())
    });
    let after = dump(&path);
    book.undo(at()).unwrap();
    assert_eq!(dump(&path), before);
    book.redo(at()).unwrap();
    assert_eq!(dump(&path), after);
    assert_eq!(
        book.plan(&plan_id("mot")).unwrap().unwrap().appendices[0].domains[0].tasks[0].lead,
        odd
    );
}

#[test]
fn an_entry_joins_what_was_done_last_and_is_undone_with_it() {
    let folder = Folder::new();
    let path = folder.path("so.db");
    let mut book = new_book(&path);
    let plan = full_plan("mot");
    write(&mut book, "plan.import", |tx| tx.insert_plan(&plan));
    let before = dump(&path);
    let mut last = plan;
    let mut type_words = |book: &mut Book, words: &str, joins: Option<i64>| {
        let mut after = last.clone();
        after.appendices[0].domains[0].tasks[0].lead = words.into();
        let entry = Entry { joins, label: format!("sửa {words}"), ..entry("plan.edit") };
        let written = book.write(&entry, |tx| tx.update_plan(&last, &after)).unwrap();
        last = after;
        written
    };
    let first = type_words(&mut book, "C", None).op.unwrap();
    let second = type_words(&mut book, "Ch", Some(first));
    // Told is what this write changed, not the whole step.
    assert_eq!((second.op, second.changes.table("task").updated), (Some(first), 1));
    let same = type_words(&mut book, "Ch", Some(first));
    assert_eq!((same.op, same.changes.is_empty()), (None, true));
    assert_eq!(type_words(&mut book, "Chủ", Some(first)).op, Some(first));
    let after = dump(&path);
    assert_eq!(book.history(9).unwrap().len(), 3);
    assert_eq!(book.next_undo().unwrap().as_deref(), Some("sửa Chủ"));

    let undone = book.undo(at()).unwrap().unwrap();
    assert_eq!((undone.op, undone.changes.table("task").updated), (Some(first), 3));
    assert_eq!(dump(&path), before);
    book.redo(at()).unwrap();
    assert_eq!(dump(&path), after);
}

#[test]
fn an_entry_that_cannot_join_is_a_step_of_its_own() {
    let folder = Folder::new();
    let mut book = new_book(&folder.path("so.db"));
    let op = |book: &mut Book, name: &str, joins: Option<i64>, code: &'static str| {
        let entry = Entry { joins, ..entry(code) };
        book.write(&entry, |tx| tx.insert_plan(&full_plan(name))).unwrap().op.unwrap()
    };
    let first = op(&mut book, "a", None, "plan.import");
    assert_ne!(op(&mut book, "b", Some(first), "sample.enter"), first, "another kind of thing");
    assert_ne!(op(&mut book, "c", Some(first), "plan.import"), first, "not the last one");
    let last = op(&mut book, "d", Some(99), "plan.import");
    assert_ne!(last, 99, "an operation that is not there");
    book.undo(at()).unwrap();
    assert_ne!(op(&mut book, "e", Some(last), "plan.import"), last, "taken back");
    let last = op(&mut book, "f", None, "plan.import");
    book.undo(at()).unwrap();
    book.redo(at()).unwrap();
    assert_ne!(op(&mut book, "g", Some(last), "plan.import"), last, "stepped over");
}
