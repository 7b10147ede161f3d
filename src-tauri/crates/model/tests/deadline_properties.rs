//! Whatever is typed, a deadline is read without a panic, and what was generated is read back.

#![expect(clippy::unwrap_used, reason = "a test may be blunt, its small functions too")]

use cchc_model::deadline::{Bound, Deadline, DeadlineKind, parse};
use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

const CASES: &str = include_str!("../../../../tests/fixtures/deadline_cases.tsv");

/// Words of the grammar and signs that stand between them.
const WORDS: &[&str] = &[
    "quý",
    "Quý",
    "Q",
    "T",
    "tháng",
    "năm",
    "Trong năm",
    "ngày",
    "I",
    "II",
    "IV",
    "lll",
    "1I",
    "V",
    "3",
    "12",
    "15",
    "31",
    "2024",
    "2025",
    "0",
    "99",
    "20244",
    "/",
    "-",
    "–",
    ",",
    ";",
    ".",
    "(",
    ")",
    ":",
    "\n",
    "1.",
    "2.",
    "3.",
    "a)",
    "và",
    "đến",
    "đến hết",
    "từ",
    "trước",
    "trước ngày",
    "chậm nhất",
    "cuối",
    "đầu",
    "giữa",
    "tuần",
    "6 tháng",
    "9 tháng",
    "đầu năm",
    "hằng",
    "hàng",
    "mỗi",
    "định kỳ",
    "lần",
    "thường xuyên",
    "Thường xuyên",
    "liên tục",
    "theo",
    "kế hoạch",
    "quy định",
    "yêu cầu",
    "của",
    "Sở Nội vụ",
    "khi có",
    "nếu có",
    "đột xuất",
    "sau khi",
    "ngay",
    "kể từ",
    "làm việc",
    "báo cáo",
    "cùng với",
    "năm trước liền kề",
    "năm sau",
    "các năm tiếp theo",
    "giai đoạn",
    "cả",
    "số",
    "QĐ-UBND",
    "như trên",
    "<p>",
    "</p>",
    "tháng cuối cùng của quý",
];

fn fixture_texts() -> Vec<&'static str> {
    CASES.lines().skip(1).filter_map(|line| line.split('\t').next()).collect()
}

fn any_date() -> impl Strategy<Value = NaiveDate> {
    (1990..2100_i32, 1..=366_u32)
        .prop_filter_map("the day is in the year", |(y, d)| NaiveDate::from_yo_opt(y, d))
}

/// What holds for every reading, however strange the text.
fn assert_sound(text: &str, year: i32) -> Deadline {
    let deadline = parse(text, year);
    assert!(deadline.due.windows(2).all(|pair| pair[0] < pair[1]), "due days ascend: {text:?}");
    if let (Some(start), Some(due)) = (deadline.start, deadline.final_due()) {
        let composite = deadline.kind == DeadlineKind::Composite;
        assert!(composite || start <= due, "begins before it ends: {text:?} {deadline:?}");
    }
    assert_eq!(deadline.kind == DeadlineKind::Composite, deadline.items.len() > 1, "{text:?}");
    let silent =
        matches!(deadline.kind, DeadlineKind::Invalid | DeadlineKind::Ask | DeadlineKind::Unparsed);
    assert!(!silent || deadline.ask && deadline.due.is_empty(), "{text:?} {deadline:?}");
    assert!(!deadline.display_vi().is_empty(), "{text:?}");
    assert_eq!(deadline.text, text.trim());
    let json = serde_json::to_string(&deadline).unwrap();
    assert_eq!(serde_json::from_str::<Deadline>(&json).unwrap(), deadline);
    deadline
}

fn roman(quarter: i32) -> &'static str {
    ["I", "II", "III", "IV"][usize::try_from(quarter - 1).unwrap()]
}

fn quarter_end(year: i32, quarter: i32) -> NaiveDate {
    let after = if quarter == 4 { (year + 1, 1) } else { (year, quarter * 3 + 1) };
    let first = NaiveDate::from_ymd_opt(after.0, u32::try_from(after.1).unwrap(), 1).unwrap();
    first - Days::new(1)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_and_any_year_are_read_soundly(text in "\\PC{0,60}", year: i32) {
        assert_sound(&text, year);
    }

    #[test]
    fn any_run_of_grammar_words_is_read_soundly(
        words in prop::collection::vec((prop::sample::select(WORDS), prop::sample::select(&["", " ", "  "][..])), 0..24),
        year in 1890..2210_i32,
    ) {
        let text: String = words.iter().flat_map(|(word, gap)| [*word, *gap]).collect();
        assert_sound(&text, year);
    }

    #[test]
    fn fixture_texts_with_slips_are_read_soundly(
        text in prop::sample::select(fixture_texts()),
        at in 0..200_usize,
        slip in "\\PC{0,3}",
        drop in 0..4_usize,
        year in 2015..2030_i32,
    ) {
        let letters: Vec<char> = text.chars().collect();
        let at = at.min(letters.len());
        let rest = letters.iter().skip(at + drop);
        let slipped: String = letters.iter().take(at).copied().chain(slip.chars()).chain(rest.copied()).collect();
        assert_sound(&slipped, year);
    }

    #[test]
    fn spelling_does_not_change_the_understanding(
        text in prop::sample::select(fixture_texts()),
        year in 2015..2030_i32,
    ) {
        let plain = parse(text, year);
        let decomposed: String = text.nfd().collect();
        let dashes = text.replace('-', "–");
        let spaces = text.replace(' ', "\u{a0} ");
        for other in [&decomposed, &dashes, &spaces] {
            let read = parse(other, year);
            prop_assert_eq!((read.kind, read.start, &read.due, read.bound), (plain.kind, plain.start, &plain.due, plain.bound));
        }
    }

    #[test]
    fn capitals_do_not_change_the_understanding(text in prop::sample::select(fixture_texts())) {
        let plain = parse(text, 2022);
        let read = parse(&text.to_uppercase(), 2022);
        prop_assert_eq!((read.kind, read.start, &read.due), (plain.kind, plain.start, &plain.due), "{}", text);
    }

    #[test]
    fn a_quarter_is_read_back_in_every_spelling(
        year in 1990..2100_i32,
        quarter in 1..=4_i32,
        word in prop::sample::select(&["Quý", "quý", "QUÝ", "Quí", "Qúy", "quy"][..]),
        sep in prop::sample::select(&["/", "/ ", " / ", " năm ", " - ", " – ", "-", ", năm "][..]),
        arabic: bool,
        lead in prop::sample::select(&["", "Trong ", "Hoàn thành trong ", "Ban hành trong "][..]),
    ) {
        let numeral = if arabic { quarter.to_string() } else { roman(quarter).to_owned() };
        let read = parse(&format!("{lead}{word} {numeral}{sep}{year}"), 2024);
        prop_assert_eq!(read.kind, DeadlineKind::Quarter);
        prop_assert_eq!(read.due, vec![quarter_end(year, quarter)]);
        let first = NaiveDate::from_ymd_opt(year, u32::try_from(quarter * 3 - 2).unwrap(), 1);
        prop_assert_eq!(read.start, first);
    }

    #[test]
    fn a_list_of_quarters_is_read_back(
        year in 1990..2100_i32,
        quarters in prop::sample::subsequence(vec![1, 2, 3, 4], 2..=4),
        joint in prop::sample::select(&[", ", ",", " và ", " & ", ", quý "][..]),
    ) {
        let numerals: Vec<&str> = quarters.iter().map(|q| roman(*q)).collect();
        let read = parse(&format!("Quý {}/{year}", numerals.join(joint)), 2024);
        prop_assert_eq!(read.kind, DeadlineKind::QuarterList);
        let ends: Vec<NaiveDate> = quarters.iter().map(|q| quarter_end(year, *q)).collect();
        prop_assert_eq!(read.due, ends);
    }

    #[test]
    fn a_month_is_read_back_in_every_spelling(
        date in any_date(),
        form in prop::sample::select(&["Tháng {m}/{y}", "tháng {mm}/{y}", "{mm}/{y}", "{m}/{y}", "T{m}/{y}", "Tháng {m} năm {y}", "tháng {m} - {y}"][..]),
    ) {
        let text = form
            .replace("{mm}", &format!("{:02}", date.month()))
            .replace("{m}", &date.month().to_string())
            .replace("{y}", &date.year().to_string());
        let read = parse(&text, 2024);
        prop_assert_eq!(read.kind, DeadlineKind::Month, "{}", text);
        prop_assert_eq!(read.start, date.with_day(1));
        let end = read.final_due().unwrap();
        prop_assert_eq!((end.year(), end.month()), (date.year(), date.month()));
        prop_assert_eq!(end.succ_opt().unwrap().day(), 1);
    }

    #[test]
    fn a_day_is_read_back_and_never_turned_around(
        date in any_date(),
        form in prop::sample::select(&["{d}/{m}/{y}", "{dd}/{mm}/{y}", "{d}-{m}-{y}", "{d}.{m}.{y}", "{y}-{mm}-{dd}", "ngày {d} tháng {m} năm {y}", "ngày {d}/{m}/{y}", "{d} / {m} / {y}"][..]),
        lead in prop::sample::select(&["", "trước ", "Chậm nhất ", "Chậm nhất trước ", "Hoàn thành trước ", "đến hết ", "Xong trước "][..]),
    ) {
        let text = form
            .replace("{dd}", &format!("{:02}", date.day()))
            .replace("{d}", &date.day().to_string())
            .replace("{mm}", &format!("{:02}", date.month()))
            .replace("{m}", &date.month().to_string())
            .replace("{y}", &date.year().to_string());
        let read = parse(&format!("{lead}{text}"), 2024);
        prop_assert_eq!(read.kind, DeadlineKind::Date, "{}{}", lead, text);
        prop_assert_eq!(&read.due, &vec![date]);
        let month_end = date.succ_opt().unwrap().day() == 1;
        let expected = match (lead.contains("trước"), month_end) {
            (false, _) => Bound::Inclusive,
            (true, false) => Bound::Exclusive,
            (true, true) => Bound::ExclusiveAtPeriodEnd,
        };
        // "Xong trước", "Hoàn thành trước" carry the limit as well as the bare word.
        prop_assert_eq!(read.bound, Some(expected), "{}{}", lead, text);
        let good = read.last_good_day().unwrap();
        prop_assert_eq!(good, if expected == Bound::Exclusive { date - Days::new(1) } else { date });
    }

    #[test]
    fn a_day_that_does_not_exist_is_invalid(year in 1990..2100_i32, day in 30..99_u32, month in 0..99_u32) {
        prop_assume!(NaiveDate::from_ymd_opt(year, month, day).is_none());
        let read = parse(&format!("{day}/{month}/{year}"), 2024);
        prop_assert_eq!(read.kind, DeadlineKind::Invalid);
    }
}

#[test]
fn long_texts_are_read_without_piling_up_work() {
    // Thousands of letters of each word and of pairs: a reader that looks back or ahead without
    // bound would not come to an end here.
    for word in WORDS.iter().chain(&fixture_texts()) {
        let text = format!("{word} ").repeat(4_000 / (word.chars().count() + 1));
        assert_sound(&text, 2024);
    }
    for pair in WORDS.windows(2) {
        let text = format!("{} {} ", pair[0], pair[1]).repeat(120);
        assert_sound(&text, 2024);
    }
    for letter in ["(", "<", "1", "a1", "I", "\u{301}", "\u{a0}", "đ", "9."] {
        assert_sound(&letter.repeat(10_000), 2024);
    }
}

#[test]
fn a_plan_year_out_of_reach_is_asked_about() {
    for year in [i32::MIN, -1, 0, 1899, 2200, i32::MAX] {
        let read = assert_sound("Quý I", year);
        assert_eq!(read.kind, DeadlineKind::Quarter);
        assert!(read.ask);
    }
}
