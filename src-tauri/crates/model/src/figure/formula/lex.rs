//! Signs, numbers, codes and words of a formula, each with its place.

use super::problem::{Expected, FormulaFault, FormulaProblem};
use super::{MOST_LENGTH, Relation};
use crate::amount::{Decimal, parse_hundredths};
use crate::figure::FigureCode;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Number(Decimal),
    Code(FigureCode),
    Word(String),
    Plus,
    Minus,
    Times,
    Over,
    Open,
    Close,
    Semicolon,
    Relation(Relation),
}

/// The tokens of a text with the character each begins at, from 1.
pub(super) fn lex(text: &str) -> Result<Vec<(usize, Token)>, FormulaProblem> {
    let chars: Vec<char> = text.chars().collect();
    if chars.len() > MOST_LENGTH {
        return Err(FormulaProblem { at: MOST_LENGTH + 1, fault: FormulaFault::TooLong });
    }
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = chars.get(at) {
        if first.is_whitespace() {
            at += 1;
            continue;
        }
        let (token, length) =
            token(&chars[at..]).map_err(|fault| FormulaProblem { at: at + 1, fault })?;
        tokens.push((at + 1, token));
        at += length;
    }
    Ok(tokens)
}

/// The token at the beginning of `chars`, which is not empty, and its length.
fn token(chars: &[char]) -> Result<(Token, usize), FormulaFault> {
    let sign = |token| Ok((token, 1));
    match chars[0] {
        '+' => sign(Token::Plus),
        '-' | '–' | '−' => sign(Token::Minus),
        '*' | '×' => sign(Token::Times),
        '/' | ':' | '÷' => sign(Token::Over),
        '(' => sign(Token::Open),
        ')' => sign(Token::Close),
        ';' => sign(Token::Semicolon),
        '=' => sign(Token::Relation(Relation::Equal)),
        '≤' => sign(Token::Relation(Relation::AtMost)),
        '≥' => sign(Token::Relation(Relation::AtLeast)),
        '<' if chars.get(1) == Some(&'=') => Ok((Token::Relation(Relation::AtMost), 2)),
        '>' if chars.get(1) == Some(&'=') => Ok((Token::Relation(Relation::AtLeast), 2)),
        '[' => code(chars),
        c if c.is_ascii_digit() => number(chars),
        c if c.is_ascii_lowercase() => {
            let word = run(chars, |c| c.is_ascii_lowercase());
            let length = word.len();
            Ok((Token::Word(word), length))
        }
        other => Err(FormulaFault::Sign(other)),
    }
}

fn code(chars: &[char]) -> Result<(Token, usize), FormulaFault> {
    let Some(end) = chars.iter().position(|c| *c == ']') else {
        return Err(FormulaFault::Expected(Expected::CodeEnd));
    };
    let text: String = chars[1..end].iter().collect();
    let code = FigureCode::new(text.trim()).map_err(|_| FormulaFault::Code(text))?;
    Ok((Token::Code(code), end + 1))
}

/// Digits with dots and commas, at most two decimals: what reads back as it was written.
fn number(chars: &[char]) -> Result<(Token, usize), FormulaFault> {
    let text = run(chars, |c| c.is_ascii_digit() || matches!(c, '.' | ','));
    match parse_hundredths(&text) {
        Ok(hundredths) => Ok((Token::Number(Decimal::new(hundredths, 2)), text.len())),
        Err(_) => Err(FormulaFault::Number(text)),
    }
}

fn run(chars: &[char], belongs: impl Fn(char) -> bool) -> String {
    chars.iter().copied().take_while(|c| belongs(*c)).collect()
}
