//! A year of events on two samples gives the states that were worked out by hand.
//!
//! The tables in `tests/fixtures/progress` were written from the words of the deadlines, before
//! and without the program: one line for each instance of each task, twelve days across.

use std::collections::{BTreeMap, BTreeSet};

use crate::year::{Year, cells, day};
use cchc_model::ids::ItemId;
use cchc_model::plan::Plan;
use cchc_model::progress::{
    AsOf, Counts, InstanceKind, Picture, State, asks, check_new_entry, due_soon, overdue, picture,
    picture_of, summarise, tracked_rows,
};
use chrono::NaiveDate;

/// What the table says of one task: instance or `dòng`, and the states on the twelve days.
struct Line {
    task: ItemId,
    instance: String,
    states: Vec<State>,
}

struct Table {
    days: Vec<NaiveDate>,
    lines: Vec<Line>,
}

fn table(text: &str) -> Table {
    let mut rows = cells(text);
    let days = rows.next().unwrap().into_iter().skip(2).map(day).collect();
    let lines = rows
        .map(|cell| Line {
            task: ItemId(cell[0].parse().unwrap()),
            instance: cell[1].to_owned(),
            states: cell[2..].iter().map(|code| state(code)).collect(),
        })
        .collect();
    Table { days, lines }
}

/// The short words of the tables.
const CODES: [(&str, State); 11] = [
    ("đúng", State::DoneOnTime),
    ("chậm", State::DoneLate),
    ("đang", State::InProgress),
    ("sắp", State::DueSoon),
    ("quá", State::Overdue),
    ("chưa", State::NotYet),
    ("xong", State::Done),
    ("báo", State::Answered),
    ("hỏi", State::ToAsk),
    ("bỏ", State::Dropped),
    ("khách", State::Excused),
];

fn state(code: &str) -> State {
    CODES.iter().find(|(known, _)| *known == code).unwrap().1
}

fn on(year: &Year, day: NaiveDate) -> Picture {
    picture(&year.plan, &year.entries, &AsOf::on(day).known_on(day), &year.rules)
}

/// The state that a picture gives to a line of the table.
fn seen(picture: &Picture, task: ItemId, instance: &str) -> Option<State> {
    let row = picture.rows.iter().find(|row| row.task == task)?;
    if instance == "dòng" {
        return Some(row.state);
    }
    row.instances.iter().find(|of| of.instance.key.0 == instance).map(|of| of.state)
}

fn assert_year(year: &Year, table: &Table) {
    assert_eq!(table.days.len(), 12);
    let mut wrong = Vec::new();
    for (at, day) in table.days.iter().enumerate() {
        let picture = on(year, *day);
        assert!(picture.strays.is_empty());
        assert!(picture.rows.iter().all(|row| row.unplaced.is_empty()));
        for line in &table.lines {
            let got = seen(&picture, line.task, &line.instance);
            if got != Some(line.states[at]) {
                let (task, instance) = (line.task, &line.instance);
                wrong.push(format!("{day} {task} {instance}: {:?}, got {got:?}", line.states[at]));
            }
        }
        assert_eq!(summarise(&year.plan, &picture).all, counts(&year.plan, table, at), "{day}");
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// The counts of one day by the table alone: a task is its `dòng`, or else its only instance.
fn counts(plan: &Plan, table: &Table, at: usize) -> Counts {
    let parents = parents(plan);
    let mut states: BTreeMap<ItemId, State> = BTreeMap::new();
    for line in table.lines.iter().filter(|line| !parents.contains(&line.task)) {
        let told = line.instance == "dòng" || !states.contains_key(&line.task);
        if told {
            states.insert(line.task, line.states[at]);
        }
    }
    let of = |wanted: State| {
        u32::try_from(states.values().filter(|state| **state == wanted).count()).unwrap()
    };
    Counts {
        done_on_time: of(State::DoneOnTime),
        done_late: of(State::DoneLate),
        in_progress: of(State::InProgress),
        due_soon: of(State::DueSoon),
        overdue: of(State::Overdue),
        not_yet: of(State::NotYet),
        done: of(State::Done),
        answered: of(State::Answered),
        to_ask: of(State::ToAsk),
        dropped: of(State::Dropped),
        excused: of(State::Excused),
    }
}

fn parents(plan: &Plan) -> BTreeSet<ItemId> {
    let tasks: Vec<_> = plan.tasks().map(|(_, domain, task)| (domain.id, task)).collect();
    tasks
        .windows(2)
        .filter(|pair| pair[0].0 == pair[1].0 && pair[1].1.depth > pair[0].1.depth)
        .map(|pair| pair[0].1.id)
        .collect()
}

/// Every task and every instance of it has its line, so that nothing is left out of the tables.
fn assert_complete(year: &Year, table: &Table) {
    let listed: BTreeSet<(u64, &str)> =
        table.lines.iter().map(|line| (line.task.0, line.instance.as_str())).collect();
    let picture = on(year, table.days[0]);
    for row in &picture.rows {
        if row.instances.is_empty() {
            assert!(listed.contains(&(row.task.0, "dòng")), "{} as a parent", row.task);
        }
        for of in &row.instances {
            let key = of.instance.key.0.as_str();
            assert!(listed.contains(&(row.task.0, key)), "{} {key}", row.task);
            let milestone = of.instance.kind == InstanceKind::Milestone;
            assert!(!milestone || listed.contains(&(row.task.0, "dòng")));
        }
    }
}

#[test]
fn the_year_of_tung_anh_gives_the_table_worked_out_by_hand() {
    let table =
        table(include_str!("../../../../../tests/fixtures/progress/tung-anh-2022.states.tsv"));
    let year = Year::tung_anh();
    assert_complete(year, &table);
    assert_year(year, &table);
}

#[test]
fn the_year_of_ha_chau_gives_the_table_worked_out_by_hand() {
    let table =
        table(include_str!("../../../../../tests/fixtures/progress/ha-chau-2023.states.tsv"));
    let year = Year::ha_chau();
    assert_complete(year, &table);
    assert_year(year, &table);
}

#[test]
fn every_event_may_be_entered_when_it_was() {
    for year in [Year::tung_anh(), Year::ha_chau()] {
        for (at, entry) in year.entries.iter().enumerate() {
            assert_eq!(check_new_entry(&year.entries[..at], entry), Ok(()), "{entry:?}");
        }
    }
}

#[test]
fn every_evening_of_the_year_comes_out_the_same_from_the_full_book() {
    for year in [Year::tung_anh(), Year::ha_chau()] {
        let rows = tracked_rows(&year.plan, &year.rules);
        let first = NaiveDate::from_ymd_opt(year.plan.first_year, 1, 1).unwrap();
        for evening in first.iter_days().take(400) {
            let as_of = AsOf::on(evening);
            let then: Vec<_> =
                year.entries.iter().filter(|e| e.entered_at.date() <= evening).cloned().collect();
            let seen_then = picture_of(&rows, &then, &as_of, year.rules.soon_days);
            let as_of = as_of.known_on(evening);
            let seen_now = picture_of(&rows, &year.entries, &as_of, year.rules.soon_days);
            assert_eq!(seen_now.rows, seen_then.rows, "{evening}");
        }
    }
}

#[test]
fn hindsight_is_the_same_day_with_later_knowledge() {
    let (tung_anh, ha_chau) = (Year::tung_anh(), Year::ha_chau());
    let text = include_str!("../../../../../tests/fixtures/progress/hindsight.tsv");
    for cell in cells(text).skip(1) {
        let year = if cell[0] == "tung-anh-2022" { tung_anh } else { ha_chau };
        let as_of = AsOf::on(day(cell[1])).known_on(day(cell[2]));
        let picture = picture(&year.plan, &year.entries, &as_of, &year.rules);
        let task = ItemId(cell[3].parse().unwrap());
        assert_eq!(seen(&picture, task, cell[4]), Some(state(cell[5])), "{cell:?}");
    }
}

#[test]
fn a_picture_is_counted_by_domain_and_by_lead() {
    let year = Year::tung_anh();
    let summary = summarise(&year.plan, &on(year, day("2022-09-14")));
    assert_eq!(summary.all.total(), 36);
    let domains: Vec<u32> = summary.domains.iter().map(|of| of.counts.total()).collect();
    assert_eq!(domains, [8, 6, 6, 3, 1, 3, 9]);
    let of = |name: &str| {
        let group = summary.leads.iter().find(|lead| lead.name == name).unwrap();
        group.tasks.iter().map(|task| task.0).collect::<Vec<_>>()
    };
    // "Văn phòng -Thống kê," and "Văn phòng – Thống kê" are one office; a cell of several counts
    // with each of them; 2012, 2013 and 2015 share the cell of 2011.
    assert_eq!(of("Văn phòng -Thống kê"), [2018, 2019, 2020, 2021, 2022, 2023, 2045]);
    assert_eq!(of("Tư pháp"), [2011, 2012, 2013, 2014, 2015, 2016, 2023]);
    assert_eq!(of(""), [2002]);
}

#[test]
fn late_and_soon_due_are_listed_with_their_days() {
    let year = Year::tung_anh();
    let told = |lines: Vec<cchc_model::progress::DueLine>| {
        let told = lines.iter().map(|line| {
            let (task, days) = (line.task.0, line.days_left);
            (task, line.instance.0.clone(), days, line.working_days_left)
        });
        told.collect::<Vec<_>>()
    };
    let autumn = on(year, day("2022-09-14"));
    // From 30/6 to 14/9: 76 days; 54 weekdays less 01/9 and 02/9 are 52 working days.
    assert_eq!(
        told(overdue(&autumn, &year.rules.calendar)),
        [(2008, "2022-06-30".to_owned(), -76, -52), (2044, "2022-06-30".to_owned(), -76, -52),]
    );
    assert_eq!(told(due_soon(&autumn, &year.rules.calendar)), []);
    let closing = on(year, day("2022-12-31"));
    let soon: Vec<u64> =
        told(due_soon(&closing, &year.rules.calendar)).iter().map(|line| line.0).collect();
    assert_eq!(soon, [2023, 2038, 2040]);
}

#[test]
fn the_questions_of_a_period_have_their_answers() {
    let year = Year::ha_chau();
    let told = |day_of: &str| {
        let asks = asks(&on(year, day(day_of)));
        asks.iter().map(|ask| (ask.task.0, ask.answer.is_some(), ask.closed)).collect::<Vec<_>>()
    };
    assert_eq!(
        told("2023-03-14"),
        [
            (2005, true, false),
            (2015, true, false),
            (2016, true, false),
            (2017, true, true),
            (2018, false, false),
            (2019, false, false),
            (2025, false, false),
        ]
    );
    // What was closed in an earlier period is not asked about again.
    assert_eq!(
        told("2023-09-14"),
        [
            (2005, true, false),
            (2015, true, false),
            (2016, true, false),
            (2018, false, false),
            (2019, true, true),
            (2025, true, true),
        ]
    );
}
