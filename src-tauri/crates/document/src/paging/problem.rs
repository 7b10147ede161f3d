//! What can go wrong while a section is laid on a sheet.

use thiserror::Error;

use crate::tree::TreeProblem;

/// A section that no sheet of a workbook can hold.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum PagingProblem {
    /// A table of the sheet is not sound.
    #[error("sheet {sheet:?}: {source}")]
    Tree {
        /// The sheet.
        sheet: String,
        /// What is wrong with the table.
        source: TreeProblem,
    },
    /// A section has several tables; the columns of a sheet can serve only one.
    #[error("sheet {sheet:?} has several tables")]
    SeveralTables {
        /// The sheet.
        sheet: String,
    },
    /// A section is a paper to be signed: its head and its end have no place among columns.
    #[error("sheet {sheet:?} would hold a paper to be signed")]
    TextOnSheet {
        /// The sheet.
        sheet: String,
    },
    /// A text is longer than an Excel cell can hold.
    #[error("sheet {sheet:?}, cell {cell}: {length} characters, Excel holds 32767")]
    CellTooLong {
        /// The sheet.
        sheet: String,
        /// The cell, as in `C12`.
        cell: String,
        /// Its length in UTF-16 units, which is how Excel counts.
        length: usize,
    },
    /// More rows than a sheet can hold.
    #[error("sheet {sheet:?} needs {rows} rows, Excel holds 1048576")]
    TooManyRows {
        /// The sheet.
        sheet: String,
        /// How many rows it would need.
        rows: usize,
    },
}

impl PagingProblem {
    /// A stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Tree { source, .. } => source.code(),
            Self::SeveralTables { .. } => "xlsx.several_tables",
            Self::TextOnSheet { .. } => "xlsx.text_on_sheet",
            Self::CellTooLong { .. } => "xlsx.cell_too_long",
            Self::TooManyRows { .. } => "xlsx.too_many_rows",
        }
    }

    /// Words for the user, with the place.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::Tree { sheet, source } => {
                format!("trang tính “{sheet}”: {}", source.message_vi())
            }
            Self::SeveralTables { sheet } => {
                format!("trang tính “{sheet}” có nhiều hơn một bảng")
            }
            Self::TextOnSheet { sheet } => {
                format!("phần “{sheet}” là văn bản để ký, không phải bảng Excel")
            }
            Self::CellTooLong { sheet, cell, length } => format!(
                "trang tính “{sheet}”, ô {cell}: nội dung dài {length} ký tự, Excel chỉ chứa được 32.767 ký tự trong một ô"
            ),
            Self::TooManyRows { sheet, rows } => {
                format!("trang tính “{sheet}” cần {rows} hàng, Excel chỉ chứa được 1.048.576 hàng")
            }
        }
    }

    /// A next step for the user.
    #[must_use]
    pub fn hint_vi(&self) -> &'static str {
        match self {
            Self::Tree { source, .. } => source.hint_vi(),
            Self::SeveralTables { .. } => "Tách mỗi bảng thành một phụ lục riêng.",
            Self::TextOnSheet { .. } => "Xuất phần này ra Word hoặc PDF.",
            Self::CellTooLong { .. } => "Tách nội dung này thành nhiều nhiệm vụ hoặc rút ngắn lại.",
            Self::TooManyRows { .. } => "Tách phụ lục thành nhiều phần.",
        }
    }
}
