//! The sentences that a report must have, put together from the tables and from the words of the
//! outline, which is data. How words are filled is said here a second time, on its own.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::Value;

use super::book::Office;
use super::raw::{
    Cell, Event, Row, Window, compare, day, decimal, is_late, million, rounded, thousands,
    two_places,
};

/// Everything that the sentences of one report are made from.
pub(crate) struct Teller<'a> {
    pub(crate) office: &'a Office,
    pub(crate) outline: Value,
    pub(crate) key: &'static str,
    pub(crate) window: Window,
    /// The day of the facts, which is also the day of the knowledge.
    pub(crate) taken_on: NaiveDate,
    /// Words for `{ky}` and its like.
    pub(crate) names: BTreeMap<&'static str, String>,
    /// The units of the figures.
    pub(crate) units: BTreeMap<String, (String, String)>,
}

/// Words that were put together, and whether a number in them is ước.
type Filled = Option<(String, bool)>;

/// Of what the words of a line are filled.
struct OfLine<'a> {
    row: Option<&'a Row>,
    documents: String,
}

impl Teller<'_> {
    fn figure(&self, code: &str, of: Window) -> Option<Cell> {
        self.office.raw.figure(code, of, self.taken_on)
    }

    /// The first wording that can be said.
    pub(crate) fn say(&self, wordings: &Value, lines: Option<usize>) -> Option<String> {
        self.say_of(wordings, lines, None)
    }

    fn say_of(
        &self,
        wordings: &Value,
        lines: Option<usize>,
        line: Option<&OfLine<'_>>,
    ) -> Option<String> {
        wordings.as_array()?.iter().find_map(|wording| {
            let when = wording["when"].as_array().map_or(&[][..], Vec::as_slice);
            if !when.iter().all(|condition| self.holds(condition)) {
                return None;
            }
            let (mut text, rough) =
                self.fill(wording["words"].as_str().unwrap(), false, lines, line)?;
            if rough {
                let early = self.taken_on < self.window.to;
                let remark =
                    if early { "số liệu ước cả kỳ" } else { "số liệu ước" };
                let end = text.trim_end_matches(['.', ':', ';']).len();
                text = format!("{} ({remark}){}", &text[..end], &text[end..]);
            }
            Some(tidy(&text))
        })
    }

    fn holds(&self, condition: &Value) -> bool {
        let (kind, what) = condition.as_object().unwrap().iter().next().unwrap();
        let slot = || what.as_str().unwrap();
        match kind.as_str() {
            "positive" => self.number(slot()).is_some_and(|number| compare(number, (0, 1)).is_gt()),
            "zero" => self.number(slot()).is_some_and(|number| number.0 == 0),
            "known" => self.slot(slot(), false, None, None).is_some(),
            "plan" => what.as_bool() == Some(self.planned()),
            "apart" => what.as_bool() == Some(self.window.is_apart()),
            "early" => what.as_bool() == Some(self.taken_on < self.window.to),
            other => panic!("no condition {other} is known"),
        }
    }

    fn planned(&self) -> bool {
        day(self.office.story.issued) <= self.taken_on
    }

    fn number(&self, slot: &str) -> Option<(i128, i128)> {
        let (kind, name) = slot.split_once(':')?;
        match kind {
            "so" => self.figure(name, self.window)?.number,
            "viec" => Some((self.tasks(name)?, 1)),
            "chi-tieu" => Some((0, 1)),
            "dem" => Some((self.counted(name), 1)),
            other => panic!("{other} is no number"),
        }
    }

    /// Words with slots in braces and with groups in brackets, which are left out where they have
    /// nothing to say.
    fn fill(
        &self,
        words: &str,
        grouped: bool,
        lines: Option<usize>,
        line: Option<&OfLine<'_>>,
    ) -> Filled {
        let (mut text, mut rough, mut rest) = (String::new(), false, words);
        while let Some(at) = rest.find(['{', '[']) {
            text.push_str(&rest[..at]);
            if rest[at..].starts_with('{') {
                let end = at + rest[at..].find('}').unwrap();
                let (said, estimate) = self.slot(&rest[at + 1..end], grouped, lines, line)?;
                text.push_str(&said);
                rough |= estimate;
                rest = &rest[end + 1..];
            } else {
                let end = at + rest[at..].find(']').unwrap();
                if let Some((said, estimate)) = self.fill(&rest[at + 1..end], true, lines, line) {
                    text.push_str(&said);
                    rough |= estimate;
                }
                rest = &rest[end + 1..];
            }
        }
        text.push_str(rest);
        Some((text, rough))
    }

    fn slot(
        &self,
        slot: &str,
        grouped: bool,
        lines: Option<usize>,
        line: Option<&OfLine<'_>>,
    ) -> Filled {
        let plain = |text: String| (!text.is_empty()).then_some((text, false));
        let Some((kind, name)) = slot.split_once(':') else {
            return match slot {
                "so-dong" => plain(whole(lines? as i128)),
                "van-ban" if line.is_some() => plain(line?.documents.clone()),
                _ => plain(self.names.get(slot).cloned().unwrap_or_default()),
            };
        };
        match kind {
            "so" => self.in_words(name, self.figure(name, self.window)?),
            "neu-co" => {
                let some = |cell: &Cell| cell.number.is_some_and(|number| number.0 != 0);
                self.in_words(name, self.figure(name, self.window).filter(some)?)
            }
            "luy-ke" if grouped && !self.window.is_apart() => None,
            "luy-ke" => self.in_words(name, self.figure(name, self.window.to_date())?),
            "cung-ky" => self.in_words(name, self.figure(name, self.window.before())?),
            "so-sanh" => self.comparison(name),
            "viec" => {
                let number = self.tasks(name)?;
                if grouped && number == 0 { None } else { plain(whole(number)) }
            }
            "chi-tieu" => {
                if grouped {
                    None
                } else {
                    plain("0".to_owned())
                }
            }
            "dem" => {
                let number = self.counted(name);
                if grouped && number == 0 { None } else { plain(whole(number)) }
            }
            "cot" => plain(bare(line?.row?.get(name))),
            other => panic!("{other}:{name} says nothing that is known here"),
        }
    }

    fn in_words(&self, code: &str, cell: Cell) -> Filled {
        let counts = self.units[code].0 == "count";
        let shown = match cell.number {
            Some((number, 1)) if counts => whole(number),
            _ => cell.shown,
        };
        (!shown.is_empty() && shown != "-").then_some((shown, cell.estimate))
    }

    fn comparison(&self, code: &str) -> Filled {
        let (now, then) =
            (self.figure(code, self.window)?, self.figure(code, self.window.before())?);
        let ((a, b), (c, d)) = (now.number?, then.number?);
        let (kind, unit) = &self.units[code];
        let difference = (a * d - c * b, b * d);
        if difference.0 == 0 {
            return Some(("bằng cùng kỳ năm trước".to_owned(), now.estimate));
        }
        let how = if difference.0 > 0 { "tăng" } else { "giảm" };
        let size = (difference.0.abs(), difference.1);
        let share = || {
            if c == 0 {
                return String::new();
            }
            format!(" ({}%)", two_places(rounded((size.0 * d, size.1 * c), 10_000)))
        };
        let distance = match kind.as_str() {
            "percent" => match rounded(size, 10_000) {
                0 => return Some(("xấp xỉ cùng kỳ năm trước".to_owned(), now.estimate)),
                points => format!("{} điểm phần trăm", two_places(points)),
            },
            "money" => format!("{} {unit}{}", million(size), share()),
            "count" => format!("{} {unit}{}", whole(size.0 / size.1), share()),
            _ => format!("{} {unit}", decimal(size)),
        };
        Some((format!("{how} {distance} so với cùng kỳ năm trước"), now.estimate))
    }

    /// How many tasks are so on the day of the facts.
    fn tasks(&self, of: &str) -> Option<i128> {
        let raw = &self.office.raw;
        let on = |code| raw.tasks(code, self.taken_on);
        match of {
            "tong" => on("1.1.1"),
            "hoan-thanh" => on("1.1.2"),
            "cham" => on("late"),
            "trong-han" => on("1.1.3.1"),
            "qua-han" => on("1.1.3.2"),
            "chua-den-han" => on("1.1.3.3"),
            "khach-quan" => on("1.1.3.4"),
            "xong-trong-ky" => Some(self.newly(&["đúng", "chậm", "xong"]).len() as i128),
            "cham-trong-ky" => Some(self.newly(&["chậm"]).len() as i128),
            other => panic!("no count of tasks {other} is known"),
        }
    }

    /// The tasks that became so in the window.
    pub(crate) fn newly(&self, states: &[&str]) -> BTreeSet<u64> {
        let raw = &self.office.raw;
        let now = raw.states_on(self.taken_on).unwrap_or_default();
        let eve = self.window.from.pred_opt().unwrap();
        let before = raw.states_on(eve).unwrap_or_default();
        let so = now.into_iter().filter(|(_, state)| states.contains(state));
        let finished = |state: &&str| states.contains(state);
        so.map(|(task, _)| task).filter(|task| !before.get(task).is_some_and(finished)).collect()
    }

    fn counted(&self, name: &str) -> i128 {
        let (register, count) = name.split_once('/').unwrap();
        let rows = self.rows(register, count);
        let distinct = |column: &str| {
            rows.iter().map(|row| row.get(column)).collect::<BTreeSet<_>>().len() as i128
        };
        match name {
            "kiem-tra/tat-ca" => distinct("don-vi"),
            "tuyen-truyen/so-hinh-thuc" => distinct("hinh-thuc"),
            _ => rows.len() as i128,
        }
    }

    /// The rows of the window that a count is made of, in the order of their days.
    fn rows(&self, register: &str, count: &str) -> Vec<Row> {
        let (own, by) = match register {
            "van-ban-chi-dao" | "doi-thoai" | "tuyen-truyen" => ("ngay", "ngay"),
            "kiem-tra" => ("ngay-ke-hoach", "ngay-kiem-tra"),
            "sang-kien" if count == "cong-nhan" => ("ngay-dang-ky", "ngay-cong-nhan"),
            "sang-kien" => ("ngay-dang-ky", "ngay-dang-ky"),
            "phan-anh" => ("ngay-tiep-nhan", "ngay-tiep-nhan"),
            "tre-han" => ("ngay-hen", ""),
            other => panic!("no register {other} is known"),
        };
        let mut rows = self.office.raw.register(register, self.taken_on);
        rows.retain(|row| match by {
            "" => is_late(row, self.window),
            column => {
                row.day(column).is_some_and(|on| self.window.from <= on && on <= self.window.to)
            }
        });
        rows.sort_by_key(|row| row.day(own));
        rows
    }

    /// The sentences of a list of rows of a register: the one before it, and its lines.
    fn rows_told(&self, list: &Value) -> Vec<String> {
        let of = &list["of"]["rows"];
        let register = of["register"].as_str().unwrap();
        let rows = self.rows(register, of["count"].as_str().unwrap_or(""));
        let mut groups: Vec<(Row, usize)> = Vec::new();
        for row in rows {
            let Some(by) = of["by"].as_str() else {
                groups.push((row, 1));
                continue;
            };
            let alike = groups.iter().position(|(other, _)| other.get(by) == row.get(by));
            match alike {
                Some(at) => groups[at].1 += 1,
                None if row.get(by).is_empty() => {}
                None => groups.push((row, 1)),
            }
        }
        if groups.is_empty() {
            return self.say(&list["none"], Some(0)).into_iter().collect();
        }
        let count = groups.iter().map(|(_, rows)| rows).sum();
        let mut told: Vec<String> = self.say(&list["lead"], Some(count)).into_iter().collect();
        let line = serde_json::json!([{ "words": list["line"] }]);
        for (row, count) in &groups {
            let tied = format!("row {register} {}", row.name);
            let documents: Vec<&str> =
                self.office.cited(&tied, self.taken_on).iter().map(|(_, words)| *words).collect();
            let of = OfLine { row: Some(row), documents: documents.join("; ") };
            told.extend(self.say_of(&line, Some(*count), Some(&of)));
        }
        told
    }

    /// What a piece must have said, in order; `None` for lists of tasks, which are held against
    /// the tables line by line.
    pub(crate) fn told(&self, piece: &Value) -> Option<Vec<String>> {
        let write = &piece["write"];
        if write["own"].is_string() {
            return Some(Vec::new());
        }
        if write["sentence"].is_array() {
            return Some(self.say(&write["sentence"], None).into_iter().collect());
        }
        let list = &write["list"];
        if list["of"]["rows"].is_object() {
            return Some(self.rows_told(list));
        }
        if list["of"]["targets"].is_string() {
            return Some(self.say(&list["none"], Some(0)).into_iter().collect());
        }
        if list["of"] == "versions" {
            let issued = day(self.office.story.issued);
            if !(self.window.from <= issued && issued <= self.window.to.min(self.taken_on)) {
                return Some(Vec::new());
            }
            let lead = self.say(&list["lead"], Some(1));
            return Some(
                lead.into_iter().chain([format!("- {}.", self.names["ke-hoach"])]).collect(),
            );
        }
        None
    }

    /// The tasks that a list must name, by the tables.
    pub(crate) fn listed(&self, which: &str) -> BTreeSet<u64> {
        let raw = &self.office.raw;
        let now = raw.states_on(self.taken_on).unwrap_or_default();
        let so =
            |state: &str| now.iter().filter(|(_, s)| **s == state).map(|(task, _)| *task).collect();
        match which {
            "late" => so("quá"),
            "done_late" => self.newly(&["chậm"]),
            "excused" => self.newly(&["khách"]),
            "done" => self.events(|event, last| last && completes(event)),
            "running" => {
                let open = |task: &u64| {
                    now.get(task).is_some_and(|state| {
                        !["đúng", "chậm", "xong", "bỏ", "khách"].contains(state)
                    })
                };
                let told = self.events(|event, _| event.state == "in_progress");
                let done = self.listed("done");
                told.into_iter().filter(open).filter(|task| !done.contains(task)).collect()
            }
            "next" => self.instances(|instance, state| {
                let due = instance.parse::<NaiveDate>().ok();
                due.is_some_and(|due| self.taken_on <= due && due <= self.next_end())
                    && !["đúng", "chậm", "xong", "bỏ", "khách", "quá"].contains(&state)
            }),
            "continuous" => self.instances(|instance, state| {
                instance == "asked" && !["xong", "bỏ", "khách"].contains(&state)
            }),
            other => panic!("no tasks {other} are known"),
        }
    }

    fn next_end(&self) -> NaiveDate {
        let year = self.window.year;
        let end = match self.key {
            "q1" => (year, 6, 14),
            "h1" | "q3" | "m9" => (year, 12, 14),
            _ => (year + 1, 12, 14),
        };
        NaiveDate::from_ymd_opt(end.0, end.1, end.2).unwrap()
    }

    fn instances(&self, of: impl Fn(&str, &str) -> bool) -> BTreeSet<u64> {
        let told = self.office.raw.states.iter().filter(|(on, ..)| *on == self.taken_on);
        told.filter(|(_, _, instance, state)| of(instance, state)).map(|told| told.1).collect()
    }

    /// The tasks of which an event of the window is so; the second asks whether nothing came after
    /// it on the same instance.
    fn events(&self, of: impl Fn(&Event, bool) -> bool) -> BTreeSet<u64> {
        let standing = self.office.raw.standing(self.taken_on);
        let until: Vec<&&Event> = standing.iter().filter(|e| e.on <= self.taken_on).collect();
        let is_last = |event: &Event| {
            let after = |e: &&&&Event| {
                (e.task, e.instance) == (event.task, event.instance)
                    && (e.on, e.entered) > (event.on, event.entered)
            };
            !until.iter().any(|e| after(&e))
        };
        let within = until.iter().filter(|e| self.window.from <= e.on && e.on <= self.window.to);
        within.filter(|e| of(e, is_last(e))).map(|e| e.task).collect()
    }

    /// Whatever a line about a task may take its digits from.
    pub(crate) fn words_of(&self, task: u64, sample: &Value) -> String {
        let mut words = plan_words(task, &sample["appendices"]).unwrap();
        for event in self.office.raw.standing(self.taken_on) {
            if event.task == task && event.on <= self.window.to {
                words.push_str(&format!(" {}", event.done));
            }
        }
        for (_, cited) in self.office.cited(&format!("task {task}"), self.taken_on) {
            words.push_str(&format!(" {cited}"));
        }
        words
    }

    /// By how many days a task was finished late, from the table's instance and the events.
    pub(crate) fn late_days(&self, task: u64) -> Option<i64> {
        let standing = self.office.raw.standing(self.taken_on);
        let done = standing.iter().filter(|e| e.task == task && completes(e));
        let late =
            done.filter_map(|e| Some((e.on - e.instance.parse::<NaiveDate>().ok()?).num_days()));
        late.filter(|days| *days > 0).max()
    }

    /// The due days of a task in the words of a report, as the table names its instances.
    pub(crate) fn due_days(&self, task: u64) -> BTreeSet<String> {
        let own = self.office.raw.states.iter().filter(|told| told.1 == task);
        let days = own.filter_map(|told| told.2.parse::<NaiveDate>().ok());
        days.map(written).collect()
    }
}

/// A row of the sample, with the rows above it whose cells reach down to it.
fn plan_words(task: u64, of: &Value) -> Option<String> {
    let merged = |row: &Value| row["merged"].as_array().is_some_and(|cells| !cells.is_empty());
    match of {
        Value::Array(rows) => {
            if let Some(at) = rows.iter().position(|row| row["id"] == task) {
                let first = (0..=at).rev().find(|at| !merged(&rows[*at])).unwrap_or(0);
                let words: Vec<String> = rows[first..=at].iter().map(Value::to_string).collect();
                return Some(words.join(" "));
            }
            rows.iter().find_map(|row| plan_words(task, row))
        }
        Value::Object(parts) => parts.values().find_map(|part| plan_words(task, part)),
        _ => None,
    }
}

/// An event with which work is over; of work without a due day `nothing arose` is an answer.
fn completes(event: &Event) -> bool {
    event.state == "done" || (event.state == "nothing_arose" && event.instance != "asked")
}

/// `05/3/2022`, `25/01/2022` (NĐ 30/2020).
pub(crate) fn written(on: NaiveDate) -> String {
    use chrono::Datelike;
    let month = if on.month() < 3 { format!("{:02}", on.month()) } else { on.month().to_string() };
    format!("{:02}/{month}/{}", on.day(), on.year())
}

/// One digit gets a leading zero.
fn whole(number: i128) -> String {
    if (1..10).contains(&number) { format!("{number:02}") } else { thousands(number) }
}

/// A cell within a sentence.
fn bare(words: &str) -> String {
    words.trim().trim_end_matches(['.', ';', ',', ':']).trim_end().to_owned()
}

fn tidy(text: &str) -> String {
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for mark in [",", ".", ";", ":"] {
        text = text.replace(&format!(" {mark}"), mark);
    }
    text.replace(";.", ".")
}
