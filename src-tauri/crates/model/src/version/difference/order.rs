//! What came, what went and what moved in a list of items.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::ItemId;

/// An item with the list that it stands in.
pub(super) struct Placed<'a, L, T> {
    /// A value of its own for every list.
    pub(super) list: L,
    pub(super) id: ItemId,
    pub(super) item: &'a T,
}

/// What became of an item.
pub(super) enum Fate<'a, T> {
    /// It came.
    Came(&'a T),
    /// It went.
    Went(&'a T),
    /// It is in both, and its neighbours may have changed.
    Stayed {
        before: &'a T,
        after: &'a T,
        /// Whether it stands in another list, or elsewhere among those that stayed in its own.
        moved: bool,
    },
}

/// The fate of every item in the order of the new text; what went comes behind what stood before
/// it in the old one.
pub(super) fn fates<'a, L: Ord + Copy, T>(
    before: &[Placed<'a, L, T>],
    after: &[Placed<'a, L, T>],
) -> Vec<Fate<'a, T>> {
    let old: BTreeMap<ItemId, usize> =
        before.iter().enumerate().map(|(at, placed)| (placed.id, at)).collect();
    let mut gone = gone(before, after);
    let calm = calm(&old, before, after);
    let mut found: Vec<Fate<'a, T>> = Vec::new();
    found.extend(gone.remove(&None).unwrap_or_default());
    for (placed, calm) in after.iter().zip(calm) {
        found.push(match old.get(&placed.id) {
            None => Fate::Came(placed.item),
            Some(at) => Fate::Stayed { before: before[*at].item, after: placed.item, moved: !calm },
        });
        found.extend(gone.remove(&Some(placed.id)).unwrap_or_default());
    }
    found
}

/// What went, by the item that stood before it and stayed.
fn gone<'a, L, T>(
    before: &[Placed<'a, L, T>],
    after: &[Placed<'a, L, T>],
) -> BTreeMap<Option<ItemId>, Vec<Fate<'a, T>>> {
    let stay: BTreeSet<ItemId> = after.iter().map(|placed| placed.id).collect();
    let mut found: BTreeMap<Option<ItemId>, Vec<Fate<'a, T>>> = BTreeMap::new();
    let mut above = None;
    for placed in before {
        if stay.contains(&placed.id) {
            above = Some(placed.id);
        } else {
            found.entry(above).or_default().push(Fate::Went(placed.item));
        }
    }
    found
}

/// For every item of the new text, whether it kept its list and its place in it: as many as can.
fn calm<L: Ord + Copy, T>(
    old: &BTreeMap<ItemId, usize>,
    before: &[Placed<'_, L, T>],
    after: &[Placed<'_, L, T>],
) -> Vec<bool> {
    let mut lists: BTreeMap<L, Vec<(usize, usize)>> = BTreeMap::new();
    for (at, placed) in after.iter().enumerate() {
        let stood = old.get(&placed.id).filter(|stood| before[**stood].list == placed.list);
        if let Some(stood) = stood {
            lists.entry(placed.list).or_default().push((at, *stood));
        }
    }
    let mut calm = vec![false; after.len()];
    for members in lists.values() {
        let places: Vec<usize> = members.iter().map(|(_, stood)| *stood).collect();
        for at in longest_rising(&places) {
            calm[members[at].0] = true;
        }
    }
    calm
}

/// The indices of a longest run of rising numbers.
fn longest_rising(numbers: &[usize]) -> Vec<usize> {
    // For every length the index with which a run of it ends lowest, and for every index the one
    // before it in its run.
    let mut ends: Vec<usize> = Vec::new();
    let mut before = vec![None; numbers.len()];
    for (index, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before[index] = length.checked_sub(1).map(|shorter| ends[shorter]);
        ends.truncate(ends.len().max(length));
        match ends.get_mut(length) {
            Some(end) => *end = index,
            None => ends.push(index),
        }
    }
    let mut run: Vec<usize> =
        std::iter::successors(ends.last().copied(), |index| before[*index]).collect();
    run.reverse();
    run
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_few_as_can_be_have_moved() {
        assert_eq!(longest_rising(&[1, 2, 3, 0]), [0, 1, 2]);
        assert_eq!(longest_rising(&[3, 0, 1, 2]), [1, 2, 3]);
        assert_eq!(longest_rising(&[2, 1, 0]).len(), 1);
        assert!(longest_rising(&[]).is_empty());
    }
}
