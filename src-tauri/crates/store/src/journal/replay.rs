//! Undo and redo: the row images put back, in order, for any table.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use rusqlite::types::Value;

use super::{Changes, Written, close, time};
use crate::book::Transaction;
use crate::problem::StoreProblem;
use crate::{Book, Reader, Tx};

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Undo,
    Redo,
}

impl Book {
    /// Takes the last operation back; its label, or `None` when there is nothing that can be
    /// undone.
    ///
    /// # Errors
    /// `store.busy`, `store.read_only`, `store.full`; `store.journal` when the rows are not as
    /// the journal left them. Then nothing is changed.
    pub fn undo(&mut self, at: NaiveDateTime) -> Result<Option<Written<String>>, StoreProblem> {
        self.undo_if(at, |_, _| Ok(()), |_, ()| Ok(()))
    }

    /// Does the operation that was undone last again; its label, or `None` when there is none.
    ///
    /// # Errors
    /// As [`Book::undo`].
    pub fn redo(&mut self, at: NaiveDateTime) -> Result<Option<Written<String>>, StoreProblem> {
        self.redo_if(at, |_, _| Ok(()), |_, ()| Ok(()))
    }

    /// [`Book::undo`] where it may be: `before` sees the book as it is and what the step would
    /// change, `after` sees the book as it would be. When either refuses, nothing is changed.
    ///
    /// # Errors
    /// As [`Book::undo`], and what the two answer.
    pub fn undo_if<S, E: From<StoreProblem>>(
        &mut self,
        at: NaiveDateTime,
        before: impl FnOnce(&Reader, &Changes) -> Result<S, E>,
        after: impl FnOnce(&Reader, S) -> Result<(), E>,
    ) -> Result<Option<Written<String>>, E> {
        step(self, Step::Undo, at, before, after)
    }

    /// [`Book::redo`] where it may be, as [`Book::undo_if`].
    ///
    /// # Errors
    /// As [`Book::redo`], and what the two answer.
    pub fn redo_if<S, E: From<StoreProblem>>(
        &mut self,
        at: NaiveDateTime,
        before: impl FnOnce(&Reader, &Changes) -> Result<S, E>,
        after: impl FnOnce(&Reader, S) -> Result<(), E>,
    ) -> Result<Option<Written<String>>, E> {
        step(self, Step::Redo, at, before, after)
    }

    /// Takes the last operation back by adding to it instead of putting images back, for rows
    /// that are never taken out: `work` is given the operation and adds what takes it back. It is
    /// a step of the history under `code`, and cannot be redone. The label of the operation;
    /// `None` when there is nothing that can be undone.
    ///
    /// # Errors
    /// What `work` answers; `store.busy`, `store.read_only`, `store.full` from the file itself.
    /// Then nothing is changed.
    pub fn take_back<E: From<StoreProblem>>(
        &mut self,
        code: &'static str,
        at: NaiveDateTime,
        work: impl FnOnce(&mut Tx<'_>, i64) -> Result<(), E>,
    ) -> Result<Option<Written<String>>, E> {
        let transaction = Transaction::immediate(self)?;
        let Some(Target { op, label, .. }) = target(self, Step::Undo)? else { return Ok(None) };
        let parameters = (code, &label, time(at), "undo", op, None::<&str>, self.version());
        let step = self.insert(include_str!("insert_op.sql"), parameters)?;
        self.execute("UPDATE journal_now SET state = 'recording', op = ?1", [step])?;
        work(&mut Tx::new(self), op)?;
        close(self)?;
        self.execute("UPDATE journal_op SET state = 'dropped' WHERE id = ?1", [op])?;
        let changes = Changes::of(self, step, 0)?;
        transaction.commit()?;
        Ok(Some(Written { value: label, changes, op: Some(step) }))
    }
}

impl Reader {
    /// The code of the operation that [`Book::undo`] would take back.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn next_undo_code(&self) -> Result<Option<String>, StoreProblem> {
        Ok(target(self, Step::Undo)?.map(|target| target.code))
    }

    /// The label of the operation that [`Book::undo`] would take back.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn next_undo(&self) -> Result<Option<String>, StoreProblem> {
        Ok(target(self, Step::Undo)?.map(|target| target.label))
    }

    /// The label of the operation that [`Book::redo`] would do again.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn next_redo(&self) -> Result<Option<String>, StoreProblem> {
        Ok(target(self, Step::Redo)?.map(|target| target.label))
    }
}

/// The operation that is stepped over.
struct Target {
    op: i64,
    code: String,
    label: String,
}

fn target(reader: &Reader, step: Step) -> Result<Option<Target>, StoreProblem> {
    let sql = match step {
        Step::Undo => include_str!("next_undo.sql"),
        Step::Redo => include_str!("next_redo.sql"),
    };
    reader.row(sql, [reader.version()], |row| {
        Ok(Target { op: row.get("id")?, code: row.get("code")?, label: row.get("label")? })
    })
}

fn step<S, E: From<StoreProblem>>(
    reader: &Reader,
    step: Step,
    at: NaiveDateTime,
    before: impl FnOnce(&Reader, &Changes) -> Result<S, E>,
    after: impl FnOnce(&Reader, S) -> Result<(), E>,
) -> Result<Option<Written<String>>, E> {
    let transaction = Transaction::immediate(reader)?;
    let Some(Target { op, code, label }) = target(reader, step)? else {
        return Ok(None);
    };
    let changes = Changes::of(reader, op, 0)?;
    let changes = if step == Step::Undo { changes.reversed() } else { changes };
    let seen = before(reader, &changes)?;
    reader.execute("PRAGMA defer_foreign_keys = ON", [])?;
    reader.execute("UPDATE journal_now SET state = 'replaying'", [])?;
    replay(reader, op, step)?;
    close(reader)?;
    after(reader, seen)?;
    let (kind, state) = match step {
        Step::Undo => ("undo", "undone"),
        Step::Redo => ("redo", "done"),
    };
    reader.execute("UPDATE journal_op SET state = ?1 WHERE id = ?2", (state, op))?;
    let parameters = (&code, &label, time(at), kind, op, None::<&str>, reader.version());
    reader.insert(include_str!("insert_op.sql"), parameters)?;
    transaction.commit()?;
    Ok(Some(Written { value: label, changes, op: Some(op) }))
}

/// Puts every image of an operation back, undoing from the last row to the first.
fn replay(reader: &Reader, op: i64, step: Step) -> Result<(), StoreProblem> {
    let sql = match step {
        Step::Undo => include_str!("images_backward.sql"),
        Step::Redo => include_str!("images_forward.sql"),
    };
    let images = reader.rows(sql, [op], |row| {
        let (table, before, after): (String, _, _) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(match step {
            Step::Undo => (table, after, before),
            Step::Redo => (table, before, after),
        })
    })?;
    let mut tables = BTreeMap::new();
    for (name, from, to) in images {
        let table = match tables.get(&name) {
            Some(table) => table,
            None => tables.entry(name.clone()).or_insert(Table::read(reader, &name)?),
        };
        table.put(reader, from, to)?;
    }
    Ok(())
}

/// The statements with which the rows of one table are put back.
struct Table {
    name: String,
    columns: Vec<String>,
    insert: String,
    update: String,
    delete: String,
}

impl Table {
    fn read(reader: &Reader, name: &str) -> Result<Self, StoreProblem> {
        let columns: Vec<String> =
            reader.rows("SELECT name FROM pragma_table_info(?1) ORDER BY cid", [name], |row| {
                row.get(0)
            })?;
        if columns.is_empty() {
            return Err(misfit(format!("no table {name}")));
        }
        let listed = columns.iter().map(|column| quoted(column)).collect::<Vec<_>>().join(", ");
        let marks = (1..=columns.len()).map(|at| format!("?{at}")).collect::<Vec<_>>().join(", ");
        let table = quoted(name);
        Ok(Self {
            insert: format!("INSERT INTO {table} ({listed}) VALUES ({marks})"),
            update: format!(
                "UPDATE {table} SET ({listed}) = ({marks}) WHERE id = ?{}",
                columns.len() + 1
            ),
            delete: format!("DELETE FROM {table} WHERE id = ?1"),
            name: name.to_owned(),
            columns,
        })
    }

    /// Makes the row that is as `from` says be as `to` says.
    fn put(
        &self,
        reader: &Reader,
        from: Option<String>,
        to: Option<String>,
    ) -> Result<(), StoreProblem> {
        let id = from.map(|image| Ok::<_, StoreProblem>(self.values(&image)?.swap_remove(0)));
        let id = id.transpose()?;
        let (sql, parameters) = match (id, to) {
            (None, None) => return Ok(()),
            (None, Some(to)) => (&self.insert, self.values(&to)?),
            (Some(id), None) => (&self.delete, vec![id]),
            (Some(id), Some(to)) => {
                let mut parameters = self.values(&to)?;
                parameters.push(id);
                (&self.update, parameters)
            }
        };
        match reader.execute(sql, rusqlite::params_from_iter(parameters))? {
            1 => Ok(()),
            count => Err(misfit(format!("{count} rows of {} instead of 1", self.name))),
        }
    }

    /// The values of an image in the order of the columns; the id is the first.
    fn values(&self, image: &str) -> Result<Vec<Value>, StoreProblem> {
        let image: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(image).map_err(|error| misfit(error.to_string()))?;
        let value = |column: &String| match image.get(column) {
            Some(serde_json::Value::Null) => Ok(Value::Null),
            Some(serde_json::Value::String(text)) => Ok(Value::Text(text.clone())),
            Some(serde_json::Value::Number(number)) if number.is_i64() => {
                Ok(number.as_i64().map_or(Value::Null, Value::Integer))
            }
            other => Err(misfit(format!("{}.{column} is {other:?}", self.name))),
        };
        self.columns.iter().map(value).collect()
    }
}

fn misfit(detail: String) -> StoreProblem {
    StoreProblem::Journal { detail }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
