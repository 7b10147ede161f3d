//! What can go wrong while a workbook is written.

use rust_xlsxwriter::XlsxError;
use thiserror::Error;

use crate::paging::PagingProblem;

/// A document that cannot become a workbook.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum XlsxProblem {
    /// The document has no sections.
    #[error("the document has no sections")]
    NoSheet,
    /// A section cannot be laid on a sheet.
    #[error(transparent)]
    Paging(#[from] PagingProblem),
    /// The library that writes workbooks refused something.
    #[error("rust_xlsxwriter: {0}")]
    Writer(#[from] XlsxError),
    /// The finished package could not be completed.
    #[error("xlsx package: {0}")]
    Package(String),
}

impl XlsxProblem {
    /// A stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoSheet => "xlsx.no_sheet",
            Self::Paging(source) => source.code(),
            Self::Writer(_) => "xlsx.writer",
            Self::Package(_) => "xlsx.package",
        }
    }

    /// Words for the user, with the place.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::NoSheet => "không có phụ lục nào để xuất".to_owned(),
            Self::Paging(source) => source.message_vi(),
            Self::Writer(source) => format!("không tạo được tệp Excel ({source})"),
            Self::Package(detail) => format!("không hoàn thiện được tệp Excel ({detail})"),
        }
    }

    /// A next step for the user.
    #[must_use]
    pub fn hint_vi(&self) -> &'static str {
        match self {
            Self::NoSheet => "Thêm phụ lục vào kế hoạch rồi xuất lại.",
            Self::Paging(source) => source.hint_vi(),
            Self::Writer(_) | Self::Package(_) => {
                "Thử xuất lại; nếu vẫn lỗi, gửi thông báo này cho bộ phận hỗ trợ."
            }
        }
    }
}
