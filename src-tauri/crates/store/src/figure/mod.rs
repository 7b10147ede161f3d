//! Values of figures: one for each figure and run of days.

use cchc_model::figure::{FigureCode, FigureValue};
use cchc_model::span::Span;
use rusqlite::Row;
use rusqlite::types::FromSqlError;

use crate::column::{Json, Word};
use crate::problem::StoreProblem;
use crate::{Reader, Tx};

impl Reader {
    /// What was entered for days that end within a span, by figure, then by days.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`; `store.sql` when a row does not fit the model.
    pub fn figure_values(&self, ending_in: Span) -> Result<Vec<FigureValue>, StoreProblem> {
        let days = (Word(ending_in.from()), Word(ending_in.to()));
        self.rows(include_str!("values.sql"), days, read)
    }
}

impl Tx<'_> {
    /// Keeps a value: in place of the one for the same figure and days.
    ///
    /// # Errors
    /// `store.sql` from the file itself.
    pub fn put_figure_value(&mut self, value: &FigureValue) -> Result<(), StoreProblem> {
        let (first, last) = (Word(value.span.from()), Word(value.span.to()));
        let json = Json(&value.value);
        let columns = (Word(&value.figure), first, last, json, value.estimate, &value.source);
        self.execute(include_str!("put.sql"), columns)?;
        Ok(())
    }

    /// Deletes the value of a figure for these days; whether there was one.
    ///
    /// # Errors
    /// `store.sql` from the file itself.
    pub fn delete_figure_value(
        &mut self,
        figure: &FigureCode,
        span: Span,
    ) -> Result<bool, StoreProblem> {
        let key = (Word(figure), Word(span.from()), Word(span.to()));
        Ok(self.execute(include_str!("delete.sql"), key)? == 1)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<FigureValue> {
    let (from, to) = (row.get::<_, Word<_>>("first_day")?.0, row.get::<_, Word<_>>("last_day")?.0);
    Ok(FigureValue {
        figure: row.get::<_, Word<_>>("figure")?.0,
        span: Span::new(from, to).map_err(FromSqlError::other)?,
        value: row.get::<_, Json<_>>("value")?.0,
        estimate: row.get("estimate")?,
        source: row.get("source")?,
    })
}
