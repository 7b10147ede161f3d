//! While an officer types.

use proptest::prelude::*;

use super::*;

fn read(figure: &str, text: &str) -> Result<Option<Value>, &'static str> {
    set().get(&code(figure)).unwrap().read(text).map_err(|problem| problem.code())
}

#[test]
fn numbers_are_read_as_vietnamese_offices_write_them() {
    assert_eq!(read("3.5.2", "8.930"), Ok(Some(Value::Count(8_930))));
    assert_eq!(read("3.5.2", " 8 930 "), Ok(Some(Value::Count(8_930))));
    assert_eq!(read("3.5.2", "8.930 hồ sơ"), Ok(Some(Value::Count(8_930))));
    assert_eq!(read("3.5.2", "hồ sơ"), Err("figure.not_a_number"));
    assert_eq!(read("3.5.2", ""), Ok(None));
    assert_eq!(read("3.5.2", "8.93"), Err("figure.ambiguous"));
    assert_eq!(read("3.5.2", "8,5"), Err("figure.not_whole"));
    assert_eq!(read("3.5.2", "-5"), Err("figure.negative"));
    assert_eq!(read("3.5.2", "-"), Err("figure.dash"));
    assert_eq!(read("3.5.2", "2.000.000.000.000"), Err("figure.too_big"));
    assert_eq!(read("3.5.2", "khoảng 90"), Err("figure.not_a_number"));
    assert_eq!(read("7.9.1", "17,25"), Ok(Some(Value::Decimal(1_725))));
    assert_eq!(read("7.9.1", "17,255"), Err("figure.ambiguous"));
    assert_eq!(read("7.9.1", "0,255"), Err("figure.too_precise"));
}

#[test]
fn money_is_in_million_unless_its_unit_is_said() {
    assert_eq!(read("6.1.1", "1.250,5"), Ok(Some(Value::Money(1_250_500_000))));
    assert_eq!(read("6.1.1", "23,5 tỷ đồng"), Ok(Some(Value::Money(23_500_000_000))));
    assert_eq!(read("6.1.1", "500.000 đồng"), Ok(Some(Value::Money(500_000))));
    assert_eq!(read("6.1.1", "1,5 triệu đồng/tháng"), Err("figure.not_money"));
    assert_eq!(read("6.1.1", "1.5"), Err("figure.ambiguous"));
    assert_eq!(read("6.1.1", "9.999.999.999"), Err("figure.too_big"));
    assert_eq!(Value::Money(1_250_500_000).display_vi(), "1.250,5");
}

#[test]
fn days_words_and_yes_are_read_too_and_percents_never() {
    assert_eq!(read("6.4.2", "05/3/2026"), Ok(Some(Value::Date(day(3, 5)))));
    assert_eq!(read("6.4.2", "2026"), Err("figure.not_date"));
    assert_eq!(read("6.4.1", "CÓ"), Ok(Some(Value::YesNo(true))));
    assert_eq!(read("6.4.1", "chưa"), Ok(Some(Value::YesNo(false))));
    assert_eq!(read("6.4.1", "có lẽ"), Err("figure.not_yes_no"));
    assert_eq!(read("7.5", "85,11%"), Err("figure.derived"));
}

#[test]
fn every_value_that_is_shown_reads_back_as_itself() {
    let set = set();
    for (figure, value) in [
        ("3.5.2", Value::Count(MOST_COUNT)),
        ("6.1.1", Value::Money(1)),
        ("6.1.1", Value::Money(1_234_567_890_123)),
        ("7.9.1", Value::Decimal(1_205)),
        ("6.4.1", Value::YesNo(false)),
        ("6.4.2", Value::Date(day(2, 28))),
    ] {
        let shown = value.display_vi();
        let read = set.get(&code(figure)).unwrap().read(&shown);
        // Three decimals behind one to three digits are the English thousands: asked, not guessed.
        if shown != "0,000001" {
            assert_eq!(read, Ok(Some(value)), "{shown}");
        }
    }
}

#[test]
fn what_is_missing_is_named_instead_of_guessed() {
    let set = set();
    let sheet = sheet_of(set, &[("3.5.1", "10"), ("3.5.2", "4")]);
    let result = verdict(set, &sheet, "tiep-nhan");
    assert_eq!(result.verdict, Verdict::CannotTell(vec![code("3.5.3"), code("3.5.4")]));
    assert!(
        result.sentence.starts_with(
            "Chưa kiểm được, còn thiếu “tiếp nhận trực tiếp, bưu chính”, “kỳ trước chuyển sang”: "
        ),
        "{}",
        result.sentence
    );
    assert_eq!(sheet.get(&code("7.5")), Some(&Reading::Needs(vec![code("3.5.3")])));
    assert_eq!(shown(set, &sheet, "7.5"), "");
}

#[test]
fn a_percent_of_nothing_is_a_dash_and_of_something_never_is() {
    let set = set();
    let nothing = sheet_of(set, &[("3.10.1", "0"), ("3.10.2", "0"), ("3.10.3", "0")]);
    assert_eq!(nothing.get(&code("3.10.4")), Some(&Reading::NothingCounted));
    assert_eq!(shown(set, &nothing, "3.10.4"), "-");
    let none_of_three = sheet_of(set, &[("3.10.1", "3"), ("3.10.2", "0")]);
    assert_eq!(shown(set, &none_of_three, "3.10.4"), "0,00%");
}

#[test]
fn a_percent_above_100_is_a_slip_unless_the_figure_allows_it() {
    let set = set();
    let sheet = sheet_of(
        set,
        &[
            ("6.1.1", "100"),
            ("6.1.2", "120"),
            ("6.2.1", "100"),
            ("6.2.2", "120"),
            ("6.3.1", "7"),
            ("6.3.2", "7"),
        ],
    );
    let over: Vec<String> = set
        .check(&sheet)
        .into_iter()
        .filter(|result| result.id.starts_with("qua-100/"))
        .map(|result| result.sentence)
        .collect();
    assert_eq!(
        over,
        ["“Tỷ lệ giải ngân vốn đầu tư công” là 120,00%, vượt 100%: \
                       tử số lớn hơn mẫu số, kiểm tra lại hai số này."]
    );
    let money = verdict(set, &sheet, "giai-ngan").sentence;
    assert_eq!(
        money,
        "Vốn đã giải ngân không được lớn hơn kế hoạch vốn: “đã giải ngân” (120) lớn hơn \
         “kế hoạch vốn đầu tư công” (100), vượt 20 triệu đồng."
    );
}

#[test]
fn the_mean_of_deputies_is_a_plain_number_with_two_decimals() {
    let set = set();
    let sheet = sheet_of(set, &[("4.1.1", "4"), ("4.2.1", "9")]);
    assert_eq!(shown(set, &sheet, "4.2.2"), "2,25");
    let result = verdict(set, &sheet, "cap-pho");
    assert!(result.warning);
    assert!(
        result.sentence.ends_with(
            "“cấp phó của phòng” (9) lớn hơn 2 × “phòng và tương đương” (4) = 8, vượt 1 người."
        ),
        "{}",
        result.sentence
    );
}

#[test]
fn points_of_the_index_are_added_up_exactly() {
    let set = set();
    let sheet = sheet_of(
        set,
        &[
            ("7.9.1", "17,1"),
            ("7.9.2", "19,2"),
            ("7.9.3", "11,3"),
            ("7.9.4", "9,4"),
            ("7.9.5", "21,5"),
            ("7.9.6", "18,5"),
        ],
    );
    assert_eq!(shown(set, &sheet, "7.9.7"), "97");
    let result = verdict(set, &sheet, "diem-766-6");
    assert_eq!(result.verdict, Verdict::Differs(Exact::hundredths(50).unwrap()));
    assert!(result.sentence.ends_with("lớn hơn 18, vượt 0,5 điểm."), "{}", result.sentence);
}

#[test]
fn only_the_identities_of_a_field_need_another_look_when_it_is_typed() {
    let set = set();
    let ids: Vec<&str> =
        set.checks_of(&code("3.5.1")).iter().map(|check| check.id.as_str()).collect();
    assert_eq!(ids, ["tiep-nhan", "can-doi", "3.11/3.5.1"]);
}

#[test]
fn a_long_list_of_missing_fields_is_cut_and_an_unused_table_is_known_as_such() {
    let set = set();
    let sheet = sheet_of(set, &[("3.6.4", "1")]);
    let sum = verdict(set, &sheet, "3.11/3.6.4");
    assert!(sum.sentence.contains("(Đất đai)” và 5 số khác: "), "{}", sum.sentence);
    assert!(!sum.is_untouched());
    assert!(verdict(set, &sheet, "tiep-nhan/dat-dai").is_untouched());
}

#[test]
fn a_value_from_elsewhere_is_kept_only_for_a_figure_of_its_kind() {
    let set = set();
    let mut value = typed(set, "3.5.2", "5", first_quarter().period);
    assert_eq!(set.accepts(&value), Ok(()));
    value.value = Value::Money(5);
    assert_eq!(set.accepts(&value), Err(ValueProblem::OtherKind));
    value.value = Value::Count(i64::MIN);
    assert_eq!(set.accepts(&value), Err(ValueProblem::Negative));
    value.figure = code("9.9");
    assert_eq!(set.accepts(&value), Err(ValueProblem::NoFigure));
    value.figure = code("7.5");
    assert_eq!(set.accepts(&value), Err(ValueProblem::Derived));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_is_a_value_that_may_be_held_or_is_refused_with_words(
        text in "\\PC{0,30}|[0-9., -]{0,24}( (tỷ|triệu) đồng)?",
    ) {
        let set = set();
        for figure in set.figures() {
            match figure.read(&text) {
                Ok(Some(value)) => prop_assert!(figure.accepts(&value).is_ok(), "{:?}", value),
                Ok(None) => prop_assert!(text.trim().is_empty()),
                Err(problem) => prop_assert!(!problem.message_vi().is_empty()),
            }
        }
    }
}
