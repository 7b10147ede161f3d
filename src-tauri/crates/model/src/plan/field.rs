//! The fields of a task by name: what layouts choose columns from and merges speak of.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A field of a task. Written as `objective`, `max_points` …, and `extra:NAME` for a further
/// column of the office's own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskField {
    /// TT.
    Number,
    /// Mục tiêu, chỉ tiêu.
    Objective,
    /// Nhiệm vụ.
    Task,
    /// Hoạt động.
    Activity,
    /// Kết quả, sản phẩm.
    Product,
    /// Chủ trì.
    Lead,
    /// Phối hợp.
    Partners,
    /// Công chức tham mưu.
    Adviser,
    /// Thời gian hoàn thành.
    Deadline,
    /// Kinh phí.
    Budget,
    /// Tiêu chí: code and title in one cell.
    Criterion,
    /// Điểm tối đa.
    MaxPoints,
    /// Điểm đạt được.
    AttainedPoints,
    /// Kết quả yêu cầu.
    Required,
    /// A column of the office's own, by its name.
    Extra(String),
}

/// Every field but the extra ones, with its written key and its Vietnamese name.
const NAMED: [(TaskField, &str, &str); 14] = [
    (TaskField::Number, "number", "TT"),
    (TaskField::Objective, "objective", "Mục tiêu, chỉ tiêu"),
    (TaskField::Task, "task", "Nhiệm vụ"),
    (TaskField::Activity, "activity", "Hoạt động"),
    (TaskField::Product, "product", "Kết quả, sản phẩm"),
    (TaskField::Lead, "lead", "Chủ trì"),
    (TaskField::Partners, "partners", "Phối hợp"),
    (TaskField::Adviser, "adviser", "Công chức tham mưu"),
    (TaskField::Deadline, "deadline", "Thời gian hoàn thành"),
    (TaskField::Budget, "budget", "Kinh phí"),
    (TaskField::Criterion, "criterion", "Tiêu chí"),
    (TaskField::MaxPoints, "max_points", "Điểm tối đa"),
    (TaskField::AttainedPoints, "attained_points", "Điểm đạt được"),
    (TaskField::Required, "required", "Kết quả yêu cầu"),
];

impl TaskField {
    /// All fields that every task has; the extra ones are known only to the task.
    pub fn named() -> impl Iterator<Item = Self> {
        NAMED.iter().map(|(field, _, _)| field.clone())
    }

    /// The name that the officer knows the field by.
    #[must_use]
    pub fn label_vi(&self) -> &str {
        match self {
            Self::Extra(name) => name,
            named => NAMED.iter().find(|(field, _, _)| field == named).map_or("", |row| row.2),
        }
    }
}

impl fmt::Display for TaskField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Extra(name) => write!(f, "extra:{name}"),
            named => f.write_str(
                NAMED.iter().find(|(field, _, _)| field == named).map_or("", |row| row.1),
            ),
        }
    }
}

/// A key that names no field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no task field is called {0:?}")]
pub struct UnknownField(pub String);

impl FromStr for TaskField {
    type Err = UnknownField;

    fn from_str(key: &str) -> Result<Self, UnknownField> {
        if let Some(name) = key.strip_prefix("extra:").filter(|name| !name.is_empty()) {
            return Ok(Self::Extra(name.to_owned()));
        }
        NAMED
            .iter()
            .find(|(_, written, _)| *written == key)
            .map(|(field, _, _)| field.clone())
            .ok_or_else(|| UnknownField(key.to_owned()))
    }
}

impl Serialize for TaskField {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TaskField {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = String::deserialize(deserializer)?;
        key.parse().map_err(|_| {
            de::Error::invalid_value(
                de::Unexpected::Str(&key),
                &"a task field such as objective, max_points or extra:NAME",
            )
        })
    }
}

impl JsonSchema for TaskField {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TaskField".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let named: Vec<&str> = NAMED.iter().map(|(_, key, _)| *key).collect();
        schemars::json_schema!({
            "description": "A field of a task; a further column of the office's own is extra:NAME.",
            "type": "string",
            "anyOf": [{ "enum": named }, { "pattern": "^extra:.+$" }],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_read_back_from_its_key() {
        for field in TaskField::named().chain([TaskField::Extra("Ghi chú".into())]) {
            assert_eq!(field.to_string().parse(), Ok(field));
        }
        assert_eq!("extra:".parse::<TaskField>(), Err(UnknownField("extra:".into())));
    }
}
