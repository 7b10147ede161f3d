//! Why something about progress is not entered.

use cchc_model::ids::ItemId;
use cchc_model::progress::{BadEntry, InstanceKey};

/// Why nothing was entered. Of several entries none is, when one cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProgressProblem {
    /// The plan has no version: nobody owes anything yet.
    #[error("plan of {years} was never issued")]
    NotIssued {
        /// The years of the plan.
        years: String,
    },
    /// The plan in force has no such task.
    #[error("entry {row}: no task {task}")]
    NoTask {
        /// Which entry, from 1.
        row: usize,
        /// The task.
        task: ItemId,
    },
    /// The words of the task's deadline ask for no such thing.
    #[error("entry {row}: no instance {instance}")]
    NoInstance {
        /// Which entry, from 1.
        row: usize,
        /// The words of the task.
        task: String,
        /// The instance.
        instance: InstanceKey,
    },
    /// The entry itself.
    #[error("entry {row}: {bad}")]
    Bad {
        /// Which entry, from 1.
        row: usize,
        /// The words of the task.
        task: String,
        /// What is wrong with it.
        bad: BadEntry,
    },
}

impl ProgressProblem {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotIssued { .. } => "progress.not_issued",
            Self::NoTask { .. } => "progress.no_task",
            Self::NoInstance { .. } => "progress.no_instance",
            Self::Bad { bad, .. } => bad.code(),
        }
    }

    /// Which of several entries it is about, from 1.
    #[must_use]
    pub const fn row(&self) -> Option<usize> {
        match self {
            Self::NoTask { row, .. } | Self::NoInstance { row, .. } | Self::Bad { row, .. } => {
                Some(*row)
            }
            Self::NotIssued { .. } => None,
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::NotIssued { years } => format!("Kế hoạch {years} chưa ban hành"),
            Self::NoTask { task, .. } => {
                format!("kế hoạch đang có hiệu lực không có nhiệm vụ số {task}")
            }
            Self::NoInstance { task, instance, .. } => {
                format!("nhiệm vụ “{task}” không có kỳ hạn {instance}")
            }
            Self::Bad { task, bad, .. } => format!("nhiệm vụ “{task}”: {}", bad.message_vi()),
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &'static str {
        match self {
            Self::NotIssued { .. } => "ban hành kế hoạch trước, rồi cập nhật tiến độ",
            Self::NoTask { .. } => "mở lại màn hình Theo dõi rồi chọn lại nhiệm vụ",
            Self::NoInstance { .. } => "mở lại màn hình Theo dõi rồi chọn lại kỳ hạn",
            Self::Bad { bad, .. } => bad.hint_vi(),
        }
    }
}
