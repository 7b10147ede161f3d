//! Why an outline is not kept or does not go.

use cchc_model::definition::{DefinitionFault, DefinitionProblem};
use cchc_model::report::ReportOutline;

/// Why an outline stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OutlineProblem {
    /// It does not hold together: where and what, in Vietnamese.
    #[error("outline does not hold together: {0:?}")]
    Invalid(Vec<String>),
    /// There is none.
    #[error("no outline {asked:?}")]
    NotFound {
        /// What was asked for.
        asked: String,
    },
    /// It came with the program, and the office keeps no copy.
    #[error("outline {name:?} is shipped")]
    Shipped {
        /// Its name.
        name: String,
    },
    /// A report follows it.
    #[error("outline {name:?} is used by {report}")]
    InUse {
        /// Its name.
        name: String,
        /// The report, such as `Quý I/2026`.
        report: String,
    },
}

impl OutlineProblem {
    /// What is wrong with an outline, each with the section in which it stands.
    pub(super) fn invalid(outline: &ReportOutline, problems: &[DefinitionProblem]) -> Self {
        let words = |problem: &DefinitionProblem| match section_of(outline, &problem.path) {
            Some(title) => format!("mục “{title}”: {}", words_vi(problem)),
            None => words_vi(problem),
        };
        Self::Invalid(problems.iter().map(words).collect())
    }

    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "report.outline_invalid",
            Self::NotFound { .. } => "report.no_outline",
            Self::Shipped { .. } => "report.outline_shipped",
            Self::InUse { .. } => "report.outline_in_use",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::Invalid(problems) => problems.join("; "),
            Self::NotFound { asked } => format!("không có đề cương “{asked}”"),
            Self::Shipped { name } => format!("đề cương “{name}” đi kèm chương trình"),
            Self::InUse { name, report } => {
                format!("đề cương “{name}” đang dùng cho báo cáo {report}")
            }
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "sửa chỗ đó rồi lưu lại; chỗ điền số liệu chép đúng từ câu gốc",
            Self::NotFound { .. } => "chọn một đề cương trong danh sách",
            Self::Shipped { .. } => "bấm Tạo bản của đơn vị rồi sửa bản đó",
            Self::InUse { .. } => "giữ đề cương này, hoặc xóa báo cáo đó trước",
        }
    }
}

/// The title of the section that a path begins with: `sections[3].pieces[1]`.
fn section_of<'a>(outline: &'a ReportOutline, path: &str) -> Option<&'a str> {
    let (number, _) = path.strip_prefix("sections[")?.split_once(']')?;
    let section = outline.sections.get(number.parse::<usize>().ok()?)?;
    Some(section.title.as_str()).filter(|title| !title.is_empty())
}

/// A fault without the path in a file that the officer never sees.
fn words_vi(problem: &DefinitionProblem) -> String {
    match &problem.fault {
        DefinitionFault::Shape(detail)
        | DefinitionFault::Kind(detail)
        | DefinitionFault::Contradiction(detail) => detail.clone(),
        DefinitionFault::Duplicate(what) => format!("“{what}” có hai lần"),
        DefinitionFault::Unknown(what) => format!("không có mã “{what}”"),
        DefinitionFault::Cycle(_) => problem.message_vi(),
    }
}
