//! From data to paper.
//!
//! Every answer is made from one document of something [`Outgoing`]: the pages that are shown,
//! the file that is written and the one that is printed cannot differ.

use cchc_document::preview::PreviewPage;
use cchc_model::ids::PlanId;
use cchc_model::layout::LayoutId;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

mod compose;
mod dated;
mod name;
mod omission;
mod outgoing;
mod pages;
mod plan;
mod print;
mod write;

pub use dated::{ReminderChoice, RemindersOf};
pub use name::{FileName, Form, NameOf};
pub use omission::{OmissionRow, Reason};
pub use pages::{PageOf, PageRow, PageSvg, PagesView, PlaceRow};
pub use print::PrintedPaper;
pub use write::{Exported, ExportedFolder, WriteExport, WriteFolder};

pub(super) use dated::reminders;
pub(super) use name::known;
pub(super) use outgoing::Outgoing;
pub(super) use pages::{laid_out, page};
pub(super) use plan::{folder, name, pages, preview, print, write};
pub(super) use print::printed;
pub(super) use write::{document, in_folder, written};

/// What is to be printed.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Printout {
    /// The plan.
    pub plan: PlanId,
    /// How much of it.
    pub part: Part,
    /// The layout; `None` for each appendix's own.
    pub layout: Option<LayoutId>,
    /// Whether it is a draft for the leaders, with the draft-only columns.
    pub draft: bool,
    /// Whether number and date stay blank in the lines that say which paper an appendix belongs
    /// to, as on an electronic paper (`NĐ 30/2020, Phụ lục I, III.1.c`).
    pub electronic: bool,
    /// Which version, as it was issued; `None` for the text as it stands.
    #[serde(default)]
    pub version: Option<u32>,
    /// The day of the papers that tell how far the plan is; absent: today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// Until when a reminder asks for an answer; absent: some working days after its day.
    #[serde(default)]
    pub answer_by: Option<NaiveDate>,
}

/// How much of a plan is printed. A workbook holds tables, so the whole plan is its appendices
/// there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Everything: the decision where there is one, the plan, the appendices.
    Whole,
    /// All appendices.
    Appendices,
    /// The appendix with this number of order, from 1.
    Appendix(usize),
    /// Bảng theo dõi tiến độ: how far the plan is.
    Tracking {
        /// Whether only what is late or due soon is listed.
        only_open: bool,
    },
    /// Phiếu đôn đốc of one officer or body.
    Reminder {
        /// The officer, or else the name in the plan, as [`ReminderChoice::name`] has it.
        name: String,
    },
    /// Phiếu đôn đốc of everybody who has something late or due soon, one after another.
    Reminders,
}

impl Part {
    /// Whether it tells how far the plan is, on some day.
    fn is_dated(&self) -> bool {
        matches!(self, Self::Tracking { .. } | Self::Reminder { .. } | Self::Reminders)
    }

    /// Whether it is only a letter, which no workbook holds.
    fn is_letter(&self) -> bool {
        matches!(self, Self::Reminder { .. } | Self::Reminders)
    }
}

/// The pages as Excel will print them.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Preview {
    /// The pages in order.
    pub pages: Vec<PreviewPage>,
    /// What the layout has no place for.
    pub omissions: Vec<OmissionRow>,
}
