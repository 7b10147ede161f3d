//! Rows of a register as they are shown.

use std::collections::BTreeMap;

use cchc_model::ids::EvidenceId;
use cchc_model::register::{
    ColumnId, EntryProblem, RegisterDefinition, RegisterEntry, RegisterId, RowId,
};
use cchc_ops::Desk;
use cchc_ops::register as registers;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Problem;
use crate::command::Call;

/// Rows of a register.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RowsAsked {
    /// The register.
    pub register: RegisterId,
    /// The year; all rows where it is missing.
    #[serde(default)]
    pub year: Option<i32>,
    /// Words that all stand in the row, with or without marks.
    #[serde(default)]
    pub words: String,
}

/// A row as it is shown.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RegisterLine {
    /// The row.
    pub id: RowId,
    /// What its cells show, in the order of the columns; the cell of documents shows nothing.
    pub cells: Vec<String>,
    /// The documents that are tied to it.
    pub documents: Vec<LineDocument>,
}

/// A document of a row.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LineDocument {
    /// The document.
    pub id: EvidenceId,
    /// What it is called in a cell.
    pub name: String,
}

/// Something that is wrong with a cell.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CellProblem {
    /// The column.
    pub column: ColumnId,
    /// Stable code.
    pub code: String,
    /// What is wrong.
    pub words: String,
    /// What the officer can do next.
    pub hint: String,
}

impl CellProblem {
    pub(super) fn of(problem: &EntryProblem) -> Self {
        Self {
            column: problem.column.clone(),
            code: problem.code().to_owned(),
            words: problem.message_vi(),
            hint: problem.hint_vi().to_owned(),
        }
    }
}

/// The documents of every row.
struct Documents(BTreeMap<RowId, Vec<LineDocument>>);

impl Documents {
    fn of(desk: &Desk) -> Result<Self, Problem> {
        let mut documents: BTreeMap<RowId, Vec<LineDocument>> = BTreeMap::new();
        for tie in desk.book().documents_of_rows()? {
            let document = LineDocument { id: tie.document, name: tie.name };
            documents.entry(tie.row).or_default().push(document);
        }
        Ok(Self(documents))
    }

    fn line(&mut self, definition: &RegisterDefinition, entry: &RegisterEntry) -> RegisterLine {
        RegisterLine {
            id: entry.id,
            cells: definition.shown_vi(entry),
            documents: self.0.remove(&entry.id).unwrap_or_default(),
        }
    }
}

pub(in crate::command) fn rows(
    call: &mut Call<'_>,
    asked: RowsAsked,
) -> Result<Vec<RegisterLine>, Problem> {
    let desk = call.session.desk()?;
    let definition = registers::definition(desk, &asked.register)?;
    let mut documents = Documents::of(desk)?;
    let entries = registers::rows(desk, &asked.register, asked.year)?;
    let found = entries.iter().filter(|entry| definition.says(entry, &asked.words));
    Ok(found.map(|entry| documents.line(&definition, entry)).collect())
}

/// One row of a register.
pub(super) fn of(
    desk: &Desk,
    register: &RegisterId,
    row: RowId,
) -> Result<Option<RegisterLine>, Problem> {
    let definition = registers::definition(desk, register)?;
    let mut documents = Documents::of(desk)?;
    let entry = desk.book().register_row(row)?;
    Ok(entry.map(|entry| documents.line(&definition, &entry)))
}
