//! Numbers, words and signs of a budget text.

use crate::amount::{Decimal, NumberProblem, parse_number};
use crate::text::fold;

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sort {
    /// A number as it could be read.
    Number(Result<Decimal, NumberProblem>),
    /// A folded word.
    Word(String),
    /// One sign.
    Sign(char),
}

/// One token with its place in the text.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) sort: Sort,
    pub(super) from: usize,
    pub(super) to: usize,
    /// A space stands before it.
    pub(super) spaced: bool,
}

/// Splits a tidied text.
pub(super) fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    let mut spaced = false;
    while let Some(c) = text[at..].chars().next() {
        if c.is_whitespace() {
            spaced = true;
            at += c.len_utf8();
            continue;
        }
        let rest = &text[at..];
        let (length, sort) = if c.is_ascii_digit() {
            let length = number_length(rest);
            (length, Sort::Number(parse_number(&rest[..length])))
        } else if c.is_alphabetic() {
            let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
            (length, Sort::Word(fold(&rest[..length])))
        } else {
            (c.len_utf8(), Sort::Sign(c))
        };
        tokens.push(Token { sort, from: at, to: at + length, spaced });
        at += length;
        spaced = false;
    }
    tokens
}

/// How far a number reaches: digits, marks between digits, and spaces before groups of three.
fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut at = 0;
    while digit(at) || (matches!(bytes.get(at), Some(b'.' | b',')) && digit(at + 1)) {
        at += 1;
    }
    let plain_head = at <= 3 && bytes[..at].iter().all(u8::is_ascii_digit);
    let group = |i: usize| (1..=3).all(|k| digit(i + k)) && !digit(i + 4);
    while plain_head && bytes.get(at) == Some(&b' ') && group(at) {
        at += 4;
    }
    at
}
