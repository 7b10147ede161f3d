use std::collections::BTreeMap;

use cchc_model::ids::ItemId;
use cchc_model::progress::{AsOf, State, picture};

use super::super::progress_year::{Year, day, golden, words};
use super::*;
use crate::tree::{CellContent, Row, RowKind};
use crate::{docx, preview, xlsx};

const LE_HONG: &str = include_str!("../../../../../../assets/samples/le-hong-2021-2025.json");
const CAM_GIANG: &str = include_str!("../../../../../../assets/samples/cam-giang-2024.json");
const STATES: &str =
    include_str!("../../../../../../tests/fixtures/progress/tung-anh-2022.states.tsv");

/// The states as the table worked out by hand names them, in the order of [`State::ALL`].
const CODES: [&str; 11] =
    ["đúng", "chậm", "đang", "sắp", "quá", "chưa", "xong", "báo", "hỏi", "bỏ", "khách"];

fn paper(year: &Year, form: TrackingForm) -> Document {
    tracking(year.followed(), form, &HouseStyle::default()).unwrap()
}

fn tables(document: &Document) -> Vec<&Table> {
    document.sections.iter().flat_map(Section::tables).collect()
}

fn texts(row: &Row) -> Vec<String> {
    let text = |cell: &crate::tree::Cell| match &cell.content {
        CellContent::Empty => String::new(),
        CellContent::Text(text) => text.clone(),
        CellContent::Number(number) => number.to_string(),
    };
    row.cells.iter().map(text).collect()
}

/// The rows of a kind, cell by cell.
fn rows(table: &Table, kind: RowKind) -> Vec<Vec<String>> {
    table.body.iter().filter(|row| row.kind == kind).map(texts).collect()
}

/// The words of the header above each column of a summary.
fn headers(table: &Table) -> Vec<String> {
    let grid = crate::tree::grid(table).unwrap();
    let head = table.head.len();
    let lowest = |column: usize| {
        let above = grid.cells.iter().filter(|placed| placed.row < head);
        let of = above.filter(|placed| {
            (placed.column..placed.column + placed.cell.col_span).contains(&column)
        });
        of.max_by_key(|placed| placed.row).map(|placed| placed.cell.content.clone())
    };
    let text = |column| match lowest(column) {
        Some(CellContent::Text(text)) => text,
        other => panic!("{other:?}"),
    };
    (0..grid.column_count).map(text).collect()
}

/// Without the program: how many tasks of each top-level domain the table of states has in each
/// state on a day, tasks with sub-tasks left out.
fn by_hand(year: &Year, at: usize) -> BTreeMap<ItemId, [u32; 11]> {
    let mut states: BTreeMap<u64, &str> = BTreeMap::new();
    for line in STATES.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let task = cells[0].parse().unwrap();
        if cells[1] == "dòng" || !states.contains_key(&task) {
            states.insert(task, cells[2 + at]);
        }
    }
    let mut counts = BTreeMap::new();
    for appendix in &year.plan.appendices {
        for domain in &appendix.domains {
            let counted: &mut [u32; 11] = counts.entry(domain.id).or_default();
            for task in domain.leaves() {
                let code = states[&task.id.0];
                counted[CODES.iter().position(|known| *known == code).unwrap()] += 1;
            }
        }
    }
    counts
}

#[test]
fn the_counts_are_those_of_the_table_worked_out_by_hand_on_twelve_days() {
    let mut year = Year::tung_anh("2022-01-31");
    let heading = STATES.lines().find(|line| !line.starts_with('#')).unwrap();
    let days: Vec<&str> = heading.split('\t').skip(2).collect();
    assert_eq!(days.len(), 12);
    for (at, text) in days.iter().enumerate() {
        let as_of = AsOf::on(day(text)).known_on(day(text));
        year.picture = picture(&year.plan, &year.entries, &as_of, &year.rules);
        let document = paper(&year, TrackingForm::Whole);
        let summary = tables(&document)[0];
        let headers = headers(summary);
        let domains = summary.body.iter().filter(|row| row.kind == RowKind::Task);
        let expected = by_hand(&year, at);
        let mut seen = 0;
        for row in domains {
            let cells = texts(row);
            let counts = expected[&ItemId(row.anchor.unwrap().0)];
            let total: u32 = counts.iter().sum();
            assert_eq!(cells[2], total.to_string(), "{text}: {cells:?}");
            for (state, count) in State::ALL.iter().zip(counts) {
                let column = summary::header_of(*state);
                match headers.iter().position(|header| header == column) {
                    Some(place) => {
                        assert_eq!(cells[place], count.to_string(), "{text} {state:?}: {cells:?}");
                    }
                    None => assert_eq!(count, 0, "{text}: no column for {state:?}"),
                }
            }
            seen += 1;
        }
        assert_eq!(seen, 7);
    }
}

#[test]
fn every_row_and_every_column_adds_up() {
    let days = ["2023-01-31", "2023-06-30", "2023-10-01", "2023-12-20", "2024-01-15"];
    let years = days.map(Year::ha_chau).into_iter();
    let more = [Year::silent(CAM_GIANG, "2024-11-20"), Year::tung_anh("2022-07-20")];
    for year in years.chain(more) {
        let document = paper(&year, TrackingForm::Whole);
        let table = tables(&document)[0];
        let number = |text: &String| text.parse::<u32>().unwrap();
        // Behind the total, before the rate.
        let states = |cells: &[String]| -> Vec<u32> {
            cells[1..cells.len() - 1].iter().map(number).collect()
        };
        let mut sums = vec![0; table.columns.len() - 4];
        for cells in rows(table, RowKind::Task) {
            let own = states(&cells[2..]);
            assert_eq!(number(&cells[2]), own.iter().sum::<u32>(), "{cells:?}");
            for (sum, count) in sums.iter_mut().zip(own) {
                *sum += count;
            }
        }
        let total = &rows(table, RowKind::Total)[0];
        assert_eq!(states(&total[1..]), sums);
        assert_eq!(number(&total[1]), sums.iter().sum::<u32>());
        // The list counts the same tasks through.
        let listed = rows(tables(&document)[1], RowKind::Task);
        let numbers: Vec<&str> =
            listed.iter().map(|cells| cells[0].as_str()).filter(|text| !text.is_empty()).collect();
        assert_eq!(numbers.len(), number(&total[1]) as usize);
        assert_eq!(numbers.last(), Some(&total[1].as_str()));
    }
}

#[test]
fn what_presses_is_listed_the_latest_first_and_each_task_once() {
    let mut year = Year::tung_anh("2022-12-20");
    year.entries.clear();
    year.picture = picture(&year.plan, &[], &year.picture.as_of, &year.rules);
    let document = paper(&year, TrackingForm::OnlyOpen);
    let counts = summarise(&year.plan, &year.picture).all;
    assert!(counts.overdue > 3);
    let list = tables(&document)[1];
    let listed = rows(list, RowKind::Task);
    let late: Vec<u32> = listed
        .iter()
        .filter_map(|cells| cells.last()?.strip_prefix("Quá hạn ")?.strip_suffix(" ngày"))
        .map(|days| days.parse().unwrap())
        .take(counts.overdue as usize)
        .collect();
    assert_eq!(late.len(), counts.overdue as usize);
    assert!(late.is_sorted_by(|a, b| a >= b) && late[0] > late[3], "{late:?}");
    let heading = &rows(list, RowKind::Domain)[0][0];
    assert_eq!(*heading, format!("1. Nhiệm vụ quá hạn: {} nhiệm vụ", counts.overdue));
}

#[test]
fn an_empty_list_says_so() {
    let year = Year::tung_anh("2022-01-10");
    let document = paper(&year, TrackingForm::OnlyOpen);
    let list = rows(tables(&document)[1], RowKind::Task);
    assert_eq!(list, [["Không có nhiệm vụ quá hạn."], ["Không có nhiệm vụ sắp đến hạn."]]);
    // A plan without a task has a table all the same.
    let year = Year::silent(LE_HONG, "2022-01-10");
    let document = paper(&year, TrackingForm::Whole);
    let list = rows(tables(&document)[1], RowKind::Task);
    assert_eq!(list, [["Kế hoạch này không có nhiệm vụ."]]);
    assert!(docx::write(&document).is_ok());
}

#[test]
fn documents_stand_below_what_was_reported() {
    let mut year = Year::tung_anh("2022-07-20");
    let paper_of = "Quyết định số 30/QĐ-UBND ngày 12/7/2022".to_owned();
    year.documents.insert(ItemId(2003), vec![paper_of, "Danh sách tổ".to_owned()]);
    let document = paper(&year, TrackingForm::Whole);
    let row =
        tables(&document)[1].body.iter().find(|row| row.anchor.is_some_and(|of| of.0 == 2003));
    assert_eq!(
        texts(row.unwrap())[5],
        "12/7/2022: Quyết định thành lập tổ, chậm do thay đổi nhân sự\n\
         Tài liệu: Quyết định số 30/QĐ-UBND ngày 12/7/2022; Danh sách tổ"
    );
}

#[test]
fn the_words_are_as_they_were_found_right() {
    let year = Year::tung_anh("2022-07-20");
    for (form, name) in [(TrackingForm::Whole, "tracking"), (TrackingForm::OnlyOpen, "open")] {
        golden(&format!("progress/{name}-tung-anh-2022-07-20.txt"), &words(&paper(&year, form)));
    }
}

#[test]
fn the_same_data_gives_the_same_bytes_in_word_and_excel() {
    let made = || {
        let year = Year::tung_anh("2022-07-20");
        let house = HouseStyle::default();
        let tables = tracking_tables(year.followed(), TrackingForm::Whole, &house).unwrap();
        let word = docx::write(&paper(&year, TrackingForm::Whole)).unwrap();
        (word, xlsx::write(&tables).unwrap())
    };
    assert!(made() == made());
}

#[test]
fn a_workbook_says_the_same_tables_on_two_landscape_sheets() {
    let year = Year::ha_chau("2023-12-20");
    for form in [TrackingForm::Whole, TrackingForm::OnlyOpen] {
        let paper = paper(&year, form);
        let workbook = tracking_tables(year.followed(), form, &HouseStyle::default()).unwrap();
        assert_eq!(workbook.sections.len(), 2);
        assert_eq!(tables(&workbook), tables(&paper));
        let pages = preview::pages(&workbook).unwrap();
        assert!(pages.iter().all(|page| page.width_mm > page.height_mm && page.scale >= 1.0));
    }
}
