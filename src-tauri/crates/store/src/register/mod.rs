//! Rows of registers. What their columns are stands in the definitions, which the store does not
//! know; the documents of a row are tied to it in `evidence_link`.

use std::collections::BTreeMap;

use cchc_model::ids::EvidenceId;
use cchc_model::register::{CellValue, ColumnId, RegisterEntry, RegisterId, RowId};
use rusqlite::Row;

use crate::column::{Json, Word};
use crate::problem::StoreProblem;
use crate::{Reader, Tx};

/// A document that is tied to a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowDocument {
    /// The row.
    pub row: RowId,
    /// The document.
    pub document: EvidenceId,
    /// What it is called in a cell: its số, ký hiệu, else what it shows, else its file.
    pub name: String,
}

/// What the columns of a row hold.
type Cells = BTreeMap<ColumnId, CellValue>;

impl Reader {
    /// The rows of all registers, in the order in which they were entered; without their
    /// documents.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`; `store.sql` when a row does not fit the model.
    pub fn register_rows(&self) -> Result<Vec<RegisterEntry>, StoreProblem> {
        self.rows("SELECT id, register, cells FROM register_row ORDER BY id", [], entry)
    }

    /// One row, without its documents.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`; `store.sql` when the row does not fit the model.
    pub fn register_row(&self, row: RowId) -> Result<Option<RegisterEntry>, StoreProblem> {
        let sql = "SELECT id, register, cells FROM register_row WHERE id = ?1";
        self.row(sql, [number(row)?], entry)
    }

    /// The documents of rows, in the order in which they were taken in.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`; `store.sql` when a row does not fit the model.
    pub fn documents_of_rows(&self) -> Result<Vec<RowDocument>, StoreProblem> {
        self.rows(include_str!("documents.sql"), [], |row| {
            let (row_id, document) = (RowId(unsigned(row, 0)?), EvidenceId(unsigned(row, 1)?));
            Ok(RowDocument { row: row_id, document, name: row.get(2)? })
        })
    }
}

impl Tx<'_> {
    /// Adds a row. Documents among its cells are not kept: they are tied to the row instead.
    ///
    /// # Errors
    /// `store.refused` beyond the limits of the file.
    pub fn insert_register_row(
        &mut self,
        register: &RegisterId,
        cells: &Cells,
    ) -> Result<RowId, StoreProblem> {
        let sql = "INSERT INTO register_row (register, cells) VALUES (?1, ?2)";
        let id = self.insert(sql, (Word(register), Json(kept(cells))))?;
        u64::try_from(id)
            .map(RowId)
            .map_err(|_| StoreProblem::Refused { detail: format!("register_row {id}") })
    }

    /// Makes the cells of a row others; whether there is such a row. Documents among them are not
    /// kept: they are tied to the row instead.
    ///
    /// # Errors
    /// `store.refused` beyond the limits of the file.
    pub fn update_register_row(&mut self, row: RowId, cells: &Cells) -> Result<bool, StoreProblem> {
        let Some(before) = self.register_row(row)? else { return Ok(false) };
        let cells = kept(cells);
        if before.cells != cells {
            let sql = "UPDATE register_row SET cells = ?2 WHERE id = ?1";
            self.execute(sql, (number(row)?, Json(cells)))?;
        }
        Ok(true)
    }

    /// Takes a row out, with the ties of documents to it; whether there was one.
    ///
    /// # Errors
    /// `store.sql` from the file itself.
    pub fn delete_register_row(&mut self, row: RowId) -> Result<bool, StoreProblem> {
        Ok(self.execute("DELETE FROM register_row WHERE id = ?1", [number(row)?])? == 1)
    }
}

fn kept(cells: &Cells) -> Cells {
    let typed = cells.iter().filter(|(_, value)| !matches!(value, CellValue::Documents(_)));
    typed.map(|(column, value)| (column.clone(), value.clone())).collect()
}

fn number(row: RowId) -> Result<i64, StoreProblem> {
    i64::try_from(row.0)
        .map_err(|_| StoreProblem::Refused { detail: format!("register_row {row}") })
}

fn entry(row: &Row<'_>) -> rusqlite::Result<RegisterEntry> {
    Ok(RegisterEntry {
        id: RowId(unsigned(row, 0)?),
        register: row.get::<_, Word<_>>(1)?.0,
        cells: row.get::<_, Json<_>>(2)?.0,
    })
}

fn unsigned(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    let number: i64 = row.get(column)?;
    u64::try_from(number).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(column, number))
}
