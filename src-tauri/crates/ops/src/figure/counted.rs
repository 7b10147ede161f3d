//! What the program counts by itself: tasks of the year's plan, rows of registers.

use cchc_model::figure::{Counted, FigureSet};
use cchc_model::ids::PlanId;
use cchc_model::plan::PlanKind;
use cchc_model::progress::{AsOf, Counts, summarise};
use cchc_model::register::{RegisterEntry, RegisterSet};
use cchc_model::span::ReportSpan;
use chrono::{Datelike, NaiveDate};

use crate::{Desk, OpsProblem, plan, progress, register};

/// What figures are counted from, read once for all periods of a year.
pub(super) struct Sources {
    registers: RegisterSet,
    entries: Vec<RegisterEntry>,
    /// Every plan of one year, with that year.
    plans: Vec<(PlanId, i32)>,
}

impl Sources {
    pub(super) fn read(desk: &Desk) -> Result<Self, OpsProblem> {
        let annual = |plan: &cchc_store::PlanSummary| plan.kind == PlanKind::Annual;
        let plans = plan::list(desk)?.into_iter().filter(annual);
        Ok(Self {
            registers: register::definitions(desk)?,
            entries: register::entries(desk)?,
            plans: plans.map(|plan| (plan.id, plan.first_year)).collect(),
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
        Ok(set.count(report, counts.as_ref(), &self.registers, &self.entries))
    }

    /// The tasks of the plan of the report's year on a day; nothing while it is not issued.
    fn progress(
        &self,
        desk: &Desk,
        report: &ReportSpan,
        day: NaiveDate,
    ) -> Result<Option<Counts>, OpsProblem> {
        let year = report.year.to().year();
        let as_of = AsOf::on(day);
        for (plan, _) in self.plans.iter().filter(|(_, of)| *of == year) {
            let tracked = progress::tracked(desk, plan, &as_of)?;
            if tracked.ordinal.is_some() {
                return Ok(Some(summarise(&tracked.plan, &tracked.picture(&as_of)).all));
            }
        }
        Ok(None)
    }
}
