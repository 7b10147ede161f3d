//! Where a plan stands between its draft and its paper.

use cchc_ops::PlanStatus;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// Whether a plan was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PlanStanding {
    /// Where it stands.
    pub state: PlanState,
    /// Its last version; `None` for a draft.
    pub version: Option<u32>,
    /// The paper by which it was issued last: `số 24/KH-UBND ngày 25/01/2022`; empty for a draft.
    pub paper: String,
    /// The day on that paper.
    pub issued_on: Option<NaiveDate>,
}

/// Where a plan stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanState {
    /// Bản nháp: never issued.
    Draft,
    /// Đã ban hành: its text stays as it is.
    Issued,
    /// Đang điều chỉnh: issued, and open for editing.
    Amending,
}

impl From<&PlanStatus> for PlanStanding {
    fn from(status: &PlanStatus) -> Self {
        let (state, last) = match status {
            PlanStatus::Draft => (PlanState::Draft, None),
            PlanStatus::Issued(last) => (PlanState::Issued, Some(last)),
            PlanStatus::Amending(last) => (PlanState::Amending, Some(last)),
        };
        Self {
            state,
            version: last.map(|last| last.ordinal),
            paper: last.map(|last| last.by.words_vi()).unwrap_or_default(),
            issued_on: last.map(|last| last.by.day),
        }
    }
}
