//! Figures (số liệu): the statistics of a report as data, their values, and what must hold of them.
//!
//! A [`FigureSet`] is read from a file of `assets/figures/` and proven once. Officers enter
//! [`FigureValue`]s by month or by period; [`FigureSet::sheet`] puts the figures of a period
//! together: entered, counted ([`FigureSet::count`]), derived. [`FigureSet::check`] holds them
//! against the identities (hồ sơ tiếp nhận = trực tuyến + trực tiếp + kỳ trước chuyển sang) and
//! [`FigureSet::reach`] against the targets of the plan.
//!
//! Everything is reckoned exactly ([`Exact`]): a percent is kept as its two parts and rounded,
//! half up to two decimals, only where it is shown. A percent of nothing is `-`, never 0,00%.
//!
//! Read first: [`FigureDefinition`], then `sheet.rs`.

mod aggregate;
mod breakdown;
mod carried;
mod check;
mod code;
mod definition;
mod dimension;
mod exact;
mod formula;
mod load;
mod missing;
mod reach;
mod set;
mod sheet;
mod suggest;
mod value;

pub use crate::typed::MOST_COUNT;
pub use aggregate::{Aggregate, AggregateGap, aggregate};
pub use check::{CheckResult, Verdict};
pub use code::{BadFigureCode, FigureCode};
pub use definition::{
    AutoSource, Breakdown, BreakdownRow, Carried, Check, Counting, FigureDefinition, FigureGroup,
    FigureKind, ProgressCount,
};
pub use exact::Exact;
pub use formula::{
    Answer, Expected, Formula, FormulaFault, FormulaProblem, MOST_DEPTH, MOST_LENGTH, Relation,
    Rule,
};
pub use reach::{Reach, Reached, WhyNot};
pub use set::{FigureFile, FigureSet};
pub use sheet::{Counted, FigureSheet, Origin, Reading};
pub use value::{FigureValue, MOST_TEXT, Value, ValueProblem, display_percent};

#[cfg(test)]
mod tests;
