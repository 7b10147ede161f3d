//! Why rows of a register are not kept.

use cchc_model::register::{EntryProblem, RowId};

/// Rows that are not kept. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RegisterProblem {
    /// A row does not fit its register.
    #[error("row {line} does not fit: {problems:?}")]
    Misfit {
        /// Which of the rows that were given, from 1.
        line: usize,
        /// Everything that is wrong with it; never empty.
        problems: Vec<EntryProblem>,
    },
    /// There is no such register.
    #[error("no register {register}")]
    NoRegister {
        /// What was asked for.
        register: String,
    },
    /// The register has no such row (any more).
    #[error("no row {row}")]
    NoRow {
        /// The row.
        row: RowId,
    },
    /// Words that name no column.
    #[error("not a cell: {words:?}")]
    NotACell {
        /// The words.
        words: String,
    },
    /// No row was given.
    #[error("no rows were given")]
    NoRows,
}

impl RegisterProblem {
    /// Stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Misfit { problems, .. } => {
                problems.first().map_or("register.required", EntryProblem::code)
            }
            Self::NoRegister { .. } => "register.not_found",
            Self::NoRow { .. } => "register.no_row",
            Self::NotACell { .. } => "register.no_column",
            Self::NoRows => "register.no_rows",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::Misfit { line, problems } => {
                let words: Vec<String> = problems.iter().map(EntryProblem::message_vi).collect();
                let place = if *line > 1 { format!("dòng {line}: ") } else { String::new() };
                format!("{place}{}", words.join("; "))
            }
            Self::NoRegister { register } => format!("không có sổ theo dõi “{register}”"),
            Self::NoRow { row } => format!("sổ không có dòng số {row}"),
            Self::NotACell { words } => format!("chưa hiểu ô “{words}”"),
            Self::NoRows => "chưa có dòng nào để ghi vào sổ".to_owned(),
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub fn hint_vi(&self) -> &'static str {
        match self {
            Self::Misfit { problems, .. } => problems.first().map_or("", EntryProblem::hint_vi),
            Self::NoRegister { .. } => "chọn một sổ trong danh sách sổ theo dõi",
            Self::NoRow { .. } => "mở lại sổ; dòng này có thể đã bị xóa",
            Self::NotACell { .. } => "ghi cột=nội dung, ví dụ ngay=05/3/2026",
            Self::NoRows => "sao chép các dòng trong Excel rồi dán lại",
        }
    }
}
