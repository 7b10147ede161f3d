//! Which items have every word, and how well.

use super::index::{Indexed, Vocabulary};
use super::item::Role;
use super::query::SearchQuery;
use super::word::Fit;

/// How good an item is; the best is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    /// Every word is written as typed.
    exact: bool,
    phrase: Phrase,
    /// How many terms are written as typed.
    exact_terms: usize,
    /// How many terms are whole words.
    whole_terms: usize,
    /// The best text that has all terms; `None` where they are scattered over several, none of
    /// them the title.
    role: Option<Role>,
    year: i32,
}

/// Whether the terms follow one another as they were typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Phrase {
    Scattered,
    Folded,
    Exact,
}

/// The words that are searched for, fitted to a vocabulary.
pub(super) struct Wanted<'query> {
    query: &'query SearchQuery,
    /// For each word of the vocabulary the row of [`Wanted::fits`], from 1; 0 where nothing fits.
    rows: Vec<u32>,
    /// Row by row, how each word of the query is fitted.
    fits: Vec<Vec<Option<Fit>>>,
    /// Row by row, the words of the query that are fitted, a bit each.
    bits: Vec<u32>,
}

/// How well the terms are fitted by a text or by a whole item.
type Fits = Vec<Option<Fit>>;

impl<'query> Wanted<'query> {
    pub(super) fn new(query: &'query SearchQuery, vocabulary: &Vocabulary) -> Self {
        let mut wanted = Self {
            query,
            rows: Vec::with_capacity(vocabulary.words.len()),
            fits: vec![Vec::new()],
            bits: vec![0],
        };
        for word in &vocabulary.words {
            let fits: Fits = query.words.iter().map(|typed| word.fits(typed)).collect();
            if fits.iter().all(Option::is_none) {
                wanted.rows.push(0);
                continue;
            }
            wanted.rows.push(u32::try_from(wanted.fits.len()).unwrap_or(0));
            let bits = fits.iter().enumerate().filter(|(_, fit)| fit.is_some());
            wanted.bits.push(bits.fold(0, |bits, (at, _)| bits | 1 << at));
            wanted.fits.push(fits);
        }
        wanted
    }

    /// How good an item of a year is; `None` where a word is missing.
    pub(super) fn rank<P>(&self, item: &Indexed<P>, year: i32) -> Option<Rank> {
        let all = (1_u32 << self.query.words.len()) - 1;
        let seen = item.words.iter().fold(0, |seen, word| seen | self.bits[self.row(*word)]);
        if seen != all {
            return None;
        }
        let mut best = vec![None; self.query.terms.len()];
        let (mut role, mut phrase, mut titled) = (None, Phrase::Scattered, false);
        for (of, at) in &item.texts {
            let words = &item.words[at.clone()];
            let fits = self.fits_in(words);
            if fits.iter().all(Option::is_some) {
                role = role.max(Some(*of));
                phrase = phrase.max(self.phrase(words));
            }
            if *of == Role::Title && fits.iter().any(Option::is_some) {
                titled = true;
            }
            for (best, fit) in best.iter_mut().zip(fits) {
                *best = (*best).max(fit);
            }
        }
        // Partly in the title tells more than somewhere in a longer text.
        if titled {
            role = role.max(Some(Role::Note));
        }
        let best: Vec<Fit> = best.into_iter().collect::<Option<_>>()?;
        let count = |is: fn(Fit) -> bool| best.iter().filter(|fit| is(**fit)).count();
        let exact_terms = count(Fit::is_exact);
        let exact = exact_terms == best.len();
        let whole_terms = count(Fit::is_whole);
        Some(Rank { exact, phrase, exact_terms, whole_terms, role, year })
    }

    fn row(&self, word: u32) -> usize {
        self.rows.get(word as usize).map_or(0, |row| *row as usize)
    }

    /// How well each term is fitted somewhere in these words.
    fn fits_in(&self, words: &[u32]) -> Fits {
        let mut best = vec![None; self.query.terms.len()];
        for at in 0..words.len() {
            if self.row(words[at]) == 0 {
                continue;
            }
            let mut first = 0;
            for (best, length) in best.iter_mut().zip(&self.query.terms) {
                *best = (*best).max(self.term(&words[at..], first, *length));
                first += length;
            }
        }
        best
    }

    /// How well the term of the query's words from `first` is fitted by the words that come next:
    /// all but its last must be whole.
    fn term(&self, words: &[u32], first: usize, length: usize) -> Option<Fit> {
        let mut worst = None;
        for step in 0..length {
            let row = self.row(*words.get(step)?);
            let fit = (*self.fits[row].get(first + step)?)?;
            if step + 1 < length && !fit.is_whole() {
                return None;
            }
            worst = Some(worst.map_or(fit, |worst: Fit| worst.min(fit)));
        }
        worst
    }

    /// Whether all terms stand in these words one behind the other.
    fn phrase(&self, words: &[u32]) -> Phrase {
        let terms = &self.query.terms;
        let mut best = Phrase::Scattered;
        for at in 0..words.len() {
            let mut step = 0;
            let mut worst = Phrase::Exact;
            for length in terms {
                let rest = words.get(at + step..).unwrap_or_default();
                worst = match self.term(rest, step, *length) {
                    None => Phrase::Scattered,
                    Some(fit) if fit.is_exact() => worst,
                    Some(_) => worst.min(Phrase::Folded),
                };
                if worst == Phrase::Scattered {
                    break;
                }
                step += length;
            }
            best = best.max(worst);
        }
        best
    }
}
