//! From data to paper.

use std::path::Path;

use cchc_document::paper::{self, AppendixOmissions, Composed, Part, Printing};
use cchc_document::preview::{self, PreviewPage};
use cchc_document::xlsx;
use cchc_model::ids::PlanId;
use cchc_model::layout::{AppendixLayout, LayoutId, OmissionReason};
use cchc_model::plan::{Plan, PlanKind, TaskField};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Call;
use super::outside::Written;
use crate::Problem;

/// What is to be printed.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Printout {
    /// The plan.
    pub plan: PlanId,
    /// The appendix by its number of order, from 1; `None` for all of them.
    pub appendix: Option<usize>,
    /// The layout; `None` for each appendix's own.
    pub layout: Option<LayoutId>,
    /// Whether it is a draft for the leaders, with the draft-only columns.
    pub draft: bool,
}

/// What is to be printed, and where to.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteExport {
    /// What is to be printed.
    pub what: Printout,
    /// The file.
    pub path: String,
}

/// A proposed name.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FileName {
    /// The name with its ending, legal on Windows.
    pub file_name: String,
}

/// The pages as they will be printed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Preview {
    /// The pages in order.
    pub pages: Vec<PreviewPage>,
    /// What the layout has no place for.
    pub omissions: Vec<OmissionRow>,
}

/// A workbook that was written.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Exported {
    /// The file.
    pub path: String,
    /// What the layout has no place for.
    pub omissions: Vec<OmissionRow>,
}

/// A field that some tasks fill and the printing does not show.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OmissionRow {
    /// Number of order of the appendix, from 1.
    pub appendix: usize,
    /// The field.
    pub field: TaskField,
    /// What the officer calls it.
    pub name: String,
    /// Why it is not shown.
    pub reason: Reason,
    /// In how many tasks it is filled.
    pub tasks: usize,
}

/// Why a field is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The layout has no column for it.
    NoColumn,
    /// Its column is printed on drafts only.
    DraftOnly,
    /// The office's own TT was replaced by continuous numbering.
    Renumbered,
}

pub(super) fn name(call: &mut Call<'_>, request: Printout) -> Result<FileName, Problem> {
    let plan = cchc_ops::plan::get(call.session.desk()?, &request.plan)?;
    Ok(FileName { file_name: file_name(&plan, &request) })
}

/// `Phụ lục II Kế hoạch CCHC 2024 Cẩm Giàng.xlsx`: short enough to be read whole in a list of
/// files, and another name for every year, appendix and draft.
fn file_name(plan: &Plan, what: &Printout) -> String {
    let part = match what.appendix {
        Some(ordinal) => paper::appendix_number(ordinal, plan.appendices.len()),
        None => "Phụ lục".to_owned(),
    };
    let kind = match plan.kind {
        PlanKind::Annual | PlanKind::MultiYear => "Kế hoạch CCHC",
        PlanKind::IndexImprovement => "Kế hoạch Chỉ số CCHC",
    };
    let draft = if what.draft { " (bản trình)" } else { "" };
    let name = format!("{part} {kind} {} {}{draft}.xlsx", plan.years(), plan.office.place);
    cchc_files::safe_file_name(&name)
}

pub(super) fn preview(call: &mut Call<'_>, request: Printout) -> Result<Preview, Problem> {
    let composed = composed(call, &request)?;
    let pages = preview::pages(&composed.document)?;
    Ok(Preview { pages, omissions: rows(&composed.omissions) })
}

pub(super) fn write(call: &mut Call<'_>, request: WriteExport) -> Result<Exported, Problem> {
    let ending = Path::new(&request.path).extension();
    if !ending.is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx")) {
        let message = format!("chưa biết xuất ra tệp “{}”", request.path);
        return Err(Problem::new("export.format", message, "đặt tên tệp có đuôi .xlsx"));
    }
    let composed = composed(call, &request.what)?;
    let written = Written::file(&request.path, &xlsx::write(&composed.document)?)?;
    Ok(Exported { path: written.path, omissions: rows(&composed.omissions) })
}

fn composed(call: &Call<'_>, what: &Printout) -> Result<Composed, Problem> {
    let desk = call.session.desk()?;
    let plan: Plan = cchc_ops::plan::get(desk, &what.plan)?;
    let layouts = cchc_ops::layout::all(desk)?;
    let layout = what.layout.as_ref().map(|id| found(&layouts, id)).transpose()?;
    let part = what.appendix.map_or(Part::Appendices, Part::Appendix);
    let printing = Printing { part, layout, draft: what.draft, electronic: false };
    let house = cchc_ops::catalogue::get(desk)?.house;
    Ok(paper::compose(&plan, &layouts, &house, printing)?)
}

fn found<'a>(layouts: &'a [AppendixLayout], id: &LayoutId) -> Result<&'a AppendixLayout, Problem> {
    let found = layouts.iter().find(|layout| layout.id == *id);
    found.ok_or_else(|| paper::ComposeProblem::NoSuchLayout(id.0.clone()).into())
}

fn rows(omissions: &[AppendixOmissions]) -> Vec<OmissionRow> {
    let rows = omissions.iter().flat_map(|appendix| {
        appendix.omissions.iter().map(|omission| OmissionRow {
            appendix: appendix.ordinal,
            field: omission.field.clone(),
            name: omission.field.label_vi().to_owned(),
            reason: match omission.reason {
                OmissionReason::NoColumn => Reason::NoColumn,
                OmissionReason::DraftOnly => Reason::DraftOnly,
                OmissionReason::Renumbered => Reason::Renumbered,
            },
            tasks: omission.tasks,
        })
    });
    rows.collect()
}
