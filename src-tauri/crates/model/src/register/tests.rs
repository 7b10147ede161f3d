use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::definition::DefinitionFault;
use crate::office::{Office, PresetId};
use crate::span::Span;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn span(from: (u32, u32), to: (u32, u32)) -> Span {
    Span::new(day(from.0, from.1), day(to.0, to.1)).unwrap()
}

const FIRST_QUARTER: fn() -> Span =
    || Span::new(NaiveDate::from_ymd_opt(2025, 12, 15).unwrap(), day(3, 14)).unwrap();

fn register(id: &str) -> RegisterDefinition {
    let id = RegisterId::new(id).unwrap();
    RegisterSet::shipped().unwrap().get(&id).unwrap().clone()
}

/// Rows as an officer would paste them: the header line names the columns.
fn rows(register: &RegisterDefinition, table: &str) -> Vec<RegisterEntry> {
    let mut lines = table.trim().lines().map(|line| line.split('|').map(str::trim));
    let ids = lines.next().unwrap().map(|id| ColumnId::new(id).unwrap());
    let columns: Vec<&RegisterColumn> = ids.map(|id| register.column(&id).unwrap()).collect();
    let cells = |line: &mut dyn Iterator<Item = &str>| {
        let read = columns.iter().zip(line).map(|(column, typed)| {
            column.read(typed).unwrap().map(|value| (column.id.clone(), value))
        });
        read.flatten().collect()
    };
    (1..)
        .zip(lines)
        .map(|(number, mut line)| RegisterEntry {
            id: RowId(number),
            register: register.id.clone(),
            cells: cells(&mut line),
        })
        .collect()
}

fn count(register: &RegisterDefinition, id: &str, rows: &[RegisterEntry], span: Span) -> i64 {
    let count = register.counts.iter().find(|count| count.id.as_str() == id).unwrap();
    register.count(count, rows, span).unwrap()
}

#[test]
fn every_shipped_register_loads_and_its_body_is_in_the_catalogue() {
    let set = RegisterSet::shipped().unwrap();
    assert_eq!(set.registers().len(), 7);
    let catalogue = PresetId::Y2025.load().unwrap().catalogue_of(Office::named("xã Hà Châu"));
    let names = catalogue.known_names();
    for register in set.registers() {
        assert!(names.knows(&register.body), "{}: {}", register.id, register.body);
        assert!(register.column(&register.date).is_some_and(|date| date.required));
        assert!(!register.counts.is_empty(), "{} feeds nothing", register.id);
    }
}

#[test]
fn units_are_planned_by_the_year_and_checked_by_the_period() {
    let checks = register("kiem-tra");
    let rows = rows(
        &checks,
        "don-vi | trong-ke-hoach | ngay-ke-hoach | ngay-kiem-tra | phat-hien | da-xu-ly
         Phòng Kinh tế | Có | 10/3/2026 | 12/3/2026 | 3 | 2
         Trạm Y tế | Có | 20/5/2026 | | |
         Phòng kinh tế | có | 10/9/2026 | 15/9/2026 | 1 | 1
         Trường Tiểu học số 1 | Không | 02/02/2026 | 02/02/2026 | 2 | 2
         Công an xã | x | 14/3/2026 | 15/3/2026 | |",
    );
    let year = span((1, 1), (12, 14));
    assert_eq!(count(&checks, "ke-hoach", &rows, year), 3);
    assert_eq!(count(&checks, "da-kiem-tra", &rows, FIRST_QUARTER()), 1);
    assert_eq!(count(&checks, "tat-ca", &rows, FIRST_QUARTER()), 2);
    assert_eq!(count(&checks, "phat-hien", &rows, FIRST_QUARTER()), 5);
    assert_eq!(count(&checks, "da-xu-ly", &rows, year), 5);
    assert_eq!(count(&checks, "da-kiem-tra", &rows, year), 2, "one unit checked twice is one");
}

#[test]
fn information_work_is_counted_by_form() {
    let work = register("tuyen-truyen");
    let rows = rows(
        &work,
        "ngay | hinh-thuc | so-luong | noi-dung
         05/01/2026 | Phát thanh | 12 | Dịch vụ công trực tuyến
         06/02/2026 | hội nghị | 1 | Kế hoạch CCHC
         06/02/2026 | Tin, bài trên trang thông tin điện tử, báo | 4 | Kế hoạch CCHC
         15/3/2026 | phát thanh | 30 | Thanh toán trực tuyến",
    );
    assert_eq!(count(&work, "phat-thanh", &rows, FIRST_QUARTER()), 12);
    assert_eq!(count(&work, "tin-bai", &rows, FIRST_QUARTER()), 4);
    assert_eq!(count(&work, "so-hinh-thuc", &rows, FIRST_QUARTER()), 3);
    assert_eq!(count(&work, "cuoc-thi", &rows, FIRST_QUARTER()), 0);
}

#[test]
fn an_answer_after_the_period_does_not_count_for_it() {
    let complaints = register("phan-anh");
    let rows = rows(
        &complaints,
        "ngay-tiep-nhan | noi-dung | han | ngay-tra-loi
         05/01/2026 | a | 20/01/2026 | 18/01/2026
         10/01/2026 | b | 25/01/2026 | 30/01/2026
         10/3/2026 | c | 25/3/2026 | 15/3/2026
         11/3/2026 | d | 26/3/2026 |",
    );
    assert_eq!(count(&complaints, "tiep-nhan", &rows, FIRST_QUARTER()), 4);
    assert_eq!(count(&complaints, "da-xu-ly", &rows, FIRST_QUARTER()), 2);
    assert_eq!(count(&complaints, "dung-han", &rows, FIRST_QUARTER()), 1);
    let half = Span::new(FIRST_QUARTER().from(), day(6, 14)).unwrap();
    assert_eq!(count(&complaints, "da-xu-ly", &rows, half), 3);
}

#[test]
fn a_late_file_counts_in_every_period_in_which_it_is_late() {
    let late = register("tre-han");
    let rows = rows(
        &late,
        "ma-ho-so | thu-tuc | ngay-hen | ngay-tra | ngay-xin-loi
         001 | Khai sinh | 10/3/2026 | 12/3/2026 | 11/3/2026
         002 | Đất đai | 10/3/2026 | 20/3/2026 | 16/3/2026
         003 | Đất đai | 14/3/2026 | | 20/3/2026
         004 | Chứng thực | 01/4/2026 | 02/4/2026 |",
    );
    let second = span((3, 15), (6, 14));
    assert_eq!(count(&late, "tre-han", &rows, FIRST_QUARTER()), 2, "due on the last day: not yet");
    assert_eq!(count(&late, "tre-han", &rows, second), 3);
    assert_eq!(count(&late, "xin-loi", &rows, FIRST_QUARTER()), 1);
    assert_eq!(count(&late, "xin-loi", &rows, second), 2);
}

#[test]
fn everything_that_is_wrong_with_a_row_is_told_at_once() {
    let late = register("tre-han");
    let mut row =
        rows(&late, "ma-ho-so | ngay-hen | ngay-tra\n 1 | 10/3/2026 | 09/3/2026").remove(0);
    row.cells.insert(ColumnId::new("la").unwrap(), CellValue::YesNo(true));
    row.cells.insert(ColumnId::new("bo-phan").unwrap(), CellValue::Number(-1));
    let problems = late.problems(&row);
    let codes: Vec<&str> = problems.iter().map(EntryProblem::code).collect();
    assert_eq!(
        codes,
        ["register.required", "register.other_kind", "register.no_column", "register.above"]
    );
    assert_eq!(problems[0].message_vi(), "chưa ghi “Thủ tục hành chính”");
    assert_eq!(problems[3].message_vi(), "“Ngày hẹn trả” lớn hơn (hoặc sau) “Ngày trả kết quả”");
}

#[test]
fn what_was_done_on_the_day_it_was_due_is_in_order() {
    let complaints = register("phan-anh");
    let rows = rows(
        &complaints,
        "ngay-tiep-nhan | noi-dung | han | ngay-tra-loi
         05/01/2026 | a | 05/01/2026 | 05/01/2026",
    );
    assert!(complaints.problems(&rows[0]).is_empty());
    assert_eq!(count(&complaints, "dung-han", &rows, span((1, 5), (1, 5))), 1);
}

#[test]
fn a_cell_is_read_as_people_write_or_refused_with_the_reason() {
    let work = register("tuyen-truyen");
    let column = |id: &str| work.column(&ColumnId::new(id).unwrap()).unwrap();
    let read = |id: &str, typed: &str| column(id).read(typed).map_err(|problem| problem.code());
    assert_eq!(read("so-luong", "1.250"), Ok(Some(CellValue::Number(1_250))));
    assert_eq!(read("so-luong", " "), Ok(None));
    assert_eq!(read("so-luong", "1.25"), Err("register.not_number"));
    assert_eq!(read("so-luong", "-1"), Err("register.not_number"));
    assert_eq!(read("ngay", "3/25/2026"), Err("register.not_date"));
    assert_eq!(read("hinh-thuc", "h"), Err("register.no_choice"), "hội nghị or hình thức khác?");
    assert_eq!(read("tai-lieu", "a.pdf"), Err("register.document_typed"));
    let shown = read("hinh-thuc", "PHÁT THANH").unwrap().unwrap();
    assert_eq!(column("hinh-thuc").display_vi(&shown), "Phát thanh");
}

#[test]
fn a_register_that_contradicts_itself_is_refused_with_every_place() {
    let json = r#"{
      "id": "x", "name": "x", "description": "", "row_name": "x", "body": "x",
      "columns": [
        { "id": "ngay", "header": "Ngày", "kind": "date" },
        { "id": "ngay", "header": "Ngày nữa", "kind": "text" },
        { "id": "loai", "header": "Loại", "kind": { "choice": [] } }
      ],
      "date": "loai",
      "orders": [{ "lesser": "ngay", "greater": "khong-co" }],
      "counts": [
        { "id": "a", "name": "a", "what": { "sum": "ngay" } },
        { "id": "a", "name": "a", "only": [{ "is": { "column": "loai", "choice": "b" } }] }
      ]
    }"#;
    let problems = RegisterSet::default().add("x.json", json).unwrap_err();
    let found: Vec<(&str, &str)> =
        problems.iter().map(|problem| (problem.path.as_str(), problem.code())).collect();
    assert_eq!(
        found,
        [
            ("columns[1].id", "definition.duplicate"),
            ("columns[2].kind", "definition.contradiction"),
            ("date", "definition.kind"),
            ("orders[0].greater", "definition.unknown"),
            ("counts[0].what", "definition.kind"),
            ("counts[1].id", "definition.duplicate"),
            ("counts[1].only[0]", "definition.unknown"),
        ]
    );
    let documents = r#"{
      "id": "x", "name": "x", "description": "", "row_name": "x", "body": "x",
      "columns": [
        { "id": "ngay", "header": "Ngày", "kind": "date" },
        { "id": "mot", "header": "Một", "kind": "document", "required": true },
        { "id": "hai", "header": "Hai", "kind": "document" }
      ],
      "date": "ngay"
    }"#;
    let problems = RegisterSet::default().add("x.json", documents).unwrap_err();
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["columns[1].required", "columns[2].kind"]);
    let shape = RegisterSet::default().add("x.json", r#"{ "id": "Sai" }"#).unwrap_err();
    assert!(matches!(&shape[..], [problem] if matches!(problem.fault, DefinitionFault::Shape(_))));
    assert_eq!(shape[0].path, "id");
}

#[test]
fn what_a_province_changes_replaces_the_shipped_register() {
    let mut set = RegisterSet::shipped().unwrap();
    let own = include_str!("../../../../../assets/registers/doi-thoai.json")
        .replace("Sổ theo dõi đối thoại", "Sổ đối thoại của tỉnh");
    set.add("doi-thoai.json", &own).unwrap();
    assert_eq!(set.registers().len(), 7);
    assert!(set.get(&RegisterId::new("doi-thoai").unwrap()).unwrap().name.contains("của tỉnh"));
}

#[test]
fn a_year_shows_its_rows_and_what_it_still_has_to_finish() {
    let late = register("tre-han");
    let rows = rows(
        &late,
        "ma-ho-so | ngay-hen | ngay-tra
         1 | 10/3/2025 | 12/3/2025
         2 | 10/3/2025 | 10/01/2026
         3 | 10/3/2024 |
         4 | | 
         5 | 20/12/2025 | 25/12/2025
         6 | 10/12/2025 | 11/12/2025
         7 | 10/3/2027 |",
    );
    let shown = |year| -> Vec<u64> {
        let shown = late.of_year(&rows, year).into_iter();
        shown.map(|row| row.id.0).collect()
    };
    assert_eq!(shown(2026), [3, 2, 5, 4], "by date; late December is of the next report year");
    assert_eq!(shown(2025), [3, 1, 2, 6, 5, 4]);
    assert_eq!(shown(2023), [4]);
}

#[test]
fn what_waits_for_its_second_date_is_shown_in_the_next_year_too() {
    let ideas = register("sang-kien");
    let rows = rows(
        &ideas,
        "ten | ngay-dang-ky | ngay-cong-nhan
         1 | 10/3/2024 |
         2 | 10/3/2025 |
         3 | 10/3/2024 | 05/02/2026
         4 | 10/3/2025 | 05/10/2025",
    );
    let shown: Vec<u64> = ideas.of_year(&rows, 2026).into_iter().map(|row| row.id.0).collect();
    assert_eq!(shown, [3, 2], "an idea that nobody recognised in two years is history");
}

fn lines(text: &[&[&str]]) -> Vec<Vec<String>> {
    text.iter().map(|row| row.iter().map(|&cell| cell.to_owned()).collect()).collect()
}

fn ids(block: &Block) -> Vec<Option<&str>> {
    block.columns.iter().map(|id| id.as_ref().map(ColumnId::as_str)).collect()
}

#[test]
fn a_block_with_headers_is_read_by_them_in_any_order() {
    let work = register("tuyen-truyen");
    let block = work.block(
        &lines(&[
            &["TT", "Nội dung", "ngày", "Hình thức", "Số lượng", "Ghi chú"],
            &["1", "Thanh toán", "5/3", "phát thanh", "12", "tốt"],
            &["", "", " ", "", "", ""],
            &["2", "Thanh toán", "3/25/2026", "loa", "", ""],
        ]),
        None,
        Some(2026),
    );
    let columns = [None, Some("noi-dung"), Some("ngay"), Some("hinh-thuc"), Some("so-luong"), None];
    assert_eq!(ids(&block), columns);
    assert_eq!(block.rows.len(), 2, "the line of headers and an empty one are no rows");
    assert!(block.rows[0].problems.is_empty());
    assert_eq!(block.rows[0].cells[&work.date], CellValue::Date(day(3, 5)));
    let codes: Vec<&str> = block.rows[1].problems.iter().map(EntryProblem::code).collect();
    assert_eq!(codes, ["register.not_date", "register.no_choice", "register.required"]);
}

#[test]
fn a_block_without_headers_begins_at_a_column_and_its_running_numbers_are_none() {
    let documents = register("van-ban-chi-dao");
    let table = lines(&[
        &["1", "15/KH-UBND", "05/01/2026", "Kế hoạch", "CCHC"],
        &["2", "16/KH-UBND", "06/01/2026", "Kế hoạch", "CCHC"],
    ]);
    let block = documents.block(&table, None, None);
    assert_eq!(ids(&block)[..2], [None, Some("so-ky-hieu")]);
    assert!(block.rows.iter().all(|row| row.problems.is_empty()));
    let dates = documents.block(&lines(&[&["05/01/2026", "kế"]]), Some(&documents.date), None);
    assert_eq!(ids(&dates), [Some("ngay"), Some("loai")]);
    let wide = documents.block(&lines(&[&["a"; 9]]), None, None);
    assert_eq!(ids(&wide)[5..], [None, None, None, None], "documents are attached, not pasted");
    let chosen = documents.block_in(&table, &ids_of(&["", "so-ky-hieu", "", "", "ngay"]), None);
    assert_eq!(chosen.rows[0].problems[0].code(), "register.not_date");
    assert_eq!(chosen.rows.len(), 2);
}

fn ids_of(columns: &[&str]) -> Vec<Option<ColumnId>> {
    columns.iter().map(|id| ColumnId::new(*id).ok()).collect()
}

#[test]
fn a_row_is_found_by_its_words_with_or_without_marks() {
    let late = register("tre-han");
    let rows =
        rows(&late, "ma-ho-so | thu-tuc | ngay-hen\n H01 | Cấp giấy phép đất đai | 10/3/2026");
    let found = ["dat DAI", "đất h01", "10/3", "phep  cap", ""].map(|w| late.says(&rows[0], w));
    assert_eq!(found, [true; 5]);
    assert!(!late.says(&rows[0], "đất nông nghiệp"));
}

#[test]
fn rows_without_their_date_are_told() {
    let late = register("tre-han");
    let rows = rows(&late, "ma-ho-so | ngay-hen\n 1 | \n 2 | 10/3/2026");
    assert_eq!(late.undated(&rows), [RowId(1)]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn periods_side_by_side_count_as_much_as_both_together(
        days in prop::collection::vec(0_i64..200, 0..30),
        cut in 0_i64..199,
    ) {
        let documents = register("van-ban-chi-dao");
        let at = |days| day(1, 1) + chrono::TimeDelta::days(days);
        let rows: Vec<RegisterEntry> = (1..).zip(days).map(|(id, days)| RegisterEntry {
            id: RowId(id),
            register: documents.id.clone(),
            cells: [(documents.date.clone(), CellValue::Date(at(days)))].into(),
        }).collect();
        let counted = |from, to| {
            count(&documents, "tong-so", &rows, Span::new(at(from), at(to)).unwrap())
        };
        prop_assert_eq!(counted(0, cut) + counted(cut + 1, 200), counted(0, 200));
        prop_assert_eq!(counted(0, 200), i64::try_from(rows.len()).unwrap());
    }

    #[test]
    fn what_a_cell_shows_reads_back_as_the_same_value(number in 0..MOST_NUMBER, days in 0_i64..70_000, yes: bool) {
        let checks = register("kiem-tra");
        let first = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap();
        for (id, value) in [
            ("phat-hien", CellValue::Number(number)),
            ("ngay-kiem-tra", CellValue::Date(first + chrono::TimeDelta::days(days))),
            ("trong-ke-hoach", CellValue::YesNo(yes)),
        ] {
            let column = checks.column(&ColumnId::new(id).unwrap()).unwrap();
            prop_assert_eq!(column.read(&column.display_vi(&value)).unwrap(), Some(value));
        }
    }
}

const MOST_NUMBER: i64 = crate::typed::MOST_COUNT;
