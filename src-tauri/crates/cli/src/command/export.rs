//! `cchc export`: the appendices of a plan as a workbook.

use cchc_document::appendix::{self, AppendixOmissions, Composed, Printing};
use cchc_document::xlsx;
use cchc_model::layout::OmissionReason;
use cchc_model::plan::TaskField;
use serde::Serialize;

use super::{layouts, open, plan, to_json};
use crate::args::{ExportArgs, PrintArgs};
use crate::failure::Failure;

#[derive(Serialize)]
struct Exported {
    path: String,
    appendices: Vec<ExportedAppendix>,
}

#[derive(Serialize)]
struct ExportedAppendix {
    appendix: usize,
    layout: String,
    omitted: Vec<Omitted>,
}

#[derive(Serialize)]
struct Omitted {
    field: TaskField,
    name: String,
    reason: &'static str,
    tasks: usize,
}

pub(super) fn run(args: &ExportArgs, json: bool) -> Result<String, Failure> {
    workbook_name(args)?;
    let composed = composed(&args.print)?;
    let bytes = xlsx::write(&composed.document)?;
    cchc_files::write_atomic(&args.to, &bytes)?;
    let exported = Exported {
        path: args.to.display().to_string(),
        appendices: composed.omissions.iter().map(exported_appendix).collect(),
    };
    if json { to_json(&exported) } else { Ok(in_words(&exported)) }
}

/// The appendices as a document.
pub(super) fn composed(args: &PrintArgs) -> Result<Composed, Failure> {
    let desk = open(&args.data)?;
    let plan = plan::get(&desk, &args.plan)?;
    let layouts = cchc_ops::layout::all(&desk)?;
    let layout = args.layout.as_deref().map(|id| layouts::find(&layouts, id)).transpose()?;
    let printing = Printing { ordinal: args.appendix, layout, draft: args.draft };
    Ok(appendix::compose(&plan, &layouts, printing)?)
}

/// Excel opens a workbook only under its own extension.
fn workbook_name(args: &ExportArgs) -> Result<(), Failure> {
    let extension = args.to.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    if extension.as_deref() == Some("xlsx") {
        return Ok(());
    }
    Err(Failure::new(
        "export.format",
        format!("chưa biết xuất ra tệp “{}”", args.to.display()),
        "đặt tên tệp có đuôi .xlsx",
    ))
}

fn exported_appendix(left_out: &AppendixOmissions) -> ExportedAppendix {
    let omitted = left_out.omissions.iter().map(|omission| Omitted {
        field: omission.field.clone(),
        name: omission.field.label_vi().to_owned(),
        reason: match omission.reason {
            OmissionReason::NoColumn => "no_column",
            OmissionReason::DraftOnly => "draft_only",
            OmissionReason::Renumbered => "renumbered",
        },
        tasks: omission.tasks,
    });
    ExportedAppendix {
        appendix: left_out.ordinal,
        layout: left_out.layout.0.clone(),
        omitted: omitted.collect(),
    }
}

fn in_words(exported: &Exported) -> String {
    let mut text = format!("{}\n", exported.path);
    for appendix in &exported.appendices {
        for left_out in &appendix.omitted {
            let why = match left_out.reason {
                "draft_only" => "chỉ in trên bản trình",
                "renumbered" => "được đánh lại liên tục theo mẫu",
                _ => "mẫu không có cột này",
            };
            text.push_str(&format!(
                "chú ý: phụ lục {}, mẫu {}: “{}” của {} nhiệm vụ không được in ({why})\n",
                appendix.appendix, appendix.layout, left_out.name, left_out.tasks
            ));
        }
    }
    text
}
