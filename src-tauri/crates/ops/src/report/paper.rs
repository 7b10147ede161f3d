//! The paper of a report: its words, its tables, and what is kept of it when it is issued.

use cchc_model::report::{
    Compiled, FrozenReport, Report, ReportPaper, figures_shown, results, statistics,
};
use cchc_model::report_period::ReportPeriod;
use chrono::NaiveDate;

use super::facts::{GatheredFacts, gather, gather_on};
use crate::{Desk, OpsProblem};

/// The paper of a report as it stands, with the tables of the day on which its words were
/// compiled; of today before that.
///
/// # Errors
/// As [`gather`].
pub fn paper(desk: &Desk, report: &Report, today: NaiveDate) -> Result<ReportPaper, OpsProblem> {
    Ok(paper_of(report, &of_its_day(desk, report, today)?))
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
        paper: paper_of(report, &gathered),
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

fn paper_of(report: &Report, gathered: &GatheredFacts) -> ReportPaper {
    let facts = gathered.facts();
    let of_year = report.kind.period() == Some(ReportPeriod::Y);
    let list = if of_year { results(&facts) } else { Vec::new() };
    let paper = ReportPaper::of(report, Some(statistics(&facts)), list);
    ReportPaper { taken_on: facts.taken_on, ..paper }
}
