//! Why a plan is not issued, not adjusted or not changed.

use cchc_model::version::{IssuedBy, NotIssuable};

/// Why a plan's versions and text stay as they are.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VersionProblem {
    /// Its paper cannot be issued.
    #[error(transparent)]
    Obstacle(NotIssuable),
    /// It was issued, and its text stays.
    #[error("plan is locked by its version {}", by.words_vi())]
    Locked {
        /// The paper by which it was issued last.
        by: IssuedBy,
    },
    /// It was issued, and is not deleted.
    #[error("plan stays: issued as {}", by.words_vi())]
    Stays {
        /// The paper by which it was issued last.
        by: IssuedBy,
    },
    /// An adjustment without a reason.
    #[error("an adjustment needs a reason")]
    NoReason,
    /// A draft is open anyway.
    #[error("plan was never issued")]
    NotIssued,
    /// An adjustment is under way already.
    #[error("plan is being adjusted already")]
    Amending,
    /// No adjustment is under way.
    #[error("plan is not being adjusted")]
    NotAmending,
    /// Progress was reported, and the version that it speaks of stays.
    #[error("progress was reported of the version")]
    HasProgress,
    /// No such version.
    #[error("no version {ordinal}")]
    NotFound {
        /// What was asked for.
        ordinal: u32,
    },
}

impl VersionProblem {
    /// The first of what a paper is missing.
    pub(super) fn first(missing: &[NotIssuable]) -> Self {
        Self::Obstacle(missing.first().copied().unwrap_or(NotIssuable::NoNumber))
    }

    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Obstacle(obstacle) => obstacle.code(),
            Self::Locked { .. } => "version.locked",
            Self::Stays { .. } => "version.stays",
            Self::NoReason => "version.no_reason",
            Self::NotIssued => "version.not_issued",
            Self::Amending => "version.amending",
            Self::NotAmending => "version.not_amending",
            Self::HasProgress => "version.has_progress",
            Self::NotFound { .. } => "version.not_found",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::Obstacle(obstacle) => obstacle.message_vi(),
            Self::Locked { by } => format!("kế hoạch đã ban hành {}", by.words_vi()),
            Self::Stays { by } => {
                format!("kế hoạch đã ban hành {}, không xóa được", by.words_vi())
            }
            Self::NoReason => "chưa ghi lý do điều chỉnh, bổ sung".to_owned(),
            Self::NotIssued => "kế hoạch chưa ban hành, đang là bản nháp".to_owned(),
            Self::Amending => "kế hoạch đang được điều chỉnh, bổ sung".to_owned(),
            Self::NotAmending => "kế hoạch không có điều chỉnh, bổ sung nào đang làm".to_owned(),
            Self::HasProgress => {
                "đã có báo cáo tiến độ theo bản ban hành này, không bỏ ban hành được".to_owned()
            }
            Self::NotFound { ordinal } => format!("kế hoạch không có bản thứ {ordinal}"),
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &'static str {
        match self {
            Self::Obstacle(obstacle) => obstacle.hint_vi(),
            Self::Locked { .. } => "muốn sửa, bấm Điều chỉnh, bổ sung ở thẻ Ban hành",
            Self::Stays { .. } => {
                "bản đã ký được giữ lại; muốn thay nội dung, bấm Điều chỉnh, bổ sung"
            }
            Self::NoReason => "ghi ngắn gọn vì sao phải điều chỉnh, bổ sung",
            Self::NotIssued => "cứ sửa thẳng vào kế hoạch, rồi bấm Ban hành",
            Self::Amending => "sửa tiếp rồi bấm Ban hành, hoặc bấm Bỏ điều chỉnh",
            Self::NotAmending => "bấm Điều chỉnh, bổ sung trước khi sửa kế hoạch đã ban hành",
            Self::HasProgress => "muốn sửa kế hoạch, bấm Điều chỉnh, bổ sung ở thẻ Ban hành",
            Self::NotFound { .. } => "chọn một bản trong danh sách các bản đã ban hành",
        }
    }
}
