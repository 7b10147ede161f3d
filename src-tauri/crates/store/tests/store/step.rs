//! Undo and redo over any sequence of operations: the state is compared row for row.

use cchc_model::office::{Catalogue, Office, PresetId};
use cchc_model::plan::{Plan, Task};
use cchc_store::{Book, StoreProblem, Tx};
use proptest::prelude::*;

use crate::fixture::{Folder, at, dump, edit, entry, full_plan, new_book, plan_id};

/// One write. Plans are `p0` to `p2`; a write that the book's state does not allow fails, and its
/// whole operation with it.
#[derive(Debug, Clone)]
enum Write {
    Insert(u8),
    Delete(u8),
    SetText(u8, usize, String),
    SetExtra(u8, usize, String),
    InsertTask(u8, usize),
    DeleteTask(u8, usize),
    MoveTask(u8, usize, usize),
    SetHead(u8, String),
    Catalogue(bool),
}

#[derive(Debug, Clone)]
enum Action {
    Operation(Vec<Write>),
    Undo,
    Redo,
    Reopen,
}

fn writes() -> impl Strategy<Value = Write> {
    let text = || "[a-zĐđ\"\\\\]{0,4}";
    let task = || 0..12_usize;
    prop_oneof![
        3 => (0..3_u8).prop_map(Write::Insert),
        1 => (0..3_u8, text()).prop_map(|(plan, text)| Write::SetHead(plan, text)),
        1 => (0..3_u8).prop_map(Write::Delete),
        3 => (0..3_u8, task(), text()).prop_map(|(p, t, text)| Write::SetText(p, t, text)),
        2 => (0..3_u8, task(), text()).prop_map(|(p, t, text)| Write::SetExtra(p, t, text)),
        2 => (0..3_u8, 0..4_usize).prop_map(|(p, at)| Write::InsertTask(p, at)),
        2 => (0..3_u8, task()).prop_map(|(p, t)| Write::DeleteTask(p, t)),
        1 => (0..3_u8, task(), task()).prop_map(|(p, from, to)| Write::MoveTask(p, from, to)),
        1 => any::<bool>().prop_map(Write::Catalogue),
    ]
}

fn actions() -> impl Strategy<Value = Vec<Action>> {
    let action = prop_oneof![
        4 => proptest::collection::vec(writes(), 1..4).prop_map(Action::Operation),
        3 => Just(Action::Undo),
        2 => Just(Action::Redo),
        1 => Just(Action::Reopen),
    ];
    // Begun with a plan, so that most writes find something to change.
    proptest::collection::vec(action, 1..14).prop_map(|mut actions| {
        actions.insert(0, Action::Operation(vec![Write::Insert(0), Write::Insert(1)]));
        actions
    })
}

impl Write {
    fn run(&self, tx: &mut Tx<'_>) -> Result<(), StoreProblem> {
        let id = |plan: &u8| plan_id(&format!("p{plan}"));
        match self {
            Self::Insert(plan) => tx.insert_plan(&full_plan(id(plan).as_str())),
            Self::SetHead(plan, subject) => edit(tx, &id(plan), |plan| {
                plan.subject.clone_from(subject);
                plan.decision = None;
            }),
            Self::Delete(plan) => tx.delete_plan(&id(plan)),
            Self::SetText(plan, at, text) => {
                edit(tx, &id(plan), |plan| task(plan, *at).lead.clone_from(text))
            }
            Self::SetExtra(plan, at, text) => edit(tx, &id(plan), |plan| {
                let extra = &mut task(plan, *at).extra;
                if text.is_empty() {
                    extra.clear();
                } else {
                    extra.insert("Ghi chú".into(), text.clone());
                }
            }),
            Self::InsertTask(plan, at) => {
                let new = Task::new(tx.next_item_id(&id(plan))?);
                edit(tx, &id(plan), |plan| {
                    let tasks = list(plan, *at);
                    tasks.insert(at % (tasks.len() + 1), new);
                })
            }
            Self::DeleteTask(plan, at) => edit(tx, &id(plan), |plan| {
                take(plan, *at);
            }),
            Self::MoveTask(plan, from, to) => edit(tx, &id(plan), |plan| {
                if let Some(moved) = take(plan, *from) {
                    list(plan, *to).push(moved);
                }
            }),
            Self::Catalogue(full) => tx.replace_catalogue(&if *full {
                let preset = PresetId::Y2025.load().unwrap();
                let mut catalogue = preset.catalogue_of(Office::named("phường Hoàn Kiếm"));
                catalogue.house.contact = vec!["Điện thoại".into()];
                catalogue
            } else {
                Catalogue::default()
            }),
        }
    }
}

/// The tasks of one domain, counted round.
fn list(plan: &mut Plan, at: usize) -> &mut Vec<Task> {
    let mut domains: Vec<_> =
        plan.appendices.iter_mut().flat_map(|appendix| &mut appendix.domains).collect();
    let at = at % domains.len();
    &mut domains.swap_remove(at).tasks
}

/// Takes a task out of its domain, if it has one.
fn take(plan: &mut Plan, at: usize) -> Option<Task> {
    let tasks = list(plan, at);
    (!tasks.is_empty()).then(|| tasks.remove(at % tasks.len()))
}

/// The task at a place of the first domain, counted round; a new one where there is none.
fn task(plan: &mut Plan, at: usize) -> &mut Task {
    let next = plan.next_item_id();
    let tasks = list(plan, 0);
    if tasks.is_empty() {
        tasks.push(Task::new(next));
    }
    let at = at % tasks.len();
    &mut tasks[at]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..Default::default() })]

    #[test]
    fn undo_and_redo_return_to_the_very_rows(actions in actions()) {
        let folder = Folder::new();
        let path = folder.path("so.db");
        let mut book = new_book(&path);
        // The states passed through, and which of them is the present one.
        let (mut states, mut now) = (vec![dump(&path)], 0);
        for action in actions {
            match action {
                Action::Operation(writes) => {
                    let done = book.write(&entry("any"), |tx| {
                        writes.iter().try_for_each(|write| write.run(tx))
                    });
                    if done.is_ok_and(|written| !written.changes.is_empty()) {
                        states.truncate(now + 1);
                        states.push(dump(&path));
                        now += 1;
                    }
                }
                Action::Undo => {
                    prop_assert_eq!(book.undo(at()).unwrap().is_some(), now > 0);
                    now = now.saturating_sub(1);
                }
                Action::Redo => {
                    let can = now + 1 < states.len();
                    prop_assert_eq!(book.redo(at()).unwrap().is_some(), can);
                    now += usize::from(can);
                }
                Action::Reopen => {
                    drop(book);
                    book = Book::open(&path).unwrap();
                }
            }
            prop_assert_eq!(&dump(&path), &states[now]);
        }
        // Whether a plan stays valid is the use cases' care; the file must be sound.
        let findings = book.check().unwrap();
        prop_assert!(findings.iter().all(|finding| finding.code == "store.plan_invalid"));
        while book.undo(at()).unwrap().is_some() {
            now -= 1;
            prop_assert_eq!(&dump(&path), &states[now]);
        }
        prop_assert_eq!(now, 0);
    }
}
