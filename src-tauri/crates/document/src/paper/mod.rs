//! Composes what an office writes into a document tree: the one place of this crate that knows
//! plans, registers and reports. Writers see only the tree.
//!
//! Owns what stands on the papers of a plan and in which order: the decision that carries it, its
//! own text, its appendices; on those that tell how far it is; in the registers; and on reports.
//! Must not know file formats. Read first: [`compose`], then [`tracking`], [`reminder`] and
//! [`report`].

mod appendix;
mod decision;
mod follow;
mod head;
mod letter;
mod outline;
mod problem;
mod reference;
mod register;
mod reminder;
mod report;
mod table;
mod text;
mod tracking;

use cchc_model::layout::{AppendixLayout, LayoutId, Omission, project};
use cchc_model::office::{FirstLine, HouseStyle};
use cchc_model::plan::{Appendix, Plan};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

pub use appendix::appendix_number;
pub use follow::Followed;
pub use problem::ComposeProblem;
pub use register::{KeptRegister, register};
pub use reminder::{Pressing, Reminding, pressing, reminder, reminders};
pub use report::{report, report_tables, report_title};
pub use tracking::{TrackingForm, tracking, tracking_tables};

use crate::tree::{Document, Margins, Orientation, Page, Properties, TreeProblem, Typography};

/// What is to be printed, and how.
#[derive(Debug, Clone, Copy, Default)]
pub struct Printing<'a> {
    /// Which papers of the plan.
    pub part: Part,
    /// The layout; each appendix's own when `None`.
    pub layout: Option<&'a AppendixLayout>,
    /// A draft for the leaders shows the draft-only columns.
    pub draft: bool,
    /// An electronic document: lines that point to the paper leave its number and date blank
    /// (NĐ 30/2020, Phụ lục I, III.1.c).
    pub electronic: bool,
}

/// Which papers of a plan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Part {
    /// The decision that carries the plan, the plan and its appendices, as far as they are there.
    #[default]
    Whole,
    /// All appendices.
    Appendices,
    /// The appendix with this number of order, from 1.
    Appendix(usize),
}

/// A composed plan.
#[derive(Debug, Clone)]
pub struct Composed {
    /// The document: a section for each paper.
    pub document: Document,
    /// For each printed appendix, what its layout has no place for.
    pub omissions: Vec<AppendixOmissions>,
}

/// What one appendix leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppendixOmissions {
    /// Number of order of the appendix, from 1.
    pub ordinal: usize,
    /// The layout used.
    pub layout: LayoutId,
    /// The fields left out, each with its reason; empty when everything is shown.
    pub omissions: Vec<Omission>,
}

/// Composes the papers of a plan in the style of the house. `layouts` are those among which each
/// appendix finds its own.
///
/// # Errors
/// [`ComposeProblem`] when the appendix or the layout is not there, when there is nothing to
/// print, or when the house style leaves the ranges of the decree.
pub fn compose(
    plan: &Plan,
    layouts: &[AppendixLayout],
    house: &HouseStyle,
    printing: Printing<'_>,
) -> Result<Composed, ComposeProblem> {
    let setting = Setting::new(house, printing.electronic)?;
    let mut sections = Vec::new();
    if printing.part == Part::Whole {
        sections
            .extend(plan.decision.as_ref().map(|paper| decision::section(plan, paper, &setting)));
        sections.extend(letter::section(plan, &setting));
    }
    let mut omissions = Vec::new();
    for ordinal in ordinals(plan, printing.part)? {
        let appendix = plan.appendix(ordinal).ok_or(ComposeProblem::NoAppendix)?;
        let layout = printing.layout.map_or_else(|| own_layout(appendix, layouts), Ok)?;
        let projection = project(appendix, layout, &plan.years(), printing.draft);
        sections.push(appendix::section(plan, appendix, ordinal, &projection, &setting));
        omissions.push(AppendixOmissions {
            ordinal,
            layout: layout.id.clone(),
            omissions: projection.omissions,
        });
    }
    if sections.is_empty() {
        return Err(ComposeProblem::Nothing);
    }
    let properties = properties(plan, printing.part);
    let document = Document { properties, typography: setting.typography, sections };
    Ok(Composed { document, omissions })
}

/// The numbers of order of the appendices that are asked for.
fn ordinals(plan: &Plan, part: Part) -> Result<std::ops::RangeInclusive<usize>, ComposeProblem> {
    let count = plan.appendices.len();
    match part {
        Part::Whole => Ok(1..=count),
        _ if count == 0 => Err(ComposeProblem::NoAppendix),
        Part::Appendices => Ok(1..=count),
        Part::Appendix(ordinal) if (1..=count).contains(&ordinal) => Ok(ordinal..=ordinal),
        Part::Appendix(ordinal) => Err(ComposeProblem::NoSuchAppendix { ordinal, count }),
    }
}

fn own_layout<'a>(
    appendix: &Appendix,
    layouts: &'a [AppendixLayout],
) -> Result<&'a AppendixLayout, ComposeProblem> {
    layouts
        .iter()
        .find(|layout| layout.id == appendix.layout)
        .ok_or_else(|| ComposeProblem::NoSuchLayout(appendix.layout.0.clone()))
}

/// What all papers of one printing share.
struct Setting<'a> {
    house: &'a HouseStyle,
    typography: Typography,
    margins: Margins,
    electronic: bool,
}

impl<'a> Setting<'a> {
    fn new(house: &'a HouseStyle, electronic: bool) -> Result<Self, TreeProblem> {
        let margins = house.margins;
        let mm = f64::from;
        Ok(Self {
            house,
            typography: Typography {
                body_pt: mm(house.body_pt),
                line_spacing: mm(house.line_spacing_percent) / 100.0,
                gap_pt: mm(house.gap_pt),
                first_line_mm: match house.first_line {
                    FirstLine::OneCentimetre => 10.0,
                    FirstLine::HalfInch => 12.7,
                },
            },
            margins: Margins::new(
                mm(margins.top_mm),
                mm(margins.bottom_mm),
                mm(margins.left_mm),
                mm(margins.right_mm),
            )?,
            electronic,
        })
    }

    fn page(&self, orientation: Orientation) -> Page {
        Page { margins: self.margins, ..Page::decree(orientation) }
    }
}

fn properties(plan: &Plan, part: Part) -> Properties {
    let day = plan
        .issuance
        .date
        .or_else(|| plan.decision.as_ref().and_then(|decision| decision.issuance.date))
        .or_else(|| NaiveDate::from_ymd_opt(plan.first_year, 1, 1))
        .unwrap_or_default();
    let title = match part {
        Part::Whole => format!("Kế hoạch: {}", plan.subject),
        Part::Appendices | Part::Appendix(_) => format!("Phụ lục kế hoạch: {}", plan.subject),
    };
    Properties {
        title,
        author: plan.office.name.clone(),
        subject: plan.subject.clone(),
        created: NaiveDateTime::new(day, NaiveTime::MIN),
    }
}

#[cfg(test)]
mod progress_year;
#[cfg(test)]
mod tests;
