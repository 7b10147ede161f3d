//! Finds where a text quotes a paper: `số 35/UBND/QĐ-UBND ngày 11/11/2019`.

use chrono::NaiveDate;

/// A paper as a text names it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Quote {
    /// Number and symbol without spaces: `57/KH-UBND`; empty where they are left blank.
    pub(super) number: String,
    /// Its date, where it is whole.
    pub(super) date: Option<NaiveDate>,
}

/// Every quoted paper of a text, in order. A quote begins at the word `số` before a number and
/// symbol, or before `ngày` where the number is left blank; its date is the next `ngày …` before
/// another quote begins.
pub(super) fn quotes(text: &str) -> Vec<Quote> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found: Vec<Quote> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let lower = word.trim_start_matches('(').to_lowercase();
        if matches!(lower.as_str(), "số" | "số:") || lower.starts_with("số:") {
            let blank = words.get(at + 1).is_some_and(|next| next.to_lowercase() == "ngày");
            if let Some(number) = number_after(&words[at..]) {
                found.push(Quote { number, date: None });
            } else if blank {
                found.push(Quote::default());
            }
        } else if lower == "ngày"
            && let Some(last) = found.last_mut().filter(|quote| quote.date.is_none())
        {
            last.date = date_after(&words[at + 1..]);
        }
    }
    found
}

/// The number behind `số`: words are joined up to the symbol (`57 /KH-UBND`), at most three.
fn number_after(words: &[&str]) -> Option<String> {
    let first = words[0].trim_start_matches('(');
    let own = first.split_once(':').map_or("", |(_, rest)| rest);
    let mut number = own.to_owned();
    for word in words.iter().skip(1).take(3) {
        if number.contains('/') && !number.ends_with('/') && !word.starts_with('/') {
            break;
        }
        if word.to_lowercase() == "ngày" {
            break;
        }
        number.push_str(word);
    }
    let number = number.trim_end_matches([',', '.', ';', ')']).to_owned();
    let (digits, symbol) = number.split_once('/')?;
    let plausible = digits.chars().all(|c| c.is_ascii_digit() || c.is_ascii_lowercase())
        && symbol.chars().any(char::is_uppercase);
    plausible.then_some(number)
}

/// The date behind `ngày`: `25/8/2023`, or `25 tháng 8 năm 2023`.
fn date_after(words: &[&str]) -> Option<NaiveDate> {
    let clean = |word: &str| word.trim_end_matches([',', '.', ';', ')', ':']).to_owned();
    let first = clean(words.first()?);
    let parts: Vec<&str> = first.split('/').collect();
    if let [day, month, year] = parts.as_slice() {
        return NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    }
    match words.get(1..5)? {
        [month_word, month, year_word, year]
            if month_word.to_lowercase() == "tháng" && year_word.to_lowercase() == "năm" =>
        {
            NaiveDate::from_ymd_opt(
                clean(year).parse().ok()?,
                clean(month).parse().ok()?,
                first.parse().ok()?,
            )
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quote(number: &str, ymd: Option<(i32, u32, u32)>) -> Quote {
        let date = ymd.and_then(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d));
        Quote { number: number.into(), date }
    }

    #[test]
    fn papers_are_found_as_offices_quote_them() {
        let cases: [(&str, Vec<Quote>); 7] = [
            (
                "(Ban hành kèm theo Kế hoạch số: 57 /KH-UBND ngày 25 tháng 8 năm 2023 của UBND xã)",
                vec![quote("57/KH-UBND", Some((2023, 8, 25)))],
            ),
            (
                "(Kèm theo Quyết định số: 35/UBND/QĐ-UBND ngày 11/11/2019\ncủa Ủy ban)",
                vec![quote("35/UBND/QĐ-UBND", Some((2019, 11, 11)))],
            ),
            ("(Kèm theo Kế hoạch số /KH-UBND ngày /01 /2024 của", vec![quote("/KH-UBND", None)]),
            (
                "(Kèm theo Kế hoạch số: ngày 25 tháng 01 năm 2022 của UBND xã)",
                vec![quote("", Some((2022, 1, 25)))],
            ),
            (
                "Kế hoạch số 106/KH-UBND ngày 02/8/2023; Chỉ thị số 20-CT/TU, ngày 26/4/2023",
                vec![quote("106/KH-UBND", Some((2023, 8, 2)))],
            ),
            ("Nghị định số 59/2019/NĐ-CP;", vec![quote("59/2019/NĐ-CP", None)]),
            ("số lượng 3/4 số phiếu", vec![]),
        ];
        for (text, expected) in cases {
            assert_eq!(quotes(text), expected, "{text}");
        }
    }
}
