//! Composes the appendices of a plan into a document tree: the one place of this crate that
//! knows plans. Writers see only the tree.

use cchc_model::layout::{self, AppendixLayout, LayoutId, Omission, project};
use cchc_model::plan::{Appendix, Plan};
use cchc_model::text::roman;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::tree::{
    Block, Document, Orientation, Page, Paragraph, ParagraphStyle, Properties, Rule, Section,
    Typography,
};

mod reference;
mod table;

/// What is to be printed, and how.
#[derive(Debug, Clone, Copy, Default)]
pub struct Printing<'a> {
    /// The appendix by its number of order, from 1; all of them when `None`.
    pub ordinal: Option<usize>,
    /// The layout; each appendix's own when `None`.
    pub layout: Option<&'a AppendixLayout>,
    /// A draft for the leaders shows the draft-only columns.
    pub draft: bool,
}

/// Composed appendices.
#[derive(Debug, Clone)]
pub struct Composed {
    /// The document, a section for each appendix.
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

/// Why appendices cannot be composed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ComposeProblem {
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
}

impl ComposeProblem {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoAppendix => "appendix.none",
            Self::NoSuchAppendix { .. } => "appendix.not_found",
            Self::NoSuchLayout(_) => "layout.not_found",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::NoAppendix => "kế hoạch này không có phụ lục".to_owned(),
            Self::NoSuchAppendix { ordinal, count } => {
                format!("không có phụ lục thứ {ordinal}; kế hoạch có {count} phụ lục")
            }
            Self::NoSuchLayout(id) => format!("không có mẫu phụ lục “{id}”"),
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &'static str {
        match self {
            Self::NoAppendix => "thêm phụ lục vào kế hoạch rồi xuất lại",
            Self::NoSuchAppendix { .. } => "chọn lại số thứ tự phụ lục, tính từ 1",
            Self::NoSuchLayout(_) => "xem các mẫu có sẵn bằng lệnh: cchc layouts",
        }
    }
}

/// Composes the appendices of a plan. `layouts` are those among which each appendix finds its own.
///
/// # Errors
/// [`ComposeProblem`] when the plan, the appendix or the layout is not there.
pub fn compose(
    plan: &Plan,
    layouts: &[AppendixLayout],
    printing: Printing<'_>,
) -> Result<Composed, ComposeProblem> {
    let count = plan.appendices.len();
    if count == 0 {
        return Err(ComposeProblem::NoAppendix);
    }
    let ordinals = match printing.ordinal {
        None => 1..=count,
        Some(ordinal) if (1..=count).contains(&ordinal) => ordinal..=ordinal,
        Some(ordinal) => return Err(ComposeProblem::NoSuchAppendix { ordinal, count }),
    };
    let mut sections = Vec::new();
    let mut omissions = Vec::new();
    for (ordinal, appendix) in (1..).zip(&plan.appendices).filter(|(n, _)| ordinals.contains(n)) {
        let layout = printing.layout.map_or_else(|| own_layout(appendix, layouts), Ok)?;
        let projection = project(appendix, layout, &plan.years(), printing.draft);
        sections.push(section(plan, appendix, ordinal, &projection));
        omissions.push(AppendixOmissions {
            ordinal,
            layout: layout.id.clone(),
            omissions: projection.omissions,
        });
    }
    let document =
        Document { properties: properties(plan), typography: Typography::DECREE, sections };
    Ok(Composed { document, omissions })
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

fn section(
    plan: &Plan,
    appendix: &Appendix,
    ordinal: usize,
    projection: &layout::Projection,
) -> Section {
    let orientation = match projection.orientation {
        layout::Orientation::Portrait => Orientation::Portrait,
        layout::Orientation::Landscape => Orientation::Landscape,
    };
    let number = appendix_number(ordinal, plan.appendices.len());
    let paragraph = |style, text: &str| Block::Paragraph(Paragraph::new(style, text));
    let blocks = vec![
        paragraph(ParagraphStyle::AppendixNumber, &number),
        paragraph(ParagraphStyle::AppendixTitle, &appendix.title.to_uppercase()),
        paragraph(ParagraphStyle::ReferenceLine, &reference::line(plan, appendix)),
        Block::Rule(Rule { width_share: 1.0 / 6.0 }),
        Block::Table(table::table(projection)),
        paragraph(ParagraphStyle::Closing, "./."),
    ];
    Section { name: number, page: Page::decree(orientation), blocks, foot: Vec::new() }
}

fn properties(plan: &Plan) -> Properties {
    let day = plan
        .issuance
        .date
        .or_else(|| plan.decision.as_ref().and_then(|decision| decision.issuance.date))
        .or_else(|| NaiveDate::from_ymd_opt(plan.first_year, 1, 1))
        .unwrap_or_default();
    Properties {
        title: format!("Phụ lục kế hoạch: {}", plan.subject),
        author: plan.office.name.clone(),
        subject: plan.subject.clone(),
        created: NaiveDateTime::new(day, NaiveTime::MIN),
    }
}

/// `Phụ lục` for a single appendix, `Phụ lục II` for the second of several (NĐ 30/2020, Phụ lục
/// I, III.1.a and III.1.b).
#[must_use]
pub fn appendix_number(ordinal: usize, count: usize) -> String {
    if count < 2 { "Phụ lục".to_owned() } else { format!("Phụ lục {}", roman(ordinal)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn appendices_are_numbered_in_roman_only_from_two_on() {
        assert_eq!(appendix_number(1, 1), "Phụ lục");
        let three: Vec<_> = (1..=3).map(|ordinal| appendix_number(ordinal, 3)).collect();
        assert_eq!(three, ["Phụ lục I", "Phụ lục II", "Phụ lục III"]);
    }
}
