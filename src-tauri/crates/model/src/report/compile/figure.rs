//! Figures in sentences: numbers, shares, comparisons, and what each was made from.

use super::Source;
use super::say::{Said, Writer, add_sources, whole};
use crate::amount::{Decimal, format_hundredths, format_million};
use crate::figure::{
    AutoSource, Counting, Exact, FigureCode, FigureDefinition, FigureKind, FigureSheet, Origin,
    Reading, Value,
};
use crate::register::{CountId, RegisterId};
use crate::report::outline::FigureSlot;
use crate::span::ReportSpan;

impl<'a> Writer<'a> {
    /// What a figure's slot says; `None` where it is not known.
    pub(super) fn figure(&mut self, which: FigureSlot, code: &FigureCode) -> Option<Said> {
        let facts = self.facts;
        let figure = facts.figures.set.get(code)?;
        if which == FigureSlot::Comparison {
            return self.comparison(figure);
        }
        let sheet = self.sheet(which);
        let reading = sheet.get(code);
        let text = reading.and_then(|reading| in_words(figure, reading))?;
        if which == FigureSlot::IfAny && number_of(sheet, code).is_none_or(Exact::is_zero) {
            return None;
        }
        let mut sources = Vec::new();
        self.figure_sources(figure, sheet, which != FigureSlot::LastYear, 0, &mut sources);
        let estimate = sheet.is_estimate(code);
        if estimate {
            self.estimates.insert(code.clone());
        }
        Some(Said { text, sources, estimate })
    }

    /// The number of a figure's slot, 1 and 0 of có and không.
    pub(super) fn figure_number(&self, which: FigureSlot, code: &FigureCode) -> Option<Exact> {
        number_of(self.sheet(which), code)
    }

    fn sheet(&self, which: FigureSlot) -> &'a FigureSheet {
        match which {
            FigureSlot::Period | FigureSlot::IfAny | FigureSlot::Comparison => {
                &self.facts.figures.period
            }
            FigureSlot::ToDate => &self.facts.figures.to_date,
            FigureSlot::LastYear => &self.facts.figures.last_year,
        }
    }

    fn figure_sources(
        &self,
        figure: &FigureDefinition,
        sheet: &FigureSheet,
        this_year: bool,
        depth: u8,
        sources: &mut Vec<Source>,
    ) {
        if depth >= 8 {
            return;
        }
        add_sources(sources, [Source::Figure(figure.code.clone())]);
        let reading = sheet.get(&figure.code);
        let counted = matches!(reading, Some(Reading::Known { origin: Origin::Counted, .. }));
        let entered = matches!(reading, Some(Reading::Known { origin: Origin::Entered, .. }));
        match &figure.auto {
            Some(AutoSource::Progress(what)) if counted && this_year => {
                let tasks = self.tasks.as_ref().map(|tasks| tasks.counted_for(*what));
                add_sources(sources, tasks.unwrap_or_default());
            }
            Some(AutoSource::Register { register, count }) if counted => {
                let report = &sheet.report;
                add_sources(sources, self.rows(register, count, figure, report));
            }
            _ => {}
        }
        let formula = match (&figure.formula, &figure.counting) {
            (Some(formula), _) | (None, Counting::Formula(formula)) => Some(formula),
            _ => None,
        };
        if let Some(formula) = formula.filter(|_| !entered) {
            for code in formula.codes() {
                if let Some(part) = self.facts.figures.set.get(code) {
                    self.figure_sources(part, sheet, this_year, depth + 1, sources);
                }
            }
        }
    }

    fn rows(
        &self,
        register: &RegisterId,
        count: &CountId,
        figure: &FigureDefinition,
        report: &ReportSpan,
    ) -> Vec<Source> {
        let Some(definition) = self.facts.registers.get(register) else { return Vec::new() };
        let Some(count) = definition.counts.iter().find(|known| known.id == *count) else {
            return Vec::new();
        };
        let known = report.until(self.facts.taken_on);
        let rows = definition.rows(count, self.facts.rows, figure.counting.span(&known));
        rows.iter().map(|row| Source::Row { register: register.clone(), row: row.id }).collect()
    }

    /// `tăng 250 hồ sơ (12,50%) so với cùng kỳ năm trước`; of a percent in percentage points.
    fn comparison(&mut self, figure: &FigureDefinition) -> Option<Said> {
        let (now, then) = (&self.facts.figures.period, &self.facts.figures.last_year);
        if !figure.kind.is_number() {
            return None;
        }
        let (number, before) = (now.number(&figure.code)?, then.number(&figure.code)?);
        let difference = number.minus(before)?;
        let text = if difference.is_zero() {
            "bằng cùng kỳ năm trước".to_owned()
        } else {
            let how = if difference > Exact::ZERO { "tăng" } else { "giảm" };
            match distance(figure, difference.size(), before) {
                Some(distance) => format!("{how} {distance} so với cùng kỳ năm trước"),
                None => "xấp xỉ cùng kỳ năm trước".to_owned(),
            }
        };
        let mut sources = Vec::new();
        self.figure_sources(figure, now, true, 0, &mut sources);
        self.figure_sources(figure, then, false, 0, &mut sources);
        Some(Said { text, sources, estimate: now.is_estimate(&figure.code) })
    }
}

/// How far apart two numbers are; `None` where nothing is left when it is rounded.
fn distance(figure: &FigureDefinition, size: Exact, before: Exact) -> Option<String> {
    let points =
        |hundredths: i64| format!("{},{:02}", Decimal::new(hundredths / 100, 0), hundredths % 100);
    let shown = match figure.kind {
        FigureKind::Percent => {
            let hundredths = size.rounded(10_000).filter(|number| *number > 0)?;
            return Some(format!("{} điểm phần trăm", points(hundredths)));
        }
        FigureKind::Money => format_million(size.rounded(1)?),
        FigureKind::Count => whole(size.rounded(1)?),
        _ => format_hundredths(size.rounded(100).filter(|number| *number > 0)?),
    };
    let unit = if figure.unit.is_empty() { String::new() } else { format!(" {}", figure.unit) };
    let share = size.over(before.size()).and_then(|share| share.rounded(10_000));
    let share = share.filter(|_| matches!(figure.kind, FigureKind::Money | FigureKind::Count));
    let share = share.map(|share| format!(" ({}%)", points(share))).unwrap_or_default();
    Some(format!("{shown}{unit}{share}"))
}

/// A figure in running text, without its unit; `None` where nothing is known, and for a share of
/// nothing.
fn in_words(figure: &FigureDefinition, reading: &Reading) -> Option<String> {
    match reading {
        Reading::Known { value: Value::Count(number), .. } => Some(whole(*number)),
        Reading::Known { .. } | Reading::Share { .. } => {
            Some(reading.display_vi(figure.kind)).filter(|shown| !shown.is_empty() && shown != "-")
        }
        _ => None,
    }
}

fn number_of(sheet: &FigureSheet, code: &FigureCode) -> Option<Exact> {
    match sheet.get(code)? {
        Reading::Known { value: Value::YesNo(yes), .. } => Exact::whole(i64::from(*yes)),
        _ => sheet.number(code),
    }
}
