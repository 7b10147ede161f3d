//! Whatever is typed, a budget is read without a panic, and what was generated is read back.

#![expect(clippy::unwrap_used, reason = "a test may be blunt, its small functions too")]

use cchc_model::amount::{
    MOST_DONG, display_dong, format_hundredths, format_million, parse_hundredths, parse_number,
};
use cchc_model::budget::{Budget, BudgetKind, parse};
use proptest::prelude::*;

const WORDS: &[&str] = &[
    "5",
    "1.5",
    "1,5",
    "1.500",
    "1,500",
    "0",
    "2024",
    "999999999999999999",
    "9999999999",
    "-",
    "–",
    "+",
    "x",
    "×",
    "/",
    "(",
    ")",
    ".",
    ",",
    ";",
    ":",
    "%",
    "$",
    "tỷ",
    "triệu",
    "tr",
    "trđ",
    "nghìn",
    "đồng",
    "đ",
    "rưỡi",
    "năm",
    "tháng",
    "lớp",
    "người",
    "mỗi",
    "từ",
    "đến",
    "khoảng",
    "không",
    "Không có",
    "ngân sách xã",
    "dự toán",
    "riêng",
    "lồng ghép",
    "theo quy định",
    "USD",
    "nguồn",
    "1 250 000",
    "số",
    "doanh nghiệp",
];

fn assert_sound(text: &str) -> Budget {
    let budget = parse(text);
    assert_eq!(budget.kind == BudgetKind::Amount, budget.amount.is_some(), "{text:?}");
    assert!(budget.amount.is_none_or(|dong| dong >= 0), "{text:?}");
    assert!(budget.rate.is_none() || budget.amount.is_some(), "{text:?}");
    let doubtful = matches!(budget.kind, BudgetKind::Ask | BudgetKind::Unparsed);
    assert!(!doubtful || budget.ask, "{text:?}");
    assert!(!budget.display_vi().is_empty());
    assert_eq!(budget.text, text.trim());
    let json = serde_json::to_value(&budget).unwrap();
    assert!(json.get("amount_million").is_some() && json.get("note").is_some());
    budget
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_soundly(text in "\\PC{0,60}") {
        assert_sound(&text);
    }

    #[test]
    fn any_run_of_budget_words_is_read_soundly(
        words in prop::collection::vec((prop::sample::select(WORDS), prop::sample::select(&["", " "][..])), 0..16),
    ) {
        let text: String = words.iter().flat_map(|(word, gap)| [*word, *gap]).collect();
        assert_sound(&text);
    }

    #[test]
    fn an_amount_in_dong_is_read_back(dong in 1_000..=MOST_DONG) {
        for text in [display_dong(dong), format!("{} đồng", format_hundredths(dong * 100)), format!("{dong}đ")] {
            let read = assert_sound(&text);
            // Three decimals without a thousands dot look like an English "1,500": that is asked.
            if read.kind == BudgetKind::Ask {
                prop_assert_eq!(format_million(dong).split_once(',').map(|(_, rest)| rest.len()), Some(3), "{}", text);
            } else {
                prop_assert_eq!(read.amount, Some(dong), "{}", text);
            }
        }
    }

    #[test]
    fn a_stated_amount_survives_json(dong in 0..=MOST_DONG) {
        let read = Budget { amount: Some(dong), ..parse("0") };
        let json = serde_json::to_string(&read).unwrap();
        prop_assert_eq!(serde_json::from_str::<Budget>(&json).unwrap(), read);
    }

    #[test]
    fn units_scale_what_is_written(count in 0..100_000_i64, tenth in 1..10_i64) {
        for (unit, size) in [("tỷ đồng", 1_000_000_000), ("triệu", 1_000_000), ("nghìn đồng", 1_000)] {
            let read = assert_sound(&format!("{},{tenth} {unit}", format_hundredths(count * 100)));
            prop_assert_eq!(read.amount, Some(count * size + tenth * size / 10));
        }
    }

    #[test]
    fn points_are_read_back_as_written(hundredths in -1_000_000_000..=1_000_000_000_i64) {
        prop_assert_eq!(parse_hundredths(&format_hundredths(hundredths)), Ok(hundredths));
    }

    #[test]
    fn any_text_is_a_number_or_a_reason(text in "[0-9., \\-%a]{0,24}") {
        if let Ok(number) = parse_number(&text) {
            // English thousands with a leading zero are the one form that is read but not rewritten.
            let written = number.to_string();
            prop_assert!(parse_number(&written).is_ok_and(|again| again == number) || written.len() - written.find(',').unwrap_or(0) == 4);
        }
    }
}

#[test]
fn long_texts_are_read_without_piling_up_work() {
    for word in WORDS {
        assert_sound(&format!("{word} ").repeat(1_000));
        assert_sound(&word.repeat(1_000));
    }
}
