//! A text taken apart into words, and the spellings under which a word is found.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::text::{compare_key, fold};

/// Where the words of a text stand, in bytes: runs of letters, digits and their marks.
/// `15/KH-UBND` is three words.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, _) = rest.find(|(_, c)| is_part(*c))?;
        let mut end = text.len();
        while let Some((at, c)) = rest.peek() {
            if !is_part(*c) {
                end = *at;
                break;
            }
            rest.next();
        }
        Some(start..end)
    })
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// A word in the spellings that are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Small letters with their marks; a number without its leading zeros.
    lower: String,
    /// The same for every legal spelling of the word.
    key: String,
    /// Without marks.
    folded: String,
    /// The key without marks.
    folded_key: String,
}

/// How well a word of a text fits a word that was typed; the best is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It begins with the same letters.
    Begins,
    /// It has the same letters.
    Folded,
    /// It begins with what was typed, marks and all.
    BeginsExactly,
    /// It is what was typed.
    Exact,
}

impl Fit {
    /// Whether marks are as typed.
    pub(super) fn is_exact(self) -> bool {
        self >= Self::BeginsExactly
    }

    /// Whether the whole word was typed.
    pub(super) fn is_whole(self) -> bool {
        matches!(self, Self::Folded | Self::Exact)
    }
}

impl Word {
    /// A word of a text in NFC.
    pub(super) fn new(word: &str) -> Self {
        let lower = word.to_lowercase();
        let lower = match lower.trim_start_matches('0') {
            "" => "0".to_owned(),
            number if lower.bytes().all(|byte| byte.is_ascii_digit()) => number.to_owned(),
            _ => lower,
        };
        let key = compare_key(&lower);
        Self { folded: fold(&lower), folded_key: fold(&key), key, lower }
    }

    /// How well this word of a text fits one that was typed. What was typed without marks may be
    /// the beginning of anything; so only a whole word is then known to be meant exactly.
    pub(super) fn fits(&self, typed: &Self) -> Option<Fit> {
        if self.key == typed.key {
            return Some(Fit::Exact);
        }
        if !self.folded.starts_with(&typed.folded) && self.folded_key != typed.folded_key {
            return None;
        }
        let marked = typed.folded != typed.lower;
        let begins = self.lower.starts_with(&typed.lower) || self.key.starts_with(&typed.key);
        if marked && begins {
            return Some(Fit::BeginsExactly);
        }
        let whole = self.folded == typed.folded || self.folded_key == typed.folded_key;
        Some(if whole { Fit::Folded } else { Fit::Begins })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_taken_apart_at_everything_that_is_no_letter_and_no_digit() {
        let text = "15/KH-UBND, “Quý II” – 98,5% đạt";
        let found: Vec<&str> = words(text).map(|at| &text[at]).collect();
        assert_eq!(found, ["15", "KH", "UBND", "Quý", "II", "98", "5", "đạt"]);
        assert_eq!(words("≥ %").count(), 0);
        // A mark that has no letter of its own to melt into.
        let apart = "x\u{0301}y z";
        assert_eq!(words(apart).map(|at| &apart[at]).collect::<Vec<_>>(), ["x\u{0301}y", "z"]);
    }

    #[test]
    fn a_word_fits_by_its_spelling_first_then_by_its_letters() {
        let fit = |text: &str, typed: &str| Word::new(text).fits(&Word::new(typed));
        for (text, typed, expected) in [
            ("SỐ", "số", Some(Fit::Exact)),
            ("hoà", "hòa", Some(Fit::Exact)),
            ("kĩ", "kỹ", Some(Fit::Exact)),
            ("quý", "quí", Some(Fit::Exact)),
            ("06", "6", Some(Fit::Exact)),
            ("hoàn", "hoà", Some(Fit::BeginsExactly)),
            ("số", "so", Some(Fit::Folded)),
            ("số", "sổ", Some(Fit::Folded)),
            ("Đề", "de", Some(Fit::Folded)),
            ("kĩ", "ky", Some(Fit::Folded)),
            ("song", "so", Some(Fit::Begins)),
            ("sống", "sổ", Some(Fit::Begins)),
            ("2026", "20", Some(Fit::Begins)),
            ("kinh", "ky", None),
            ("115", "15", None),
            ("thử", "hủ", None),
        ] {
            assert_eq!(fit(text, typed), expected, "{text} / {typed}");
        }
    }
}
