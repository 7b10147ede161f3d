//! What a document says of itself, kept.

use cchc_model::evidence::Evidence;
use cchc_store::Entry;
use chrono::NaiveDateTime;

use super::{accept, get, name_vi, tidied};
use crate::{Desk, Operation, OpsProblem, Outcome};

/// Keeps number, date, agency and subject of a document; its file and its links stay as the book
/// has them, whatever it comes with. With `joins` it goes on with an earlier operation, as one
/// visit to a field does. Answers the operation; `None` when nothing was changed.
///
/// # Errors
/// `evidence.not_found`; `evidence.nameless`, `evidence.not_date`, `evidence.too_long`.
pub fn save(
    desk: &mut Desk,
    document: &Evidence,
    joins: Option<i64>,
    now: NaiveDateTime,
) -> Result<Outcome<Option<i64>>, OpsProblem> {
    let kept = get(desk, document.id)?;
    let document = Evidence { file: kept.file, links: kept.links, ..tidied(document) };
    accept(&document, now.date())?;
    let operation = Operation::SaveEvidence { name: name_vi(&document) };
    let entry = Entry { joins, ..operation.entry(now) };
    let written = desk.book_mut().write(&entry, |tx| {
        tx.update_document(&document)?;
        Ok::<_, OpsProblem>(None)
    })?;
    let op = written.op;
    Ok(Outcome { value: op, ..Outcome::new(written, entry.label) })
}
