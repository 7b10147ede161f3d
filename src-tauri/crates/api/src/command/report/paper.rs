//! Reports on paper: pages, files and the printer, as they stand or as they were issued.

use cchc_document::paper::{self, Composed};
use cchc_document::tree::Document;
use cchc_model::ids::ReportId;
use cchc_model::office::HouseStyle;
use cchc_model::report::ReportPaper;
use cchc_ops::ReportFileRole;
use schemars::JsonSchema;
use serde::Deserialize;

use super::kept::kept;
use crate::command::Call;
use crate::command::export::{
    self, Exported, ExportedFolder, FileName, Form, Outgoing, PagesView, PrintedPaper,
};
use crate::{Problem, Session};

/// Which paper of a report.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportPrintout {
    /// The report.
    pub report: ReportId,
    /// Which version, as it was issued; absent: as the report stands.
    #[serde(default)]
    pub version: Option<u32>,
    /// How much of it.
    pub part: ReportPart,
    /// Whether number and date stay blank in the lines of the appendices, as on an electronic
    /// paper (`NĐ 30/2020, Phụ lục I, III.1.c`).
    #[serde(default)]
    pub electronic: bool,
}

/// How much of a report. A workbook holds tables, so the whole report is its appendices there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportPart {
    /// The text and the appendices.
    Whole,
    /// The appendices.
    Tables,
}

/// A report to be written, and in which form.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportNameOf {
    /// What is to be written.
    pub what: ReportPrintout,
    /// In which form.
    pub form: Form,
}

/// A report to be written, and where to.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteReport {
    /// What is to be written.
    pub what: ReportPrintout,
    /// The file; its ending says the form: `.docx`, `.pdf`, `.xlsx`.
    pub path: String,
}

/// A report to be written in every form, and where the folder is to be.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteReportFolder {
    /// What is to be written.
    pub what: ReportPrintout,
    /// The folder in which the new one is made.
    pub parent: String,
}

/// A report that goes out.
struct GoingOut {
    report: ReportId,
    paper: ReportPaper,
    house: HouseStyle,
    part: ReportPart,
    electronic: bool,
    /// `1` for the report as first issued; `None` as it stands.
    version: Option<u32>,
}

impl GoingOut {
    fn read(call: &Call<'_>, what: &ReportPrintout) -> Result<Self, Problem> {
        let &ReportPrintout { report, version, part, electronic } = what;
        let desk = call.session.desk()?;
        let (paper, house) = cchc_ops::report::printed(desk, report, version, call.now.date())?;
        Ok(Self { report, paper, house, part, electronic, version })
    }

    fn whole(&self) -> Result<Document, Problem> {
        Ok(match self.part {
            ReportPart::Whole => paper::report(&self.paper, &self.house, self.electronic)?,
            ReportPart::Tables => paper::report_tables(&self.paper, &self.house, self.electronic)?,
        })
    }

    /// `Báo cáo CCHC Quý I 2026`, `Phụ lục Báo cáo CCHC Quý I 2026 (đính chính lần 1)`.
    fn title(&self, form: Form) -> (String, String) {
        let title = paper::report_title(&self.paper.kind, self.paper.year);
        let tables = self.part == ReportPart::Tables || form == Form::Xlsx;
        let title = if tables { format!("Phụ lục {title}") } else { title };
        let remark = match self.version {
            Some(ordinal) if ordinal > 1 => format!(" (đính chính lần {})", ordinal - 1),
            _ => String::new(),
        };
        (title, remark)
    }
}

impl Outgoing for GoingOut {
    fn paper(&self, _: &Session) -> Result<Composed, Problem> {
        Ok(Composed { document: self.whole()?, omissions: Vec::new() })
    }

    fn tables(&self, _: &Session) -> Result<Composed, Problem> {
        let document = paper::report_tables(&self.paper, &self.house, self.electronic)?;
        Ok(Composed { document, omissions: Vec::new() })
    }

    /// A version goes out as it was issued, byte for byte; what was never made of it, such as its
    /// appendices alone in Word, is made of what was locked.
    fn kept(&self, session: &mut Session, form: Form) -> Result<Option<Vec<u8>>, Problem> {
        let role = match (form, self.part) {
            (Form::Docx, ReportPart::Whole) => ReportFileRole::Docx,
            (Form::Pdf, ReportPart::Whole) => ReportFileRole::Pdf,
            (Form::Xlsx, _) => ReportFileRole::Xlsx,
            (_, ReportPart::Tables) => return Ok(None),
        };
        let Some(ordinal) = self.version.filter(|_| !self.electronic) else { return Ok(None) };
        Ok(Some(kept(session, self.report, ordinal, role)?.bytes))
    }

    fn forms(&self) -> &'static [Form] {
        if self.paper.statistics.is_some() || !self.paper.results.is_empty() {
            &[Form::Docx, Form::Pdf, Form::Xlsx]
        } else {
            &[Form::Docx, Form::Pdf]
        }
    }

    /// `Báo cáo CCHC Quý I 2026 Tùng Ảnh.docx`.
    fn file_name(&self, form: Form) -> String {
        let (title, remark) = self.title(form);
        let place = &self.paper.head.office.place;
        cchc_files::safe_file_name(&format!("{title} {place}{remark}.{}", form.ending()))
    }

    /// `12_BC-UBND_07-03-2026_Bao cao CCHC Quy I 2026`.
    fn folder_name(&self) -> String {
        let mut parts = export::known(&self.paper.head.issuance);
        // Not the name of the workbook: the folder holds all forms.
        let (title, remark) = self.title(Form::Pdf);
        parts.push(format!("{title}{remark}"));
        cchc_files::plain_file_name(&parts.join("_"))
    }

    fn name_in_folder(&self, form: Form) -> String {
        let (title, remark) = self.title(form);
        cchc_files::plain_file_name(&format!("{title}{remark}.{}", form.ending()))
    }
}

pub(in crate::command) fn file_name(
    call: &mut Call<'_>,
    request: ReportNameOf,
) -> Result<FileName, Problem> {
    let file_name = GoingOut::read(call, &request.what)?.file_name(request.form);
    Ok(FileName { file_name })
}

pub(in crate::command) fn pages(
    call: &mut Call<'_>,
    request: ReportPrintout,
) -> Result<PagesView, Problem> {
    let report = GoingOut::read(call, &request)?;
    export::laid_out(call, &report)
}

pub(in crate::command) fn write(
    call: &mut Call<'_>,
    request: WriteReport,
) -> Result<Exported, Problem> {
    let report = GoingOut::read(call, &request.what)?;
    export::written(call, &report, &request.path)
}

pub(in crate::command) fn folder(
    call: &mut Call<'_>,
    request: WriteReportFolder,
) -> Result<ExportedFolder, Problem> {
    let report = GoingOut::read(call, &request.what)?;
    export::in_folder(call, &report, &request.parent)
}

pub(in crate::command) fn print(
    call: &mut Call<'_>,
    request: ReportPrintout,
) -> Result<PrintedPaper, Problem> {
    let report = GoingOut::read(call, &request)?;
    export::printed(call, &report)
}
