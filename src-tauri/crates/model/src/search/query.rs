//! What is searched for.

use super::word::{Word, words};
use crate::text::nfc;

/// The most words that count; further ones would only take time.
const MOST_WORDS: usize = 24;

/// Words to be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchQuery {
    /// Every word that was typed.
    pub(super) words: Vec<Word>,
    /// How many of them stand together in each term: `15/KH-UBND` is one term of three words.
    pub(super) terms: Vec<usize>,
}

impl SearchQuery {
    /// Takes what was typed apart: terms at spaces, words within them at signs. Only the first 24
    /// words count.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let typed = nfc(typed);
        let mut query = Self { words: Vec::new(), terms: Vec::new() };
        for term in typed.split_whitespace() {
            let room = MOST_WORDS - query.words.len();
            let found = words(term).take(room).map(|at| Word::new(&term[at]));
            let before = query.words.len();
            query.words.extend(found);
            let count = query.words.len() - before;
            if count > 0 {
                query.terms.push(count);
            }
        }
        query
    }

    /// Whether nothing can be searched for: neither a letter nor a digit was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_together_is_found_together() {
        assert_eq!(SearchQuery::new(" 15/KH-UBND  số hóa ").terms, [3, 1, 1]);
        assert_eq!(SearchQuery::new("– % /").terms, [0_usize; 0]);
        assert!(SearchQuery::new("…").is_empty());
    }

    #[test]
    fn an_endless_text_is_cut() {
        let query = SearchQuery::new(&"a-b c ".repeat(1000));
        assert_eq!(query.words.len(), MOST_WORDS);
        assert_eq!(query.terms.iter().sum::<usize>(), MOST_WORDS);
    }
}
