//! Everything that the book knows about the window of a report.

use std::collections::BTreeMap;

use cchc_model::evidence::{Evidence, EvidenceLink};
use cchc_model::ids::{EvidenceId, ItemId, PlanId};
use cchc_model::office::{Catalogue, Office};
use cchc_model::progress::{AsOf, counting};
use cchc_model::register::{RegisterEntry, RegisterSet};
use cchc_model::report::{
    FigureFacts, FollowedPlan, OtherPlan, ProvingDocument, Report, ReportFacts, ReportKind,
    ReportStage, TargetFact, following,
};
use cchc_model::span::{ReportSpan, Span};
use chrono::{Days, NaiveDate};

use super::cited::cited;
use super::scheme;
use crate::figure::{Source, held_against};
use crate::plan::{AnnualPlan, annual, of_year};
use crate::{Desk, OpsProblem, catalogue, evidence, progress, register, version};

/// The facts of a report, read from the book.
#[derive(Debug, Clone)]
pub struct GatheredFacts {
    kind: ReportKind,
    year: i32,
    span: ReportSpan,
    taken_on: NaiveDate,
    next: Span,
    next_name: String,
    office: Office,
    catalogue: Catalogue,
    plan: Option<FollowedPlan>,
    others: Vec<OtherPlan>,
    figures: FigureFacts,
    registers: RegisterSet,
    rows: Vec<RegisterEntry>,
    documents: BTreeMap<EvidenceId, ProvingDocument>,
    targets: Vec<TargetFact>,
}

/// Reads the facts of a report: as of today, or of the last day of its window where that is over.
/// Those of a report that was handed to be signed or issued are as of the day on which it was
/// compiled, with what is known of that day now.
///
/// # Errors
/// `program.shipped_file`; `store.busy`, `store.damaged`.
pub fn gather(desk: &Desk, report: &Report, today: NaiveDate) -> Result<GatheredFacts, OpsProblem> {
    let settled = match desk.book().report_stage(report.id)? {
        Some(ReportStage::Submitted | ReportStage::Issued) => report.taken_on,
        _ => None,
    };
    gather_on(desk, report, settled.unwrap_or_else(|| report.span.period.to().min(today)))
}

/// Reads the facts of a report as of a day.
pub(super) fn gather_on(
    desk: &Desk,
    report: &Report,
    taken_on: NaiveDate,
) -> Result<GatheredFacts, OpsProblem> {
    let catalogue = catalogue::get(desk)?;
    let calendar = scheme::days(desk)?;
    let (next, next_name) = following(&report.kind, report.year, &report.span, &calendar);
    let papers = Papers::read(desk, taken_on)?;
    // The same period a year before had the days that the office gave it then.
    let before = report.kind.period().and_then(|period| calendar.span(period, report.year - 1));
    let before = before.or_else(|| report.span.year_before()).unwrap_or(report.span);
    let figures = figures(desk, &report.span, &before, taken_on)?;
    let plans = annual(desk)?;
    let chosen = of_year(&plans, report.year, taken_on);
    let plan = match chosen {
        Some(plan) => Some(followed(desk, plan, report, taken_on, &papers)?),
        None => None,
    };
    let others = plans.iter().filter(|plan| plan.summary.first_year == report.year);
    let others = others
        .filter(|plan| chosen.is_none_or(|chosen| chosen.summary.id != plan.summary.id))
        .map(|plan| other(desk, plan))
        .collect::<Result<_, OpsProblem>>()?;
    let targets = plan.as_ref().map(|plan| targets(plan, &figures)).unwrap_or_default();
    Ok(GatheredFacts {
        kind: report.kind.clone(),
        year: report.year,
        span: report.span,
        taken_on,
        next,
        next_name,
        // A catalogue that names no office for the day leaves the one of the report's own head.
        office: catalogue.office_on(taken_on).unwrap_or(&report.head.office).clone(),
        catalogue,
        plan,
        others,
        figures,
        registers: register::definitions(desk)?,
        rows: register::entries(desk)?,
        documents: papers.of_rows(),
        targets,
    })
}

impl GatheredFacts {
    /// The facts as compiling takes them.
    #[must_use]
    pub fn facts(&self) -> ReportFacts<'_> {
        ReportFacts {
            kind: &self.kind,
            year: self.year,
            span: self.span,
            taken_on: self.taken_on,
            next: self.next,
            next_name: self.next_name.clone(),
            office: &self.office,
            catalogue: &self.catalogue,
            plan: self.plan.as_ref(),
            others: &self.others,
            figures: &self.figures,
            registers: &self.registers,
            rows: &self.rows,
            documents: &self.documents,
            targets: &self.targets,
        }
    }
}

/// The documents of the book that there were on the day of the facts.
struct Papers {
    documents: Vec<Evidence>,
    own: Option<String>,
}

impl Papers {
    fn read(desk: &Desk, taken_on: NaiveDate) -> Result<Self, OpsProblem> {
        let mut documents = evidence::list(desk)?;
        documents.retain(|document| document.date.is_none_or(|day| day <= taken_on));
        let own = catalogue::get(desk)?.office_on(taken_on).map(|office| office.name.clone());
        Ok(Self { documents, own })
    }

    fn proving(&self, document: &Evidence) -> ProvingDocument {
        ProvingDocument {
            id: document.id,
            cited: cited(document, self.own.as_deref()),
            day: document.date,
        }
    }

    fn of_tasks(&self, of: &PlanId) -> BTreeMap<ItemId, Vec<ProvingDocument>> {
        let mut found: BTreeMap<ItemId, Vec<ProvingDocument>> = BTreeMap::new();
        for document in &self.documents {
            for link in &document.links {
                if let EvidenceLink::Task { plan, task } = link
                    && plan == of
                {
                    found.entry(*task).or_default().push(self.proving(document));
                }
            }
        }
        found
    }

    fn of_rows(&self) -> BTreeMap<EvidenceId, ProvingDocument> {
        let to_row = |link: &EvidenceLink| matches!(link, EvidenceLink::Row { .. });
        let tied = self.documents.iter().filter(|document| document.links.iter().any(to_row));
        tied.map(|document| (document.id, self.proving(document))).collect()
    }
}

fn figures(
    desk: &Desk,
    report: &ReportSpan,
    before: &ReportSpan,
    taken_on: NaiveDate,
) -> Result<FigureFacts, OpsProblem> {
    let from = before.year.from().min(before.period.from());
    let days = Span::new(from, report.year.to().max(report.period.to())).unwrap_or(report.year);
    let source = Source::of_days(desk, days, taken_on)?;
    let to_date = ReportSpan { period: report.year_to_date(), ..*report };
    Ok(FigureFacts {
        set: source.set,
        period: source.sheet(report)?,
        to_date: source.sheet(&to_date)?,
        last_year: source.sheet(before)?,
    })
}

/// A plan with its pictures: one of the day of the facts, in which work without a due day must be
/// answered for within the window, and one of the day before the window.
fn followed(
    desk: &Desk,
    plan: &AnnualPlan,
    report: &Report,
    taken_on: NaiveDate,
    papers: &Papers,
) -> Result<FollowedPlan, OpsProblem> {
    let window = report.span.period;
    let now = AsOf::on(taken_on).within(window.into());
    let eve = window.from().checked_sub_days(Days::new(1)).unwrap_or(window.from());
    let before = progress::as_of(desk, eve.min(taken_on))?;
    let tracked = progress::tracked(desk, &plan.summary.id, &now)?;
    let issued = plan.versions.iter().filter(|version| version.by.day <= taken_on);
    Ok(FollowedPlan {
        ordinal: tracked.issued()?,
        versions: issued
            .map(|version| (version.ordinal, version.by.day, version.by.words_vi()))
            .collect(),
        now: tracked.picture(&now),
        before: tracked.picture(&before),
        entries: counting(&tracked.entries, &now).into_iter().cloned().collect(),
        documents: papers.of_tasks(&plan.summary.id),
        layouts: tracked.layouts,
        plan: tracked.plan,
        rules: tracked.rules,
    })
}

fn other(desk: &Desk, plan: &AnnualPlan) -> Result<OtherPlan, OpsProblem> {
    let id = &plan.summary.id;
    let last = plan.versions.last();
    let text = match last {
        Some(last) => version::frozen(desk, id, last.ordinal)?.into_plan(),
        None => crate::plan::get(desk, id)?,
    };
    Ok(OtherPlan {
        id: id.clone(),
        office: text.office.name,
        subject: text.subject,
        issued_on: last.map(|last| last.by.day),
    })
}

fn targets(plan: &FollowedPlan, figures: &FigureFacts) -> Vec<TargetFact> {
    let fact = |target: &cchc_model::plan::Target| {
        let (shown, reach) = held_against(figures.set, &figures.to_date, target);
        TargetFact { target: target.clone(), shown, reach }
    };
    plan.plan.targets.iter().map(fact).collect()
}
