//! What can go wrong while a document is set.

use cchc_document::tree::TreeProblem;
use thiserror::Error;

/// A document that cannot be printed.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum PdfProblem {
    /// The document has no sections.
    #[error("the document has no sections")]
    NoSection,
    /// A table is not sound.
    #[error("section {section:?}: {source}")]
    Tree {
        /// The section.
        section: String,
        /// What is wrong with the table.
        source: TreeProblem,
    },
    /// A letter that the typeface lacks, or that runs from right to left.
    #[error("section {section:?}, {place}: no glyph for {letter:?}")]
    MissingGlyph {
        /// The section.
        section: String,
        /// Where in it, in words for the officer: `hàng 12 (“2.1. Tham mưu…”), cột 3` or the
        /// beginning of a paragraph.
        place: String,
        /// The letter.
        letter: char,
    },
    /// Typst itself refused; a bug of ours.
    #[error("typesetter: {0}")]
    Typesetter(String),
}

impl PdfProblem {
    /// A stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoSection => "pdf.no_section",
            Self::Tree { source, .. } => source.code(),
            Self::MissingGlyph { .. } => "pdf.missing_glyph",
            Self::Typesetter(_) => "pdf.typesetter",
        }
    }

    /// Words for the user, with the place.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::NoSection => "văn bản không có phần nào để xuất".to_owned(),
            Self::Tree { section, source } => format!("phần “{section}”: {}", source.message_vi()),
            Self::MissingGlyph { section, place, letter } => format!(
                "phần “{section}”, {place}: không in được ký tự “{letter}” (U+{:04X})",
                u32::from(*letter)
            ),
            Self::Typesetter(detail) => format!("không dàn được trang in ({detail})"),
        }
    }

    /// A next step for the user.
    #[must_use]
    pub fn hint_vi(&self) -> &'static str {
        match self {
            Self::NoSection => "Chọn văn bản hoặc phụ lục cần xuất rồi xuất lại.",
            Self::Tree { source, .. } => source.hint_vi(),
            Self::MissingGlyph { .. } => "Xóa hoặc thay ký tự này bằng chữ rồi xuất lại.",
            Self::Typesetter(_) => {
                "Thử xuất lại; nếu vẫn lỗi, gửi thông báo này cho bộ phận hỗ trợ."
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lacking_letter_is_named_with_its_place_and_number() {
        let problem = PdfProblem::MissingGlyph {
            section: "Phụ lục I".into(),
            place: "hàng 12, cột 3".into(),
            letter: '😀',
        };
        assert_eq!(
            problem.message_vi(),
            "phần “Phụ lục I”, hàng 12, cột 3: không in được ký tự “😀” (U+1F600)"
        );
        assert_eq!(problem.code(), "pdf.missing_glyph");
    }
}
