//! Danh mục kết quả thực hiện nhiệm vụ CCHC năm: what became of every task (Hải Phòng,
//! QĐ 3793/QĐ-UBND 2022, and other sets score it).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ReportFacts;
use crate::ids::ItemId;

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ResultRow {
    /// The heading of a domain.
    Domain {
        /// As printed.
        number: String,
        /// As printed.
        title: String,
    },
    /// A task.
    Task {
        /// The task.
        task: ItemId,
        /// As printed.
        number: String,
        /// What was to be done.
        words: String,
        /// The product that was asked for.
        product: String,
        /// Chủ trì.
        lead: String,
        /// The words of the deadline.
        deadline: String,
        /// What was done or delivered, in the officer's words.
        delivered: String,
        /// Number and date of the documents, a line each.
        documents: Vec<String>,
        /// `Hoàn thành đúng hạn`, `Hoàn thành chậm 5 ngày` …
        state: String,
        /// Why it was late or not done; empty otherwise.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
}

/// The list of the year's plan; empty where no plan was issued.
#[must_use]
pub fn results(facts: &ReportFacts<'_>) -> Vec<ResultRow> {
    let _ = facts;
    todo!()
}
