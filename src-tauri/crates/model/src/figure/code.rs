//! The code of a figure: `3.5.2`, and `3.5.2/dat-dai` for one row of a breakdown.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::definition::is_slug;

/// The printed code of a figure, which is its identity too: 1 to 40 letters, digits, `-` and `.`
/// that begin and end with a letter or digit. `/` parts the code of a column from the row of a
/// breakdown (`3.5.2/dat-dai`).
///
/// In formulas a code stands in brackets, `[3.5.2]`, so that it cannot be taken for a number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct FigureCode(
    #[schemars(regex(pattern = r"^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(/[a-z0-9-]+)?$"))] String,
);

/// A text that cannot be the code of a figure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a figure code: {0:?}")]
pub struct BadFigureCode(pub String);

impl FigureCode {
    /// The longest code, in characters.
    pub const MOST: usize = 40;

    /// Takes a text as a code.
    ///
    /// # Errors
    /// [`BadFigureCode`] with the text itself when it is no code.
    ///
    /// ```
    /// use cchc_model::figure::FigureCode;
    /// assert_eq!(FigureCode::new("3.5.2").unwrap().as_str(), "3.5.2");
    /// assert!(FigureCode::new("3.5 2").is_err());
    /// ```
    pub fn new(text: impl Into<String>) -> Result<Self, BadFigureCode> {
        let text = text.into();
        let (column, row) = text.split_once('/').unwrap_or((&text, "tat-ca"));
        let end = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let middle = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        let good = text.len() <= Self::MOST
            && end(column.chars().next())
            && end(column.chars().next_back())
            && column.chars().all(middle)
            && is_slug(row);
        if good { Ok(Self(text)) } else { Err(BadFigureCode(text)) }
    }

    /// The row of a breakdown that it is of: `dat-dai` of `3.5.2/dat-dai`.
    #[must_use]
    pub fn row(&self) -> Option<&str> {
        self.0.split_once('/').map(|(_, row)| row)
    }

    /// The code as a text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FigureCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for FigureCode {
    type Err = BadFigureCode;

    fn from_str(text: &str) -> Result<Self, BadFigureCode> {
        Self::new(text)
    }
}

impl<'de> Deserialize<'de> for FigureCode {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_plain_words_between_brackets() {
        for good in ["3.5.2", "1.1", "7", "A.1-b", "3.5.2/dat-dai"] {
            assert!(FigureCode::new(good).is_ok(), "{good}");
        }
        for bad in ["", ".1", "1.", "3.5]", "3,5", "3 5", "1/", "1/Đất", "1/a/b", "ạ", "/a"] {
            assert!(FigureCode::new(bad).is_err(), "{bad}");
        }
        assert!(FigureCode::new("1".repeat(41)).is_err());
    }
}
