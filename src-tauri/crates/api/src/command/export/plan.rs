//! The papers of a plan as something that goes out.

use cchc_document::paper::Composed;
use chrono::NaiveDate;

use super::compose::{self, Text};
use super::name::{self, FileName, Form, NameOf};
use super::outgoing::Outgoing;
use super::pages::{PagesView, laid_out};
use super::print::{PrintedPaper, printed};
use super::write::{Exported, ExportedFolder, WriteExport, WriteFolder, in_folder, written};
use super::{Preview, Printout, omission};
use crate::command::Call;
use crate::{Problem, Session};

/// What is asked for, with the text that it is asked of.
struct PlanPaper<'a> {
    what: &'a Printout,
    text: Text,
    today: NaiveDate,
}

impl<'a> PlanPaper<'a> {
    fn read(call: &Call<'_>, what: &'a Printout) -> Result<Self, Problem> {
        let text = Text::of(call.session, what)?;
        Ok(Self { what, text, today: call.now.date() })
    }
}

impl Outgoing for PlanPaper<'_> {
    fn paper(&self, session: &Session) -> Result<Composed, Problem> {
        compose::paper(session, &self.text, self.what, self.today)
    }

    fn tables(&self, session: &Session) -> Result<Composed, Problem> {
        compose::tables(session, &self.text, self.what, self.today)
    }

    /// A workbook holds tables: a letter has none for it, nor has a plan without appendices.
    fn forms(&self) -> &'static [Form] {
        match self.text.plan.appendices.len() {
            count if count == 0 || self.what.part.is_letter() => &[Form::Docx, Form::Pdf],
            _ => &[Form::Docx, Form::Pdf, Form::Xlsx],
        }
    }

    fn file_name(&self, form: Form) -> String {
        name::file_name(&self.text.plan, self.what, form, self.today)
    }

    fn folder_name(&self) -> String {
        name::folder_name(&self.text.plan, self.what, self.today)
    }

    fn name_in_folder(&self, form: Form) -> String {
        name::name_in_folder(&self.text.plan, self.what, form, self.today)
    }
}

pub(in crate::command) fn name(call: &mut Call<'_>, request: NameOf) -> Result<FileName, Problem> {
    let file_name = PlanPaper::read(call, &request.what)?.file_name(request.form);
    Ok(FileName { file_name })
}

pub(in crate::command) fn pages(
    call: &mut Call<'_>,
    request: Printout,
) -> Result<PagesView, Problem> {
    let paper = PlanPaper::read(call, &request)?;
    laid_out(call, &paper)
}

pub(in crate::command) fn preview(
    call: &mut Call<'_>,
    request: Printout,
) -> Result<Preview, Problem> {
    let composed = PlanPaper::read(call, &request)?.tables(call.session)?;
    let pages = cchc_document::preview::pages(&composed.document)?;
    Ok(Preview { pages, omissions: omission::rows(&composed.omissions) })
}

pub(in crate::command) fn write(
    call: &mut Call<'_>,
    request: WriteExport,
) -> Result<Exported, Problem> {
    let paper = PlanPaper::read(call, &request.what)?;
    written(call, &paper, &request.path)
}

pub(in crate::command) fn folder(
    call: &mut Call<'_>,
    request: WriteFolder,
) -> Result<ExportedFolder, Problem> {
    let paper = PlanPaper::read(call, &request.what)?;
    in_folder(call, &paper, &request.parent)
}

pub(in crate::command) fn print(
    call: &mut Call<'_>,
    request: Printout,
) -> Result<PrintedPaper, Problem> {
    let paper = PlanPaper::read(call, &request)?;
    printed(call, &paper)
}
