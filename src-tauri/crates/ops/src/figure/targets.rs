//! The targets of the year's plans against the figures that tell about them.

use std::collections::BTreeMap;

use cchc_model::figure::{FigureCode, FigureSet, FigureSheet, Reach, Reached, WhyNot};
use cchc_model::ids::{ItemId, PlanId};
use cchc_model::plan::{Plan, Target};
use cchc_model::report_period::ReportPeriod;
use cchc_model::span::{ReportSpan, Span};
use chrono::NaiveDate;

use super::sheet::Source;
use super::{FigureProblem, set};
use crate::{Desk, OpsProblem, plan as plans};

/// How one target stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetReach {
    /// The plan.
    pub plan: PlanId,
    /// The target.
    pub target: Target,
    /// The figure as the table prints it; empty where there is none.
    pub shown: String,
    /// How it stands; `None` for a target that promises nothing countable or is followed by no
    /// figure.
    pub reach: Option<Reach>,
    /// The days whose figures were held against it, from the beginning of the year.
    pub days: Span,
}

/// The targets of every plan that covers a year, in the order of the plans. Each is held against
/// its figure from the beginning of the year to the end of `period`; without one, to the last
/// month for which the figure is known.
///
/// # Errors
/// `figure.year`; `program.shipped_file`; `store.busy`, `store.damaged`.
pub fn targets(
    desk: &Desk,
    year: i32,
    period: Option<ReportPeriod>,
    today: NaiveDate,
) -> Result<Vec<TargetReach>, OpsProblem> {
    let source = Source::read(desk, year, today)?;
    let so_far = so_far(&source, year, period)?;
    let mut all = Vec::new();
    for plan in plans::list(desk)? {
        if (plan.first_year..=plan.last_year).contains(&year) {
            let plan = plans::get(desk, &plan.id)?;
            all.extend(plan.targets.iter().map(|target| stands(&source, &so_far, &plan, target)));
        }
    }
    Ok(all)
}

/// The figures that a target may mean, best first; proposals, never a link made silently.
///
/// # Errors
/// `store.no_plan`; `program.shipped_file`.
pub fn suggest(
    desk: &Desk,
    plan: &PlanId,
) -> Result<BTreeMap<ItemId, Vec<FigureCode>>, OpsProblem> {
    let set = set()?;
    let plan = plans::get(desk, plan)?;
    let near = |target: &Target| {
        let measure = target.measure.as_ref()?;
        let near = set.suggest(&target.text, measure).into_iter().cloned().collect();
        Some((target.id, near))
    };
    Ok(plan.targets.iter().filter_map(near).collect())
}

/// The figures of the year so far, and as far as earlier months went.
struct SoFar {
    latest: FigureSheet,
    /// The months before, the last one first.
    earlier: Vec<FigureSheet>,
}

fn so_far(
    source: &Source<'_>,
    year: i32,
    period: Option<ReportPeriod>,
) -> Result<SoFar, OpsProblem> {
    if let Some(period) = period {
        let asked = source.span(period, year)?;
        let so_far = ReportSpan { period: asked.year_to_date(), ..asked };
        return Ok(SoFar { latest: source.sheet(&so_far)?, earlier: Vec::new() });
    }
    let last = match source.calendar.month_of(source.today) {
        (now, month) if now == year => month,
        (now, _) if now < year => 1,
        _ => 12,
    };
    let to = |month| source.calendar.to_date(year, month).ok_or(FigureProblem::Year { year });
    let latest = source.sheet(&to(last)?)?;
    let mut earlier = Vec::new();
    for month in (1..last).rev() {
        let days = to(month)?;
        // Months before the first value have nothing to tell.
        if !source
            .values
            .iter()
            .any(|value| days.year.holds(value.span.to()) && value.span.to() <= days.period.to())
        {
            break;
        }
        earlier.push(source.sheet(&days)?);
    }
    Ok(SoFar { latest, earlier })
}

fn stands(source: &Source<'_>, so_far: &SoFar, plan: &Plan, target: &Target) -> TargetReach {
    let told = |sheet: &&FigureSheet| {
        let reach = held_against(source.set, sheet, target).1;
        reach.is_some_and(|reach| reach.verdict != Reached::CannotTell(WhyNot::NoValue))
    };
    let mut sheets = std::iter::once(&so_far.latest).chain(&so_far.earlier);
    let sheet = sheets.find(told).unwrap_or(&so_far.latest);
    let (shown, reach) = held_against(source.set, sheet, target);
    TargetReach {
        plan: plan.id.clone(),
        target: target.clone(),
        shown,
        reach,
        days: sheet.report.period,
    }
}

/// The figure of a target as tables print it, and how the target stands to it.
pub(crate) fn held_against(
    set: &FigureSet,
    sheet: &FigureSheet,
    target: &Target,
) -> (String, Option<Reach>) {
    let shown = target
        .figure
        .as_ref()
        .and_then(|code| Some(sheet.get(code)?.display_vi(set.get(code)?.kind)));
    let link = target.figure.as_ref().zip(target.measure.as_ref());
    let reach = link.map(|(code, measure)| set.reach(measure, code, sheet));
    (shown.unwrap_or_default(), reach)
}
