//! `cchc track`: the state of every task of a plan on a day, or what presses.

use cchc_model::ids::ItemId;
use cchc_model::paper_words::short_date;
use cchc_model::progress::{
    AsOf, Ask, Counts, DueLine, InstanceKey, Picture, State, TrackedRow, asks, due_soon, overdue,
    picture_of, state_vi, summarise,
};
use cchc_ops::progress::{self, Tracked};
use serde::Serialize;

use super::{now, open, plan, to_json};
use crate::args::TrackArgs;
use crate::failure::Failure;

/// Widths of the columns in letters: TT is the number of the task.
const WIDTHS: [usize; 4] = [6, 48, 26, 22];

/// What is told of a plan on a day.
#[derive(Serialize)]
struct Board {
    plan: String,
    years: String,
    /// The version in force; nothing while none was issued.
    ordinal: Option<u32>,
    as_of: AsOf,
    counts: Counts,
    lines: Vec<Line>,
}

/// A task, or one thing that its deadline asks for.
#[derive(Serialize)]
struct Line {
    task: ItemId,
    words: String,
    lead: String,
    /// The words of the deadline; in a list, the instance.
    deadline: String,
    state: State,
    state_vi: String,
    days_left: Option<i32>,
    /// What a report about it names.
    instances: Vec<InstanceKey>,
}

pub(super) fn run(args: &TrackArgs, json: bool) -> Result<String, Failure> {
    let desk = open(&args.data)?;
    let plan = plan::plan_id(args.plan.id())?;
    let mut as_of = progress::as_of(&desk, args.on.unwrap_or_else(|| now().date()))?;
    if let Some(known_on) = args.known_on {
        as_of = as_of.known_on(known_on);
    }
    let tracked = progress::tracked(&desk, &plan, &as_of)?;
    let board = board(&tracked, args, &as_of);
    if json { to_json(&board) } else { Ok(in_words(&board)) }
}

fn board(tracked: &Tracked, args: &TrackArgs, as_of: &AsOf) -> Board {
    let rows = tracked.rows();
    let picture = picture_of(&rows, &tracked.entries, as_of, tracked.rules.soon_days);
    let calendar = &tracked.rules.calendar;
    let told = Told { rows: &rows, picture: &picture };
    let lines = if args.overdue {
        overdue(&picture, calendar).iter().filter_map(|line| told.due(line)).collect()
    } else if args.soon {
        due_soon(&picture, calendar).iter().filter_map(|line| told.due(line)).collect()
    } else if args.ask {
        asks(&picture).iter().filter_map(|ask| told.ask(ask)).collect()
    } else {
        rows.iter().filter_map(|row| told.row(row.task.id)).collect()
    };
    Board {
        plan: tracked.plan.id.to_string(),
        years: tracked.plan.years(),
        ordinal: tracked.ordinal,
        as_of: *as_of,
        counts: summarise(&tracked.plan, &picture).all,
        lines,
    }
}

/// The rows with their states.
struct Told<'a> {
    rows: &'a [TrackedRow<'a>],
    picture: &'a Picture,
}

impl Told<'_> {
    fn row(&self, task: ItemId) -> Option<Line> {
        let at = self.rows.iter().position(|row| row.task.id == task)?;
        let (row, of) = (&self.rows[at], self.picture.rows.get(at)?);
        Some(Line {
            task,
            words: row.words.clone(),
            lead: row.lead.clone(),
            deadline: row.deadline.clone(),
            state: of.state,
            state_vi: state_vi(of.state, of.days_left),
            days_left: of.days_left,
            instances: row.instances.iter().map(|instance| instance.key.clone()).collect(),
        })
    }

    fn due(&self, line: &DueLine) -> Option<Line> {
        self.instance(line.task, &line.instance, &line.label)
    }

    fn ask(&self, ask: &Ask) -> Option<Line> {
        let deadline = self.row(ask.task)?.deadline;
        self.instance(ask.task, &ask.instance, &deadline)
    }

    /// A line of its own for one instance.
    fn instance(&self, task: ItemId, key: &InstanceKey, label: &str) -> Option<Line> {
        let row = self.picture.rows.iter().find(|row| row.task == task)?;
        let of = row.instances.iter().find(|of| of.instance.key == *key)?;
        Some(Line {
            deadline: label.to_owned(),
            state: of.state,
            state_vi: state_vi(of.state, of.days_left),
            days_left: of.days_left,
            instances: vec![key.clone()],
            ..self.row(task)?
        })
    }
}

fn in_words(board: &Board) -> String {
    let version = match board.ordinal {
        Some(ordinal) => format!("bản ban hành thứ {ordinal}"),
        None => "chưa ban hành".to_owned(),
    };
    let mut text = format!(
        "Kế hoạch {} ({version}), tình trạng đến ngày {}\n",
        board.years,
        short_date(board.as_of.day)
    );
    let heads = ["SỐ", "NHIỆM VỤ", "CHỦ TRÌ", "HẠN", "TRẠNG THÁI"];
    text.push_str(&table_line(heads.map(str::to_owned)));
    for line in &board.lines {
        let number = line.task.to_string();
        let (words, lead) = (line.words.clone(), line.lead.clone());
        text.push_str(&table_line([
            number,
            words,
            lead,
            line.deadline.clone(),
            line.state_vi.clone(),
        ]));
    }
    let counts = State::ALL.into_iter().filter(|state| board.counts.of(*state) > 0);
    let counts: Vec<String> = counts
        .map(|state| format!("{} {}", board.counts.of(state), state.label_vi().to_lowercase()))
        .collect();
    text.push_str(&format!("{} nhiệm vụ: {}\n", board.counts.total(), counts.join(", ")));
    text
}

/// Cells of one line each, cut to their columns; the last one has room.
fn table_line(cells: [String; 5]) -> String {
    let mut line = String::new();
    for (at, cell) in cells.iter().enumerate() {
        let cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
        match WIDTHS.get(at) {
            Some(width) => line.push_str(&format!("{:<width$} ", cut(&cell, *width))),
            None => line.push_str(&cell),
        }
    }
    format!("{}\n", line.trim_end())
}

fn cut(words: &str, width: usize) -> String {
    if words.chars().count() <= width {
        return words.to_owned();
    }
    let front: String = words.chars().take(width - 1).collect();
    format!("{}…", front.trim_end())
}
