//! Documents go.

use cchc_model::ids::EvidenceId;
use chrono::NaiveDateTime;

use super::{get, name_vi};
use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// Takes documents out of the book, with what they were tied to. Their files stay in the folder:
/// undo brings the documents back and finds them there.
///
/// # Errors
/// `evidence.not_found`; then none goes.
pub fn delete(
    desk: &mut Desk,
    ids: &[EvidenceId],
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let names = ids.iter().map(|id| Ok(name_vi(&get(desk, *id)?)));
    let names = names.collect::<Result<Vec<_>, OpsProblem>>()?;
    run(desk, &Operation::DeleteEvidence { names }, now, |tx| {
        for id in ids {
            tx.delete_document(*id)?;
        }
        Ok(())
    })
}
