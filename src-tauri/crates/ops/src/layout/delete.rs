//! A layout of the office's own goes.

use cchc_model::layout::LayoutId;
use chrono::NaiveDateTime;

use super::LayoutProblem;
use super::list::list;
use crate::operation::plan_vi;
use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// Deletes a layout of the office's own.
///
/// # Errors
/// `layout.not_found`; `layout.shipped` for one that came with the program; `layout.in_use` while
/// an appendix is printed in it, naming the plan.
pub fn delete(
    desk: &mut Desk,
    layout: &LayoutId,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let found = list(desk)?.into_iter().find(|known| known.layout.id == *layout);
    let known = found.ok_or_else(|| LayoutProblem::NotFound { layout: layout.clone() })?;
    let name = known.layout.name;
    if known.shipped {
        return Err(LayoutProblem::Shipped { name }.into());
    }
    let operation = Operation::DeleteLayout { name: name.clone() };
    run(desk, &operation, now, |tx| {
        if let Some(plan) = tx.plans_in_layout(layout)?.into_iter().next() {
            let plan = tx
                .plan(&plan)?
                .map_or_else(|| plan.to_string(), |plan| plan_vi(&plan.subject, &plan.years()));
            return Err(LayoutProblem::InUse { name, plan }.into());
        }
        tx.delete_layout(layout)?;
        Ok(())
    })
}
