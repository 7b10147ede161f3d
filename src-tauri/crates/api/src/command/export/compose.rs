//! The document that is shown, written and printed.

use cchc_document::paper::{self, ComposeProblem, Composed, Printing};
use cchc_document::tree::Document;
use cchc_model::layout::{AppendixLayout, LayoutId};
use chrono::NaiveDate;

use super::dated::Dated;
use super::{Part, Printout};
use crate::{Problem, Session};

/// The paper as it is asked for.
pub(super) fn paper(
    session: &Session,
    what: &Printout,
    today: NaiveDate,
) -> Result<Composed, Problem> {
    match dated(session, what, today)? {
        Some(dated) => undivided(dated.paper(&what.part)?),
        None => part(session, what, &what.part),
    }
}

/// What of the paper a workbook can hold.
pub(super) fn tables(
    session: &Session,
    what: &Printout,
    today: NaiveDate,
) -> Result<Composed, Problem> {
    match dated(session, what, today)? {
        Some(dated) => undivided(dated.tables(&what.part)?),
        None => part(session, what, tables_of(&what.part)),
    }
}

/// The part of which a workbook can be made.
pub(super) fn tables_of(part: &Part) -> &Part {
    if *part == Part::Whole { &Part::Appendices } else { part }
}

/// What a paper that tells how far the plan is on a day is made from.
fn dated(session: &Session, what: &Printout, today: NaiveDate) -> Result<Option<Dated>, Problem> {
    what.part.is_dated().then(|| Dated::read(session, what, today)).transpose()
}

/// Papers that show no appendix in a layout leave nothing out.
fn undivided(document: Document) -> Result<Composed, Problem> {
    Ok(Composed { document, omissions: Vec::new() })
}

fn part(session: &Session, what: &Printout, part: &Part) -> Result<Composed, Problem> {
    let desk = session.desk()?;
    let plan = cchc_ops::plan::get(desk, &what.plan)?;
    let layouts = cchc_ops::layout::all(desk)?;
    let layout = what.layout.as_ref().map(|id| found(&layouts, id)).transpose()?;
    let part = match part {
        Part::Appendices => paper::Part::Appendices,
        Part::Appendix(ordinal) => paper::Part::Appendix(*ordinal),
        // The others are no part of the plan's own paper.
        _ => paper::Part::Whole,
    };
    let house = cchc_ops::catalogue::get(desk)?.house;
    let printing = Printing { part, layout, draft: what.draft, electronic: what.electronic };
    Ok(paper::compose(&plan, &layouts, &house, printing)?)
}

fn found<'a>(layouts: &'a [AppendixLayout], id: &LayoutId) -> Result<&'a AppendixLayout, Problem> {
    let found = layouts.iter().find(|layout| layout.id == *id);
    found.ok_or_else(|| ComposeProblem::NoSuchLayout(id.0.clone()).into())
}
