//! Reports that were issued, their files, and their corrections under way.

use cchc_model::evidence::{EvidenceFile, Sha256};
use cchc_model::ids::ReportId;
use cchc_model::report::FrozenReport;
use cchc_model::version::IssuedBy;
use chrono::NaiveDateTime;
use rusqlite::{Row, named_params};
use serde::{Deserialize, Serialize};

use super::number;
use crate::column::{Json, Word};
use crate::problem::StoreProblem;
use crate::version::{issued_by, seconds};
use crate::{Reader, Tx};

/// A version of a report in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportVersionSummary {
    /// 1 for the report as first issued, then one more for every correction.
    pub ordinal: u32,
    /// The paper.
    pub by: IssuedBy,
    /// Civil time of the office when it was recorded; parts of a second are not kept.
    pub entered_at: NaiveDateTime,
    /// Why the report was corrected; empty for the first version.
    pub reason: String,
}

/// A correction under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportCorrection {
    /// Civil time of the office when it was begun; parts of a second are not kept.
    pub begun_at: NaiveDateTime,
    /// Why the report is corrected.
    pub reason: String,
}

/// What a file of an issued report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportFileRole {
    /// The Word file that was produced.
    Docx,
    /// The PDF that was produced.
    Pdf,
    /// The workbook of its tables.
    Xlsx,
    /// The paper with the signature on it: scanned, or signed digitally.
    Signed,
}

/// A file of an issued report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFile {
    /// Of which version.
    pub ordinal: u32,
    /// What it is.
    pub role: ReportFileRole,
    /// Its name, hash and size.
    pub file: EvidenceFile,
}

impl Reader {
    /// The versions of a report, the first one first; none for a report that was never issued.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn report_versions(
        &self,
        report: ReportId,
    ) -> Result<Vec<ReportVersionSummary>, StoreProblem> {
        let sql = include_str!("versions.sql");
        self.rows(sql, [number(report)], |row| {
            Ok(ReportVersionSummary {
                ordinal: row.get("ordinal")?,
                by: issued_by(row)?,
                entered_at: row.get::<_, Word<_>>("entered_at")?.0,
                reason: row.get("reason")?,
            })
        })
    }

    /// What a version froze; `None` when the report has no such version.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`; `store.sql` when the body does not fit the model.
    pub fn frozen_report(
        &self,
        report: ReportId,
        ordinal: u32,
    ) -> Result<Option<FrozenReport>, StoreProblem> {
        let sql = "SELECT body FROM report_version WHERE report_id = ?1 AND ordinal = ?2";
        self.row(sql, (number(report), ordinal), |row| Ok(row.get::<_, Json<_>>(0)?.0))
    }

    /// The files of a report, by version and what they are.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn report_files(&self, report: ReportId) -> Result<Vec<ReportFile>, StoreProblem> {
        self.rows(include_str!("files.sql"), [number(report)], read_file)
    }

    /// The correction of a report that is under way, if one is.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn report_correction(
        &self,
        report: ReportId,
    ) -> Result<Option<ReportCorrection>, StoreProblem> {
        let sql = "SELECT begun_at, reason FROM report_correction WHERE report_id = ?1";
        self.row(sql, [number(report)], |row| {
            Ok(ReportCorrection { begun_at: row.get::<_, Word<_>>(0)?.0, reason: row.get(1)? })
        })
    }
}

impl Tx<'_> {
    /// Adds a version of a report.
    ///
    /// # Errors
    /// `store.refused` when the report has a version of this ordinal.
    pub fn insert_report_version(
        &mut self,
        report: ReportId,
        version: &ReportVersionSummary,
        body: &FrozenReport,
    ) -> Result<(), StoreProblem> {
        self.execute(
            include_str!("version_insert.sql"),
            named_params! {
                ":report_id": number(report),
                ":ordinal": version.ordinal,
                ":number": version.by.number,
                ":symbol": version.by.symbol,
                ":signer": version.by.signer,
                ":issued_on": Word(version.by.day),
                ":entered_at": seconds(version.entered_at),
                ":reason": version.reason,
                ":body": Json(body),
            },
        )?;
        Ok(())
    }

    /// Keeps a file of a report: in place of the one that is the same of its version.
    ///
    /// # Errors
    /// `store.refused` for a value that no column takes.
    pub fn put_report_file(
        &mut self,
        report: ReportId,
        file: &ReportFile,
    ) -> Result<(), StoreProblem> {
        let EvidenceFile { name, sha256, bytes } = &file.file;
        let (ordinal, role) = (file.ordinal, Word(file.role));
        let row = (number(report), ordinal, role, name, sha256.as_str(), bytes);
        self.execute(include_str!("file_put.sql"), row).map(|_| ())
    }

    /// Takes out a file of a report; whether there was one.
    ///
    /// # Errors
    /// `store.sql` from the file itself.
    pub fn delete_report_file(
        &mut self,
        report: ReportId,
        ordinal: u32,
        role: ReportFileRole,
    ) -> Result<bool, StoreProblem> {
        let sql = "DELETE FROM report_file WHERE report_id = ?1 AND ordinal = ?2 AND role = ?3";
        Ok(self.execute(sql, (number(report), ordinal, Word(role)))? == 1)
    }

    /// Opens an issued report for editing.
    ///
    /// # Errors
    /// `store.refused` when it is open already.
    pub fn begin_report_correction(
        &mut self,
        report: ReportId,
        correction: &ReportCorrection,
    ) -> Result<(), StoreProblem> {
        let sql = "INSERT INTO report_correction (report_id, begun_at, reason) VALUES (?1, ?2, ?3)";
        let row = (number(report), seconds(correction.begun_at), &correction.reason);
        self.execute(sql, row).map(|_| ())
    }

    /// Closes the correction of a report; whether one was under way.
    ///
    /// # Errors
    /// `store.sql` from the file itself.
    pub fn end_report_correction(&mut self, report: ReportId) -> Result<bool, StoreProblem> {
        let sql = "DELETE FROM report_correction WHERE report_id = ?1";
        Ok(self.execute(sql, [number(report)])? == 1)
    }
}

fn read_file(row: &Row<'_>) -> rusqlite::Result<ReportFile> {
    Ok(ReportFile {
        ordinal: row.get("ordinal")?,
        role: row.get::<_, Word<_>>("role")?.0,
        file: EvidenceFile {
            name: row.get("file_name")?,
            sha256: row.get::<_, Word<Sha256>>("sha256")?.0,
            bytes: row.get("bytes")?,
        },
    })
}
