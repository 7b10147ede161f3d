//! Budgets that hold numbers: sums of money, rates, and the cases that must be asked about.

use super::lexer::{Sort, Token};
use super::words::{TIME_UNITS, remark};
use super::{Budget, BudgetKind};
use crate::amount::{Decimal, MOST_DONG, NumberProblem, display_dong};

const MILLION: i64 = 1_000_000;

/// A bare number this large (million) is far beyond a commune's budget: it was meant in đồng.
const TOO_MANY_MILLION: i64 = 100_000;

/// Units of money, folded.
const UNITS: &[(&str, i64)] = &[
    ("ty", 1_000 * MILLION),
    ("ti", 1_000 * MILLION),
    ("trieu", MILLION),
    ("trd", MILLION),
    ("tr", MILLION),
    ("nghin", 1_000),
    ("ngan", 1_000),
    ("ng", 1_000),
    ("k", 1_000),
    ("dong", 1),
    ("vnd", 1),
    ("d", 1),
];

/// Words before a number that make it a year, a document or an item, no money.
const NAMED_NUMBERS: &[&str] =
    &["nam", "quy", "thang", "ngay", "so", "dieu", "khoan", "muc", "giai", "doan", "phu", "luc"];

/// Words before an amount that add nothing or only a doubt.
const OPENINGS: &[&str] = &[
    "kinh", "phi", "tong", "cong", "so", "tien", "muc", "chi", "du", "kien", "khoang", "uoc",
    "tinh", "toi", "da", "thieu", "la", "gan", "hon", "tren", "duoi", "chung", "it", "nhat",
    "khong", "qua",
];

/// One sum of money found.
struct Sum {
    dong: Result<i64, NumberProblem>,
    from: usize,
    to: usize,
    /// The unit was written.
    with_unit: bool,
}

/// Reads a text that holds a number; nothing when it holds none that could be money.
pub(super) fn read(text: &str, tokens: &[Token]) -> Option<Budget> {
    let scan = Scan { text, tokens };
    let sums = scan.sums();
    if sums.is_empty() {
        let counted = tokens.iter().any(|token| matches!(token.sort, Sort::Number(_)));
        return (counted && scan.foreign()).then(|| Budget::asking("không phải tiền đồng"));
    }
    if scan.foreign() {
        return Some(Budget::asking("ngoại tệ: xin ghi số tiền đồng"));
    }
    if scan.percent() {
        return Some(Budget::asking("tỷ lệ phần trăm, chưa có số tiền"));
    }
    if sums.iter().any(|sum| scan.negative(sum)) {
        return Some(Budget::asking("số âm"));
    }
    if sums.iter().any(|sum| scan.is_range(sum)) {
        return Some(Budget::asking("khoảng tiền: xin ghi một số"));
    }
    Some(scan.product(&sums).unwrap_or_else(|| scan.judge(&sums)))
}

struct Scan<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl Scan<'_> {
    fn word(&self, i: usize) -> &str {
        match self.tokens.get(i).map(|token| &token.sort) {
            Some(Sort::Word(word)) => word,
            _ => "",
        }
    }

    fn sign(&self, i: usize) -> Option<char> {
        match self.tokens.get(i).map(|token| &token.sort) {
            Some(Sort::Sign(sign)) => Some(*sign),
            _ => None,
        }
    }

    fn number(&self, i: usize) -> Option<Result<Decimal, NumberProblem>> {
        match self.tokens.get(i).map(|token| &token.sort) {
            Some(Sort::Number(number)) => Some(*number),
            _ => None,
        }
    }

    fn slice(&self, from: usize, to: usize) -> &str {
        match (self.tokens.get(from), to.checked_sub(1).and_then(|i| self.tokens.get(i))) {
            (Some(first), Some(last)) if first.from <= last.to => &self.text[first.from..last.to],
            _ => "",
        }
    }

    /// All sums: those with a unit, or else the bare numbers.
    fn sums(&self) -> Vec<Sum> {
        let mut all = Vec::new();
        let mut i = 0;
        while i < self.tokens.len() {
            match self.sum(i) {
                Some(sum) => {
                    i = sum.to;
                    all.push(sum);
                }
                None => i += 1,
            }
        }
        if all.iter().any(|sum| sum.with_unit) {
            let beside = |sum: &Sum| !sum.with_unit && self.word(sum.to).is_empty();
            let tail = all.windows(2).any(|pair| pair[0].to == pair[1].from && beside(&pair[1]));
            // "2 tỷ 500": the last number lost its unit; kept so that it is asked about.
            if !tail && !self.has_range() && !self.has_plus() {
                all.retain(|sum| sum.with_unit);
            }
        }
        all
    }

    /// A sum at `i`: `2 tỷ 500 triệu đồng`, `1,5`, `2 tỷ rưỡi`.
    fn sum(&self, i: usize) -> Option<Sum> {
        let (mut dong, mut unit, mut next) = self.term(i)?;
        if unit.is_none() && self.is_named(i) {
            return None;
        }
        let with_unit = unit.is_some();
        if self.word(next) == "ruoi"
            && let Some(size) = unit
        {
            dong = add(dong, Ok(size / 2));
            next += 1;
        }
        while let (Some(size), Some((more, Some(smaller), after))) = (unit, self.term(next)) {
            if smaller >= size {
                break;
            }
            (dong, unit, next) = (add(dong, more), Some(smaller), after);
        }
        Some(Sum { dong, from: i, to: next, with_unit })
    }

    /// One number with its unit: the value in đồng, the unit, the place after.
    fn term(&self, i: usize) -> Option<(Result<i64, NumberProblem>, Option<i64>, usize)> {
        let number = self.number(i)?;
        let bracket = usize::from(self.sign(i + 1) == Some('('));
        let word = self.word(i + 1 + bracket);
        let unit = UNITS.iter().find(|(unit, _)| *unit == word).map(|(_, size)| *size);
        let mut next = if unit.is_some() { i + 2 + bracket } else { i + 1 };
        if unit.is_some_and(|size| size > 1) {
            // "triệu đồng", "tr.đ": the đồng says nothing new.
            let dot = usize::from(self.sign(next) == Some('.'));
            if matches!(self.word(next + dot), "dong" | "d" | "vnd") {
                next += dot + 1;
            }
        } else if unit.is_some() && matches!(self.word(next), "vn" | "viet") {
            next += 1 + usize::from(self.word(next + 1) == "nam");
        }
        if unit.is_some() && bracket == 1 && self.sign(next) == Some(')') {
            next += 1;
        }
        let dong = number.and_then(|number| number.in_units_of(unit.unwrap_or(MILLION)));
        Some((dong, unit, next))
    }

    /// `năm 2024`, `Nghị quyết số 15`, `3 lớp`, `28/2018/QĐ`: numbers that are no money.
    fn is_named(&self, i: usize) -> bool {
        let before = i.checked_sub(1).map_or("", |before| self.word(before));
        let in_code = self.sign(i.wrapping_sub(1)) == Some('/') || self.sign(i + 1) == Some('/');
        let code = in_code && self.word(i + 2).is_empty() && self.tokens.len() > i + 2;
        NAMED_NUMBERS.contains(&before) && i > 0 && !OPENINGS.contains(&before) || code
    }

    fn foreign(&self) -> bool {
        const WORDS: &[&str] = &["usd", "eur", "euro", "jpy", "dola", "do"];
        let word = self.tokens.iter().enumerate().any(|(i, _)| {
            let word = self.word(i);
            WORDS.contains(&word) && (word != "do" || matches!(self.word(i + 1), "la"))
        });
        word || self.text.contains(['$', '€', '¥', '£'])
    }

    fn percent(&self) -> bool {
        (0..self.tokens.len()).any(|i| self.number(i).is_some() && self.sign(i + 1) == Some('%'))
    }

    fn negative(&self, sum: &Sum) -> bool {
        let Some(before) = sum.from.checked_sub(1) else { return false };
        let minus = self.sign(before) == Some('-') && !self.tokens[sum.from].spaced;
        let bracket =
            self.sign(before) == Some('(') && self.sign(sum.to) == Some(')') && before == 0;
        let opens = before == 0 || self.tokens[before].spaced;
        (minus && opens && self.number(before.wrapping_sub(1)).is_none()) || bracket
    }

    fn is_range(&self, sum: &Sum) -> bool {
        let dash = self.sign(sum.to) == Some('-') || matches!(self.word(sum.to), "den" | "toi");
        dash && self.number(sum.to + 1).is_some()
    }

    fn has_range(&self) -> bool {
        (0..self.tokens.len()).any(|i| {
            let dash = self.sign(i + 1) == Some('-') || matches!(self.word(i + 1), "den" | "toi");
            dash && self.number(i).is_some() && self.number(i + 2).is_some() && !self.is_named(i)
        })
    }

    /// `5 + 10 triệu`.
    fn has_plus(&self) -> bool {
        (1..self.tokens.len()).any(|i| self.sign(i) == Some('+') && self.number(i + 1).is_some())
    }

    /// `5 triệu/lớp x 3 lớp`, `3 lớp x 5 triệu/lớp`, `5 triệu x 2 đợt`.
    fn product(&self, sums: &[Sum]) -> Option<Budget> {
        let times = (0..self.tokens.len()).find(|i| {
            (self.word(*i) == "x" || matches!(self.sign(*i), Some('x' | '×' | '*'))) && *i > 0
        })?;
        let [sum] = sums else {
            return Some(Budget::asking("phép nhân: xin ghi số tiền cuối cùng"));
        };
        let (rate, after_rate) = self.rate(sum.to);
        let after_sum = times == sum.to || times == after_rate;
        let (count_at, end) = if after_sum { (times + 1, self.tokens.len()) } else { (0, times) };
        let counted = self.rate_part(count_at + 1, self.rate_end(count_at + 1).min(end));
        let same = rate.as_deref().is_none_or(|rate| rate == counted);
        let whole = self.number(count_at).and_then(|count| count.ok()?.in_units_of(1).ok());
        let sides = after_sum || (sum.from == times + 1 && after_rate == self.tokens.len());
        let total = whole.and_then(|count| sum.dong.ok()?.checked_mul(count));
        Some(match total {
            Some(total) if same && sides && sum.with_unit && total <= MOST_DONG => {
                let words = display_dong(total);
                Budget::of_amount(total).noted(format!("{} = {words}", self.text.trim()))
            }
            _ => Budget::asking("phép nhân: xin ghi số tiền cuối cùng"),
        })
    }

    fn judge(&self, sums: &[Sum]) -> Budget {
        let [sum] = sums else { return several(sums) };
        let dong = match sum.dong {
            Ok(dong) if dong > MOST_DONG => {
                return Budget::asking(NumberProblem::TooBig.to_string());
            }
            Ok(dong) => dong,
            Err(NumberProblem::Ambiguous) => {
                return Budget::asking("số có dấu chấm hoặc dấu phẩy hiểu được hai cách");
            }
            Err(problem) => return Budget::asking(problem.to_string()),
        };
        if (1..1_000).contains(&dong) {
            return Budget::asking("chưa đến một nghìn đồng: có thiếu chữ “triệu” không?");
        }
        if !sum.with_unit {
            if dong / MILLION >= TOO_MANY_MILLION {
                return Budget::asking("số rất lớn: đồng hay triệu đồng?");
            }
            if !self.word(sum.to).is_empty() && !self.opens_remark(sum.to) {
                return Budget::asking("chưa rõ đơn vị của số");
            }
        }
        let (rate, next) = self.rate(sum.to);
        let mut budget = Budget::of_amount(dong);
        budget.rate = rate;
        budget.note = self.note(sum.from, next);
        budget.ask = !sum.with_unit && self.sign(sum.to) == Some('/') && budget.rate.is_none();
        if budget.kind == BudgetKind::Amount && !sum.with_unit && self.has_unknown_opening(sum.from)
        {
            return Budget::asking("chưa rõ con số này là số tiền");
        }
        budget
    }

    /// Words that may follow a bare number: `20 từ ngân sách xã`.
    fn opens_remark(&self, i: usize) -> bool {
        matches!(self.word(i), "tu" | "do" | "bang" | "nguon" | "trong" | "ngan" | "moi" | "hang")
    }

    fn has_unknown_opening(&self, from: usize) -> bool {
        (0..from).any(|i| !self.word(i).is_empty() && !OPENINGS.contains(&self.word(i)))
            && remark(self.slice(0, from)).is_none_or(|note| note.starts_with("ghi kèm"))
    }

    fn note(&self, from: usize, next: usize) -> Option<String> {
        let about = (0..from).any(|i| {
            matches!(
                self.word(i),
                "khoang" | "kien" | "uoc" | "gan" | "hon" | "tren" | "duoi" | "da" | "thieu"
            )
        });
        let opening =
            (0..from).any(|i| !OPENINGS.contains(&self.word(i)) && !self.word(i).is_empty());
        let before = if opening { remark(self.slice(0, from)) } else { None };
        let after = remark(self.slice(next, self.tokens.len()));
        let parts: Vec<String> = about
            .then(|| "số ước tính".to_owned())
            .into_iter()
            .chain(before)
            .chain(after)
            .collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    }

    /// `/năm`, `/người/tháng`, `mỗi năm`, `/1 lớp`: the notation and the place after.
    fn rate(&self, from: usize) -> (Option<String>, usize) {
        let mut parts = Vec::new();
        let mut next = from;
        while parts.len() < 4 {
            let each = self.sign(next) == Some('/')
                || matches!(self.word(next), "moi" | "hang")
                || self.word(next) == "mot" && self.word(next + 1) == "nam";
            if !each {
                break;
            }
            let one =
                usize::from(self.number(next + 1).is_some_and(|n| n == Ok(Decimal::new(1, 0))));
            let begin = next + 1 + one;
            let end = self.rate_end(begin);
            if end == begin {
                break;
            }
            parts.push(self.rate_part(begin, end));
            next = end;
        }
        ((!parts.is_empty()).then(|| parts.join(" ")), next)
    }

    fn rate_end(&self, begin: usize) -> usize {
        const STOPS: &[&str] =
            &["x", "tu", "do", "bang", "nguon", "trong", "cho", "theo", "va", "tai", "moi", "hang"];
        let mut end = begin;
        while !self.word(end).is_empty() && !STOPS.contains(&self.word(end)) {
            end += 1;
        }
        end
    }

    fn rate_part(&self, begin: usize, end: usize) -> String {
        let time =
            TIME_UNITS.iter().find(|(word, ..)| end == begin + 1 && *word == self.word(begin));
        match time {
            Some((_, notation, _)) => format!("per {notation}"),
            None => format!("per {}", self.slice(begin, end).to_lowercase()),
        }
    }
}

fn add(a: Result<i64, NumberProblem>, b: Result<i64, NumberProblem>) -> Result<i64, NumberProblem> {
    a?.checked_add(b?).ok_or(NumberProblem::TooBig)
}

/// More than one sum: the officer says whether they add up.
fn several(sums: &[Sum]) -> Budget {
    let total = sums.iter().map(|sum| sum.dong).fold(Ok(0), add);
    match total {
        Ok(total) if sums.iter().all(|sum| sum.with_unit) => {
            let total = display_dong(total);
            Budget::asking(format!("có {} số tiền; cộng lại là {total}?", sums.len()))
        }
        _ => Budget::asking(format!("có {} con số; xin ghi một số tiền", sums.len())),
    }
}
