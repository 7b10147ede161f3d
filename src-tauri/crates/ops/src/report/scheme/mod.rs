//! Which reports the office owes: the schemes that came with the program, those that it keeps in
//! their place, and those of its own.

mod problem;

use std::sync::LazyLock;

use cchc_model::definition::DefinitionProblem;
use cchc_model::report::{ReportScheme, report_calendar};
use cchc_model::report_period::{ReportCalendar, ReportPeriod};
use cchc_model::span::ReportSpan;
use cchc_model::text::nfc;
use chrono::NaiveDateTime;

use super::ReportProblem;
use crate::{Desk, Operation, OpsProblem, Outcome, run};

pub use problem::SchemeProblem;

/// A scheme, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownScheme {
    /// The scheme.
    pub scheme: ReportScheme,
    /// Whether one of its id came with the program.
    pub shipped: bool,
    /// Whether the office keeps one of its own of this id.
    pub own: bool,
}

/// Every scheme: the shipped ones from the earliest on, each as the office keeps it, then those
/// of the office's own.
///
/// # Errors
/// `program.shipped_file`; `store.busy`, `store.damaged`.
pub fn schemes(desk: &Desk) -> Result<Vec<KnownScheme>, OpsProblem> {
    let mut own = desk.book().report_schemes()?;
    let known = |scheme: &ReportScheme| {
        let kept = own.iter().position(|own| own.id == scheme.id).map(|at| own.remove(at));
        KnownScheme {
            own: kept.is_some(),
            scheme: kept.unwrap_or_else(|| scheme.clone()),
            shipped: true,
        }
    };
    let mut schemes: Vec<KnownScheme> = read_shipped()?.iter().map(known).collect();
    schemes.extend(own.into_iter().map(|scheme| KnownScheme { scheme, shipped: false, own: true }));
    Ok(schemes)
}

/// The schemes of [`schemes`] without where they come from.
///
/// # Errors
/// As [`schemes`].
pub fn all(desk: &Desk) -> Result<Vec<ReportScheme>, OpsProblem> {
    Ok(schemes(desk)?.into_iter().map(|known| known.scheme).collect())
}

/// The days of every period in this office: the one rule by which reports, figures and counts of
/// registers have their windows.
///
/// # Errors
/// As [`schemes`].
pub fn days(desk: &Desk) -> Result<ReportCalendar, OpsProblem> {
    Ok(report_calendar(&all(desk)?))
}

/// The days of a report.
///
/// # Errors
/// `report.year`; as [`schemes`].
pub fn window(desk: &Desk, period: ReportPeriod, year: i32) -> Result<ReportSpan, OpsProblem> {
    let known = (1990..=2200).contains(&year);
    let span = if known { days(desk)?.span(period, year) } else { None };
    Ok(span.ok_or(ReportProblem::Year { year })?)
}

/// Keeps a scheme in place of the one of its id. Its texts are composed (NFC) and trimmed; one
/// that is the same as that of the program is not kept apart.
///
/// # Errors
/// `report.scheme_invalid` with everything that is wrong with it.
pub fn save(
    desk: &mut Desk,
    mut scheme: ReportScheme,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let clean = |text: &str| nfc(text.trim());
    scheme.name = clean(&scheme.name);
    scheme.source = clean(&scheme.source);
    for name in &mut scheme.addressees {
        *name = clean(name);
    }
    scheme.addressees.retain(|name| !name.is_empty());
    scheme.closes.months.retain(|own| own.day != scheme.closes.day);
    scheme.closes.months.sort_by_key(|own| own.month);
    scheme.prove(&scheme.id).map_err(SchemeProblem::Invalid)?;
    let as_shipped = read_shipped()?.contains(&scheme);
    let operation = Operation::SaveReportScheme { name: scheme.name.clone() };
    run(desk, &operation, now, |tx| {
        if as_shipped {
            tx.delete_report_scheme(&scheme.id)?;
        } else {
            tx.put_report_scheme(&scheme)?;
        }
        Ok(())
    })
}

/// Makes a scheme what the program says again; one of the office's own goes.
///
/// # Errors
/// `report.no_scheme`.
pub fn reset(desk: &mut Desk, id: &str, now: NaiveDateTime) -> Result<Outcome<()>, OpsProblem> {
    let known = schemes(desk)?.into_iter().find(|known| known.scheme.id == id);
    let known = known.ok_or_else(|| SchemeProblem::NotFound { asked: id.to_owned() })?;
    let operation = Operation::ResetReportScheme { name: known.scheme.name };
    run(desk, &operation, now, |tx| {
        tx.delete_report_scheme(id)?;
        Ok(())
    })
}

fn read_shipped() -> Result<&'static [ReportScheme], OpsProblem> {
    static SHIPPED: LazyLock<Result<Vec<ReportScheme>, Vec<DefinitionProblem>>> =
        LazyLock::new(ReportScheme::shipped);
    match &*SHIPPED {
        Ok(schemes) => Ok(schemes),
        Err(problems) => Err(OpsProblem::Shipped {
            file: problems.first().map(|problem| problem.file.clone()).unwrap_or_default(),
            detail: problems.first().map(ToString::to_string).unwrap_or_default(),
        }),
    }
}
