//! From the values of months to the value of a period.
//!
//! Values may overlap (a signed quarter beside its months): the fewest pieces that fill the days
//! without a gap and without a day twice are taken. What does not fill them is not guessed; the
//! days that are missing are told.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Counting, Exact, FigureDefinition, FigureValue, Value};
use crate::span::{ReportSpan, Span, day_after};

/// The value of a period, put together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aggregate {
    /// The value.
    pub value: Value,
    /// Whether a part of it is ước.
    pub estimate: bool,
    /// The days of the values that it was made of, in order.
    pub pieces: Vec<Span>,
}

/// Why values make no value of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AggregateGap {
    /// These days have no value.
    Days(Vec<Span>),
    /// The days have values, but only such as share days with each other or reach beyond them.
    Overlap(Vec<Span>),
    /// The sum is too big.
    TooBig,
}

/// Puts the value of a report together from what was entered, in whatever order. Values of other
/// figures are passed over; of two for the same days the first is taken.
///
/// # Errors
/// [`AggregateGap`] says which days are missing. [`Counting::Formula`] takes only a value that
/// was entered for exactly these days; otherwise the sheet reckons it.
pub fn aggregate(
    definition: &FigureDefinition,
    values: &[&FigureValue],
    report: &ReportSpan,
) -> Result<Aggregate, AggregateGap> {
    let span = definition.counting.span(report);
    let own = || values.iter().copied().filter(|value| value.figure == definition.code);
    if let Some(exact) = own().find(|value| value.span == span) {
        return Ok(alone(exact));
    }
    let within = own().filter(|value| span.covers(value.span));
    let one = match definition.counting {
        Counting::Flow | Counting::YearToDate | Counting::WholeYear => {
            return added(definition, span, &within.collect::<Vec<_>>());
        }
        Counting::Opening => {
            // Of several that begin with the period, the one of the month says it first.
            within.filter(|value| value.span.from() == span.from()).min_by_key(|v| v.span.to())
        }
        Counting::Closing => {
            within.filter(|value| value.span.to() == span.to()).max_by_key(|v| v.span.from())
        }
        Counting::Standing => own()
            .filter(|value| report.year.holds(value.span.to()) && value.span.to() <= span.to())
            .max_by_key(|value| (value.span.to(), value.span.from())),
        Counting::DistinctToDate | Counting::Formula(_) => None,
    };
    one.map(alone).ok_or_else(|| AggregateGap::Days(vec![wanted(&definition.counting, span)]))
}

fn alone(value: &FigureValue) -> Aggregate {
    Aggregate { value: value.value.clone(), estimate: value.estimate, pieces: vec![value.span] }
}

/// The days for which a value would have been enough.
fn wanted(counting: &Counting, span: Span) -> Span {
    let day = match counting {
        Counting::Opening => span.from(),
        Counting::Closing => span.to(),
        _ => return span,
    };
    Span::new(day, day).unwrap_or(span)
}

fn added(
    definition: &FigureDefinition,
    span: Span,
    within: &[&FigureValue],
) -> Result<Aggregate, AggregateGap> {
    let Some(pieces) = tiling(span, within) else {
        let spans: Vec<Span> = within.iter().map(|value| value.span).collect();
        let gaps = span.gaps(&spans);
        return Err(if gaps.is_empty() {
            AggregateGap::Overlap(spans)
        } else {
            AggregateGap::Days(gaps)
        });
    };
    let sum = pieces.iter().try_fold(Exact::ZERO, |sum, piece| sum.plus(piece.value.exact()?));
    let value = sum.and_then(|sum| Value::of_exact(definition.kind, sum));
    Ok(Aggregate {
        value: value.ok_or(AggregateGap::TooBig)?,
        estimate: pieces.iter().any(|piece| piece.estimate),
        pieces: pieces.iter().map(|piece| piece.span).collect(),
    })
}

/// The fewest values that fill a span day by day without sharing any.
fn tiling<'a>(span: Span, values: &[&'a FigureValue]) -> Option<Vec<&'a FigureValue>> {
    // For each day that can be the next to fill: how many pieces it took, and the last of them.
    let mut reached: BTreeMap<NaiveDate, (usize, Option<&'a FigureValue>)> =
        BTreeMap::from([(span.from(), (0, None))]);
    let mut values = values.to_vec();
    values.sort_by_key(|value| value.span);
    for value in values {
        let Some((count, _)) = reached.get(&value.span.from()).copied() else { continue };
        let Some(next) = day_after(value.span.to()) else { continue };
        let better = reached.get(&next).is_none_or(|(other, _)| count + 1 < *other);
        if better {
            reached.insert(next, (count + 1, Some(value)));
        }
    }
    let mut day = day_after(span.to())?;
    let mut pieces = Vec::new();
    while let (_, Some(value)) = reached.get(&day)? {
        pieces.push(*value);
        day = value.span.from();
    }
    pieces.reverse();
    Some(pieces)
}
