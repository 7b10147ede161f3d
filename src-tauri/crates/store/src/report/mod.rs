//! Reports: their words, their versions and files, and what the office says of periods and
//! outlines.

mod own;
mod tables;
mod text;
mod version;

use cchc_model::ids::ReportId;
use cchc_model::report::{OutlineId, Report, ReportHead, ReportKind, ReportStage, ReportText};
use cchc_model::span::{ReportSpan, Span};
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::types::FromSqlError;
use rusqlite::{Row, named_params};

use crate::column::{Json, Number, Word};
use crate::problem::StoreProblem;
use crate::version::seconds;
use crate::{Reader, Tx};

pub use version::{ReportCorrection, ReportFile, ReportFileRole, ReportVersionSummary};

/// A report in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportSummary {
    /// Its number in the book.
    pub id: ReportId,
    /// What it reports on.
    pub kind: ReportKind,
    /// The reporting year.
    pub year: i32,
    /// The days that it speaks of.
    pub span: ReportSpan,
    /// The day of its facts; `None` before it was compiled.
    pub taken_on: Option<NaiveDate>,
    /// How far it has come.
    pub stage: ReportStage,
    /// Its last version, when it was issued.
    pub issued: Option<ReportVersionSummary>,
}

impl Reader {
    /// The reports of a year, of all years for `None`: by the last day of their windows, then by
    /// their numbers.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`; `store.sql` when a row does not fit the model.
    pub fn reports(&self, year: Option<i32>) -> Result<Vec<ReportSummary>, StoreProblem> {
        let mut reports = self.rows(include_str!("list.sql"), [year], summary)?;
        for report in &mut reports {
            report.issued = self.report_versions(report.id)?.pop();
        }
        Ok(reports)
    }

    /// A report, if there is one of this number.
    ///
    /// # Errors
    /// As [`Reader::reports`].
    pub fn report(&self, id: ReportId) -> Result<Option<Report>, StoreProblem> {
        let Some(mut report) = self.row(include_str!("get.sql"), [number(id)], read)? else {
            return Ok(None);
        };
        report.text.blocks = self.report_blocks(id)?;
        Ok(Some(report))
    }

    /// How far a report has come; `None` when there is none of this number.
    ///
    /// # Errors
    /// As [`Reader::reports`].
    pub fn report_stage(&self, id: ReportId) -> Result<Option<ReportStage>, StoreProblem> {
        self.row(include_str!("stage.sql"), [number(id)], stage)
    }
}

impl Tx<'_> {
    /// Enters a report with its words; the number that it was given. The number that it comes
    /// with is not looked at.
    ///
    /// # Errors
    /// `store.refused` when the year has a report of this period.
    pub fn insert_report(&mut self, report: &Report) -> Result<ReportId, StoreProblem> {
        let sql = include_str!("insert.sql");
        let id = self.insert(
            sql,
            named_params! {
                ":year": report.year,
                ":period": report.kind.period().map(Word),
                ":kind": Json(&report.kind),
                ":first_day": Word(report.span.period.from()),
                ":last_day": Word(report.span.period.to()),
                ":year_first_day": Word(report.span.year.from()),
                ":year_last_day": Word(report.span.year.to()),
                ":taken_on": report.taken_on.map(Word),
                ":outline": report.outline.0,
                ":head": Json(&report.head),
                ":sections": Json(&report.text.sections),
                ":last_block": Number(report.text.last_block),
                ":submitted_at": report.submitted_at.map(seconds),
            },
        )?;
        let id = ReportId(id.cast_unsigned());
        self.put_report_blocks(id, &[], &report.text.blocks)?;
        Ok(id)
    }

    /// Puts a report in place of what it was; rows that are alike are not written.
    ///
    /// # Errors
    /// `store.refused` for a value that no column takes.
    pub fn update_report(&mut self, before: &Report, after: &Report) -> Result<(), StoreProblem> {
        let head = |report: &Report| Report {
            text: ReportText { blocks: Vec::new(), ..report.text.clone() },
            ..report.clone()
        };
        if head(before) != head(after) {
            self.execute(
                include_str!("update.sql"),
                named_params! {
                    ":id": number(before.id),
                    ":kind": Json(&after.kind),
                    ":first_day": Word(after.span.period.from()),
                    ":last_day": Word(after.span.period.to()),
                    ":year_first_day": Word(after.span.year.from()),
                    ":year_last_day": Word(after.span.year.to()),
                    ":taken_on": after.taken_on.map(Word),
                    ":outline": after.outline.0,
                    ":head": Json(&after.head),
                    ":sections": Json(&after.text.sections),
                    ":last_block": Number(after.text.last_block),
                    ":submitted_at": after.submitted_at.map(seconds),
                },
            )?;
        }
        self.put_report_blocks(before.id, &before.text.blocks, &after.text.blocks)
    }

    /// Deletes a report that was never issued; whether there was one.
    ///
    /// # Errors
    /// `store.refused` for a report that was issued.
    pub fn delete_report(&mut self, id: ReportId) -> Result<bool, StoreProblem> {
        Ok(self.execute("DELETE FROM report WHERE id = ?1", [number(id)])? == 1)
    }
}

fn summary(row: &Row<'_>) -> rusqlite::Result<ReportSummary> {
    Ok(ReportSummary {
        id: id_of(row)?,
        kind: row.get::<_, Json<_>>("kind")?.0,
        year: row.get("year")?,
        span: span(row)?,
        taken_on: day(row, "taken_on")?,
        stage: stage(row)?,
        issued: None,
    })
}

fn read(row: &Row<'_>) -> rusqlite::Result<Report> {
    Ok(Report {
        id: id_of(row)?,
        kind: row.get::<_, Json<_>>("kind")?.0,
        year: row.get("year")?,
        span: span(row)?,
        taken_on: day(row, "taken_on")?,
        outline: OutlineId(row.get("outline")?),
        head: row.get::<_, Json<ReportHead>>("head")?.0,
        text: ReportText {
            sections: row.get::<_, Json<_>>("sections")?.0,
            blocks: Vec::new(),
            last_block: row.get::<_, Number>("last_block")?.0,
        },
        submitted_at: row.get::<_, Option<Word<NaiveDateTime>>>("submitted_at")?.map(|at| at.0),
    })
}

fn stage(row: &Row<'_>) -> rusqlite::Result<ReportStage> {
    let (issued, correcting): (bool, bool) = (row.get("issued")?, row.get("correcting")?);
    let (submitted, compiled): (bool, bool) = (row.get("submitted")?, row.get("compiled")?);
    Ok(match (issued, correcting) {
        _ if submitted => ReportStage::Submitted,
        (true, true) => ReportStage::Correcting,
        (true, false) => ReportStage::Issued,
        _ if compiled => ReportStage::Compiled,
        _ => ReportStage::Draft,
    })
}

fn span(row: &Row<'_>) -> rusqlite::Result<ReportSpan> {
    let days = |from: &str, to: &str| {
        let (from, to) = (row.get::<_, Word<_>>(from)?.0, row.get::<_, Word<_>>(to)?.0);
        Span::new(from, to).map_err(|error| FromSqlError::other(error).into())
    };
    let (period, year): (rusqlite::Result<Span>, rusqlite::Result<Span>) =
        (days("first_day", "last_day"), days("year_first_day", "year_last_day"));
    Ok(ReportSpan { period: period?, year: year? })
}

fn day(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveDate>> {
    Ok(row.get::<_, Option<Word<NaiveDate>>>(column)?.map(|day| day.0))
}

fn id_of(row: &Row<'_>) -> rusqlite::Result<ReportId> {
    let id: i64 = row.get("id")?;
    Ok(ReportId(u64::try_from(id).map_err(|_| FromSqlError::OutOfRange(id))?))
}

pub(super) const fn number(id: ReportId) -> i64 {
    id.0.cast_signed()
}
