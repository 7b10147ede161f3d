//! From months to periods.

use proptest::prelude::*;

use super::*;
use crate::progress::Counts;
use crate::register::{CellValue, ColumnId, RegisterEntry, RegisterId, RowId};

/// The reporting months of the year: from the 15th to the 14th.
fn month(number: u32) -> Span {
    let from = if number == 1 { (0, 15) } else { (number - 1, 15) };
    span(from, (number, 14))
}

fn months(set: &FigureSet, figure: &str, counts: &[i64]) -> Vec<FigureValue> {
    (1..)
        .zip(counts)
        .map(|(number, count)| typed(set, figure, &count.to_string(), month(number)))
        .collect()
}

fn read(set: &FigureSet, values: &[FigureValue], report: &ReportSpan, figure: &str) -> String {
    shown(set, &set.sheet(values, &Counted::new(), report), figure)
}

#[test]
fn months_are_added_up_and_the_third_quarter_stands_alone() {
    let set = set();
    let files = months(set, "3.5.2", &[10, 20, 30, 40, 50, 60, 70, 80, 90]);
    let third = report((6, 15), (9, 14));
    let nine_months = report((0, 15), (9, 14));
    assert_eq!(read(set, &files, &first_quarter(), "3.5.2"), "60");
    assert_eq!(read(set, &files, &third, "3.5.2"), "240");
    assert_eq!(read(set, &files, &nine_months, "3.5.2"), "450");
}

#[test]
fn what_counts_from_the_beginning_of_the_year_does_so_in_every_report() {
    let set = set();
    let trained = months(set, "5.3.2", &[1, 0, 0, 0, 0, 1, 0, 2, 0]);
    assert_eq!(read(set, &trained, &report((6, 15), (9, 14)), "5.3.2"), "4");
    assert_eq!(read(set, &trained, &first_quarter(), "5.3.2"), "1");
}

#[test]
fn a_total_that_reckons_itself_is_not_missing_beside_its_parts() {
    let set = set();
    let missing = |entered: &[(&str, &str)]| -> Vec<String> {
        let days = first_quarter().period;
        let values: Vec<FigureValue> =
            entered.iter().map(|(code, words)| typed(set, code, words, days)).collect();
        let sheet = set.sheet(&values, &Counted::new(), &first_quarter());
        let codes = set.missing(&sheet).into_iter().map(|code| code.to_string());
        codes.filter(|code| code.starts_with("3.5.") && !code.contains('/')).collect()
    };
    let parts = ["3.5.2", "3.5.3", "3.5.4"];
    assert_eq!(missing(&[])[..3], parts);
    assert!(!missing(&[]).contains(&"3.5.1".to_owned()));
    assert_eq!(missing(&[("3.5.2", "7"), ("3.5.4", "0")])[0], "3.5.3");
    // Who knows only the total is still asked for what it is made of.
    assert_eq!(missing(&[("3.5.1", "9")])[..3], parts);
    let all = missing(&[("3.5.2", "7"), ("3.5.3", "2"), ("3.5.4", "0")]);
    assert!(all.iter().all(|code| !parts.contains(&code.as_str()) && code != "3.5.1"), "{all:?}");
}

#[test]
fn files_that_are_carried_over_are_not_counted_twice() {
    let set = set();
    let mut values = months(set, "3.5.2", &[100, 100, 100]);
    values.extend(months(set, "3.5.3", &[10, 10, 10]));
    values.extend(months(set, "3.5.4", &[5, 7, 9]));
    values.extend(months(set, "3.5.1", &[115, 117, 119]));
    values.extend(months(set, "3.6.1", &[108, 108, 111]));
    values.extend(months(set, "3.7.1", &[7, 9, 8]));
    let sheet = set.sheet(&values, &Counted::new(), &first_quarter());
    assert_eq!(shown(set, &sheet, "3.5.4"), "5", "what the first month began with");
    assert_eq!(shown(set, &sheet, "3.7.1"), "8", "what the last month left");
    assert_eq!(shown(set, &sheet, "3.5.1"), "335", "not 351");
    assert_eq!(verdict(set, &sheet, "can-doi").verdict, Verdict::Holds);
}

#[test]
fn days_without_a_value_are_told_and_not_filled() {
    let set = set();
    let mut values = months(set, "3.5.2", &[10, 20, 30]);
    values.remove(1);
    let sheet = set.sheet(&values, &Counted::new(), &first_quarter());
    assert_eq!(sheet.get(&code("3.5.2")), Some(&Reading::NoValue(vec![month(2)])));
    let calendar = [typed(set, "3.5.2", "5", span((1, 1), (3, 31)))];
    let beyond = set.sheet(&calendar, &Counted::new(), &first_quarter());
    let all = first_quarter().period;
    assert_eq!(beyond.get(&code("3.5.2")), Some(&Reading::NoValue(vec![all])));
    let closing = set.sheet(&months(set, "3.7.1", &[1, 2]), &Counted::new(), &first_quarter());
    let last_day = span((3, 14), (3, 14));
    assert_eq!(closing.get(&code("3.7.1")), Some(&Reading::NoValue(vec![last_day])));
}

#[test]
fn a_signed_period_stands_before_its_months() {
    let set = set();
    let mut values = months(set, "3.5.2", &[10, 20, 30, 40, 50, 60]);
    values.push(typed(set, "3.5.2", "61", first_quarter().period));
    assert_eq!(read(set, &values, &first_quarter(), "3.5.2"), "61");
    let half = report((0, 15), (6, 14));
    assert_eq!(read(set, &values, &half, "3.5.2"), "211", "the signed quarter and three months");
}

#[test]
fn values_that_share_days_are_told_when_nothing_else_fits() {
    let set = set();
    let values = [
        typed(set, "3.5.2", "1", span((0, 15), (2, 14))),
        typed(set, "3.5.2", "1", span((2, 1), (3, 14))),
    ];
    let sheet = set.sheet(&values, &Counted::new(), &first_quarter());
    assert!(matches!(sheet.get(&code("3.5.2")), Some(Reading::Overlap(spans)) if spans.len() == 2));
}

#[test]
fn what_stays_true_is_taken_from_the_last_time_it_was_said_this_year() {
    let set = set();
    let villages = [
        typed(set, "4.3.1", "12", month(1)),
        typed(set, "4.3.1", "11", month(4)),
        typed(set, "4.3.1", "10", month(8)),
    ];
    let half = report((0, 15), (6, 14));
    assert_eq!(read(set, &villages, &half, "4.3.1"), "11");
    let sheet = set.sheet(&villages, &Counted::new(), &half);
    assert!(matches!(
        sheet.get(&code("4.3.1")),
        Some(Reading::Known { as_of, .. }) if *as_of == day(4, 14)
    ));
}

#[test]
fn services_that_were_used_are_counted_once_a_year_and_never_added_up() {
    let set = set();
    let used = months(set, "7.3.2", &[4, 6, 7]);
    let sheet = set.sheet(&used, &Counted::new(), &first_quarter());
    assert!(matches!(sheet.get(&code("7.3.2")), Some(Reading::NoValue(_))));
    let so_far = [typed(set, "7.3.2", "9", first_quarter().year_to_date())];
    assert_eq!(read(set, &so_far, &first_quarter(), "7.3.2"), "9");
}

#[test]
fn an_estimate_marks_everything_that_is_reckoned_from_it() {
    let set = set();
    let mut values = months(set, "3.5.2", &[10, 20, 30]);
    values.extend(months(set, "3.5.3", &[1, 2, 3]));
    values[2].estimate = true;
    let sheet = set.sheet(&values, &Counted::new(), &first_quarter());
    assert!(sheet.is_estimate(&code("3.5.2")) && sheet.is_estimate(&code("7.5")));
    assert!(!sheet.is_estimate(&code("3.5.3")));
}

#[test]
fn what_a_period_begins_with_is_what_the_one_before_left() {
    let set = set();
    let mut values = months(set, "3.7.1", &[1, 2, 8]);
    values.extend(months(set, "3.5.4", &[0, 1, 2, 9]));
    let second = report((3, 15), (6, 14));
    let before = set.sheet(&values, &Counted::new(), &first_quarter());
    let now = set.sheet(&values, &Counted::new(), &second);
    let results = set.check_carried(&before, &now);
    let [result] = results.as_slice() else { panic!("{results:?}") };
    assert_eq!(result.verdict, Verdict::Differs(Exact::whole(1).unwrap()));
    assert_eq!(
        result.sentence,
        "“kỳ trước chuyển sang” (9) kỳ này khác “đang giải quyết” (8) của kỳ trước, \
         đến ngày 14/3/2026."
    );
    assert!(set.check_carried(&now, &before).is_empty());
}

fn row(register: &str, id: u64, cells: &[(&str, CellValue)]) -> RegisterEntry {
    let cells = cells.iter().map(|(id, value)| (ColumnId::new(*id).unwrap(), value.clone()));
    let register = RegisterId::new(register).unwrap();
    RegisterEntry { id: RowId(id), register, cells: cells.collect() }
}

#[test]
fn progress_and_registers_fill_in_what_nobody_has_to_type() {
    let set = set();
    let registers = RegisterSet::shipped().unwrap();
    let entries = [
        row(
            "doi-thoai",
            1,
            &[("ngay", CellValue::Date(day(7, 1))), ("kien-nghi", CellValue::Number(7))],
        ),
        row(
            "kiem-tra",
            2,
            &[
                ("don-vi", CellValue::Text("Trạm Y tế".to_owned())),
                ("trong-ke-hoach", CellValue::YesNo(true)),
                ("ngay-ke-hoach", CellValue::Date(day(10, 1))),
                ("ngay-kiem-tra", CellValue::Date(day(2, 1))),
            ],
        ),
    ];
    let progress = Counts {
        done_on_time: 9,
        done_late: 2,
        done: 1,
        in_progress: 5,
        due_soon: 4,
        answered: 8,
        to_ask: 2,
        overdue: 2,
        not_yet: 7,
        excused: 1,
        dropped: 3,
    };
    let report = report((6, 15), (9, 14));
    let counted = set.count(&report, Some(&progress), &registers, &entries);
    let sheet = set.sheet(&[], &counted, &report);
    assert_eq!(shown(set, &sheet, "1.1.1"), "41", "without what was dropped from the plan");
    assert_eq!(shown(set, &sheet, "1.1.4"), "29,27%");
    assert_eq!(verdict(set, &sheet, "nhiem-vu").verdict, Verdict::Holds);
    assert_eq!(shown(set, &sheet, "1.7.1.2"), "7");
    assert_eq!(shown(set, &sheet, "1.3.1.1"), "1", "planned for the year");
    assert_eq!(shown(set, &sheet, "1.3.1.2"), "1", "checked since the beginning of the year");
    assert_eq!(shown(set, &sheet, "1.3.2.1"), "0", "but not in this quarter");
    assert_eq!(shown(set, &sheet, "1.2.1"), "0", "a register without rows counts nothing");
    let corrected = typed_for(set, &report, &[("1.7.1.2", "8"), ("1.1.2", "12")]);
    let sheet = set.sheet(&corrected, &counted, &report);
    assert_eq!(shown(set, &sheet, "1.7.1.2"), "8");
    assert_eq!(sheet.overridden, [(code("1.7.1.2"), 7)]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_year_is_the_sum_of_its_quarters_in_whatever_order_they_come(
        counts in prop::collection::vec(0..1_000_000_i64, 12),
        turn in 0..12_usize,
    ) {
        let set = set();
        let mut values = months(set, "3.5.2", &counts);
        values.rotate_left(turn);
        let number = |report: &ReportSpan| {
            let sheet = set.sheet(&values, &Counted::new(), report);
            sheet.number(&code("3.5.2")).unwrap()
        };
        let quarters = [
            first_quarter(),
            report((3, 15), (6, 14)),
            report((6, 15), (9, 14)),
            report((9, 15), (12, 14)),
        ];
        let sum = quarters.iter().map(number).reduce(|a, b| a.plus(b).unwrap()).unwrap();
        prop_assert_eq!(sum, number(&report(YEAR.0, YEAR.1)));
        prop_assert_eq!(sum, Exact::whole(counts.iter().sum()).unwrap());
    }
    #[test]
    fn no_day_is_added_twice_and_none_is_left_out(
        pieces in prop::collection::vec((0..40_i64, 0..20_i64), 0..40),
    ) {
        let set = set();
        let figure = set.get(&code("3.5.2")).unwrap();
        let at = |days| day(1, 1) + chrono::TimeDelta::days(days);
        let values: Vec<FigureValue> = pieces
            .iter()
            .map(|(from, days)| typed(set, "3.5.2", "1", Span::new(at(*from), at(from + days)).unwrap()))
            .collect();
        let values: Vec<&FigureValue> = values.iter().collect();
        let whole = Span::new(at(0), at(40)).unwrap();
        let report = ReportSpan { period: whole, year: span(YEAR.0, YEAR.1) };
        match aggregate(figure, &values, &report) {
            Ok(sum) => {
                prop_assert_eq!(sum.pieces[0].from(), at(0));
                prop_assert_eq!(sum.pieces.last().unwrap().to(), at(40));
                for pair in sum.pieces.windows(2) {
                    prop_assert_eq!(pair[0].to().succ_opt(), Some(pair[1].from()));
                }
                prop_assert_eq!(sum.value, Value::Count(i64::try_from(sum.pieces.len()).unwrap()));
            }
            Err(AggregateGap::Days(days)) => prop_assert!(!days.is_empty()),
            Err(AggregateGap::Overlap(spans)) => prop_assert!(whole.gaps(&spans).is_empty()),
            Err(AggregateGap::TooBig) => prop_assert!(false, "forty ones are not too big"),
        }
    }
}
