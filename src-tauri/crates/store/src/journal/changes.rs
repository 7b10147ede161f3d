//! What an operation changed.

use std::collections::{BTreeMap, BTreeSet};

use cchc_model::ids::{PlanId, ReportId};

use crate::Reader;
use crate::column::{Number, Word};
use crate::problem::StoreProblem;

/// The rows that an operation changed, so that a screen knows what to show anew.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Row counts by table.
    pub tables: BTreeMap<String, RowCounts>,
    /// The plans whose rows were changed, deleted ones included.
    pub plans: BTreeSet<PlanId>,
    /// The reports whose rows were changed, deleted ones included.
    pub reports: BTreeSet<ReportId>,
}

/// How many rows of a table were changed; a row changed twice counts twice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RowCounts {
    /// New rows.
    pub inserted: u64,
    /// Changed rows.
    pub updated: u64,
    /// Rows that are gone.
    pub deleted: u64,
}

impl Changes {
    /// Whether nothing was changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tables.is_empty()
    }

    /// The counts of one table, all 0 for a table that was not touched.
    #[must_use]
    pub fn table(&self, name: &str) -> RowCounts {
        self.tables.get(name).copied().unwrap_or_default()
    }

    /// The same changes taken back.
    pub(crate) fn reversed(mut self) -> Self {
        for counts in self.tables.values_mut() {
            std::mem::swap(&mut counts.inserted, &mut counts.deleted);
        }
        self
    }

    /// What an operation changed after a row of the journal; 0 for all that it changed.
    pub(crate) fn of(reader: &Reader, op: i64, since: i64) -> Result<Self, StoreProblem> {
        let tables = reader.rows(include_str!("count_rows.sql"), (op, since), |row| {
            let counts = RowCounts {
                inserted: row.get("inserted")?,
                updated: row.get("updated")?,
                deleted: row.get("deleted")?,
            };
            Ok((row.get("table_name")?, counts))
        })?;
        let plans = reader.rows(include_str!("plans_of.sql"), (op, since), |row| {
            Ok(row.get::<_, Word<PlanId>>(0)?.0)
        })?;
        let reports = reader.rows(include_str!("reports_of.sql"), (op, since), |row| {
            Ok(ReportId(row.get::<_, Number>(0)?.0))
        })?;
        Ok(Self {
            tables: tables.into_iter().collect(),
            plans: plans.into_iter().collect(),
            reports: reports.into_iter().collect(),
        })
    }
}
