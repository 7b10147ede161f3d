//! Reports about tasks: entered, put right, taken back, never taken out.

use cchc_model::edit::{CellWords, Edit};
use cchc_model::ids::{EntryId, ItemId, PlanId};
use cchc_model::plan::TaskField;
use cchc_model::progress::{AsOf, Entry, InstanceKey, NewEntry, Reported, State};
use cchc_ops::{Desk, HistoryKind, OpsProblem, history, plan, progress, sample, version};
use chrono::{NaiveDate, NaiveDateTime};

use crate::fixture::{new_desk, now, plan_id};

/// `Quý II/2022`.
const TASK: ItemId = ItemId(2003);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> NaiveDateTime {
    day(text).and_hms_opt(8, 0, 0).unwrap()
}

fn plan_of() -> PlanId {
    plan_id("tung-anh-2022")
}

fn issued() -> (tempfile::TempDir, Desk) {
    let (folder, _, mut desk) = new_desk();
    sample::enter(&mut desk, "tung-anh-2022", at("2022-01-25")).unwrap();
    version::issue(&mut desk, &plan_of(), at("2022-01-25")).unwrap();
    (folder, desk)
}

fn report(task: ItemId, instance: &str, on: &str, state: Reported) -> NewEntry {
    NewEntry {
        task,
        instance: InstanceKey(instance.to_owned()),
        on: day(on),
        state,
        percent: None,
        done: String::new(),
        by: String::new(),
        supersedes: None,
    }
}

fn enter(desk: &mut Desk, new: NewEntry, now: NaiveDateTime) -> EntryId {
    progress::enter(desk, &plan_of(), &[new], now).unwrap().value[0]
}

fn entries(desk: &Desk) -> Vec<Entry> {
    desk.book().entries(&plan_of()).unwrap()
}

/// The state of a task on a day, with all that is known.
fn state(desk: &Desk, task: ItemId, on: &str) -> State {
    let as_of = AsOf::on(day(on));
    let picture = progress::tracked(desk, &plan_of(), &as_of).unwrap().picture(&as_of);
    picture.rows.iter().find(|row| row.task == task).unwrap().state
}

fn code(problem: &OpsProblem) -> &'static str {
    problem.code()
}

#[test]
fn a_report_is_kept_as_it_was_entered() {
    let (_folder, mut desk) = issued();
    let new = NewEntry {
        percent: Some(40),
        done: " Họp\r\nTổ ".to_owned(),
        by: "Lê Thị A\u{301}n".to_owned(),
        ..report(TASK, "2022-06-30", "2022-05-02", Reported::InProgress)
    };
    let moment = day("2022-05-03").and_hms_milli_opt(9, 15, 20, 700).unwrap();
    let done = progress::enter(&mut desk, &plan_of(), &[new], moment).unwrap();
    assert!(done.label.starts_with("cập nhật tiến độ “"), "{}", done.label);
    assert!(done.label.ends_with("” – Kế hoạch 2022"), "{}", done.label);
    let kept = entries(&desk);
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].done.as_str(), kept[0].by.as_str()), ("Họp\nTổ", "Lê Thị Án"));
    assert_eq!(kept[0].entered_at, day("2022-05-03").and_hms_opt(9, 15, 20).unwrap());
    assert_eq!((kept[0].id, kept[0].percent), (done.value[0], Some(40)));
}

#[test]
fn undo_takes_a_report_back_and_keeps_it() {
    let (_folder, mut desk) = issued();
    let done = report(TASK, "2022-06-30", "2022-07-12", Reported::Done);
    let first = enter(&mut desk, done, at("2022-07-12"));
    assert_eq!(state(&desk, TASK, "2022-07-12"), State::DoneLate);
    let label = desk.book().next_undo().unwrap().unwrap();
    let step = history::undo(&mut desk, at("2022-07-13")).unwrap();
    assert_eq!(step.label, format!("Rút lại: {label}"));
    assert_eq!(step.changed.table("progress_entry").inserted, 1);
    assert!(step.changed.plans.contains(&plan_of()));
    assert_eq!(state(&desk, TASK, "2022-07-13"), State::Overdue);
    let kept = entries(&desk);
    assert_eq!(kept.len(), 2);
    assert_eq!((kept[1].state, kept[1].supersedes), (Reported::Withdrawn, Some(first)));
    // The evening before it was known otherwise.
    let as_of = AsOf::on(day("2022-07-12")).known_on(day("2022-07-12"));
    let then = progress::tracked(&desk, &plan_of(), &as_of).unwrap().picture(&as_of);
    let row = then.rows.iter().find(|row| row.task == TASK).unwrap();
    assert_eq!(row.state, State::DoneLate);
    // What is taken back is not done again: it is entered again.
    assert_eq!(desk.book().next_redo().unwrap(), None);
    let nothing = history::redo(&mut desk, at("2022-07-13")).unwrap_err();
    assert_eq!(code(&nothing), "history.nothing_to_redo");
    let steps = history::list(&desk, 1).unwrap();
    assert_eq!((steps[0].kind, steps[0].code.as_str()), (HistoryKind::Undo, "progress.withdraw"));
}

#[test]
fn undo_of_a_correction_lets_stand_what_it_put_right() {
    let (_folder, mut desk) = issued();
    let said = NewEntry {
        percent: Some(30),
        done: "Dự thảo".to_owned(),
        ..report(TASK, "2022-06-30", "2022-05-02", Reported::InProgress)
    };
    let first = enter(&mut desk, said, at("2022-05-02"));
    let right = NewEntry {
        supersedes: Some(first),
        ..report(TASK, "2022-06-30", "2022-05-04", Reported::Done)
    };
    let second = enter(&mut desk, right, at("2022-05-05"));
    assert_eq!(state(&desk, TASK, "2022-05-05"), State::DoneOnTime);
    history::undo(&mut desk, at("2022-05-06")).unwrap();
    let kept = entries(&desk);
    let again = &kept[2];
    assert_eq!(
        Entry { id: first, entered_at: kept[0].entered_at, supersedes: None, ..again.clone() },
        kept[0]
    );
    assert_eq!(again.supersedes, Some(second));
    assert_eq!(state(&desk, TASK, "2022-05-06"), State::InProgress);
    // One more step takes the first report back as well, behind what the step before left.
    history::undo(&mut desk, at("2022-05-07")).unwrap();
    let kept = entries(&desk);
    assert_eq!((kept[3].state, kept[3].supersedes), (Reported::Withdrawn, Some(again.id)));
    assert_eq!(state(&desk, TASK, "2022-05-07"), State::InProgress);
    let told = progress::history(&desk, &plan_of(), TASK, day("2022-05-07")).unwrap();
    let ids: Vec<_> = told.iter().map(|known| known.entry.id).collect();
    assert_eq!(ids, [kept[3].id, kept[2].id, second, first]);
    assert_eq!(told[3].superseded_by, Some(second));
    assert_eq!(told[3].label, "hạn 30/6/2022");
}

#[test]
fn several_reports_are_one_step() {
    let (_folder, mut desk) = issued();
    let new = [
        report(TASK, "2022-06-30", "2022-05-02", Reported::Done),
        report(ItemId(2004), "2022-01-31", "2022-01-25", Reported::Done),
    ];
    let done = progress::enter(&mut desk, &plan_of(), &new, at("2022-05-02")).unwrap();
    assert_eq!(done.label, "cập nhật tiến độ 2 nhiệm vụ – Kế hoạch 2022");
    history::undo(&mut desk, at("2022-05-02")).unwrap();
    let taken: Vec<_> = entries(&desk).iter().filter_map(|entry| entry.supersedes).collect();
    assert_eq!(taken, [done.value[1], done.value[0]]);
    assert_eq!(state(&desk, TASK, "2022-05-02"), State::InProgress);
}

#[test]
fn what_is_taken_back_does_not_stand_in_the_way_of_older_steps() {
    let (_folder, mut desk) = issued();
    let key = InstanceKey("2022-06-30".to_owned());
    let nudge = Some(day("2022-06-10"));
    progress::set_reminder(&mut desk, &plan_of(), (TASK, &key), nudge, at("2022-05-01")).unwrap();
    let told = desk.book().next_undo().unwrap().unwrap();
    assert!(told.starts_with("đặt ngày nhắc 10/6/2022 cho “"), "{told}");
    enter(&mut desk, report(TASK, &key.0, "2022-05-02", Reported::Done), at("2022-05-02"));
    history::undo(&mut desk, at("2022-05-02")).unwrap();
    assert_eq!(desk.book().next_undo().unwrap(), Some(told.clone()));
    assert_eq!(desk.book().internal_dates(&plan_of()).unwrap().len(), 1);
    history::undo(&mut desk, at("2022-05-02")).unwrap();
    assert_eq!(desk.book().internal_dates(&plan_of()).unwrap(), []);
    history::redo(&mut desk, at("2022-05-02")).unwrap();
    assert_eq!(desk.book().internal_dates(&plan_of()).unwrap()[0].day, day("2022-06-10"));
    assert_eq!(desk.book().next_undo().unwrap(), Some(told));
    assert_eq!(entries(&desk).len(), 2);
    // The version that was reported about stays in force.
    history::undo(&mut desk, at("2022-05-02")).unwrap();
    let refused = history::undo(&mut desk, at("2022-05-02")).unwrap_err();
    assert_eq!(code(&refused), "version.has_progress");
}

#[test]
fn a_reminder_is_set_moved_and_taken_away() {
    let (_folder, mut desk) = issued();
    let key = InstanceKey("2022-06-30".to_owned());
    let plan = plan_of();
    let days = |desk: &Desk| {
        let set = desk.book().internal_dates(&plan).unwrap();
        set.iter().map(|of| of.day).collect::<Vec<_>>()
    };
    for (set, kept) in [
        (Some("2022-06-10"), &["2022-06-10"][..]),
        (Some("2022-06-12"), &["2022-06-12"]),
        (None, &[]),
    ] {
        let set = set.map(day);
        progress::set_reminder(&mut desk, &plan, (TASK, &key), set, now()).unwrap();
        assert_eq!(days(&desk), kept.iter().map(|text| day(text)).collect::<Vec<_>>());
    }
    let unknown = InstanceKey("asked".to_owned());
    let refused = progress::set_reminder(&mut desk, &plan, (TASK, &unknown), None, now());
    assert_eq!(code(&refused.unwrap_err()), "progress.no_instance");
}

#[test]
fn a_report_that_cannot_be_keeps_out_those_beside_it() {
    let (_folder, mut desk) = issued();
    let first = report(TASK, "2022-06-30", "2022-05-02", Reported::InProgress);
    let first = enter(&mut desk, first, at("2022-05-02"));
    let good = || report(ItemId(2004), "2022-01-31", "2022-01-25", Reported::Done);
    let on = |state| report(TASK, "2022-06-30", "2022-05-02", state);
    let corrected = NewEntry { supersedes: Some(first), ..on(Reported::Done) };
    for (bad, code) in [
        (report(TASK, "2022-06-30", "2022-05-11", Reported::Done), "progress.future"),
        (report(TASK, "2022-09-30", "2022-05-02", Reported::Done), "progress.no_instance"),
        (report(ItemId(9999), "asked", "2022-05-02", Reported::Done), "progress.no_task"),
        (NewEntry { percent: Some(101), ..on(Reported::InProgress) }, "progress.percent"),
        (on(Reported::Withdrawn), "progress.withdraws_nothing"),
        (NewEntry { supersedes: Some(EntryId(99)), ..on(Reported::Done) }, "progress.no_entry"),
        (NewEntry { supersedes: Some(first), ..good() }, "progress.other_task"),
    ] {
        let new = [good(), bad];
        let refused = progress::enter(&mut desk, &plan_of(), &new, at("2022-05-10")).unwrap_err();
        assert_eq!((refused.code(), refused.row()), (code, Some(2)), "{}", refused.message_vi());
        assert!(!refused.message_vi().is_empty() && !refused.hint_vi().is_empty());
    }
    let new = [corrected.clone(), corrected];
    let refused = progress::enter(&mut desk, &plan_of(), &new, at("2022-05-10")).unwrap_err();
    assert_eq!((refused.code(), refused.row()), ("progress.already_corrected", Some(2)));
    assert_eq!(entries(&desk).len(), 1);
}

#[test]
fn nothing_is_reported_about_a_draft() {
    let (_folder, _, mut desk) = new_desk();
    sample::enter(&mut desk, "tung-anh-2022", now()).unwrap();
    let new = [report(TASK, "2022-06-30", "2022-05-02", Reported::Done)];
    let refused = progress::enter(&mut desk, &plan_of(), &new, now()).unwrap_err();
    assert_eq!(code(&refused), "progress.not_issued");
    assert_eq!(state(&desk, TASK, "2022-07-01"), State::Overdue);
}

#[test]
fn a_clock_that_was_put_back_enters_behind_what_is_there() {
    let (_folder, mut desk) = issued();
    let said = || report(TASK, "2022-06-30", "2022-05-02", Reported::InProgress);
    enter(&mut desk, said(), at("2022-05-10"));
    enter(&mut desk, said(), at("2022-05-03"));
    let times: Vec<_> = entries(&desk).iter().map(|entry| entry.entered_at).collect();
    assert_eq!(times, [at("2022-05-10"), at("2022-05-10")]);
}

/// Adjusts the plan: new words for the deadline of one task, and another task goes.
fn adjust(desk: &mut Desk, on: &str) {
    version::amend(desk, &plan_of(), "Theo chỉ đạo của huyện", at(on)).unwrap();
    let words =
        CellWords { task: TASK, field: TaskField::Deadline, words: "Quý III/2022".to_owned() };
    let number = plan::get(desk, &plan_of()).unwrap().issuance;
    let issuance = cchc_model::plan::Issuance { number: Some(61), date: Some(day(on)), ..number };
    let edits = [
        Edit::SetCells { cells: vec![words] },
        Edit::DeleteTasks { tasks: vec![ItemId(2004)] },
        Edit::SetIssuance { issuance },
    ];
    plan::edit(desk, &plan_of(), &edits, None, at(on)).unwrap();
    version::issue(desk, &plan_of(), at(on)).unwrap();
}

#[test]
fn a_report_is_about_the_version_of_its_day_or_of_today() {
    let (_folder, mut desk) = issued();
    enter(
        &mut desk,
        report(ItemId(2004), "2022-01-31", "2022-01-28", Reported::Done),
        at("2022-01-28"),
    );
    adjust(&mut desk, "2022-06-01");
    let now = at("2022-06-20");
    // The task that is gone was still asked for in May; in June it is not.
    let gone = |on| report(ItemId(2004), "2022-01-31", on, Reported::Done);
    enter(&mut desk, gone("2022-05-02"), now);
    let refused = progress::enter(&mut desk, &plan_of(), &[gone("2022-06-02")], now).unwrap_err();
    assert_eq!(code(&refused), "progress.no_task");
    // The day of the deadline is another one now; both are known.
    for key in ["2022-06-30", "2022-09-30"] {
        enter(&mut desk, report(TASK, key, "2022-05-20", Reported::InProgress), now);
    }
    assert_eq!(state(&desk, TASK, "2022-05-31"), State::InProgress);
    assert_eq!(state(&desk, TASK, "2022-07-31"), State::InProgress);
    let as_of = AsOf::on(day("2022-06-20"));
    let tracked = progress::tracked(&desk, &plan_of(), &as_of).unwrap();
    assert_eq!((tracked.ordinal, tracked.picture(&as_of).strays.len()), (Some(2), 2));
    // What stands nowhere any more can still be put right.
    let first = entries(&desk)[0].id;
    let back = NewEntry { supersedes: Some(first), ..gone("2022-01-28") };
    enter(&mut desk, NewEntry { state: Reported::Withdrawn, ..back }, now);
    assert_eq!(tracked.rules.events.plan_issued, Some(day("2022-01-25")));
}
