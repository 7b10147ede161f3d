//! From data to paper.
//!
//! Every answer is made from one document ([`compose`]): the pages that are shown, the file that
//! is written and the one that is printed cannot differ.

use cchc_document::preview::{self, PreviewPage};
use cchc_model::ids::PlanId;
use cchc_model::layout::LayoutId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Call;
use crate::Problem;

mod compose;
mod name;
mod omission;
mod pages;
mod print;
mod write;

pub use name::{FileName, Form, NameOf};
pub use omission::{OmissionRow, Reason};
pub use pages::{PageOf, PageRow, PageSvg, PagesView, PlaceRow};
pub use print::PrintedPaper;
pub use write::{Exported, ExportedFolder, WriteExport, WriteFolder};

pub(super) use name::name;
pub(super) use pages::{page, pages};
pub(super) use print::print;
pub(super) use write::{folder, write};

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
}

/// How much of a plan is printed. A workbook holds tables, so the whole plan is its appendices
/// there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Everything: the decision where there is one, the plan, the appendices.
    Whole,
    /// All appendices.
    Appendices,
    /// The appendix with this number of order, from 1.
    Appendix(usize),
}

/// The pages as Excel will print them.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Preview {
    /// The pages in order.
    pub pages: Vec<PreviewPage>,
    /// What the layout has no place for.
    pub omissions: Vec<OmissionRow>,
}

pub(super) fn preview(call: &mut Call<'_>, request: Printout) -> Result<Preview, Problem> {
    let composed = compose::tables(call.session, &request)?;
    let pages = preview::pages(&composed.document)?;
    Ok(Preview { pages, omissions: omission::rows(&composed.omissions) })
}
