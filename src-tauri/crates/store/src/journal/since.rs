//! What was changed since somebody looked last.

use std::collections::BTreeSet;

use cchc_model::ids::{PlanId, ReportId};

use crate::Reader;
use crate::column::{Number, Word};
use crate::problem::StoreProblem;

/// How far the journal was when somebody looked; it only grows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct JournalMark {
    /// The last operation or step.
    op: i64,
    /// The last row that was changed.
    seq: i64,
}

/// What was touched between two looks, by operations and by steps over them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Touched {
    /// The tables of which rows were changed.
    pub tables: BTreeSet<String>,
    /// The plans whose rows were changed, deleted ones included.
    pub plans: BTreeSet<PlanId>,
    /// The reports of which rows were changed, deleted ones included.
    pub reports: BTreeSet<ReportId>,
}

impl Reader {
    /// How far the journal is now.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn journal_mark(&self) -> Result<JournalMark, StoreProblem> {
        let mark = self.row(include_str!("mark.sql"), [], |row| {
            Ok(JournalMark { op: row.get("op")?, seq: row.get("seq")? })
        })?;
        Ok(mark.unwrap_or_default())
    }

    /// What was touched since a mark of this book was taken.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn touched_since(&self, mark: JournalMark) -> Result<Touched, StoreProblem> {
        let since = (mark.op, mark.seq);
        let tables =
            self.rows(include_str!("tables_since.sql"), since, |row| row.get::<_, String>(0))?;
        let plans = self.rows(include_str!("plans_since.sql"), since, |row| {
            Ok(row.get::<_, Word<PlanId>>(0)?.0)
        })?;
        let reports = self.rows(include_str!("reports_since.sql"), since, |row| {
            Ok(ReportId(row.get::<_, Number>(0)?.0))
        })?;
        Ok(Touched {
            tables: tables.into_iter().collect(),
            plans: plans.into_iter().collect(),
            reports: reports.into_iter().collect(),
        })
    }
}
