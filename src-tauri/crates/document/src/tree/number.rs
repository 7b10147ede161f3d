//! Numbers of a cell: exact decimals, written the Vietnamese way.

use std::fmt;

/// An exact decimal number: `units / 10^decimals`, without trailing zeros.
///
/// Points come as hundredths, money as đồng shown in triệu đồng (six decimals); neither may
/// pass through a binary fraction before it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    units: i64,
    decimals: u8,
}

impl Number {
    /// `units / 10^decimals`; `decimals` above 18 counts as 18, the most an `i64` can carry.
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
        Self { units, decimals }
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

    /// How many decimals its shortest form needs, 0–18.
    #[must_use]
    pub fn decimals(self) -> u8 {
        self.decimals
    }

    /// The nearest binary number, which is what a workbook stores.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        // Parsing a decimal rounds once; dividing two rounded numbers would round thrice.
        self.plain('.').parse().unwrap_or(0.0)
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
        fraction.map_or(Ok(()), |fraction| write!(out, ",{fraction}"))
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
}
