//! What the program counts by itself: tasks of the year's plan, rows of registers.

use cchc_model::figure::{Counted, FigureSet};
use cchc_model::progress::{Counts, summarise};
use cchc_model::register::{RegisterEntry, RegisterSet};
use cchc_model::span::ReportSpan;
use chrono::{Datelike, NaiveDate};

use crate::plan::{AnnualPlan, annual, of_year};
use crate::{Desk, OpsProblem, progress, register};

/// What figures are counted from, read once for all periods of a year.
pub(super) struct Sources {
    registers: RegisterSet,
    entries: Vec<RegisterEntry>,
    plans: Vec<AnnualPlan>,
}

impl Sources {
    pub(super) fn read(desk: &Desk) -> Result<Self, OpsProblem> {
        Ok(Self {
            registers: register::definitions(desk)?,
            entries: register::entries(desk)?,
            plans: annual(desk)?,
        })
    }

    /// The counted figures of a report, as far as they are known on `today`.
    pub(super) fn counted(
        &self,
        desk: &Desk,
        set: &FigureSet,
        report: &ReportSpan,
        today: NaiveDate,
    ) -> Result<Counted, OpsProblem> {
        let day = report.period.to().min(today);
        // Days that have not come tell nothing of the tasks.
        let begun = report.year.from() <= day;
        let counts = if begun { self.progress(desk, report, day)? } else { None };
        // Of the window only the days that have come; what is planned for the year stays.
        let known = report.until(day);
        Ok(set.count(&known, counts.as_ref(), &self.registers, &self.entries))
    }

    /// The tasks of the plan of the report's year on a day; nothing while none is issued.
    fn progress(
        &self,
        desk: &Desk,
        report: &ReportSpan,
        day: NaiveDate,
    ) -> Result<Option<Counts>, OpsProblem> {
        let year = report.year.to().year();
        let Some(plan) = of_year(&self.plans, year, day) else { return Ok(None) };
        let as_of = progress::as_of(desk, day)?;
        let tracked = progress::tracked(desk, &plan.summary.id, &as_of)?;
        Ok(Some(summarise(&tracked.plan, &tracked.picture(&as_of)).all))
    }
}
