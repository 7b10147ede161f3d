//! Searching in everything that an office wrote, with and without accents.
//!
//! Words are found where a word of a text begins with them, in any order, and all of them must
//! occur in the same item. What is typed without marks finds every word of these letters, `đ`
//! counting as `d`; both places of the tone mark (`hoà`, `hòa`) and `y` for `i` as the only vowel
//! (`kỹ`, `kĩ`) are one spelling. Signs and numbers such as `15/KH-UBND` are found whole.
//!
//! What is written exactly as typed comes before what only has the same letters, words in the
//! order typed before scattered ones, titles before longer texts, newer years before older ones
//! (domain rules E.1). Read [`SearchIndex::find`] first, then [`SearchQuery`].
//!
//! ```
//! use cchc_model::search::{SearchIndex, SearchItem, SearchKind, SearchQuery, SearchText};
//! let mut index = SearchIndex::new();
//! let task = |words: &str| SearchItem {
//!     kind: SearchKind::Task,
//!     place: (),
//!     year: 2026,
//!     path: Vec::new(),
//!     texts: vec![SearchText::title(words)],
//! };
//! index.put("plan", vec![task("Đo lường số hóa"), task("Sổ theo dõi hoá đơn")]);
//! let found = index.find(&SearchQuery::new("so hoa"), 10, |_| true);
//! assert_eq!(found.hits.len(), 2);
//! assert_eq!(found.hits[0].title.text, "Đo lường số hóa");
//! ```

mod excerpt;
mod index;
mod item;
mod query;
mod rank;
mod word;

#[cfg(test)]
mod tests;

pub use excerpt::{Excerpt, Mark};
pub use index::{Found, Hit, SearchIndex};
pub use item::{Role, SearchItem, SearchKind, SearchText};
pub use query::SearchQuery;
