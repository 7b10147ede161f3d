//! Undo and redo through the use cases, over any sequence of them.

use cchc_model::ids::ItemId;
use cchc_model::office::Catalogue;
use cchc_model::plan::{Plan, TaskField};
use cchc_ops::{Desk, OpsProblem, Outcome, TaskPlace, history, plan, sample, task};
use proptest::prelude::*;

use crate::fixture::{import, merged, named, new_desk, now, plan_id, plan_with, sub};

#[derive(Debug, Clone)]
enum Action {
    Sample(usize),
    DeletePlan(usize),
    SetText(usize, String),
    InsertTask(usize, bool),
    DeleteTask(usize),
    Undo,
    Redo,
    Reopen,
}

fn actions() -> impl Strategy<Value = Vec<Action>> {
    let action = prop_oneof![
        1 => (0..5_usize).prop_map(Action::Sample),
        1 => (0..5_usize).prop_map(Action::DeletePlan),
        4 => (10..20_usize, "[a-zĐđ]{0,3}").prop_map(|(at, text)| Action::SetText(at, text)),
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

fn act(desk: &mut Desk, action: Action) -> Result<bool, OpsProblem> {
    fn changed<T>(outcome: Outcome<T>) -> bool {
        !outcome.changed.is_empty()
    }
    let id = plan_id("mot");
    match action {
        Action::Sample(at) => sample::enter(desk, sample::list()[at].id, now()).map(changed),
        Action::DeletePlan(at) => {
            plan::delete(desk, &plan_id(sample::list()[at].id), now()).map(changed)
        }
        Action::SetText(at, text) => {
            task::set_text(desk, &id, item(at), &TaskField::Objective, &text, now()).map(changed)
        }
        Action::InsertTask(at, below) => {
            let place = TaskPlace { domain: ItemId(2), index: at };
            let row = if below { sub("mới") } else { named("mới") };
            task::insert(desk, &id, place, row, now()).map(changed)
        }
        Action::DeleteTask(at) => task::delete(desk, &id, item(at), now()).map(changed),
        Action::Undo | Action::Redo | Action::Reopen => Ok(false),
    }
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
        let (mut states, mut at) = (vec![empty, state(&desk)], 1_usize);
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
                action => {
                    if act(&mut desk, action).is_ok_and(|changed| changed) {
                        states.truncate(at + 1);
                        states.push(state(&desk));
                        at += 1;
                    }
                }
            }
            prop_assert!(state(&desk) == states[at]);
        }
        prop_assert!(cchc_ops::book::check(&desk).unwrap().is_empty());
    }
}
