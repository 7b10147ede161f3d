//! Searching.

use cchc_model::search::{Found, SearchKind, SearchQuery};

use super::SearchPlace;
use crate::{Desk, OpsProblem};

/// What has all of these words, best first: at most `limit` of each of these kinds, of every kind
/// where none is named. The first search of an open book reads all of it; later ones only what
/// was touched since.
///
/// # Errors
/// `store.busy`, `store.damaged`; then the next search reads the book anew.
pub fn find(
    desk: &mut Desk,
    words: &str,
    limit: usize,
    kinds: &[SearchKind],
) -> Result<Found<SearchPlace>, OpsProblem> {
    // Taken off the desk while the book is read: what fails leaves an empty one.
    let mut shelf = std::mem::take(desk.shelf_mut());
    shelf.refresh(desk)?;
    let wanted = |kind| kinds.is_empty() || kinds.contains(&kind);
    let found = shelf.find(&SearchQuery::new(words), limit, wanted);
    *desk.shelf_mut() = shelf;
    Ok(found)
}
