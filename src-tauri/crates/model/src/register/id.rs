//! What registers, their columns, choices, counts and rows are named by.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::definition::is_slug;

/// A text that cannot be an identity in definitions: 1 to 40 characters of `a-z`, `0-9` and `-`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an identity: {0:?}")]
pub struct BadId(pub String);

macro_rules! slug {
    ($(#[$doc:meta] $name:ident)*) => {$(
        #[$doc]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(#[schemars(regex(pattern = r"^[a-z0-9][a-z0-9-]{0,39}$"))] String);

        impl $name {
            /// Takes a text as an identity.
            ///
            /// # Errors
            /// [`BadId`] unless it is 1 to 40 characters of `a-z`, `0-9` and `-`.
            pub fn new(text: impl Into<String>) -> Result<Self, BadId> {
                let text = text.into();
                if is_slug(&text) { Ok(Self(text)) } else { Err(BadId(text)) }
            }

            /// The identity as a text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                Self::new(String::deserialize(from)?).map_err(serde::de::Error::custom)
            }
        }
    )*};
}

slug! {
    /// A register: `sang-kien`.
    RegisterId
    /// A column of a register: `ngay-kiem-tra`.
    ColumnId
    /// A choice of a column: `hoi-nghi`.
    ChoiceId
    /// A count of a register: `so-don-vi`.
    CountId
}

/// A row of a register: unique among the rows of all registers of a book, 1 to 2^53 - 1.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct RowId(#[schemars(range(min = 1, max = 9_007_199_254_740_991_u64))] pub u64);

impl fmt::Display for RowId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
