//! Books and plans to test with.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use cchc_model::figure::FigureCode;
use cchc_model::ids::{ItemId, PlanId};
use cchc_model::layout::LayoutId;
use cchc_model::office::{Office, OfficeKind, PresetId};
use cchc_model::plan::{
    Appendix, Block, BlockKind, Circulation, Comparator, CoverDecision, Criterion, Domain,
    DomainCode, Issuance, Measure, PaperMarks, Plan, PlanKind, Signature, Target, Task, TaskField,
    Urgency,
};
use cchc_model::points::Points;
use cchc_store::{Book, Entry, StoreProblem, Tx, Written};
use chrono::{NaiveDate, NaiveDateTime};

/// A folder whose name has Vietnamese letters and a space; gone with the test.
pub(crate) struct Folder(tempfile::TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::Builder::new().prefix("Sổ của Nguyễn Thị Ánh ").tempdir().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The names in the folder, in order.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(self.0.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

pub(crate) fn at() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 1, 31).unwrap().and_hms_opt(8, 15, 0).unwrap()
}

pub(crate) fn entry(code: &'static str) -> Entry {
    Entry { code, label: format!("thử {code}"), at: at(), undoable: true, joins: None }
}

/// A book with an office and the catalogue of 2021.
pub(crate) fn new_book(path: &Path) -> Book {
    let catalogue = PresetId::Y2021.load().unwrap().catalogue_of(Office::named("xã Tùng Ảnh"));
    let entry = Entry { undoable: false, ..entry("book.create") };
    let (book, _) = Book::create(path, &entry, |tx| tx.replace_catalogue(&catalogue)).unwrap();
    book
}

pub(crate) fn write<T>(
    book: &mut Book,
    code: &'static str,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreProblem>,
) -> Written<T> {
    book.write(&entry(code), work).unwrap()
}

/// Changes the text of a plan within an operation.
pub(crate) fn edit(
    tx: &mut Tx<'_>,
    id: &PlanId,
    change: impl FnOnce(&mut Plan),
) -> Result<(), StoreProblem> {
    let before = tx.plan(id)?.ok_or_else(|| StoreProblem::NoPlan { plan: id.clone() })?;
    let mut after = before.clone();
    change(&mut after);
    tx.update_plan(&before, &after)
}

/// The task in the full plan that has every field filled.
pub(crate) fn first_task(plan: &mut Plan) -> &mut Task {
    &mut plan.appendices[0].domains[0].tasks[0]
}

pub(crate) fn plan_id(text: &str) -> PlanId {
    PlanId::new(text).unwrap()
}

/// A plan in which every field is filled and every list has more than one entry.
pub(crate) fn full_plan(id: &str) -> Plan {
    let issuance = |number| Issuance {
        number: Some(number),
        symbol: "KH-UBND".into(),
        place: "Tùng Ảnh".into(),
        date: NaiveDate::from_ymd_opt(2022, 2, 28),
    };
    let signature = |name: &str| Signature {
        capacity: vec!["TM. ỦY BAN NHÂN DÂN".into(), "CHỦ TỊCH".into()],
        post: format!("chức vụ của {name}"),
        name: name.into(),
    };
    Plan {
        id: plan_id(id),
        kind: PlanKind::MultiYear,
        first_year: 2021,
        last_year: 2025,
        office: Office {
            name: "Ủy ban nhân dân đặc khu Phú Quốc".into(),
            kind: OfficeKind::SpecialZone,
            place: "Phú Quốc".into(),
            province: "An Giang".into(),
            superior: "Ủy ban nhân dân tỉnh An Giang".into(),
        },
        subject: "Cải cách hành chính \"giai đoạn\"\n2021 - 2025".into(),
        issuance: issuance(u32::MAX),
        decision: Some(CoverDecision {
            issuance: issuance(7),
            subject: "Ban hành Kế hoạch".into(),
            authority: "ỦY BAN NHÂN DÂN".into(),
            narrative: vec![
                block(1, BlockKind::LegalBasis, "", "Căn cứ Luật"),
                block(2, BlockKind::Article, "Điều 1.", "Ban hành kèm theo"),
            ],
            plan_reference: "(Kèm theo Quyết định số 7)".into(),
            recipients: vec!["Như Điều 3".into(), "Lưu: VT".into()],
            signature: signature("Trần Văn Đ"),
        }),
        narrative: vec![
            block(10, BlockKind::Roman, "I.", "MỤC TIÊU"),
            Block {
                heading: true,
                ..block(11, BlockKind::Dash, "-", "Đạt 98% trở lên; 100% hồ sơ")
            },
        ],
        targets: targets(),
        recipients: vec!["UBND huyện (b/c)".into(), String::new()],
        signature: Some(signature("Nguyễn Thị Ánh")),
        marks: PaperMarks {
            urgency: Some(Urgency::VeryUrgent),
            circulation: Some(Circulation::ReturnAfterReading),
            drafter: "PL.(300)".into(),
        },
        appendices: vec![appendix(200, 20), appendix(300, 30)],
    }
}

fn block(id: u64, kind: BlockKind, mark: &str, text: &str) -> Block {
    Block { id: ItemId(id), kind, mark: mark.into(), heading: false, text: text.into() }
}

fn targets() -> Vec<Target> {
    let measure = |comparator, value_hundredths| {
        Some(Measure { comparator, value_hundredths, unit: "%".into() })
    };
    vec![
        Target {
            id: ItemId(20),
            block: Some(ItemId(11)),
            domain: Some(DomainCode("hien-dai-hoa".into())),
            text: "Đạt 98% trở lên".into(),
            measure: measure(Comparator::AtLeast, 9800),
            figure: Some(FigureCode::new("3.8").unwrap()),
        },
        Target {
            id: ItemId(21),
            block: Some(ItemId(11)),
            domain: None,
            text: "100% hồ sơ".into(),
            measure: measure(Comparator::Equal, i64::MIN),
            figure: None,
        },
        Target {
            id: ItemId(22),
            block: None,
            domain: None,
            text: "Nâng cao chất lượng".into(),
            measure: None,
            figure: Some(FigureCode::new("3.5.2/dat-dai").unwrap()),
        },
    ]
}

fn appendix(id: u64, first: u64) -> Appendix {
    let domain = |id, number: &str, tasks, subdomains| Domain {
        id: ItemId(id),
        number: number.into(),
        title: "Cải cách thể chế".into(),
        code: Some(DomainCode("the-che".into())),
        tasks,
        subdomains,
    };
    let sub = |at: u64| domain(id + at, "A", vec![Task::new(ItemId(id + at + 1))], Vec::new());
    Appendix {
        id: ItemId(id),
        title: "DANH MỤC NHIỆM VỤ".into(),
        reference: "(Kèm theo Kế hoạch)".into(),
        layout: LayoutId("tung-anh-9".into()),
        headers: BTreeMap::from([
            (TaskField::Extra("Ghi chú".into()), "Ghi\nchú".into()),
            (TaskField::MaxPoints, "Điểm".into()),
        ]),
        domains: vec![
            domain(
                id + 1,
                "I",
                vec![full_task(id + first), second_task(id + first + 1)],
                vec![sub(60), sub(70)],
            ),
            domain(id + 2, "", Vec::new(), vec![domain(id + 3, "B", Vec::new(), vec![sub(80)])]),
        ],
    }
}

fn full_task(id: u64) -> Task {
    Task {
        number: Some("2.1.3".into()),
        objective: "Mục tiêu".into(),
        task: "=Nhiệm vụ 'một'\nhai".into(),
        activity: "Hoạt động\t\u{1}".into(),
        product: "Sản phẩm".into(),
        lead: "Văn phòng - Thống kê".into(),
        partners: "Các bộ phận".into(),
        adviser: "Nguyễn Văn A".into(),
        deadline: "Quý I/2022".into(),
        budget: "23,5 tỷ".into(),
        criterion: Criterion { code: "TC 1.1.".into(), title: "Sáng kiến".into() },
        max_points: Some(Points(550)),
        attained_points: Some(Points(-25)),
        required: "100%".into(),
        extra: BTreeMap::from([
            ("Ghi chú".into(), "{\"a\": [1]}".into()),
            ("Lý do".into(), String::new()),
        ]),
        ..Task::new(ItemId(id))
    }
}

fn second_task(id: u64) -> Task {
    Task {
        depth: 1,
        number: Some(String::new()),
        task: "Nhiệm vụ hai".into(),
        merged: BTreeSet::from([TaskField::Objective, TaskField::Extra("Ghi chú".into())]),
        ..Task::new(ItemId(id))
    }
}

/// Another program at an open book. It truncates the journal as the book does: Windows deletes no
/// file that somebody has open.
pub(crate) fn beside(path: &Path) -> rusqlite::Connection {
    let other = rusqlite::Connection::open(path).unwrap();
    other.pragma_update(None, "journal_mode", "TRUNCATE").unwrap();
    other
}

/// Every row of every table that is not the journal's, as text: the state of the book.
pub(crate) fn dump(path: &Path) -> String {
    let connection = rusqlite::Connection::open(path).unwrap();
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'
               AND name NOT GLOB 'journal_*' ORDER BY name";
    let mut text = String::new();
    let tables: Vec<String> = rows(&connection, sql, |row| row.get(0).unwrap());
    for table in tables {
        let images = rows(&connection, &format!("SELECT * FROM {table} ORDER BY id"), |row| {
            let columns = row.as_ref().column_count();
            (0..columns).map(|at| format!("{:?} ", row.get_ref(at).unwrap())).collect::<String>()
        });
        text.push_str(&format!("{table}\n{}\n", images.join("\n")));
    }
    text
}

fn rows<T>(
    connection: &rusqlite::Connection,
    sql: &str,
    read: impl Fn(&rusqlite::Row<'_>) -> T,
) -> Vec<T> {
    let mut statement = connection.prepare(sql).unwrap();
    statement.query_map([], |row| Ok(read(row))).unwrap().map(Result::unwrap).collect()
}
