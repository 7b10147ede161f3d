//! Layouts of the office's own.

use cchc_model::ids::PlanId;
use cchc_model::layout::{AppendixLayout, LayoutId};

use crate::column::{Json, Word};
use crate::order::position;
use crate::problem::StoreProblem;
use crate::{Reader, Tx};

impl Reader {
    /// The layouts of the office's own, in the order in which they were first kept.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`; `store.sql` when a row does not fit the model.
    pub fn layouts(&self) -> Result<Vec<AppendixLayout>, StoreProblem> {
        let sql = "SELECT body FROM appendix_layout ORDER BY position, id";
        self.rows(sql, [], |row| Ok(row.get::<_, Json<AppendixLayout>>(0)?.0))
    }

    /// The plans of which an appendix is printed in a layout when nothing else is asked for.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn plans_in_layout(&self, layout: &LayoutId) -> Result<Vec<PlanId>, StoreProblem> {
        self.rows(include_str!("plans.sql"), [Word(layout)], |row| {
            Ok(row.get::<_, Word<PlanId>>(0)?.0)
        })
    }
}

impl Tx<'_> {
    /// Keeps a layout: in place of the one of the same id, or behind the others.
    ///
    /// # Errors
    /// `store.refused` when the id is not 1 to 64 characters of `a-z`, `0-9` and `-`.
    pub fn put_layout(&mut self, layout: &AppendixLayout) -> Result<(), StoreProblem> {
        let sql = "SELECT max(position) FROM appendix_layout";
        let last: Option<i64> = self.row(sql, [], |row| row.get(0))?.flatten();
        let place = last.unwrap_or(0).saturating_add(position(0));
        self.execute(include_str!("put.sql"), (place, Word(&layout.id), Json(layout)))?;
        Ok(())
    }

    /// Deletes a layout; whether there was one.
    ///
    /// # Errors
    /// `store.sql` from the file itself.
    pub fn delete_layout(&mut self, layout: &LayoutId) -> Result<bool, StoreProblem> {
        let sql = "DELETE FROM appendix_layout WHERE uid = ?1";
        Ok(self.execute(sql, [Word(layout)])? == 1)
    }
}
