//! Edits of a plan.

use cchc_model::edit::{self, Applied, Edit};
use cchc_model::ids::{ItemId, PlanId};
use cchc_model::plan::Plan;
use cchc_store::{Entry, StoreProblem, Tx};
use chrono::NaiveDateTime;

use crate::{Desk, Operation, OpsProblem, Outcome, version};

/// What edits made of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Edited {
    /// The plan before.
    pub before: Plan,
    /// The plan now.
    pub after: Plan,
    /// New items, and what the officer should know.
    pub applied: Applied,
    /// The operation in the history, which a later edit of the same visit may join; `None` when
    /// nothing was changed.
    pub op: Option<i64>,
}

/// Makes edits in order, all of them or none. With `joins` they go on with an earlier operation:
/// when that is what was done last, both are one step of the history; otherwise they are a step
/// of their own. The label tells what was edited: `sửa ô Chủ trì – Kế hoạch 2022`.
///
/// # Errors
/// The `edit.…` codes and `plan.invalid` for an edit that cannot be made; `version.locked`
/// for a plan that is issued and not being adjusted, unless nothing printed is edited; `store.no_plan`, `store.refused`. Then
/// nothing is changed.
pub fn edit(
    desk: &mut Desk,
    plan: &PlanId,
    edits: &[Edit],
    joins: Option<i64>,
    now: NaiveDateTime,
) -> Result<Outcome<Edited>, OpsProblem> {
    // What is edited is only known once the plan is read, within the transaction.
    let (plan_id, label) = (plan.clone(), "sửa kế hoạch".to_owned());
    let operation = if edits.iter().any(Edit::is_printed) {
        Operation::EditPlan { plan: plan_id, label }
    } else {
        Operation::LinkFigures { plan: plan_id, label }
    };
    let entry = Entry { joins, ..operation.entry(now) };
    let mut label = entry.label.clone();
    let written = desk.book_mut().write(&entry, |tx| {
        let found = tx.plan(plan)?;
        let before = found.ok_or_else(|| StoreProblem::NoPlan { plan: plan.clone() })?;
        label = format!("{} – Kế hoạch {}", edit::label_vi(&before, edits), before.years());
        tx.set_label(&label)?;
        change(tx, before, edits)
    })?;
    let op = written.op;
    let mut outcome = Outcome::new(written, label);
    outcome.value.op = op;
    Ok(outcome)
}

fn change(tx: &mut Tx<'_>, before: Plan, edits: &[Edit]) -> Result<Edited, OpsProblem> {
    if edits.iter().any(Edit::is_printed) {
        version::check_edit(tx, &before.id)?;
    }
    let mut next = tx.next_item_id(&before.id)?;
    let mut give = || {
        let given = next;
        next = ItemId(given.0 + 1);
        given
    };
    let mut after = before.clone();
    let applied = edit::apply(&mut after, edits, &mut give)?;
    tx.update_plan(&before, &after)?;
    Ok(Edited { before, after, applied, op: None })
}
