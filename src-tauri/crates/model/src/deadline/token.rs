//! Words, numbers and signs of a deadline text, ready to be matched.

use unicode_normalization::char::is_combining_mark;

use super::words::{LINE_OPENERS, NOT_TIME_WORDS};
use crate::text::fold;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Letters, possibly with digits that belong to them.
    Word,
    /// Only digits; the value saturates.
    Number(u32),
    /// One sign.
    Sign(char),
    /// A new line or paragraph that begins something new.
    Break,
}

/// One token with its place in the normalised text.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) sort: Sort,
    /// Folded word used for matching; words easily taken for a time word keep their accents.
    pub(super) plain: String,
    pub(super) from: usize,
    pub(super) to: usize,
    /// A space or line end stands before it.
    pub(super) spaced: bool,
    /// Begins with a capital letter.
    pub(super) capital: bool,
}

/// Splits a cleaned text.
pub(super) fn tokenize(text: &str) -> Vec<Token> {
    let mut scan = Scan { text, tokens: Vec::new(), spaced: false, new_line: false };
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        at = scan.step(at, c);
    }
    scan.tokens
}

struct Scan<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    spaced: bool,
    new_line: bool,
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || c == '|'
}

impl Scan<'_> {
    /// Reads what begins at `at` and answers where to go on.
    fn step(&mut self, at: usize, c: char) -> usize {
        if c.is_whitespace() {
            self.spaced = true;
            self.new_line |= c == '\n';
            return at + c.len_utf8();
        }
        if c == '<'
            && let Some((end, paragraph)) = html_tag(&self.text[at..])
        {
            self.spaced = true;
            self.new_line |= paragraph;
            return at + end;
        }
        if !in_word(c) {
            let end = at + c.len_utf8();
            self.push(at, end, Sort::Sign(c));
            return end;
        }
        let length = self.text[at..].find(|c| !in_word(c)).unwrap_or(self.text.len() - at);
        self.word(at, at + length);
        at + length
    }

    /// Cuts a run of letters and digits where a time word meets its number: `Q3`, `QuýIII`, `5tr`.
    fn word(&mut self, mut from: usize, to: usize) {
        loop {
            let run = &self.text[from..to];
            let all_digits = is_number(run);
            let cut = if all_digits || is_roman_like(run) { None } else { border(run) };
            let end = cut.map_or(to, |cut| from + cut);
            let piece = &self.text[from..end];
            let sort = match is_number(piece) {
                true => Sort::Number(piece.replace(['O', 'o'], "0").parse().unwrap_or(u32::MAX)),
                false => Sort::Word,
            };
            self.push(from, end, sort);
            if end == to {
                return;
            }
            from = end;
        }
    }

    fn push(&mut self, from: usize, to: usize, sort: Sort) {
        let raw = &self.text[from..to];
        let plain = if sort == Sort::Word { plain_word(raw) } else { String::new() };
        let capital = raw.chars().next().is_some_and(char::is_uppercase);
        let token = Token { sort, plain, from, to, spaced: self.spaced, capital };
        if std::mem::take(&mut self.new_line) && self.opens_line(&token) {
            let at = token.from;
            self.tokens.push(Token {
                sort: Sort::Break,
                plain: String::new(),
                from: at,
                to: at,
                spaced: true,
                capital: false,
            });
        }
        self.spaced = false;
        self.tokens.push(token);
    }

    /// A line end inside a cell is mostly mere wrapping; it counts when the next word begins a
    /// new statement and the line before is not left hanging.
    fn opens_line(&self, next: &Token) -> bool {
        let Some(last) = self.tokens.last() else { return false };
        if matches!(last.sort, Sort::Sign(',' | '-' | '/' | '(')) {
            return false;
        }
        match next.sort {
            Sort::Word => next.capital && LINE_OPENERS.contains(&next.plain.as_str()),
            Sort::Sign(c) => matches!(c, '-' | '+' | '*' | '•' | '·'),
            Sort::Number(_) => {
                let rest = &self.text[next.to..];
                rest.starts_with(". ") || rest.starts_with(") ")
            }
            Sort::Break => false,
        }
    }
}

fn plain_word(raw: &str) -> String {
    let lower = raw.to_lowercase();
    if NOT_TIME_WORDS.contains(&lower.as_str()) {
        return lower;
    }
    let plain = fold(raw);
    if plain == "qui" { "quy".to_owned() } else { plain }
}

/// Length of an HTML tag left over in a scanned table, and whether it ends a paragraph.
fn html_tag(text: &str) -> Option<(usize, bool)> {
    let end = text.bytes().take(7).position(|b| b == b'>')?;
    let name = text[1..end].trim_matches(['/', ' ']);
    match name {
        "p" | "br" | "div" | "li" => Some((end + 1, true)),
        "b" | "i" | "u" => Some((end + 1, false)),
        _ => None,
    }
}

/// Digits, with a letter O between or behind them for a scanned zero (`2O24`).
fn is_number(run: &str) -> bool {
    let bytes = run.as_bytes();
    let plain = |b: &u8| b.is_ascii_digit();
    let scanned = |b: &u8| b.is_ascii_digit() || matches!(b, b'O' | b'o');
    bytes.first().is_some_and(plain)
        && (bytes.iter().all(plain) || bytes.len() == 4 && bytes.iter().all(scanned))
}

/// Letters and digits that scanners confuse with Roman numerals, at least one a letter.
fn is_roman_like(run: &str) -> bool {
    run.len() <= 5 && run.chars().all(|c| "IVXivxl1|".contains(c)) && run.chars().any(|c| c != '1')
}

/// `QuýIII`, `QIII`: where the numeral begins.
fn glued_quarter(run: &str) -> Option<usize> {
    let cut = run.char_indices().nth(3).map(|(at, _)| at);
    let long = cut.filter(|at| matches!(fold(&run[..*at]).as_str(), "quy" | "qui"));
    let cut = long.or_else(|| run.starts_with(['Q', 'q']).then_some(1))?;
    let rest = &run[cut..];
    (is_roman_like(rest) && rest.contains(['I', 'V'])).then_some(cut)
}

/// Where letters meet digits, or a quarter word its numeral.
fn border(run: &str) -> Option<usize> {
    glued_quarter(run).or_else(|| digit_border(run))
}

fn digit_border(run: &str) -> Option<usize> {
    let first_is_digit = run.starts_with(|c: char| c.is_ascii_digit());
    run.find(|c: char| c.is_ascii_digit() != first_is_digit)
}

/// The value I-XII of a Roman numeral, forgiving `l`, `1`, `|` and small letters.
pub(super) fn roman(raw: &str) -> Option<u32> {
    const NUMERALS: [&str; 12] =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    if !is_roman_like(raw) {
        return None;
    }
    let straight: String = raw
        .chars()
        .map(|c| match c {
            'v' => 'V',
            'x' => 'X',
            'V' | 'X' => c,
            _ => 'I',
        })
        .collect();
    let place = NUMERALS.iter().position(|numeral| *numeral == straight);
    // A numeral outside the table ("IIII") is still a numeral: 0 is refused by whoever asked.
    Some(place.map_or(0, |place| u32::try_from(place).unwrap_or(0) + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tidy;

    fn words(text: &str) -> Vec<String> {
        let clean = tidy(text);
        tokenize(&clean).iter().map(|t| clean[t.from..t.to].to_owned()).collect()
    }

    #[test]
    fn time_words_are_cut_from_their_numbers() {
        assert_eq!(words("Q3/2024"), ["Q", "3", "/", "2024"]);
        assert_eq!(words("QuýIII/2022"), ["Quý", "III", "/", "2022"]);
        assert_eq!(words("tháng3"), ["tháng", "3"]);
        assert_eq!(words("Quý 1I"), ["Quý", "1I"]);
    }

    #[test]
    fn scanned_numerals_are_straightened() {
        for (raw, value) in [
            ("Il", 2),
            ("lI", 2),
            ("1I", 2),
            ("lll", 3),
            ("lV", 4),
            ("iv", 4),
            ("VI", 6),
            ("IIII", 0),
        ] {
            assert_eq!(roman(raw), Some(value), "{raw}");
        }
        assert_eq!(roman("11"), None);
        assert_eq!(roman("An"), None);
    }

    #[test]
    fn a_wrapped_line_is_no_break_but_a_new_statement_is() {
        let breaks = |text: &str| {
            let clean = tidy(text);
            tokenize(&clean).iter().filter(|t| t.sort == Sort::Break).count()
        };
        assert_eq!(breaks("Quý II,\nIII/2022"), 0);
        assert_eq!(breaks("Theo yêu cầu của\nSở Nội vụ"), 0);
        assert_eq!(breaks("Quý II/2022\nThường xuyên"), 1);
        assert_eq!(breaks("<p>hàng năm</p> <p>2. Báo cáo</p>"), 1);
    }
}
