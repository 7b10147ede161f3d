//! The files of an issued report: what was produced when it was issued, and the paper with the
//! signature on it. They lie in the [folder](crate::evidence::folder) beside the book, named by
//! their hash.

use std::path::{Path, PathBuf};

use cchc_files::{Content, ContentFolder, Presence};
use cchc_model::evidence::{EvidenceFile, FileRefusal, Sha256, accept_file, ending_of};
use cchc_model::ids::ReportId;
use cchc_model::report::FrozenReport;
use cchc_store::{ReportFile, ReportFileRole};
use chrono::NaiveDateTime;

use super::{ReportProblem, last_ordinal};
use crate::evidence::{self, EvidenceRefusal};
use crate::{Desk, Operation, OpsProblem, Outcome, ReportStep, run};

/// Up to this size a file is read whole to tell whether it is unchanged when it is listed, in
/// bytes; a longer one, such as the scan of many pages, is known there by its length.
const READ_IN_LISTS: u64 = 4 << 20;

/// The endings of what a signed paper is scanned or signed into.
const SIGNED: [&str; 6] = ["pdf", "jpg", "jpeg", "png", "tif", "tiff"];

/// A file that the program made of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProducedFile {
    /// What it is.
    pub role: ReportFileRole,
    /// Its name with its ending.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The name of a file that is made when a report is issued: number, symbol and day of the paper,
/// and what the report is called in lists of files:
/// `12_BC-UBND_07-03-2026_Báo cáo CCHC Quý I 2026.docx`. `ending` is without a dot.
#[must_use]
pub fn produced_name(frozen: &FrozenReport, title: &str, ending: &str) -> String {
    let issuance = &frozen.paper.head.issuance;
    let number = issuance.number.map(|number| format!("{number:02}"));
    let day = issuance.date.map(|day| day.format("%d-%m-%Y").to_string());
    let parts = [number, Some(issuance.symbol.clone()), day, Some(title.to_owned())];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    cchc_files::safe_file_name(&format!("{}.{ending}", parts.join("_")))
}

/// Keeps a file that the program made.
pub(super) fn keep_made(
    desk: &Desk,
    ordinal: u32,
    made: &ProducedFile,
) -> Result<ReportFile, OpsProblem> {
    let ProducedFile { role, name, bytes } = made;
    let blank = EvidenceFile { name: name.clone(), sha256: Sha256::from_bytes([0; 32]), bytes: 0 };
    let kept =
        evidence::folder(desk).put_in(bytes, &blank.ending()).map_err(EvidenceRefusal::Disk)?;
    let file = EvidenceFile { sha256: Sha256::from_bytes(kept.sha256), bytes: kept.bytes, ..blank };
    Ok(ReportFile { ordinal, role: *role, file })
}

/// A file of a version.
///
/// # Errors
/// `report.not_found`; `report.no_file` where the version has no such file.
pub fn file(
    desk: &Desk,
    id: ReportId,
    ordinal: u32,
    role: ReportFileRole,
) -> Result<ReportFile, OpsProblem> {
    last_ordinal(desk, id, Some(ordinal))?;
    let mut files = desk.book().report_files(id)?.into_iter();
    let found = files.find(|file| file.ordinal == ordinal && file.role == role);
    found.ok_or_else(|| ReportProblem::NoFile { role }.into())
}

/// How a kept file is found, without reading a long one.
#[must_use]
pub fn is_sound(desk: &Desk, file: &ReportFile) -> bool {
    let ending = file.file.ending();
    let (folder, content) = (evidence::folder(desk), content(&file.file, &ending));
    let found = match file.file.bytes {
        0..=READ_IN_LISTS => folder.verify(content).ok(),
        _ => Some(folder.presence(content)),
    };
    found == Some(Presence::There)
}

/// Where a file of a version is kept, read from the first byte to the last.
///
/// # Errors
/// `report.not_found`, `report.no_file`; `report.file_missing`, `report.file_changed`; the
/// `file.…` codes where it cannot be read.
pub fn path_of_file(
    desk: &Desk,
    id: ReportId,
    ordinal: u32,
    role: ReportFileRole,
) -> Result<PathBuf, OpsProblem> {
    let file = file(desk, id, ordinal, role)?;
    let ending = file.file.ending();
    let (folder, content) = (evidence::folder(desk), content(&file.file, &ending));
    sound(&folder, content, &file)?;
    Ok(folder.place_of(content))
}

fn sound(
    folder: &ContentFolder,
    content: Content<'_>,
    file: &ReportFile,
) -> Result<(), OpsProblem> {
    let name = file.file.name.clone();
    match folder.verify(content).map_err(EvidenceRefusal::Disk)? {
        Presence::There => Ok(()),
        Presence::Missing => Err(ReportProblem::FileMissing { name }.into()),
        Presence::Changed => Err(ReportProblem::FileChanged { name }.into()),
    }
}

fn content<'a>(file: &'a EvidenceFile, ending: &'a str) -> Content<'a> {
    Content { sha256: file.sha256.as_str(), ending, bytes: file.bytes }
}

/// Keeps the paper with the signature on it, in place of one that was there.
///
/// # Errors
/// `report.not_found`, `report.no_version`; `report.not_a_scan` for a file that is neither a PDF
/// nor a picture; what evidence refuses a file for.
pub fn attach(
    desk: &mut Desk,
    id: ReportId,
    ordinal: u32,
    path: &Path,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let report = super::get(desk, id)?;
    if !desk.book().report_versions(id)?.iter().any(|version| version.ordinal == ordinal) {
        return Err(ReportProblem::NoVersion { ordinal }.into());
    }
    let name = path.file_name().ok_or(EvidenceRefusal::File(FileRefusal::Nameless))?;
    let name = name.to_string_lossy().into_owned();
    let length = ContentFolder::length_of(path).map_err(EvidenceRefusal::Disk)?;
    accept_file(&name, length).map_err(EvidenceRefusal::File)?;
    let ending = ending_of(&name);
    if !SIGNED.contains(&ending.as_str()) {
        return Err(ReportProblem::NotAScan { name }.into());
    }
    let file = evidence::keep(&evidence::folder(desk), path)?;
    run(desk, &Operation::report(ReportStep::Attach, &report), now, |tx| {
        let file = ReportFile { ordinal, role: ReportFileRole::Signed, file };
        Ok(tx.put_report_file(id, &file)?)
    })
}

/// Takes the paper with the signature off again. What the program produced stays.
///
/// # Errors
/// `report.not_found`, `report.no_file`.
pub fn detach(
    desk: &mut Desk,
    id: ReportId,
    ordinal: u32,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let report = super::get(desk, id)?;
    let role = ReportFileRole::Signed;
    file(desk, id, ordinal, role)?;
    run(desk, &Operation::report(ReportStep::Detach, &report), now, |tx| {
        tx.delete_report_file(id, ordinal, role)?;
        Ok(())
    })
}

/// A file of a report that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFileFinding {
    /// The report.
    pub report: ReportId,
    /// The version.
    pub ordinal: u32,
    /// Stable code: `report.file_missing`, `report.file_changed`, or a `file.…` code where it
    /// cannot be read.
    pub code: &'static str,
    /// What the officer reads; it names the report.
    pub message_vi: String,
}

/// Reads every file of every issued report and compares it with what was kept. An empty list is
/// a sound folder.
///
/// # Errors
/// `store.busy`, `store.damaged`.
pub fn check(desk: &Desk) -> Result<Vec<ReportFileFinding>, OpsProblem> {
    let folder = evidence::folder(desk);
    let mut findings = Vec::new();
    for report in desk.book().reports(None)? {
        for file in desk.book().report_files(report.id)? {
            let ending = file.file.ending();
            let Err(problem) = sound(&folder, content(&file.file, &ending), &file) else {
                continue;
            };
            let name = report.kind.name_vi(report.year);
            findings.push(ReportFileFinding {
                report: report.id,
                ordinal: file.ordinal,
                code: problem.code(),
                message_vi: format!("báo cáo {name}: {}", problem.message_vi()),
            });
        }
    }
    Ok(findings)
}
