//! Holds what a period begins with against what the one before it left.

use super::{CheckResult, FigureSet, FigureSheet, Verdict};
use crate::paper_words::short_date;
use crate::span::day_after;

impl FigureSet {
    /// Whether each figure that a period carried over is what the period before left. Empty when
    /// the periods do not follow each other day on day; figures that one of them lacks are passed
    /// over.
    #[must_use]
    pub fn check_carried(&self, before: &FigureSheet, now: &FigureSheet) -> Vec<CheckResult> {
        let end = before.report.period.to();
        if day_after(end) != Some(now.report.period.from()) {
            return Vec::new();
        }
        let held = self.carried.iter().filter_map(|pair| {
            let carried = now.number(&pair.opening)?;
            let difference = carried.minus(before.number(&pair.closing)?)?;
            let holds = difference.is_zero();
            let sentence = format!(
                "{} kỳ này {} {} của kỳ trước, đến ngày {}.",
                self.with_number(&pair.opening, now),
                if holds { "khớp" } else { "khác" },
                self.with_number(&pair.closing, before),
                short_date(end),
            );
            Some(CheckResult {
                id: format!("chuyen-ky/{}", pair.opening),
                warning: false,
                figures: vec![pair.opening.clone(), pair.closing.clone()],
                verdict: if holds { Verdict::Holds } else { Verdict::Differs(difference) },
                sentence,
            })
        });
        held.collect()
    }
}
