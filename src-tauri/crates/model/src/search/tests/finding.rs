use std::time::{Duration, Instant};

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use super::super::{SearchIndex, SearchKind, SearchQuery, SearchText};
use super::{found, index_of, titled, with};
use crate::text::fold;

#[test]
fn every_word_must_occur_in_any_order_and_as_the_beginning_of_a_word() {
    let index = index_of(&["Kiểm tra công tác cải cách hành chính", "Kiểm soát thủ tục"]);
    assert_eq!(found(&index, "kiểm"), [0, 1]);
    assert_eq!(found(&index, "cách ki"), [0]);
    assert_eq!(found(&index, "hanh chinh kiem tra"), [0]);
    assert_eq!(found(&index, "thu kiem"), [1]);
    assert!(found(&index, "kiểm tra thủ").is_empty());
    assert!(found(&index, "iểm").is_empty(), "the middle of a word is no beginning");
    assert!(found(&index, "").is_empty());
    assert!(found(&index, "…/%").is_empty());
}

#[test]
fn numbers_and_signs_are_found_whole() {
    let index = index_of(&["Kế hoạch 15/KH-UBND", "Kế hoạch 115/KH-UBND", "15 kế hoạch, UBND"]);
    assert_eq!(found(&index, "15/KH-UBND"), [0]);
    assert_eq!(found(&index, "15/kh-u"), [0], "while it is being typed");
    assert_eq!(found(&index, "15/k"), [0, 2], "what comes next may be anything that begins so");
    assert_eq!(found(&index, "KH-UBND"), [0, 1]);
    assert!(found(&index, "5/KH-UBND").is_empty());
    assert!(found(&index, "15/K-UBND").is_empty(), "within a sign words are whole");
    let index = index_of(&["trước ngày 05/3/2026", "ngày 5 tháng 3"]);
    assert_eq!(found(&index, "05/03/2026"), [0]);
    assert_eq!(found(&index, "ngày 5"), [0, 1]);
}

#[test]
fn both_spellings_of_a_word_are_one() {
    let index = index_of(&["UỶ BAN", "thuỷ sản", "kĩ năng", "Quí II", "tỉ lệ"]);
    for (typed, place) in
        [("Ủy ban", 0), ("thủy", 1), ("kỹ năng", 2), ("quý", 3), ("tỷ lệ", 4), ("ty le", 4)]
    {
        assert_eq!(found(&index, typed), [place], "{typed}");
    }
}

#[test]
fn words_may_stand_in_different_texts_of_an_item() {
    let mut index = SearchIndex::new();
    let texts = vec![SearchText::title("Rà soát văn bản"), SearchText::note("Chủ trì", "Tư pháp")];
    index.put(0_u8, vec![with(7, texts)]);
    assert_eq!(found(&index, "tu phap ra soat"), [7]);
    // But not a sign: its words belong together.
    assert!(found(&index, "bản-tư").is_empty());
}

#[test]
fn a_part_is_put_anew_as_a_whole() {
    let mut index = index_of(&["cũ", "cũ hơn"]);
    index.put(1, vec![titled(9, "cũ khác")]);
    index.put(0, vec![titled(3, "mới")]);
    assert_eq!(found(&index, "cũ"), [9]);
    assert_eq!(found(&index, "moi"), [3]);
    index.retain(|part| *part == 0);
    assert!(found(&index, "cũ").is_empty() && index.has(&0) && !index.has(&1));
    assert_eq!((index.len(), index.is_empty()), (1, false));
}

#[test]
fn all_are_counted_and_so_many_of_each_kind_are_given() {
    let mut index = SearchIndex::new();
    let mut items: Vec<_> = (0..5).map(|at| titled(at, "họp giao ban")).collect();
    items[4].kind = SearchKind::Evidence;
    index.put(0_u8, items);
    let query = SearchQuery::new("họp");
    let found = index.find(&query, 2, |_| true);
    assert_eq!(found.totals, [(SearchKind::Task, 4), (SearchKind::Evidence, 1)].into());
    assert_eq!(found.hits.iter().map(|hit| hit.place).collect::<Vec<_>>(), [0, 1, 4]);
    let found = index.find(&query, 9, |kind| kind == SearchKind::Evidence);
    assert_eq!(found.totals, [(SearchKind::Evidence, 1)].into());
}

#[test]
fn time_grows_with_the_texts_and_not_faster() {
    let texts: Vec<String> = (0..20_000)
        .map(|at| format!("Báo cáo số {at} về rà soát, đơn giản hóa thủ tục hành chính năm 2026"))
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let begun = Instant::now();
    let index = index_of(&texts);
    let built = begun.elapsed();
    // Everything is found, the worst that can happen.
    let begun = Instant::now();
    let query = SearchQuery::new("ra soat thu tuc");
    assert_eq!(index.find(&query, 20, |_| true).totals[&SearchKind::Task], 20_000);
    let searched = begun.elapsed();
    // A hundred times what an unoptimised build needs on a slow machine; minutes when quadratic.
    assert!(built < Duration::from_secs(60), "{built:?}");
    assert!(searched < Duration::from_secs(20), "{searched:?}");
}

/// Vietnamese words with everything that can be difficult about them.
fn word() -> impl Strategy<Value = String> {
    let hard = prop::sample::select(vec![
        "đề",
        "Đô",
        "ước",
        "UỶ",
        "hoà",
        "hòa",
        "quý",
        "kỹ",
        "khuỷu",
        "nghiêng",
        "15/KH-UBND",
        "98,5%",
        "½",
        "I.",
        "“ngoặc”",
        "a\u{301}x",
        "ﬁ",
        "İ",
        "ß",
        "😀",
        "–",
        "x²",
    ]);
    prop_oneof![hard.prop_map(str::to_owned), "[a-zđăâêôơưàảãáạA-ZĐ0-9]{1,7}", "\\PC{1,4}"]
}

proptest! {
    #[test]
    fn the_words_of_any_text_find_it(
        text in prop::collection::vec(word(), 1..9),
        shuffle in any::<prop::sample::Index>(),
        way in 0..5_u8,
    ) {
        let mut words = text.clone();
        let by = shuffle.index(words.len());
        words.rotate_left(by);
        let typed = words.join(" ");
        let typed = match way {
            0 => typed,
            1 => fold(&typed),
            2 => typed.nfd().collect(),
            3 => typed.to_lowercase(),
            _ => words[0].chars().take(1).collect(),
        };
        let index = index_of(&[&text.join("\n"), "khác"]);
        let query = SearchQuery::new(&typed);
        if !query.is_empty() {
            prop_assert!(found(&index, &typed).contains(&0), "{:?} in {:?}", typed, text);
        }
    }

    #[test]
    fn nothing_that_is_typed_breaks_it(text in "\\PC{0,400}", typed in "\\PC{0,60}") {
        let index = index_of(&[&text]);
        let found = index.find(&SearchQuery::new(&typed), 9, |_| true);
        for hit in found.hits {
            let units: Vec<u16> = hit.title.text.encode_utf16().collect();
            prop_assert!(!hit.title.marks.is_empty());
            for mark in hit.title.marks {
                prop_assert!(mark.start < mark.end);
                prop_assert!(String::from_utf16(&units[mark.start..mark.end]).is_ok());
            }
        }
    }
}
