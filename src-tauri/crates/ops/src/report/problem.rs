//! Why a report is not made, not changed or not issued.

use cchc_model::ids::ReportId;
use cchc_model::report::TextProblem;
use cchc_model::version::IssuedBy;

/// Why a report stays as it is, or is not there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportProblem {
    /// No such report.
    #[error("no report {id}")]
    NotFound {
        /// What was asked for.
        id: ReportId,
    },
    /// It was issued, and its words stay.
    #[error("report is locked by its version {}", by.words_vi())]
    Locked {
        /// The paper by which it was issued last.
        by: IssuedBy,
    },
    /// It was handed to be signed, and its words stay.
    #[error("report was handed to be signed")]
    Submitted,
    /// It was issued, and is not deleted.
    #[error("report stays: issued as {}", by.words_vi())]
    Stays {
        /// The paper by which it was issued last.
        by: IssuedBy,
    },
    /// The year has a report of this period.
    #[error("there is a report of {name} already")]
    Exists {
        /// The report, such as `Quý I/2026`.
        name: String,
    },
    /// A year that no report can have.
    #[error("no year {year}")]
    Year {
        /// The year.
        year: i32,
    },
    /// A report on a subject of its own without the days that it speaks of.
    #[error("no window")]
    NoWindow,
    /// A report on a subject of its own without the subject.
    #[error("no subject")]
    NoSubject,
    /// No such outline.
    #[error("no outline {asked:?}")]
    NoOutline {
        /// What was asked for.
        asked: String,
    },
    /// An edit that was not made.
    #[error(transparent)]
    Text(#[from] TextProblem),
}

impl ReportProblem {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "report.not_found",
            Self::Locked { .. } => "report.locked",
            Self::Submitted => "report.submitted",
            Self::Stays { .. } => "report.stays",
            Self::Exists { .. } => "report.exists",
            Self::Year { .. } => "report.year",
            Self::NoWindow => "report.no_window",
            Self::NoSubject => "report.no_subject",
            Self::NoOutline { .. } => "report.no_outline",
            Self::Text(TextProblem::NoBlock) => "report.no_block",
            Self::Text(TextProblem::NoSection) => "report.no_section",
            Self::Text(TextProblem::NothingOffered) => "report.nothing_offered",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::NotFound { .. } => "không có báo cáo này trong sổ".to_owned(),
            Self::Locked { by } => format!("báo cáo đã ban hành {}", by.words_vi()),
            Self::Submitted => "báo cáo đã trình ký".to_owned(),
            Self::Stays { by } => {
                format!("báo cáo đã ban hành {}, không xóa được", by.words_vi())
            }
            Self::Exists { name } => format!("sổ đã có báo cáo {name}"),
            Self::Year { year } => format!("không có báo cáo của năm {year}"),
            Self::NoWindow => "báo cáo chưa có khoảng thời gian số liệu".to_owned(),
            Self::NoSubject => "báo cáo chưa có tên chuyên đề, nội dung đột xuất".to_owned(),
            Self::NoOutline { asked } => format!("không có đề cương “{asked}”"),
            Self::Text(TextProblem::NoBlock) => "đoạn văn này không còn trong báo cáo".to_owned(),
            Self::Text(TextProblem::NoSection) => "báo cáo không có mục này".to_owned(),
            Self::Text(TextProblem::NothingOffered) => {
                "đoạn văn này không có thay đổi nào chờ chọn".to_owned()
            }
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "xem lại danh sách báo cáo",
            Self::Locked { .. } => "muốn sửa, bấm Đính chính",
            Self::Submitted => "muốn sửa, bấm Rút trình ký",
            Self::Stays { .. } => "bản đã ký được giữ lại; muốn thay nội dung, bấm Đính chính",
            Self::Exists { .. } => "mở báo cáo đó trong danh sách",
            Self::Year { .. } => "chọn năm từ 1990 đến 2200",
            Self::NoWindow => "chọn số liệu từ ngày nào đến ngày nào",
            Self::NoSubject => "ghi ngắn gọn báo cáo về việc gì",
            Self::NoOutline { .. } => "chọn một đề cương trong danh sách",
            Self::Text(TextProblem::NoBlock | TextProblem::NothingOffered) => {
                "mở lại báo cáo để xem nội dung hiện có"
            }
            Self::Text(TextProblem::NoSection) => "bấm Tổng hợp rồi thử lại",
        }
    }
}
