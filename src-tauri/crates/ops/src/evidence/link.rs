//! What a document proves: tied and untied.

use cchc_model::evidence::EvidenceLink;
use cchc_model::ids::EvidenceId;
use chrono::NaiveDateTime;

use super::target::{accept_links, kind_vi};
use super::{get, name_vi};
use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// Ties a document to what it proves; one that is tied already stays so.
///
/// # Errors
/// `evidence.not_found`; `evidence.no_target` for a link that leads nowhere.
pub fn link(
    desk: &mut Desk,
    id: EvidenceId,
    link: &EvidenceLink,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let document = get(desk, id)?;
    accept_links(desk, std::slice::from_ref(link))?;
    let operation = Operation::LinkEvidence { name: name_vi(&document), to: kind_vi(link) };
    run(desk, &operation, now, |tx| {
        if !document.links.contains(link) {
            tx.insert_document_link(id, link)?;
        }
        Ok(())
    })
}

/// Unties a document from what it proved; the document stays.
///
/// # Errors
/// `evidence.not_found`.
pub fn unlink(
    desk: &mut Desk,
    id: EvidenceId,
    link: &EvidenceLink,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let document = get(desk, id)?;
    let operation = Operation::UnlinkEvidence { name: name_vi(&document), from: kind_vi(link) };
    run(desk, &operation, now, |tx| {
        tx.delete_document_link(id, link)?;
        Ok(())
    })
}
