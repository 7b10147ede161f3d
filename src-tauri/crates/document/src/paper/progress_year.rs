//! The simulated year of a sample, for the tests of the papers on progress.

use std::collections::BTreeMap;
use std::path::Path;

use cchc_model::ids::{EntryId, ItemId};
use cchc_model::interchange;
use cchc_model::office::{Catalogue, Officer, PresetId, Service};
use cchc_model::plan::Plan;
use cchc_model::progress::{
    AsOf, Entry, EventDays, InstanceKey, Picture, Reported, TrackingRules, picture,
};
use cchc_model::workday::WorkCalendar;
use chrono::NaiveDate;

use super::Followed;
use crate::tree::{Block, CellContent, Document, Row};

/// A sample with its events, seen on a day.
pub(super) struct Year {
    pub(super) plan: Plan,
    pub(super) entries: Vec<Entry>,
    pub(super) rules: TrackingRules,
    pub(super) picture: Picture,
    pub(super) documents: BTreeMap<ItemId, Vec<String>>,
    pub(super) catalogue: Catalogue,
}

impl Year {
    pub(super) fn tung_anh(day: &str) -> Self {
        let sample = include_str!("../../../../../assets/samples/tung-anh-2022.json");
        let events =
            include_str!("../../../../../tests/fixtures/progress/tung-anh-2022.events.tsv");
        Self::of(sample, events, day)
    }

    pub(super) fn ha_chau(day: &str) -> Self {
        let sample = include_str!("../../../../../assets/samples/ha-chau-2023.json");
        let events = include_str!("../../../../../tests/fixtures/progress/ha-chau-2023.events.tsv");
        Self::of(sample, events, day)
    }

    /// A plan of which nothing was reported.
    pub(super) fn silent(sample: &str, day: &str) -> Self {
        Self::of(sample, "", day)
    }

    fn of(sample: &str, events: &str, day: &str) -> Self {
        let plan = interchange::read(sample).unwrap();
        let calendar = WorkCalendar::vietnam().unwrap();
        let rules = TrackingRules::new(EventDays::of_plan(&plan), calendar);
        let entries = entries(events);
        let day = self::day(day);
        let picture = picture(&plan, &entries, &AsOf::on(day), &rules);
        let catalogue = PresetId::Y2021.load().unwrap().catalogue_of(plan.office.clone());
        Self { plan, entries, rules, picture, documents: BTreeMap::new(), catalogue }
    }

    /// The same with an officer in a post of the catalogue.
    pub(super) fn with_officer(mut self, name: &str, post: &str) -> Self {
        let service = Service { post: post.to_owned(), valid_from: None, valid_to: None };
        self.catalogue.officers.push(Officer { name: name.to_owned(), services: vec![service] });
        self
    }

    pub(super) fn followed(&self) -> Followed<'_> {
        Followed {
            plan: &self.plan,
            picture: &self.picture,
            entries: &self.entries,
            rules: &self.rules,
            documents: &self.documents,
        }
    }
}

/// Everything that a document says, a paragraph or a row a line.
pub(super) fn words(document: &Document) -> String {
    let mut text = String::new();
    for section in &document.sections {
        text.push_str(&format!("=== {}\n", section.name));
        for block in &section.blocks {
            text.push_str(&block_words(block));
        }
    }
    text
}

fn block_words(block: &Block) -> String {
    let flat = |text: &str| text.replace('\n', " / ");
    match block {
        Block::Letterhead(head) => {
            let left = [head.superior.clone(), head.agency.clone()].concat().join(" / ");
            let subject = head.subject.clone().unwrap_or_default();
            format!("[{left} | {} | {subject} | {}]\n", head.number, head.place_date)
        }
        Block::Addressees(to) => format!("Kính gửi: {}\n", to.names.join("; ")),
        Block::Paragraph(paragraph) => {
            format!("{:?}: {}\n", paragraph.style, flat(&paragraph.printed()))
        }
        Block::Rule(_) => String::new(),
        Block::Table(table) => {
            let row = |row: &Row| {
                let cells = row.cells.iter().map(|cell| match &cell.content {
                    CellContent::Empty => String::new(),
                    CellContent::Text(text) => flat(text),
                    CellContent::Number(number) => number.to_string(),
                });
                format!("| {}\n", cells.collect::<Vec<_>>().join(" | "))
            };
            table.head.iter().chain(&table.body).map(row).collect()
        }
        Block::Signing(end) => {
            let signer = [end.capacity.clone(), vec![end.name.clone()]].concat().join(" / ");
            format!("[{} | {signer}]\n", end.recipients.join(" "))
        }
    }
}

/// `CCHC_UPDATE_GOLDEN=1` rewrites the golden files, which are named below their folder.
pub(super) fn golden(name: &str, text: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/golden");
    let path = folder.join(name);
    if std::env::var_os("CCHC_UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        cchc_files::write_atomic(&path, text.as_bytes()).unwrap();
        return;
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    let mut lines = (1..).zip(golden.lines().zip(text.lines()));
    let first = lines.find(|(_, (golden, now))| golden != now);
    assert!(golden == text, "{name} differs from the golden file, first at {first:?}");
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The events in the order of entering, numbered from 1.
fn entries(text: &str) -> Vec<Entry> {
    let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    let mut events: Vec<Vec<&str>> = lines.map(|line| line.split('\t').collect()).collect();
    events.sort_by_key(|cell| day(cell[3]));
    let number = |name: &str| {
        let place = events.iter().position(|cell| cell[0] == name).unwrap();
        EntryId(u64::try_from(place + 1).unwrap())
    };
    let entry = |cell: &Vec<&str>| Entry {
        id: number(cell[0]),
        task: ItemId(cell[0].split_once('.').unwrap().0.parse().unwrap()),
        instance: InstanceKey(cell[1].to_owned()),
        on: day(cell[2]),
        entered_at: day(cell[3]).and_hms_opt(8, 0, 0).unwrap(),
        state: reported(cell[4]),
        percent: cell[5].parse().ok(),
        done: cell[7].to_owned(),
        by: String::new(),
        supersedes: (!cell[6].is_empty()).then(|| number(cell[6])),
    };
    events.iter().map(entry).collect()
}

fn reported(word: &str) -> Reported {
    match word {
        "not_started" => Reported::NotStarted,
        "in_progress" => Reported::InProgress,
        "done" => Reported::Done,
        "nothing_arose" => Reported::NothingArose,
        "dropped" => Reported::Dropped,
        "excused" => Reported::Excused,
        "withdrawn" => Reported::Withdrawn,
        other => panic!("{other}"),
    }
}
