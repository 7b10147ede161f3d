//! The paper of a report: its words, its tables, and what is kept of it when it is issued.

use cchc_model::report::{
    Compiled, FrozenReport, Report, ReportPaper, ReportStage, ReportTables, figures_shown,
};
use chrono::NaiveDate;

use super::facts::{GatheredFacts, gather, gather_on};
use crate::{Desk, OpsProblem};

/// The paper of a report as it stands, with the tables of the day on which its words were
/// compiled; of today before that. One that was handed to be signed has the tables that it had
/// then, whatever the book says of that day by now.
///
/// # Errors
/// As [`gather`].
pub fn paper(desk: &Desk, report: &Report, today: NaiveDate) -> Result<ReportPaper, OpsProblem> {
    let gathered = of_its_day(desk, report, today)?;
    let handed_over = desk.book().report_stage(report.id)? == Some(ReportStage::Submitted);
    let kept = if handed_over { desk.book().report_tables(report.id)? } else { None };
    Ok(paper_of(report, &gathered, kept))
}

/// What is kept of a report when it is issued. `compiled` is what the program writes for it on
/// that day.
///
/// # Errors
/// As [`gather`].
pub fn frozen(
    desk: &Desk,
    report: &Report,
    compiled: &Compiled,
    today: NaiveDate,
) -> Result<FrozenReport, OpsProblem> {
    let gathered = of_its_day(desk, report, today)?;
    let facts = gathered.facts();
    let sentences = compiled.sections.iter().flat_map(|section| &section.sentences);
    let shown = figures_shown(facts.figures).into_iter();
    Ok(FrozenReport {
        paper: paper_of(report, &gathered, None),
        house: facts.catalogue.house.clone(),
        text: report.text.clone(),
        compiled: sentences.map(|of| (of.key.0.clone(), of.text.clone())).collect(),
        figures: shown.map(|(code, (_, cells))| (code, cells)).collect(),
    })
}

fn of_its_day(desk: &Desk, report: &Report, today: NaiveDate) -> Result<GatheredFacts, OpsProblem> {
    match report.taken_on {
        Some(day) => gather_on(desk, report, day),
        None => gather(desk, report, today),
    }
}

/// The paper with the tables that were kept, or with those of the facts.
fn paper_of(report: &Report, gathered: &GatheredFacts, kept: Option<ReportTables>) -> ReportPaper {
    let facts = gathered.facts();
    let tables = kept.unwrap_or_else(|| ReportTables::of(&facts));
    let paper = ReportPaper::of(report, Some(tables.statistics), tables.results);
    ReportPaper { taken_on: facts.taken_on, ..paper }
}
