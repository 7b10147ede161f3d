//! Why a report is not made, not changed or not issued.

use cchc_model::ids::ReportId;
use cchc_model::report::TextProblem;
use cchc_model::version::IssuedBy;
use cchc_store::ReportFileRole;

use super::ReportObstacle;

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
    /// It cannot be signed or issued.
    #[error(transparent)]
    Obstacle(#[from] ReportObstacle),
    /// It was not handed to be signed.
    #[error("report was not handed to be signed")]
    NotSubmitted,
    /// It was changed after it was looked at to be issued.
    #[error("report was changed meanwhile")]
    Changed,
    /// A correction without a reason.
    #[error("a correction needs a reason")]
    NoReason,
    /// It was never issued.
    #[error("report was never issued")]
    NotIssued,
    /// A correction is under way already.
    #[error("report is being corrected already")]
    Correcting,
    /// No correction is under way.
    #[error("report is not being corrected")]
    NotCorrecting,
    /// The signed paper is with it, and undo does not take it off.
    #[error("the signed paper stays")]
    SignedStays,
    /// No such version.
    #[error("no version {ordinal}")]
    NoVersion {
        /// What was asked for.
        ordinal: u32,
    },
    /// The version has no such file.
    #[error("no file {role:?}")]
    NoFile {
        /// What was asked for.
        role: ReportFileRole,
    },
    /// A kept file is no longer in the folder.
    #[error("the file {name} is missing")]
    FileMissing {
        /// Its name.
        name: String,
    },
    /// Another file is in its place.
    #[error("the file {name} was changed")]
    FileChanged {
        /// Its name.
        name: String,
    },
    /// Neither a PDF nor a picture.
    #[error("{name}: no signed paper")]
    NotAScan {
        /// The name of the file.
        name: String,
    },
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
            Self::Obstacle(obstacle) => obstacle.code(),
            Self::NotSubmitted => "report.not_submitted",
            Self::Changed => "report.changed",
            Self::NoReason => "report.no_reason",
            Self::NotIssued => "report.not_issued",
            Self::Correcting => "report.correcting",
            Self::NotCorrecting => "report.not_correcting",
            Self::SignedStays => "report.signed_stays",
            Self::NoVersion { .. } => "report.no_version",
            Self::NoFile { .. } => "report.no_file",
            Self::FileMissing { .. } => "report.file_missing",
            Self::FileChanged { .. } => "report.file_changed",
            Self::NotAScan { .. } => "report.not_a_scan",
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
            Self::Obstacle(obstacle) => obstacle.message_vi(),
            Self::NotSubmitted => "báo cáo chưa trình ký".to_owned(),
            Self::Changed => "báo cáo vừa được sửa trong lúc ban hành".to_owned(),
            Self::NoReason => "chưa ghi lý do đính chính".to_owned(),
            Self::NotIssued => "báo cáo chưa ban hành".to_owned(),
            Self::Correcting => "báo cáo đang được đính chính".to_owned(),
            Self::NotCorrecting => "báo cáo không có đính chính nào đang làm".to_owned(),
            Self::SignedStays => {
                "báo cáo đã có bản ký, không hoàn tác việc ban hành được".to_owned()
            }
            Self::NoVersion { ordinal } => format!("báo cáo không có bản thứ {ordinal}"),
            Self::NoFile { role: ReportFileRole::Signed } => "bản này chưa có tệp đã ký".to_owned(),
            Self::NoFile { .. } => "bản này không giữ tệp loại đó".to_owned(),
            Self::FileMissing { name } => {
                format!("tệp đã lưu “{name}” không còn trong thư mục hồ sơ")
            }
            Self::FileChanged { name } => {
                format!("tệp đã lưu “{name}” đã khác với lúc ban hành")
            }
            Self::NotAScan { name } => {
                format!("“{name}” không phải tệp PDF hay ảnh chụp của bản đã ký")
            }
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &str {
        match self {
            Self::NotFound { .. } => "xem lại danh sách báo cáo",
            Self::Locked { .. } => "muốn sửa, bấm Đính chính",
            Self::Submitted => "muốn sửa, bấm Rút lại",
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
            Self::Obstacle(obstacle) => obstacle.hint_vi(),
            Self::NotSubmitted => "bấm Trình ký trước, hoặc cứ sửa tiếp nội dung",
            Self::Changed => "xem lại nội dung rồi bấm Ban hành lần nữa",
            Self::NoReason => "ghi ngắn gọn vì sao phải đính chính",
            Self::NotIssued => "cứ sửa thẳng vào báo cáo, rồi bấm Ban hành",
            Self::Correcting => "sửa tiếp rồi bấm Ban hành, hoặc bấm Bỏ đính chính",
            Self::NotCorrecting => "bấm Đính chính trước khi sửa báo cáo đã ban hành",
            Self::SignedStays => {
                "gắn nhầm tệp thì bấm Gỡ bản ký; muốn sửa báo cáo thì bấm Đính chính"
            }
            Self::NoVersion { .. } => "chọn một bản trong danh sách các bản đã ban hành",
            Self::NoFile { role: ReportFileRole::Signed } => "bấm Gắn bản đã ký rồi chọn tệp",
            Self::NoFile { .. } => "chọn một tệp khác của bản này",
            Self::FileMissing { .. } | Self::FileChanged { .. } => {
                "lấy lại thư mục hồ sơ từ bản sao lưu; nội dung đã khóa trong sổ vẫn in lại được"
            }
            Self::NotAScan { .. } => "chọn tệp PDF ký số, hoặc bản quét PDF, JPG, PNG, TIF",
        }
    }
}
