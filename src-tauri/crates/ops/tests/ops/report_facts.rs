//! What reports are made of, read from real books.

use cchc_model::edit::{CellWords, Edit};
use cchc_model::evidence::{Evidence, EvidenceLink};
use cchc_model::figure::FigureCode;
use cchc_model::ids::{EvidenceId, ItemId, ReportId};
use cchc_model::office::{DatedOffice, Office};
use cchc_model::plan::{Issuance, PaperMarks, SignatureForm, Task, TaskField};
use cchc_model::progress::{InstanceKey, NewEntry, Reported, State};
use cchc_model::register::{ColumnId, RegisterId};
use cchc_model::report::{
    Compiled, OutlineId, Report, ReportHead, ReportKind, ReportText, ResultRow, figure_gaps,
};
use cchc_model::report_period::ReportCalendar;
use cchc_model::report_period::ReportPeriod::{self, H1, Q1, Q3, Y};
use cchc_ops::figure::{self, TypedFigure};
use cchc_ops::report::{self, GatheredFacts, gather};
use cchc_ops::{CataloguePart, Desk, catalogue, evidence, plan, progress, register, version};
use chrono::{NaiveDate, NaiveDateTime};

use crate::fixture::{import, named, new_desk, plan_id, plan_with};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn at(year: i32, month: u32, on: u32) -> NaiveDateTime {
    day(year, month, on).and_hms_opt(9, 0, 0).unwrap()
}

/// A report that was begun and not compiled; the book does not have it yet.
fn periodic(period: ReportPeriod, year: i32) -> Report {
    let issuance = Issuance { symbol: "BC-UBND".into(), ..Issuance::default() };
    Report {
        id: ReportId(99),
        kind: ReportKind::Periodic(period),
        year,
        span: ReportCalendar::LEGAL.span(period, year).unwrap(),
        taken_on: None,
        outline: OutlineId("bao-cao".into()),
        head: ReportHead {
            office: Office::named("xã Tùng Ảnh"),
            subject: String::new(),
            issuance,
            addressees: Vec::new(),
            recipients: Vec::new(),
            signature: SignatureForm::CollectiveChair.signature("Lê Thị An"),
            marks: PaperMarks::default(),
        },
        text: ReportText::default(),
        submitted_at: None,
    }
}

/// Enters a plan of one year and issues it on a day under a number.
fn issued(desk: &mut Desk, id: &str, office: &str, on: NaiveDate, tasks: Vec<Task>) {
    let year = chrono::Datelike::year(&on);
    let mut text = plan_with(id, tasks);
    (text.first_year, text.last_year) = (year, year);
    text.office = Office::named(office);
    text.issuance = Issuance {
        number: Some(24),
        symbol: "KH-UBND".into(),
        place: "Tùng Ảnh".into(),
        date: Some(on),
    };
    text.signature = Some(SignatureForm::CollectiveChair.signature("Lê Thị An"));
    import(desk, &text);
    version::issue(desk, &plan_id(id), on.and_hms_opt(10, 0, 0).unwrap()).unwrap();
}

fn due(words: &str, deadline: &str) -> Task {
    Task { deadline: deadline.into(), ..named(words) }
}

fn done(desk: &mut Desk, id: &str, task: u64, key: &str, on: NaiveDate) {
    let entry = NewEntry {
        task: ItemId(task),
        instance: InstanceKey(key.into()),
        on,
        state: Reported::Done,
        percent: None,
        done: "Đã ban hành".into(),
        by: "Lê Thị An".into(),
        supersedes: None,
    };
    progress::enter(desk, &plan_id(id), &[entry], on.and_hms_opt(16, 0, 0).unwrap()).unwrap();
}

fn shown(facts: &GatheredFacts, code: &str) -> [String; 3] {
    let figures = facts.facts().figures;
    let code = FigureCode::new(code).unwrap();
    let kind = figures.set.get(&code).unwrap().kind;
    [&figures.period, &figures.to_date, &figures.last_year]
        .map(|sheet| sheet.get(&code).unwrap().display_vi(kind))
}

fn enter(desk: &mut Desk, year: i32, period: ReportPeriod, values: &[(&str, &str)]) {
    let typed = |(code, words): &(&str, &str)| TypedFigure {
        code: FigureCode::new(*code).unwrap(),
        typed: Some((*words).to_owned()),
        estimate: None,
        source: None,
    };
    let values: Vec<TypedFigure> = values.iter().map(typed).collect();
    let done = figure::enter(desk, year, period, &values, None, at(year, 12, 31)).unwrap();
    assert!(done.value.refused.is_empty());
}

#[test]
fn of_a_plan_that_was_adjusted_in_mid_year_the_version_of_the_day_counts() {
    let (_folder, _, mut desk) = new_desk();
    let id = "tung-anh-2026";
    let tasks = vec![due("Rà soát văn bản", "30/5/2026"), due("Tập huấn", "30/9/2026")];
    issued(&mut desk, id, "xã Tùng Ảnh", day(2026, 1, 15), tasks);
    done(&mut desk, id, 10, "2026-05-30", day(2026, 5, 20));

    version::amend(&mut desk, &plan_id(id), "Theo Kế hoạch của tỉnh", at(2026, 7, 1)).unwrap();
    let words =
        CellWords { task: ItemId(11), field: TaskField::Deadline, words: "15/8/2026".into() };
    let moved = Edit::SetCells { cells: vec![words] };
    let paper = Edit::SetIssuance {
        issuance: Issuance {
            number: Some(61),
            symbol: "KH-UBND".into(),
            place: "Tùng Ảnh".into(),
            date: Some(day(2026, 7, 10)),
        },
    };
    plan::edit(&mut desk, &plan_id(id), &[moved, paper], None, at(2026, 7, 2)).unwrap();
    version::issue(&mut desk, &plan_id(id), at(2026, 7, 10)).unwrap();

    let half = gather(&desk, &periodic(H1, 2026), day(2026, 9, 20)).unwrap();
    let followed = half.facts().plan.unwrap();
    assert_eq!((followed.ordinal, followed.versions.len()), (1, 1));
    assert_eq!(followed.now.rows[1].deadline, "30/9/2026");
    assert_eq!(followed.now.rows[0].state, State::DoneOnTime);

    let third = gather(&desk, &periodic(Q3, 2026), day(2026, 9, 20)).unwrap();
    let followed = third.facts().plan.unwrap();
    assert_eq!(followed.ordinal, 2);
    assert_eq!(followed.versions[1].1, day(2026, 7, 10));
    assert_eq!(followed.now.rows[1].state, State::Overdue);
    assert_eq!(followed.before.as_of.day, day(2026, 6, 14));
    assert_eq!(followed.before.rows[1].deadline, "15/8/2026", "in the plan that is in force now");
    assert_eq!(shown(&third, "1.1.3.2")[0], "1");
    assert_eq!(shown(&half, "1.1.3.2")[0], "0");
}

#[test]
fn of_the_two_plans_of_a_merged_commune_the_later_one_takes_over() {
    let (_folder, _, mut desk) = new_desk();
    let mut known = catalogue::get(&desk).unwrap();
    let dated = |name: &str, from, to| DatedOffice {
        office: Office::named(name),
        valid_from: from,
        valid_to: to,
    };
    known.offices = vec![
        dated("xã Tùng Ảnh", None, Some(day(2025, 6, 30))),
        dated("xã Đức Thọ", Some(day(2025, 7, 1)), None),
    ];
    catalogue::save(&mut desk, &known, &[CataloguePart::Offices], at(2025, 7, 1)).unwrap();
    let old = vec![due("Rà soát", "30/3/2025"), due("Báo cáo", "30/11/2025")];
    issued(&mut desk, "tung-anh-2025", "xã Tùng Ảnh", day(2025, 1, 20), old);
    issued(
        &mut desk,
        "duc-tho-2025",
        "xã Đức Thọ",
        day(2025, 7, 18),
        vec![due("Kiện toàn", "30/8/2025")],
    );

    let first = gather(&desk, &periodic(Q1, 2025), day(2025, 12, 20)).unwrap();
    let facts = first.facts();
    assert_eq!(facts.plan.unwrap().plan.id, plan_id("tung-anh-2025"));
    assert_eq!(facts.office.name, Office::named("xã Tùng Ảnh").name);
    assert_eq!(facts.others.len(), 1);
    assert_eq!(shown(&first, "1.1.1")[0], "2");

    let half = gather(&desk, &periodic(H1, 2025), day(2025, 12, 20)).unwrap();
    assert_eq!(half.facts().plan.unwrap().plan.id, plan_id("tung-anh-2025"));
    let year = gather(&desk, &periodic(Y, 2025), day(2025, 12, 20)).unwrap();
    let facts = year.facts();
    assert_eq!(facts.plan.unwrap().plan.id, plan_id("duc-tho-2025"));
    assert_eq!(facts.office.name, Office::named("xã Đức Thọ").name);
    let other = &facts.others[0];
    assert_eq!((&other.id, other.issued_on), (&plan_id("tung-anh-2025"), Some(day(2025, 1, 20))));
    assert_eq!(other.office, Office::named("xã Tùng Ảnh").name);
    assert_eq!(shown(&year, "1.1.1"), ["1", "1", ""], "the figures follow the same plan");

    let january = gather(&desk, &periodic(ReportPeriod::T1, 2025), day(2025, 1, 10)).unwrap();
    assert!(january.facts().plan.is_none(), "no plan was issued by then");
    assert_eq!(january.facts().others.len(), 2);
}

#[test]
fn a_report_taken_before_its_window_closes_knows_only_what_was_by_then() {
    let (_folder, _, mut desk) = new_desk();
    let id = "tung-anh-2026";
    let tasks = vec![due("Rà soát", "28/02/2026"), due("Niêm yết", "Thường xuyên")];
    issued(&mut desk, id, "xã Tùng Ảnh", day(2026, 1, 15), tasks);
    done(&mut desk, id, 10, "2026-02-28", day(2026, 2, 20));
    done(&mut desk, id, 11, "asked", day(2026, 3, 9));
    let dialogue = RegisterId::new("doi-thoai").unwrap();
    for on in ["05/3/2026", "10/3/2026"] {
        let cells = [("ngay", on), ("noi-dung", "Đối thoại với Nhân dân"), ("kien-nghi", "3")];
        let cells = cells.into_iter().map(|(id, words)| (ColumnId::new(id).unwrap(), words.into()));
        register::add(&mut desk, &dialogue, &cells.collect(), Some(2026), at(2026, 3, 20)).unwrap();
    }
    enter(&mut desk, 2026, Q1, &[("3.5.2", "90")]);
    enter(&mut desk, 2025, Q1, &[("3.5.2", "70")]);

    let early = gather(&desk, &periodic(Q1, 2026), day(2026, 3, 7)).unwrap();
    let facts = early.facts();
    assert_eq!(facts.taken_on, day(2026, 3, 7));
    let followed = facts.plan.unwrap();
    assert_eq!(followed.entries.len(), 1, "what was done on the 9th had not been done");
    assert_eq!(followed.now.rows[1].state, State::ToAsk);
    assert_eq!(followed.now.as_of.period.from, day(2025, 12, 15));
    assert_eq!(shown(&early, "1.7.1.1")[0], "1");
    assert_eq!(shown(&early, "3.5.2"), ["90", "90", "70"]);
    assert_eq!(
        (facts.next.to_string(), facts.next_name.as_str()),
        ("15/3/2026 - 14/6/2026".into(), "Quý II/2026")
    );
    let paper = report::paper(&desk, &periodic(Q1, 2026), day(2026, 3, 7)).unwrap();
    let table = paper.statistics.unwrap();
    let note = |code: &str| table.rows.iter().find(|row| row.code == code).unwrap().note.clone();
    assert_eq!((note("3.5.2"), note("1.7.1.1")), ("ước cả kỳ".into(), "đến 07/3/2026".into()));

    let closed = gather(&desk, &periodic(Q1, 2026), day(2026, 5, 5)).unwrap();
    assert_eq!(closed.facts().taken_on, day(2026, 3, 14));
    assert_eq!(shown(&closed, "1.7.1.1")[0], "2");
    assert_eq!(closed.facts().plan.unwrap().now.rows[1].state, State::Done);

    // Its tables stay those of the day on which its words were compiled.
    let compiled = Report { taken_on: Some(day(2026, 3, 7)), ..periodic(Q1, 2026) };
    let later = report::paper(&desk, &compiled, day(2026, 5, 5)).unwrap();
    assert_eq!((later.taken_on, later.statistics), (day(2026, 3, 7), Some(table)));
}

#[test]
fn what_is_frozen_has_every_figure_and_every_sentence() {
    let (_folder, _, mut desk) = new_desk();
    enter(&mut desk, 2026, Q1, &[("3.5.2", "10")]);
    enter(&mut desk, 2026, Q3, &[("3.5.2", "30"), ("2.2.2", "0"), ("2.2.3", "0")]);
    let nothing = Compiled { subject: String::new(), sections: Vec::new(), gaps: Vec::new() };
    let frozen = report::frozen(&desk, &periodic(Q3, 2026), &nothing, day(2026, 12, 1)).unwrap();
    let pair = |own: &str, to_date: &str| Some((own.to_owned(), to_date.to_owned()));
    assert_eq!(frozen.figures.get("3.5.2").cloned(), pair("30", ""), "Quý II is missing");
    assert_eq!(frozen.figures.get("2.2.4").cloned(), pair("-", ""));
    assert!(!frozen.figures.contains_key("3.6.1"));
    assert!(frozen.paper.results.is_empty(), "only the year has a list of results");
    let gathered = gather(&desk, &periodic(Q3, 2026), day(2026, 12, 1)).unwrap();
    let gaps = figure_gaps(&gathered.facts());
    assert_eq!(gaps.last().unwrap().code, "gap.figures");
}

#[test]
fn the_year_lists_its_tasks_with_the_documents_that_prove_them() {
    let (_folder, _, mut desk) = new_desk();
    let id = "tung-anh-2026";
    let tasks = vec![due("Rà soát", "28/02/2026")];
    issued(&mut desk, id, "xã Tùng Ảnh", day(2026, 1, 15), tasks);
    done(&mut desk, id, 10, "2026-02-28", day(2026, 3, 5));
    let link = EvidenceLink::Task { plan: plan_id(id), task: ItemId(10) };
    for (number, on) in [("12/QĐ-UBND", day(2026, 3, 5)), ("99/BC-UBND", day(2026, 12, 20))] {
        let document = Evidence {
            id: EvidenceId(1),
            number: number.into(),
            date: Some(on),
            agency: "UBND xã Tùng Ảnh".into(),
            subject: "Rà soát".into(),
            file: None,
            links: vec![link.clone()],
        };
        evidence::add(&mut desk, &document, at(2026, 12, 31)).unwrap();
    }
    let paper = report::paper(&desk, &periodic(Y, 2026), day(2026, 12, 31)).unwrap();
    let [ResultRow::Domain { .. }, ResultRow::Task { documents, state, delivered, .. }] =
        &paper.results[..]
    else {
        panic!("{:?}", paper.results)
    };
    assert_eq!(documents[..], ["Quyết định số 12/QĐ-UBND ngày 05/3/2026"], "none of later days");
    assert_eq!((state.as_str(), delivered.as_str()), ("Hoàn thành chậm 5 ngày", "Đã ban hành"));
}
