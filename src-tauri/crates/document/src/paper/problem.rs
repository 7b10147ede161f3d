//! Why a plan cannot be composed.

use crate::tree::TreeProblem;

/// Why a plan cannot be composed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ComposeProblem {
    /// There is neither text nor appendix.
    #[error("nothing to print")]
    Nothing,
    /// The plan has no appendix.
    #[error("the plan has no appendix")]
    NoAppendix,
    /// There is no appendix with this number of order.
    #[error("no appendix {ordinal}, the plan has {count}")]
    NoSuchAppendix {
        /// The number asked for.
        ordinal: usize,
        /// How many there are.
        count: usize,
    },
    /// No layout has this identity.
    #[error("no layout {0:?}")]
    NoSuchLayout(String),
    /// The house style leaves the ranges of the decree.
    #[error("house style: {0}")]
    House(#[from] TreeProblem),
}

impl ComposeProblem {
    /// Stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Nothing => "plan.nothing_to_print",
            Self::NoAppendix => "appendix.none",
            Self::NoSuchAppendix { .. } => "appendix.not_found",
            Self::NoSuchLayout(_) => "layout.not_found",
            Self::House(problem) => problem.code(),
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::Nothing => "kế hoạch này chưa có nội dung và phụ lục để in".to_owned(),
            Self::NoAppendix => "kế hoạch này không có phụ lục".to_owned(),
            Self::NoSuchAppendix { ordinal, count } => {
                format!("không có phụ lục thứ {ordinal}; kế hoạch có {count} phụ lục")
            }
            Self::NoSuchLayout(id) => format!("không có mẫu phụ lục “{id}”"),
            Self::House(problem) => problem.message_vi(),
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub fn hint_vi(&self) -> &'static str {
        match self {
            Self::Nothing => "nhập nội dung hoặc thêm phụ lục rồi xuất lại",
            Self::NoAppendix => "thêm phụ lục vào kế hoạch rồi xuất lại",
            Self::NoSuchAppendix { .. } => "chọn lại số thứ tự phụ lục, tính từ 1",
            Self::NoSuchLayout(_) => "xem các mẫu có sẵn bằng lệnh: cchc layouts",
            Self::House(problem) => problem.hint_vi(),
        }
    }
}
