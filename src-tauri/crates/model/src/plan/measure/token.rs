//! Words, numbers and signs of a text, each with its place.

/// What kind of token it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Digits with dots and commas between them.
    Number,
    /// Letters.
    Word,
    /// Any other sign, one at a time.
    Sign,
}

/// One token of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    pub(super) text: &'a str,
    /// The text in small letters, with signs of comparison in their plain form.
    pub(super) lower: String,
    pub(super) start: usize,
    pub(super) end: usize,
    /// No space stands before it.
    pub(super) glued: bool,
}

impl Token<'_> {
    /// Whether a new clause begins with it.
    pub(super) fn ends_clause(&self) -> bool {
        matches!(self.text, "," | ";" | "." | ":" | "(" | ")" | "%")
    }
}

pub(super) fn lex(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut start = 0;
    while let Some(first) = text[start..].chars().next() {
        if first.is_whitespace() {
            start += first.len_utf8();
            continue;
        }
        let (kind, length) = if first.is_ascii_digit() {
            (Kind::Number, number_length(&text[start..]))
        } else if first.is_alphabetic() {
            (
                Kind::Word,
                text[start..].find(|c: char| !c.is_alphabetic()).unwrap_or(text[start..].len()),
            )
        } else {
            (Kind::Sign, first.len_utf8())
        };
        let end = start + length;
        let glued = tokens.last().is_some_and(|before| before.end == start);
        let part = &text[start..end];
        tokens.push(Token { kind, text: part, lower: plain(part), start, end, glued });
        start = end;
    }
    tokens
}

/// Digits, and dots and commas that stand between two digits.
fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = 0;
    while digit(at) || matches!(bytes.get(at), Some(b'.' | b',')) && digit(at + 1) {
        at += 1;
    }
    at
}

fn plain(part: &str) -> String {
    match part {
        "⩾" | "≧" | "⩽" | "≦" => {
            if matches!(part, "⩾" | "≧") { "≥" } else { "≤" }.to_owned()
        }
        "tỉ" => "tỷ".to_owned(),
        _ => part.to_lowercase(),
    }
}
