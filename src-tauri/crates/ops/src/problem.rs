//! What a use case can answer instead of a result.

use std::path::Path;

use cchc_model::edit::EditProblem;
use cchc_model::interchange::Misfit;
use cchc_model::plan::Invalid;
use cchc_store::StoreProblem;
use chrono::NaiveDate;

use crate::catalogue::CatalogueProblem;
use crate::evidence::EvidenceRefusal;
use crate::figure::FigureProblem;
use crate::layout::LayoutProblem;
use crate::progress::ProgressProblem;
use crate::register::RegisterProblem;
use crate::report::ReportProblem;
use crate::report::outline::OutlineProblem;
use crate::report::scheme::SchemeProblem;
use crate::version::VersionProblem;

/// Why something was not done. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OpsProblem {
    /// The data file.
    #[error(transparent)]
    Store(#[from] StoreProblem),
    /// A plan file that does not fit.
    #[error(transparent)]
    Misfit(#[from] Misfit),
    /// An edit that was not made.
    #[error(transparent)]
    Edit(#[from] EditProblem),
    /// A catalogue that is not kept.
    #[error(transparent)]
    Catalogue(#[from] CatalogueProblem),
    /// A document that is not kept, or its file.
    #[error(transparent)]
    Evidence(#[from] EvidenceRefusal),
    /// A layout that is not kept or does not go.
    #[error(transparent)]
    Layout(#[from] LayoutProblem),
    /// Progress that is not entered.
    #[error(transparent)]
    Progress(#[from] ProgressProblem),
    /// A plan that is not issued, not adjusted or not changed.
    #[error(transparent)]
    Version(#[from] VersionProblem),
    /// Rows of a register that are not kept.
    #[error(transparent)]
    Register(#[from] RegisterProblem),
    /// Figures that cannot be asked about.
    #[error(transparent)]
    Figure(#[from] FigureProblem),
    /// A report that is not made, not changed or not issued.
    #[error(transparent)]
    Report(#[from] ReportProblem),
    /// A scheme of reports that is not kept.
    #[error(transparent)]
    Scheme(#[from] SchemeProblem),
    /// An outline of reports.
    #[error(transparent)]
    Outline(#[from] OutlineProblem),
    /// The plan would not be valid any more.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// A plan that cannot be written as a file.
    #[error("plan cannot be written")]
    Unwritable(#[source] serde_json::Error),
    /// No office was named.
    #[error("an office needs a name")]
    NoOffice,
    /// The catalogue has no office that is valid on a day.
    #[error("no office is valid on {day}")]
    NoOfficeOn {
        /// The day.
        day: NaiveDate,
    },
    /// A file that came with the program is broken.
    #[error("shipped file {file} is broken: {detail}")]
    Shipped {
        /// The file.
        file: String,
        /// What is wrong with it.
        detail: String,
    },
    /// No sample of that number or id.
    #[error("no sample {asked:?}")]
    NoSample {
        /// What was asked for.
        asked: String,
    },
    /// Nothing was done that can be undone.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Nothing was undone that can be redone.
    #[error("nothing to redo")]
    NothingToRedo,
}

impl OpsProblem {
    /// Stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Store(problem) => problem.code(),
            Self::Misfit(misfit) => misfit.code(),
            Self::Edit(problem) => problem.code(),
            Self::Catalogue(problem) => problem.code(),
            Self::Evidence(refusal) => refusal.code(),
            Self::Layout(problem) => problem.code(),
            Self::Progress(problem) => problem.code(),
            Self::Version(problem) => problem.code(),
            Self::Register(problem) => problem.code(),
            Self::Figure(problem) => problem.code(),
            Self::Report(problem) => problem.code(),
            Self::Scheme(problem) => problem.code(),
            Self::Outline(problem) => problem.code(),
            Self::Invalid(_) => "plan.invalid",
            Self::Unwritable(_) => "plan.unwritable",
            Self::NoOffice => "office.no_name",
            Self::NoOfficeOn { .. } => "office.not_valid",
            Self::Shipped { .. } => "program.shipped_file",
            Self::NoSample { .. } => "sample.unknown",
            Self::NothingToUndo => "history.nothing_to_undo",
            Self::NothingToRedo => "history.nothing_to_redo",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::Store(problem) => problem.message_vi(),
            Self::Misfit(misfit) => misfit.message_vi(),
            Self::Edit(problem) => problem.message_vi(),
            Self::Catalogue(problem) => problem.message_vi(),
            Self::Evidence(refusal) => refusal.message_vi(),
            Self::Layout(problem) => problem.message_vi(),
            Self::Progress(problem) => problem.message_vi(),
            Self::Version(problem) => problem.message_vi(),
            Self::Register(problem) => problem.message_vi(),
            Self::Figure(problem) => problem.message_vi(),
            Self::Report(problem) => problem.message_vi(),
            Self::Scheme(problem) => problem.message_vi(),
            Self::Outline(problem) => problem.message_vi(),
            Self::Invalid(Invalid { path, expected, found }) => {
                format!("tại {path}: cần {expected}, đang là {found}")
            }
            Self::Unwritable(cause) => format!("không ghi được kế hoạch ra tệp ({cause})"),
            Self::NoOffice => "chưa có tên cơ quan".to_owned(),
            Self::NoOfficeOn { day } => {
                format!("danh mục không có cơ quan nào có hiệu lực ngày {}", day.format("%d/%m/%Y"))
            }
            Self::Shipped { file, detail } => {
                format!("tệp {file} kèm theo chương trình bị hỏng ({detail})")
            }
            Self::NoSample { asked } => format!("không có kế hoạch mẫu “{asked}”"),
            Self::NothingToUndo => "không còn thao tác nào để hoàn tác".to_owned(),
            Self::NothingToRedo => "không còn thao tác nào để làm lại".to_owned(),
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub fn hint_vi(&self) -> String {
        let hint = match self {
            Self::Store(problem) => problem.hint_vi(),
            Self::Misfit(misfit) => misfit.hint_vi(),
            Self::Edit(problem) => problem.hint_vi(),
            Self::Catalogue(problem) => problem.hint_vi(),
            Self::Evidence(refusal) => refusal.hint_vi(),
            Self::Layout(problem) => problem.hint_vi(),
            Self::Progress(problem) => problem.hint_vi(),
            Self::Version(problem) => problem.hint_vi(),
            Self::Register(problem) => problem.hint_vi(),
            Self::Figure(problem) => problem.hint_vi(),
            Self::Report(problem) => problem.hint_vi(),
            Self::Scheme(problem) => problem.hint_vi(),
            Self::Outline(problem) => problem.hint_vi(),
            Self::Invalid(_) => "sửa chỗ đó rồi thử lại; chưa có gì được ghi",
            Self::Unwritable(_) => "chạy lệnh check để kiểm tra kế hoạch",
            Self::NoOffice => "ghi tên cơ quan, ví dụ: UBND xã Tùng Ảnh",
            Self::NoOfficeOn { .. } => "xem lại ngày hiệu lực của cơ quan trong Danh mục",
            Self::Shipped { .. } => "cài lại chương trình",
            Self::NoSample { .. } => return crate::sample::hint_vi(),
            Self::NothingToUndo | Self::NothingToRedo => "xem các thao tác đã làm trong lịch sử",
        };
        hint.to_owned()
    }

    /// Which of several entries it is about, from 1.
    #[must_use]
    pub const fn row(&self) -> Option<usize> {
        match self {
            Self::Progress(problem) => problem.row(),
            _ => None,
        }
    }

    /// The file that it is about, where it is about one.
    #[must_use]
    pub fn place(&self) -> Option<&Path> {
        match self {
            Self::Store(problem) => problem.place(),
            Self::Evidence(refusal) => refusal.place(),
            _ => None,
        }
    }
}
