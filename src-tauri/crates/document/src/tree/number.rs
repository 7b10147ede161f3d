//! Numbers of a cell: exact decimals, written the Vietnamese way.

use std::fmt;

/// An exact decimal number: `units / 10^decimals`, a percent or not.
///
/// Points come as hundredths, money as đồng shown in triệu đồng (six decimals); neither may
/// pass through a binary fraction before it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    units: i64,
    decimals: u8,
    percent: bool,
}

impl Number {
    /// `units / 10^decimals` without trailing zeros; `decimals` above 18 counts as 18, the most
    /// an `i64` can carry.
    ///
    /// ```
    /// use cchc_document::tree::Number;
    /// assert_eq!(Number::new(550, 2).to_string(), "5,5");
    /// assert_eq!(Number::new(1_234_500_000, 6).to_string(), "1.234,5");
    /// assert_eq!(Number::new(400, 2).to_string(), "4");
    /// ```
    #[must_use]
    pub fn new(units: i64, decimals: u8) -> Self {
        let (mut units, mut decimals) = (units, decimals.min(18));
        while decimals > 0 && units % 10 == 0 {
            units /= 10;
            decimals -= 1;
        }
        Self { units, decimals, percent: false }
    }

    /// The number that these words are, printed so and not otherwise: with the decimals that
    /// they have, and the sign of a percent. `None` for words that are no number.
    ///
    /// ```
    /// use cchc_document::tree::Number;
    /// let share = Number::of_words("85,10%").unwrap();
    /// assert_eq!((share.to_string().as_str(), share.to_f64()), ("85,10%", 0.851));
    /// assert_eq!(Number::of_words("05/3/2026"), None);
    /// ```
    #[must_use]
    pub fn of_words(words: &str) -> Option<Self> {
        let (plain, percent) = words.strip_suffix('%').map_or((words, false), |w| (w, true));
        let (whole, fraction) = plain.split_once(',').unwrap_or((plain, ""));
        let units = format!("{}{fraction}", whole.replace('.', "")).parse().ok()?;
        let decimals = u8::try_from(fraction.len()).ok().filter(|&decimals| decimals <= 18)?;
        let number = Self { units, decimals, percent };
        (number.to_string() == words).then_some(number)
    }

    /// A number of points given in hundredths.
    #[must_use]
    pub fn hundredths(hundredths: i64) -> Self {
        Self::new(hundredths, 2)
    }

    /// A whole number.
    #[must_use]
    pub fn whole(units: i64) -> Self {
        Self::new(units, 0)
    }

    /// With how many decimals it is printed, 0–18.
    #[must_use]
    pub fn decimals(self) -> u8 {
        self.decimals
    }

    /// Whether it is a percent.
    #[must_use]
    pub fn is_percent(self) -> bool {
        self.percent
    }

    /// The nearest binary number, which is what a workbook stores: 85,11% is 0.8511 there.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        let decimals = if self.percent { self.decimals + 2 } else { self.decimals };
        // Parsing a decimal rounds once; dividing two rounded numbers would round thrice.
        Self { decimals, ..self }.plain('.').parse().unwrap_or(0.0)
    }

    /// Digits without group separators.
    fn plain(self, decimal_mark: char) -> String {
        let digits = format!(
            "{:0>width$}",
            self.units.unsigned_abs(),
            width = usize::from(self.decimals) + 1
        );
        let (whole, fraction) = digits.split_at(digits.len() - usize::from(self.decimals));
        let sign = if self.units < 0 { "-" } else { "" };
        if fraction.is_empty() {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}{decimal_mark}{fraction}")
        }
    }
}

/// The Vietnamese form: comma before the decimals, dot between thousands.
impl fmt::Display for Number {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = self.plain(',');
        let (whole, fraction) = match plain.split_once(',') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (plain.as_str(), None),
        };
        let digits = whole.trim_start_matches('-');
        if digits.len() < whole.len() {
            out.write_str("-")?;
        }
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index) % 3 == 0 {
                out.write_str(".")?;
            }
            write!(out, "{digit}")?;
        }
        fraction.map_or(Ok(()), |fraction| write!(out, ",{fraction}"))?;
        if self.percent { out.write_str("%") } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_print_the_vietnamese_way() {
        for (units, decimals, printed) in [
            (0, 2, "0"),
            (5, 2, "0,05"),
            (-550, 2, "-5,5"),
            (-5, 2, "-0,05"),
            (2750, 2, "27,5"),
            (100_000, 2, "1.000"),
            (123_456_789, 2, "1.234.567,89"),
            (375_000, 6, "0,375"),
            (i64::MIN, 0, "-9.223.372.036.854.775.808"),
        ] {
            assert_eq!(Number::new(units, decimals).to_string(), printed);
        }
    }

    #[test]
    fn the_stored_binary_number_is_the_nearest_one() {
        assert_eq!(Number::new(855, 2).to_f64(), 8.55);
        assert_eq!(Number::new(-5, 2).to_f64(), -0.05);
        assert_eq!(Number::whole(1_000_000).to_f64(), 1e6);
    }

    #[test]
    fn words_are_a_number_only_where_they_are_printed_the_same_again() {
        for words in ["0", "8.930", "-5", "1.250,5", "8,50", "85,10%", "0,00%", "1.234.567,89"] {
            let number = Number::of_words(words).unwrap();
            assert_eq!(number.to_string(), words);
        }
        assert_eq!(Number::of_words("8,50").unwrap().to_f64(), 8.5);
        assert_eq!(Number::of_words("100,00%").unwrap().to_f64(), 1.0);
        for words in ["", "-", "%", "Có", "05/3/2026", "007", "1,", "8930", "1.23", "+5", "5 %"] {
            assert_eq!(Number::of_words(words), None, "{words}");
        }
    }
}
