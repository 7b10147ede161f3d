//! Why a layout is not kept or does not go.

use cchc_model::layout::LayoutId;

/// Why a layout stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LayoutProblem {
    /// No appendix could be printed in it.
    #[error("{expected}: {found}")]
    Invalid {
        /// What is expected, in Vietnamese.
        expected: &'static str,
        /// What was found, in Vietnamese.
        found: String,
    },
    /// It came with the program.
    #[error("layout {name:?} is shipped")]
    Shipped {
        /// Its name.
        name: String,
    },
    /// An appendix is printed in it.
    #[error("layout {name:?} is used by {plan}")]
    InUse {
        /// Its name.
        name: String,
        /// A plan with such an appendix, as the officer knows it.
        plan: String,
    },
    /// There is none.
    #[error("no layout {}", layout.0)]
    NotFound {
        /// What was asked for.
        layout: LayoutId,
    },
}

impl LayoutProblem {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Invalid { .. } => "layout.invalid",
            Self::Shipped { .. } => "layout.shipped",
            Self::InUse { .. } => "layout.in_use",
            Self::NotFound { .. } => "layout.not_found",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::Invalid { expected, found } => format!("cần {expected}, đang là: {found}"),
            Self::Shipped { name } => format!("mẫu “{name}” đi kèm chương trình"),
            Self::InUse { name, plan } => {
                format!("mẫu “{name}” đang dùng cho Phụ lục của kế hoạch {plan}")
            }
            Self::NotFound { layout } => format!("không có mẫu phụ lục “{}”", layout.0),
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &'static str {
        match self {
            Self::Invalid { .. } => "sửa chỗ đó rồi lưu lại",
            Self::Shipped { .. } => "lưu thành mẫu mới với mã và tên khác",
            Self::InUse { .. } => "chọn mẫu khác cho Phụ lục đó trước",
            Self::NotFound { .. } => "chọn một mẫu trong danh sách mẫu phụ lục",
        }
    }
}
