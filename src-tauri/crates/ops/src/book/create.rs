//! A new data file for an office.

use std::path::Path;

use cchc_model::office::{Office, PresetId};
use cchc_model::plan::Signature;
use cchc_store::Book;
use chrono::NaiveDateTime;

use crate::{Desk, Operation, OpsProblem, Outcome, signer};

/// Makes a data file with the office, as it was given, and the catalogue of an era. A superior
/// that was not given stays empty: no rule names the district of a commune. A signer with a name
/// becomes an officer, with the post that the last line above the name means.
///
/// # Errors
/// `office.no_name`; `store.exists` when there is a file, which stays as it is;
/// `store.not_found` when the folder does not exist. No file is left then.
pub fn create(
    path: &Path,
    office: Office,
    preset: PresetId,
    signer: Option<&Signature>,
    now: NaiveDateTime,
) -> Result<(Desk, Outcome<()>), OpsProblem> {
    if office.place.trim().is_empty() || office.name.trim().is_empty() {
        return Err(OpsProblem::NoOffice);
    }
    let operation = Operation::CreateBook { office: office.short_name() };
    let shipped = preset.load().map_err(|error| OpsProblem::Shipped {
        file: format!("catalogues/{}.json", preset.as_str()),
        detail: error.to_string(),
    })?;
    let mut catalogue = shipped.catalogue_of(office);
    if let Some(signer) = signer.filter(|signer| !signer.name.trim().is_empty()) {
        let officer = signer::officer(&catalogue, signer);
        catalogue.officers.push(officer);
    }
    let entry = operation.entry(now);
    let (book, written) =
        Book::create(path, &entry, |tx| Ok::<_, OpsProblem>(tx.replace_catalogue(&catalogue)?))?;
    Ok((Desk::with(book), Outcome::new(written, entry.label)))
}
