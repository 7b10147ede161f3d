//! What can be wrong with a tree.

use thiserror::Error;

/// A tree that cannot be printed. Always a fault of whoever composed it, so the words name the
/// place for support rather than a step for the user.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum TreeProblem {
    /// A margin outside `NĐ 30/2020, Phụ lục I, I.3`.
    #[error("margin {edge} is {value_mm} mm, allowed are {least_mm} to {most_mm} mm")]
    MarginOutOfRange {
        /// Which edge, in Vietnamese: `trên`, `dưới`, `trái`, `phải`.
        edge: &'static str,
        /// What was asked for.
        value_mm: f64,
        /// The least allowed.
        least_mm: f64,
        /// The most allowed.
        most_mm: f64,
    },
    /// A table without columns, or with a width or font size that is not a positive number.
    #[error("the table has no columns, or a width or font size that is not above zero")]
    BadMeasure,
    /// A cell that spans no row or no column.
    #[error("cell at {part} row {row}, column {column} spans nothing")]
    EmptySpan {
        /// `head` or `body`.
        part: &'static str,
        /// Row from 1 within its part.
        row: usize,
        /// Column from 1.
        column: usize,
    },
    /// A position of the table that no cell takes.
    #[error("no cell at {part} row {row}, column {column}")]
    Hole {
        /// `head` or `body`.
        part: &'static str,
        /// Row from 1 within its part.
        row: usize,
        /// Column from 1.
        column: usize,
    },
    /// A cell that does not fit: too many cells in the row, a span over another cell, past the
    /// last column, or past the last row of its part.
    #[error("cell {cell} of {part} row {row} does not fit into the grid")]
    DoesNotFit {
        /// `head` or `body`.
        part: &'static str,
        /// Row from 1 within its part.
        row: usize,
        /// Which cell of the row, from 1.
        cell: usize,
    },
}

impl TreeProblem {
    /// A stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::MarginOutOfRange { .. } => "tree.margin_out_of_range",
            Self::BadMeasure => "tree.bad_measure",
            Self::EmptySpan { .. } => "tree.empty_span",
            Self::Hole { .. } => "tree.hole",
            Self::DoesNotFit { .. } => "tree.does_not_fit",
        }
    }

    /// Words for the user.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::MarginOutOfRange { edge, value_mm, least_mm, most_mm } => format!(
                "lề {edge} {value_mm} mm nằm ngoài khoảng {least_mm}-{most_mm} mm của Nghị định 30/2020"
            ),
            Self::BadMeasure => {
                "bảng không có cột, hoặc độ rộng cột, cỡ chữ không phải số dương".to_owned()
            }
            Self::EmptySpan { part, row, column } => {
                format!("ô ở {}, cột {column} không chiếm hàng hoặc cột nào", place_vi(part, *row))
            }
            Self::Hole { part, row, column } => {
                format!("{} thiếu ô ở cột {column}", place_vi(part, *row))
            }
            Self::DoesNotFit { part, row, cell } => {
                format!("ô thứ {cell} của {} không vừa với bảng", place_vi(part, *row))
            }
        }
    }

    /// A next step for the user.
    #[must_use]
    pub fn hint_vi(&self) -> &'static str {
        match self {
            Self::MarginOutOfRange { .. } => {
                "Đặt lề trên, dưới 20-25 mm, lề trái 30-35 mm, lề phải 15-20 mm."
            }
            Self::BadMeasure => "Kiểm tra độ rộng các cột trong mẫu phụ lục.",
            Self::EmptySpan { .. } | Self::Hole { .. } | Self::DoesNotFit { .. } => {
                "Kiểm tra các ô gộp của bảng, hoặc chọn mẫu phụ lục khác."
            }
        }
    }
}

fn place_vi(part: &str, row: usize) -> String {
    let part = if part == "head" { "phần tiêu đề" } else { "phần thân" };
    format!("hàng {row} {part} bảng")
}
