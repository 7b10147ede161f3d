//! Samples into a book.

use cchc_model::ids::PlanId;
use cchc_model::plan::Plan;
use cchc_store::StoreProblem;
use chrono::NaiveDateTime;

use super::{ALL, Sample, find};
use crate::operation::plan_vi;
use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// What became of the samples that were asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    /// Plans that are new in the book.
    pub entered: Vec<PlanId>,
    /// Plans that were there already and stayed as they are.
    pub present: Vec<PlanId>,
}

/// Enters the sample of a number or an id, or with [`ALL`] every one that the book does not have.
///
/// # Errors
/// `sample.unknown`; `store.plan_exists` when a single sample is there already.
pub fn enter(
    desk: &mut Desk,
    asked: &str,
    now: NaiveDateTime,
) -> Result<Outcome<Entered>, OpsProblem> {
    let plans: Vec<Plan> = find(asked)?.iter().map(Sample::plan).collect::<Result<_, _>>()?;
    let mut known = Vec::new();
    for summary in desk.book().plans()? {
        known.push(summary.id);
    }
    let (present, new): (Vec<Plan>, Vec<Plan>) =
        plans.into_iter().partition(|plan| known.contains(&plan.id));
    if let [plan] = present.as_slice()
        && asked != ALL
    {
        return Err(StoreProblem::PlanExists { plan: plan.id.clone() }.into());
    }
    let ids = |plans: &[Plan]| plans.iter().map(|plan| plan.id.clone()).collect::<Vec<_>>();
    let names = new.iter().map(|plan| plan_vi(&plan.subject, &plan.years()));
    let operation = Operation::EnterSamples { plans: names.collect() };
    run(desk, &operation, now, |tx| {
        new.iter().try_for_each(|plan| tx.insert_plan(plan))?;
        Ok(Entered { entered: ids(&new), present: ids(&present) })
    })
}
