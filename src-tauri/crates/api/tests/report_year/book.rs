//! The tables entered into a book through the program's own commands, day by day.

use std::collections::BTreeMap;
use std::path::PathBuf;

use cchc_api::Session;
use cchc_model::ids::{PlanId, ReportId};
use cchc_model::report::{Report, ReportKind, ReportPaper};
use cchc_model::report_period::ReportPeriod;
use cchc_ops::report::NewReport;
use cchc_ops::{Desk, report, version};
use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::raw::{Raw, day};
use crate::run::{Nobody, place};

/// A sample with what happened to it.
pub(crate) struct Story {
    pub(crate) plan: &'static str,
    pub(crate) year: i32,
    /// The day on its paper.
    pub(crate) issued: &'static str,
    pub(crate) registers: &'static str,
    pub(crate) figures: &'static str,
    pub(crate) documents: &'static str,
    pub(crate) events: &'static str,
    pub(crate) states: &'static [&'static str],
}

impl Story {
    pub(crate) fn raw(&self) -> Raw {
        Raw::read(self.registers, self.figures, self.events, self.states)
    }
}

pub(crate) const TUNG_ANH: Story = Story {
    plan: "tung-anh-2022",
    year: 2022,
    issued: "2022-01-25",
    registers: include_str!("../../../../../tests/fixtures/report/tung-anh-2022.registers.tsv"),
    figures: include_str!("../../../../../tests/fixtures/report/tung-anh-2022.figures.tsv"),
    documents: include_str!("../../../../../tests/fixtures/report/tung-anh-2022.documents.tsv"),
    events: include_str!("../../../../../tests/fixtures/progress/tung-anh-2022.events.tsv"),
    states: &[include_str!("../../../../../tests/fixtures/progress/tung-anh-2022.states.tsv")],
};

/// Something that an officer does on a day.
#[derive(Debug, Clone, Copy)]
enum Step {
    Row(usize),
    Figures(usize),
    Document(usize),
    Issue,
    Event(usize),
}

/// A book in a folder of its own, and the program around it.
pub(crate) struct Office {
    pub(crate) folder: TempDir,
    session: Option<Session>,
    pub(crate) story: &'static Story,
    pub(crate) raw: Raw,
    documents: Vec<Vec<&'static str>>,
    /// What is still to be entered, the last first.
    ahead: Vec<(NaiveDate, Step)>,
    /// The numbers of the rows and entries by the names of the tables.
    rows: BTreeMap<(&'static str, &'static str), u64>,
    entries: BTreeMap<&'static str, u64>,
    reports: BTreeMap<&'static str, ReportId>,
}

pub(crate) fn morning(on: NaiveDate) -> NaiveDateTime {
    on.and_hms_opt(8, 0, 0).unwrap()
}

pub(crate) fn evening(on: NaiveDate) -> NaiveDateTime {
    on.and_hms_opt(18, 0, 0).unwrap()
}

impl Office {
    /// A book before anything happened.
    pub(crate) fn new(story: &'static Story) -> Self {
        let documents = story.documents.lines().filter(|line| !line.starts_with('#')).skip(1);
        let mut office = Self {
            folder: tempfile::tempdir().unwrap(),
            session: None,
            story,
            raw: story.raw(),
            documents: documents.map(|line| line.split('\t').collect()).collect(),
            ahead: Vec::new(),
            rows: BTreeMap::new(),
            entries: BTreeMap::new(),
            reports: BTreeMap::new(),
        };
        office.open();
        let first = NaiveDate::from_ymd_opt(story.year - 2, 12, 15).unwrap();
        office.ask("samples.enter", &json!({ "ids": [story.plan] }), morning(first));
        office.ahead = office.steps();
        office
    }

    fn steps(&self) -> Vec<(NaiveDate, Step)> {
        let rows = self.raw.rows.iter().enumerate().map(|(at, row)| (row.entered, Step::Row(at)));
        let typed = self.raw.typed.iter().enumerate();
        let typed = typed.map(|(at, typed)| (typed.entered, Step::Figures(at)));
        let events = self.raw.events.iter().enumerate();
        let events = events.map(|(at, event)| (event.entered, Step::Event(at)));
        let papers = self.documents.iter().enumerate();
        let papers = papers.map(|(at, cells)| (day(cells[0]), Step::Document(at)));
        // What was reported before the paper is dated is entered once there is a plan in force.
        let first = self.raw.events.iter().map(|event| event.entered).min().unwrap();
        let issue = std::iter::once((first.min(day(self.story.issued)), Step::Issue));
        let mut steps: Vec<_> =
            rows.chain(typed).chain(issue).chain(events).chain(papers).collect();
        steps.sort_by_key(|(on, _)| *on);
        steps.reverse();
        steps
    }

    fn open(&mut self) {
        self.session = Some(Session::open(place(self.folder.path())).unwrap());
    }

    /// Closes the program, does something to its book, and opens it again.
    pub(crate) fn at_the_desk<T>(&mut self, work: impl FnOnce(&mut Desk, &PlanId) -> T) -> T {
        self.session = None;
        let mut desk = Desk::open(&place(self.folder.path()).book).unwrap();
        let answer = work(&mut desk, &PlanId::new(self.story.plan).unwrap());
        drop(desk);
        self.open();
        answer
    }

    pub(crate) fn ask(&mut self, name: &str, request: &Value, now: NaiveDateTime) -> Value {
        let session = self.session.as_mut().unwrap();
        let answer = session.call(&mut Nobody::default(), name, &request.to_string(), now);
        let answer = answer.unwrap_or_else(|problem| panic!("{name} {request}: {problem:?}"));
        serde_json::from_str(&answer).unwrap()
    }

    /// What a command is refused with.
    pub(crate) fn refused(&mut self, name: &str, request: &Value, now: NaiveDateTime) -> String {
        let session = self.session.as_mut().unwrap();
        let answer = session.call(&mut Nobody::default(), name, &request.to_string(), now);
        answer.unwrap_err().code.to_string()
    }

    /// Everything that was entered up to the evening of a day.
    pub(crate) fn live_until(&mut self, last: NaiveDate) {
        let issued = day(self.story.issued);
        while let Some((on, step)) = self.ahead.pop() {
            if on > last {
                self.ahead.push((on, step));
                return;
            }
            match step {
                Step::Row(at) => self.enter_row(at),
                Step::Figures(at) => self.enter_figures(at),
                Step::Document(at) => self.enter_document(at),
                Step::Event(at) => self.enter_event(at),
                Step::Issue => self.at_the_desk(|desk, plan| {
                    version::issue(desk, plan, morning(issued)).unwrap();
                }),
            }
        }
    }

    fn enter_row(&mut self, at: usize) {
        let written = self.raw.rows[at].clone();
        let key = (written.register, written.row);
        let cells: Vec<Value> = written
            .cells
            .iter()
            .map(|(column, words)| json!({ "column": column, "words": words }))
            .collect();
        let request = json!({
            "register": written.register, "row": self.rows.get(&key), "cells": cells,
            "year": self.story.year,
        });
        let saved = self.ask("register.save", &request, morning(written.entered));
        assert_eq!(saved["problems"], json!([]), "{written:?}");
        self.rows.insert(key, saved["line"]["id"].as_u64().unwrap());
    }

    /// All that was typed for the same period on the same day.
    fn enter_figures(&mut self, at: usize) {
        let first = self.raw.typed[at].clone();
        let alike = |other: &super::raw::Typed| {
            (other.year, other.period, other.entered) == (first.year, first.period, first.entered)
        };
        let own = self.raw.typed.iter().filter(|typed| alike(typed));
        let values: Vec<Value> = own
            .map(|typed| {
                json!({
                    "code": typed.code, "typed": typed.words, "estimate": typed.estimate,
                    "source": null,
                })
            })
            .collect();
        let raw = &self.raw;
        self.ahead.retain(|(_, step)| match step {
            Step::Figures(at) => !alike(&raw.typed[*at]),
            _ => true,
        });
        let request = json!({
            "year": first.year, "period": first.period, "joins": null, "values": values,
        });
        let done = self.ask("figure.enter", &request, morning(first.entered));
        assert_eq!(done["refused"], json!([]));
    }

    fn enter_document(&mut self, at: usize) {
        let cells = self.documents[at].clone();
        let tied: Vec<&str> = cells[4].split(' ').collect();
        let link = match tied[..] {
            ["task", task] => json!({
                "task": { "plan": self.story.plan, "task": task.parse::<u64>().unwrap() },
            }),
            ["row", register, row] => {
                let (_, id) = self
                    .rows
                    .iter()
                    .find(|((of, name), _)| (*of, *name) == (register, row))
                    .unwrap();
                json!({ "row": { "register": register, "row": id } })
            }
            _ => panic!("{cells:?}"),
        };
        let words = json!({
            "number": cells[1], "date": cells[2], "agency": "", "subject": cells[3],
        });
        self.ask(
            "evidence.add",
            &json!({ "words": words, "links": [link] }),
            morning(day(cells[0])),
        );
    }

    fn enter_event(&mut self, at: usize) {
        let event = self.raw.events[at].clone();
        let entry = json!({
            "task": event.task, "instance": event.instance, "on": event.on, "state": event.state,
            "percent": event.percent.parse::<u8>().ok(), "done": event.done, "by": "Lê Thị An",
            "supersedes": self.entries.get(event.puts_right),
        });
        let new = json!({ "plan": self.story.plan, "entries": [entry] });
        let answer = self.ask("progress.enter", &new, morning(event.entered));
        self.entries.insert(event.name, answer["entries"][0].as_u64().unwrap());
    }

    /// The documents that are tied to something, as a report cites them, with their days.
    pub(crate) fn cited(&self, tied: &str, known: NaiveDate) -> Vec<(NaiveDate, &'static str)> {
        let own = self.documents.iter().filter(|cells| cells[4] == tied && day(cells[0]) <= known);
        own.map(|cells| (day(cells[2]), cells[5])).collect()
    }

    /// Begins the report of a period, or names the one that there is.
    pub(crate) fn report(&mut self, key: &'static str, today: NaiveDate) -> ReportId {
        if let Some(id) = self.reports.get(key) {
            return *id;
        }
        let kind = ReportKind::Periodic(ReportPeriod::of_key(key).unwrap());
        let new = NewReport { kind, year: self.story.year, span: None, outline: None };
        let id = self.at_the_desk(|desk, _| {
            report::create(desk, &new, today, evening(today)).unwrap().value
        });
        self.reports.insert(key, id);
        id
    }

    /// What the program compiles for a period on a day, as it is kept and printed.
    pub(crate) fn compile(&mut self, key: &'static str, today: NaiveDate) -> Told {
        let id = self.report(key, today);
        self.at_the_desk(|desk, _| {
            report::compile(desk, id, today, evening(today)).unwrap();
            let kept = report::get(desk, id).unwrap();
            let paper = report::paper(desk, &kept, today).unwrap();
            Told::of(&kept, &paper)
        })
    }

    pub(crate) fn sample(&self) -> Value {
        let path: PathBuf =
            [env!("CARGO_MANIFEST_DIR"), "../../../assets/samples"].iter().collect();
        let file = path.join(format!("{}.json", self.story.plan));
        let text = std::fs::read_to_string(file).unwrap();
        serde_json::from_str::<Value>(&text).unwrap()["plan"].take()
    }
}

/// A report as the program compiled it: sentences with their names, and its statistics.
pub(crate) struct Told {
    pub(crate) report: ReportId,
    pub(crate) addressees: Vec<String>,
    pub(crate) taken_on: NaiveDate,
    pub(crate) subject: String,
    pub(crate) titles: Vec<(String, String)>,
    pub(crate) sentences: Vec<(String, String)>,
    pub(crate) table: Value,
}

impl Told {
    fn of(kept: &Report, paper: &ReportPaper) -> Self {
        let sections = kept.text.sections.iter();
        let sentences = kept.text.blocks.iter();
        Self {
            report: kept.id,
            subject: kept.head.subject.clone(),
            addressees: kept.head.addressees.clone(),
            titles: sections.map(|of| (of.key.0.clone(), of.title.clone())).collect(),
            sentences: sentences
                .map(|of| (of.key.as_ref().unwrap().0.clone(), of.text.clone()))
                .collect(),
            table: serde_json::to_value(&paper.statistics).unwrap(),
            taken_on: paper.taken_on,
        }
    }

    /// The sentence of a name.
    pub(crate) fn sentence(&self, name: &str) -> &str {
        let found = self.sentences.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, text)| text.as_str())
    }

    /// The cells of a figure.
    pub(crate) fn cells(&self, code: &str) -> Vec<String> {
        let rows = self.table["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["code"] == code).unwrap();
        row["cells"]
            .as_array()
            .unwrap()
            .iter()
            .map(|cell| cell.as_str().unwrap().to_owned())
            .collect()
    }
}
