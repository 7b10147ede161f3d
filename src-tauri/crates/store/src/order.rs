//! Places of rows in their lists: numbers with gaps, so that a row which comes between two others
//! moves neither.

/// How far apart two neighbours stand that were entered together.
const GAP: i64 = 1024;

/// What stands before the first row: places begin at 0.
const FRONT: i64 = -1;

/// The place of a row in a list that is entered whole.
pub(crate) fn position(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX).saturating_add(1).saturating_mul(GAP)
}

/// The places of a list's rows in their new order, strictly rising, with as few changes as the
/// gaps allow. `old` has the place of each row that stood in this list before.
pub(crate) fn arrange(old: &[Option<i64>]) -> Vec<i64> {
    let stays = longest_rising(old);
    let mut places = Vec::with_capacity(old.len());
    // Rows without a place since the last one that has one.
    let mut waiting = 0;
    for (index, place) in old.iter().enumerate() {
        let above = places.last().copied().unwrap_or(FRONT);
        match place {
            Some(place) if stays[index] && room(above, *place) >= waiting => {
                spread(&mut places, above, Some(*place), waiting);
                places.push(*place);
                waiting = 0;
            }
            // A row that stands too near gives up its place to those before it.
            _ => waiting += 1,
        }
    }
    let above = places.last().copied().unwrap_or(FRONT);
    spread(&mut places, above, None, waiting);
    places
}

/// How many rows fit between two places.
fn room(above: i64, below: i64) -> i64 {
    below.saturating_sub(above).saturating_sub(1)
}

/// Places for `count` rows, evenly between two others, or behind the last one.
fn spread(places: &mut Vec<i64>, above: i64, below: Option<i64>, count: i64) {
    let step = below.map_or(GAP, |below| below.saturating_sub(above) / (count + 1));
    places.extend((1..=count).map(|at| above.saturating_add(step.saturating_mul(at))));
}

/// Which rows can keep their places: a longest run of rising ones.
fn longest_rising(old: &[Option<i64>]) -> Vec<bool> {
    // For every length the row with which a run of it ends lowest, and for every row the one
    // before it in its run.
    let mut ends: Vec<(i64, usize)> = Vec::new();
    let mut before = vec![None; old.len()];
    for (index, place) in old.iter().enumerate() {
        let Some(place) = place.filter(|place| *place > FRONT) else { continue };
        let length = ends.partition_point(|(end, _)| *end < place);
        before[index] = length.checked_sub(1).map(|shorter| ends[shorter].1);
        ends.truncate(ends.len().max(length));
        match ends.get_mut(length) {
            Some(end) => *end = (place, index),
            None => ends.push((place, index)),
        }
    }
    let mut stays = vec![false; old.len()];
    let mut next = ends.last().map(|(_, index)| *index);
    while let Some(index) = next {
        stays[index] = true;
        next = before[index];
    }
    stays
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn changed(old: &[Option<i64>]) -> usize {
        arrange(old).iter().zip(old).filter(|(new, old)| Some(**new) != **old).count()
    }

    #[test]
    fn a_row_between_two_others_moves_neither() {
        assert_eq!(arrange(&[Some(1024), None, Some(2048)]), [1024, 1536, 2048]);
        assert_eq!(arrange(&[None, Some(1024)]), [511, 1024]);
        assert_eq!(arrange(&[Some(1024), None, None]), [1024, 2048, 3072]);
        assert!(arrange(&[]).is_empty());
    }

    #[test]
    fn a_row_that_moved_is_the_only_one_that_gets_another_place() {
        let moved = [Some(2048), Some(3072), Some(4096), Some(1024)];
        assert_eq!(changed(&moved), 1);
        assert_eq!(changed(&[Some(4096), Some(1024), Some(2048), Some(3072)]), 1);
        // And one that is gone moves nobody, nor does a list without gaps.
        assert_eq!(changed(&[Some(1024), Some(3072)]), 0);
        assert_eq!(changed(&[Some(0), Some(1), Some(2)]), 0);
    }

    #[test]
    fn rows_without_a_gap_make_room_only_as_far_as_they_must() {
        let tight = [Some(5), None, Some(6), Some(7), Some(4000), Some(5000)];
        let places = arrange(&tight);
        assert_eq!((places[0], &places[4..]), (5, &[4000, 5000][..]));
        assert!(places.is_sorted_by(|a, b| a < b), "{places:?}");
        let dense: Vec<Option<i64>> = [None].into_iter().chain((0..9).map(Some)).collect();
        assert!(arrange(&dense).is_sorted_by(|a, b| a < b));
    }

    proptest! {
        #[test]
        fn places_always_rise_and_rows_in_order_keep_theirs(
            old in proptest::collection::vec(proptest::option::of(0_i64..40), 0..30)
        ) {
            let places = arrange(&old);
            prop_assert_eq!(places.len(), old.len());
            prop_assert!(places.is_sorted_by(|a, b| a < b) && places.iter().all(|place| *place >= 0));
            let settled: Vec<Option<i64>> = places.iter().copied().map(Some).collect();
            prop_assert_eq!(arrange(&settled), places);
        }
    }
}
