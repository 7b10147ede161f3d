//! What officers type into cells: days, counts, yes and no. What could be read in two ways is
//! refused; the caller says why.

use chrono::{Datelike, NaiveDate};

use crate::amount::{NumberProblem, parse_number};
use crate::text;

/// The years that a typed day may lie in.
pub(crate) const YEARS: std::ops::RangeInclusive<i32> = 1990..=2200;

/// The greatest count, and the greatest number of hundredths: more than any office counts.
pub const MOST_COUNT: i64 = 1_000_000_000_000;

/// Reads a whole number; [`NumberProblem::TooPrecise`] for one that is not whole.
pub(crate) fn read_count(typed: &str) -> Result<i64, NumberProblem> {
    parse_number(typed)?.in_units_of(1)
}

/// Reads `Có`, `Không` and the marks that people make instead.
pub(crate) fn read_yes_no(typed: &str) -> Option<bool> {
    match text::fold(typed.trim()).as_str() {
        "co" | "x" | "1" | "dung" | "roi" | "da co" => Some(true),
        "khong" | "0" | "chua" | "chua co" => Some(false),
        _ => None,
    }
}

/// Reads `05/3/2026`, `5-3-2026`, `5.3.2026`, `ngày 05 tháng 3 năm 2026`. Never month first, and
/// never with a year of two digits: both would be a guess.
pub(crate) fn read_day(text: &str) -> Option<NaiveDate> {
    let text = text::tidy(text).to_lowercase();
    let numbers = numbers(&text)?;
    let [day, month, year] = numbers.as_slice() else { return None };
    if year.len() != 4 {
        return None;
    }
    civil(day, month, year.parse().ok()?)
}

/// Reads `5/3`, `05-3`, `ngày 5 tháng 3` as a day of a year.
pub(crate) fn read_day_of(text: &str, year: i32) -> Option<NaiveDate> {
    let text = text::tidy(text).to_lowercase();
    match numbers(&text)?.as_slice() {
        [day, month] => civil(day, month, year),
        _ => None,
    }
}

/// The numbers of a written day.
fn numbers(text: &str) -> Option<Vec<&str>> {
    let mut numbers = Vec::new();
    for part in text.split(|c: char| matches!(c, '/' | '-' | '.') || c.is_whitespace()) {
        match part {
            "" | "ngày" | "tháng" | "năm" => {}
            digits if digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                numbers.push(digits);
            }
            _ => return None,
        }
    }
    Some(numbers)
}

fn civil(day: &str, month: &str, year: i32) -> Option<NaiveDate> {
    if day.len() > 2 || month.len() > 2 {
        return None;
    }
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
        .filter(|day| YEARS.contains(&day.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_comes_first_and_the_year_has_four_digits() {
        let fifth_of_march = NaiveDate::from_ymd_opt(2026, 3, 5);
        for text in ["05/3/2026", "5/03/2026", "5-3-2026", " 5.3.2026 ", "ngày 05 tháng 3 năm 2026"]
        {
            assert_eq!(read_day(text), fifth_of_march, "{text}");
        }
        for text in
            ["3/25/2026", "05/3/26", "2026-03-05", "05/3", "31/02/2026", "5/3/1026", "5/x/2026", ""]
        {
            assert_eq!(read_day(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_without_a_year_is_one_of_the_year_at_hand() {
        for text in ["5/3", "05-03", "ngày 5 tháng 3"] {
            assert_eq!(read_day_of(text, 2026), NaiveDate::from_ymd_opt(2026, 3, 5), "{text}");
        }
        for text in ["5/3/2026", "3/25", "29/2", "5", "5/3/26", ""] {
            assert_eq!(read_day_of(text, 2026), None, "{text}");
        }
    }
}
