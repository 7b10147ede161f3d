//! The document that is shown, written and printed.

use cchc_document::paper::{self, ComposeProblem, Composed, Printing};
use cchc_document::tree::Document;
use cchc_model::layout::{AppendixLayout, LayoutId};
use cchc_model::office::HouseStyle;
use cchc_model::plan::Plan;
use cchc_model::version::Frozen;
use chrono::NaiveDate;

use super::dated::Dated;
use super::{Part, Printout};
use crate::{Problem, Session};

/// The paper as it is asked for.
pub(super) fn paper(
    session: &Session,
    text: &Text,
    what: &Printout,
    today: NaiveDate,
) -> Result<Composed, Problem> {
    match dated(session, what, today)? {
        Some(dated) => undivided(dated.paper(&what.part)?),
        None => part(session, text, what, &what.part),
    }
}

/// What of the paper a workbook can hold.
pub(super) fn tables(
    session: &Session,
    text: &Text,
    what: &Printout,
    today: NaiveDate,
) -> Result<Composed, Problem> {
    match dated(session, what, today)? {
        Some(dated) => undivided(dated.tables(&what.part)?),
        None => part(session, text, what, tables_of(&what.part)),
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

/// The text that is asked for: the working one, or a version as it was issued.
pub(super) struct Text {
    pub(super) plan: Plan,
    layouts: Vec<AppendixLayout>,
    house: HouseStyle,
}

impl Text {
    pub(super) fn of(session: &Session, what: &Printout) -> Result<Self, Problem> {
        let desk = session.desk()?;
        // What tells how far the plan is goes by the version of its own day.
        let Some(ordinal) = what.version.filter(|_| !what.part.is_dated()) else {
            return Ok(Self {
                plan: cchc_ops::plan::get(desk, &what.plan)?,
                layouts: cchc_ops::layout::all(desk)?,
                house: cchc_ops::catalogue::get(desk)?.house,
            });
        };
        let frozen = cchc_ops::version::frozen(desk, &what.plan, ordinal)?;
        let Frozen { paper, layouts, house } = frozen;
        Ok(Self { plan: paper.plan, layouts, house })
    }

    /// A layout that is asked for by name: one of its own, or one that can be chosen now.
    fn layout(&self, session: &Session, id: &LayoutId) -> Result<AppendixLayout, Problem> {
        let wanted = |layout: &AppendixLayout| layout.id == *id;
        if let Some(own) = self.layouts.iter().find(|layout| wanted(layout)) {
            return Ok(own.clone());
        }
        let found = cchc_ops::layout::all(session.desk()?)?.into_iter().find(wanted);
        found.ok_or_else(|| ComposeProblem::NoSuchLayout(id.0.clone()).into())
    }
}

fn part(session: &Session, text: &Text, what: &Printout, part: &Part) -> Result<Composed, Problem> {
    let layout = what.layout.as_ref().map(|id| text.layout(session, id)).transpose()?;
    let part = match part {
        Part::Appendices => paper::Part::Appendices,
        Part::Appendix(ordinal) => paper::Part::Appendix(*ordinal),
        // The others are no part of the plan's own paper.
        _ => paper::Part::Whole,
    };
    let layout = layout.as_ref();
    let printing = Printing { part, layout, draft: what.draft, electronic: what.electronic };
    Ok(paper::compose(&text.plan, &text.layouts, &text.house, printing)?)
}
