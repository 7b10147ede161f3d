//! The tables that the words of a report were compiled with.

use cchc_model::ids::ReportId;
use cchc_model::report::ReportTables;

use super::number;
use crate::column::Json;
use crate::problem::StoreProblem;
use crate::{Reader, Tx};

impl Reader {
    /// The tables of the day on which a report was compiled, as the book gave them then; `None`
    /// before it was, and for one that an older program compiled.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`; `store.sql` when the body does not fit the model.
    pub fn report_tables(&self, report: ReportId) -> Result<Option<ReportTables>, StoreProblem> {
        let sql = "SELECT body FROM report_tables WHERE report_id = ?1";
        self.row(sql, [number(report)], |row| Ok(row.get::<_, Json<_>>(0)?.0))
    }
}

impl Tx<'_> {
    /// Keeps the tables of a report in place of those that were kept.
    ///
    /// # Errors
    /// `store.refused` for a report that there is not.
    pub fn put_report_tables(
        &mut self,
        report: ReportId,
        tables: &ReportTables,
    ) -> Result<(), StoreProblem> {
        let sql = include_str!("tables_put.sql");
        self.execute(sql, (number(report), Json(tables))).map(|_| ())
    }
}
