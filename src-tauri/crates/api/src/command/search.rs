//! Finding words in everything.

use cchc_model::ids::{EvidenceId, ItemId, PlanId, ReportId};
use cchc_model::register::{RegisterId, RowId};
use cchc_model::report::BlockId;
use cchc_model::search::{Excerpt, Found, Hit, SearchKind};
use cchc_ops::search::SearchPlace;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Call;
use super::catalogue::CataloguePart;
use crate::Problem;

/// What is searched for.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SearchFor {
    /// Words as typed, with or without accents, in any order; every one must occur.
    pub words: String,
    /// At most so many of each kind.
    pub limit: u32,
    /// The kinds to look for; all of them where none is named.
    #[serde(default)]
    pub kinds: Vec<SearchKind>,
}

/// What was found.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SearchAnswer {
    /// How many there are of each kind that has any, those beyond the limit included.
    pub totals: Vec<SearchTotal>,
    /// The best first, whatever their kind.
    pub hits: Vec<SearchHit>,
}

/// How many there are of a kind.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SearchTotal {
    /// The kind.
    pub kind: SearchKind,
    /// What the officer calls it.
    pub label: String,
    /// How many.
    pub count: usize,
}

/// Something that was found, and where it is to be seen: the fields that name no part of its
/// place are `null`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SearchHit {
    /// What kind of thing it is.
    pub kind: SearchKind,
    /// What it is called, cut where it is long.
    pub title: Excerpt,
    /// Where else the words are, when they are not all in the title.
    pub snippet: Option<Excerpt>,
    /// What it stands in, from the outside to the inside: `Kế hoạch 2026`, `Phụ lục I`.
    pub path: Vec<String>,
    /// The year that it belongs to; `null` for what belongs to none.
    pub year: Option<i32>,
    /// The plan.
    pub plan: Option<PlanId>,
    /// The appendix of the plan.
    pub appendix: Option<ItemId>,
    /// The number of order of the appendix, from 1.
    pub ordinal: Option<usize>,
    /// The row, paragraph, target or task.
    pub item: Option<ItemId>,
    /// The report.
    pub report: Option<ReportId>,
    /// The paragraph of the report.
    pub block: Option<BlockId>,
    /// The document.
    pub evidence: Option<EvidenceId>,
    /// The register.
    pub register: Option<RegisterId>,
    /// The row of the register.
    pub row: Option<RowId>,
    /// The figure, by its code.
    pub figure: Option<String>,
    /// The part of the catalogue.
    pub list: Option<CataloguePart>,
}

pub(super) fn find(call: &mut Call<'_>, request: SearchFor) -> Result<SearchAnswer, Problem> {
    let limit = usize::try_from(request.limit).unwrap_or(usize::MAX);
    let desk = call.session.desk_mut()?;
    let found = cchc_ops::search::find(desk, &request.words, limit, &request.kinds)?;
    Ok(SearchAnswer::from(found))
}

impl From<Found<SearchPlace>> for SearchAnswer {
    fn from(found: Found<SearchPlace>) -> Self {
        let total = |(kind, count): (SearchKind, usize)| SearchTotal {
            kind,
            label: kind.label_vi().to_owned(),
            count,
        };
        Self {
            totals: found.totals.into_iter().map(total).collect(),
            hits: found.hits.into_iter().map(SearchHit::from).collect(),
        }
    }
}

impl From<Hit<SearchPlace>> for SearchHit {
    fn from(hit: Hit<SearchPlace>) -> Self {
        let mut shown = Self {
            kind: hit.kind,
            title: hit.title,
            snippet: hit.snippet,
            path: hit.path,
            year: Some(hit.year).filter(|year| *year > 0),
            plan: None,
            appendix: None,
            ordinal: None,
            item: None,
            report: None,
            block: None,
            evidence: None,
            register: None,
            row: None,
            figure: None,
            list: None,
        };
        match hit.place {
            SearchPlace::Plan(plan) => shown.plan = Some(plan),
            SearchPlace::Paragraph(plan, item)
            | SearchPlace::Target(plan, item)
            | SearchPlace::Progress(plan, item) => {
                (shown.plan, shown.item) = (Some(plan), Some(item));
            }
            SearchPlace::Row { plan, appendix, ordinal, row } => {
                (shown.plan, shown.item) = (Some(plan), Some(row));
                (shown.appendix, shown.ordinal) = (Some(appendix), Some(ordinal));
            }
            SearchPlace::Report(report) => shown.report = Some(report),
            SearchPlace::ReportParagraph(report, block) => {
                (shown.report, shown.block) = (Some(report), Some(block));
            }
            SearchPlace::Evidence(evidence) => shown.evidence = Some(evidence),
            SearchPlace::RegisterRow(register, row) => {
                (shown.register, shown.row) = (Some(register), Some(row));
            }
            SearchPlace::Figure(figure) => shown.figure = Some(figure),
            SearchPlace::Catalogue(part) => shown.list = Some(part.into()),
        }
        shown
    }
}
