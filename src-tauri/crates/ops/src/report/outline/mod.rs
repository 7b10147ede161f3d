//! The outlines (đề cương) of reports: those that came with the program, each as the office keeps
//! it, and those of its own.

mod problem;

use cchc_model::report::{OutlineId, OutlineWording, OutlineWrite, ReportOutline};
use cchc_model::text::nfc;
use chrono::NaiveDateTime;

use crate::{Desk, Operation, OpsProblem, Outcome, figure, register, run};

pub use problem::OutlineProblem;

/// An outline, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownOutline {
    /// The outline.
    pub outline: ReportOutline,
    /// Whether one of its id came with the program.
    pub shipped: bool,
    /// Whether the office keeps one of its own of this id.
    pub own: bool,
}

/// Every outline: the shipped ones, each as the office keeps it, then those of the office's own.
///
/// # Errors
/// `program.shipped_file`; `store.busy`, `store.damaged`.
pub fn outlines(desk: &Desk) -> Result<Vec<KnownOutline>, OpsProblem> {
    let mut own = desk.book().report_outlines()?;
    let known = |outline: ReportOutline| {
        let kept = own.iter().position(|own| own.id == outline.id).map(|at| own.remove(at));
        let is_own = kept.is_some();
        KnownOutline { outline: kept.unwrap_or(outline), shipped: true, own: is_own }
    };
    let mut outlines: Vec<KnownOutline> = shipped(desk)?.into_iter().map(known).collect();
    let of_office = |outline| KnownOutline { outline, shipped: false, own: true };
    outlines.extend(own.into_iter().map(of_office));
    Ok(outlines)
}

/// Keeps an outline in place of the one of its id, one version on. Its texts are composed (NFC)
/// and trimmed; one that says what the program says is not kept apart.
///
/// # Errors
/// `report.outline_invalid` with everything that is wrong with it.
pub fn save(
    desk: &mut Desk,
    outline: ReportOutline,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let mut outline = composed(outline);
    let kept = desk.book().report_outlines()?.into_iter().find(|own| own.id == outline.id);
    outline.version = kept.map_or(1, |kept| kept.version.saturating_add(1));
    let registers = register::definitions(desk)?;
    if let Err(problems) = outline.prove(&outline.id.0, figure::set()?, &registers) {
        return Err(OutlineProblem::invalid(&outline, &problems).into());
    }
    let as_shipped = shipped(desk)?
        .iter()
        .any(|shipped| ReportOutline { version: outline.version, ..shipped.clone() } == outline);
    let operation = Operation::SaveReportOutline { name: outline.name.clone() };
    run(desk, &operation, now, |tx| {
        if as_shipped {
            tx.delete_report_outline(&outline.id)?;
        } else {
            tx.put_report_outline(&outline)?;
        }
        Ok(())
    })
}

/// The office's copy of an outline goes: one of the program's is what the program says again.
///
/// # Errors
/// `report.no_outline`; `report.outline_shipped` where the office keeps no copy;
/// `report.outline_in_use` for one of its own that a report follows, naming it.
pub fn delete(
    desk: &mut Desk,
    id: &OutlineId,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let found = outlines(desk)?.into_iter().find(|known| known.outline.id == *id);
    let known = found.ok_or_else(|| OutlineProblem::NotFound { asked: id.0.clone() })?;
    let name = known.outline.name;
    if !known.own {
        return Err(OutlineProblem::Shipped { name }.into());
    }
    if !known.shipped {
        for summary in desk.book().reports(None)? {
            let report = desk.book().report(summary.id)?;
            if let Some(report) = report.filter(|report| report.outline == *id) {
                let report = report.kind.name_vi(report.year);
                return Err(OutlineProblem::InUse { name, report }.into());
            }
        }
    }
    let operation = Operation::DeleteReportOutline { name };
    run(desk, &operation, now, |tx| {
        tx.delete_report_outline(id)?;
        Ok(())
    })
}

fn shipped(desk: &Desk) -> Result<Vec<ReportOutline>, OpsProblem> {
    let registers = register::definitions(desk)?;
    ReportOutline::shipped(figure::set()?, &registers).map_err(|problems| OpsProblem::Shipped {
        file: problems.first().map(|problem| problem.file.clone()).unwrap_or_default(),
        detail: problems.first().map(ToString::to_string).unwrap_or_default(),
    })
}

/// The same outline with its texts composed and trimmed.
fn composed(mut outline: ReportOutline) -> ReportOutline {
    let clean = |text: &mut String| *text = nfc(text.trim());
    let wordings = |wordings: &mut Vec<OutlineWording>| {
        wordings.iter_mut().for_each(|wording| wording.words = nfc(wording.words.trim()));
    };
    clean(&mut outline.name);
    clean(&mut outline.source);
    wordings(&mut outline.subject);
    for section in &mut outline.sections {
        clean(&mut section.title);
        for piece in &mut section.pieces {
            match &mut piece.write {
                OutlineWrite::Sentence(said) => wordings(said),
                OutlineWrite::Own(hint) => clean(hint),
                OutlineWrite::List(list) => {
                    wordings(&mut list.lead);
                    wordings(&mut list.none);
                    clean(&mut list.line);
                }
            }
        }
    }
    outline
}
