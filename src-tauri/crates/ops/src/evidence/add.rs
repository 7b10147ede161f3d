//! A document of which there is no file: paper in a folder of the office.

use cchc_model::evidence::Evidence;
use cchc_model::ids::EvidenceId;
use chrono::NaiveDateTime;

use super::target::accept_links;
use super::{accept, name_vi, tidied};
use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// Enters a document without a file; whatever number and file it comes with are not looked at.
/// Answers the number that it was given.
///
/// # Errors
/// `evidence.nameless`, `evidence.not_date`, `evidence.too_long`, `evidence.twice`;
/// `evidence.no_target` for a link that leads nowhere.
pub fn add(
    desk: &mut Desk,
    document: &Evidence,
    now: NaiveDateTime,
) -> Result<Outcome<EvidenceId>, OpsProblem> {
    let document = Evidence { file: None, ..tidied(document) };
    accept(&document, now.date())?;
    accept_links(desk, &document.links)?;
    let operation = Operation::AddEvidence { names: vec![name_vi(&document)] };
    run(desk, &operation, now, |tx| {
        let id = tx.insert_document(&document)?;
        document.links.iter().try_for_each(|link| tx.insert_document_link(id, link))?;
        Ok(id)
    })
}
