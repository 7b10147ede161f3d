//! The index: every text as the numbers of its words, in parts that are put anew one by one.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::excerpt::{self, Excerpt};
use super::item::{Role, SearchItem, SearchKind};
use super::query::SearchQuery;
use super::rank::{Rank, Wanted};
use super::word::{Word, words};
use crate::text::nfc;

/// Everything that can be found. `K` names the parts that are put anew as a whole, `P` says where
/// an item is to be seen.
#[derive(Debug, Clone)]
pub struct SearchIndex<K, P> {
    vocabulary: Vocabulary,
    parts: BTreeMap<K, Vec<Indexed<P>>>,
}

/// The different words of all texts, each under its number. It only grows: a word that is no
/// longer anywhere costs a few bytes until the program ends.
#[derive(Debug, Clone, Default)]
pub(super) struct Vocabulary {
    numbers: HashMap<String, u32>,
    pub(super) words: Vec<Word>,
}

/// An item with its texts as numbers of words.
#[derive(Debug, Clone)]
pub(super) struct Indexed<P> {
    item: SearchItem<P>,
    /// The words of all texts, one after the other.
    pub(super) words: Vec<u32>,
    /// Which of them belong to each text.
    pub(super) texts: Vec<(Role, Range<usize>)>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<P> {
    /// How many items of each kind there are, those beyond the limit included.
    pub totals: BTreeMap<SearchKind, usize>,
    /// The items, best first.
    pub hits: Vec<Hit<P>>,
}

/// An item that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit<P> {
    /// What kind of thing it is.
    pub kind: SearchKind,
    /// Where it is to be seen.
    pub place: P,
    /// The year that it belongs to; of what belongs to none, 0.
    pub year: i32,
    /// What it stands in, from the outside to the inside.
    pub path: Vec<String>,
    /// What it is called, cut where it is long.
    pub title: Excerpt,
    /// Where else the words are, when they are not all in the title.
    pub snippet: Option<Excerpt>,
}

impl<K: Ord, P: Clone> SearchIndex<K, P> {
    /// An index in which nothing can be found.
    #[must_use]
    pub fn new() -> Self {
        Self { vocabulary: Vocabulary::default(), parts: BTreeMap::new() }
    }

    /// Puts the items of a part in the place of those that it had.
    pub fn put(&mut self, part: K, items: Vec<SearchItem<P>>) {
        let indexed = items.into_iter().map(|item| Indexed::new(item, &mut self.vocabulary));
        let indexed = indexed.collect();
        self.parts.insert(part, indexed);
    }

    /// Takes out the parts for which `keep` says no.
    pub fn retain(&mut self, mut keep: impl FnMut(&K) -> bool) {
        self.parts.retain(|part, _| keep(part));
    }

    /// Whether a part was put.
    #[must_use]
    pub fn has(&self, part: &K) -> bool {
        self.parts.contains_key(part)
    }

    /// How many items there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.parts.values().map(Vec::len).sum()
    }

    /// Whether there is nothing to be found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The items in which every word occurs, best first, of the kinds that are `wanted`; at most
    /// `limit` of each kind. An empty query finds nothing. The same index gives the same order.
    #[must_use]
    pub fn find(
        &self,
        query: &SearchQuery,
        limit: usize,
        wanted: impl Fn(SearchKind) -> bool,
    ) -> Found<P> {
        let mut totals = BTreeMap::new();
        let mut ranked: Vec<(Rank, &Indexed<P>)> = Vec::new();
        if !query.is_empty() {
            let words = Wanted::new(query, &self.vocabulary);
            let items = self.parts.values().flatten();
            for indexed in items.filter(|indexed| wanted(indexed.item.kind)) {
                if let Some(rank) = words.rank(indexed, indexed.item.year) {
                    *totals.entry(indexed.item.kind).or_default() += 1;
                    ranked.push((rank, indexed));
                }
            }
        }
        // Stable: what ranks the same stays in the order of the parts and of their items.
        ranked.sort_by_key(|one| std::cmp::Reverse(one.0));
        let mut given: BTreeMap<SearchKind, usize> = BTreeMap::new();
        ranked.retain(|(_, indexed)| {
            let given = given.entry(indexed.item.kind).or_default();
            *given += 1;
            *given <= limit
        });
        let hits = ranked.iter().map(|(_, indexed)| hit(query, &indexed.item)).collect();
        Found { totals, hits }
    }
}

impl<K: Ord, P: Clone> Default for SearchIndex<K, P> {
    fn default() -> Self {
        Self::new()
    }
}

fn hit<P: Clone>(query: &SearchQuery, item: &SearchItem<P>) -> Hit<P> {
    let (title, snippet) = excerpt::of_item(query, &item.texts);
    Hit {
        kind: item.kind,
        place: item.place.clone(),
        year: item.year,
        path: item.path.clone(),
        title,
        snippet,
    }
}

impl<P> Indexed<P> {
    fn new(mut item: SearchItem<P>, vocabulary: &mut Vocabulary) -> Self {
        let mut numbers = Vec::new();
        let mut texts = Vec::with_capacity(item.texts.len());
        for text in &mut item.texts {
            text.words = nfc(&text.words);
            let begin = numbers.len();
            numbers.extend(words(&text.words).map(|at| vocabulary.number(&text.words[at])));
            texts.push((text.role, begin..numbers.len()));
        }
        Self { item, words: numbers, texts }
    }
}

impl Vocabulary {
    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        // More than four thousand million different words do not fit into memory.
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.words.push(Word::new(word));
        self.numbers.insert(word.to_owned(), number);
        number
    }
}
