//! What became of tasks, on a plan of a few rows.

use super::super::ProvingDocument;
use super::super::fixture::{Made, Told, day, followed, task};
use super::*;
use crate::ids::EvidenceId;
use crate::plan::Task;
use crate::progress::Reported::{Done, Dropped, Excused, InProgress, NotStarted, NothingArose};
use crate::report_period::ReportPeriod::Y;

fn list(tasks: Vec<Task>, told: &[Told<'_>]) -> Vec<ResultRow> {
    let mut made = Made::new(Y, &[], &[]);
    made.plan = Some(followed(tasks, told));
    results(&made.facts())
}

/// Delivered, state and reason of the only task.
fn only(deadline: &str, told: &[Told<'_>]) -> (String, String, String) {
    let rows = list(vec![task("Rà soát TTHC", deadline)], told);
    match &rows[..] {
        [ResultRow::Domain { .. }, ResultRow::Task { delivered, state, reason, .. }] => {
            (delivered.clone(), state.clone(), reason.clone())
        }
        other => panic!("{other:?}"),
    }
}

fn says(deadline: &str, told: &[Told<'_>], delivered: &str, state: &str, reason: &str) {
    let expected = (delivered.to_owned(), state.to_owned(), reason.to_owned());
    assert_eq!(only(deadline, told), expected);
}

#[test]
fn what_was_delivered_in_time_or_late_stands_in_the_officers_words() {
    let plan = "Kế hoạch số 12/KH-UBND";
    says("30/6/2026", &[(0, 0, day(6, 30), Done, plan)], plan, "Hoàn thành đúng hạn", "");
    let late = [
        (0, 0, day(5, 4), InProgress, "Đang lấy ý kiến các phòng"),
        (0, 0, day(7, 1), NotStarted, "Chờ văn bản hướng dẫn của tỉnh"),
        (0, 0, day(7, 5), Done, plan),
    ];
    says("30/6/2026", &late, plan, "Hoàn thành chậm 5 ngày", "Chờ văn bản hướng dẫn của tỉnh");
    let in_one = "Quyết định thành lập tổ, chậm do thay đổi nhân sự";
    let told = [(0, 0, day(7, 5), Done, in_one)];
    says("30/6/2026", &told, in_one, "Hoàn thành chậm 5 ngày", "Do thay đổi nhân sự");
    says("30/6/2026", &[(0, 0, day(6, 1), Done, "")], "Đã hoàn thành", "Hoàn thành đúng hạn", "");
}

#[test]
fn what_was_not_delivered_says_so_and_why() {
    let nothing = "Chưa có sản phẩm";
    says("30/11/2026", &[], nothing, "Chưa hoàn thành, quá hạn 14 ngày", "");
    says(
        "30/11/2026",
        &[(0, 0, day(12, 5), InProgress, "Chờ thẩm định")],
        "Chờ thẩm định",
        "Chưa hoàn thành, quá hạn 14 ngày",
        "Chờ thẩm định",
    );
    says(
        "30/6/2026",
        &[(0, 0, day(6, 20), Excused, "Tỉnh chưa ban hành danh mục")],
        nothing,
        "Không hoàn thành vì lý do khách quan",
        "Tỉnh chưa ban hành danh mục",
    );
    says(
        "30/6/2026",
        &[(0, 0, day(6, 20), Dropped, "Theo Kế hoạch điều chỉnh")],
        nothing,
        "Không thực hiện do điều chỉnh kế hoạch",
        "Theo Kế hoạch điều chỉnh",
    );
    says("31/12/2026", &[], nothing, "Đang thực hiện, trong hạn", "");
}

#[test]
fn work_without_a_due_day_says_what_was_done_in_the_year() {
    let done = [(0, 0, day(5, 4), InProgress, "Niêm yết 12 TTHC mới")];
    says("Thường xuyên", &done, "Niêm yết 12 TTHC mới", "Đã thực hiện trong kỳ", "");
    says("Thường xuyên", &[], "Chưa có sản phẩm", "Chưa báo cáo kết quả", "");
    let nothing = [(0, 0, day(5, 4), NothingArose, "")];
    says("Khi có quy định mới", &nothing, "Không phát sinh", "Không phát sinh trong kỳ", "");
}

#[test]
fn what_comes_back_counts_its_times() {
    let report = |at: usize, month: u32, on: u32, words| (0, at, day(month, on), Done, words);
    let in_time = [
        report(0, 3, 10, "Báo cáo quý I"),
        report(1, 6, 10, "Báo cáo quý II"),
        report(2, 9, 10, "Báo cáo quý III"),
        report(3, 12, 10, "Báo cáo quý IV"),
    ];
    let (delivered, state, _) = only("Hằng quý", &in_time);
    assert_eq!(
        (delivered.as_str(), state.as_str()),
        ("04/04 kỳ: Báo cáo quý IV", "Hoàn thành đúng hạn")
    );
    let mut late = in_time;
    late[1] = report(1, 7, 3, "Báo cáo quý II");
    let (delivered, state, _) = only("Hằng quý", &late);
    assert_eq!(delivered, "04/04 kỳ: Báo cáo quý IV");
    assert_eq!(state, "Hoàn thành chậm 3 ngày (01/04 kỳ)");
    let (delivered, _, _) = only("Hằng quý", &[]);
    assert_eq!(delivered, "00/04 kỳ. Chưa có sản phẩm");
}

#[test]
fn sub_tasks_are_listed_with_the_words_above_them_and_domains_without_tasks_are_not() {
    let part = |words| Task { depth: 1, ..task(words, "30/6/2026") };
    let tasks = vec![
        Task { deadline: String::new(), ..task("Rà soát văn bản:", "") },
        part("của HĐND xã"),
        part("của UBND xã"),
        task("Tập huấn", "30/9/2026"),
    ];
    let rows = list(tasks, &[]);
    let domains = rows.iter().filter(|row| matches!(row, ResultRow::Domain { .. })).count();
    assert_eq!(domains, 1);
    let words: Vec<(&str, &str)> = rows
        .iter()
        .filter_map(|row| match row {
            ResultRow::Task { number, words, .. } => Some((number.as_str(), words.as_str())),
            ResultRow::Domain { .. } => None,
        })
        .collect();
    assert_eq!(
        words,
        [
            ("1.1", "Rà soát văn bản: của HĐND xã"),
            ("1.2", "Rà soát văn bản: của UBND xã"),
            ("2", "Tập huấn")
        ]
    );
}

#[test]
fn documents_stand_a_line_each() {
    let mut plan = followed(vec![task("Tập huấn", "30/9/2026")], &[]);
    let document = |id: u64, cited: &str| ProvingDocument {
        id: EvidenceId(id),
        cited: cited.to_owned(),
        day: Some(day(3, 5)),
    };
    let cited = ["Kế hoạch số 12/KH-UBND ngày 05/3/2026", "Giấy mời số 07/GM-UBND ngày 05/3/2026"];
    plan.documents.insert(ItemId(10), vec![document(1, cited[0]), document(2, cited[1])]);
    let mut made = Made::new(Y, &[], &[]);
    assert!(results(&made.facts()).is_empty(), "no plan");
    made.plan = Some(plan);
    let rows = results(&made.facts());
    assert!(matches!(&rows[1], ResultRow::Task { documents, .. } if documents[..] == cited));
}

#[test]
fn a_code_is_not_said_twice_and_words_that_begin_with_a_number_keep_it() {
    for (words, number, left) in [
        ("1.1 Sáng kiến", "1.1", "Sáng kiến"),
        ("2.1. Rà soát", "2.1.", "Rà soát"),
        ("2.1.3 Ban hành", "2.1", "2.1.3 Ban hành"),
        ("1 hội nghị", "1", "1 hội nghị"),
    ] {
        assert_eq!(without_number(words.to_owned(), number), left);
    }
}
