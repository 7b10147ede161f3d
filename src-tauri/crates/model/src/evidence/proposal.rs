//! What the name of a file says of the document in it: proposals, for the officer to look over.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use crate::text;
use crate::typed::YEARS;

/// What a file's name may say of its document; what it does not say is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Số, ký hiệu: `15/KH-UBND`.
    pub number: String,
    /// Date of issue.
    pub date: Option<NaiveDate>,
    /// What is left of the name: trích yếu, or words that say what is in the file. Empty only
    /// where there is a number.
    pub subject: String,
}

/// Kinds of papers as they stand in a symbol (NĐ 30/2020, Phụ lục III), without marks as names of
/// files often are, and as they are written.
const KINDS: [(&str, &str); 30] = [
    ("bb", "BB"),
    ("bc", "BC"),
    ("ct", "CT"),
    ("ctr", "CTr"),
    ("cv", "CV"),
    ("cd", "CĐ"),
    ("da", "ĐA"),
    ("gm", "GM"),
    ("gt", "GT"),
    ("hd", "HD"),
    ("kh", "KH"),
    ("kl", "KL"),
    ("nq", "NQ"),
    ("nd", "NĐ"),
    ("pa", "PA"),
    ("pb", "PB"),
    ("pc", "PC"),
    ("pg", "PG"),
    ("qc", "QC"),
    ("qd", "QĐ"),
    ("qyd", "QyĐ"),
    ("tb", "TB"),
    ("tc", "TC"),
    ("ttr", "TTr"),
    ("tt", "TT"),
    ("ubnd", "UBND"),
    ("hdnd", "HĐND"),
    ("bcd", "BCĐ"),
    ("vp", "VP"),
    ("du", "ĐU"),
];

/// Words that only say what a symbol says already, or how the file was made.
const EMPTY_WORDS: [&str; 5] = ["so", "signed", "ky so", "da ky", "ban ky"];

/// Reads what a file's name says of its document: number and symbol, date of issue, the rest as
/// its subject. Nothing is made up: a symbol needs its agency (`15-KH-UBND`), a date its year.
///
/// ```
/// use cchc_model::evidence::propose;
/// let said = propose("15-KH-UBND ngày 05-3-2026 ve cong tac CCHC.pdf");
/// assert_eq!(said.number, "15/KH-UBND");
/// assert_eq!(said.subject, "ve cong tac CCHC");
/// ```
#[must_use]
pub fn propose(file_name: &str) -> Proposal {
    let name = text::tidy(file_name).replace(['_', '/'], " ");
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    let words = words_of(stem);
    let date = find_date(stem, &words);
    let number = find_number(stem, &words, date.as_ref().map(|(at, _)| at));
    let mut gone: Vec<Range<usize>> = Vec::new();
    let date = date.map(|(at, day)| {
        gone.push(at);
        day
    });
    let number = number.map(|(at, number)| {
        gone.push(at);
        number
    });
    let number = number.unwrap_or_default();
    let mut subject = rest(stem, &words, &gone);
    if subject.is_empty() && number.is_empty() {
        subject = spaced(stem);
    }
    Proposal { number, date, subject }
}

/// A run of letters or digits.
struct Word<'a> {
    at: Range<usize>,
    text: &'a str,
    folded: String,
}

impl Word<'_> {
    fn number(&self, digits: Range<usize>) -> Option<u32> {
        let plain = self.text.bytes().all(|byte| byte.is_ascii_digit());
        if plain && digits.contains(&self.text.len()) { self.text.parse().ok() } else { None }
    }

    fn is_capital(&self) -> bool {
        self.text.chars().any(char::is_uppercase) && !self.text.chars().any(char::is_lowercase)
    }
}

fn words_of(stem: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    for (at, c) in stem.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        let end = at + c.len_utf8();
        match words.last_mut() {
            Some(last) if last.at.end == at => last.at.end = end,
            _ => words.push(Word { at: at..end, text: "", folded: String::new() }),
        }
    }
    for word in &mut words {
        word.text = stem.get(word.at.clone()).unwrap_or_default();
        word.folded = text::fold(word.text);
    }
    words
}

/// `5-3-2026`, `05.03.2026`, `2026-03-05`, `20260305`, `ngày 05 tháng 3 năm 2026`, with the word
/// `ngày` before it.
fn find_date(stem: &str, words: &[Word<'_>]) -> Option<(Range<usize>, NaiveDate)> {
    (0..words.len()).find_map(|first| {
        let said = |at: usize| words.get(at).map(|word| word.folded.as_str());
        let named = |at: usize, name: &str| usize::from(said(at) == Some(name));
        let (mut at, mut numbers) = (first + named(first, "ngay"), Vec::new());
        for name in ["thang", "nam", ""] {
            numbers.push(words.get(at)?);
            at += 1;
            if let [one] = numbers.as_slice()
                && let Some(day) = day_of_eight(one)
            {
                return Some((words.get(first)?.at.start..one.at.end, day));
            }
            at += if name.is_empty() { 0 } else { named(at, name) };
        }
        let [a, b, c] = numbers.as_slice() else { return None };
        // Words apart from each other are a date only where they are called one.
        let joined = !stem.get(a.at.start..c.at.end)?.contains(' ');
        if !joined && said(first) != Some("ngay") {
            return None;
        }
        let day = match (a.number(1..3), b.number(1..3)?, c.number(4..5)) {
            (Some(day), month, Some(year)) => civil(year, month, day),
            _ => civil(a.number(4..5)?, b.number(1..3)?, c.number(1..3)?),
        }?;
        Some((words.get(first)?.at.start..c.at.end, day))
    })
}

/// `20260305` or `05032026`; nothing where it could be both.
fn day_of_eight(word: &Word<'_>) -> Option<NaiveDate> {
    let number = word.number(8..9)?;
    let year_first = civil(number / 10_000, number / 100 % 100, number % 100);
    let day_first = civil(number % 10_000, number / 10_000 % 100, number / 1_000_000);
    match (year_first, day_first) {
        (Some(day), None) | (None, Some(day)) => Some(day),
        _ => None,
    }
}

fn civil(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
        .filter(|day| YEARS.contains(&day.year()))
}

/// `15-KH-UBND`, `123.QĐ-UBND`, `05 BC UBND`, `77-UBND-VHXH`: a number, then two words of a symbol.
fn find_number(
    stem: &str,
    words: &[Word<'_>],
    date: Option<&Range<usize>>,
) -> Option<(Range<usize>, String)> {
    words.iter().enumerate().find_map(|(at, digits)| {
        digits.number(1..6)?;
        let in_date = date.is_some_and(|date| date.contains(&digits.at.start));
        let a_year = at
            .checked_sub(1)
            .is_some_and(|before| words.get(before).is_some_and(|before| before.folded == "nam"));
        if in_date || a_year {
            return None;
        }
        let mut symbol = vec![symbol_word(words.get(at + 1)?)?];
        let mut end = words.get(at + 1)?.at.end;
        for word in words.get(at + 2..)? {
            // Behind a space the subject begins, unless all of the symbol is spaced.
            let between = stem.get(end..word.at.start)?;
            let goes_on = between == "-" || (symbol.len() == 1 && [" ", "."].contains(&between));
            if !goes_on || !word.is_capital() || symbol.len() == 4 {
                break;
            }
            symbol.push(known(word).map_or_else(|| word.text.to_owned(), str::to_owned));
            end = word.at.end;
        }
        if symbol.len() < 2 {
            return None;
        }
        Some((digits.at.start..end, format!("{}/{}", digits.text, symbol.join("-"))))
    })
}

/// The first word of a symbol: a kind of paper, or the agency of a công văn.
fn symbol_word(word: &Word<'_>) -> Option<String> {
    // `TTr` and `CTr` end in a small letter.
    let capital = word.text.chars().next().is_some_and(char::is_uppercase);
    known(word).filter(|_| capital).map(str::to_owned)
}

fn known(word: &Word<'_>) -> Option<&'static str> {
    KINDS.iter().find(|(folded, _)| *folded == word.folded).map(|(_, written)| *written)
}

/// What is left: without number and date, and without a kind of paper that stands alone.
fn rest(stem: &str, words: &[Word<'_>], gone: &[Range<usize>]) -> String {
    let mut left = stem.to_owned();
    let mut gone: Vec<_> = gone.to_vec();
    gone.sort_by_key(|range| std::cmp::Reverse(range.start));
    for range in &gone {
        left.replace_range(range.clone(), "\n");
    }
    let parts = left.split('\n').map(spaced);
    let parts: Vec<String> =
        parts.filter(|part| !(part.is_empty() || says_nothing(part) && words.len() > 1)).collect();
    parts.join(" ")
}

fn says_nothing(part: &str) -> bool {
    let folded = text::fold(part);
    EMPTY_WORDS.contains(&folded.as_str()) || KINDS.iter().any(|(kind, _)| *kind == folded)
}

/// Plain spaces between words, and no punctuation that only held something together.
fn spaced(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let joined = words.join(" ");
    joined.trim_matches(|c: char| c.is_whitespace() || "-.,;:_()[]".contains(c)).to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn says(name: &str, number: &str, date: Option<(i32, u32, u32)>, subject: &str) {
        let date = date.map(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d).unwrap());
        let expected = Proposal { number: number.into(), date, subject: subject.into() };
        assert_eq!(propose(name), expected, "{name}");
    }

    #[test]
    fn a_name_that_says_all_fills_all() {
        let march = Some((2026, 3, 5));
        says(
            "15-KH-UBND ngày 05-3-2026 ve cong tac CCHC.pdf",
            "15/KH-UBND",
            march,
            "ve cong tac CCHC",
        );
        says("15_KH-UBND_05.3.2026_Kế hoạch CCHC.pdf", "15/KH-UBND", march, "Kế hoạch CCHC");
        says("2026-03-05 - 07.BC-UBND - Bao cao quy I.docx", "07/BC-UBND", march, "Bao cao quy I");
        says("Số 15 KH UBND ngày 5 tháng 3 năm 2026.signed.pdf", "15/KH-UBND", march, "");
        says("20260305_77-UBND-VHXH vv ra soat TTHC.pdf", "77/UBND-VHXH", march, "vv ra soat TTHC");
    }

    #[test]
    fn marks_that_names_of_files_lack_are_put_back_in_symbols() {
        says("QĐ 123.QĐ-UBND.docx", "123/QĐ-UBND", None, "");
        says("QD 123.QD-UBND.docx", "123/QĐ-UBND", None, "");
        says("9-TTr-UBND.pdf", "9/TTr-UBND", None, "");
        says("02-NQ-HDND ky hop 3.pdf", "02/NQ-HĐND", None, "ky hop 3");
        let apart = "Que\u{0302}\u{0301} 15-QD\u{0323}";
        assert_eq!(propose(&format!("{apart}.pdf")).number, "", "no agency");
        says("12-QĐ-UBND Ke\u{0302}\u{0301} hoạch.pdf", "12/QĐ-UBND", None, "Kế hoạch");
    }

    #[test]
    fn what_is_not_said_is_not_made_up() {
        says("Báo cáo quý I năm 2026.docx", "", None, "Báo cáo quý I năm 2026");
        says("ảnh hội nghị 12.3.2026.jpeg", "", Some((2026, 3, 12)), "ảnh hội nghị");
        says("KH nam 2026 KH-UBND.pdf", "", None, "KH nam 2026 KH-UBND");
        says("31-2-2026 họp.pdf", "", None, "31-2-2026 họp");
        says("12.3.2026.jpg", "", Some((2026, 3, 12)), "12.3.2026");
        says("IMG_20260312_0815.jpg", "", Some((2026, 3, 12)), "IMG 0815");
        says("scan0001.pdf", "", None, "scan0001");
        says("15 KH.pdf", "", None, "15 KH");
        says("11102011 x.pdf", "", Some((2011, 10, 11)), "x");
        says(
            "đợt 2 chuyển 5 hồ sơ 12 BC hộ nghèo.pdf",
            "",
            None,
            "đợt 2 chuyển 5 hồ sơ 12 BC hộ nghèo",
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_name_gives_something_to_say(name in "\\PC{0,40}|[0-9KHQĐUBND ._-]{0,30}\\.pdf") {
            let said = propose(&name);
            let words = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
            let has_words = words.chars().any(char::is_alphanumeric);
            prop_assert!(!has_words || !said.number.is_empty() || !said.subject.is_empty());
            if let Some(day) = said.date {
                prop_assert!(YEARS.contains(&day.year()));
            }
        }
    }
}
