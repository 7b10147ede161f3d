//! Why a file does not fit: which path, what was expected, what was found.

/// Why a text is not a plan in the interchange format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// Not JSON at all.
    #[error("not JSON at line {line}, column {column}: {detail}")]
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the JSON reader says.
        detail: String,
    },
    /// JSON, but not of this format.
    #[error("not a plan file: format is {found}")]
    Foreign {
        /// What `format` holds.
        found: String,
    },
    /// Written by a newer program.
    #[error("the file's version {version} is newer")]
    Newer {
        /// The version of the file.
        version: u64,
    },
    /// A place that does not fit.
    #[error("{path}: expected {expected}, found {found}")]
    Place {
        /// Path such as `plan.appendices[0].domains[1].tasks[3].max_points`.
        path: String,
        /// What was expected.
        expected: String,
        /// What was found.
        found: String,
    },
}

impl Misfit {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "plan_file.syntax",
            Self::Foreign { .. } => "plan_file.foreign",
            Self::Newer { .. } => "plan_file.newer",
            Self::Place { .. } => "plan_file.place",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::Syntax { line, column, detail } => {
                format!("tệp không phải JSON đúng: dòng {line}, cột {column} ({detail})")
            }
            Self::Foreign { found } => format!(
                "tệp không phải kế hoạch của Sổ CCHC: mục format cần \"{}\", tệp ghi {found}",
                super::FORMAT
            ),
            Self::Newer { version } => format!(
                "tệp theo định dạng {version}, mới hơn định dạng {} mà chương trình này đọc được",
                super::VERSION
            ),
            Self::Place { path, expected, found } => {
                format!("tại {path}: cần {expected}, tệp ghi {found}")
            }
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "xuất lại tệp từ chương trình gốc; chưa có gì được nhập",
            Self::Foreign { .. } => "chọn tệp do lệnh xuất kế hoạch tạo ra; chưa có gì được nhập",
            Self::Newer { .. } => "cập nhật chương trình rồi nhập lại; chưa có gì được nhập",
            Self::Place { .. } => "sửa chỗ đó trong tệp rồi nhập lại; chưa có gì được nhập",
        }
    }

    pub(super) fn from_json(error: &serde_json::Error) -> Self {
        Self::Syntax {
            line: error.line(),
            column: error.column(),
            detail: error.to_string().split(" at line ").next().unwrap_or_default().to_owned(),
        }
    }

    pub(super) fn from_serde(error: &serde_path_to_error::Error<serde_json::Error>) -> Self {
        let cause = error.inner();
        if cause.is_syntax() || cause.is_eof() {
            return Self::from_json(cause);
        }
        let message = cause.to_string();
        let message = message.split(" at line ").next().unwrap_or_default();
        let (expected, found) = expected_and_found(message);
        Self::Place { path: error.path().to_string(), expected, found }
    }
}

/// Takes serde's sentence apart: `invalid type: string "x", expected i32`,
/// ``missing field `id` ``, ``unknown field `x`, expected one of `a`, `b` ``.
fn expected_and_found(message: &str) -> (String, String) {
    if let Some(field) = message.strip_prefix("missing field ") {
        return (format!("mục {field}"), "không có".to_owned());
    }
    let Some((found, expected)) = message.split_once(", expected ") else {
        return ("giá trị hợp lệ".to_owned(), message.to_owned());
    };
    let found = ["invalid type: ", "invalid value: ", "unknown field ", "unknown variant "]
        .iter()
        .find_map(|prefix| found.strip_prefix(prefix))
        .unwrap_or(found);
    (expected.to_owned(), found.to_owned())
}
