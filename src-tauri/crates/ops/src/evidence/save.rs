//! What a document says of itself, kept.

use cchc_model::evidence::Evidence;
use chrono::NaiveDateTime;

use super::{accept, get, name_vi, tidied};
use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// Keeps number, date, agency and subject of a document; its file and its links stay as the book
/// has them, whatever it comes with.
///
/// # Errors
/// `evidence.not_found`; `evidence.nameless`, `evidence.not_date`, `evidence.too_long`.
pub fn save(
    desk: &mut Desk,
    document: &Evidence,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let kept = get(desk, document.id)?;
    let document = Evidence { file: kept.file, links: kept.links, ..tidied(document) };
    accept(&document, now.date())?;
    let operation = Operation::SaveEvidence { name: name_vi(&document) };
    run(desk, &operation, now, |tx| Ok(tx.update_document(&document)?))
}
