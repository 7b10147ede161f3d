//! A whole plan into its rows.

use cchc_model::plan::{CoverDecision, Plan, Target};
use rusqlite::{ToSql, named_params};

use super::paper::Paper;
use crate::Tx;
use crate::column::{Uid, Word};
use crate::order::position;
use crate::problem::StoreProblem;

impl Tx<'_> {
    /// Enters a plan that is valid ([`Plan::validate`]).
    ///
    /// # Errors
    /// `store.plan_exists` when the book has a plan with this id; `store.refused` when a value is
    /// outside the limits of its field.
    pub fn insert_plan(&mut self, plan: &Plan) -> Result<(), StoreProblem> {
        if self.plan_row(&plan.id)?.is_some() {
            return Err(StoreProblem::PlanExists { plan: plan.id.clone() });
        }
        let id = with_columns(plan, |columns| self.insert(include_str!("insert.sql"), columns))?;
        let paper = Paper { plan: id, decision: None };
        if let Some(decision) = &plan.decision {
            insert_decision(self, id, decision)?;
        }
        paper.insert_blocks(self, &plan.narrative)?;
        for (index, target) in plan.targets.iter().enumerate() {
            insert_target(self, id, index, target)?;
        }
        paper.insert_recipients(self, &plan.recipients)?;
        if let Some(signature) = &plan.signature {
            paper.insert_signature_lines(self, signature)?;
        }
        for (index, appendix) in plan.appendices.iter().enumerate() {
            self.insert_appendix(id, index, appendix)?;
        }
        Ok(())
    }
}

/// Runs a statement with every column of the plan's own row.
pub(super) fn with_columns<T>(
    plan: &Plan,
    run: impl FnOnce(&[(&str, &dyn ToSql)]) -> Result<T, StoreProblem>,
) -> Result<T, StoreProblem> {
    run(named_params! {
        ":uid": plan.id.as_str(),
        ":kind": Word(plan.kind),
        ":first_year": plan.first_year,
        ":last_year": plan.last_year,
        ":office_name": plan.office.name,
        ":office_kind": Word(plan.office.kind),
        ":office_place": plan.office.place,
        ":office_province": plan.office.province,
        ":office_superior": plan.office.superior,
        ":subject": plan.subject,
        ":number": plan.issuance.number,
        ":symbol": plan.issuance.symbol,
        ":place": plan.issuance.place,
        ":issued_on": Word(plan.issuance.date),
        ":signature_name": plan.signature.as_ref().map(|signature| &signature.name),
        ":signature_post": plan.signature.as_ref().map_or("", |signature| &signature.post),
        ":urgency": Word(plan.marks.urgency),
        ":circulation": Word(plan.marks.circulation),
        ":drafter": plan.marks.drafter,
        ":next_uid": Uid(plan.next_item_id()),
    })
}

fn insert_decision(
    tx: &mut Tx<'_>,
    plan: i64,
    decision: &CoverDecision,
) -> Result<(), StoreProblem> {
    let id = with_decision_columns(plan, decision, |columns| {
        tx.insert(include_str!("decision_insert.sql"), columns)
    })?;
    let paper = Paper { plan, decision: Some(id) };
    paper.insert_blocks(tx, &decision.narrative)?;
    paper.insert_recipients(tx, &decision.recipients)?;
    paper.insert_signature_lines(tx, &decision.signature)
}

/// Runs a statement with every column of a decision's own row.
pub(super) fn with_decision_columns<T>(
    plan: i64,
    decision: &CoverDecision,
    run: impl FnOnce(&[(&str, &dyn ToSql)]) -> Result<T, StoreProblem>,
) -> Result<T, StoreProblem> {
    run(named_params! {
        ":plan_id": plan,
        ":number": decision.issuance.number,
        ":symbol": decision.issuance.symbol,
        ":place": decision.issuance.place,
        ":issued_on": Word(decision.issuance.date),
        ":subject": decision.subject,
        ":authority": decision.authority,
        ":plan_reference": decision.plan_reference,
        ":signature_name": decision.signature.name,
        ":signature_post": decision.signature.post,
    })
}

fn insert_target(
    tx: &mut Tx<'_>,
    plan: i64,
    index: usize,
    target: &Target,
) -> Result<(), StoreProblem> {
    with_target_columns((plan, position(index)), target, |columns| {
        tx.execute(include_str!("target_insert.sql"), columns)
    })?;
    Ok(())
}

/// Runs a statement with every column of a target.
pub(super) fn with_target_columns<T>(
    (plan, position): (i64, i64),
    target: &Target,
    run: impl FnOnce(&[(&str, &dyn ToSql)]) -> Result<T, StoreProblem>,
) -> Result<T, StoreProblem> {
    let measure = target.measure.as_ref();
    run(named_params! {
        ":plan_id": plan,
        ":uid": Uid(target.id),
        ":position": position,
        ":block_uid": target.block.map(Uid),
        ":domain_code": Word(&target.domain),
        ":text": target.text,
        ":comparator": Word(measure.map(|measure| measure.comparator)),
        ":value_hundredths": measure.map(|measure| measure.value_hundredths),
        ":unit": measure.map(|measure| &measure.unit),
        ":figure": Word(&target.figure),
    })
}
