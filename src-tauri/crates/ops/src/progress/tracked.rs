//! What pictures of a plan are made of.

use std::sync::LazyLock;

use cchc_model::ids::PlanId;
use cchc_model::layout::AppendixLayout;
use cchc_model::plan::Plan;
use cchc_model::progress::{
    AsOf, Entry, EventDays, Picture, TrackedRow, TrackingRules, picture, tracked_rows,
};
use cchc_model::workday::WorkCalendar;

use super::ProgressProblem;
use crate::version::{InForce, in_force};
use crate::{Desk, OpsProblem};

/// A plan as it was in force on a day, with all that was ever reported about it.
#[derive(Debug, Clone)]
pub struct Tracked {
    /// The plan.
    pub plan: Plan,
    /// Which version of it; `None` for the working text of a plan that was never issued.
    pub ordinal: Option<u32>,
    /// The layouts in which it is printed, which count its rows.
    pub layouts: Vec<AppendixLayout>,
    /// Every entry, in the order of entering.
    pub entries: Vec<Entry>,
    /// Events, holidays, and the days that officers set.
    pub rules: TrackingRules,
}

/// The plan in force as of a day, with what was reported about it.
///
/// # Errors
/// `store.no_plan`; `program.shipped_file` when the holidays cannot be read; `store.busy`,
/// `store.damaged`.
pub fn tracked(desk: &Desk, plan: &PlanId, as_of: &AsOf) -> Result<Tracked, OpsProblem> {
    let InForce { plan: text, ordinal, layouts } = in_force(desk, plan, as_of)?;
    let book = desk.book();
    let mut events = EventDays::of_plan(&text);
    // An adjustment has a date of its own, but does not issue the plan again.
    if let Some(first) = book.versions(plan)?.first() {
        events.plan_issued = Some(first.by.day);
    }
    let mut rules = TrackingRules::new(events, holidays()?);
    rules.internal = book.internal_dates(plan)?;
    Ok(Tracked { plan: text, ordinal, layouts, entries: book.entries(plan)?, rules })
}

impl Tracked {
    /// The rows of the plan with what each has to deliver.
    #[must_use]
    pub fn rows(&self) -> Vec<TrackedRow<'_>> {
        tracked_rows(&self.plan, &self.rules)
    }

    /// The state of every row.
    #[must_use]
    pub fn picture(&self, as_of: &AsOf) -> Picture {
        picture(&self.plan, &self.entries, as_of, &self.rules)
    }

    /// That it was issued.
    ///
    /// # Errors
    /// `progress.not_issued`.
    pub fn issued(&self) -> Result<u32, OpsProblem> {
        let problem = || ProgressProblem::NotIssued { years: self.plan.years() }.into();
        self.ordinal.ok_or_else(problem)
    }
}

/// The holidays that came with the program, read once.
pub(crate) fn holidays() -> Result<WorkCalendar, OpsProblem> {
    static CALENDAR: LazyLock<Result<WorkCalendar, String>> =
        LazyLock::new(|| WorkCalendar::vietnam().map_err(|error| error.to_string()));
    CALENDAR
        .clone()
        .map_err(|detail| OpsProblem::Shipped { file: "calendars/vietnam.json".to_owned(), detail })
}
