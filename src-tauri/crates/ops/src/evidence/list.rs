//! Documents, read.

use std::collections::BTreeMap;

use cchc_model::evidence::{Evidence, EvidenceLink};
use cchc_model::ids::{EvidenceId, ItemId, PlanId};

use super::EvidenceRefusal;
use crate::{Desk, OpsProblem};

/// Every document, in the order in which they were entered.
///
/// # Errors
/// `store.busy`, `store.damaged`.
pub fn list(desk: &Desk) -> Result<Vec<Evidence>, OpsProblem> {
    Ok(desk.book().documents()?)
}

/// A document.
///
/// # Errors
/// `evidence.not_found`; `store.busy`, `store.damaged`.
pub fn get(desk: &Desk, id: EvidenceId) -> Result<Evidence, OpsProblem> {
    Ok(desk.book().document(id)?.ok_or(EvidenceRefusal::NotFound)?)
}

/// The documents that prove one thing.
///
/// # Errors
/// As [`list`].
pub fn of_link(desk: &Desk, link: &EvidenceLink) -> Result<Vec<Evidence>, OpsProblem> {
    let mut documents = list(desk)?;
    documents.retain(|document| document.links.contains(link));
    Ok(documents)
}

/// The documents that prove what was done about a task.
///
/// # Errors
/// As [`list`].
pub fn of_task(desk: &Desk, plan: &PlanId, task: ItemId) -> Result<Vec<Evidence>, OpsProblem> {
    of_link(desk, &EvidenceLink::Task { plan: plan.clone(), task })
}

/// How many documents each task of a plan has; tasks without any are not there.
///
/// # Errors
/// `store.busy`, `store.damaged`.
pub fn counts_of_plan(desk: &Desk, plan: &PlanId) -> Result<BTreeMap<ItemId, u32>, OpsProblem> {
    Ok(desk.book().document_counts(plan)?)
}

/// The documents of each task of a plan as papers name them; tasks without any are not there.
///
/// # Errors
/// `store.busy`, `store.damaged`.
pub fn names_of_plan(
    desk: &Desk,
    plan: &PlanId,
) -> Result<BTreeMap<ItemId, Vec<String>>, OpsProblem> {
    let tasks = counts_of_plan(desk, plan)?.into_keys();
    let named = tasks.map(|task| {
        let documents = of_task(desk, plan, task)?;
        Ok((task, documents.iter().map(Evidence::display_vi).collect()))
    });
    named.collect()
}
