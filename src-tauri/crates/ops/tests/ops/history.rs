//! Undo and redo through the use cases, over any sequence of them.

use cchc_model::edit::{CellWords, Edit};
use cchc_model::ids::ItemId;
use cchc_model::office::Catalogue;
use cchc_model::plan::{Plan, TaskField};
use cchc_ops::{Desk, OpsProblem, Outcome, history, plan, sample};
use proptest::prelude::*;

use crate::fixture::{import, merged, named, new_desk, now, plan_id, plan_with, sub};

#[derive(Debug, Clone)]
enum Action {
    Sample(usize),
    DeletePlan(usize),
    /// Words into a cell, going on with the edit before or not.
    SetText(usize, String, bool),
    InsertTask(usize, bool),
    DeleteTask(usize),
    MoveTask(usize, usize),
    Merge(usize),
    Undo,
    Redo,
    Reopen,
}

fn actions() -> impl Strategy<Value = Vec<Action>> {
    let action = prop_oneof![
        1 => (0..5_usize).prop_map(Action::Sample),
        1 => (0..5_usize).prop_map(Action::DeletePlan),
        4 => (10..20_usize, "[a-zĐđ]{0,3}", any::<bool>())
            .prop_map(|(at, text, joins)| Action::SetText(at, text, joins)),
        2 => (10..20_usize, 0..4_usize).prop_map(|(at, to)| Action::MoveTask(at, to)),
        2 => (10..20_usize).prop_map(Action::Merge),
        4 => (0..8_usize, any::<bool>()).prop_map(|(at, sub)| Action::InsertTask(at, sub)),
        4 => (10..20_usize).prop_map(Action::DeleteTask),
        4 => Just(Action::Undo),
        3 => Just(Action::Redo),
        1 => Just(Action::Reopen),
    ];
    proptest::collection::vec(action, 1..16)
}

/// What the officer sees of a book.
fn state(desk: &Desk) -> (Vec<Plan>, Catalogue) {
    let plans = plan::list(desk).unwrap();
    let plans = plans.iter().map(|summary| plan::get(desk, &summary.id).unwrap()).collect();
    (plans, desk.book().catalogue().unwrap())
}

fn item(at: usize) -> ItemId {
    ItemId(u64::try_from(at).unwrap())
}

/// What an action did to the history.
#[derive(PartialEq, Eq)]
enum Told {
    Nothing,
    NewStep,
    SameStep,
}

fn act(desk: &mut Desk, action: Action, last: &mut Option<i64>) -> Result<Told, OpsProblem> {
    fn told<T>(outcome: Outcome<T>) -> Told {
        if outcome.changed.is_empty() { Told::Nothing } else { Told::NewStep }
    }
    let edit = match action {
        Action::Sample(at) => {
            return sample::enter(desk, sample::list()[at].id, now()).map(told);
        }
        Action::DeletePlan(at) => {
            return plan::delete(desk, &plan_id(sample::list()[at].id), now()).map(told);
        }
        Action::SetText(at, words, joins) => {
            *last = last.filter(|_| joins);
            let (task, field) = (item(at), TaskField::Objective);
            Edit::SetCells { cells: vec![CellWords { task, field, words }] }
        }
        Action::InsertTask(index, below) => {
            *last = None;
            Edit::InsertTasks { domain: ItemId(2), index, count: 2, depth: below.into() }
        }
        Action::DeleteTask(at) => Edit::DeleteTasks { tasks: vec![item(at)] },
        Action::MoveTask(at, index) => {
            Edit::MoveTasks { tasks: vec![item(at)], domain: ItemId(2), index }
        }
        Action::Merge(at) => {
            Edit::Merge { tasks: vec![item(at)], fields: vec![TaskField::Objective] }
        }
        Action::Undo | Action::Redo | Action::Reopen => return Ok(Told::Nothing),
    };
    let done = plan::edit(desk, &plan_id("mot"), &[edit], *last, now())?;
    let joined = done.value.op.is_some() && done.value.op == *last;
    *last = done.value.op.or(*last);
    Ok(if joined { Told::SameStep } else { told(done) })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..Default::default() })]

    #[test]
    fn undo_gives_the_state_before_and_redo_the_state_after(actions in actions()) {
        let (_folder, path, mut desk) = new_desk();
        let joined = [TaskField::Objective];
        let rows = vec![named("A"), sub("A1"), named("B"), merged("C", &joined), merged("D", &joined)];
        import(&mut desk, &plan_with("mot", rows));
        history::undo(&mut desk, now()).unwrap();
        let empty = state(&desk);
        history::redo(&mut desk, now()).unwrap();
        let (mut states, mut at, mut last) = (vec![empty, state(&desk)], 1_usize, None);
        for action in actions {
            match action {
                Action::Undo => {
                    let undone = history::undo(&mut desk, now()).is_ok();
                    prop_assert_eq!(undone, at > 0);
                    at = at.saturating_sub(1);
                }
                Action::Redo => {
                    let redone = history::redo(&mut desk, now()).is_ok();
                    prop_assert_eq!(redone, at + 1 < states.len());
                    at += usize::from(redone);
                }
                Action::Reopen => {
                    drop(desk);
                    desk = Desk::open(&path).unwrap();
                }
                action => match act(&mut desk, action, &mut last).unwrap_or(Told::Nothing) {
                    Told::Nothing => {}
                    Told::NewStep => {
                        states.truncate(at + 1);
                        states.push(state(&desk));
                        at += 1;
                    }
                    Told::SameStep => {
                        // Joined only what was done last.
                        prop_assert_eq!(at + 1, states.len());
                        states[at] = state(&desk);
                    }
                },
            }
            prop_assert!(state(&desk) == states[at]);
        }
        prop_assert!(cchc_ops::book::check(&desk).unwrap().is_empty());
    }
}
