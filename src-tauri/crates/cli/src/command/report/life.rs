//! `cchc report submit`, `take-back`, `issue`, `correct`, `discard`, `attach`, `detach` and
//! `diff`: a report from its words to its paper.

use std::path::Path;

use cchc_document::paper;
use cchc_model::ids::ReportId;
use cchc_model::report::{FrozenReport, ReportStage};
use cchc_ops::report::{self, PRODUCED, ProducedFile, ReportPaperMarks};
use cchc_ops::{Desk, OpsProblem, ReportFileRole};
use serde::Serialize;

use super::{found, to_json};
use crate::args::{ReportArg, ReportIssueArgs};
use crate::command::export::Format;
use crate::command::{now, open};
use crate::failure::Failure;

/// What was done to a report.
#[derive(Serialize)]
struct Done {
    report: ReportId,
    label: String,
    stage: Option<ReportStage>,
    /// How many differences are not settled, where it is handed to be signed with them.
    #[serde(skip_serializing_if = "Option::is_none")]
    offers: Option<usize>,
}

#[derive(Serialize)]
struct Issued {
    report: ReportId,
    ordinal: u32,
    paper: String,
    files: Vec<KeptFile>,
}

#[derive(Serialize)]
struct KeptFile {
    role: ReportFileRole,
    name: String,
    bytes: u64,
    sha256: String,
}

fn done(desk: &Desk, report: ReportId, label: String, json: bool) -> Result<String, Failure> {
    let stage = desk.book().report_stage(report).map_err(OpsProblem::from)?;
    if json {
        return to_json(&Done { report, label, stage, offers: None });
    }
    Ok(format!("đã {label}\n"))
}

pub(super) fn submit(asked: &ReportArg, json: bool) -> Result<String, Failure> {
    let mut desk = open(&asked.data)?;
    let id = found(&desk, asked)?;
    let submitted = report::submit(&mut desk, id, now())?;
    let (label, offers) = (submitted.label, submitted.value);
    if json {
        let stage = Some(ReportStage::Submitted);
        return to_json(&Done { report: id, label, stage, offers: Some(offers) });
    }
    let note = match offers {
        0 => String::new(),
        count => format!("còn {count} chỗ sổ đã đổi mà báo cáo chưa chọn theo bên nào\n"),
    };
    Ok(format!("đã {label}\n{note}"))
}

pub(super) fn take_back(asked: &ReportArg, json: bool) -> Result<String, Failure> {
    let mut desk = open(&asked.data)?;
    let id = found(&desk, asked)?;
    let label = report::take_back(&mut desk, id, now())?.label;
    done(&desk, id, label, json)
}

pub(super) fn issue(args: &ReportIssueArgs, json: bool) -> Result<String, Failure> {
    let mut desk = open(&args.report.data)?;
    let id = found(&desk, &args.report)?;
    let ReportIssueArgs { number, date, signer, .. } = args;
    let marks = ReportPaperMarks { number: *number, date: *date, signer: signer.clone() };
    let now = now();
    let ready = report::ready(&desk, id, &marks, now)?;
    let mut files = Vec::new();
    for role in PRODUCED {
        files.extend(produced(ready.frozen(), role)?);
    }
    let version = report::issue(&mut desk, ready, &files, now)?.value;
    let ordinal = version.ordinal;
    let kept = desk.book().report_files(id).map_err(OpsProblem::from)?;
    let kept: Vec<KeptFile> = kept
        .into_iter()
        .filter(|file| file.ordinal == ordinal)
        .map(|file| KeptFile {
            role: file.role,
            name: file.file.name,
            bytes: file.file.bytes,
            sha256: file.file.sha256.as_str().to_owned(),
        })
        .collect();
    let paper = version.by.words_vi();
    if json {
        return to_json(&Issued { report: id, ordinal, paper, files: kept });
    }
    let mut text = format!("đã ban hành, bản thứ {ordinal}: {paper}, {} ký\n", version.by.signer);
    for file in kept {
        text.push_str(&format!("  {}  SHA-256 {}\n", file.name, file.sha256));
    }
    Ok(text)
}

/// Makes the file of a form; `None` for a workbook of a report without tables.
fn produced(frozen: &FrozenReport, role: ReportFileRole) -> Result<Option<ProducedFile>, Failure> {
    let FrozenReport { paper: of, house, .. } = frozen;
    let text = || paper::report(of, house, false);
    let (format, ending, document) = match role {
        ReportFileRole::Docx => (Format::Word, "docx", text()?),
        ReportFileRole::Pdf => (Format::Pdf, "pdf", text()?),
        ReportFileRole::Xlsx if of.statistics.is_some() || !of.results.is_empty() => {
            (Format::Excel, "xlsx", paper::report_tables(of, house, false)?)
        }
        ReportFileRole::Xlsx | ReportFileRole::Signed => return Ok(None),
    };
    let name = report::produced_name(frozen, &paper::report_title(&of.kind, of.year), ending);
    Ok(Some(ProducedFile { role, name, bytes: format.write(&document)? }))
}

pub(super) fn correct(asked: &ReportArg, reason: &str, json: bool) -> Result<String, Failure> {
    let mut desk = open(&asked.data)?;
    let id = found(&desk, asked)?;
    let label = report::correct(&mut desk, id, reason, now())?.label;
    done(&desk, id, label, json)
}

pub(super) fn discard(asked: &ReportArg, json: bool) -> Result<String, Failure> {
    let mut desk = open(&asked.data)?;
    let id = found(&desk, asked)?;
    let label = report::discard(&mut desk, id, now())?.label;
    done(&desk, id, label, json)
}

pub(super) fn attach(
    asked: &ReportArg,
    file: &Path,
    version: Option<u32>,
    json: bool,
) -> Result<String, Failure> {
    let mut desk = open(&asked.data)?;
    let id = found(&desk, asked)?;
    let ordinal = report::last_ordinal(&desk, id, version)?;
    let label = report::attach(&mut desk, id, ordinal, file, now())?.label;
    done(&desk, id, label, json)
}

pub(super) fn detach(
    asked: &ReportArg,
    version: Option<u32>,
    json: bool,
) -> Result<String, Failure> {
    let mut desk = open(&asked.data)?;
    let id = found(&desk, asked)?;
    let ordinal = report::last_ordinal(&desk, id, version)?;
    let label = report::detach(&mut desk, id, ordinal, now())?.label;
    done(&desk, id, label, json)
}

/// What has changed in the book since the report was issued.
pub(super) fn diff(asked: &ReportArg, version: Option<u32>, json: bool) -> Result<String, Failure> {
    let desk = open(&asked.data)?;
    let id = found(&desk, asked)?;
    let changes = report::difference(&desk, id, version)?;
    if json {
        return to_json(&changes);
    }
    if changes.is_empty() {
        return Ok("sổ không có gì khác so với báo cáo đã ban hành\n".to_owned());
    }
    let side =
        |words: &str| if words.is_empty() { "(không có)".to_owned() } else { words.to_owned() };
    let lines = changes.iter().map(|change| {
        format!(
            "{}\n  khi ban hành: {}\n  trong sổ nay: {}\n",
            change.place,
            side(&change.then),
            side(&change.now)
        )
    });
    Ok(lines.collect())
}
