//! The simulated year of a sample: its plan and its events as a book would hold them.

use std::sync::LazyLock;

use cchc_model::ids::{EntryId, ItemId};
use cchc_model::interchange;
use cchc_model::plan::Plan;
use cchc_model::progress::{Entry, EventDays, InstanceKey, Reported, TrackingRules};
use cchc_model::workday::WorkCalendar;
use chrono::NaiveDate;

pub(crate) struct Year {
    pub(crate) plan: Plan,
    pub(crate) entries: Vec<Entry>,
    pub(crate) rules: TrackingRules,
}

impl Year {
    pub(crate) fn tung_anh() -> &'static Self {
        static YEAR: LazyLock<Year> = LazyLock::new(|| {
            Year::of(
                include_str!("../../../../../assets/samples/tung-anh-2022.json"),
                include_str!("../../../../../tests/fixtures/progress/tung-anh-2022.events.tsv"),
            )
        });
        &YEAR
    }

    pub(crate) fn ha_chau() -> &'static Self {
        static YEAR: LazyLock<Year> = LazyLock::new(|| {
            Year::of(
                include_str!("../../../../../assets/samples/ha-chau-2023.json"),
                include_str!("../../../../../tests/fixtures/progress/ha-chau-2023.events.tsv"),
            )
        });
        &YEAR
    }

    fn of(sample: &str, events: &str) -> Self {
        let plan = interchange::read(sample).unwrap();
        let calendar = WorkCalendar::vietnam().unwrap();
        let rules = TrackingRules::new(EventDays::of_plan(&plan), calendar);
        Self { plan, entries: entries(events), rules }
    }
}

/// The lines of a table without its remarks, the heading first.
pub(crate) fn cells(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Events in the order of entering, all at eight in the morning, numbered from 1.
fn entries(text: &str) -> Vec<Entry> {
    let mut events: Vec<Vec<&str>> = cells(text).skip(1).collect();
    events.sort_by_key(|cell| day(cell[3]));
    let number = |name: &str| {
        let place = events.iter().position(|cell| cell[0] == name).unwrap();
        EntryId(u64::try_from(place + 1).unwrap())
    };
    events.iter().map(|cell| entry(cell, number)).collect()
}

fn entry(cell: &[&str], number: impl Fn(&str) -> EntryId) -> Entry {
    let task = cell[0].split_once('.').unwrap().0;
    Entry {
        id: number(cell[0]),
        task: ItemId(task.parse().unwrap()),
        instance: InstanceKey(cell[1].to_owned()),
        on: day(cell[2]),
        entered_at: day(cell[3]).and_hms_opt(8, 0, 0).unwrap(),
        state: reported(cell[4]),
        percent: cell[5].parse().ok(),
        done: cell[7].to_owned(),
        by: String::new(),
        supersedes: (!cell[6].is_empty()).then(|| number(cell[6])),
    }
}

fn reported(word: &str) -> Reported {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).unwrap()
}
