//! Rows of registers: typed, put right, pasted, deleted, counted and undone.

use cchc_model::register::{CellValue, ColumnId, EntryProblem, RegisterId, RowId};
use cchc_ops::register::{self, RegisterProblem, Typed};
use cchc_ops::{Desk, OpsProblem, history};
use chrono::NaiveDate;

use crate::fixture::{new_desk, now};

fn id(text: &str) -> RegisterId {
    RegisterId::new(text).unwrap()
}

fn typed(cells: &[(&str, &str)]) -> Typed {
    cells.iter().map(|(column, words)| (column_id(column), (*words).to_owned())).collect()
}

fn column_id(text: &str) -> ColumnId {
    ColumnId::new(text).unwrap()
}

fn idea(name: &str, registered: &str, recognised: &str) -> Typed {
    typed(&[
        ("ten", name),
        ("tac-gia", "Trần Văn Bình"),
        ("ngay-dang-ky", registered),
        ("ngay-cong-nhan", recognised),
    ])
}

fn add(desk: &mut Desk, cells: &Typed) -> RowId {
    register::add(desk, &id("sang-kien"), cells, Some(2026), now()).unwrap().value
}

fn shown(desk: &Desk, year: Option<i32>) -> Vec<u64> {
    let rows = register::rows(desk, &id("sang-kien"), year).unwrap();
    rows.into_iter().map(|row| row.id.0).collect()
}

fn codes(problem: OpsProblem) -> Vec<&'static str> {
    match problem {
        OpsProblem::Register(RegisterProblem::Misfit { problems, .. }) => {
            problems.iter().map(EntryProblem::code).collect()
        }
        other => vec![other.code()],
    }
}

#[test]
fn a_row_is_typed_put_right_and_taken_out_and_every_step_can_be_undone() {
    let (_folder, _path, mut desk) = new_desk();
    let ideas = id("sang-kien");
    let nothing = register::entries(&desk).unwrap();
    let cells = idea("Tra\u{309} kết quả tại nhà", "5/3", "");
    let done = register::add(&mut desk, &ideas, &cells, Some(2026), now()).unwrap();
    assert_eq!(done.label, "thêm 1 sáng kiến – Sổ theo dõi sáng kiến, mô hình mới");
    let row = done.value;
    let first = register::entries(&desk).unwrap();
    assert_eq!(first[0].cells[&column_id("ten")], CellValue::Text("Trả kết quả tại nhà".into()));
    let fifth = NaiveDate::from_ymd_opt(2026, 3, 5).unwrap();
    assert_eq!(first[0].cells[&column_id("ngay-dang-ky")], CellValue::Date(fifth));

    let right = typed(&[("ngay-cong-nhan", "20/6/2026"), ("cap", "cấp xã"), ("tac-gia", "Lê Na")]);
    register::change(&mut desk, &ideas, row, &right, None, now()).unwrap();
    let second = register::entries(&desk).unwrap();
    assert_eq!(second[0].cells.len(), 5, "what was not named stays");
    assert_eq!(second[0].cells[&column_id("tac-gia")], CellValue::Text("Lê Na".into()));
    let again = register::change(&mut desk, &ideas, row, &right, None, now()).unwrap();
    assert!(again.changed.is_empty(), "the same words are no change and no step");

    let done = register::delete(&mut desk, &ideas, &[row], now()).unwrap();
    assert_eq!(done.label, "xóa 1 sáng kiến – Sổ theo dõi sáng kiến, mô hình mới");
    assert_eq!(register::entries(&desk).unwrap(), nothing);
    for state in [&second, &first, &nothing] {
        history::undo(&mut desk, now()).unwrap();
        assert_eq!(&register::entries(&desk).unwrap(), state);
    }
    for state in [&first, &second, &nothing] {
        history::redo(&mut desk, now()).unwrap();
        assert_eq!(&register::entries(&desk).unwrap(), state);
    }
}

#[test]
fn a_cell_is_emptied_by_an_empty_text_unless_the_row_needs_it() {
    let (_folder, _path, mut desk) = new_desk();
    let row = add(&mut desk, &idea("Một", "05/3/2026", "20/6/2026"));
    let empty = typed(&[("ngay-cong-nhan", " ")]);
    register::change(&mut desk, &id("sang-kien"), row, &empty, None, now()).unwrap();
    assert!(!register::entries(&desk).unwrap()[0].cells.contains_key(&column_id("ngay-cong-nhan")));
    let empty = typed(&[("ten", "")]);
    let refused = register::change(&mut desk, &id("sang-kien"), row, &empty, None, now());
    assert_eq!(codes(refused.unwrap_err()), ["register.required"]);
}

#[test]
fn everything_that_is_wrong_is_told_at_once_and_nothing_is_kept() {
    let (_folder, _path, mut desk) = new_desk();
    let wrong = typed(&[
        ("ten", "Một"),
        ("ngay-dang-ky", "3/25/2026"),
        ("ngay-cong-nhan", "31/02/2026"),
        ("cap", "huyện"),
        ("quyet-dinh", "15/QĐ-UBND"),
        ("la", "x"),
    ]);
    let problem = register::add(&mut desk, &id("sang-kien"), &wrong, None, now()).unwrap_err();
    assert!(problem.message_vi().contains("“Ngày đăng ký” không phải là ngày"));
    assert_eq!(problem.hint_vi(), "ghi vào ô đó rồi lưu lại");
    let expected = [
        "register.required",
        "register.not_date",
        "register.not_date",
        "register.no_choice",
        "register.document_typed",
        "register.no_column",
    ];
    assert_eq!(codes(problem), expected);
    let backward = idea("Một", "05/3/2026", "04/3/2026");
    let problem = register::add(&mut desk, &id("sang-kien"), &backward, None, now()).unwrap_err();
    assert_eq!(codes(problem), ["register.above"]);
    assert!(register::entries(&desk).unwrap().is_empty());
}

#[test]
fn many_rows_come_in_one_step_or_not_at_all() {
    let (_folder, _path, mut desk) = new_desk();
    let ideas = id("sang-kien");
    let rows: Vec<Typed> = (1..=12).map(|n| idea(&n.to_string(), "05/3/2026", "")).collect();
    let mut broken = rows.clone();
    broken[7] = idea("8", "hôm qua", "");
    let problem = register::paste(&mut desk, &ideas, &broken, None, now()).unwrap_err();
    assert!(problem.message_vi().starts_with("dòng 8: "), "{}", problem.message_vi());
    assert!(register::entries(&desk).unwrap().is_empty());
    let done = register::paste(&mut desk, &ideas, &rows, None, now()).unwrap();
    assert_eq!(done.label, "dán 12 sáng kiến – Sổ theo dõi sáng kiến, mô hình mới");
    assert_eq!(register::entries(&desk).unwrap().len(), 12);
    history::undo(&mut desk, now()).unwrap();
    assert!(register::entries(&desk).unwrap().is_empty());
    let none = register::paste(&mut desk, &ideas, &[], None, now()).unwrap_err();
    assert_eq!(none.code(), "register.no_rows");
}

#[test]
fn a_row_is_changed_in_its_own_register_only() {
    let (_folder, _path, mut desk) = new_desk();
    let row = add(&mut desk, &idea("Một", "05/3/2026", ""));
    let other = id("doi-thoai");
    let none = Typed::new();
    let change = register::change(&mut desk, &other, row, &none, None, now()).unwrap_err();
    let delete = register::delete(&mut desk, &other, &[row], now()).unwrap_err();
    let unknown = register::rows(&desk, &id("so-la"), None).unwrap_err();
    assert_eq!([change.code(), delete.code()], ["register.no_row"; 2]);
    assert_eq!(unknown.code(), "register.not_found");
    let both = [row, RowId(99)];
    let delete = register::delete(&mut desk, &id("sang-kien"), &both, now()).unwrap_err();
    assert_eq!(delete.code(), "register.no_row");
    assert_eq!(register::entries(&desk).unwrap().len(), 1, "all of them or none");
}

#[test]
fn a_year_shows_its_rows_by_date_and_counts_them_by_the_periods_of_the_reports() {
    let (_folder, _path, mut desk) = new_desk();
    let autumn = add(&mut desk, &idea("Thu", "01/10/2026", ""));
    let spring = add(&mut desk, &idea("Xuân", "05/3/2026", "20/6/2026"));
    let last = add(&mut desk, &idea("Cuối năm", "20/12/2025", "16/3/2026"));
    let old = add(&mut desk, &idea("Cũ", "20/3/2024", "01/4/2024"));
    assert_eq!(shown(&desk, Some(2026)), [last.0, spring.0, autumn.0]);
    assert_eq!(shown(&desk, None), [old.0, last.0, spring.0, autumn.0]);

    let periods = register::report_spans(&desk, 2026).unwrap();
    let keys: Vec<&str> = periods.iter().map(|(period, _)| period.key()).collect();
    assert_eq!(keys, ["q1", "q2", "h1", "q3", "m9", "q4", "y"]);
    assert_eq!(periods[0].1.to_string(), "15/12/2025 - 14/3/2026");
    assert_eq!(periods[3].1.to_string(), "15/6/2026 - 14/9/2026");
    assert_eq!(periods[6].1.to_string(), "15/12/2025 - 14/12/2026");
    let spans: Vec<_> = periods.iter().map(|(_, span)| *span).collect();
    let counts = register::counts(&desk, &id("sang-kien"), &spans).unwrap();
    let values = |at: usize| -> Vec<i64> { counts[at].values.iter().map(|v| v.unwrap()).collect() };
    assert_eq!(values(0), [2, 0, 2, 0, 2, 1, 3], "registered");
    assert_eq!(values(1), [0, 1, 1, 1, 2, 0, 2], "recognised");
}
