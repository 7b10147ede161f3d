//! A new report of the office.

use cchc_model::ids::ReportId;
use cchc_model::office::Office;
use cchc_model::plan::PaperMarks;
use cchc_model::report::{OutlineId, Report, ReportHead, ReportKind, ReportText, scheme_on};
use cchc_model::report_period::ReportPeriod;
use cchc_model::span::ReportSpan;
use cchc_model::text::nfc;
use chrono::{NaiveDate, NaiveDateTime};

use super::begin::Beginning;
use super::compile::compile_today;
use super::{ReportProblem, asked, scheme};
use crate::{Desk, Operation, OpsProblem, Outcome, ReportStep, run, signer};

/// What a new report is asked for with; the rest is the office's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReport {
    /// What it reports on.
    pub kind: ReportKind,
    /// The reporting year, 1990 to 2200.
    pub year: i32,
    /// The days that a report on a subject of its own speaks of. A periodic report has those of
    /// its period.
    pub span: Option<ReportSpan>,
    /// The outline; `None` for that of the day on which the window ends.
    pub outline: Option<OutlineId>,
}

/// Begins a report: with the office as it is named at the end of the window, to whom it reports
/// by then, and the signer of today; its number. It has no words until it is compiled.
///
/// # Errors
/// `report.year`; `report.exists` when the year has a report of the period; `report.no_window`,
/// `report.no_subject` for a report on a subject of its own without them; `report.no_outline`;
/// `office.not_valid` when the catalogue has no office at the end of the window nor today.
pub fn create(
    desk: &mut Desk,
    new: &NewReport,
    today: NaiveDate,
    now: NaiveDateTime,
) -> Result<Outcome<ReportId>, OpsProblem> {
    let kind = kind(&new.kind)?;
    let span = window(desk, &kind, new)?;
    if let Some(period) = kind.period() {
        check_free(desk, period, new.year)?;
    }
    let mut report = Report {
        id: ReportId(0),
        head: head(desk, span.period.to(), today)?,
        outline: asked::chosen(desk, new.outline.as_ref(), span.period.to())?.id,
        kind,
        year: new.year,
        span,
        taken_on: None,
        text: ReportText::default(),
        submitted_at: None,
    };
    report.head.subject = compile_today(desk, &report, today)?.1.compiled.subject;
    let operation =
        Operation::Report { step: ReportStep::Create, report: report.kind.name_vi(report.year) };
    run(desk, &operation, now, |tx| Ok(tx.insert_report(&report)?))
}

/// The kind with its subject as it is kept.
fn kind(asked: &ReportKind) -> Result<ReportKind, ReportProblem> {
    let subject = |words: &str| {
        let words = nfc(words.trim());
        if words.is_empty() { Err(ReportProblem::NoSubject) } else { Ok(words) }
    };
    Ok(match asked {
        ReportKind::Periodic(period) => ReportKind::Periodic(*period),
        ReportKind::Thematic(words) => ReportKind::Thematic(subject(words)?),
        ReportKind::AdHoc(words) => ReportKind::AdHoc(subject(words)?),
    })
}

fn window(desk: &Desk, kind: &ReportKind, new: &NewReport) -> Result<ReportSpan, OpsProblem> {
    let year = new.year;
    if !(1990..=2200).contains(&year) {
        return Err(ReportProblem::Year { year }.into());
    }
    match kind.period() {
        Some(period) => scheme::window(desk, period, year),
        None => new.span.ok_or_else(|| ReportProblem::NoWindow.into()),
    }
}

/// Refuses a second report of a period.
fn check_free(desk: &Desk, period: ReportPeriod, year: i32) -> Result<(), OpsProblem> {
    let mut known = desk.book().reports(Some(year))?.into_iter();
    if known.any(|report| report.kind.period() == Some(period)) {
        return Err(ReportProblem::Exists { name: period.in_year(year) }.into());
    }
    Ok(())
}

/// Head and foot of a report whose window ends on `day`.
fn head(desk: &Desk, day: NaiveDate, today: NaiveDate) -> Result<ReportHead, OpsProblem> {
    let catalogue = desk.book().catalogue()?;
    let office = catalogue.office_on(day).or_else(|| catalogue.office_on(today));
    let office = office.ok_or(OpsProblem::NoOfficeOn { day })?;
    let beginning = Beginning::read()?;
    let signature = signer::signature_on(&catalogue, today)
        .or_else(|| signer::signature_on(&catalogue, day))
        .unwrap_or_else(signer::unknown);
    Ok(ReportHead {
        office: office.clone(),
        subject: String::new(),
        issuance: beginning.issuance(office),
        addressees: addressees(desk, office, day)?,
        recipients: beginning.recipients(office, day),
        signature,
        marks: PaperMarks::default(),
    })
}

/// Kính gửi of an office's reports whose windows end on a day.
fn addressees(desk: &Desk, office: &Office, day: NaiveDate) -> Result<Vec<String>, OpsProblem> {
    let schemes = scheme::all(desk)?;
    Ok(scheme_on(&schemes, day).map(|scheme| scheme.addressees_of(office)).unwrap_or_default())
}
