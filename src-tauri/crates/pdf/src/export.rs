//! Pages as a PDF file.

use cchc_document::tree::Properties;
use chrono::{Datelike, Timelike};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::problem::PdfProblem;

/// What the file says made it.
const CREATOR: &str = "Sổ CCHC";

/// The standards the file keeps: archival with its structure told (PDF/A-2a), and accessible.
const STANDARDS: [PdfStandard; 2] = [PdfStandard::A_2a, PdfStandard::Ua_1];

/// Writes the file. All that could differ from one day to the next comes from the properties.
///
/// # Errors
/// [`PdfProblem::Typesetter`] when the library refuses.
pub(crate) fn write(
    document: &PagedDocument,
    properties: &Properties,
) -> Result<Vec<u8>, PdfProblem> {
    let standards = PdfStandards::new(&STANDARDS)
        .map_err(|problem| PdfProblem::Typesetter(problem.message().to_string()))?;
    let created = &properties.created;
    let options = PdfOptions {
        ident: Smart::Custom(format!(
            "{}\n{}\n{}\n{created}",
            properties.title, properties.author, properties.subject
        )),
        creator: Smart::Custom(Some(CREATOR.to_owned())),
        timestamp: datetime(created).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| {
        let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
        PdfProblem::Typesetter(messages.join("; "))
    })
}

fn datetime(at: &chrono::NaiveDateTime) -> Option<Datetime> {
    let part = |value: u32| u8::try_from(value).ok();
    Datetime::from_ymd_hms(
        at.year(),
        part(at.month())?,
        part(at.day())?,
        part(at.hour())?,
        part(at.minute())?,
        part(at.second())?,
    )
}
