//! Whatever is entered, in whatever order: the past stays as it was.

use crate::year::{Year, day};
use cchc_model::ids::EntryId;
use cchc_model::progress::{
    AsOf, Entry, InstanceKey, InstanceKind, Picture, Reported, State, check_new_entry,
    instances_of, picture, summarise, tracked_rows,
};
use chrono::{Days, NaiveDate, TimeDelta};
use proptest::prelude::*;
use proptest::sample::{Index, select};

const REPORTED: [Reported; 6] = [
    Reported::NotStarted,
    Reported::InProgress,
    Reported::Done,
    Reported::NothingArose,
    Reported::Dropped,
    Reported::Excused,
];

/// An event as it comes in: about which instance, how many days ago it happened, and how many
/// hours after the entry before it was entered.
#[derive(Debug, Clone)]
struct Event {
    place: Index,
    reported: Reported,
    days_ago: i64,
    hours_later: i64,
    corrects: Option<Index>,
}

fn event() -> impl Strategy<Value = Event> {
    let corrects = prop::option::weighted(0.3, any::<Index>());
    (any::<Index>(), select(&REPORTED[..]), 0_i64..60, 0_i64..400, corrects).prop_map(
        |(place, reported, days_ago, hours_later, corrects)| Event {
            place,
            reported,
            days_ago,
            hours_later,
            corrects,
        },
    )
}

/// The entries that a book holds after these events; a correction of what was corrected before
/// becomes a new report.
fn book(year: &Year, events: &[Event]) -> Vec<Entry> {
    let places: Vec<_> = tracked_rows(&year.plan, &year.rules)
        .iter()
        .flat_map(|row| row.instances.iter().map(|of| (row.task.id, of.key.clone())))
        .collect();
    let mut now = day("2022-01-05").and_hms_opt(7, 30, 0).unwrap();
    let mut book: Vec<Entry> = Vec::new();
    for event in events {
        now += TimeDelta::hours(event.hours_later);
        let (task, instance) = event.place.get(&places).clone();
        let old = event.corrects.filter(|_| !book.is_empty()).map(|at| at.get(&book).clone());
        let mut new = Entry {
            id: EntryId(u64::try_from(book.len() + 1).unwrap()),
            task: old.as_ref().map_or(task, |old| old.task),
            instance: old.as_ref().map_or(instance, |old| old.instance.clone()),
            on: now.date() - Days::new(event.days_ago.unsigned_abs()),
            entered_at: now,
            state: event.reported,
            percent: None,
            done: String::new(),
            by: String::new(),
            supersedes: old.map(|old| old.id),
        };
        if check_new_entry(&book, &new).is_err() {
            new.supersedes = None;
        }
        assert_eq!(check_new_entry(&book, &new), Ok(()));
        book.push(new);
    }
    book
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..400).prop_map(|days| day("2021-12-15") + Days::new(days))
}

fn states(picture: &Picture) -> Vec<(u64, State, Vec<State>)> {
    let of = |row: &cchc_model::progress::RowPicture| {
        row.instances.iter().map(|instance| instance.state).collect()
    };
    picture.rows.iter().map(|row| (row.task.0, row.state, of(row))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_entered_later_changes_no_picture_of_what_was_known(
        events in prop::collection::vec(event(), 1..40),
        cut in any::<Index>(),
        day in any_day(),
    ) {
        let year = Year::tung_anh();
        let book = book(year, &events);
        let known_at = cut.get(&book).entered_at;
        let as_of = AsOf { known_at: Some(known_at), ..AsOf::on(day) };
        let then: Vec<Entry> = book.iter().filter(|e| e.entered_at <= known_at).cloned().collect();
        prop_assert_eq!(
            picture(&year.plan, &book, &as_of, &year.rules),
            picture(&year.plan, &then, &as_of, &year.rules)
        );
    }

    #[test]
    fn what_happens_later_changes_no_earlier_day(
        events in prop::collection::vec(event(), 1..40),
        day in any_day(),
    ) {
        let year = Year::tung_anh();
        let book = book(year, &events);
        let as_of = AsOf::on(day);
        // A correction tells that something was otherwise all along, so it counts whatever its day.
        let happened: Vec<Entry> =
            book.iter().filter(|e| e.on <= day || e.supersedes.is_some()).cloned().collect();
        prop_assert_eq!(
            picture(&year.plan, &book, &as_of, &year.rules),
            picture(&year.plan, &happened, &as_of, &year.rules)
        );
    }

    #[test]
    fn the_order_in_which_entries_are_handed_over_does_not_matter(
        events in prop::collection::vec(event(), 1..40),
        day in any_day(),
    ) {
        let year = Year::ha_chau();
        let book = book(year, &events);
        let mut backwards = book.clone();
        backwards.reverse();
        let as_of = AsOf::on(day);
        prop_assert_eq!(
            picture(&year.plan, &book, &as_of, &year.rules),
            picture(&year.plan, &backwards, &as_of, &year.rules)
        );
    }

    #[test]
    fn an_entry_taken_back_is_as_if_it_had_not_been(
        events in prop::collection::vec(event(), 1..40),
        day in any_day(),
    ) {
        let year = Year::tung_anh();
        let mut book = book(year, &events);
        let last = book.pop().unwrap();
        prop_assume!(last.supersedes.is_none());
        let before = states(&picture(&year.plan, &book, &AsOf::on(day), &year.rules));
        let back = Entry {
            id: EntryId(last.id.0 + 1),
            state: Reported::Withdrawn,
            supersedes: Some(last.id),
            ..last.clone()
        };
        book.push(last);
        prop_assert_eq!(check_new_entry(&book, &back), Ok(()));
        book.push(back);
        let after = states(&picture(&year.plan, &book, &AsOf::on(day), &year.rules));
        prop_assert_eq!(before, after);
    }

    #[test]
    fn counts_add_up_and_nothing_without_a_due_day_is_late(
        events in prop::collection::vec(event(), 0..40),
        day in any_day(),
    ) {
        let year = Year::ha_chau();
        let book = book(year, &events);
        let picture = picture(&year.plan, &book, &AsOf::on(day), &year.rules);
        let summary = summarise(&year.plan, &picture);
        let all = summary.all;
        prop_assert_eq!(all.total(), 42);
        let groups = [all.completed(), all.running(), all.overdue, all.not_yet, all.dropped, all.excused];
        prop_assert_eq!(groups.iter().sum::<u32>(), 42);
        prop_assert_eq!(summary.domains.iter().map(|of| of.counts.total()).sum::<u32>(), 42);
        for of in picture.rows.iter().flat_map(|row| &row.instances) {
            let late = matches!(of.state, State::Overdue | State::DueSoon | State::DoneLate);
            prop_assert!(!(late && of.instance.due.is_none()), "{of:?}");
        }
        let json = serde_json::to_string(&picture).unwrap();
        prop_assert_eq!(serde_json::from_str::<Picture>(&json).unwrap(), picture);
    }

    #[test]
    fn any_words_ask_for_something_under_names_of_its_own(text in "\\PC{0,40}", year in 1990..2200_i32) {
        let rules = &Year::ha_chau().rules;
        let found = instances_of(&text, year..=year + 1, rules);
        prop_assert!(!found.is_empty());
        let mut keys: Vec<InstanceKey> = found.iter().map(|of| of.key.clone()).collect();
        keys.sort_unstable();
        keys.dedup();
        prop_assert_eq!(keys.len(), found.len());
        prop_assert!(found.iter().all(|of| of.due.is_some() != (of.kind == InstanceKind::AskedEveryPeriod)));
    }

    #[test]
    fn without_a_word_from_anyone_time_runs_one_way(first in any_day(), later in 1_u64..200) {
        const ORDER: [State; 4] = [State::NotYet, State::InProgress, State::DueSoon, State::Overdue];
        let year = Year::tung_anh();
        let on = |day| picture(&year.plan, &[], &AsOf::on(day), &year.rules);
        let (before, after) = (on(first), on(first + Days::new(later)));
        for (row, next) in before.rows.iter().zip(&after.rows) {
            for (of, then) in row.instances.iter().zip(&next.instances) {
                let place = |state| ORDER.iter().position(|known| *known == state);
                prop_assert!(of.instance.due.is_none() || place(of.state) <= place(then.state));
            }
        }
    }
}

#[test]
fn an_entry_that_cannot_be_is_refused() {
    use cchc_model::progress::BadEntry;
    let year = Year::tung_anh();
    let (book, last) = (&year.entries, year.entries.last().unwrap());
    let good = Entry { id: EntryId(1000), ..last.clone() };
    assert_eq!(check_new_entry(book, &good), Ok(()));
    let refused = |change: &dyn Fn(&mut Entry)| {
        let mut entry = good.clone();
        change(&mut entry);
        check_new_entry(book, &entry).unwrap_err()
    };
    assert_eq!(refused(&|e| e.id = EntryId(3)), BadEntry::IdTaken(EntryId(3)));
    assert_eq!(refused(&|e| e.percent = Some(101)), BadEntry::Percent(101));
    let tomorrow = last.entered_at.date() + Days::new(1);
    let entered = last.entered_at.date();
    assert_eq!(refused(&|e| e.on = tomorrow), BadEntry::Future { on: tomorrow, entered });
    let earlier = last.entered_at - TimeDelta::seconds(1);
    assert_eq!(
        refused(&|e| e.entered_at = earlier),
        BadEntry::ClockBehind { entered_at: earlier, last: last.entered_at }
    );
    assert_eq!(
        refused(&|e| e.supersedes = Some(EntryId(999))),
        BadEntry::NoSuchEntry(EntryId(999))
    );
    let other = book.iter().find(|entry| entry.task != last.task).unwrap().id;
    assert_eq!(refused(&|e| e.supersedes = Some(other)), BadEntry::OtherTask(other));
    let correction = book.iter().find(|entry| entry.supersedes.is_some()).unwrap();
    let corrected = correction.supersedes.unwrap();
    assert_eq!(
        refused(&|e| {
            e.task = correction.task;
            e.supersedes = Some(corrected);
        }),
        BadEntry::AlreadyCorrected { entry: corrected, by: correction.id }
    );
    assert_eq!(refused(&|e| e.state = Reported::Withdrawn), BadEntry::WithdrawsNothing);
}
