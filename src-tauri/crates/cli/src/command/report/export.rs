//! `cchc report export`: a report as Word, PDF or a workbook of its tables.

use std::path::PathBuf;

use cchc_document::paper;
use cchc_document::tree::Document;
use cchc_model::evidence::MOST_FILE_BYTES;
use cchc_model::ids::ReportId;
use cchc_model::office::HouseStyle;
use cchc_model::report::ReportPaper;
use cchc_ops::report::{self, ReportProblem};
use cchc_ops::{Desk, OpsProblem, ReportFileRole};
use serde::Serialize;

use super::{found, now, open, to_json};
use crate::args::ReportExportArgs;
use crate::command::export::Format;
use crate::failure::Failure;

#[derive(Serialize)]
struct Exported {
    paths: Vec<String>,
    /// What is to be said about files that were kept and are lost.
    notes: Vec<String>,
}

pub(super) fn run(args: &ReportExportArgs, json: bool) -> Result<String, Failure> {
    let desk = open(&args.report.data)?;
    let id = found(&desk, &args.report)?;
    let (paper, house) = report::printed(&desk, id, args.version, now().date())?;
    let (mut paths, mut notes) = (Vec::new(), Vec::new());
    for (format, path) in files(args, &paper)? {
        let bytes = match kept(&desk, id, args, format)? {
            Kept::Bytes(bytes) => bytes,
            Kept::No(note) => {
                notes.extend(note);
                format.write(&document(args, format, &paper, &house)?)?
            }
        };
        cchc_files::write_atomic(&path, &bytes)?;
        paths.push(path.display().to_string());
    }
    if json {
        return to_json(&Exported { paths, notes });
    }
    notes.extend(paths);
    Ok(notes.join("\n") + "\n")
}

/// The file that was kept of a version.
enum Kept {
    /// As it was issued.
    Bytes(Vec<u8>),
    /// It is made of what was locked, with what is to be said about that.
    No(Option<String>),
}

/// A version goes out as it was issued, byte for byte, where such a file was made of it and is
/// still there.
fn kept(
    desk: &Desk,
    id: ReportId,
    args: &ReportExportArgs,
    format: Format,
) -> Result<Kept, Failure> {
    let role = match format {
        Format::Word => ReportFileRole::Docx,
        Format::Pdf => ReportFileRole::Pdf,
        Format::Excel => ReportFileRole::Xlsx,
    };
    let part = args.tables && format != Format::Excel;
    let Some(ordinal) = args.version.filter(|_| !part && !args.electronic) else {
        return Ok(Kept::No(None));
    };
    match report::path_of_file(desk, id, ordinal, role) {
        Ok(path) => Ok(Kept::Bytes(cchc_files::read(&path, MOST_FILE_BYTES)?)),
        Err(OpsProblem::Report(
            problem @ (ReportProblem::FileMissing { .. } | ReportProblem::FileChanged { .. }),
        )) => {
            let message = problem.message_vi();
            Ok(Kept::No(Some(format!("{message}; đã dựng lại từ nội dung đã khóa trong sổ"))))
        }
        Err(OpsProblem::Report(ReportProblem::NoFile { .. })) => Ok(Kept::No(None)),
        Err(problem) => Err(problem.into()),
    }
}

/// The files that are asked for.
fn files(args: &ReportExportArgs, paper: &ReportPaper) -> Result<Vec<(Format, PathBuf)>, Failure> {
    if let Some(to) = &args.to {
        return Ok(vec![(Format::of(to)?, to.clone())]);
    }
    let title = paper::report_title(&paper.kind, paper.year);
    let name = |ending: &str| {
        let name = format!("{title} {}.{ending}", paper.head.office.place);
        PathBuf::from(cchc_files::safe_file_name(&name))
    };
    let asked = [
        (args.docx, Format::Word, "docx"),
        (args.pdf, Format::Pdf, "pdf"),
        (args.xlsx, Format::Excel, "xlsx"),
    ];
    let asked = asked.into_iter().filter(|(asked, _, _)| *asked);
    Ok(asked.map(|(_, format, ending)| (format, name(ending))).collect())
}

fn document(
    args: &ReportExportArgs,
    format: Format,
    paper: &ReportPaper,
    house: &HouseStyle,
) -> Result<Document, Failure> {
    Ok(if args.tables || format == Format::Excel {
        paper::report_tables(paper, house, args.electronic)?
    } else {
        paper::report(paper, house, args.electronic)?
    })
}
