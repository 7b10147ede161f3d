//! The XLSX writer: a document tree becomes a workbook that can be opened, printed and
//! submitted as it is.
//!
//! The work goes in three steps. [`crate::paging`] decides the physical rows of a sheet: their
//! heights, where tall texts go on, and where pages break. `sheet` says that to
//! `rust_xlsxwriter`. `package` then sets the two things that library has no word for.

mod format;
mod name;
mod package;
mod problem;
mod sheet;

pub use problem::XlsxProblem;

use chrono::{Datelike, Timelike};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use crate::paging;
use crate::text;
use crate::tree::{Document, Properties};

/// The type of everything in a workbook (`NĐ 30/2020, Phụ lục I, I.4`).
const TYPEFACE: &str = "Times New Roman";

/// Writes a document as the bytes of an `.xlsx` file, one sheet per section. The same tree
/// gives the same bytes.
///
/// # Errors
/// [`XlsxProblem::NoSheet`] for a document without sections, [`XlsxProblem::Paging`] for a
/// section that no sheet can hold, [`XlsxProblem::Writer`] and [`XlsxProblem::Package`] for
/// faults of the file format's own libraries.
pub fn write(document: &Document) -> Result<Vec<u8>, XlsxProblem> {
    if document.sections.is_empty() {
        return Err(XlsxProblem::NoSheet);
    }
    let mut workbook = Workbook::new();
    workbook.set_default_format(
        &format::normal(),
        paging::NORMAL_ROW_PX,
        paging::NORMAL_COLUMN_PX,
    )?;
    workbook.set_properties(&properties(&document.properties)?);
    let mut formats = format::Formats::default();
    let names = name::sheet_names(document.sections.iter().map(|section| section.name.as_str()));
    for (section, name) in document.sections.iter().zip(&names) {
        let plan = paging::plan(section, name)?;
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(name)?;
        sheet::write_sheet(worksheet, section, &plan, &mut formats)?;
    }
    let first_page_bare: Vec<bool> = document
        .sections
        .iter()
        .map(|section| section.page.page_number.is_some_and(|number| !number.on_first_page))
        .collect();
    package::finish(&workbook.save_to_buffer()?, &first_page_bare)
}

fn properties(properties: &Properties) -> Result<DocProperties, XlsxProblem> {
    let created = properties.created;
    // A year that Excel cannot say is refused by the conversion, not wrapped around.
    let year = u16::try_from(created.year()).unwrap_or(u16::MAX);
    let second = u8::try_from(created.second()).unwrap_or(0);
    let moment = ExcelDateTime::from_ymd(year, created.month() as u8, created.day() as u8)?
        .and_hms(created.hour() as u16, created.minute() as u8, f64::from(second))?;
    Ok(DocProperties::new()
        .set_title(text::clean(&properties.title))
        .set_author(text::clean(&properties.author))
        .set_subject(text::clean(&properties.subject))
        .set_creation_datetime(&moment))
}

#[cfg(test)]
mod tests;
