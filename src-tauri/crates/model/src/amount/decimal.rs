//! A decimal number held exactly: an integer and how many of its digits are decimals.

use std::fmt;

use super::NumberProblem;

/// An exact decimal number of at most 18 digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    digits: i64,
    decimals: u32,
}

/// Beyond this many digits an i64 could overflow.
const MOST_DIGITS: usize = 18;

impl Decimal {
    /// `digits` shifted right by `decimals` places (at most 18): `new(125, 2)` is 1,25.
    #[must_use]
    pub fn new(digits: i64, decimals: u32) -> Self {
        let mut number = Self { digits, decimals: decimals.min(18) };
        while number.decimals > 0 && number.digits % 10 == 0 {
            number.digits /= 10;
            number.decimals -= 1;
        }
        number
    }

    pub(super) fn parse(text: &str) -> Result<Self, NumberProblem> {
        let text = text.trim();
        let (negative, body) = match text.strip_prefix('-') {
            Some(body) => (true, body),
            None => (false, text),
        };
        let (whole, decimals) = split(body)?;
        let all = format!("{whole}{decimals}");
        if all.len() > MOST_DIGITS {
            return Err(NumberProblem::TooBig);
        }
        let digits: i64 = all.parse().map_err(|_| NumberProblem::NotANumber)?;
        let places = u32::try_from(decimals.len()).map_err(|_| NumberProblem::TooBig)?;
        Ok(Self::new(if negative { -digits } else { digits }, places))
    }

    /// The value times `units`, when that is a whole number (`1,5` in units of 100 is 150).
    ///
    /// # Errors
    /// [`NumberProblem::TooBig`] on overflow, [`NumberProblem::TooPrecise`] when a rest remains.
    pub fn in_units_of(self, units: i64) -> Result<i64, NumberProblem> {
        let scaled = i128::from(self.digits) * i128::from(units);
        let divisor = 10_i128.pow(self.decimals);
        if scaled % divisor != 0 {
            return Err(NumberProblem::TooPrecise);
        }
        i64::try_from(scaled / divisor).map_err(|_| NumberProblem::TooBig)
    }
}

/// Whole digits and decimal digits, both without marks.
fn split(body: &str) -> Result<(String, &str), NumberProblem> {
    let allowed = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',') || c.is_whitespace();
    if !body.chars().all(allowed) || !body.contains(|c: char| c.is_ascii_digit()) {
        return Err(NumberProblem::NotANumber);
    }
    let (whole, decimals) = match body.split_once(',') {
        None => (body, ""),
        Some(("", _) | (_, "")) => return Err(NumberProblem::NotANumber),
        Some((_, rest)) if rest.contains([',', '.']) => return Err(NumberProblem::Ambiguous),
        Some((_, rest)) if !rest.bytes().all(|b| b.is_ascii_digit()) => {
            return Err(NumberProblem::NotANumber);
        }
        Some(parts) => parts,
    };
    // "1,500" is one and a half here and fifteen hundred in English; "0,500" has one reading.
    let english_thousands = decimals.len() == 3 && !whole.contains('.') && whole.len() <= 3;
    if english_thousands && whole.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        return Err(NumberProblem::Ambiguous);
    }
    Ok((ungroup(whole)?, decimals))
}

/// Takes the thousands marks out of `1.250.000` or `1 250 000`.
fn ungroup(whole: &str) -> Result<String, NumberProblem> {
    let dotted = whole.contains('.');
    let spaced = whole.contains(char::is_whitespace);
    if dotted && spaced {
        return Err(NumberProblem::NotANumber);
    }
    let groups: Vec<&str> = whole.split(|c: char| c == '.' || c.is_whitespace()).collect();
    if groups.iter().any(|group| group.is_empty()) {
        return Err(NumberProblem::NotANumber);
    }
    let grouped = groups.len() > 1;
    let starts_well = groups[0].len() <= 3 && !groups[0].starts_with('0');
    if grouped && !(starts_well && groups[1..].iter().all(|group| group.len() == 3)) {
        return Err(if dotted { NumberProblem::Ambiguous } else { NumberProblem::NotANumber });
    }
    Ok(groups.concat())
}

impl fmt::Display for Decimal {
    /// Thousands dots, decimal comma, no needless zeros.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let divisor = 10_u64.pow(self.decimals);
        let size = self.digits.unsigned_abs();
        if self.digits < 0 {
            f.write_str("-")?;
        }
        let whole = (size / divisor).to_string();
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                f.write_str(".")?;
            }
            write!(f, "{digit}")?;
        }
        if self.decimals > 0 {
            write!(f, ",{:0width$}", size % divisor, width = self.decimals as usize)?;
        }
        Ok(())
    }
}
