//! Values of figures are entered, changed, taken out.

use cchc_model::figure::{FigureCode, FigureSet, FigureValue, MOST_TEXT, ValueProblem};
use cchc_model::report_period::ReportPeriod;
use cchc_model::span::{ReportSpan, Span};
use cchc_model::text;
use cchc_store::Entry;
use chrono::NaiveDateTime;

use super::set;
use super::sheet::report;
use crate::report::scheme;
use crate::{Desk, Operation, OpsProblem, Outcome};

/// What an officer typed about one figure of a period; what is `None` stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedFigure {
    /// The figure.
    pub code: FigureCode,
    /// The value as typed; empty: there is none.
    pub typed: Option<String>,
    /// Whether it is ước. A figure without a value has no such mark.
    pub estimate: Option<bool>,
    /// Nguồn số liệu. A figure without a value has none.
    pub source: Option<String>,
}

/// What was typed for a figure and is no value of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedFigure {
    /// The figure.
    pub code: FigureCode,
    /// Why.
    pub problem: ValueProblem,
}

/// What came of entering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    /// What was refused; everything else is kept.
    pub refused: Vec<RefusedFigure>,
    /// The operation in the history, which the same visit to a field may join; `None` when
    /// nothing was changed.
    pub op: Option<i64>,
}

/// A change of one value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Change {
    /// It is this now.
    Put(FigureValue),
    /// There is none any more.
    Delete(FigureCode, Span),
}

impl Change {
    pub(super) const fn key(&self) -> (&FigureCode, Span) {
        match self {
            Self::Put(value) => (&value.figure, value.span),
            Self::Delete(figure, span) => (figure, *span),
        }
    }
}

/// Keeps what was typed for figures of a period, each for the days that the period asks of it: in
/// one step of the history, which `joins` may make one with an earlier one. What is no value is
/// answered with its reason; the others are kept.
///
/// # Errors
/// `figure.year`; `program.shipped_file`; `store.refused`.
pub fn enter(
    desk: &mut Desk,
    year: i32,
    period: ReportPeriod,
    typed: &[TypedFigure],
    joins: Option<i64>,
    now: NaiveDateTime,
) -> Result<Outcome<Entered>, OpsProblem> {
    let set = set()?;
    let asked = report(&scheme::days(desk)?, period, year)?;
    let one = <&[TypedFigure; 1]>::try_from(typed).ok().map(|[one]| one.code.clone());
    let operation = Operation::EnterFigures { period: period.in_year(year), one };
    let entry = Entry { joins, ..operation.entry(now) };
    let written = desk.book_mut().write(&entry, |tx| {
        let known = tx.figure_values(asked.year)?;
        let (changes, refused) = changes(set, &known, &asked, typed);
        for change in &changes {
            match change {
                Change::Put(value) => tx.put_figure_value(value)?,
                Change::Delete(figure, span) => {
                    tx.delete_figure_value(figure, *span)?;
                }
            }
        }
        Ok::<_, OpsProblem>(Entered { refused, op: None })
    })?;
    let op = written.op;
    let mut outcome = Outcome::new(written, entry.label);
    outcome.value.op = op;
    Ok(outcome)
}

/// What typing changes of the values that are known, and what is refused. A later word about a
/// figure stands before an earlier one.
pub(super) fn changes(
    set: &FigureSet,
    known: &[FigureValue],
    report: &ReportSpan,
    typed: &[TypedFigure],
) -> (Vec<Change>, Vec<RefusedFigure>) {
    let (mut changes, mut refused) = (Vec::new(), Vec::new());
    for one in typed {
        match change(set, known, report, one) {
            Ok(None) => {}
            Ok(Some(change)) => changes.push(change),
            Err(problem) => refused.push(RefusedFigure { code: one.code.clone(), problem }),
        }
    }
    (changes, refused)
}

fn change(
    set: &FigureSet,
    known: &[FigureValue],
    report: &ReportSpan,
    typed: &TypedFigure,
) -> Result<Option<Change>, ValueProblem> {
    let figure = set.get(&typed.code).ok_or(ValueProblem::NoFigure)?;
    let span = figure.counting.span(report);
    let old = known.iter().find(|value| value.figure == typed.code && value.span == span);
    let value = match &typed.typed {
        Some(words) => figure.read(words)?,
        None => old.map(|old| old.value.clone()),
    };
    let Some(value) = value else {
        return Ok(old.map(|old| Change::Delete(old.figure.clone(), span)));
    };
    let source = match &typed.source {
        Some(words) => text::nfc(words.trim()),
        None => old.map(|old| old.source.clone()).unwrap_or_default(),
    };
    if source.chars().count() > MOST_TEXT {
        return Err(ValueProblem::TooLong);
    }
    let estimate = typed.estimate.unwrap_or_else(|| old.is_some_and(|old| old.estimate));
    let new = FigureValue { figure: typed.code.clone(), span, value, estimate, source };
    Ok((old != Some(&new)).then_some(Change::Put(new)))
}
