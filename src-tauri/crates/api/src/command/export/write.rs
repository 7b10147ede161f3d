//! Files: one of a form, or a folder with all of them.

use std::path::Path;

use cchc_document::paper::Composed;
use cchc_document::tree::Document;
use cchc_document::{docx, xlsx};
use cchc_files::NewFolder;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::name::Form;
use super::outgoing::Outgoing;
use super::{OmissionRow, Printout, omission};
use crate::command::{Call, outside::Written};
use crate::{Host, Problem, Progress, Session};

/// What is to be written, and where to.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteExport {
    /// What is to be written.
    pub what: Printout,
    /// The file; its ending says the form: `.docx`, `.pdf`, `.xlsx`.
    pub path: String,
}

/// A file that was written.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Exported {
    /// The file.
    pub path: String,
    /// What the layout has no place for.
    pub omissions: Vec<OmissionRow>,
}

/// What is to be written in every form, and where the folder is to be.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteFolder {
    /// What is to be written.
    pub what: Printout,
    /// The folder in which the new one is made.
    pub parent: String,
}

/// A folder that was written.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ExportedFolder {
    /// The new folder.
    pub path: String,
    /// The names of the files in it.
    pub files: Vec<String>,
    /// What the layout has no place for.
    pub omissions: Vec<OmissionRow>,
}

/// Writes something that goes out into a file; its ending says the form.
pub(in crate::command) fn written(
    call: &mut Call<'_>,
    what: &dyn Outgoing,
    path: &str,
) -> Result<Exported, Problem> {
    let form = form_of(path)?;
    let mut steps = Steps::new(call.host, 2);
    let made = bytes(call.session, &mut steps, what, form)?;
    steps.next(WRITING);
    let written = Written::file(path, &made.bytes)?;
    Ok(Exported { path: written.path, omissions: made.omissions })
}

/// Writes something that goes out into a new folder, in every form that it has.
pub(in crate::command) fn in_folder(
    call: &mut Call<'_>,
    what: &dyn Outgoing,
    parent: &str,
) -> Result<ExportedFolder, Problem> {
    let forms = what.forms();
    let folder = NewFolder::begin(Path::new(parent), &what.folder_name())?;
    let mut steps = Steps::new(call.host, forms.len() + 1);
    let mut files = Vec::new();
    let mut omissions = Vec::new();
    for &form in forms {
        let made = bytes(call.session, &mut steps, what, form)?;
        let name = what.name_in_folder(form);
        folder.put(&name, &made.bytes)?;
        files.push(name);
        omissions = made.omissions;
    }
    steps.next(WRITING);
    let path = folder.finish()?;
    Ok(ExportedFolder { path: path.display().to_string(), files, omissions })
}

/// A file that is not written yet.
pub(super) struct Made {
    pub(super) bytes: Vec<u8>,
    pub(super) omissions: Vec<OmissionRow>,
}

/// Makes a file of a form, in one step, or takes the one that was kept.
pub(super) fn bytes(
    session: &mut Session,
    steps: &mut Steps<'_>,
    what: &dyn Outgoing,
    form: Form,
) -> Result<Made, Problem> {
    steps.next(match form {
        Form::Docx => "Đang soạn tệp Word…",
        Form::Pdf => "Đang dàn trang PDF…",
        Form::Xlsx => "Đang soạn tệp Excel…",
    });
    if let Some(bytes) = what.kept(session, form)? {
        return Ok(Made { bytes, omissions: Vec::new() });
    }
    let Composed { document, omissions } = match form {
        Form::Docx | Form::Pdf => what.paper(session)?,
        Form::Xlsx => what.tables(session)?,
    };
    let bytes = encoded(session, &document, form)?;
    Ok(Made { bytes, omissions: omission::rows(&omissions) })
}

/// A document in a form.
fn encoded(session: &mut Session, document: &Document, form: Form) -> Result<Vec<u8>, Problem> {
    Ok(match form {
        Form::Docx => docx::write(document)?,
        Form::Pdf => session.press().pdf(document)?,
        Form::Xlsx => xlsx::write(document)?,
    })
}

/// Writes a document that is no part of a plan into a file; its ending says the form.
pub(in crate::command) fn document(
    session: &mut Session,
    document: &Document,
    path: &str,
) -> Result<Written, Problem> {
    let bytes = encoded(session, document, form_of(path)?)?;
    Written::file(path, &bytes)
}

fn form_of(path: &str) -> Result<Form, Problem> {
    Form::of_path(path).ok_or_else(|| {
        let message = format!("chưa biết xuất ra tệp “{path}”");
        let hint = "đặt tên tệp có đuôi .docx, .pdf hoặc .xlsx";
        Problem::new("export.format", message, hint)
    })
}

/// What the last step of every writing is called.
pub(super) const WRITING: &str = "Đang ghi ra đĩa…";

/// Tells the host how far long work is.
pub(super) struct Steps<'a> {
    host: &'a mut dyn Host,
    done: usize,
    begun: bool,
    total: usize,
}

impl<'a> Steps<'a> {
    pub(super) fn new(host: &'a mut dyn Host, total: usize) -> Self {
        Self { host, done: 0, begun: false, total }
    }

    /// The next step begins, and with it the one before is done.
    pub(super) fn next(&mut self, words: &'static str) {
        self.done += usize::from(self.begun);
        self.begun = true;
        self.host.progress(&Progress { done: self.done, total: self.total, words });
    }
}
