//! Chỉ tiêu: what the plan promises, in words and, where it can be measured, as a number.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{DomainCode, Plan};
use crate::figure::FigureCode;
use crate::ids::ItemId;

/// One target of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// Identity within the plan.
    pub id: ItemId,
    /// The narrative block in which the target is printed; its words are part of that block.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block: Option<ItemId>,
    /// The domain that it belongs to, where that is clear.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<DomainCode>,
    /// The words of the target as printed.
    pub text: String,
    /// What is measured; `None` where the words promise nothing countable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Measure>,
    /// The figure that tells whether it is reached; chosen by the officer, printed nowhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<FigureCode>,
}

impl Plan {
    /// The same paper, its targets followed by the figures that `other` follows them by: a choice
    /// that is printed nowhere and belongs to no version.
    #[must_use]
    pub fn followed_as(mut self, other: &Self) -> Self {
        for target in &mut self.targets {
            if let Some(known) = other.targets.iter().find(|known| known.id == target.id) {
                target.figure.clone_from(&known.figure);
            }
        }
        self
    }
}

/// The countable part of a target: `≥ 98 %`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// How the attained figure is compared with the value.
    pub comparator: Comparator,
    /// The value in hundredths of its unit: `98 %` is 9800, `23,5 tỷ đồng` is 2350.
    pub value_hundredths: i64,
    /// The unit as printed: `%`, `tỷ đồng`, `sáng kiến`, `điểm`.
    pub unit: String,
}

/// How an attained figure is compared with the target's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Comparator {
    /// Tối thiểu, ít nhất, từ … trở lên.
    AtLeast,
    /// Trên.
    MoreThan,
    /// Đạt, bằng; also a plain number such as `100%`.
    Equal,
    /// Dưới.
    LessThan,
    /// Tối đa, không quá.
    AtMost,
}
