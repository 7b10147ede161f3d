//! Numbers as Vietnamese offices write them: decimal comma, thousands dot.
//!
//! `1.500` is one thousand five hundred and `1,5` is one and a half. What could be read in two
//! ways (`1.5`, `1,500`) is never guessed: it comes back as [`NumberProblem::Ambiguous`].

mod decimal;
pub mod million;

pub use decimal::Decimal;
pub use million::{MOST_DONG, display_dong, format_million};

/// Why a text was not read as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NumberProblem {
    /// No digits, or signs that no number has.
    #[error("không phải là số")]
    NotANumber,
    /// The text can be read in two ways, as `1.5` (one and a half in English, a slip for 1.500?).
    #[error("số có thể hiểu hai cách: phần nghìn dùng dấu chấm, phần lẻ dùng dấu phẩy")]
    Ambiguous,
    /// More digits than the program can hold.
    #[error("số quá lớn")]
    TooBig,
    /// More decimals than this kind of number has.
    #[error("quá nhiều chữ số thập phân")]
    TooPrecise,
}

/// Reads a whole text as one Vietnamese number.
///
/// Spaces around the number are allowed, and spaces as thousands marks (`1 250 000`).
///
/// # Errors
/// [`NumberProblem::Ambiguous`] for `1.5`, `1,500`, `1,250.5`; [`NumberProblem::NotANumber`] for
/// anything that is not one number; [`NumberProblem::TooBig`] beyond 18 digits.
///
/// ```
/// use cchc_model::amount::{NumberProblem, parse_number};
/// assert_eq!(parse_number("1.250,5").unwrap().to_string(), "1.250,5");
/// assert_eq!(parse_number("1.5"), Err(NumberProblem::Ambiguous));
/// ```
pub fn parse_number(text: &str) -> Result<Decimal, NumberProblem> {
    Decimal::parse(text)
}

/// Reads points: a number with at most two decimals, in hundredths (`5,5` is 550).
///
/// # Errors
/// As [`parse_number`], and [`NumberProblem::TooPrecise`] for a third decimal.
///
/// ```
/// use cchc_model::amount::{NumberProblem, parse_hundredths};
/// assert_eq!(parse_hundredths("5,5"), Ok(550));
/// assert_eq!(parse_hundredths("5,125"), Err(NumberProblem::Ambiguous));
/// ```
pub fn parse_hundredths(text: &str) -> Result<i64, NumberProblem> {
    Decimal::parse(text)?.in_units_of(100)
}

/// Writes hundredths the Vietnamese way, without needless zeros: 550 is `5,5`, 100000 is `1.000`.
///
/// ```
/// use cchc_model::amount::format_hundredths;
/// assert_eq!(format_hundredths(550), "5,5");
/// assert_eq!(format_hundredths(-25), "-0,25");
/// ```
#[must_use]
pub fn format_hundredths(hundredths: i64) -> String {
    Decimal::new(hundredths, 2).to_string()
}

/// Reads a percentage with its sign (`99,9%`, `100 %`) in hundredths of a percent.
///
/// # Errors
/// As [`parse_hundredths`]; [`NumberProblem::NotANumber`] without the percent sign.
///
/// ```
/// use cchc_model::amount::{NumberProblem, parse_percent};
/// assert_eq!(parse_percent("99,9%"), Ok(9990));
/// assert_eq!(parse_percent("99.9%"), Err(NumberProblem::Ambiguous));
/// ```
pub fn parse_percent(text: &str) -> Result<i64, NumberProblem> {
    let number = text.trim().strip_suffix('%').ok_or(NumberProblem::NotANumber)?;
    parse_hundredths(number)
}

/// Writes hundredths of a percent: 9990 is `99,9%`.
#[must_use]
pub fn format_percent(hundredths: i64) -> String {
    format!("{}%", format_hundredths(hundredths))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_group_thousands_and_commas_mark_decimals() {
        for (text, hundredths) in [
            ("0", 0),
            ("5", 500),
            ("05", 500),
            ("1,5", 150),
            ("1.500", 150_000),
            ("8.930", 893_000),
            ("1.250.000", 125_000_000),
            ("1.250,5", 125_050),
            ("85,10", 8_510),
            ("1 250 000", 125_000_000),
            ("\u{a0}2\u{a0}500 ", 250_000),
            ("-0,5", -50),
            ("0,125", -1),
        ] {
            let read = parse_hundredths(text);
            if hundredths == -1 {
                assert_eq!(read, Err(NumberProblem::TooPrecise), "{text}");
            } else {
                assert_eq!(read, Ok(hundredths), "{text}");
            }
        }
    }

    #[test]
    fn two_possible_readings_are_asked_about() {
        for text in [
            "1.5",
            "1.50",
            "12.5",
            "0.5",
            "0.500",
            "1.2345",
            "1,500",
            "1,250,000",
            "1,250.5",
            "1.25.000",
        ] {
            assert_eq!(parse_number(text), Err(NumberProblem::Ambiguous), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_said_so() {
        for text in [
            "", " ", "-", ",", ".", "5 lớp", "1,", ",5", "1..5", "1,5,5", "5%", "1 25", "--5",
            "5-6", "٣",
        ] {
            assert!(parse_number(text).is_err(), "{text}");
        }
        assert_eq!(parse_number("1234567890123456789"), Err(NumberProblem::TooBig));
    }

    #[test]
    fn percent_needs_its_sign_and_may_have_a_space() {
        assert_eq!(parse_percent("100 %"), Ok(10_000));
        assert_eq!(parse_percent("85,10%"), Ok(8_510));
        assert_eq!(parse_percent("85"), Err(NumberProblem::NotANumber));
        assert_eq!(format_percent(8_510), "85,1%");
    }
}
