//! What the office says itself of outlines and of the reports that it owes.

use cchc_model::report::{OutlineId, ReportOutline, ReportScheme};

use crate::column::Json;
use crate::problem::StoreProblem;
use crate::{Reader, Tx};

impl Reader {
    /// The outlines of the office's own, by name.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`; `store.sql` when a body does not fit the model.
    pub fn report_outlines(&self) -> Result<Vec<ReportOutline>, StoreProblem> {
        let sql = "SELECT body FROM report_outline ORDER BY name";
        self.rows(sql, [], |row| Ok(row.get::<_, Json<_>>(0)?.0))
    }

    /// The schemes of the office's own, by name.
    ///
    /// # Errors
    /// As [`Reader::report_outlines`].
    pub fn report_schemes(&self) -> Result<Vec<ReportScheme>, StoreProblem> {
        let sql = "SELECT body FROM report_scheme ORDER BY name";
        self.rows(sql, [], |row| Ok(row.get::<_, Json<_>>(0)?.0))
    }
}

impl Tx<'_> {
    /// Keeps an outline in place of the one of its name.
    ///
    /// # Errors
    /// `store.sql` from the file itself.
    pub fn put_report_outline(&mut self, outline: &ReportOutline) -> Result<(), StoreProblem> {
        self.execute(include_str!("outline_put.sql"), (&outline.id.0, Json(outline))).map(|_| ())
    }

    /// Deletes an outline; whether there was one.
    ///
    /// # Errors
    /// `store.sql` from the file itself.
    pub fn delete_report_outline(&mut self, id: &OutlineId) -> Result<bool, StoreProblem> {
        Ok(self.execute("DELETE FROM report_outline WHERE name = ?1", [&id.0])? == 1)
    }

    /// Keeps a scheme in place of the one of its name.
    ///
    /// # Errors
    /// `store.sql` from the file itself.
    pub fn put_report_scheme(&mut self, scheme: &ReportScheme) -> Result<(), StoreProblem> {
        self.execute(include_str!("scheme_put.sql"), (&scheme.id, Json(scheme))).map(|_| ())
    }

    /// Deletes a scheme; whether there was one.
    ///
    /// # Errors
    /// `store.sql` from the file itself.
    pub fn delete_report_scheme(&mut self, id: &str) -> Result<bool, StoreProblem> {
        Ok(self.execute("DELETE FROM report_scheme WHERE name = ?1", [id])? == 1)
    }
}
