//! Reads the countable part of a target's words, `đạt tối thiểu 98%`, and writes it as `≥ 98 %`.
//!
//! A percentage is what a target promises where there is one; other numbers (mức độ 3, năm 2025,
//! Nghị định số 60/2021) are passed over unless they count something. What could mean two things
//! is not guessed: two different percentages, a range, `99.9%`.
//!
//! Read first: [`read_measure`], then `token.rs`.

mod token;
mod unit;

use super::{Comparator, Measure};
use crate::amount::{format_hundredths, parse_hundredths};
use crate::text::tidy;
use token::{Kind, Token, lex};

/// Reads words as a measure: the words of a whole target, or only `≥ 98%`.
///
/// The value is in hundredths of the unit. `None` where nothing is countable, where two different
/// figures compete, and where a figure can be read in two ways.
///
/// ```
/// # use cchc_model::plan::{Comparator, Measure, read_measure};
/// let read = read_measure("Mức độ hài lòng của người dân đạt từ 90% trở lên");
/// let measure =
///     Measure { comparator: Comparator::AtLeast, value_hundredths: 9000, unit: "%".to_owned() };
/// assert_eq!(read, Some(measure));
/// assert_eq!(read_measure("tăng về thứ hạng so với năm 2022"), None);
/// ```
#[must_use]
pub fn read_measure(words: &str) -> Option<Measure> {
    let text = tidy(words);
    let text = text.trim().trim_end_matches(['.', ';', ',']);
    let tokens = lex(text);
    let reader = Reader { text, tokens: &tokens };
    if let Some(short) = reader.short_form() {
        return Some(short);
    }
    let numbers = || (0..tokens.len()).filter(|at| tokens[*at].kind == Kind::Number);
    if numbers().any(|at| reader.percent_ends(at).is_some()) {
        return reader.only(numbers().filter_map(|at| reader.percentage(at)));
    }
    reader.only(numbers().filter_map(|at| reader.count(at)))
}

impl Measure {
    /// The measure as the screens show it: `≥ 98 %`, `< 2 ngày`, and `100 %` without a sign where
    /// the figure itself is promised.
    ///
    /// ```
    /// # use cchc_model::plan::read_measure;
    /// let measure = read_measure("tối thiểu 98,5%").unwrap();
    /// assert_eq!(measure.display_vi(), "≥ 98,5 %");
    /// ```
    #[must_use]
    pub fn display_vi(&self) -> String {
        let sign = match self.comparator {
            Comparator::AtLeast => "≥ ",
            Comparator::MoreThan => "> ",
            Comparator::Equal => "",
            Comparator::LessThan => "< ",
            Comparator::AtMost => "≤ ",
        };
        let figure = format!("{sign}{} {}", format_hundredths(self.value_hundredths), self.unit);
        figure.trim_end().to_owned()
    }
}

/// A figure that was read; `None` where it can be read in two ways.
type Found = Option<Measure>;

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token<'a>],
}

impl Reader<'_> {
    /// The one measure that all these agree on.
    fn only(&self, found: impl Iterator<Item = Found>) -> Option<Measure> {
        let mut one: Option<Measure> = None;
        for measure in found {
            let measure = measure?;
            if one.as_ref().is_some_and(|one| *one != measure) {
                return None;
            }
            one = Some(measure);
        }
        one
    }

    /// Nothing but a comparison, a number and what is counted: `≥ 05 mô hình`, `100%`.
    fn short_form(&self) -> Option<Measure> {
        let at = self.tokens.iter().position(|token| token.kind == Kind::Number)?;
        let before = self.comparison(at);
        if before.start > 0 || self.is_reference(at) || self.percent_ends(at).is_some() {
            return None;
        }
        let (end, after) = self.closing(self.tokens.len());
        let rest = self.tokens.get(at + 1..end)?;
        let signed = self.tokens[0].kind == Kind::Sign;
        let most = if signed { 8 } else { 4 };
        let counts = |token: &Token| token.kind == Kind::Number && !self.is_after_slash(token);
        if rest.len() > most || rest.iter().any(counts) || rest.iter().any(Token::ends_clause) {
            return None;
        }
        let unit = match (rest.first(), rest.last()) {
            (Some(first), Some(last)) => &self.text[first.start..last.end],
            _ if signed => "",
            // A bare number counts nothing.
            _ => return None,
        };
        self.measure(at, merged(before.comparator, after)?, unit)
    }

    /// A number with a percent sign; `None` for any other number.
    fn percentage(&self, at: usize) -> Option<Found> {
        let end = self.percent_ends(at)?;
        if self.is_range(at) {
            return Some(None);
        }
        let (_, after) = self.opening(end);
        let comparator = merged(self.comparison(at).comparator, after);
        Some(comparator.and_then(|comparator| self.measure(at, comparator, "%")))
    }

    /// A number of something that a plan counts; `None` for numbers of years, papers and levels.
    fn count(&self, at: usize) -> Option<Found> {
        if self.is_reference(at) {
            return None;
        }
        let end = unit::end_of(self.tokens, at + 1)?;
        if self.is_range(at) {
            return Some(None);
        }
        let (end, after) = self.opening(end);
        let unit = &self.text[self.tokens[at + 1].start..self.tokens[end - 1].end];
        let comparator = merged(self.comparison(at).comparator, after);
        Some(comparator.and_then(|comparator| self.measure(at, comparator, unit)))
    }

    fn measure(&self, at: usize, comparator: Comparator, unit: &str) -> Option<Measure> {
        let value_hundredths = parse_hundredths(self.tokens[at].text).ok()?;
        Some(Measure { comparator, value_hundredths, unit: unit.to_owned() })
    }

    /// The place after `%` or `phần trăm`.
    fn percent_ends(&self, at: usize) -> Option<usize> {
        if self.is(at + 1, "%") {
            return Some(at + 2);
        }
        (self.is(at + 1, "phần") && self.is(at + 2, "trăm")).then_some(at + 3)
    }

    fn is(&self, at: usize, word: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.lower == word)
    }

    /// A number that names something: a year, a paper, a level, a part of a date or a code.
    fn is_reference(&self, at: usize) -> bool {
        const NAMING: [&str; 22] = [
            "năm", "tháng", "ngày", "quý", "số", "điều", "khoản", "điểm", "mục", "độ", "đoạn",
            "thứ", "hạng", "khóa", "lục", "iso", "tcvn", "nhóm", "loại", "bước", "tiêu", "chí",
        ];
        let glued = |at: usize| self.tokens.get(at).is_some_and(|token| token.glued);
        let joined = |at: usize| {
            glued(at) && self.tokens.get(at).is_some_and(|token| token.kind != Kind::Sign)
        };
        let dash = |at: usize| glued(at) && (self.is(at, "/") || self.is(at, "-"));
        let before = at.checked_sub(1);
        let named = before.is_some_and(|before| {
            NAMING.iter().any(|word| self.is(before, word)) || dash(before) && glued(at)
        });
        named
            || glued(at) && before.is_some_and(|b| self.tokens[b].kind == Kind::Word)
            || joined(at + 1)
            || dash(at + 1) && joined(at + 2)
    }

    fn is_after_slash(&self, token: &Token) -> bool {
        self.text[..token.start].ends_with('/')
    }

    /// One end of `từ 5 đến 6` or `90 - 95%`.
    fn is_range(&self, at: usize) -> bool {
        let links = |at: usize| ["đến", "tới", "-"].iter().any(|word| self.is(at, word));
        let number =
            |at: usize| self.tokens.get(at).is_some_and(|token| token.kind == Kind::Number);
        let after = self.percent_ends(at).unwrap_or(at + 1);
        if links(after) && number(after + 1) {
            return true;
        }
        let Some(link) = at.checked_sub(1).filter(|link| links(*link)) else { return false };
        let end = link.checked_sub(if self.is(link.wrapping_sub(1), "%") { 2 } else { 1 });
        end.is_some_and(number)
    }

    /// The comparison that stands before a number.
    fn comparison(&self, number: usize) -> Comparison {
        const FILLERS: [&str; 14] = [
            "đạt", "được", "có", "thêm", "bằng", "cả", "là", "khoảng", "từ", "mức", "còn", "tỷ",
            "lệ", ":",
        ];
        let mut at = number;
        loop {
            if let Some((start, comparator)) = comparator_before(self.tokens, at) {
                return Comparison { start, comparator: Some(comparator) };
            }
            match at.checked_sub(1) {
                Some(before) if FILLERS.iter().any(|word| self.is(before, word)) => at = before,
                _ => return Comparison { start: at, comparator: None },
            }
        }
    }

    /// `trở lên` or `trở xuống` right after what is counted, also behind a note in brackets; the
    /// place where the unit ends comes back with it.
    fn opening(&self, end: usize) -> (usize, Option<Comparator>) {
        let mut at = end;
        if self.is(at, "(") {
            let length = self.tokens[at..].iter().position(|token| token.text == ")");
            at = length.map_or(at, |length| at + length + 1);
        }
        (end, comparator_after(self.tokens, at))
    }

    /// The same at the end of a short form.
    fn closing(&self, end: usize) -> (usize, Option<Comparator>) {
        let start = end.saturating_sub(2);
        match comparator_after(self.tokens, start) {
            Some(comparator) => (start, Some(comparator)),
            None => (end, None),
        }
    }
}

/// Where a comparison begins and what it says.
struct Comparison {
    start: usize,
    comparator: Option<Comparator>,
}

/// What both sides of the number say together; `None` where they contradict.
fn merged(before: Option<Comparator>, after: Option<Comparator>) -> Option<Comparator> {
    use Comparator::{AtLeast, AtMost, Equal, LessThan, MoreThan};
    match (before, after) {
        (before, None) => Some(before.unwrap_or(Equal)),
        (None | Some(AtLeast | MoreThan), Some(AtLeast)) => Some(AtLeast),
        (None | Some(AtMost | LessThan), Some(AtMost)) => Some(AtMost),
        _ => None,
    }
}

/// Comparisons before a number, longer ones first.
const BEFORE: [(&[&str], Comparator); 28] = [
    (&["không", "vượt", "quá"], Comparator::AtMost),
    (&["không", "thấp", "hơn"], Comparator::AtLeast),
    (&["không", "nhỏ", "hơn"], Comparator::AtLeast),
    (&["không", "ít", "hơn"], Comparator::AtLeast),
    (&["không", "kém"], Comparator::AtLeast),
    (&["không", "dưới"], Comparator::AtLeast),
    (&["không", "cao", "hơn"], Comparator::AtMost),
    (&["không", "nhiều", "hơn"], Comparator::AtMost),
    (&["không", "lớn", "hơn"], Comparator::AtMost),
    (&["không", "quá"], Comparator::AtMost),
    (&["không", "trên"], Comparator::AtMost),
    (&["tối", "thiểu"], Comparator::AtLeast),
    (&["ít", "nhất"], Comparator::AtLeast),
    (&["tối", "đa"], Comparator::AtMost),
    (&["nhiều", "nhất"], Comparator::AtMost),
    (&["thấp", "hơn"], Comparator::LessThan),
    (&["nhỏ", "hơn"], Comparator::LessThan),
    (&["ít", "hơn"], Comparator::LessThan),
    (&["dưới"], Comparator::LessThan),
    (&["trên"], Comparator::MoreThan),
    (&["hơn"], Comparator::MoreThan),
    (&["≥"], Comparator::AtLeast),
    (&["≤"], Comparator::AtMost),
    (&[">", "="], Comparator::AtLeast),
    (&["<", "="], Comparator::AtMost),
    (&[">"], Comparator::MoreThan),
    (&["<"], Comparator::LessThan),
    (&["="], Comparator::Equal),
];

fn comparator_before(tokens: &[Token<'_>], end: usize) -> Option<(usize, Comparator)> {
    BEFORE.iter().find_map(|(words, comparator)| {
        let start = end.checked_sub(words.len())?;
        says(tokens, start, words).then_some((start, *comparator))
    })
}

fn comparator_after(tokens: &[Token<'_>], start: usize) -> Option<Comparator> {
    const AFTER: [(&[&str], Comparator); 4] = [
        (&["trở", "lên"], Comparator::AtLeast),
        (&["trở", "xuống"], Comparator::AtMost),
        (&["hoặc", "hơn"], Comparator::AtLeast),
        (&["hoặc", "cao", "hơn"], Comparator::AtLeast),
    ];
    AFTER.iter().find(|(words, _)| says(tokens, start, words)).map(|(_, comparator)| *comparator)
}

fn says(tokens: &[Token<'_>], start: usize, words: &[&str]) -> bool {
    let end = start + words.len();
    tokens.get(start..end).is_some_and(|part| part.iter().map(|token| &token.lower).eq(words))
}

#[cfg(test)]
mod tests;
