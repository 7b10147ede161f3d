//! What can be found, kept up to date.

use std::collections::BTreeSet;

use cchc_model::ids::{PlanId, ReportId};
use cchc_model::search::{Found, SearchIndex, SearchKind, SearchQuery};
use cchc_store::{JournalMark, Touched};

use super::place::Item;
use super::{SearchPlace, catalogue, evidence, figure, plan, progress, register, report};
use crate::{Desk, OpsProblem};

/// What is read anew as a whole when something in it was touched.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Plan(PlanId),
    Progress(PlanId),
    Report(ReportId),
    Evidence,
    Registers,
    Figures,
    Catalogue,
}

/// What can be found in a book, and how far its journal was when it was read.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    index: SearchIndex<Part, SearchPlace>,
    mark: Option<JournalMark>,
}

/// The tables of the parts that belong to no plan and no report.
const TABLES: [(Part, &[&str]); 4] = [
    (Part::Evidence, &["evidence"]),
    (Part::Registers, &["register_row"]),
    (Part::Figures, &["figure_value"]),
    (
        Part::Catalogue,
        &[
            "office",
            "catalogue_domain",
            "body",
            "body_alias",
            "post",
            "post_alias",
            "officer",
            "service",
        ],
    ),
];

/// The tables with rows of a plan that leave the words of the plan itself as they are.
const BESIDE: [&str; 3] = ["progress_entry", "internal_date", "evidence_link"];

impl Shelf {
    /// Reads what was touched since the last time.
    pub(super) fn refresh(&mut self, desk: &Desk) -> Result<(), OpsProblem> {
        let book = desk.book();
        let now = book.journal_mark()?;
        if self.mark == Some(now) {
            return Ok(());
        }
        let touched = self.mark.map(|mark| book.touched_since(mark)).transpose()?;
        let plans: BTreeSet<PlanId> = book.plans()?.into_iter().map(|plan| plan.id).collect();
        let reports: BTreeSet<ReportId> =
            book.reports(None)?.into_iter().map(|report| report.id).collect();
        self.index.retain(|part| match part {
            Part::Plan(plan) | Part::Progress(plan) => plans.contains(plan),
            Part::Report(report) => reports.contains(report),
            Part::Evidence | Part::Registers | Part::Figures | Part::Catalogue => true,
        });
        let parts = plans.into_iter().flat_map(|id| [Part::Plan(id.clone()), Part::Progress(id)]);
        let parts = parts.chain(reports.into_iter().map(Part::Report));
        let parts = parts.chain(TABLES.iter().map(|(part, _)| part.clone()));
        for part in parts.filter(|part| is_touched(part, touched.as_ref())) {
            let items = part.read(desk)?;
            self.index.put(part, items);
        }
        self.mark = Some(now);
        Ok(())
    }

    pub(super) fn find(
        &self,
        query: &SearchQuery,
        limit: usize,
        wanted: impl Fn(SearchKind) -> bool,
    ) -> Found<SearchPlace> {
        self.index.find(query, limit, wanted)
    }
}

impl Part {
    fn read(&self, desk: &Desk) -> Result<Vec<Item>, OpsProblem> {
        match self {
            Self::Plan(id) => plan::items(desk, id),
            Self::Progress(id) => progress::items(desk, id),
            Self::Report(id) => report::items(desk, *id),
            Self::Evidence => evidence::items(desk),
            Self::Registers => register::items(desk),
            Self::Figures => figure::items(desk),
            Self::Catalogue => catalogue::items(desk),
        }
    }
}

/// Whether a part is to be read; all of them the first time.
fn is_touched(part: &Part, touched: Option<&Touched>) -> bool {
    let Some(touched) = touched else { return true };
    let tables = match part {
        Part::Plan(plan) => {
            let within = touched.tables.iter().any(|table| !BESIDE.contains(&table.as_str()));
            return within && touched.plans.contains(plan);
        }
        Part::Progress(plan) => return touched.plans.contains(plan),
        Part::Report(report) => return touched.reports.contains(report),
        other => TABLES.iter().find(|(part, _)| part == other).map_or(&[][..], |found| found.1),
    };
    tables.iter().any(|table| touched.tables.contains(*table))
}
