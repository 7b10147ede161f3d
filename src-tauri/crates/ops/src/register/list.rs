//! What there is: definitions and rows.

use std::collections::BTreeMap;

use cchc_model::ids::EvidenceId;
use cchc_model::register::{
    CellValue, RegisterDefinition, RegisterEntry, RegisterId, RegisterSet, RowId,
};

use super::RegisterProblem;
use crate::{Desk, OpsProblem, Reader};

/// The registers that the office keeps: today those that come with the program. Registers of the
/// office's own will be added here and nowhere else.
///
/// # Errors
/// `program.shipped_file` when a shipped definition is broken.
pub fn definitions(_: &Desk) -> Result<RegisterSet, OpsProblem> {
    shipped()
}

pub(super) fn shipped() -> Result<RegisterSet, OpsProblem> {
    RegisterSet::shipped().map_err(|problems| {
        let words: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let file = problems.first().map_or_else(String::new, |problem| problem.file.clone());
        OpsProblem::Shipped { file, detail: words.join("; ") }
    })
}

/// One register.
///
/// # Errors
/// `register.not_found`; as [`definitions`].
pub fn definition(desk: &Desk, register: &RegisterId) -> Result<RegisterDefinition, OpsProblem> {
    let set = definitions(desk)?;
    let found = set.get(register).cloned();
    Ok(found.ok_or_else(|| RegisterProblem::NoRegister { register: register.to_string() })?)
}

/// The rows of all registers, with their documents, in the order in which they were entered:
/// what figures are counted from.
///
/// # Errors
/// `store.busy`, `store.damaged`; `store.sql` when a row does not fit the model.
pub fn entries(desk: &Desk) -> Result<Vec<RegisterEntry>, OpsProblem> {
    with_documents(desk.book(), &definitions(desk)?)
}

/// The rows of a register by date, those without one last; of one year where one is asked for
/// ([`RegisterDefinition::of_year`]).
///
/// # Errors
/// `register.not_found`; as [`entries`].
pub fn rows(
    desk: &Desk,
    register: &RegisterId,
    year: Option<i32>,
) -> Result<Vec<RegisterEntry>, OpsProblem> {
    let definition = definition(desk, register)?;
    let all = entries(desk)?;
    let rows = match year {
        Some(year) => definition.of_year(&all, year),
        None => {
            let mut own: Vec<&RegisterEntry> =
                all.iter().filter(|entry| entry.register == *register).collect();
            definition.sort(&mut own);
            own
        }
    };
    Ok(rows.into_iter().cloned().collect())
}

/// Puts the documents that are tied to rows into their column.
fn with_documents(book: &Reader, set: &RegisterSet) -> Result<Vec<RegisterEntry>, OpsProblem> {
    let mut documents: BTreeMap<RowId, Vec<EvidenceId>> = BTreeMap::new();
    for tie in book.documents_of_rows()? {
        documents.entry(tie.row).or_default().push(tie.document);
    }
    let mut entries = book.register_rows()?;
    for entry in &mut entries {
        let column = set.get(&entry.register).and_then(RegisterDefinition::document_column);
        if let (Some(column), Some(documents)) = (column, documents.remove(&entry.id)) {
            entry.cells.insert(column.id.clone(), CellValue::Documents(documents));
        }
    }
    Ok(entries)
}
