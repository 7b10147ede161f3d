//! The rows of one text of a plan made those of another: only what differs is written.

use cchc_model::ids::ItemId;
use cchc_model::plan::{Block, CoverDecision, Plan, Signature, Target};

use super::insert::{with_columns, with_decision_columns, with_target_columns};
use super::paper::Paper;
use crate::Tx;
use crate::difference::{Difference, Placed, Texts, difference};
use crate::problem::StoreProblem;

impl Tx<'_> {
    /// Makes the rows of a plan, which say `before`, say `after`, a valid text of the same plan.
    /// Items are known by their numbers: a changed one keeps its row, a moved one changes its
    /// place alone, and a row that did not change is not touched.
    ///
    /// # Errors
    /// `store.no_plan`; `store.no_item` when `before` is not what the book says;
    /// `store.plan_exists` when `after` is another plan; `store.refused` as on insert.
    pub fn update_plan(&mut self, before: &Plan, after: &Plan) -> Result<(), StoreProblem> {
        if before.id != after.id {
            return Err(StoreProblem::PlanExists { plan: after.id.clone() });
        }
        let texts = Texts { plan: self.known_plan_row(&before.id)?, before, after };
        // A row may point to one that comes later; all must stand at the end of the operation.
        self.execute("PRAGMA defer_foreign_keys = ON", [])?;
        with_columns(after, |columns| self.execute(include_str!("update.sql"), columns))?;
        let decision = texts.put_decision(self)?;
        let gone_blocks = texts.put_blocks(self, decision)?;
        let gone_targets = texts.put_targets(self)?;
        texts.update_lines(self, decision)?;
        texts.delete(self, "target", &gone_targets)?;
        texts.delete(self, "block", &gone_blocks)?;
        if before.decision.is_some() && after.decision.is_none() {
            self.execute("DELETE FROM decision WHERE plan_id = ?1", [texts.plan])?;
        }
        texts.update_appendices(self)
    }
}

/// The paragraphs of both papers; the list says whether it is the decision.
fn blocks(plan: &Plan) -> Vec<Placed<'_, bool, Block>> {
    fn placed(list: bool, blocks: &[Block]) -> impl Iterator<Item = Placed<'_, bool, Block>> {
        blocks.iter().map(move |item| Placed { list, id: item.id, item })
    }
    let decision = plan.decision.iter().flat_map(|decision| placed(true, &decision.narrative));
    placed(false, &plan.narrative).chain(decision).collect()
}

fn targets(plan: &Plan) -> Vec<Placed<'_, (), Target>> {
    plan.targets.iter().map(|item| Placed { list: (), id: item.id, item }).collect()
}

/// The lines above the signer's name.
fn capacity(signature: Option<&Signature>) -> &[String] {
    signature.map_or(&[], |signature| &signature.capacity)
}

impl Texts<'_> {
    /// Writes the decision's own row; it, where `after` has one.
    fn put_decision(self, tx: &mut Tx<'_>) -> Result<Option<i64>, StoreProblem> {
        let Some(decision) = &self.after.decision else { return Ok(None) };
        let sql = if self.before.decision.is_none() {
            include_str!("decision_insert.sql")
        } else {
            include_str!("decision_update.sql")
        };
        with_decision_columns(self.plan, decision, |columns| tx.execute(sql, columns))?;
        tx.row("SELECT id FROM decision WHERE plan_id = ?1", [self.plan], |row| row.get(0))
    }

    fn put_blocks(
        self,
        tx: &mut Tx<'_>,
        decision: Option<i64>,
    ) -> Result<Vec<ItemId>, StoreProblem> {
        let places = || tx.places("block", self.plan);
        let Difference { put, gone } =
            difference(&blocks(self.before), blocks(self.after), PartialEq::eq, places)?;
        for put in put {
            let paper = Paper { plan: self.plan, decision: decision.filter(|_| put.list) };
            let sql = if put.new {
                include_str!("block_insert.sql")
            } else {
                include_str!("block_update.sql")
            };
            let count = paper
                .with_block_columns(put.position, put.item, |columns| tx.execute(sql, columns))?;
            self.one(put.id, count)?;
        }
        Ok(gone)
    }

    fn put_targets(self, tx: &mut Tx<'_>) -> Result<Vec<ItemId>, StoreProblem> {
        let places = || tx.places("target", self.plan);
        let Difference { put, gone } =
            difference(&targets(self.before), targets(self.after), PartialEq::eq, places)?;
        for put in put {
            let sql = if put.new {
                include_str!("target_insert.sql")
            } else {
                include_str!("target_update.sql")
            };
            let place = (self.plan, put.position);
            let count = with_target_columns(place, put.item, |columns| tx.execute(sql, columns))?;
            self.one(put.id, count)?;
        }
        Ok(gone)
    }

    /// Recipients and signature lines of both papers; those of a decision that goes go with it.
    fn update_lines(self, tx: &mut Tx<'_>, decision: Option<i64>) -> Result<(), StoreProblem> {
        let Self { plan, before, after } = self;
        let mut update = |decision, table, old: &[String], new: &[String]| {
            let same = old == new;
            if same { Ok(()) } else { Paper { plan, decision }.update_lines(tx, table, new) }
        };
        update(None, "recipient", &before.recipients, &after.recipients)?;
        let lines = [before, after].map(|text| capacity(text.signature.as_ref()));
        update(None, "signature_line", lines[0], lines[1])?;
        let (Some(row), Some(new)) = (decision, &after.decision) else { return Ok(()) };
        let old = before.decision.as_ref();
        let recipients: fn(&CoverDecision) -> &[String] = |decision| &decision.recipients;
        update(Some(row), "recipient", old.map_or(&[], recipients), &new.recipients)?;
        let signature = old.map(|old| &old.signature);
        update(Some(row), "signature_line", capacity(signature), &new.signature.capacity)
    }
}
