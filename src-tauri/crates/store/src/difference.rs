//! What has to be written so that the rows of one kind of item become as another text has them.

use std::collections::{BTreeMap, BTreeSet};

use cchc_model::ids::ItemId;
use cchc_model::plan::Plan;

use crate::column::Uid;
use crate::order::arrange;
use crate::problem::StoreProblem;
use crate::{Reader, Tx};

/// Two texts of one plan, and its row.
#[derive(Clone, Copy)]
pub(crate) struct Texts<'a> {
    pub(crate) plan: i64,
    /// What the rows say.
    pub(crate) before: &'a Plan,
    /// What they are to say.
    pub(crate) after: &'a Plan,
}

impl Texts<'_> {
    /// The row of an item that must be there.
    pub(crate) fn row(
        self,
        reader: &Reader,
        table: &str,
        item: ItemId,
    ) -> Result<i64, StoreProblem> {
        let sql = format!("SELECT id FROM {table} WHERE plan_id = ?1 AND uid = ?2");
        let found = reader.row(&sql, (self.plan, Uid(item)), |row| row.get(0))?;
        found.ok_or_else(|| self.missing(item))
    }

    /// Refuses an update that found no row: `before` is not what the book says.
    pub(crate) fn one(self, item: ItemId, updated: usize) -> Result<(), StoreProblem> {
        if updated == 1 { Ok(()) } else { Err(self.missing(item)) }
    }

    /// Deletes the rows of items; one that went with another is gone already.
    pub(crate) fn delete(
        self,
        tx: &mut Tx<'_>,
        table: &str,
        items: &[ItemId],
    ) -> Result<(), StoreProblem> {
        let sql = format!("DELETE FROM {table} WHERE plan_id = ?1 AND uid = ?2");
        items.iter().try_for_each(|item| tx.execute(&sql, (self.plan, Uid(*item))).map(|_| ()))
    }

    fn missing(self, item: ItemId) -> StoreProblem {
        StoreProblem::NoItem { plan: self.after.id.clone(), item }
    }
}

/// An item with the list that it stands in.
pub(crate) struct Placed<'a, L, T> {
    /// The list; a value of its own for every list of the table.
    pub(crate) list: L,
    pub(crate) id: ItemId,
    pub(crate) item: &'a T,
}

/// The places of a plan's items of one kind, as the rows have them.
pub(crate) type Places = BTreeMap<ItemId, i64>;

/// An item to write.
pub(crate) struct Put<'a, L, T> {
    /// Whether it has no row yet.
    pub(crate) new: bool,
    pub(crate) list: L,
    pub(crate) id: ItemId,
    pub(crate) position: i64,
    pub(crate) item: &'a T,
}

/// Items to write, in the order of the text, and items whose rows go.
pub(crate) struct Difference<'a, L, T> {
    pub(crate) put: Vec<Put<'a, L, T>>,
    pub(crate) gone: Vec<ItemId>,
}

impl Reader {
    /// The places of a plan's items in one table.
    pub(crate) fn places(&self, table: &str, plan: i64) -> Result<Places, StoreProblem> {
        let sql = format!("SELECT uid, position FROM {table} WHERE plan_id = ?1");
        let rows = self.rows(&sql, [plan], |row| Ok((row.get::<_, Uid>(0)?.0, row.get(1)?)))?;
        Ok(rows.into_iter().collect())
    }
}

/// Compares two texts item by item. `same` says whether two items have the same row but for its
/// place; places are only asked for when there is a difference.
pub(crate) fn difference<'a, L: Ord + Copy, T>(
    before: &[Placed<'a, L, T>],
    after: Vec<Placed<'a, L, T>>,
    same: impl Fn(&T, &T) -> bool,
    places: impl FnOnce() -> Result<Places, StoreProblem>,
) -> Result<Difference<'a, L, T>, StoreProblem> {
    let unchanged = before.len() == after.len()
        && before
            .iter()
            .zip(&after)
            .all(|(old, new)| (old.id, old.list) == (new.id, new.list) && same(old.item, new.item));
    if unchanged {
        return Ok(Difference { put: Vec::new(), gone: Vec::new() });
    }
    let places = places()?;
    let old: BTreeMap<ItemId, &Placed<'a, L, T>> =
        before.iter().map(|placed| (placed.id, placed)).collect();
    let stay: BTreeSet<ItemId> = after.iter().map(|placed| placed.id).collect();
    let gone = before.iter().map(|placed| placed.id).filter(|id| !stay.contains(id)).collect();
    let positions = positions(&old, &after, &places);
    let put =
        after.into_iter().zip(positions).filter_map(|(Placed { list, id, item }, position)| {
            let old = old.get(&id);
            let kept = old.is_some_and(|old| old.list == list && same(old.item, item))
                && places.get(&id) == Some(&position);
            (!kept).then_some(Put { new: old.is_none(), list, id, position, item })
        });
    Ok(Difference { put: put.collect(), gone })
}

/// The place of every item in its list.
fn positions<L: Ord + Copy, T>(
    old: &BTreeMap<ItemId, &Placed<'_, L, T>>,
    after: &[Placed<'_, L, T>],
    places: &Places,
) -> Vec<i64> {
    let mut lists: BTreeMap<L, Vec<usize>> = BTreeMap::new();
    for (index, placed) in after.iter().enumerate() {
        lists.entry(placed.list).or_default().push(index);
    }
    let mut positions = vec![0; after.len()];
    for (list, members) in lists {
        let stood = |index: &usize| {
            let id = after[*index].id;
            old.get(&id).filter(|old| old.list == list)?;
            places.get(&id).copied()
        };
        let arranged = arrange(&members.iter().map(stood).collect::<Vec<_>>());
        for (index, place) in members.into_iter().zip(arranged) {
            positions[index] = place;
        }
    }
    positions
}
