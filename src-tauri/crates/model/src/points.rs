//! Points of the PAR index, exact: `5,5` is 550 hundredths, never a binary fraction.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::amount;

/// Points in hundredths. Criteria sets use steps down to 0,1 (Hải Phòng 3793/QĐ-UBND: 0,2) and
/// scores with two decimals.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(transparent)]
pub struct Points(#[schemars(range(min = -1_000_000, max = 1_000_000))] pub i32);

impl Points {
    /// What a plan may hold, in hundredths: far more than any set of criteria has.
    pub const RANGE: std::ops::RangeInclusive<i32> = -1_000_000..=1_000_000;

    /// Points from hundredths: `Points::hundredths(550)` prints as `5,5`.
    #[must_use]
    pub const fn hundredths(value: i32) -> Self {
        Self(value)
    }
}

impl fmt::Display for Points {
    /// Decimal comma, no idle zeros: `4`, `1,5`, `27,25`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&amount::format_hundredths(i64::from(self.0)))
    }
}

impl Add for Points {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Points {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::default(), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_print_with_a_comma_and_no_idle_zeros() {
        let printed = [400, 150, 2725, 5, -25, 0].map(|value| Points(value).to_string());
        assert_eq!(printed, ["4", "1,5", "27,25", "0,05", "-0,25", "0"]);
    }
}
