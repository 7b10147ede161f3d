use super::{SearchIndex, SearchItem, SearchKind, SearchText};

mod excerpt;
mod finding;
mod order;
mod samples;

/// An item of one title, placed by its number.
fn titled(place: usize, words: &str) -> SearchItem<usize> {
    with(place, vec![SearchText::title(words)])
}

fn with(place: usize, texts: Vec<SearchText>) -> SearchItem<usize> {
    SearchItem { kind: SearchKind::Task, place, year: 2026, path: Vec::new(), texts }
}

/// An index of one part with a title each.
fn index_of(titles: &[&str]) -> SearchIndex<u8, usize> {
    let mut index = SearchIndex::new();
    index.put(0, titles.iter().enumerate().map(|(at, words)| titled(at, words)).collect());
    index
}

/// The places that are found, best first.
fn found(index: &SearchIndex<u8, usize>, typed: &str) -> Vec<usize> {
    let found = index.find(&super::SearchQuery::new(typed), usize::MAX, |_| true);
    found.hits.into_iter().map(|hit| hit.place).collect()
}
