//! Why a scheme of reports is not kept.

use cchc_model::definition::{DefinitionFault, DefinitionProblem};

/// Why a scheme stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SchemeProblem {
    /// It does not hold together.
    #[error("scheme does not hold together: {0:?}")]
    Invalid(Vec<DefinitionProblem>),
    /// There is none.
    #[error("no scheme {asked:?}")]
    NotFound {
        /// What was asked for.
        asked: String,
    },
}

impl SchemeProblem {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "report.scheme_invalid",
            Self::NotFound { .. } => "report.no_scheme",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::Invalid(problems) => {
                let words: Vec<String> = problems.iter().map(words_vi).collect();
                words.join("; ")
            }
            Self::NotFound { asked } => format!("không có chế độ báo cáo “{asked}”"),
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "sửa chỗ đó rồi lưu lại",
            Self::NotFound { .. } => "chọn một chế độ báo cáo trong danh sách",
        }
    }
}

/// A fault without the path in a file that the officer never sees.
fn words_vi(problem: &DefinitionProblem) -> String {
    match &problem.fault {
        DefinitionFault::Shape(detail)
        | DefinitionFault::Kind(detail)
        | DefinitionFault::Contradiction(detail) => detail.clone(),
        DefinitionFault::Duplicate(what) => format!("“{what}” có hai lần"),
        DefinitionFault::Unknown(_) | DefinitionFault::Cycle(_) => problem.message_vi(),
    }
}
