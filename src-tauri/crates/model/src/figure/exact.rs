//! Exact numbers: a fraction of two integers, so that a share of hồ sơ is never rounded before
//! it is compared.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

/// An exact number: a reduced fraction with a denominator of at least 1.
///
/// Both halves stay within ±2^62, so that no step of reckoning can overflow 128 bits; whatever
/// would leave that range is refused as too big instead of being rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Exact {
    numerator: i128,
    denominator: i128,
}

/// Far beyond the largest amount of đồng that the program holds.
const MOST: i128 = 1 << 62;

impl Exact {
    /// Zero.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// A whole number; `None` beyond ±2^62.
    #[must_use]
    pub fn whole(number: i64) -> Option<Self> {
        Self::fraction(i128::from(number), 1)
    }

    /// A number of hundredths: `hundredths(8511)` is 85,11.
    #[must_use]
    pub fn hundredths(number: i64) -> Option<Self> {
        Self::fraction(i128::from(number), 100)
    }

    pub(crate) fn fraction(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let divisor = gcd(numerator.unsigned_abs(), denominator.unsigned_abs());
        let divisor = i128::try_from(divisor).ok()? * denominator.signum();
        let (numerator, denominator) = (numerator / divisor, denominator / divisor);
        let fits = numerator.abs() <= MOST && denominator <= MOST;
        fits.then_some(Self { numerator, denominator })
    }

    /// The sum; `None` when it is too big.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let numerator = self.numerator * other.denominator + other.numerator * self.denominator;
        Self::fraction(numerator, self.denominator * other.denominator)
    }

    /// The difference; `None` when it is too big.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negated())
    }

    /// The product; `None` when it is too big.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        Self::fraction(self.numerator * other.numerator, self.denominator * other.denominator)
    }

    /// The quotient; `None` for a divisor of 0 and when it is too big.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        Self::fraction(self.numerator * other.denominator, self.denominator * other.numerator)
    }

    /// The number with the other sign.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self { numerator: -self.numerator, denominator: self.denominator }
    }

    /// Without its sign.
    #[must_use]
    pub const fn size(self) -> Self {
        Self { numerator: self.numerator.abs(), denominator: self.denominator }
    }

    /// Whether it is 0.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// Rounded to whole `1/units`, half away from zero as spreadsheets do:
    /// `rounded(100)` of 85,105 is 8511 hundredths. `None` beyond 64 bits.
    #[must_use]
    pub fn rounded(self, units: u32) -> Option<i64> {
        let scaled = self.numerator.checked_mul(i128::from(units))?;
        let half_up = (scaled.abs() * 2 + self.denominator) / (self.denominator * 2);
        i64::try_from(half_up * scaled.signum()).ok()
    }

    /// The number of `1/units` when it is a whole one.
    #[must_use]
    pub fn in_units_of(self, units: u32) -> Option<i64> {
        let scaled = self.numerator.checked_mul(i128::from(units))?;
        (scaled % self.denominator == 0).then(|| i64::try_from(scaled / self.denominator).ok())?
    }

    /// The smallest whole number that is not below it.
    #[must_use]
    pub fn ceiling(self) -> Option<i64> {
        let down = self.numerator.div_euclid(self.denominator);
        let rest = self.numerator.rem_euclid(self.denominator);
        i64::try_from(down + i128::from(rest > 0)).ok()
    }
}

impl fmt::Display for Exact {
    /// `9`, `-5/2`: exact, for programs; people read rounded numbers with a comma.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.denominator {
            1 => write!(f, "{}", self.numerator),
            denominator => write!(f, "{}/{denominator}", self.numerator),
        }
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Exact {
    fn schema_name() -> Cow<'static, str> {
        "Exact".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": r"^-?[0-9]+(/[0-9]+)?$" })
    }
}

fn gcd(a: u128, b: u128) -> u128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        // Within ±2^124: both halves of both numbers stay within ±2^62.
        (self.numerator * other.denominator).cmp(&(other.numerator * self.denominator))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(part: i64, all: i64) -> Exact {
        Exact::whole(part).unwrap().over(Exact::whole(all).unwrap()).unwrap()
    }

    #[test]
    fn halves_are_rounded_away_from_zero_and_only_when_asked() {
        assert_eq!(share(851_050, 1_000_000).rounded(10_000), Some(8_511));
        assert_eq!(share(-851_050, 1_000_000).rounded(10_000), Some(-8_511));
        assert_eq!(share(1, 3).plus(share(2, 3)), Exact::whole(1));
        assert_eq!(share(1, 8).rounded(100), Some(13));
        assert_eq!(share(-1, 200).rounded(100), Some(-1));
    }

    #[test]
    fn what_is_too_big_is_refused_and_not_rounded() {
        let big = Exact::whole(1 << 62).unwrap();
        assert_eq!(big.plus(Exact::whole(1).unwrap()), None);
        assert_eq!(big.times(big), None);
        assert_eq!(Exact::whole(i64::MIN), None);
        assert_eq!(big.over(Exact::ZERO), None);
        let thin = Exact::fraction(1, MOST - 1).unwrap();
        assert_eq!(thin.plus(Exact::fraction(1, MOST).unwrap()), None);
        assert!(thin > Exact::fraction(1, MOST).unwrap());
    }

    #[test]
    fn the_ceiling_counts_whole_cases() {
        for (part, all, whole) in [(7, 2, 4), (4, 2, 2), (-7, 2, -3), (0, 5, 0)] {
            assert_eq!(share(part, all).ceiling(), Some(whole), "{part}/{all}");
        }
        assert_eq!(share(5, 2).in_units_of(10), Some(25));
        assert_eq!(share(5, 2).in_units_of(1), None);
    }
}
