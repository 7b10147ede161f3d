//! Why a paper cannot be composed.

use crate::tree::TreeProblem;

/// Why a paper cannot be composed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ComposeProblem {
    /// There is neither text nor appendix.
    #[error("nothing to print")]
    Nothing,
    /// The plan has no appendix.
    #[error("the plan has no appendix")]
    NoAppendix,
    /// There is no appendix with this number of order.
    #[error("no appendix {ordinal}, the plan has {count}")]
    NoSuchAppendix {
        /// The number asked for.
        ordinal: usize,
        /// How many there are.
        count: usize,
    },
    /// No layout has this identity.
    #[error("no layout {0:?}")]
    NoSuchLayout(String),
    /// Nothing that was asked for is late or due soon.
    #[error("nothing to remind of")]
    NothingToRemind,
    /// Nobody of this name has a task.
    #[error("nobody of the name {0:?} has a task")]
    NoSuchDuty(String),
    /// The report has no words yet.
    #[error("the report has no text")]
    EmptyReport,
    /// The report has no table that a workbook could hold.
    #[error("the report has no tables")]
    NoTables,
    /// Words that come with the program are broken.
    #[error("{file}: {detail}")]
    Outline {
        /// The file.
        file: String,
        /// What is wrong with it.
        detail: String,
    },
    /// The house style leaves the ranges of the decree.
    #[error("house style: {0}")]
    House(#[from] TreeProblem),
}

impl ComposeProblem {
    /// Stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Nothing => "plan.nothing_to_print",
            Self::NoAppendix => "appendix.none",
            Self::NoSuchAppendix { .. } => "appendix.not_found",
            Self::NoSuchLayout(_) => "layout.not_found",
            Self::NothingToRemind => "paper.nothing_to_remind",
            Self::NoSuchDuty(_) => "paper.no_such_duty",
            Self::EmptyReport => "report.nothing_to_print",
            Self::NoTables => "report.no_tables",
            Self::Outline { .. } => "program.shipped_file",
            Self::House(problem) => problem.code(),
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::Nothing => "kế hoạch này chưa có nội dung và phụ lục để in".to_owned(),
            Self::NoAppendix => "kế hoạch này không có phụ lục".to_owned(),
            Self::NoSuchAppendix { ordinal, count } => {
                format!("không có phụ lục thứ {ordinal}; kế hoạch có {count} phụ lục")
            }
            Self::NoSuchLayout(id) => format!("không có mẫu phụ lục “{id}”"),
            Self::NothingToRemind => {
                "không có việc nào quá hạn hoặc sắp đến hạn để đôn đốc".to_owned()
            }
            Self::NoSuchDuty(name) => format!("không có nhiệm vụ nào giao cho “{name}”"),
            Self::EmptyReport => "báo cáo chưa có nội dung để in".to_owned(),
            Self::NoTables => "báo cáo này không có bảng số liệu để xuất ra Excel".to_owned(),
            Self::Outline { file, .. } => {
                format!("tệp “{file}” đi kèm chương trình bị hỏng")
            }
            Self::House(problem) => problem.message_vi(),
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub fn hint_vi(&self) -> &'static str {
        match self {
            Self::Nothing => "nhập nội dung hoặc thêm phụ lục rồi xuất lại",
            Self::NoAppendix => "thêm phụ lục vào kế hoạch rồi xuất lại",
            Self::NoSuchAppendix { .. } => "chọn lại số thứ tự phụ lục, tính từ 1",
            Self::NoSuchLayout(_) => "xem các mẫu có sẵn bằng lệnh: cchc layouts",
            Self::NothingToRemind => "chọn người khác, hoặc chọn ngày khác rồi xem lại",
            Self::NoSuchDuty(_) => {
                "chọn lại trong danh sách người, bộ phận được giao nhiệm vụ của kế hoạch"
            }
            Self::EmptyReport => "bấm Tổng hợp, hoặc viết nội dung, rồi in lại",
            Self::NoTables => "xuất báo cáo ra Word hoặc PDF",
            Self::Outline { .. } => "cài lại chương trình; dữ liệu không bị ảnh hưởng",
            Self::House(problem) => problem.hint_vi(),
        }
    }
}
