//! What holds of every report, whatever the book says.

use std::collections::BTreeSet;

use cchc_model::figure::{FigureKind, Value};
use cchc_model::report::Source;
use cchc_model::report_period::ReportPeriod;
use chrono::Days;
use proptest::prelude::*;

use crate::desk::{Desk, FIGURES, outlines, printed};
use crate::year::Year;

/// A report of some period of one of two years, on some day, with some figures entered.
#[derive(Debug, Clone)]
struct Wish {
    first: bool,
    period: ReportPeriod,
    early: u64,
    values: Vec<Option<(i64, bool)>>,
}

fn wishes() -> impl Strategy<Value = Wish> {
    let entered = FIGURES.figures().iter().filter(|figure| figure.formula.is_none()).count();
    let value = prop::option::weighted(0.8, (0_i64..40, any::<bool>()));
    let period = prop::sample::select(ReportPeriod::ALL.to_vec());
    (any::<bool>(), period, 0_u64..20, prop::collection::vec(value, entered))
        .prop_map(|(first, period, early, values)| Wish { first, period, early, values })
}

impl Wish {
    fn desk(&self) -> Desk {
        let year = if self.first { Year::tung_anh() } else { Year::ha_chau() };
        let last = Desk::of(year, self.period).span.period.to();
        let mut desk = Desk::taken_on(year, self.period, last - Days::new(self.early));
        let figures = FIGURES.figures().iter().filter(|figure| figure.formula.is_none());
        for (figure, value) in figures.zip(&self.values) {
            let Some((number, estimate)) = *value else { continue };
            let value = match figure.kind {
                FigureKind::Count => Value::Count(number),
                FigureKind::Money => Value::Money(number * 1_250_000),
                FigureKind::Decimal => Value::Decimal(number * 25),
                FigureKind::YesNo => Value::YesNo(number % 2 == 0),
                FigureKind::Date => Value::Date(desk.taken_on),
                _ => continue,
            };
            let span = figure.counting.span(&desk.span);
            desk.enter(figure.code.as_str(), value, span, estimate);
        }
        desk
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_same_facts_give_the_same_words_and_nothing_is_left_unfilled(wish in wishes()) {
        let desk = wish.desk();
        for outline in outlines() {
            let compiled = desk.compile(&outline);
            prop_assert_eq!(&compiled, &desk.compile(&outline));
            let text = printed(&compiled);
            prop_assert!(!text.contains(['{', '}', '[', ']']), "{text}");
            for wrong in [" -%", "đạt -", "  ", " ,", " .", ";.", "..", "()", ": ."] {
                prop_assert!(!text.contains(wrong), "{wrong:?} in {text}");
            }
            for line in text.lines() {
                prop_assert!(!line.trim().is_empty());
            }
        }
    }

    #[test]
    fn every_sentence_has_a_name_of_its_own_and_its_sources(wish in wishes()) {
        let desk = wish.desk();
        for outline in outlines() {
            let compiled = desk.compile(&outline);
            let mut names = BTreeSet::new();
            for sentence in compiled.sections.iter().flat_map(|section| &section.sentences) {
                prop_assert!(names.insert(&sentence.key), "{:?} twice", sentence.key);
                let unique: BTreeSet<&Source> = sentence.sources.iter().collect();
                prop_assert_eq!(unique.len(), sentence.sources.len(), "{:?}", sentence.key);
                let counts = sentence.text.contains("nhiệm vụ:") || sentence.text.contains('%');
                prop_assert!(
                    !counts || !sentence.sources.is_empty(), "{}: {}", sentence.key.0, sentence.text
                );
            }
        }
    }
}
