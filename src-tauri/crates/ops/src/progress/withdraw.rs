//! What was reported last, taken back: by adding to it.

use std::collections::BTreeMap;

use cchc_model::ids::{EntryId, PlanId};
use cchc_model::progress::{Entry, Reported};
use cchc_store::Tx;
use chrono::NaiveDateTime;

use super::enter::moment;
use crate::operation::ENTER_PROGRESS;
use crate::{Desk, OpsProblem, Outcome};

/// Whether what undo would take back are reports.
pub(crate) fn can_withdraw(desk: &Desk) -> Result<bool, OpsProblem> {
    Ok(desk.book().next_undo_code()?.as_deref() == Some(ENTER_PROGRESS))
}

/// Takes the reports of the last operation back. What they put right stands again.
pub(crate) fn withdraw(
    desk: &mut Desk,
    now: NaiveDateTime,
) -> Result<Option<Outcome<()>>, OpsProblem> {
    let step = desk.book_mut().take_back("progress.withdraw", now, |tx, op| {
        let taken = tx.entries_of_op(op)?;
        let mut books: BTreeMap<PlanId, Vec<Entry>> = BTreeMap::new();
        for (plan, entry) in taken.into_iter().rev() {
            let known = match books.entry(plan.clone()) {
                std::collections::btree_map::Entry::Occupied(known) => known.into_mut(),
                std::collections::btree_map::Entry::Vacant(place) => {
                    place.insert(tx.entries(&plan)?)
                }
            };
            let more = reversal(tx, known, &entry, now)?;
            tx.insert_entry(&plan, &more)?;
            known.push(more);
        }
        Ok::<_, OpsProblem>(())
    })?;
    Ok(step.map(|step| {
        let label = format!("Rút lại: {}", step.value);
        Outcome { value: (), changed: step.changes, label }
    }))
}

/// The entry that makes it as if `entry` had not been: it stands behind whatever stands behind
/// that now, which is what an earlier step of undo left there.
fn reversal(
    tx: &Tx<'_>,
    known: &[Entry],
    entry: &Entry,
    now: NaiveDateTime,
) -> Result<Entry, OpsProblem> {
    let find = |id: EntryId| known.iter().find(|of| of.id == id);
    let mut last = entry.id;
    while let Some(later) = known.iter().find(|of| of.supersedes == Some(last)) {
        last = later.id;
    }
    let own = Entry {
        id: tx.next_entry_id()?,
        entered_at: moment(tx, now)?,
        supersedes: Some(last),
        ..entry.clone()
    };
    Ok(match entry.supersedes.and_then(find) {
        None => Entry { state: Reported::Withdrawn, percent: None, done: String::new(), ..own },
        Some(before) => Entry {
            id: own.id,
            entered_at: own.entered_at,
            supersedes: own.supersedes,
            ..before.clone()
        },
    })
}
