//! One row of an appendix.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::TaskField;
use crate::budget::{self, Budget};
use crate::deadline::{self, Deadline};
use crate::ids::ItemId;
use crate::points::Points;

/// A task (Nhiệm vụ): what an appendix row says. Every text is kept as the office wrote it; lines
/// are separated by `\n`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Identity within the plan.
    pub id: ItemId,
    /// 0 for a task, 1 for a sub-task of the task above it, and so on.
    #[serde(default, skip_serializing_if = "is_zero")]
    #[schemars(range(max = 5))]
    pub depth: u8,
    /// TT as printed, never renumbered: `1`, `4.`, `2.1.3`; `""` for a row that is printed
    /// without a number. Absent: counted by the layout.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Mục tiêu, chỉ tiêu.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub objective: String,
    /// Nhiệm vụ, nội dung thực hiện, giải pháp.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub task: String,
    /// Hoạt động.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub activity: String,
    /// Kết quả, sản phẩm.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub product: String,
    /// Chủ trì.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lead: String,
    /// Phối hợp.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub partners: String,
    /// Công chức tham mưu.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub adviser: String,
    /// Thời gian hoàn thành, in the office's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub deadline: String,
    /// Kinh phí, in the office's words; the column's unit is triệu đồng.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub budget: String,
    /// Tiêu chí, tiêu chí thành phần that the task serves.
    #[serde(default, skip_serializing_if = "Criterion::is_empty")]
    pub criterion: Criterion,
    /// Điểm tối đa, in hundredths.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_points: Option<Points>,
    /// Điểm đạt được, in hundredths.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attained_points: Option<Points>,
    /// Yêu cầu: the result that the upper level requires.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub required: String,
    /// Named further columns of this office.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub extra: BTreeMap<String, String>,
    /// The fields that are one cell with the same field of the row above. Such a field is empty
    /// here: its words stand in the row where the cell begins.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub merged: BTreeSet<TaskField>,
}

/// A criterion as printed in a plan: code and title are texts, a code may be missing or doubled.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// `TC 1.1.`, `TCTP 3.2.1`, `4.2.`
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// The words behind the code.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
}

impl Criterion {
    /// Whether neither code nor title is given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.code.is_empty() && self.title.is_empty()
    }

    /// Takes a leading code such as `TC 1.1.`, `TCTP 3.2.1`, `TCTP 6.2 -` or `4.2.` apart from
    /// the title. [`Criterion::printed`] gives back exactly these words.
    ///
    /// ```
    /// use cchc_model::plan::Criterion;
    /// let split = Criterion::split("TC 1.1. Kế hoạch CCHC năm");
    /// assert_eq!((split.code.as_str(), split.title.as_str()), ("TC 1.1.", "Kế hoạch CCHC năm"));
    /// assert_eq!(Criterion::split("2 lớp tập huấn").code, "");
    /// ```
    #[must_use]
    pub fn split(words: &str) -> Self {
        let code = &words[..code_length(words)];
        let title = words[code.len()..].strip_prefix(' ').unwrap_or_default();
        let split = Self { code: code.to_owned(), title: title.to_owned() };
        if split.printed() == words {
            split
        } else {
            Self { code: String::new(), title: words.to_owned() }
        }
    }

    /// Code and title as one text.
    #[must_use]
    pub fn printed(&self) -> String {
        match (self.code.as_str(), self.title.as_str()) {
            ("", title) => title.to_owned(),
            (code, "") => code.to_owned(),
            (code, title) => format!("{code} {title}"),
        }
    }
}

/// How many bytes of a criterion's words are its code: `TC`, `TCTP` or `Tiêu chí` and a number,
/// or a number of several parts, with the dash that some offices write behind it.
fn code_length(words: &str) -> usize {
    let named = ["TCTP ", "TC ", "Tiêu chí thành phần ", "Tiêu chí "];
    let name = named.iter().find(|name| words.starts_with(**name)).map_or(0, |name| name.len());
    let rest = &words[name..];
    let number = &rest[..rest.find([' ', '\n']).unwrap_or(rest.len())];
    let parts: Vec<&str> = number.strip_suffix('.').unwrap_or(number).split('.').collect();
    let counted = |part: &&str| {
        matches!(part.len(), 1 | 2) && part.bytes().all(|letter| letter.is_ascii_digit())
    };
    if !parts.iter().all(counted) || (name == 0 && parts.len() < 2) {
        return 0;
    }
    let dash = if rest[number.len()..].starts_with(" - ") { " -".len() } else { 0 };
    name + number.len() + dash
}

impl Task {
    /// An empty task with this identity.
    #[must_use]
    pub fn new(id: ItemId) -> Self {
        Self {
            id,
            depth: 0,
            number: None,
            objective: String::new(),
            task: String::new(),
            activity: String::new(),
            product: String::new(),
            lead: String::new(),
            partners: String::new(),
            adviser: String::new(),
            deadline: String::new(),
            budget: String::new(),
            criterion: Criterion::default(),
            max_points: None,
            attained_points: None,
            required: String::new(),
            extra: BTreeMap::new(),
            merged: BTreeSet::new(),
        }
    }

    /// What the words of the deadline mean in a plan of this year.
    #[must_use]
    pub fn deadline_in(&self, plan_year: i32) -> Deadline {
        deadline::parse(&self.deadline, plan_year)
    }

    /// What the words of the budget mean.
    #[must_use]
    pub fn budget_read(&self) -> Budget {
        budget::parse(&self.budget)
    }

    /// The printed text of a field; points with a decimal comma.
    #[must_use]
    pub fn text(&self, field: &TaskField) -> String {
        let points = |points: Option<Points>| points.map(|p| p.to_string()).unwrap_or_default();
        match field {
            TaskField::Number => self.number.clone().unwrap_or_default(),
            TaskField::Objective => self.objective.clone(),
            TaskField::Task => self.task.clone(),
            TaskField::Activity => self.activity.clone(),
            TaskField::Product => self.product.clone(),
            TaskField::Lead => self.lead.clone(),
            TaskField::Partners => self.partners.clone(),
            TaskField::Adviser => self.adviser.clone(),
            TaskField::Deadline => self.deadline.clone(),
            TaskField::Budget => self.budget.clone(),
            TaskField::Criterion => self.criterion.printed(),
            TaskField::MaxPoints => points(self.max_points),
            TaskField::AttainedPoints => points(self.attained_points),
            TaskField::Required => self.required.clone(),
            TaskField::Extra(name) => self.extra.get(name).cloned().unwrap_or_default(),
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_zero(depth: &u8) -> bool {
    *depth == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_criterion_is_split_behind_its_code() {
        for (words, code) in [
            ("TC 1.1. Kế hoạch CCHC năm", "TC 1.1."),
            ("TCTP 3.2.1 Báo cáo", "TCTP 3.2.1"),
            ("TCTP 6.2 - Tiết kiệm", "TCTP 6.2 -"),
            ("4.2. Phân cấp", "4.2."),
            ("2.1.3 Theo dõi", "2.1.3"),
            ("2.1.3", "2.1.3"),
            ("TC 7 Chuyển đổi số", "TC 7"),
            ("2 lớp tập huấn", ""),
            ("1.500 hồ sơ", ""),
            ("TC về cải cách", ""),
            ("4.2. ", ""),
            ("4.2.\nPhân cấp", ""),
            (" 4.2. Phân cấp", ""),
            ("Phân cấp", ""),
            ("", ""),
        ] {
            let split = Criterion::split(words);
            assert_eq!((split.code.as_str(), split.printed()), (code, words.to_owned()));
        }
    }
}
