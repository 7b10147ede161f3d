//! Every deadline of the five sample documents and of common practice, as a table.

#![expect(clippy::unwrap_used, reason = "a test may be blunt, its small functions too")]

use cchc_model::deadline::{AnchorEvent, Deadline, DeadlineKind, parse};

const CASES: &str = include_str!("../../../../tests/fixtures/deadline_cases.tsv");
const PRACTICE: &str = include_str!("../../../../tests/fixtures/deadline_practice.tsv");

fn json_word<T: serde::Serialize>(value: &T) -> String {
    let json = serde_json::to_value(value).unwrap();
    json.as_str().unwrap_or_default().to_owned()
}

fn due_words(deadline: &Deadline) -> String {
    let days: Vec<String> = deadline.due.iter().map(ToString::to_string).collect();
    days.join(";")
}

/// `month ends` stands for the twelve last days of the plan year's months.
fn expand(due: &str, year: &str) -> String {
    if due != "month ends" {
        return due.to_owned();
    }
    let leap = year.parse::<i32>().unwrap() % 4 == 0;
    let lengths = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let ends: Vec<String> = (1..).zip(lengths).map(|(m, d)| format!("{year}-{m:02}-{d}")).collect();
    ends.join(";")
}

fn assert_table(table: &str, at_least: usize) {
    let mut wrong = Vec::new();
    let mut lines = 0;
    for line in table.lines().skip(1) {
        lines += 1;
        let cell: Vec<&str> = line.split('\t').collect();
        let deadline = parse(cell[0], cell[1].parse().unwrap());
        let expected = [
            cell[2].to_owned(),
            cell[3].to_owned(),
            expand(cell[4], cell[1]),
            cell[5].to_owned(),
            cell[6].to_owned(),
        ];
        let got = [
            json_word(&deadline.kind),
            deadline.start.map_or_else(String::new, |day| day.to_string()),
            due_words(&deadline),
            deadline.bound.map_or_else(String::new, |bound| json_word(&bound)),
            deadline.recurrence.clone().unwrap_or_default(),
        ];
        assert_eq!(got[0], deadline.kind.as_str());
        if expected != got {
            wrong.push(format!("{}\n  expected {expected:?}\n  got      {got:?}", cell[0]));
        }
    }
    assert!(lines >= at_least, "the table is there");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_line_of_the_domain_table_is_understood_as_written_there() {
    assert_table(CASES, 60);
}

#[test]
fn every_spelling_met_in_practice_is_understood_as_written_there() {
    assert_table(PRACTICE, 400);
}

#[test]
fn items_keep_their_numbers_words_and_meaning() {
    let read = parse(
        "1. Kế hoạch CCHC; Kế hoạch tuyên truyền CCHC ban hành trong quý IV của năm trước liền kề; \
         Kế hoạch kiểm tra công tác CCHC ban hành trong quý I năm thực hiện kế hoạch; \
         2. Báo cáo kết quả cùng với báo cáo công tác CCHC định kỳ.",
        2019,
    );
    assert_eq!(read.items.iter().map(|item| item.number).collect::<Vec<_>>(), [Some(1), Some(2)]);
    let first = &read.items[0].deadline;
    assert_eq!(first.kind, DeadlineKind::Composite);
    assert_eq!(first.items.len(), 2);
    assert!(first.items[0].deadline.text.ends_with("quý IV của năm trước liền kề"));
    assert!(first.items[1].deadline.text.starts_with("Kế hoạch kiểm tra"));
    assert_eq!(read.items[1].deadline.kind, DeadlineKind::WithPeriodicReport);
}

#[test]
fn who_asks_and_what_happens_are_kept() {
    let read = parse("Báo cáo đánh giá kết quả thực hiện theo yêu cầu của Sở Nội vụ.", 2019);
    assert_eq!(read.requester.as_deref(), Some("Sở Nội vụ"));
    let anchor = |text| parse(text, 2025).anchor.unwrap();
    let issued = anchor("Ngay sau khi Kế hoạch được ban hành");
    assert_eq!(issued.event, Some(AnchorEvent::PlanIssued));
    let scored = anchor("Trước thời hạn gửi nộp báo cáo tổng hợp kết quả chấm điểm về Sở Nội vụ");
    assert_eq!(scored.event, Some(AnchorEvent::ParSelfScoreSubmit));
    let counted = anchor("Chậm nhất 05 ngày làm việc trước khi họp HĐND");
    assert_eq!((counted.offset_days, counted.working_days), (Some(-5), true));
    assert_eq!(counted.words, "họp HĐND");
}

#[test]
fn a_doubt_is_asked_about_and_a_plain_time_is_not() {
    for text in [
        "Báo cáo đánh giá kết quả thực hiện trước 15/1",
        "Quý II/2012",
        "Quý 11/2024",
        "trước quý IV",
        "Tháng 4 và các tháng còn lại",
        "15, 20/6/2024",
        "đầu năm",
        "",
        "như trên",
    ] {
        let read = parse(text, 2024);
        assert!(read.ask && !read.notes.is_empty(), "{text:?}");
    }
    for text in ["Quý I/2024", "Thường xuyên", "Trước 31/12/2024", "Theo kế hoạch", "20/6"]
    {
        assert!(!parse(text, 2024).ask, "{text:?}");
    }
}

#[test]
fn numbers_and_days_of_documents_are_no_deadlines() {
    for text in [
        "Theo Kế hoạch số 15/KH-UBND ngày 20/01/2024",
        "Thực hiện Nghị định số 61/2018/NĐ-CP, ngày 23/4/2018 theo kế hoạch",
        "Thực hiện 04/NQ-CP ngày 10 tháng 1 năm 2022 theo kế hoạch",
    ] {
        let read = parse(text, 2024);
        assert_eq!((read.kind, read.due.len()), (DeadlineKind::ByPlan, 0), "{text}");
    }
}

#[test]
fn the_officer_reads_how_the_words_were_understood() {
    for (text, sentence) in [
        ("Quý II, III/2022", "mốc 30/6, hạn 30/9/2022"),
        ("01/2022", "hạn 31/01/2022"),
        ("trước 15/6", "trước 15/6/2022 (muộn nhất 14/6/2022)"),
        ("Trước 31/12/2022", "hạn 31/12/2022 (tính cả ngày đó)"),
        ("Thường xuyên", "không có hạn; hỏi lại mỗi kỳ báo cáo"),
        ("Theo yêu cầu của Sở Nội vụ", "khi Sở Nội vụ yêu cầu; hỏi lại mỗi kỳ báo cáo"),
        ("Hằng tháng", "12 lần, từ 31/01 đến hạn 31/12/2022"),
        ("2 lần/năm", "2 lần: 30/6, hạn 31/12/2022"),
        ("Quý V/2022", "thời gian không có thật: không có quý 5"),
        (
            "1. Quý I; 2. Theo kế hoạch",
            "1) hạn 31/3/2022; 2) theo kế hoạch hoặc tiến độ, chưa có ngày; hỏi lại mỗi kỳ báo cáo",
        ),
        ("trong 10 ngày kể từ ngày nhận", "theo sự kiện, chưa có ngày: 10 ngày kể từ “nhận”"),
        ("mai kia", "chưa hiểu: “mai kia”"),
    ] {
        assert_eq!(parse(text, 2022).display_vi(), sentence);
    }
}
