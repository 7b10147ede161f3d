//! Rows of every shape: sub-tasks, shared cells, milestones, repeated times, moved deadlines.

use crate::year::{Year, day};
use cchc_model::ids::{EntryId, ItemId};
use cchc_model::office::{Officer, PresetId, Service};
use cchc_model::plan::{Plan, Task, TaskField};
use cchc_model::progress::{
    AsOf, DueLine, Entry, InstanceKey, InternalDate, Picture, Reported, RowPicture, State,
    TrackingRules, due_soon, duties, overdue, picture, reminders,
};

/// A plan of 2023 whose only rows are these.
fn plan(rows: Vec<Task>) -> Plan {
    let mut plan = Year::ha_chau().plan.clone();
    plan.appendices.truncate(1);
    let domains = &mut plan.appendices[0].domains;
    domains.truncate(1);
    domains[0].tasks = rows;
    domains[0].subdomains.clear();
    assert_eq!(plan.validate(), Ok(()));
    plan
}

fn row(id: u64, depth: u8, deadline: &str) -> Task {
    Task { depth, deadline: deadline.to_owned(), ..Task::new(ItemId(id)) }
}

/// Entries given as task, instance, day and what was reported.
fn entries(events: &[(u64, &str, &str, Reported)]) -> Vec<Entry> {
    let entry = |(at, (task, instance, on, state)): (usize, &(u64, &str, &str, Reported))| Entry {
        id: EntryId(u64::try_from(at + 1).unwrap()),
        task: ItemId(*task),
        instance: InstanceKey((*instance).to_owned()),
        on: day(on),
        entered_at: day("2024-12-31").and_hms_opt(8, 0, 0).unwrap(),
        state: *state,
        percent: (*state == Reported::InProgress).then_some(50),
        done: String::new(),
        by: String::new(),
        supersedes: None,
    };
    events.iter().enumerate().map(entry).collect()
}

fn on(plan: &Plan, entries: &[Entry], date: &str) -> Picture {
    picture(plan, entries, &AsOf::on(day(date)), &Year::ha_chau().rules)
}

fn of(picture: &Picture, task: u64) -> &RowPicture {
    picture.rows.iter().find(|row| row.task == ItemId(task)).unwrap()
}

#[test]
fn a_parent_is_what_its_leaves_make_it_and_does_not_count() {
    let plan = plan(vec![
        row(9001, 0, ""),
        row(9002, 1, "Quý I"),
        row(9003, 1, ""),
        row(9004, 2, "Quý II"),
        row(9005, 2, "Quý III"),
        row(9006, 0, "Quý I"),
    ]);
    let told = entries(&[
        (9002, "2023-03-31", "2023-03-20", Reported::Done),
        (9006, "2023-03-31", "2023-03-20", Reported::Done),
    ]);
    let counted = |picture: &Picture| {
        let rows = picture.rows.iter().filter(|row| row.counted);
        rows.map(|row| row.task.0).collect::<Vec<_>>()
    };
    let spring = on(&plan, &told, "2023-03-25");
    assert_eq!(counted(&spring), [9002, 9004, 9005, 9006]);
    assert_eq!(of(&spring, 9003).state, State::NotYet);
    assert_eq!(of(&spring, 9001).state, State::InProgress, "one leaf is done, two have time");
    let summer = on(&plan, &told, "2023-07-10");
    assert_eq!((of(&summer, 9001).state, of(&summer, 9001).days_left), (State::Overdue, Some(-10)));
    assert_eq!(of(&summer, 9001).percent, Some(33));
    assert_eq!(of(&summer, 9006).state, State::DoneOnTime);
}

#[test]
fn a_deadline_that_only_the_parent_has_is_not_lost() {
    let report = "20/12";
    let plan = plan(vec![
        row(9001, 0, report),
        row(9002, 1, "Quý I"),
        row(9003, 0, "Quý I"),
        row(9004, 1, ""),
        row(9005, 0, "Quý I"),
        row(9006, 1, "quý I"),
    ]);
    let told = entries(&[
        (9002, "2023-03-31", "2023-03-20", Reported::Done),
        (9001, "2023-12-20", "2023-12-21", Reported::Done),
    ]);
    let before = on(&plan, &told, "2023-12-10");
    assert_eq!((of(&before, 9001).state, of(&before, 9001).days_left), (State::DueSoon, Some(10)));
    let after = on(&plan, &told, "2023-12-31");
    assert_eq!(of(&after, 9001).state, State::DoneLate);
    assert!(!of(&after, 9001).counted);
    assert_eq!(of(&after, 9001).percent, Some(100));
    // Where a sub-task has the same words they are asked for once.
    assert!(of(&after, 9003).instances.is_empty() && of(&after, 9005).instances.is_empty());
}

#[test]
fn words_hold_where_their_cell_reaches() {
    let mut shared = row(9002, 0, "");
    shared.merged.insert(TaskField::Deadline);
    let plan = plan(vec![
        row(9001, 0, "Quý II"),
        shared,
        row(9003, 0, "Quý III"),
        row(9004, 1, ""),
        row(9005, 1, "Quý I"),
        row(9006, 0, ""),
    ]);
    let picture = on(&plan, &[], "2023-01-10");
    let held: Vec<(&str, u64)> =
        picture.rows.iter().map(|row| (row.deadline.as_str(), row.deadline_row.0)).collect();
    assert_eq!(
        held,
        [
            ("Quý II", 9001),
            ("Quý II", 9001),
            ("Quý III", 9003),
            ("Quý III", 9003),
            ("Quý I", 9005),
            ("", 9006),
        ]
    );
    assert_eq!(of(&picture, 9004).instances[0].instance.key.0, "2023-09-30");
}

#[test]
fn a_late_milestone_is_late_and_its_task_is_not() {
    let plan = plan(vec![row(9001, 0, "Quý II, III")]);
    let states = |picture: &Picture| {
        let row = of(picture, 9001);
        (row.instances[0].state, row.instances[1].state, row.state)
    };
    let nothing = on(&plan, &[], "2023-07-15");
    assert_eq!(states(&nothing), (State::Overdue, State::InProgress, State::InProgress));
    let told = entries(&[(9001, "2023-09-30", "2023-08-01", Reported::Done)]);
    let done = on(&plan, &told, "2023-08-02");
    assert_eq!(states(&done), (State::DoneLate, State::DoneOnTime, State::DoneOnTime));
    let told = entries(&[(9001, "2023-09-30", "2023-08-01", Reported::Dropped)]);
    let dropped = on(&plan, &told, "2023-08-02");
    assert_eq!(states(&dropped), (State::Dropped, State::Dropped, State::Dropped));
}

#[test]
fn a_repeated_task_is_done_when_every_time_is() {
    let plan = plan(vec![row(9001, 0, "Hằng quý")]);
    let quarters = [
        (9001, "2023-03-31", "2023-03-30", Reported::Done),
        (9001, "2023-06-30", "2023-07-02", Reported::Done),
        (9001, "2023-09-30", "2023-09-30", Reported::Done),
        (9001, "2023-12-31", "2023-12-20", Reported::Done),
    ];
    let told = entries(&quarters);
    for (date, state, percent) in [
        ("2023-03-31", State::InProgress, Some(25)),
        ("2023-07-01", State::Overdue, Some(25)),
        ("2023-07-02", State::InProgress, Some(50)),
        ("2023-12-19", State::DueSoon, Some(75)),
        ("2023-12-20", State::DoneLate, Some(100)),
    ] {
        let picture = on(&plan, &told, date);
        let row = of(&picture, 9001);
        assert_eq!((row.state, row.percent), (state, percent), "{date}");
    }
    // The last quarter does not speak for one that nobody reported on.
    let picture = on(&plan, &told[1..], "2023-12-31");
    assert_eq!(of(&picture, 9001).state, State::Overdue);
}

#[test]
fn a_task_that_was_reported_done_twice_keeps_its_first_day_until_it_is_opened_again() {
    use Reported::{Done, InProgress};
    let plan = plan(vec![row(9001, 0, "Quý I")]);
    let key = "2023-03-31";
    let twice = entries(&[(9001, key, "2023-03-20", Done), (9001, key, "2023-04-20", Done)]);
    assert_eq!(of(&on(&plan, &twice, "2023-05-01"), 9001).state, State::DoneOnTime);
    let opened = entries(&[
        (9001, key, "2023-03-20", Done),
        (9001, key, "2023-04-01", InProgress),
        (9001, key, "2023-04-20", Done),
    ]);
    let picture = on(&plan, &opened, "2023-05-01");
    assert_eq!(
        (of(&picture, 9001).state, of(&picture, 9001).days_left),
        (State::DoneLate, Some(-20))
    );
    assert_eq!(of(&on(&plan, &opened, "2023-04-10"), 9001).state, State::Overdue);
}

#[test]
fn entries_follow_a_deadline_that_was_moved_and_are_never_lost() {
    let told = entries(&[
        (9001, "2023-03-31", "2023-03-20", Reported::Done),
        (9002, "2023-03-31", "2023-03-20", Reported::Done),
        (9003, "2023-03-31", "2023-03-20", Reported::Done),
    ]);
    let moved = plan(vec![row(9001, 0, "Quý II"), row(9002, 0, "Quý II, III")]);
    let picture = on(&moved, &told, "2023-04-01");
    assert_eq!(of(&picture, 9001).state, State::DoneOnTime);
    assert_eq!(
        of(&picture, 9002).state,
        State::InProgress,
        "which of the two is not for us to say"
    );
    assert_eq!(of(&picture, 9002).unplaced, [EntryId(2)]);
    assert_eq!(picture.strays, [EntryId(3)]);
}

#[test]
fn a_cell_of_two_items_is_as_far_as_both_of_them() {
    let plan = plan(vec![row(9001, 0, "1. Quý II; 2. Thường xuyên")]);
    let told = entries(&[
        (9001, "1/2023-06-30", "2023-06-20", Reported::Done),
        (9001, "2/asked", "2023-06-20", Reported::InProgress),
    ]);
    for (date, state) in [
        ("2023-02-01", State::ToAsk),
        ("2023-06-19", State::DueSoon),
        ("2023-06-20", State::Answered),
        ("2023-09-20", State::ToAsk),
    ] {
        assert_eq!(of(&on(&plan, &told, date), 9001).state, state, "{date}");
    }
}

#[test]
fn a_post_is_whoever_holds_it_on_the_day() {
    let mut catalogue =
        PresetId::Y2021.load().unwrap().catalogue_of(Year::ha_chau().plan.office.clone());
    let held = |name: &str, from: &str, to: &str| Officer {
        name: name.to_owned(),
        services: vec![Service {
            post: "Công chức Văn phòng - Thống kê".to_owned(),
            valid_from: from.parse().ok(),
            valid_to: to.parse().ok(),
        }],
    };
    catalogue.officers =
        vec![held("Lê Thị An", "", "2023-06-30"), held("Trần Văn Bình", "2023-07-01", "")];
    let mut task = row(9001, 0, "Quý II");
    task.lead = "UBND xã".to_owned();
    task.adviser = "Công chức Văn phòng- Thống kê; Đài truyền thanh;".to_owned();
    let mut other = row(9002, 0, "Quý II");
    other.lead = "UBND xã".to_owned();
    let plan = plan(vec![task, other]);
    let told = |date: &str| {
        let duties = duties(&on(&plan, &[], date), &catalogue);
        duties
            .into_iter()
            .map(|duty| (duty.officer.unwrap_or(duty.name), duty.tasks.len()))
            .collect::<Vec<_>>()
    };
    let of = |officer: &str| {
        [(officer.to_owned(), 1), ("Đài truyền thanh".to_owned(), 1), ("UBND xã".to_owned(), 1)]
    };
    assert_eq!(told("2023-06-30"), of("Lê Thị An"));
    assert_eq!(told("2023-07-01"), of("Trần Văn Bình"));
}

#[test]
fn what_happened_last_counts_and_not_what_was_entered_last() {
    use Reported::{Done, InProgress};
    let plan = plan(vec![row(9001, 0, "Quý I")]);
    let key = "2023-03-31";
    let filled_in =
        entries(&[(9001, key, "2023-03-20", Done), (9001, key, "2023-02-10", InProgress)]);
    assert_eq!(of(&on(&plan, &filled_in, "2023-04-01"), 9001).state, State::DoneOnTime);
    let same_day =
        entries(&[(9001, key, "2023-03-20", InProgress), (9001, key, "2023-03-20", Done)]);
    assert_eq!(of(&on(&plan, &same_day, "2023-04-01"), 9001).state, State::DoneOnTime);
}

fn in_short(lines: &[DueLine]) -> Vec<(u64, i32, String)> {
    lines.iter().map(|line| (line.task.0, line.days_left, line.act_by.to_string())).collect()
}

#[test]
fn lists_are_sorted_by_their_days_and_then_as_printed() {
    let rows = ["31/12", "20/6", "10/6", "trước 15/5", "Thường xuyên", "10/6", "25/12"];
    let rows = (9001..).zip(rows).map(|(id, words)| row(id, 0, words)).collect();
    let plan = plan(rows);
    let calendar = &Year::ha_chau().rules.calendar;
    let list = |of: fn(&Picture, &cchc_model::workday::WorkCalendar) -> Vec<DueLine>, date| {
        in_short(&of(&on(&plan, &[], date), calendar))
    };
    // 10/6/2023 is a Saturday, 14/5/2023 a Sunday.
    assert_eq!(
        list(due_soon, "2023-06-05"),
        [
            (9003, 5, "2023-06-09".to_owned()),
            (9006, 5, "2023-06-09".to_owned()),
            (9002, 15, "2023-06-20".to_owned()),
        ]
    );
    assert_eq!(
        list(overdue, "2023-06-11"),
        [
            (9004, -28, "2023-05-12".to_owned()),
            (9003, -1, "2023-06-09".to_owned()),
            (9006, -1, "2023-06-09".to_owned()),
        ]
    );
}

#[test]
fn a_day_set_by_an_officer_reminds_and_makes_nothing_late() {
    let plan = plan(vec![row(9001, 0, "Thường xuyên"), row(9002, 0, "Quý IV")]);
    let set = |task, key: &str, date| InternalDate {
        task: ItemId(task),
        instance: InstanceKey(key.to_owned()),
        day: day(date),
    };
    let rules = TrackingRules {
        internal: vec![set(9001, "asked", "2023-05-10"), set(9002, "2023-12-31", "2023-11-15")],
        ..Year::ha_chau().rules.clone()
    };
    let told = entries(&[(9001, "asked", "2023-11-01", Reported::Done)]);
    let list = |date| {
        let picture = picture(&plan, &told, &AsOf::on(day(date)), &rules);
        assert_eq!(overdue(&picture, &rules.calendar), []);
        let lines = reminders(&picture, rules.soon_days, &rules.calendar);
        lines.iter().map(|line| (line.task.0, line.days_left)).collect::<Vec<_>>()
    };
    assert_eq!(list("2023-04-24"), []);
    assert_eq!(list("2023-04-25"), [(9001, 15)]);
    assert_eq!(list("2023-10-31"), [(9001, -174), (9002, 15)]);
    assert_eq!(list("2023-11-20"), [(9002, -5)]);
}

#[test]
fn a_doubtful_reading_is_marked_on_its_own_item_only() {
    let plan = plan(vec![row(9001, 0, "1. Đầu năm; 2. Quý III")]);
    let picture = on(&plan, &[], "2023-01-10");
    let doubtful: Vec<bool> =
        of(&picture, 9001).instances.iter().map(|of| of.instance.doubtful).collect();
    assert_eq!(doubtful, [true, false]);
}
