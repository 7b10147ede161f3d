//! Targets and measures: the samples' own, and measures of any kind.

#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use std::path::Path;

use cchc_model::interchange;
use cchc_model::plan::{Comparator, Measure, read_measure};
use proptest::prelude::*;

/// Targets whose measure an officer set otherwise than their words say.
const SET_BY_HAND: [(&str, u64); 1] = [
    // "xếp thứ tự từ 5 đến 6": a range, of which the lower rank is the measure.
    ("le-hong-2021-2025", 1005),
];

#[test]
fn the_measures_of_the_samples_are_what_their_words_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples");
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let plan = interchange::read(&std::fs::read_to_string(&path).unwrap()).unwrap();
        for target in &plan.targets {
            seen += 1;
            let by_hand = SET_BY_HAND.contains(&(plan.id.as_str(), target.id.0));
            let read = read_measure(&target.text);
            if (read == target.measure) == by_hand {
                wrong.push(format!(
                    "{} {}: {} → {read:?}",
                    plan.id.as_str(),
                    target.id,
                    target.text
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 80, "only {seen} targets were read");
}

fn measure() -> impl Strategy<Value = Measure> {
    use Comparator::{AtLeast, AtMost, Equal, LessThan, MoreThan};
    let comparator = prop::sample::select(vec![AtLeast, MoreThan, Equal, LessThan, AtMost]);
    let units = ["%", "điểm", "tỷ đồng", "ngày làm việc", "sáng kiến", "vườn mẫu", "phút/01 lượt"];
    (comparator, 0_i64..100_000_000, prop::sample::select(units.to_vec())).prop_map(
        |(comparator, value_hundredths, unit)| Measure {
            comparator,
            value_hundredths,
            unit: unit.to_owned(),
        },
    )
}

proptest! {
    #[test]
    fn a_measure_is_read_back_from_what_is_shown_of_it(measure in measure()) {
        prop_assert_eq!(read_measure(&measure.display_vi()), Some(measure));
    }

    #[test]
    fn any_words_are_read_without_a_fault(words in "[ -~à-ỹÀ-Ỹđ0-9%,./≥\n-]{0,60}") {
        if let Some(measure) = read_measure(&words) {
            prop_assert!(words.contains(|c: char| c.is_ascii_digit()));
            prop_assert!(measure.value_hundredths >= 0);
        }
    }
}
