//! The rules of figures on the shipped set.

use std::sync::LazyLock;

use chrono::NaiveDate;

use super::*;
use crate::register::RegisterSet;
use crate::span::{ReportSpan, Span};

mod periods;
mod published;
mod sets;
mod targets;
mod typing;

fn code(text: &str) -> FigureCode {
    FigureCode::new(text).unwrap()
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// From a day of 2026 to another; month 0 is the December before.
fn span(from: (u32, u32), to: (u32, u32)) -> Span {
    let at = |(month, of): (u32, u32)| match month {
        0 => NaiveDate::from_ymd_opt(2025, 12, of).unwrap(),
        month => day(month, of),
    };
    Span::new(at(from), at(to)).unwrap()
}

/// NĐ 09/2019/NĐ-CP, Điều 12.
const YEAR: ((u32, u32), (u32, u32)) = ((0, 15), (12, 14));

fn report(from: (u32, u32), to: (u32, u32)) -> ReportSpan {
    ReportSpan { period: span(from, to), year: span(YEAR.0, YEAR.1) }
}

fn first_quarter() -> ReportSpan {
    report((0, 15), (3, 14))
}

/// The shipped set; proving it once is enough.
fn set() -> &'static FigureSet {
    static SET: LazyLock<FigureSet> =
        LazyLock::new(|| FigureSet::shipped(&RegisterSet::shipped().unwrap()).unwrap());
    &SET
}

/// A value as an officer types it.
fn typed(set: &FigureSet, figure: &str, text: &str, span: Span) -> FigureValue {
    let figure = code(figure);
    let value = set.get(&figure).unwrap().read(text).unwrap().unwrap();
    FigureValue { figure, span, value, estimate: false, source: String::new() }
}

/// Values typed for a report, each for the days that its figure counts.
fn typed_for(set: &FigureSet, report: &ReportSpan, values: &[(&str, &str)]) -> Vec<FigureValue> {
    let span = |figure: &str| set.get(&code(figure)).unwrap().counting.span(report);
    values.iter().map(|(figure, text)| typed(set, figure, text, span(figure))).collect()
}

fn sheet_of(set: &FigureSet, values: &[(&str, &str)]) -> FigureSheet {
    let report = first_quarter();
    set.sheet(&typed_for(set, &report, values), &Counted::new(), &report)
}

/// What the table prints for a figure.
fn shown(set: &FigureSet, sheet: &FigureSheet, figure: &str) -> String {
    let figure = code(figure);
    sheet.get(&figure).unwrap().display_vi(set.get(&figure).unwrap().kind)
}

fn verdict(set: &FigureSet, sheet: &FigureSheet, id: &str) -> CheckResult {
    set.check(sheet).into_iter().find(|result| result.id == id).unwrap()
}
