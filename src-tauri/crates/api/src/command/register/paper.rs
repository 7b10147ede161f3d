//! Registers as files.

use std::collections::BTreeMap;

use cchc_document::paper::{self, KeptRegister};
use cchc_model::register::{RegisterId, RowId};
use cchc_ops::OpsProblem;
use cchc_ops::register as registers;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::Problem;
use crate::command::Call;
use crate::command::export::{self, FileName, Form};
use crate::command::outside::Written;

/// A file of a register.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterFile {
    /// The register.
    pub register: RegisterId,
    /// The year.
    pub year: i32,
    /// In which form.
    pub form: Form,
}

/// A register to write.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportRegister {
    /// The register.
    pub register: RegisterId,
    /// The year.
    pub year: i32,
    /// The file; its ending says the form: `.docx`, `.pdf`, `.xlsx`.
    pub path: String,
}

pub(in crate::command) fn export_name(
    call: &mut Call<'_>,
    asked: RegisterFile,
) -> Result<FileName, Problem> {
    let definition = registers::definition(call.session.desk()?, &asked.register)?;
    let name = format!("{} năm {}.{}", definition.name, asked.year, asked.form.ending());
    Ok(FileName { file_name: cchc_files::safe_file_name(&name) })
}

pub(in crate::command) fn export(
    call: &mut Call<'_>,
    asked: ExportRegister,
) -> Result<Written, Problem> {
    let desk = call.session.desk()?;
    let definition = registers::definition(desk, &asked.register)?;
    let rows = registers::rows(desk, &asked.register, Some(asked.year))?;
    let mut documents: BTreeMap<RowId, Vec<String>> = BTreeMap::new();
    for tie in desk.book().documents_of_rows()? {
        documents.entry(tie.row).or_default().push(tie.name);
    }
    let catalogue = desk.book().catalogue()?;
    let day = call.now.date();
    let last = || catalogue.offices.last().map(|dated| &dated.office);
    let office = catalogue.office_on(day).or_else(last).ok_or(OpsProblem::NoOfficeOn { day })?;
    let kept = KeptRegister {
        definition: &definition,
        rows: &rows,
        documents: &documents,
        office,
        year: asked.year,
        day,
    };
    let document = paper::register(kept, &catalogue.house)?;
    export::document(call.session, &document, &asked.path)
}
