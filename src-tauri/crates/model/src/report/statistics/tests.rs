//! The table on the shipped set of figures.

use super::super::fixture::{Made, day, entered};
use super::*;
use crate::report_period::ReportPeriod::{self, M9, Q1, Q2, Q3, Y};

fn made(period: ReportPeriod, values: &[(ReportPeriod, i32, &str, &str)]) -> Made {
    let values: Vec<_> =
        values.iter().map(|(of, year, code, typed)| entered(*of, *year, code, typed)).collect();
    Made::new(period, &values, &[])
}

fn row<'a>(table: &'a StatisticsTable, code: &str) -> &'a StatisticsRow {
    table.rows.iter().find(|row| row.code == code).unwrap()
}

#[test]
fn a_third_quarter_stands_alone_beside_the_year_so_far_and_nine_months_do_not() {
    let values = [
        (Q1, 2026, "3.5.2", "10"),
        (Q2, 2026, "3.5.2", "20"),
        (Q3, 2026, "3.5.2", "30"),
        (Q3, 2025, "3.5.2", "7"),
        (M9, 2025, "3.5.2", "1.000"),
    ];
    let quarter = statistics(&made(Q3, &values).facts());
    assert_eq!(quarter.columns, ["Trong kỳ", "Lũy kế từ đầu năm", "Cùng kỳ năm trước"]);
    assert_eq!(row(&quarter, "3.5.2").cells, ["30", "60", "7"]);
    let nine = statistics(&made(M9, &values).facts());
    assert_eq!(nine.columns, ["Trong kỳ", "Cùng kỳ năm trước"]);
    assert_eq!(row(&nine, "3.5.2").cells, ["60", "1.000"]);
    assert!(quarter.notes[0].contains("Lũy kế từ đầu năm: từ 15/12/2025 đến 14/9/2026"));
}

#[test]
fn a_share_says_how_it_was_reckoned_and_a_share_of_nothing_is_a_dash() {
    let values = [
        (Q1, 2026, "3.5.2", "7.600"),
        (Q1, 2026, "3.5.3", "1.330"),
        (Q1, 2026, "3.5.4", "0"),
        (Q1, 2026, "2.2.2", "0"),
        (Q1, 2026, "2.2.3", "0"),
        (Q1, 2025, "2.2.2", "3"),
        (Q1, 2025, "2.2.3", "2"),
    ];
    let table = statistics(&made(Q1, &values).facts());
    let online = row(&table, "7.5");
    assert_eq!((online.cells[0].as_str(), online.note.as_str()), ("85,11%", "7.600 / 8.930"));
    let nothing = row(&table, "2.2.4");
    assert_eq!(nothing.cells, ["-", "66,67%"]);
    assert_eq!(nothing.note, "");
    assert!(table.notes.contains(&"“-”: không phát sinh nên không tính tỷ lệ.".to_owned()));
    assert!(!table.rows.iter().any(|row| row.cells.iter().any(|cell| cell == "0,00%")));
}

#[test]
fn what_nobody_knows_is_an_empty_cell_below_the_heading_of_its_group() {
    let table = statistics(&made(Q1, &[]).facts());
    let groups: Vec<&str> =
        table.rows.iter().filter(|row| row.cells.is_empty()).map(|row| row.code.as_str()).collect();
    assert_eq!(groups, ["I", "II", "III", "IV", "V", "VI", "VII"]);
    assert_eq!(row(&table, "4.3.1").cells, ["", ""]);
    assert!(table.notes.contains(&"Ô để trống: chưa có số liệu.".to_owned()));
}

#[test]
fn only_the_rows_of_a_table_that_were_begun_are_printed() {
    let table = statistics(&made(Q1, &[(Q1, 2026, "3.5.2/dat-dai", "4")]).facts());
    let below: Vec<&StatisticsRow> =
        table.rows.iter().filter(|row| row.code.starts_with("3.11")).collect();
    assert_eq!(below.len(), 2 + 11, "the table, the row, its columns");
    assert_eq!((below[1].code.as_str(), below[1].name.as_str()), ("3.11.3", "Đất đai"));
    assert_eq!((below[3].code.as_str(), below[3].cells[0].as_str()), ("3.11.3.2", "4"));
    assert_eq!(below[3].name, "Hồ sơ tiếp nhận trực tuyến");
}

#[test]
fn before_the_window_closes_what_can_still_grow_is_marked() {
    let values = [
        entered(Q1, 2026, "3.5.2", "90"),
        entered(Q1, 2026, "3.5.3", "10"),
        entered(Q1, 2026, "3.5.4", "0"),
        entered(Q1, 2026, "4.3.1", "12"),
    ];
    let counted = [("1.1.1", 20), ("1.1.2", 5), ("1.3.1.1", 3)];
    let mut early = Made::new(Q1, &values, &counted);
    early.taken_on = day(3, 7);
    let table = statistics(&early.facts());
    let note = |code: &str| row(&table, code).note.as_str();
    assert_eq!(note("3.5.2"), "ước cả kỳ");
    assert_eq!(note("7.5"), "90 / 100; ước cả kỳ", "reckoned from what is ước");
    assert_eq!(note("1.1.4"), "5 / 20; đến 07/3/2026");
    assert_eq!(note("3.5.4"), "", "what the period began with stays");
    assert_eq!(note("4.3.1"), "", "so do the villages");
    assert_eq!(note("1.3.1.1"), "", "and what is planned for the year");
    assert!(table.notes[1].contains("“ước cả kỳ”: số ước thực hiện đến hết kỳ"));
    assert!(table.notes[2].contains("“đến 07/3/2026”"));
    let closed = statistics(&Made::new(Q1, &values, &counted).facts());
    assert_eq!(row(&closed, "7.5").note, "90 / 100");
    assert!(closed.notes.iter().all(|note| !note.contains("“ước")));
}

#[test]
fn an_estimate_stays_one_behind_the_window_and_says_in_which_column() {
    let mut rough = entered(Q2, 2026, "3.5.2", "20");
    rough.estimate = true;
    let values = [entered(Q1, 2026, "3.5.2", "10"), rough, entered(Q3, 2026, "3.5.2", "30")];
    let second = statistics(&Made::new(Q2, &values, &[]).facts());
    assert_eq!(row(&second, "3.5.2").note, "ước");
    let third = statistics(&Made::new(Q3, &values, &[]).facts());
    assert_eq!(row(&third, "3.5.2").note, "lũy kế: ước");
    assert!(third.notes.contains(&"“ước”: số chưa chính thức.".to_owned()));
}

#[test]
fn the_table_reads_back_as_it_was_written() {
    let table = statistics(&made(Y, &[(Y, 2026, "3.5.2", "10")]).facts());
    let json = serde_json::to_string(&table).unwrap();
    assert_eq!(serde_json::from_str::<StatisticsTable>(&json).unwrap(), table);
}
