//! How far the figures of a table are certain: final, counted up to a day, or ước.

use chrono::NaiveDate;

use crate::figure::{
    Counting, FigureCode, FigureDefinition, FigureSet, FigureSheet, Origin, Reading,
};

/// How certain a figure is; what is reckoned from several is as the least certain of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Certainty {
    /// It speaks of all its days.
    Final,
    /// Counted up to the day of the facts, the last days being still to come.
    UpTo,
    /// Ước: an officer said so, or the days that it was entered for are not over.
    Rough,
}

/// How certain a figure is on the day of the facts.
pub(super) fn certainty(
    set: &FigureSet,
    sheet: &FigureSheet,
    code: &FigureCode,
    taken_on: NaiveDate,
) -> Certainty {
    let Some(figure) = set.get(code) else { return Certainty::Final };
    let least_of = |codes: Vec<&FigureCode>| {
        let parts = codes.into_iter().map(|part| certainty(set, sheet, part, taken_on));
        parts.max().unwrap_or(Certainty::Final)
    };
    match sheet.get(code) {
        Some(Reading::Known { origin: Origin::Entered, estimate, as_of, .. }) => {
            let ahead = grows(figure) && taken_on < *as_of;
            if *estimate || ahead { Certainty::Rough } else { Certainty::Final }
        }
        Some(Reading::Known { origin: Origin::Counted, .. }) => {
            let ahead = grows(figure) && taken_on < sheet.report.period.to();
            if ahead { Certainty::UpTo } else { Certainty::Final }
        }
        Some(Reading::Known { origin: Origin::Derived, .. } | Reading::Share { .. }) => {
            least_of(parts(figure))
        }
        _ => Certainty::Final,
    }
}

/// Whether the days that are still to come can change it: not what is planned for the year, what
/// stays until it is changed, or what the period began with.
fn grows(figure: &FigureDefinition) -> bool {
    figure.kind.is_number()
        && match figure.counting {
            Counting::Flow
            | Counting::YearToDate
            | Counting::DistinctToDate
            | Counting::Closing
            | Counting::Formula(_) => true,
            Counting::WholeYear | Counting::Opening | Counting::Standing => false,
        }
}

/// The figures that one is reckoned from.
fn parts(figure: &FigureDefinition) -> Vec<&FigureCode> {
    match (&figure.formula, &figure.counting) {
        (Some(formula), _) | (None, Counting::Formula(formula)) => formula.codes(),
        _ => Vec::new(),
    }
}
