//! Why a document is not kept, or its file not opened.

use std::path::Path;

use cchc_files::FileProblem;
use cchc_model::evidence::{EvidenceProblem, FileRefusal};

/// Why something was not done about a document. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum EvidenceRefusal {
    /// There is none of this number.
    #[error("no such document")]
    NotFound,
    /// What it says of itself.
    #[error(transparent)]
    Document(#[from] EvidenceProblem),
    /// The name or the size of a file.
    #[error(transparent)]
    File(#[from] FileRefusal),
    /// The disk.
    #[error(transparent)]
    Disk(#[from] FileProblem),
    /// It is paper in a folder of the office.
    #[error("{name} has no file")]
    NoFile {
        /// The document as the history names it.
        name: String,
    },
    /// Its file is no longer in the folder.
    #[error("the file {name} is missing")]
    Missing {
        /// The name that the file came with.
        name: String,
    },
    /// Another file is in its place.
    #[error("the file {name} was changed")]
    Changed {
        /// The name that the file came with.
        name: String,
    },
    /// What it should prove is not in the book.
    #[error("no such task, row or figure")]
    NoTarget,
}

impl EvidenceRefusal {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "evidence.not_found",
            Self::Document(problem) => problem.code(),
            Self::File(refusal) => refusal.code(),
            Self::Disk(problem) => problem.code(),
            Self::NoFile { .. } => "evidence.no_file",
            Self::Missing { .. } => "evidence.file_missing",
            Self::Changed { .. } => "evidence.file_changed",
            Self::NoTarget => "evidence.no_target",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::NotFound => "không có tài liệu này trong hồ sơ minh chứng".to_owned(),
            Self::Document(problem) => problem.message_vi(),
            Self::File(refusal) => refusal.message_vi(),
            Self::Disk(problem) => problem.message_vi(),
            Self::NoFile { name } => format!("{name} là văn bản giấy, chưa có tệp"),
            Self::Missing { name } => {
                format!("tệp “{name}” không còn trong thư mục hồ sơ minh chứng")
            }
            Self::Changed { name } => {
                format!("tệp “{name}” trong thư mục hồ sơ đã khác với lúc đưa vào")
            }
            Self::NoTarget => "không có nhiệm vụ, dòng sổ hoặc số liệu này trong sổ".to_owned(),
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub fn hint_vi(&self) -> &'static str {
        match self {
            Self::NotFound => "tải lại danh sách; tài liệu có thể đã bị xóa",
            Self::Document(problem) => problem.hint_vi(),
            Self::File(refusal) => refusal.hint_vi(),
            Self::Disk(problem) => problem.hint_vi(),
            Self::NoFile { .. } => "quét văn bản rồi chọn “Chọn tệp”",
            Self::Missing { .. } | Self::Changed { .. } => {
                "chọn lại tệp gốc cho tài liệu này, hoặc lấy lại từ bản sao lưu"
            }
            Self::NoTarget => "tải lại danh sách rồi chọn lại",
        }
    }

    /// The file that it is about, where a path tells more than its name.
    #[must_use]
    pub fn place(&self) -> Option<&Path> {
        match self {
            Self::Disk(problem) => Some(problem.path()),
            _ => None,
        }
    }
}
