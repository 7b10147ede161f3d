//! The words of a report are made from the book.

use std::collections::BTreeMap;

use cchc_model::ids::ReportId;
use cchc_model::report::{
    BlockId, Compiled, Gap, Report, ReportBlock, ReportTables, ReportText, Standing,
    compile as write, merge,
};
use chrono::{NaiveDate, NaiveDateTime};

use super::stale::stale;
use super::state::of_its_day;
use super::{GatheredFacts, asked, check_open, gather, get};
use crate::{Desk, Operation, OpsProblem, Outcome, ReportStep, run};

/// What a compilation did to a report.
#[derive(Debug, Clone, PartialEq)]
pub struct CompiledReport {
    /// The day of its facts.
    pub taken_on: NaiveDate,
    /// How many paragraphs are new.
    pub added: usize,
    /// How many that nobody had touched have other words now.
    pub changed: usize,
    /// How many that nobody had touched are gone.
    pub gone: usize,
    /// How many differences wait to be settled, earlier ones among them.
    pub offers: usize,
    /// What is missing.
    pub gaps: Vec<Gap>,
}

/// Compiles a report from what the book knows today, or knew on the last day of its window where
/// that is over. What nobody touched is written anew; what the officer wrote, took out or moved
/// stays, and the program's words are offered where they have changed. Trích yếu is written only
/// where there is none.
///
/// # Errors
/// `report.not_found`; `report.submitted`, `report.locked` for a report that may not be changed;
/// `report.no_outline` when its outline is gone; `program.shipped_file`.
pub fn compile(
    desk: &mut Desk,
    id: ReportId,
    today: NaiveDate,
    now: NaiveDateTime,
) -> Result<Outcome<CompiledReport>, OpsProblem> {
    let known = check_open(desk.book(), id)?;
    let (taken_on, Written { compiled, tables }) = compile_today(desk, &known, today)?;
    let operation =
        Operation::Report { step: ReportStep::Compile, report: known.kind.name_vi(known.year) };
    run(desk, &operation, now, |tx| {
        let before = check_open(tx, id)?;
        let mut after = before.clone();
        after.text = merge(&before.text, &compiled);
        after.taken_on = Some(taken_on);
        if after.head.subject.trim().is_empty() {
            after.head.subject = compiled.subject;
        }
        tx.update_report(&before, &after)?;
        tx.put_report_tables(id, &tables)?;
        Ok(CompiledReport::of(&before.text, &after.text, taken_on, compiled.gaps))
    })
}

/// What is missing for a report as the book is today, and whether the book has changed since it
/// was compiled.
///
/// # Errors
/// As [`compile`], for a report that may not be changed too.
pub fn gaps(desk: &Desk, id: ReportId, today: NaiveDate) -> Result<Vec<Gap>, OpsProblem> {
    let report = get(desk, id)?;
    let (day, today) = compile_today(desk, &report, today)?;
    // What has changed only because days went by is nothing that is missing.
    let stale = match report.taken_on {
        Some(taken_on) if taken_on != day => stale(desk, &report, &of_its_day(desk, &report)?)?,
        _ => stale(desk, &report, &today)?,
    };
    Ok(stale.into_iter().chain(today.compiled.gaps).collect())
}

/// What the program writes of a report: its words and its tables.
pub(super) struct Written {
    pub(super) compiled: Compiled,
    pub(super) tables: ReportTables,
}

/// What the program would write of a report today, and the day of its facts.
pub(super) fn compile_today(
    desk: &Desk,
    report: &Report,
    today: NaiveDate,
) -> Result<(NaiveDate, Written), OpsProblem> {
    let gathered = gather(desk, report, today)?;
    Ok((gathered.facts().taken_on, written(desk, report, &gathered)?))
}

/// What the program writes of a report from these facts, with its tables.
pub(super) fn written(
    desk: &Desk,
    report: &Report,
    gathered: &GatheredFacts,
) -> Result<Written, OpsProblem> {
    let tables = ReportTables::of(&gathered.facts());
    Ok(Written { compiled: compiled(desk, report, gathered)?, tables })
}

/// What the program writes of a report from these facts.
pub(super) fn compiled(
    desk: &Desk,
    report: &Report,
    gathered: &GatheredFacts,
) -> Result<Compiled, OpsProblem> {
    Ok(write(&asked::of(desk, &report.outline)?, &gathered.facts()))
}

impl CompiledReport {
    fn of(before: &ReportText, after: &ReportText, taken_on: NaiveDate, gaps: Vec<Gap>) -> Self {
        let were: BTreeMap<BlockId, &ReportBlock> =
            before.blocks.iter().map(|block| (block.id, block)).collect();
        let are: BTreeMap<BlockId, &ReportBlock> =
            after.blocks.iter().map(|block| (block.id, block)).collect();
        let written = |block: &&ReportBlock| block.standing() == Standing::Written;
        let other =
            |block: &&ReportBlock| were.get(&block.id).is_some_and(|was| was.text != block.text);
        Self {
            taken_on,
            added: are.keys().filter(|id| !were.contains_key(id)).count(),
            changed: are.values().copied().filter(written).filter(other).count(),
            gone: were.keys().filter(|id| !are.contains_key(id)).count(),
            offers: after.offers(),
            gaps,
        }
    }
}
