//! Plans: the paper, its words and its targets. Appendices and tasks have folders of their own.

use cchc_model::ids::{ItemId, PlanId};
use cchc_model::plan::{Issuance, PlanKind};
use rusqlite::Row;

use crate::column::{Uid, Word};
use crate::problem::StoreProblem;
use crate::version::VersionSummary;
use crate::{Reader, Tx};

mod get;
mod insert;
mod paper;
mod update;

/// A plan in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanSummary {
    /// Identity.
    pub id: PlanId,
    /// What the plan is for.
    pub kind: PlanKind,
    /// First year that the plan covers.
    pub first_year: i32,
    /// Last year that the plan covers.
    pub last_year: i32,
    /// Trích yếu.
    pub subject: String,
    /// The issuing office as it is named on the paper.
    pub office: String,
    /// Number, symbol, place and date of the plan itself.
    pub issuance: Issuance,
    /// How many appendices it has.
    pub appendices: u64,
    /// How many task rows its appendices have together.
    pub tasks: u64,
    /// Whether it was issued.
    pub status: PlanStatus,
}

/// Where a plan stands between its draft and its paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanStatus {
    /// Bản nháp: never issued.
    Draft,
    /// Đã ban hành: its text stays as it is.
    Issued(VersionSummary),
    /// Đang điều chỉnh: open for editing after this version.
    Amending(VersionSummary),
}

impl Reader {
    /// Every plan, by years, then by id.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn plans(&self) -> Result<Vec<PlanSummary>, StoreProblem> {
        let mut plans = self.rows(include_str!("list.sql"), [], |row| {
            Ok(PlanSummary {
                id: row.get::<_, Word<PlanId>>("uid")?.0,
                kind: row.get::<_, Word<PlanKind>>("kind")?.0,
                first_year: row.get("first_year")?,
                last_year: row.get("last_year")?,
                subject: row.get("subject")?,
                office: row.get("office_name")?,
                issuance: issuance(row)?,
                appendices: row.get("appendices")?,
                tasks: row.get("tasks")?,
                status: PlanStatus::Draft,
            })
        })?;
        for plan in &mut plans {
            plan.status = self.plan_status(&plan.id)?;
        }
        Ok(plans)
    }

    /// Where a plan stands.
    ///
    /// # Errors
    /// `store.no_plan`; `store.busy`, `store.damaged`.
    pub fn plan_status(&self, plan: &PlanId) -> Result<PlanStatus, StoreProblem> {
        let Some(last) = self.versions(plan)?.pop() else { return Ok(PlanStatus::Draft) };
        let amending = self.amendment(plan)?.is_some();
        Ok(if amending { PlanStatus::Amending(last) } else { PlanStatus::Issued(last) })
    }

    /// The first number for new items of a plan: neither it nor one above it was ever given.
    ///
    /// # Errors
    /// `store.no_plan`.
    pub fn next_item_id(&self, plan: &PlanId) -> Result<ItemId, StoreProblem> {
        let sql = "SELECT next_uid FROM plan WHERE uid = ?1";
        let next = self.row(sql, [plan.as_str()], |row| row.get::<_, Uid>(0))?;
        next.map(|uid| uid.0).ok_or_else(|| StoreProblem::NoPlan { plan: plan.clone() })
    }

    /// The row of a plan.
    pub(crate) fn plan_row(&self, plan: &PlanId) -> Result<Option<i64>, StoreProblem> {
        self.row("SELECT id FROM plan WHERE uid = ?1", [plan.as_str()], |row| row.get(0))
    }

    /// The row of a plan that must be there.
    pub(crate) fn known_plan_row(&self, plan: &PlanId) -> Result<i64, StoreProblem> {
        self.plan_row(plan)?.ok_or_else(|| StoreProblem::NoPlan { plan: plan.clone() })
    }
}

impl Tx<'_> {
    /// Deletes a plan with everything that belongs to it.
    ///
    /// # Errors
    /// `store.no_plan` when the book has none with this id.
    pub fn delete_plan(&mut self, plan: &PlanId) -> Result<(), StoreProblem> {
        let row = self.known_plan_row(plan)?;
        self.execute("DELETE FROM plan WHERE id = ?1", [row])?;
        Ok(())
    }
}

/// The columns that every paper has.
fn issuance(row: &Row<'_>) -> rusqlite::Result<Issuance> {
    Ok(Issuance {
        number: row.get("number")?,
        symbol: row.get("symbol")?,
        place: row.get("place")?,
        date: row.get::<_, Option<Word<_>>>("issued_on")?.map(|word| word.0),
    })
}
