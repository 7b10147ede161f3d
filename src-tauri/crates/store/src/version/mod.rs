//! Versions of plans, adjustments under way, and what stands on a plan because of them.

use cchc_model::ids::PlanId;
use cchc_model::version::{Frozen, IssuedBy};
use chrono::NaiveDateTime;
use rusqlite::{Row, named_params};

use crate::column::{Json, Word};
use crate::problem::StoreProblem;
use crate::{Reader, Tx};

/// A version in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionSummary {
    /// 1 for the plan as first issued, then one more for every adjustment.
    pub ordinal: u32,
    /// The paper by which it was issued.
    pub by: IssuedBy,
    /// Civil time of the office when it was recorded; parts of a second are not kept.
    pub entered_at: NaiveDateTime,
    /// Why the plan was adjusted; empty for the first version.
    pub reason: String,
}

/// An adjustment under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// Civil time of the office when it was begun; parts of a second are not kept.
    pub begun_at: NaiveDateTime,
    /// Why the plan is adjusted.
    pub reason: String,
}

impl Reader {
    /// The versions of a plan, the first one first; none for a plan that was never issued.
    ///
    /// # Errors
    /// `store.no_plan`; `store.busy`, `store.damaged`.
    pub fn versions(&self, plan: &PlanId) -> Result<Vec<VersionSummary>, StoreProblem> {
        let row = self.known_plan_row(plan)?;
        self.rows(include_str!("list.sql"), [row], summary)
    }

    /// What a version froze; `None` when the plan has no such version.
    ///
    /// # Errors
    /// `store.no_plan`; `store.sql` when the body does not fit the model.
    pub fn frozen(&self, plan: &PlanId, ordinal: u32) -> Result<Option<Frozen>, StoreProblem> {
        let row = self.known_plan_row(plan)?;
        let sql = "SELECT body FROM plan_version WHERE plan_id = ?1 AND ordinal = ?2";
        self.row(sql, (row, ordinal), |row| Ok(row.get::<_, Json<Frozen>>(0)?.0))
    }

    /// The adjustment of a plan that is under way, if one is.
    ///
    /// # Errors
    /// `store.no_plan`; `store.busy`, `store.damaged`.
    pub fn amendment(&self, plan: &PlanId) -> Result<Option<Amendment>, StoreProblem> {
        let row = self.known_plan_row(plan)?;
        let sql = "SELECT begun_at, reason FROM amendment WHERE plan_id = ?1";
        self.row(sql, [row], |row| {
            Ok(Amendment { begun_at: row.get::<_, Word<_>>(0)?.0, reason: row.get(1)? })
        })
    }

    /// Whether a plan was issued and is not being adjusted: its text stays as it is. Not so for a
    /// plan that is not there.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn is_locked(&self, plan: &PlanId) -> Result<bool, StoreProblem> {
        let locked = self.row(include_str!("is_locked.sql"), [plan.as_str()], |row| row.get(0))?;
        Ok(locked.unwrap_or(false))
    }

    /// Whether anything was reported about the tasks of a plan.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn has_progress(&self, plan: &PlanId) -> Result<bool, StoreProblem> {
        let sql = "SELECT EXISTS (SELECT 1 FROM progress_entry WHERE plan_id = plan.id)
                   FROM plan WHERE uid = ?1";
        let found = self.row(sql, [plan.as_str()], |row| row.get(0))?;
        Ok(found.unwrap_or(false))
    }
}

impl Tx<'_> {
    /// Adds a version of a plan.
    ///
    /// # Errors
    /// `store.no_plan`; `store.refused` when the plan has a version of this ordinal.
    pub fn insert_version(
        &mut self,
        plan: &PlanId,
        version: &VersionSummary,
        body: &Frozen,
    ) -> Result<(), StoreProblem> {
        let row = self.known_plan_row(plan)?;
        self.execute(
            include_str!("insert.sql"),
            named_params! {
                ":plan_id": row,
                ":ordinal": version.ordinal,
                ":number": version.by.number,
                ":symbol": version.by.symbol,
                ":signer": version.by.signer,
                ":issued_on": Word(version.by.day),
                ":entered_at": seconds(version.entered_at),
                ":reason": version.reason,
                ":body": Json(body),
            },
        )?;
        Ok(())
    }

    /// Opens a plan for editing.
    ///
    /// # Errors
    /// `store.no_plan`; `store.refused` when it is open already.
    pub fn begin_amendment(
        &mut self,
        plan: &PlanId,
        amendment: &Amendment,
    ) -> Result<(), StoreProblem> {
        let row = self.known_plan_row(plan)?;
        let sql = "INSERT INTO amendment (plan_id, begun_at, reason) VALUES (?1, ?2, ?3)";
        self.execute(sql, (row, seconds(amendment.begun_at), &amendment.reason))?;
        Ok(())
    }

    /// Closes the adjustment of a plan; whether one was under way.
    ///
    /// # Errors
    /// `store.no_plan`.
    pub fn end_amendment(&mut self, plan: &PlanId) -> Result<bool, StoreProblem> {
        let row = self.known_plan_row(plan)?;
        Ok(self.execute("DELETE FROM amendment WHERE plan_id = ?1", [row])? == 1)
    }
}

fn summary(row: &Row<'_>) -> rusqlite::Result<VersionSummary> {
    Ok(VersionSummary {
        ordinal: row.get("ordinal")?,
        by: issued_by(row)?,
        entered_at: row.get::<_, Word<_>>("entered_at")?.0,
        reason: row.get("reason")?,
    })
}

/// The columns of the paper that carries a version.
pub(crate) fn issued_by(row: &Row<'_>) -> rusqlite::Result<IssuedBy> {
    Ok(IssuedBy {
        number: row.get("number")?,
        symbol: row.get("symbol")?,
        day: row.get::<_, Word<_>>("issued_on")?.0,
        signer: row.get("signer")?,
    })
}

pub(crate) fn seconds(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}
