//! What the words of a deadline ask for.

use cchc_model::deadline::parse;
use cchc_model::progress::{
    AskReason, EventDays, Instance, InstanceKind, TrackingRules, instances_of,
};
use cchc_model::workday::WorkCalendar;

const CASES: &str = include_str!("../../../../../tests/fixtures/deadline_cases.tsv");

fn rules(events: EventDays) -> TrackingRules {
    TrackingRules::new(events, WorkCalendar::vietnam().unwrap())
}

fn without_events(words: &str, years: std::ops::RangeInclusive<i32>) -> Vec<Instance> {
    instances_of(words, years, &rules(EventDays::default()))
}

/// Kind, first day and last good day of each, in short.
fn in_short(instances: &[Instance]) -> Vec<String> {
    let day = |day: Option<chrono::NaiveDate>| {
        day.map_or_else(String::new, |day| day.format("%d%m%y").to_string())
    };
    let kind = |instance: &Instance| match (instance.kind, instance.asked) {
        (InstanceKind::Dated, _) => "hạn".to_owned(),
        (InstanceKind::Milestone, _) => "mốc".to_owned(),
        (InstanceKind::Recurring, _) => "kỳ".to_owned(),
        (InstanceKind::AskedEveryPeriod, reason) => format!("hỏi {:?}", reason.unwrap()),
    };
    instances
        .iter()
        .map(|of| format!("{} {}..{}", kind(of), day(of.start), day(of.last_good_day)))
        .collect()
}

#[test]
fn words_become_due_days_milestones_times_and_questions() {
    for (words, year, expected) in [
        ("Quý III/2022", 2022, &["hạn 010722..300922"][..]),
        ("Quý II, III/2022", 2022, &["mốc 010422..300622", "hạn 010422..300922"]),
        (
            "Quý I, II, III, IV",
            2024,
            &[
                "mốc 010124..310324",
                "mốc 010424..300624",
                "mốc 010724..300924",
                "hạn 010124..311224",
            ],
        ),
        (
            "Hằng quý",
            2024,
            &["kỳ 010124..310324", "kỳ 010424..300624", "kỳ 010724..300924", "kỳ 011024..311224"],
        ),
        ("Trước 31/12/2023", 2023, &["hạn ..311223"]),
        ("trước ngày 15/02 của năm sau liền kề năm đánh giá", 2019, &["hạn ..140220"]),
        ("Chậm nhất ngày 15/12/2023", 2023, &["hạn ..151223"]),
        (
            "báo cáo quý gửi ngày 05, tháng cuối cùng của quý; báo cáo 6 tháng gửi ngày 05/6 hàng năm; báo cáo năm gửi ngày 25/11 hàng năm",
            2019,
            &["kỳ 010119..050319", "kỳ 060319..050619", "kỳ 060619..050919", "kỳ 060919..251119"],
        ),
        ("Thường xuyên", 2022, &["hỏi Continuous 010122.."]),
        ("Theo quy định pháp luật", 2022, &["hỏi ByRule .."]),
        ("Theo tiến độ thời gian", 2023, &["hỏi ByPlan .."]),
        ("Khi có quy định mới", 2022, &["hỏi Conditional .."]),
        ("Theo yêu cầu của Sở Nội vụ", 2019, &["hỏi OnRequest .."]),
        (
            "Báo cáo kết quả cùng với báo cáo công tác kiểm soát TTHC định kỳ",
            2019,
            &["hỏi WithReport .."],
        ),
        ("Từ tháng 3/2024", 2024, &["hỏi NoEnd 010324.."]),
        ("Định kỳ", 2024, &["hỏi NoDates .."]),
        ("", 2023, &["hỏi NotWritten .."]),
        ("31/02/2024", 2024, &["hỏi NotUnderstood .."]),
        ("mai kia", 2024, &["hỏi NotUnderstood .."]),
    ] {
        assert_eq!(in_short(&without_events(words, year..=year)), expected, "{words}");
    }
}

#[test]
fn each_item_of_a_cell_asks_for_its_own() {
    let found = without_events(
        "1. Kế hoạch CCHC; Kế hoạch tuyên truyền CCHC ban hành trong quý IV của năm trước liền kề; \
         Kế hoạch kiểm tra công tác CCHC ban hành trong quý I năm thực hiện kế hoạch; \
         2. Báo cáo kết quả cùng với báo cáo công tác CCHC định kỳ.",
        2019..=2019,
    );
    let keys: Vec<&str> = found.iter().map(|of| of.key.0.as_str()).collect();
    assert_eq!(keys, ["1.1/2018-12-31", "1.2/2019-03-31", "2/asked"]);
    assert_eq!(found[1].label, "1.2) hạn 31/3/2019");
    assert_eq!(found[2].asked, Some(AskReason::WithReport));
}

#[test]
fn a_deadline_follows_its_event_once_that_has_a_day() {
    let day = |text: &str| Some(text.parse().unwrap());
    let events = EventDays { plan_issued: day("2025-01-24"), par_self_score_submit: None };
    let self_score = "Trước thời hạn gửi nộp báo cáo tổng hợp kết quả chấm điểm về Sở Nội vụ";
    let with = |words: &str, events| in_short(&instances_of(words, 2025..=2025, &rules(events)));
    assert_eq!(with(self_score, events), ["hỏi Event .."]);
    let scored = EventDays { par_self_score_submit: day("2025-12-15"), ..events };
    assert_eq!(with(self_score, scored), ["hạn ..141225"]);
    // "Right after" names no last day; before the event its time has not come.
    assert_eq!(with("Ngay sau khi Kế hoạch được ban hành", events), ["hỏi Event 240125.."]);
    let counted = "Trong 10 ngày kể từ ngày Kế hoạch được ban hành";
    assert_eq!(with(counted, events), ["hạn 240125..030225"]);
    // Friday before Tết: the whole of next week is off.
    let worked = "Trong 05 ngày làm việc kể từ ngày Kế hoạch được ban hành";
    assert_eq!(with(worked, events), ["hạn 240125..070225"]);
    let key = |events| instances_of(self_score, 2025..=2025, &rules(events))[0].key.clone();
    assert_eq!(key(events), key(scored), "what was entered stays when the event is dated");
}

#[test]
fn what_repeats_is_repeated_through_the_years_of_a_plan() {
    let dues = |words, years| {
        let found = without_events(words, years);
        let dues: Vec<String> =
            found.iter().map(|of| of.due.map_or_else(String::new, |due| due.to_string())).collect();
        dues
    };
    assert_eq!(
        dues("Hằng năm", 2021..=2025),
        ["2021-12-31", "2022-12-31", "2023-12-31", "2024-12-31", "2025-12-31"]
    );
    assert_eq!(dues("Hằng quý", 2021..=2025).len(), 20);
    assert_eq!(
        dues("Quý III/2022 và các năm tiếp theo", 2021..=2024),
        ["2022-09-30", "2023-09-30", "2024-09-30"]
    );
    assert_eq!(dues("Quý III/2022 và các năm tiếp theo", 2024..=2024), ["2024-09-30"]);
    assert_eq!(dues("Quý II/2022", 2021..=2025), ["2022-06-30"]);
    assert_eq!(dues("Thường xuyên", 2021..=2025), [""]);
    assert_eq!(
        dues("1. Quý I/2021; 2. Hằng năm", 2021..=2022),
        ["2021-03-31", "2021-12-31", "2022-12-31"]
    );
}

#[test]
fn the_due_days_of_the_domain_table_all_become_instances() {
    let mut lines = 0;
    for line in CASES.lines().skip(1).filter(|line| !line.trim().is_empty()) {
        let cell: Vec<&str> = line.split('\t').collect();
        let (text, year) = (cell[0], cell[1].parse::<i32>().unwrap());
        let found = without_events(text, year..=year);
        let mut dues: Vec<_> = found.iter().filter_map(|of| of.due).collect();
        dues.sort_unstable();
        let shifted = text.contains("các năm tiếp theo");
        assert!(shifted || dues == parse(text, year).due, "{text:?}: {dues:?}");
        for of in &found {
            let undated = of.kind == InstanceKind::AskedEveryPeriod;
            assert_eq!(undated, of.due.is_none() && of.asked.is_some(), "{text:?}");
        }
        lines += 1;
    }
    assert!(lines >= 60, "the table is there");
}
