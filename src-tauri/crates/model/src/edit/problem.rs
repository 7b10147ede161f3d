//! Why an edit was not made.

use crate::ids::ItemId;
use crate::plan::{Invalid, TaskField};

/// Why an edit was not made. The plan is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditProblem {
    /// The plan has no such item, or it is of another kind.
    #[error("no item {0}")]
    NoItem(ItemId),
    /// A place beyond the end of its list.
    #[error("no place {index} in a list of {count}")]
    NoPlace {
        /// The place that was asked for, from 0.
        index: usize,
        /// How many there are.
        count: usize,
    },
    /// The edit names no rows, no fields or a count that is out of range.
    #[error("nothing to do")]
    Nothing,
    /// Words that are no points: two decimals at most, -10.000 to 10.000.
    #[error("{words:?} is no number of points")]
    NotPoints {
        /// The field.
        field: TaskField,
        /// The words.
        words: String,
    },
    /// The first row of a domain has no row above.
    #[error("the first row of a domain cannot be merged with the row above")]
    NothingAbove,
    /// Cells that hold one value each cannot become one cell with two.
    #[error("cells of {field} with different values cannot be merged")]
    DifferentValues {
        /// The field.
        field: TaskField,
    },
    /// Sub-tasks would change their parent.
    #[error("sub-tasks would change their parent")]
    Subtasks,
    /// The plan has no cover decision to edit.
    #[error("the plan has no decision")]
    NoDecision,
    /// The plan would not be valid any more.
    #[error(transparent)]
    Invalid(#[from] Invalid),
}

impl EditProblem {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoItem(_) => "edit.no_item",
            Self::NoPlace { .. } => "edit.no_place",
            Self::Nothing => "edit.nothing",
            Self::NotPoints { .. } => "edit.not_points",
            Self::NothingAbove => "edit.nothing_above",
            Self::DifferentValues { .. } => "edit.different_values",
            Self::Subtasks => "edit.subtasks",
            Self::NoDecision => "edit.no_decision",
            Self::Invalid(_) => "plan.invalid",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::NoItem(id) => format!("không còn mục số {id} trong kế hoạch"),
            Self::NoPlace { index, count } => {
                format!("không có vị trí {}, danh sách có {count} mục", index + 1)
            }
            Self::Nothing => "chưa chọn dòng hoặc cột nào".to_owned(),
            Self::NotPoints { field, words } => {
                format!("“{words}” không phải là số điểm ở cột “{}”", field.label_vi())
            }
            Self::NothingAbove => "dòng đầu của lĩnh vực không có dòng trên để gộp".to_owned(),
            Self::DifferentValues { field } => {
                format!("các ô cột “{}” có giá trị khác nhau nên không gộp được", field.label_vi())
            }
            Self::Subtasks => "nhiệm vụ con sẽ bị chuyển sang nhiệm vụ khác".to_owned(),
            Self::NoDecision => "kế hoạch chưa có Quyết định ban hành kèm theo".to_owned(),
            Self::Invalid(Invalid { path, expected, found }) => {
                format!("tại {path}: cần {expected}, đang là {found}")
            }
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &'static str {
        match self {
            Self::NoItem(_) | Self::NoPlace { .. } => "mở lại kế hoạch rồi làm lại",
            Self::Nothing => "chọn dòng hoặc ô cần sửa rồi làm lại",
            Self::NotPoints { .. } => "ghi số có tối đa hai chữ số thập phân, ví dụ 1,5",
            Self::NothingAbove => "chọn từ dòng thứ hai của lĩnh vực trở đi",
            Self::DifferentValues { .. } => "xóa các giá trị thừa hoặc cho chúng bằng nhau rồi gộp",
            Self::Subtasks => "chọn cả các nhiệm vụ con, hoặc chuyển chúng trước",
            Self::NoDecision => "thêm Quyết định ở thẻ Ban hành trước",
            Self::Invalid(_) => "sửa chỗ đó rồi thử lại; chưa có gì được ghi",
        }
    }
}
