//! What can go wrong while a Word document is written.

use std::io;

use thiserror::Error;

use crate::tree::TreeProblem;

/// A document that cannot become a Word document.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum DocxProblem {
    /// The document has no sections.
    #[error("the document has no sections")]
    NoSection,
    /// A table is not sound.
    #[error("section {section:?}: {source}")]
    Tree {
        /// The name of the section.
        section: String,
        /// What is wrong with the table.
        source: TreeProblem,
    },
    /// A table has more columns than Word can hold.
    #[error("section {section:?}: {columns} columns, Word holds 63")]
    TooManyColumns {
        /// The name of the section.
        section: String,
        /// How many columns the table has.
        columns: usize,
    },
    /// The package could not be put together.
    #[error("docx package: {0}")]
    Package(String),
}

impl DocxProblem {
    /// A stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoSection => "docx.no_section",
            Self::Tree { source, .. } => source.code(),
            Self::TooManyColumns { .. } => "docx.too_many_columns",
            Self::Package(_) => "docx.package",
        }
    }

    /// Words for the user, with the place.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::NoSection => "văn bản không có phần nào để xuất".to_owned(),
            Self::Tree { section, source } => format!("phần “{section}”: {}", source.message_vi()),
            Self::TooManyColumns { section, columns } => format!(
                "phần “{section}”: bảng có {columns} cột, Word chỉ chứa được 63 cột trong một bảng"
            ),
            Self::Package(detail) => format!("không tạo được tệp Word ({detail})"),
        }
    }

    /// A next step for the user.
    #[must_use]
    pub fn hint_vi(&self) -> &'static str {
        match self {
            Self::NoSection => "Chọn văn bản hoặc phụ lục cần xuất rồi xuất lại.",
            Self::Tree { source, .. } => source.hint_vi(),
            Self::TooManyColumns { .. } => "Bớt cột trong mẫu phụ lục, hoặc xuất ra Excel.",
            Self::Package(_) => "Thử xuất lại; nếu vẫn lỗi, gửi thông báo này cho bộ phận hỗ trợ.",
        }
    }
}

/// Writing into memory fails only where a library has a fault.
impl From<io::Error> for DocxProblem {
    fn from(source: io::Error) -> Self {
        Self::Package(source.to_string())
    }
}

impl From<zip::result::ZipError> for DocxProblem {
    fn from(source: zip::result::ZipError) -> Self {
        Self::Package(source.to_string())
    }
}
