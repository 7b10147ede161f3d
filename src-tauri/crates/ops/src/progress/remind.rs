//! A day of which an officer wants to be reminded.

use cchc_model::ids::{ItemId, PlanId};
use cchc_model::paper_words::short_date;
use cchc_model::progress::InstanceKey;
use cchc_model::text::shortened;
use chrono::{NaiveDate, NaiveDateTime};

use super::{ProgressProblem, tracked};
use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// Sets a day beside the words of a deadline, or takes it away; it makes nothing late.
///
/// # Errors
/// `progress.no_task`, `progress.no_instance`; `store.no_plan`.
pub fn set_reminder(
    desk: &mut Desk,
    plan: &PlanId,
    (task, instance): (ItemId, &InstanceKey),
    day: Option<NaiveDate>,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let tracked = tracked(desk, plan, &super::as_of(desk, now.date())?)?;
    let rows = tracked.rows();
    let found = rows.iter().find(|row| row.task.id == task);
    let row = found.ok_or(ProgressProblem::NoTask { row: 1, task })?;
    let words = shortened(&row.words);
    if row.instances.iter().all(|of| of.key != *instance) {
        let instance = instance.clone();
        return Err(ProgressProblem::NoInstance { row: 1, task: words, instance }.into());
    }
    let verb = match day {
        Some(day) => format!("đặt ngày nhắc {} cho", short_date(day)),
        None => "bỏ ngày nhắc của".to_owned(),
    };
    let label = format!("{verb} “{words}” – Kế hoạch {}", tracked.plan.years());
    run(desk, &Operation::SetReminder { label }, now, |tx| {
        Ok(tx.set_internal_date(plan, task, instance, day)?)
    })
}
