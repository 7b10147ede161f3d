//! Why a catalogue is not kept.

use cchc_model::office::HouseMisfit;
use cchc_store::CataloguePart;

/// A row that no paper could use. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueProblem {
    /// A row without a name.
    #[error("row {row} of {part:?} has no name")]
    NoName {
        /// The part.
        part: CataloguePart,
        /// The row, from 1.
        row: usize,
    },
    /// The last day is before the first.
    #[error("{name:?} ends before it begins")]
    Dates {
        /// What is dated.
        name: String,
    },
    /// A domain without its code: it could not be followed from one era to the next.
    #[error("domain {name:?} has no code")]
    NoCode {
        /// The domain.
        name: String,
    },
    /// No office is left.
    #[error("no office is left")]
    NoOffice,
    /// A measure of the house style that the decree does not allow.
    #[error(transparent)]
    House(#[from] HouseMisfit),
}

impl CatalogueProblem {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoName { .. } => "catalogue.no_name",
            Self::Dates { .. } => "catalogue.dates",
            Self::NoCode { .. } => "catalogue.no_code",
            Self::NoOffice => "catalogue.no_office",
            Self::House(_) => "catalogue.house_range",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::NoName { part, row } => {
                format!("dòng {row} của danh mục {} chưa có tên", name_vi(*part))
            }
            Self::Dates { name } => format!("“{name}” có ngày kết thúc trước ngày bắt đầu"),
            Self::NoCode { name } => format!("lĩnh vực “{name}” chưa có mã"),
            Self::NoOffice => "danh mục phải còn ít nhất một cơ quan".to_owned(),
            Self::House(HouseMisfit { measure, found }) => {
                let (least, most) = measure.range().into_inner();
                let (name, unit) = (measure.label_vi(), measure.unit_vi());
                format!("{name} phải từ {least} đến {most} {unit}, đang là {found} {unit}")
            }
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &'static str {
        match self {
            Self::NoName { .. } => "ghi tên, hoặc xóa dòng đó",
            Self::Dates { .. } => "sửa một trong hai ngày; để trống là không giới hạn",
            Self::NoCode { .. } => "ghi mã bằng chữ không dấu, ví dụ: the-che",
            Self::NoOffice => "thêm tên cơ quan mới trước khi xóa tên cũ",
            Self::House(_) => "ghi lại theo khoảng mà Nghị định 30/2020/NĐ-CP cho phép",
        }
    }
}

/// What the officer calls a part of the catalogue.
pub(crate) const fn name_vi(part: CataloguePart) -> &'static str {
    match part {
        CataloguePart::Offices => "cơ quan",
        CataloguePart::Domains => "lĩnh vực",
        CataloguePart::Bodies => "bộ phận",
        CataloguePart::Posts => "chức danh",
        CataloguePart::Officers => "công chức",
        CataloguePart::House => "thể thức",
    }
}
