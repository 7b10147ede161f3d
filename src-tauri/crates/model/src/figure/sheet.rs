//! The figures of one period: entered, counted and derived, ready to be shown and checked.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::value::{display_exact, display_percent, two_decimals};
use super::{
    AggregateGap, Answer, AutoSource, Counting, Exact, FigureCode, FigureDefinition, FigureKind,
    FigureSet, FigureValue, Formula, Value, aggregate,
};
use crate::progress::Counts;
use crate::register::{RegisterEntry, RegisterSet};
use crate::span::{ReportSpan, Span};

/// What a figure comes to in a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// A value.
    Known {
        /// The value.
        value: Value,
        /// Where it comes from.
        origin: Origin,
        /// Ước: it, or something that it is reckoned from, is not final.
        estimate: bool,
        /// The last day that it speaks of.
        as_of: NaiveDate,
    },
    /// A share with both its parts.
    Share {
        /// Tử số.
        part: Exact,
        /// Mẫu số, not 0.
        whole: Exact,
        /// Ước: one of the parts is.
        estimate: bool,
    },
    /// A share of nothing: printed `-`, never 0 and never an error.
    NothingCounted,
    /// Nothing was entered for these days.
    NoValue(Vec<Span>),
    /// What was entered shares days, so that it cannot be added up.
    Overlap(Vec<Span>),
    /// Derived from figures that are missing.
    Needs(Vec<FigureCode>),
    /// Beyond what the program reckons with.
    TooBig,
}

/// Where a known value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// An officer entered it, for these days or for the months in them.
    Entered,
    /// Counted from the plan's progress or from a register.
    Counted,
    /// Reckoned from other figures.
    Derived,
}

/// The figures of one period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureSheet {
    /// The period, in its year.
    pub report: ReportSpan,
    readings: BTreeMap<FigureCode, Reading>,
    /// Automatic figures for which an officer entered another number, with what the program
    /// counts: the entered number stands, and the difference is shown.
    pub overridden: Vec<(FigureCode, i64)>,
}

/// What the program counted by itself for a period.
pub type Counted = BTreeMap<FigureCode, i64>;

impl FigureSet {
    /// Counts every figure that has a source: `progress` are the tasks of the year's plan as of
    /// the last day of the period (`None` without a plan), `entries` the rows of all registers.
    #[must_use]
    pub fn count(
        &self,
        report: &ReportSpan,
        progress: Option<&Counts>,
        registers: &RegisterSet,
        entries: &[RegisterEntry],
    ) -> Counted {
        let count = |figure: &FigureDefinition| match figure.auto.as_ref()? {
            AutoSource::Progress(what) => progress.map(|counts| what.of(counts)),
            AutoSource::Register { register, count } => {
                registers.count(register, count, entries, figure.counting.span(report))
            }
        };
        let counted = self.figures.iter();
        counted.filter_map(|figure| Some((figure.code.clone(), count(figure)?))).collect()
    }

    /// The figures of one period. An entered value stands before a counted one.
    #[must_use]
    pub fn sheet(
        &self,
        values: &[FigureValue],
        counted: &Counted,
        report: &ReportSpan,
    ) -> FigureSheet {
        let mut sheet =
            FigureSheet { report: *report, readings: BTreeMap::new(), overridden: Vec::new() };
        let mut entered: BTreeMap<&FigureCode, Vec<&FigureValue>> = BTreeMap::new();
        for value in values {
            entered.entry(&value.figure).or_default().push(value);
        }
        for figure in self.in_order() {
            let own = entered.get(&figure.code).map_or(&[][..], Vec::as_slice);
            let reading = sheet.read(figure, own, counted);
            sheet.readings.insert(figure.code.clone(), reading);
        }
        sheet
    }
}

impl FigureSheet {
    /// What a figure comes to; a code that the set does not have was never entered.
    #[must_use]
    pub fn get(&self, code: &FigureCode) -> Option<&Reading> {
        self.readings.get(code)
    }

    /// The number of a figure, where it has one.
    #[must_use]
    pub fn number(&self, code: &FigureCode) -> Option<Exact> {
        match self.get(code)? {
            Reading::Known { value, .. } => value.exact(),
            Reading::Share { part, whole, .. } => part.over(*whole),
            _ => None,
        }
    }

    fn read(
        &mut self,
        figure: &FigureDefinition,
        values: &[&FigureValue],
        counted: &Counted,
    ) -> Reading {
        if let Some(formula) = &figure.formula {
            return self.derived(figure, formula);
        }
        let counted = counted.get(&figure.code);
        match (aggregate(figure, values, &self.report), &figure.counting) {
            (Ok(entered), _) => {
                if let Some(number) = counted.filter(|n| entered.value != Value::Count(**n)) {
                    self.overridden.push((figure.code.clone(), *number));
                }
                Reading::Known {
                    as_of: entered
                        .pieces
                        .last()
                        .map_or(self.report.period.to(), |piece| piece.to()),
                    value: entered.value,
                    origin: Origin::Entered,
                    estimate: entered.estimate,
                }
            }
            (Err(_), Counting::Formula(formula)) => self.derived(figure, formula),
            (Err(gap), _) => match (counted, gap) {
                (Some(number), _) => Reading::Known {
                    value: Value::Count(*number),
                    origin: Origin::Counted,
                    estimate: false,
                    as_of: self.report.period.to(),
                },
                (None, AggregateGap::Days(days)) => Reading::NoValue(days),
                (None, AggregateGap::Overlap(spans)) => Reading::Overlap(spans),
                (None, AggregateGap::TooBig) => Reading::TooBig,
            },
        }
    }

    fn derived(&self, figure: &FigureDefinition, formula: &Formula) -> Reading {
        let estimate = formula.codes().into_iter().any(|code| self.is_estimate(code));
        match formula.evaluate(&|code| self.number(code)) {
            Answer::Share { part, whole } => Reading::Share { part, whole, estimate },
            Answer::Number(number) => match Value::of_exact(figure.kind, number) {
                Some(value) => Reading::Known {
                    value,
                    origin: Origin::Derived,
                    estimate,
                    as_of: self.report.period.to(),
                },
                None => Reading::TooBig,
            },
            // A share of nothing has no number either, and what is reckoned from it has none.
            Answer::Missing(codes) => {
                let nothing = |code| self.get(code) == Some(&Reading::NothingCounted);
                if codes.iter().all(nothing) {
                    Reading::NothingCounted
                } else {
                    Reading::Needs(codes)
                }
            }
            Answer::NothingCounted => Reading::NothingCounted,
            Answer::TooBig => Reading::TooBig,
        }
    }

    /// Whether a figure is ước, or is reckoned from one that is.
    #[must_use]
    pub fn is_estimate(&self, code: &FigureCode) -> bool {
        matches!(
            self.get(code),
            Some(Reading::Known { estimate: true, .. } | Reading::Share { estimate: true, .. })
        )
    }
}

impl Reading {
    /// Whether it tells something: a value, a share, or that there was nothing to have a share of.
    #[must_use]
    pub const fn is_known(&self) -> bool {
        matches!(self, Self::Known { .. } | Self::Share { .. } | Self::NothingCounted)
    }

    /// The cell of the table, without the unit: `8.930`, `85,11%`, `1,75`; `-` for a share of
    /// nothing; empty where nothing is known.
    #[must_use]
    pub fn display_vi(&self, kind: FigureKind) -> String {
        match self {
            Self::Known { value, .. } => value.display_vi(),
            Self::Share { part, whole, .. } if kind == FigureKind::Average => part
                .over(*whole)
                .and_then(|average| average.rounded(100))
                .map_or_else(|| "-".to_owned(), two_decimals),
            Self::Share { part, whole, .. } => display_percent(*part, *whole),
            Self::NothingCounted => "-".to_owned(),
            Self::NoValue(_) | Self::Overlap(_) | Self::Needs(_) | Self::TooBig => String::new(),
        }
    }

    /// How a share was reckoned: `7.600 / 8.930`; empty for everything else. `part_kind` is the
    /// kind of the figures in the formula.
    #[must_use]
    pub fn parts_vi(&self, part_kind: FigureKind) -> String {
        match self {
            Self::Share { part, whole, .. } => {
                format!(
                    "{} / {}",
                    display_exact(part_kind, *part),
                    display_exact(part_kind, *whole)
                )
            }
            _ => String::new(),
        }
    }
}
