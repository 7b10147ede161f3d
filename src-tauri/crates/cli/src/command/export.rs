//! `cchc export`: the papers of a plan as Word or PDF, its tables as a workbook.

use std::path::Path;

use cchc_document::paper::{self, AppendixOmissions, Composed, Part, Printing};
use cchc_document::tree::Document;
use cchc_document::{docx, xlsx};
use cchc_model::layout::OmissionReason;
use cchc_model::plan::TaskField;
use cchc_model::version::Frozen;
use cchc_ops::version;
use cchc_pdf::{Press, Typeface};
use serde::Serialize;

use super::{followed, layouts, open, plan, to_json};
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

/// The formats, each under the ending with which its program opens it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Excel,
    Word,
    Pdf,
}

impl Format {
    pub(super) fn of(path: &Path) -> Result<Self, Failure> {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        match ending.as_deref() {
            Some("xlsx") => Ok(Self::Excel),
            Some("docx") => Ok(Self::Word),
            Some("pdf") => Ok(Self::Pdf),
            _ => Err(Failure::new(
                "export.format",
                format!("chưa biết xuất ra tệp “{}”", path.display()),
                "đặt tên tệp có đuôi .xlsx, .docx hoặc .pdf",
            )),
        }
    }

    /// Excel is for the appendices; Word and PDF are the papers to be signed, too.
    fn whole(self) -> Part {
        if self == Self::Excel { Part::Appendices } else { Part::Whole }
    }

    pub(super) fn write(self, document: &Document) -> Result<Vec<u8>, Failure> {
        Ok(match self {
            Self::Excel => xlsx::write(document)?,
            Self::Word => docx::write(document)?,
            Self::Pdf => Press::new(typeface()).pdf(document)?,
        })
    }
}

pub(super) fn run(args: &ExportArgs, json: bool) -> Result<String, Failure> {
    let format = Format::of(&args.to)?;
    let composed = match followed::document(args, format == Format::Excel)? {
        Some(document) => Composed { document, omissions: Vec::new() },
        None => composed(&args.print, format.whole())?,
    };
    let bytes = format.write(&composed.document)?;
    cchc_files::write_atomic(&args.to, &bytes)?;
    let exported = Exported {
        path: args.to.display().to_string(),
        appendices: composed.omissions.iter().map(exported_appendix).collect(),
    };
    if json { to_json(&exported) } else { Ok(in_words(&exported)) }
}

/// The papers as a document; `whole` is what is meant when no appendix is named.
pub(super) fn composed(args: &PrintArgs, whole: Part) -> Result<Composed, Failure> {
    let desk = open(&args.data)?;
    let (plan, layouts, house) = match args.issued {
        Some(ordinal) => {
            let id = plan::plan_id(&args.plan)?;
            let Frozen { paper, layouts, house } = version::frozen(&desk, &id, ordinal)?;
            (paper.plan, layouts, house)
        }
        None => {
            let layouts = cchc_ops::layout::all(&desk)?;
            (plan::get(&desk, &args.plan)?, layouts, cchc_ops::catalogue::get(&desk)?.house)
        }
    };
    let known = cchc_ops::layout::all(&desk)?;
    let layout = args.layout.as_deref().map(|id| layouts::find(&known, id)).transpose()?;
    let part = args.appendix.map_or(whole, Part::Appendix);
    let printing = Printing { part, layout, draft: args.draft, electronic: args.electronic };
    Ok(paper::compose(&plan, &layouts, &house, printing)?)
}

/// Times New Roman where the system has it; letters are as wide in the other one.
fn typeface() -> Typeface {
    Typeface::of_system(&cchc_files::system_fonts())
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
