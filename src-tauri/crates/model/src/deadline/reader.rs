//! A walk over the tokens of one statement: every grammar rule asks its questions here.
//!
//! A rule takes a position and answers what it found and the position after it, or nothing. Rules
//! look ahead a bounded number of tokens, so reading a text takes time in proportion to its length.

use super::token::{Sort, Token, roman};

/// The tokens of a text, with the plan year that fills in for a year not written.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    /// One past the last token of the statement being read.
    pub(super) end: usize,
    pub(super) plan_year: i32,
}

/// Words that make `quy` something else than a quarter: `quy định`, `quy trình`.
const QUY_COMPOUNDS: &[&str] =
    &["dinh", "trinh", "che", "hoach", "mo", "uoc", "tac", "pham", "dong", "luat", "doi"];

impl<'a> Reader<'a> {
    pub(super) fn at(&self, i: usize) -> Option<&'a Token> {
        if i < self.end { self.tokens.get(i) } else { None }
    }

    /// The folded word at `i`, empty for anything that is no word.
    pub(super) fn word(&self, i: usize) -> &'a str {
        self.at(i).map_or("", |token| token.plain.as_str())
    }

    pub(super) fn is_word(&self, i: usize) -> bool {
        self.at(i).is_some_and(|token| token.sort == Sort::Word)
    }

    pub(super) fn number(&self, i: usize) -> Option<u32> {
        match self.at(i)?.sort {
            Sort::Number(value) => Some(value),
            _ => None,
        }
    }

    /// How many digits were written at `i`; 0 when it is no number.
    pub(super) fn digits(&self, i: usize) -> usize {
        self.at(i).filter(|t| matches!(t.sort, Sort::Number(_))).map_or(0, |t| t.to - t.from)
    }

    /// A number of at most two digits, as days and months are.
    pub(super) fn small(&self, i: usize) -> Option<u32> {
        self.number(i).filter(|_| self.digits(i) <= 2)
    }

    /// A number of exactly four digits.
    pub(super) fn four(&self, i: usize) -> Option<u32> {
        self.number(i).filter(|_| self.digits(i) == 4)
    }

    pub(super) fn sign(&self, i: usize) -> Option<char> {
        match self.at(i)?.sort {
            Sort::Sign(sign) => Some(sign),
            _ => None,
        }
    }

    pub(super) fn is_sign(&self, i: usize, sign: char) -> bool {
        self.sign(i) == Some(sign)
    }

    /// Whether `i` directly touches the token before it.
    pub(super) fn glued(&self, i: usize) -> bool {
        self.at(i).is_some_and(|token| !token.spaced)
    }

    pub(super) fn raw(&self, i: usize) -> &'a str {
        self.at(i).map_or("", |token| &self.text[token.from..token.to])
    }

    /// The words of `phrase` (folded, digits allowed) one after another; answers the place after.
    pub(super) fn phrase(&self, i: usize, phrase: &str) -> Option<usize> {
        let mut next = i;
        for wanted in phrase.split(' ') {
            let same = self.word(next) == wanted
                || (wanted.as_bytes()[0].is_ascii_digit() && self.digits_read(next) == wanted);
            if !same {
                return None;
            }
            next += 1;
        }
        let is_quarter = self.word(next - 1) != "quy" || !QUY_COMPOUNDS.contains(&self.word(next));
        is_quarter.then_some(next)
    }

    /// The digits at `i` without a leading zero.
    fn digits_read(&self, i: usize) -> &'a str {
        if self.number(i).is_some() { self.raw(i).trim_start_matches('0') } else { "" }
    }

    /// The first phrase of a list that stands at `i`.
    pub(super) fn any(&self, i: usize, phrases: &[&str]) -> Option<usize> {
        phrases.iter().find_map(|phrase| self.phrase(i, phrase))
    }

    /// The place after `phrase` when it stands at `i`, else `i`.
    pub(super) fn skip(&self, i: usize, phrases: &[&str]) -> usize {
        self.any(i, phrases).unwrap_or(i)
    }

    /// The entry of a table whose phrase stands at `i`; the longest wins.
    pub(super) fn lookup<T: Copy>(&self, i: usize, table: &[(&str, T)]) -> Option<(T, usize)> {
        let hits =
            table.iter().filter_map(|(phrase, value)| Some((*value, self.phrase(i, phrase)?)));
        hits.max_by_key(|(_, next)| *next)
    }

    /// The Roman numeral at `i`, 0 for one that is out of any order.
    pub(super) fn roman(&self, i: usize) -> Option<u32> {
        if self.is_word(i) { roman(self.raw(i)) } else { None }
    }

    /// Whether a statement ends before `i`: `;`, a new line, a full stop, the end.
    pub(super) fn is_break(&self, i: usize) -> bool {
        match self.at(i).map(|token| token.sort) {
            None | Some(Sort::Break | Sort::Sign(';')) => true,
            Some(Sort::Sign('.')) => self.at(i + 1).is_none_or(|next| next.spaced && next.capital),
            _ => false,
        }
    }

    /// The text between two token places, trimmed of separators.
    pub(super) fn slice(&self, from: usize, to: usize) -> &'a str {
        let last = to.min(self.end);
        match (self.tokens.get(from), last.checked_sub(1).and_then(|i| self.tokens.get(i))) {
            (Some(first), Some(last)) if first.from <= last.to => {
                self.text[first.from..last.to].trim_matches(is_separator)
            }
            _ => "",
        }
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':' | '-' | '/' | '+' | '*' | '•')
}
