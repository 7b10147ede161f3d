//! Identities. They never carry meaning: printed codes such as `TC 1.1.` are texts of their own.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The greatest item number: ids stay below 2^53, so that every JSON reader holds them exactly.
pub const MAX_ITEM_ID: u64 = (1 << 53) - 1;

/// A plan's identity within a book and in the interchange format: 1 to 64 characters of
/// `a-z`, `0-9` and `-`, such as `tung-anh-2022`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct PlanId(#[schemars(regex(pattern = r"^[a-z0-9][a-z0-9-]{0,63}$"))] String);

impl PlanId {
    /// Takes a text as a plan's identity.
    ///
    /// # Errors
    /// The text itself, when it is empty, longer than 64 characters, begins with `-` or holds
    /// anything but `a-z`, `0-9` and `-`.
    pub fn new(text: impl Into<String>) -> Result<Self, BadPlanId> {
        let text = text.into();
        let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if text.is_empty() || text.len() > 64 || text.starts_with('-') || !text.chars().all(legal) {
            return Err(BadPlanId(text));
        }
        Ok(Self(text))
    }

    /// The identity as a text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PlanId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for PlanId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::new(text).map_err(|bad| {
            serde::de::Error::invalid_value(
                serde::de::Unexpected::Str(&bad.0),
                &"1 to 64 characters of a-z, 0-9 and -",
            )
        })
    }
}

/// A text that cannot be a plan's identity.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a plan id: {0:?}")]
pub struct BadPlanId(pub String);

/// The number of a block, target, appendix, domain or task: unique within its plan whatever its
/// kind, 1 to 2^53 - 1, given once and never used again.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct ItemId(#[schemars(range(min = 1, max = 9_007_199_254_740_991_u64))] pub u64);

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The number of a progress entry: unique within a book, 1 to 2^53 - 1, given in the order of
/// entering and never used again.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct EntryId(#[schemars(range(min = 1, max = 9_007_199_254_740_991_u64))] pub u64);

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The number of an evidence document (tài liệu kiểm chứng) within a book, 1 to 2^53 - 1. The
/// rules of this crate only carry it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct EvidenceId(#[schemars(range(min = 1, max = 9_007_199_254_740_991_u64))] pub u64);

/// The number of a report within a book, 1 to 2^53 - 1, given once and never used again.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct ReportId(#[schemars(range(min = 1, max = 9_007_199_254_740_991_u64))] pub u64);

impl fmt::Display for ReportId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_id_is_a_short_plain_word() {
        assert!(PlanId::new("tung-anh-2022").is_ok());
        for bad in ["", "-x", "Tùng", "a b", &"x".repeat(65)] {
            assert_eq!(PlanId::new(bad), Err(BadPlanId(bad.to_owned())));
        }
    }
}
