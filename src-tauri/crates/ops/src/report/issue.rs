//! A report is issued: everything that its print needs is kept as it was signed.

use cchc_model::ids::ReportId;
use cchc_model::report::{FrozenReport, Gap, Report, ReportStage};
use cchc_model::text::nfc;
use cchc_model::version::IssuedBy;
use cchc_store::{ReportFile, ReportFileRole, ReportVersionSummary};
use chrono::{NaiveDate, NaiveDateTime};

use super::files::{self, ProducedFile};
use super::stale::stale;
use super::state::of_its_day;
use super::{ReportObstacle, ReportProblem, frozen, lock, obstacle};
use crate::{Desk, Operation, OpsProblem, Outcome, ReportStep, run};

/// What is written on a report when it is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportPaperMarks {
    /// Số, 1 or more.
    pub number: u32,
    /// The day on the paper.
    pub date: NaiveDate,
    /// Who signed; `None` as the head says.
    pub signer: Option<String>,
}

/// A report that can be issued: what its files are made from.
#[derive(Debug, Clone)]
pub struct ReadyReport {
    before: Report,
    after: Report,
    frozen: FrozenReport,
    version: ReportVersionSummary,
}

impl ReadyReport {
    /// What is kept of it.
    #[must_use]
    pub const fn frozen(&self) -> &FrozenReport {
        &self.frozen
    }

    /// The version that it will be.
    #[must_use]
    pub const fn version(&self) -> &ReportVersionSummary {
        &self.version
    }
}

/// What keeps a report from being issued today; empty where nothing does. Number and day are
/// asked for when it is issued, and only looked at where they are written already.
///
/// # Errors
/// `store.busy`, `store.damaged`; `program.shipped_file`.
pub fn obstacles(
    desk: &Desk,
    report: &Report,
    gaps: &[Gap],
    today: NaiveDate,
) -> Result<Vec<ReportObstacle>, OpsProblem> {
    let mut found = obstacle::of_words(report, gaps);
    found.extend(obstacle::of_head(desk.book(), report.id, &report.head, today, false)?);
    Ok(found)
}

/// Looks whether a report can be issued with these marks, and takes down what is kept of it. The
/// book stays as it is.
///
/// # Errors
/// `report.not_found`; `report.locked` for one that is issued and not being corrected; the codes
/// of the [obstacles](ReportObstacle).
pub fn ready(
    desk: &Desk,
    id: ReportId,
    marks: &ReportPaperMarks,
    now: NaiveDateTime,
) -> Result<ReadyReport, OpsProblem> {
    let before = super::get(desk, id)?;
    if desk.book().report_stage(id)? == Some(ReportStage::Issued) {
        return Err(lock::locked(desk.book(), id)?.into());
    }
    let mut after = Report { submitted_at: None, ..before.clone() };
    after.head.issuance.number = Some(marks.number);
    after.head.issuance.date = Some(marks.date);
    if let Some(signer) = &marks.signer {
        after.head.signature.name = nfc(signer.trim());
    }
    let written = of_its_day(desk, &after)?;
    let stale = stale(desk, &before, &written)?;
    let compiled = written.compiled;
    let gaps: Vec<Gap> = stale.into_iter().chain(compiled.gaps.clone()).collect();
    let mut found = obstacle::of_words(&before, &gaps);
    found.extend(obstacle::of_head(desk.book(), id, &after.head, now.date(), true)?);
    if let Some(first) = found.into_iter().next() {
        return Err(ReportProblem::Obstacle(first).into());
    }
    let last = desk.book().report_versions(id)?.pop();
    let correction = desk.book().report_correction(id)?;
    let version = ReportVersionSummary {
        ordinal: last.map_or(1, |last| last.ordinal + 1),
        by: IssuedBy {
            number: marks.number,
            symbol: after.head.issuance.symbol.clone(),
            day: marks.date,
            signer: after.head.signature.name.trim().to_owned(),
        },
        entered_at: now,
        reason: correction.map(|correction| correction.reason).unwrap_or_default(),
    };
    Ok(ReadyReport { frozen: frozen(desk, &after, &compiled, now.date())?, before, after, version })
}

/// Issues a report with the files that were made of it: they are kept by their hash beside the
/// book, and from now on the report is opened and printed from exactly them.
///
/// # Errors
/// `report.changed` when the report is not as it was when it was looked at; the `file.…` codes
/// of keeping a file, and then it is not issued.
pub fn issue(
    desk: &mut Desk,
    ready: ReadyReport,
    produced: &[ProducedFile],
    now: NaiveDateTime,
) -> Result<Outcome<ReportVersionSummary>, OpsProblem> {
    let ReadyReport { before, after, frozen, version } = ready;
    let id = before.id;
    let kept = produced
        .iter()
        .map(|file| files::keep_made(desk, version.ordinal, file))
        .collect::<Result<Vec<ReportFile>, OpsProblem>>()?;
    let step = if version.ordinal > 1 { ReportStep::Reissue } else { ReportStep::Issue };
    run(desk, &Operation::report(step, &before), now, |tx| {
        let last = tx.report_versions(id)?.pop().map_or(0, |last| last.ordinal);
        if tx.report(id)?.as_ref() != Some(&before) || last + 1 != version.ordinal {
            return Err(ReportProblem::Changed.into());
        }
        tx.update_report(&before, &after)?;
        tx.insert_report_version(id, &version, &frozen)?;
        for file in &kept {
            tx.put_report_file(id, file)?;
        }
        tx.end_report_correction(id)?;
        Ok(version)
    })
}

/// The forms in which a report goes out, each of which is made when it is issued.
pub const PRODUCED: [ReportFileRole; 3] =
    [ReportFileRole::Docx, ReportFileRole::Pdf, ReportFileRole::Xlsx];
