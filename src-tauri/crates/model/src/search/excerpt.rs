//! The piece of a text that shows why it was found.

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use super::item::SearchText;
use super::query::SearchQuery;
use super::word::{Fit, Word, words};

/// How much of a text is shown, in characters.
const SHOWN: usize = 150;
/// How much of it stands before the first word that was found, in characters.
const BEFORE: usize = 45;

/// A piece of a text with the words that were found in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Excerpt {
    /// What the officer knows the text as, such as `Chủ trì`; may be empty.
    pub label: String,
    /// The piece on one line; `…` where something was left out. Never cut within a word.
    pub text: String,
    /// The words that were found, from left to right, whole and apart from each other.
    pub marks: Vec<Mark>,
}

/// Where a word stands in the text of an [`Excerpt`], in UTF-16 units as the screen counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Mark {
    /// First unit.
    pub start: usize,
    /// The unit behind the last.
    pub end: usize,
}

/// A text that was looked through: how well it fits, and what fits in it.
struct Seen<'text> {
    text: &'text SearchText,
    /// For each word of the query the best fit.
    best: Vec<Option<Fit>>,
    /// Every place with a word that fits, in bytes, and which words of the query it may be.
    places: Vec<(Range<usize>, Vec<Option<Fit>>)>,
}

/// The title of an item and, when not all words are in it, the text that has most of the others.
pub(super) fn of_item(query: &SearchQuery, texts: &[SearchText]) -> (Excerpt, Option<Excerpt>) {
    let mut seen = texts.iter().map(|text| Seen::new(query, text));
    let Some(title) = seen.next() else { return Default::default() };
    let missing = |other: &Seen<'_>| {
        title.best.iter().zip(&other.best).filter(|(title, other)| other > title).count()
    };
    let mut best: Option<(usize, Seen<'_>)> = None;
    for other in seen {
        let more = missing(&other);
        if more > best.as_ref().map_or(0, |(most, _)| *most) {
            best = Some((more, other));
        }
    }
    (title.excerpt(), best.map(|(_, other)| other.excerpt()))
}

impl<'text> Seen<'text> {
    fn new(query: &SearchQuery, text: &'text SearchText) -> Self {
        let mut best = vec![None; query.words.len()];
        let mut places = Vec::new();
        for at in words(&text.words) {
            let word = Word::new(&text.words[at.clone()]);
            let fits: Vec<Option<Fit>> = query.words.iter().map(|typed| word.fits(typed)).collect();
            if fits.iter().any(Option::is_some) {
                for (best, fit) in best.iter_mut().zip(&fits) {
                    *best = (*best).max(*fit);
                }
                places.push((at, fits));
            }
        }
        Self { text, best, places }
    }

    /// Marks only the best that each word of the query finds: where `sổ` is written, a `số` in
    /// the same text is not what was meant.
    fn excerpt(&self) -> Excerpt {
        let is_best = |fits: &[Option<Fit>]| {
            fits.iter().zip(&self.best).any(|(fit, best)| fit.is_some() && fit == best)
        };
        let places = self.places.iter().filter(|(_, fits)| is_best(fits));
        let places: Vec<Range<usize>> = places.map(|(at, _)| at.clone()).collect();
        let words = &self.text.words;
        let shown = window(words, places.first().map_or(0, |first| first.start));
        let mut excerpt = Excerpt { label: self.text.label.clone(), ..Excerpt::default() };
        if shown.start > 0 {
            excerpt.text.push_str("… ");
        }
        let mut units = excerpt.text.encode_utf16().count();
        let mut at = shown.start;
        for place in joined(words, places) {
            if place.start < shown.start || place.end > shown.end {
                continue;
            }
            units += excerpt.push(&words[at..place.start]);
            let start = units;
            units += excerpt.push(&words[place.clone()]);
            excerpt.marks.push(Mark { start, end: units });
            at = place.end;
        }
        excerpt.push(&words[at..shown.end]);
        if shown.end < words.trim_end().len() {
            excerpt.text.push_str(" …");
        }
        excerpt
    }
}

impl Excerpt {
    /// Adds words on the same line; how many UTF-16 units they are.
    fn push(&mut self, words: &str) -> usize {
        let one_line = words.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
        self.text.extend(one_line);
        words.encode_utf16().count()
    }
}

/// Neighbours with nothing but one space between them are one mark.
fn joined(text: &str, places: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(places.len());
    for place in places {
        match joined.last_mut() {
            Some(last) if &text[last.end..place.start] == " " => last.end = place.end,
            _ => joined.push(place),
        }
    }
    joined
}

/// The piece of a text around a byte, from the beginning of a word to the end of one.
fn window(text: &str, around: usize) -> Range<usize> {
    let end = text.trim_end().len();
    if text[..end].chars().count() <= SHOWN {
        return 0..end;
    }
    let before = text[..around].char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
    // Near its end a text shows what stands before, rather than little.
    let last = text[..end].char_indices().rev().nth(SHOWN - 1).map_or(0, |(at, _)| at);
    let start = match before.min(last) {
        0 => 0,
        at => text[at..around].find(char::is_whitespace).map_or(around, |gap| at + gap),
    };
    let start = start + (text[start..].len() - text[start..].trim_start().len());
    let cut = text[start..end].char_indices().nth(SHOWN).map_or(end, |(at, _)| start + at);
    if cut == end || text[cut..].starts_with(char::is_whitespace) {
        return start..text[..cut].trim_end().len();
    }
    // Behind what was found: a run of signs and words longer than all that is shown is shown whole.
    let gap = text[around..cut].rfind(char::is_whitespace);
    let whole = || text[cut..end].find(char::is_whitespace).map_or(end, |gap| cut + gap);
    start..gap.map_or_else(whole, |gap| text[..around + gap].trim_end().len())
}
