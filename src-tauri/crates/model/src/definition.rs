//! What can be wrong with definitions that come as data: figures, registers, schemes of
//! reports.
//!
//! All problems of a file are gathered before anything is refused, so that the person who writes
//! a set for a province mends it in one go.

/// A place in a file of definitions that cannot be right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {path}: {fault:?}")]
pub struct DefinitionProblem {
    /// The file.
    pub file: String,
    /// The path in it, such as `figures[12].formula`; empty for the whole file.
    pub path: String,
    /// What is wrong there.
    pub fault: DefinitionFault,
}

/// What is wrong with a definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DefinitionFault {
    /// Not JSON, or not of this shape; formulas that cannot be read are told here too.
    Shape(String),
    /// A code that a definition above has already.
    Duplicate(String),
    /// A code that nothing here has.
    Unknown(String),
    /// Formulas that need each other in a circle, in its order.
    Cycle(Vec<String>),
    /// What is reckoned together cannot be: đồng and hồ sơ, a text, a percent without `ratio`.
    Kind(String),
    /// A rule that the definition's other members contradict.
    Contradiction(String),
}

impl DefinitionProblem {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self.fault {
            DefinitionFault::Shape(_) => "definition.shape",
            DefinitionFault::Duplicate(_) => "definition.duplicate",
            DefinitionFault::Unknown(_) => "definition.unknown",
            DefinitionFault::Cycle(_) => "definition.cycle",
            DefinitionFault::Kind(_) => "definition.kind",
            DefinitionFault::Contradiction(_) => "definition.contradiction",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        let what = match &self.fault {
            DefinitionFault::Shape(detail) => format!("không đúng dạng: {detail}"),
            DefinitionFault::Duplicate(code) => format!("mã “{code}” đã dùng ở trên"),
            DefinitionFault::Unknown(code) => format!("không có mã “{code}”"),
            DefinitionFault::Cycle(codes) => {
                format!("công thức tính vòng quanh: {}", codes.join(" → "))
            }
            DefinitionFault::Kind(detail) | DefinitionFault::Contradiction(detail) => {
                detail.clone()
            }
        };
        let place = if self.path.is_empty() { String::new() } else { format!(", {}", self.path) };
        format!("tệp {}{place}: {what}", self.file)
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &'static str {
        match self.fault {
            DefinitionFault::Shape(_) => "so với tệp mẫu của chương trình rồi sửa chỗ đó",
            DefinitionFault::Duplicate(_) => "đặt mã khác cho một trong hai dòng",
            DefinitionFault::Unknown(_) => "sửa mã, hoặc thêm dòng có mã đó",
            DefinitionFault::Cycle(_) => "để một trong các dòng này tự nhập thay vì tính",
            DefinitionFault::Kind(_) => "chỉ cộng, so sánh những số liệu cùng đơn vị",
            DefinitionFault::Contradiction(_) => "sửa một trong hai mục mâu thuẫn",
        }
    }
}

/// Gathers the problems of one file.
pub(crate) struct Problems {
    file: String,
    found: Vec<DefinitionProblem>,
}

impl Problems {
    pub(crate) fn of(file: &str) -> Self {
        Self { file: file.to_owned(), found: Vec::new() }
    }

    pub(crate) fn add(&mut self, path: impl Into<String>, fault: DefinitionFault) {
        self.found.push(DefinitionProblem { file: self.file.clone(), path: path.into(), fault });
    }

    /// The value, when nothing was wrong.
    pub(crate) fn or<T>(self, value: T) -> Result<T, Vec<DefinitionProblem>> {
        if self.found.is_empty() { Ok(value) } else { Err(self.found) }
    }
}

/// Reads JSON of a known shape; the path of the first misfit is told.
pub(crate) fn read_json<T: serde::de::DeserializeOwned>(
    file: &str,
    json: &str,
) -> Result<T, Vec<DefinitionProblem>> {
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let mut source = serde_json::Deserializer::from_str(json);
    serde_path_to_error::deserialize(&mut source).map_err(|error| {
        let path = error.path().to_string();
        let path = if path == "." { String::new() } else { path };
        let fault = DefinitionFault::Shape(error.inner().to_string());
        vec![DefinitionProblem { file: file.to_owned(), path, fault }]
    })
}

/// A word of `a-z`, `0-9` and `-`: what rows, registers, columns and counts are named by in data.
pub(crate) fn is_slug(text: &str) -> bool {
    let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !text.is_empty() && text.len() <= 40 && !text.starts_with('-') && text.chars().all(legal)
}
