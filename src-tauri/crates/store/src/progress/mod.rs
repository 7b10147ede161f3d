//! What was reported about tasks: rows that are only ever added.

use std::collections::BTreeMap;

use cchc_model::ids::{EntryId, ItemId, PlanId};
use cchc_model::progress::{Entry, InstanceKey, InternalDate, Reported};
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Row, named_params};

use crate::column::{Number, Uid, Word};
use crate::problem::StoreProblem;
use crate::{Reader, Tx};

impl Reader {
    /// Every entry about a plan, in the order of entering.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`; `store.sql` when a row does not fit the model.
    pub fn entries(&self, plan: &PlanId) -> Result<Vec<Entry>, StoreProblem> {
        self.rows(include_str!("of_plan.sql"), [Word(plan)], read)
    }

    /// The entries that one operation of the history added, with their plans, in the order of
    /// entering.
    ///
    /// # Errors
    /// As [`Reader::entries`].
    pub fn entries_of_op(&self, op: i64) -> Result<Vec<(PlanId, Entry)>, StoreProblem> {
        self.rows(include_str!("of_op.sql"), [op], |row| {
            Ok((row.get::<_, Word<PlanId>>("plan")?.0, read(row)?))
        })
    }

    /// When the last entry of the book was entered.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn last_entered_at(&self) -> Result<Option<NaiveDateTime>, StoreProblem> {
        let sql = "SELECT entered_at FROM progress_entry ORDER BY id DESC LIMIT 1";
        self.row(sql, [], |row| Ok(row.get::<_, Word<NaiveDateTime>>(0)?.0))
    }

    /// The days that officers set beside the words of a plan's deadlines.
    ///
    /// # Errors
    /// As [`Reader::entries`].
    pub fn internal_dates(&self, plan: &PlanId) -> Result<Vec<InternalDate>, StoreProblem> {
        self.rows(include_str!("internal_dates.sql"), [Word(plan)], |row| {
            Ok(InternalDate {
                task: row.get::<_, Uid>("task_uid")?.0,
                instance: InstanceKey(row.get("instance")?),
                day: row.get::<_, Word<NaiveDate>>("day")?.0,
            })
        })
    }

    /// How many documents prove each task of a plan; tasks without any are not there.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn documents_by_task(&self, plan: &PlanId) -> Result<BTreeMap<ItemId, u32>, StoreProblem> {
        let counted = self.rows(include_str!("documents.sql"), [Word(plan)], |row| {
            Ok((row.get::<_, Uid>(0)?.0, row.get(1)?))
        })?;
        Ok(counted.into_iter().collect())
    }
}

impl Tx<'_> {
    /// The number of the next entry: never one that was given before.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn next_entry_id(&self) -> Result<EntryId, StoreProblem> {
        let sql = "SELECT seq FROM sqlite_sequence WHERE name = 'progress_entry'";
        let last: i64 = self.row(sql, [], |row| row.get(0))?.unwrap_or(0);
        Ok(EntryId(u64::try_from(last).unwrap_or(0) + 1))
    }

    /// Adds an entry about a plan under its number.
    ///
    /// # Errors
    /// `store.no_plan`; `store.refused` for a number that was given, a percent above 100, or an
    /// entry that puts right one that was put right.
    pub fn insert_entry(&mut self, plan: &PlanId, entry: &Entry) -> Result<(), StoreProblem> {
        let row = self.known_plan_row(plan)?;
        let parameters = named_params! {
            ":id": Number(entry.id.0),
            ":plan_id": row,
            ":task_uid": Uid(entry.task),
            ":instance": entry.instance.0,
            ":happened_on": Word(entry.on),
            ":entered_at": entry.entered_at.format("%Y-%m-%dT%H:%M:%S").to_string(),
            ":state": Word(entry.state),
            ":percent": entry.percent,
            ":done": entry.done,
            ":reporter": entry.by,
            ":supersedes": entry.supersedes.map(|id| Number(id.0)),
        };
        self.execute(include_str!("insert.sql"), parameters).map(|_| ())
    }

    /// Sets the day of which an officer wants to be reminded, or takes it away.
    ///
    /// # Errors
    /// `store.no_plan`, `store.refused`.
    pub fn set_internal_date(
        &mut self,
        plan: &PlanId,
        task: ItemId,
        instance: &InstanceKey,
        day: Option<NaiveDate>,
    ) -> Result<(), StoreProblem> {
        let row = self.known_plan_row(plan)?;
        match day {
            Some(day) => self.execute(
                include_str!("internal_date_put.sql"),
                (row, Uid(task), &instance.0, Word(day)),
            ),
            None => self
                .execute(include_str!("internal_date_delete.sql"), (row, Uid(task), &instance.0)),
        }
        .map(|_| ())
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        id: EntryId(row.get::<_, Number>("id")?.0),
        task: row.get::<_, Uid>("task_uid")?.0,
        instance: InstanceKey(row.get("instance")?),
        on: row.get::<_, Word<NaiveDate>>("happened_on")?.0,
        entered_at: row.get::<_, Word<NaiveDateTime>>("entered_at")?.0,
        state: row.get::<_, Word<Reported>>("state")?.0,
        percent: row.get("percent")?,
        done: row.get("done")?,
        by: row.get("reporter")?,
        supersedes: row.get::<_, Option<Number>>("supersedes")?.map(|id| EntryId(id.0)),
    })
}
