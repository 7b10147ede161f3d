//! `cchc report export`: a report as Word, PDF or a workbook of its tables.

use std::path::PathBuf;

use cchc_document::paper;
use cchc_document::tree::Document;
use cchc_model::office::HouseStyle;
use cchc_model::report::ReportPaper;
use serde::Serialize;

use super::{found, now, open, to_json};
use crate::args::ReportExportArgs;
use crate::command::export::Format;
use crate::failure::Failure;

#[derive(Serialize)]
struct Exported {
    paths: Vec<String>,
}

pub(super) fn run(args: &ReportExportArgs, json: bool) -> Result<String, Failure> {
    let desk = open(&args.report.data)?;
    let id = found(&desk, &args.report)?;
    let (paper, house) = cchc_ops::report::printed(&desk, id, args.version, now().date())?;
    let mut paths = Vec::new();
    for (format, path) in files(args, &paper)? {
        let bytes = format.write(&document(args, format, &paper, &house)?)?;
        cchc_files::write_atomic(&path, &bytes)?;
        paths.push(path.display().to_string());
    }
    if json { to_json(&Exported { paths }) } else { Ok(paths.join("\n") + "\n") }
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
