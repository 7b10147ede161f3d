//! A year of two samples entered into a book as officers did, and asked of it day by day.
//!
//! `tests/fixtures/progress` has what was reported when, and the state of every row on twelve days
//! as it was worked out by hand from the words of the deadlines.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests may be blunt")]

#[allow(dead_code, reason = "each test file uses a part")]
mod run;

use std::collections::BTreeMap;

use cchc_api::Session;
use cchc_model::edit::{CellWords, Edit};
use cchc_model::ids::{ItemId, PlanId};
use cchc_model::plan::{Issuance, TaskField};
use cchc_ops::{Desk, plan, version};
use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};
use tempfile::TempDir;

use run::{Nobody, place};

const HINDSIGHT: &str = include_str!("../../../../tests/fixtures/progress/hindsight.tsv");

/// A sample with what happened to it.
struct Story {
    plan: &'static str,
    /// The day on its paper.
    issued: &'static str,
    events: &'static str,
    states: &'static str,
    /// When everything is over.
    later: &'static str,
}

const TUNG_ANH: Story = Story {
    plan: "tung-anh-2022",
    issued: "2022-01-25",
    events: include_str!("../../../../tests/fixtures/progress/tung-anh-2022.events.tsv"),
    states: include_str!("../../../../tests/fixtures/progress/tung-anh-2022.states.tsv"),
    later: "2023-03-01",
};

const HA_CHAU: Story = Story {
    plan: "ha-chau-2023",
    issued: "2022-08-28",
    events: include_str!("../../../../tests/fixtures/progress/ha-chau-2023.events.tsv"),
    states: include_str!("../../../../tests/fixtures/progress/ha-chau-2023.states.tsv"),
    later: "2024-03-01",
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn morning(text: &str) -> NaiveDateTime {
    day(text).and_hms_opt(8, 0, 0).unwrap()
}

fn evening(text: &str) -> NaiveDateTime {
    day(text).and_hms_opt(18, 0, 0).unwrap()
}

/// The lines of a table without its remarks, the heading first.
fn cells(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

/// The short words of the tables, by the state that crosses.
const WORDS: [(&str, &str); 11] = [
    ("đúng", "done_on_time"),
    ("chậm", "done_late"),
    ("đang", "in_progress"),
    ("sắp", "due_soon"),
    ("quá", "overdue"),
    ("chưa", "not_yet"),
    ("xong", "done"),
    ("báo", "answered"),
    ("hỏi", "to_ask"),
    ("bỏ", "dropped"),
    ("khách", "excused"),
];

fn word(of: &str) -> &'static str {
    WORDS.iter().find(|(word, _)| *word == of).unwrap().1
}

/// A book in a folder of its own, and the program around it.
struct Office {
    folder: TempDir,
    session: Option<Session>,
    /// The numbers of the entries by the names of the events.
    given: BTreeMap<&'static str, u64>,
    story: &'static Story,
}

impl Office {
    /// The book with its plan issued on the day on the paper.
    fn new(story: &'static Story) -> Self {
        let mut office = Self {
            folder: tempfile::tempdir().unwrap(),
            session: None,
            given: BTreeMap::new(),
            story,
        };
        office.open();
        office.ask("samples.enter", &json!({ "ids": [story.plan] }), morning(story.issued));
        office.at_the_desk(|desk, plan| {
            version::issue(desk, plan, morning(story.issued)).unwrap();
        });
        office
    }

    fn open(&mut self) {
        self.session = Some(Session::open(place(self.folder.path())).unwrap());
    }

    /// Closes the program, does something to its book, and opens it again.
    fn at_the_desk(&mut self, work: impl FnOnce(&mut Desk, &PlanId)) {
        self.session = None;
        let mut desk = Desk::open(&place(self.folder.path()).book).unwrap();
        work(&mut desk, &PlanId::new(self.story.plan).unwrap());
        drop(desk);
        self.open();
    }

    fn ask(&mut self, name: &str, request: &Value, now: NaiveDateTime) -> String {
        let session = self.session.as_mut().unwrap();
        let answer = session.call(&mut Nobody::default(), name, &request.to_string(), now);
        answer.unwrap_or_else(|problem| panic!("{name} {request}: {problem:?}"))
    }

    fn board(&mut self, on: &str, known_on: Option<&str>, now: NaiveDateTime) -> String {
        let asked = json!({ "plan": self.story.plan, "on": on, "known_on": known_on });
        self.ask("progress.board", &asked, now)
    }

    /// Enters an event on its day.
    fn enter(&mut self, cell: &[&'static str]) {
        let (task, _) = cell[0].split_once('.').unwrap();
        let entry = json!({
            "task": task.parse::<u64>().unwrap(),
            "instance": cell[1],
            "on": cell[2],
            "state": cell[4],
            "percent": cell[5].parse::<u8>().ok(),
            "done": cell[7],
            "by": "Lê Thị An",
            "supersedes": self.given.get(cell[6]),
        });
        let id = self.report(&[entry], morning(cell[3]))[0];
        self.given.insert(cell[0], id);
    }

    fn report(&mut self, entries: &[Value], now: NaiveDateTime) -> Vec<u64> {
        let new = json!({ "plan": self.story.plan, "entries": entries });
        let answer: Value = parsed(&self.ask("progress.enter", &new, now));
        answer["entries"].as_array().unwrap().iter().map(|id| id.as_u64().unwrap()).collect()
    }
}

fn parsed(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}

/// The state that a board gives to a line of a table: an instance, or `dòng` for the whole row.
fn seen<'a>(board: &'a Value, task: &str, instance: &str) -> &'a str {
    let task: u64 = task.parse().unwrap();
    let rows = board["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["task"] == task).unwrap();
    if instance == "dòng" {
        return row["state"].as_str().unwrap();
    }
    let instances = row["instances"].as_array().unwrap();
    let of = instances.iter().find(|of| of["key"] == instance).unwrap();
    of["state"].as_str().unwrap()
}

fn assert_day(board: &Value, states: &str, at: usize, day: &str) {
    let mut wrong = Vec::new();
    let mut lines = 0;
    for cell in cells(states).skip(1) {
        let (wanted, got) = (word(cell[2 + at]), seen(board, cell[0], cell[1]));
        if wanted != got {
            wrong.push(format!("{day} {} {}: {wanted}, got {got}", cell[0], cell[1]));
        }
        lines += 1;
    }
    assert!(lines > 30 && wrong.is_empty(), "{}", wrong.join("\n"));
    // The counts are those of the rows that count, and those of the sections together.
    let rows = board["rows"].as_array().unwrap().iter().filter(|row| row["counted"] == true);
    let mut counted: BTreeMap<&str, u64> = BTreeMap::new();
    for row in rows {
        *counted.entry(row["state"].as_str().unwrap()).or_default() += 1;
    }
    for (state, count) in board["counts"].as_object().unwrap() {
        let of = |counts: &Value| counts[state].as_u64().unwrap();
        assert_eq!(of(&board["counts"]), counted.get(state.as_str()).copied().unwrap_or(0));
        let sections = board["sections"].as_array().unwrap();
        let together: u64 = sections.iter().map(|section| of(&section["counts"])).sum();
        assert_eq!(count.as_u64().unwrap(), together, "{day} {state}");
    }
}

/// Lives through the year: what the board said in the evening of each of the twelve days.
fn live(office: &mut Office) -> Vec<(&'static str, String)> {
    let story = office.story;
    let days: Vec<&str> = cells(story.states).next().unwrap().split_off(2);
    assert_eq!(days.len(), 12);
    let mut events: Vec<_> = cells(story.events).skip(1).collect();
    events.sort_by_key(|cell| day(cell[3]));
    let mut events = events.into_iter().peekable();
    let mut said = Vec::new();
    for (at, today) in days.into_iter().enumerate() {
        while let Some(event) = events.next_if(|cell| day(cell[3]) <= day(today)) {
            office.enter(&event);
        }
        let board = parsed(&office.board(today, None, evening(today)));
        assert_eq!((&board["ordinal"], &board["issued"]), (&json!(1), &json!(true)));
        assert_eq!(board["strays"], json!([]));
        assert_day(&board, story.states, at, today);
        said.push((today, office.board(today, Some(today), evening(today))));
    }
    for event in events {
        office.enter(&event);
    }
    said
}

/// Everything that can still happen: every report corrected, days reported that had passed, and
/// the plan adjusted by a paper that is dated long before it came to hand.
fn rewrite(office: &mut Office) {
    let later = morning(office.story.later);
    let board = parsed(&office.board(office.story.later, None, later));
    let given: Vec<u64> = office.given.values().copied().collect();
    let corrected: Vec<u64> = cells(office.story.events)
        .skip(1)
        .filter_map(|cell| office.given.get(cell[6]).copied())
        .collect();
    let last = given.into_iter().filter(|id| !corrected.contains(id));
    let mut entries: Vec<Value> = Vec::new();
    for row in board["rows"].as_array().unwrap() {
        for of in row["instances"].as_array().unwrap() {
            entries.push(json!({
                "task": row["task"], "instance": of["key"], "on": office.story.issued,
                "state": "excused",
            }));
        }
    }
    office.report(&entries, later);
    let plan = office.story.plan;
    for id in last {
        let (name, _) = office.given.iter().find(|(_, of)| **of == id).unwrap();
        let task: u64 = name.split_once('.').unwrap().0.parse().unwrap();
        let asked = json!({ "plan": plan, "task": task });
        let known = parsed(&office.ask("progress.history", &asked, later));
        let known = known.as_array().unwrap();
        let entry = known.iter().find(|entry| entry["id"] == id).unwrap();
        assert_eq!(entry["superseded_by"], Value::Null);
        let back = json!({
            "task": task, "instance": entry["instance"], "on": entry["on"], "state": "withdrawn",
            "supersedes": id,
        });
        office.report(&[back], later);
    }
    let dated = day(office.story.issued).succ_opt().unwrap();
    office.at_the_desk(|desk, plan| adjust(desk, plan, dated, later));
}

/// A second version in which the first task is due on another day and the last one is gone.
fn adjust(desk: &mut Desk, plan: &PlanId, dated: NaiveDate, now: NaiveDateTime) {
    version::amend(desk, plan, "Theo ý kiến chỉ đạo", now).unwrap();
    let text = plan::get(desk, plan).unwrap();
    let tasks: Vec<ItemId> = text.tasks().map(|(_, _, task)| task.id).collect();
    let words = "31/12/2025".to_owned();
    let cell = CellWords { task: tasks[0], field: TaskField::Deadline, words };
    let issuance = Issuance { number: Some(99), date: Some(dated), ..text.issuance };
    let edits = [
        Edit::SetCells { cells: vec![cell] },
        Edit::DeleteTasks { tasks: vec![*tasks.last().unwrap()] },
        Edit::SetIssuance { issuance },
    ];
    plan::edit(desk, plan, &edits, None, now).unwrap();
    version::issue(desk, plan, now).unwrap();
}

fn assert_year(story: &'static Story) {
    let mut office = Office::new(story);
    let said = live(&mut office);
    for cell in cells(HINDSIGHT).skip(1).filter(|cell| cell[0] == story.plan) {
        let board = parsed(&office.board(cell[1], Some(cell[2]), evening(story.later)));
        assert_eq!(seen(&board, cell[3], cell[4]), word(cell[5]), "{cell:?}");
    }
    rewrite(&mut office);
    let now = evening(story.later);
    for (today, then) in said {
        let again = office.board(today, Some(today), now);
        assert!(again == then, "{today} is told otherwise now");
        let hindsight = office.board(today, None, now);
        let (hindsight, then) = (parsed(&hindsight), parsed(&then));
        assert_eq!(hindsight["ordinal"] == then["ordinal"], day(today) <= day(story.issued));
        assert_ne!(hindsight["counts"], then["counts"], "{today}: nothing came of what came later");
    }
}

#[test]
fn a_report_is_taken_back_by_undo_and_the_status_bar_says_so() {
    let mut office = Office::new(&TUNG_ANH);
    let now = morning("2022-07-12");
    let entry = json!({
        "task": 2003, "instance": "2022-06-30", "on": "2022-07-12", "state": "done",
    });
    let new = json!({ "plan": "tung-anh-2022", "entries": [entry] });
    let entered = parsed(&office.ask("progress.enter", &new, now));
    assert_eq!(entered["book"]["undo"], entered["label"]);
    let state = |office: &mut Office| {
        let board = parsed(&office.board("2022-07-12", None, now));
        let row = board["rows"].as_array().unwrap().iter().find(|row| row["task"] == 2003);
        row.unwrap()["state_vi"].as_str().unwrap().to_owned()
    };
    assert_eq!(state(&mut office), "Hoàn thành chậm 12 ngày");
    let undone = parsed(&office.ask("history.undo", &json!({}), now));
    assert_eq!(undone["label"], format!("Rút lại: {}", entered["label"].as_str().unwrap()));
    assert_eq!(undone["plans"], json!(["tung-anh-2022"]));
    assert_eq!(undone["book"]["redo"], Value::Null);
    assert_ne!(undone["book"]["undo"], entered["label"]);
    assert_eq!(state(&mut office), "Quá hạn 12 ngày");
    let history = parsed(&office.ask("history.list", &json!({ "limit": 2 }), now));
    assert_eq!((&history[0]["kind"], &history[1]["state"]), (&json!("undo"), &json!("dropped")));
    let asked = json!({ "plan": "tung-anh-2022", "task": 2003 });
    let known = parsed(&office.ask("progress.history", &asked, now));
    assert_eq!(known[0]["state_vi"], "Rút lại, do ghi nhầm");
    assert_eq!((&known[0]["supersedes"], &known[1]["counts"]), (&known[1]["id"], &json!(false)));
}

#[test]
fn the_overview_tells_what_presses_in_the_plans_that_were_issued() {
    let mut office = Office::new(&TUNG_ANH);
    let now = morning("2022-09-20");
    office.report(
        &[json!({ "task": 2003, "instance": "2022-06-30", "on": "2022-06-20", "state": "done" })],
        now,
    );
    office.ask("samples.enter", &json!({ "ids": ["cam-giang-2024"] }), now);
    let overview = parsed(&office.ask("overview.get", &json!({ "year": 2022 }), now));
    let progress = &overview["progress"];
    let board = parsed(&office.board("2022-09-20", None, now));
    assert_eq!(progress["plans"][0]["counts"], board["counts"]);
    assert_eq!(progress["plans"][0]["sections"], board["sections"]);
    let ids = |lines: &Value| {
        let lines = lines.as_array().unwrap().iter().take(20);
        lines.map(|line| (line["task"].clone(), line["days_left"].clone())).collect::<Vec<_>>()
    };
    for (lines, of) in [("overdue", "overdue"), ("due_soon", "due_soon"), ("next", "upcoming")] {
        let all = board[of].as_array().unwrap();
        assert!(!all.is_empty(), "{of}");
        assert_eq!(progress[lines]["total"], all.len());
        assert_eq!(ids(&progress[lines]["lines"]), ids(&board[of]), "{of}");
    }
    let asks = board["asks"].as_array().unwrap();
    let open = asks.iter().filter(|ask| ask["answer"].is_null()).count();
    assert_eq!(progress["asks"]["total"], open);
    assert_eq!(progress["asks"]["answered"], asks.len() - open);
    // A draft binds nobody: its days are told, but nobody is late with it.
    let overview =
        parsed(&office.ask("overview.get", &json!({ "year": 2024 }), evening("2025-03-01")));
    assert_eq!(overview["progress"]["plans"][0]["issued"], false);
    assert_eq!(overview["progress"]["overdue"], json!({ "lines": [], "total": 0 }));
}

#[test]
fn what_cannot_be_reported_says_which_line_and_why() {
    let mut office = Office::new(&TUNG_ANH);
    let entry =
        |on: &str| json!({ "task": 2003, "instance": "2022-06-30", "on": on, "state": "done" });
    let new = json!({
        "plan": "tung-anh-2022", "entries": [entry("2022-03-01"), entry("2022-03-03")],
    });
    let session = office.session.as_mut().unwrap();
    let mut host = Nobody::default();
    let problem = session
        .call(&mut host, "progress.enter", &new.to_string(), morning("2022-03-02"))
        .unwrap_err();
    assert_eq!((problem.code, problem.args["row"].as_str()), ("progress.future", "2"));
    assert!(problem.message_vi().contains("03/3/2022"), "{}", problem.message_vi());
    let period = json!({ "from": "2022-01-01", "to": "2022-03-31" });
    let asked = json!({ "plan": "tung-anh-2022", "on": "2022-04-01", "period": period });
    let problem = session
        .call(&mut host, "progress.board", &asked.to_string(), morning("2022-03-02"))
        .unwrap_err();
    assert_eq!(problem.code, "progress.outside_period");
}

#[test]
fn the_year_of_tung_anh_is_told_right_on_every_day_and_for_ever() {
    assert_year(&TUNG_ANH);
}

#[test]
fn the_year_of_ha_chau_is_told_right_on_every_day_and_for_ever() {
    assert_year(&HA_CHAU);
}
