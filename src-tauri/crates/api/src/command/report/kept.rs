//! The files of an issued report: made once, when it is issued, and then opened, printed and
//! written from exactly those bytes.

use cchc_document::{docx, paper, xlsx};
use cchc_model::ids::ReportId;
use cchc_model::report::FrozenReport;
use cchc_ops::report::{self, ProducedFile, ReportProblem};
use cchc_ops::{OpsProblem, ReportFileRole};

use crate::{Problem, Session};

/// The largest kept file that is read whole, in bytes: that of the longest scan.
const LARGEST_FILE: u64 = cchc_model::evidence::MOST_FILE_BYTES;

/// Makes the file of a form from what is kept of a report; `None` for a workbook of a report
/// without tables.
pub(in crate::command) fn produced(
    session: &mut Session,
    frozen: &FrozenReport,
    role: ReportFileRole,
) -> Result<Option<ProducedFile>, Problem> {
    let FrozenReport { paper: of, house, .. } = frozen;
    let (bytes, ending) = match role {
        ReportFileRole::Docx => (docx::write(&paper::report(of, house, false)?)?, "docx"),
        ReportFileRole::Pdf => (session.press().pdf(&paper::report(of, house, false)?)?, "pdf"),
        ReportFileRole::Xlsx if of.statistics.is_none() && of.results.is_empty() => {
            return Ok(None);
        }
        ReportFileRole::Xlsx => (xlsx::write(&paper::report_tables(of, house, false)?)?, "xlsx"),
        ReportFileRole::Signed => return Ok(None),
    };
    let title = paper::report_title(&of.kind, of.year);
    Ok(Some(ProducedFile { role, name: report::produced_name(frozen, &title, ending), bytes }))
}

/// A file of an issued version: as it was kept, or made anew from what was locked where the kept
/// one is gone, with the words that say so.
pub(in crate::command) struct KeptFile {
    /// Its name.
    pub(in crate::command) name: String,
    /// What is in it.
    pub(in crate::command) bytes: Vec<u8>,
    /// What the officer is to be told; empty when it is the kept one.
    pub(in crate::command) notes: Vec<String>,
}

/// Reads the file of an issued version.
///
/// # Errors
/// `report.not_found`, `report.no_version`; `report.no_file`; `report.file_missing` and
/// `report.file_changed` for a signed paper, which cannot be made anew.
pub(in crate::command) fn kept(
    session: &mut Session,
    id: ReportId,
    ordinal: u32,
    role: ReportFileRole,
) -> Result<KeptFile, Problem> {
    let desk = session.desk()?;
    match report::path_of_file(desk, id, ordinal, role) {
        Ok(path) => {
            let name = report::file(desk, id, ordinal, role)?.file.name;
            let bytes = cchc_files::read(&path, LARGEST_FILE)?;
            Ok(KeptFile { name, bytes, notes: Vec::new() })
        }
        Err(problem) => anew(session, id, ordinal, role, problem),
    }
}

/// What was locked, printed once more: only a file that was lost is made so.
fn anew(
    session: &mut Session,
    id: ReportId,
    ordinal: u32,
    role: ReportFileRole,
    problem: OpsProblem,
) -> Result<KeptFile, Problem> {
    let lost = matches!(
        &problem,
        OpsProblem::Report(ReportProblem::FileMissing { .. } | ReportProblem::FileChanged { .. })
    );
    if !lost || role == ReportFileRole::Signed {
        return Err(problem.into());
    }
    let frozen = report::version_of(session.desk()?, id, ordinal)?;
    let message = problem.message_vi();
    let Some(made) = produced(session, &frozen, role)? else { return Err(problem.into()) };
    let note = format!("{message}; đã dựng lại tệp từ nội dung đã khóa trong sổ");
    Ok(KeptFile { name: made.name, bytes: made.bytes, notes: vec![note] })
}
