//! The paragraphs of reports.

use std::collections::BTreeMap;

use cchc_model::ids::ReportId;
use cchc_model::report::{BlockId, ReportBlock};
use rusqlite::Row;

use super::number;
use crate::column::{Json, Number};
use crate::problem::StoreProblem;
use crate::{Reader, Tx};

/// Room between the places of neighbours, so that what comes between them changes no other row.
const STEP: i64 = 1 << 20;

impl Reader {
    pub(super) fn report_blocks(&self, id: ReportId) -> Result<Vec<ReportBlock>, StoreProblem> {
        let sql = "SELECT body FROM report_block WHERE report_id = ?1 ORDER BY position, id";
        self.rows(sql, [number(id)], |row| Ok(row.get::<_, Json<_>>(0)?.0))
    }
}

impl Tx<'_> {
    /// Makes the paragraphs of a report what they are to be. Only rows that differ are written:
    /// those whose words have changed, and the fewest that have to be placed anew.
    pub(super) fn put_report_blocks(
        &mut self,
        id: ReportId,
        before: &[ReportBlock],
        after: &[ReportBlock],
    ) -> Result<(), StoreProblem> {
        let sql = "SELECT uid, position FROM report_block WHERE report_id = ?1";
        let known: BTreeMap<u64, i64> = self.rows(sql, [number(id)], place)?.into_iter().collect();
        let bodies: BTreeMap<BlockId, &ReportBlock> =
            before.iter().map(|block| (block.id, block)).collect();
        for gone in known.keys().filter(|uid| !after.iter().any(|block| block.id.0 == **uid)) {
            let sql = "DELETE FROM report_block WHERE report_id = ?1 AND uid = ?2";
            self.execute(sql, (number(id), Number(*gone)))?;
        }
        let places = places(after, &known);
        for (block, place) in after.iter().zip(places) {
            let uid = Number(block.id.0);
            match known.get(&block.id.0) {
                None => {
                    let sql = include_str!("block_insert.sql");
                    self.execute(sql, (number(id), uid, place, Json(block)))?;
                }
                Some(old) if *old != place || bodies.get(&block.id) != Some(&block) => {
                    let sql = include_str!("block_update.sql");
                    self.execute(sql, (number(id), uid, place, Json(block)))?;
                }
                Some(_) => {}
            }
        }
        Ok(())
    }
}

fn place(row: &Row<'_>) -> rusqlite::Result<(u64, i64)> {
    Ok((row.get::<_, Number>(0)?.0, row.get(1)?))
}

/// A place for each block: its own where that keeps the order, else one between its neighbours;
/// all anew where there is no room.
fn places(after: &[ReportBlock], known: &BTreeMap<u64, i64>) -> Vec<i64> {
    let mut places: Vec<i64> = Vec::with_capacity(after.len());
    for (at, block) in after.iter().enumerate() {
        let last = places.last().copied();
        let fits = |place: &i64| last.is_none_or(|last| *place > last);
        let next =
            after[at + 1..].iter().find_map(|next| known.get(&next.id.0)).filter(|p| fits(p));
        let own = known.get(&block.id.0).copied().filter(fits);
        let own = own.filter(|place| next.is_none_or(|next| place < next));
        let between = || match (last, next) {
            (None, None) => Some(STEP),
            (Some(last), None) => last.checked_add(STEP),
            (None, Some(next)) => next.checked_sub(STEP),
            (Some(last), Some(next)) => (next - last > 1).then(|| last + (next - last) / 2),
        };
        match own.or_else(between) {
            Some(place) => places.push(place),
            None => return (1_i64..).map(|place| place * STEP).take(after.len()).collect(),
        }
    }
    places
}
