//! The form of one period: what is entered, what it comes to, what does not fit.

use cchc_model::figure::{CheckResult, Counted, FigureCode, FigureSheet, FigureValue, Verdict};
use cchc_model::report_period::{ReportCalendar, ReportPeriod};
use cchc_model::span::Span;
use chrono::NaiveDate;

use super::enter::{Change, changes};
use super::sheet::Source;
use super::{RefusedFigure, TypedFigure};
use crate::{Desk, OpsProblem};

/// The form of one period.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// The period.
    pub period: ReportPeriod,
    /// Its year.
    pub year: i32,
    /// The days of every period.
    pub calendar: ReportCalendar,
    /// What was entered for exactly the days that this period asks of each figure.
    pub entered: Vec<FigureValue>,
    /// What the program counted.
    pub counted: Counted,
    /// What every figure comes to.
    pub now: FigureSheet,
    /// The period that it is compared with, and its year.
    pub compared: (ReportPeriod, i32),
    /// What every figure came to then.
    pub before: FigureSheet,
    /// Identities that do not hold and percents above 100, those of the period before included;
    /// first what cannot be right.
    pub broken: Vec<CheckResult>,
    /// How many identities hold.
    pub holding: usize,
    /// The figures that an officer has to enter and nobody has, in printed order. Of a table only
    /// the rows that were begun.
    pub missing: Vec<FigureCode>,
}

/// A period in the list of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Months {
    /// The period.
    pub period: ReportPeriod,
    /// Its days.
    pub days: Span,
    /// How many values were entered for exactly these days.
    pub entered: usize,
    /// Whether it is the first that has not ended on the day of asking; of months and quarters.
    pub current: bool,
}

/// The form of a period as it stands.
///
/// # Errors
/// `figure.year`; `program.shipped_file`; `store.busy`, `store.damaged`.
pub fn form(
    desk: &Desk,
    year: i32,
    period: ReportPeriod,
    today: NaiveDate,
) -> Result<Form, OpsProblem> {
    made(&Source::read(desk, year, today)?, year, period)
}

/// The form of a period as it would be with these values, and which of them are none. Nothing is
/// kept: an officer is typing.
///
/// # Errors
/// As [`form`].
pub fn attempt(
    desk: &Desk,
    year: i32,
    period: ReportPeriod,
    typed: &[TypedFigure],
    today: NaiveDate,
) -> Result<(Form, Vec<RefusedFigure>), OpsProblem> {
    let mut source = Source::read(desk, year, today)?;
    let (changes, refused) =
        changes(source.set, &source.values, &source.span(period, year)?, typed);
    for change in changes {
        let (figure, span) = change.key();
        source.values.retain(|value| (&value.figure, value.span) != (figure, span));
        if let Change::Put(value) = change {
            source.values.push(value);
        }
    }
    Ok((made(&source, year, period)?, refused))
}

/// The periods of a year with what was entered for each.
///
/// # Errors
/// As [`form`].
pub fn periods(desk: &Desk, year: i32, today: NaiveDate) -> Result<Vec<Months>, OpsProblem> {
    let source = Source::read(desk, year, today)?;
    let listed = ReportPeriod::ALL.into_iter().map(|period| {
        let days = source.span(period, year)?.period;
        let entered = source.values.iter().filter(|value| value.span == days).count();
        Ok(Months { period, days, entered, current: days.holds(today) })
    });
    listed.collect()
}

fn made(source: &Source<'_>, year: i32, period: ReportPeriod) -> Result<Form, OpsProblem> {
    let set = source.set;
    let asked = source.span(period, year)?;
    let compared = period.before(year);
    let before = source.sheet(&source.span(compared.0, compared.1)?)?;
    let counted = source.counted(&asked)?;
    let now = set.sheet(&source.values, &counted, &asked);
    let mut results = set.check(&now);
    results.extend(carried(source, year, period, &before, &now)?);
    let holding = results.iter().filter(|result| result.verdict == Verdict::Holds).count();
    results.retain(|result| matches!(result.verdict, Verdict::Differs(_)));
    results.sort_by_key(|result| result.warning);
    Ok(Form {
        period,
        year,
        calendar: source.calendar.clone(),
        entered: source.own(&asked),
        counted,
        missing: set.missing(&now),
        now,
        compared,
        before,
        broken: results,
        holding,
    })
}

/// What this period begins with against what the one that ended the day before left.
fn carried(
    source: &Source<'_>,
    year: i32,
    period: ReportPeriod,
    before: &FigureSheet,
    now: &FigureSheet,
) -> Result<Vec<CheckResult>, OpsProblem> {
    if period.months() == (1, 1) || period == ReportPeriod::Q1 || period.months().0 > 1 {
        return Ok(source.set.check_carried(before, now));
    }
    let last_year = source.span(ReportPeriod::Y, year - 1)?;
    let left = source.set.sheet(&source.values, &Counted::new(), &last_year);
    Ok(source.set.check_carried(&left, now))
}
