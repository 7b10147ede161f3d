//! What became of one task: delivered, on time or late, and why not.

use chrono::NaiveDate;

use super::FollowedPlan;
use crate::progress::{
    Entry, InstanceKind, InstancePicture, Reported, RowPicture, State, state_vi,
};

/// What is said where nobody reported a product.
const NOTHING: &str = "Chưa có sản phẩm";

/// What became of a task, in words.
pub(super) struct Outcome {
    pub(super) delivered: String,
    pub(super) state: String,
    pub(super) reason: String,
}

/// One thing that the deadline asked for, with what was reported about it.
struct Part<'a> {
    picture: &'a InstancePicture,
    /// In the order of their days and then of entering.
    entries: Vec<&'a Entry>,
}

impl Outcome {
    pub(super) fn of(plan: &FollowedPlan, row: &RowPicture) -> Self {
        let asked = |of: &&InstancePicture| of.instance.kind != InstanceKind::Milestone;
        let alone = row.instances.len() == 1;
        let parts: Vec<Part<'_>> = row
            .instances
            .iter()
            .filter(asked)
            .map(|picture| Part { picture, entries: entries_of(plan, row, picture, alone) })
            .collect();
        match &parts[..] {
            [only] => Self {
                delivered: only.delivered().unwrap_or_else(|| only.without_words().to_owned()),
                state: only.state(),
                reason: only.reason(),
            },
            several => Self {
                delivered: delivered_of(several),
                state: state_of(row, several),
                reason: reasons_of(several),
            },
        }
    }
}

/// The entries about one instance, as the picture places them.
fn entries_of<'a>(
    plan: &'a FollowedPlan,
    row: &RowPicture,
    of: &InstancePicture,
    alone: bool,
) -> Vec<&'a Entry> {
    let own =
        |entry: &&Entry| entry.task == row.task && (alone || entry.instance == of.instance.key);
    let mut entries: Vec<&Entry> = plan.entries.iter().filter(own).collect();
    entries.sort_by_key(|entry| (entry.on, entry.entered_at, entry.id));
    entries
}

impl Part<'_> {
    /// The last words about what was done: those of the entry that closed it before others.
    fn delivered(&self) -> Option<String> {
        let tells = |entry: &&&Entry| match entry.state {
            Reported::Done => true,
            Reported::InProgress => !self.picture.state.is_completed(),
            _ => false,
        };
        self.last_words(tells)
    }

    fn last_words(&self, tells: impl Fn(&&&Entry) -> bool) -> Option<String> {
        let mut entries = self.entries.iter().rev().filter(tells);
        entries.find(|entry| !entry.done.is_empty()).map(|entry| entry.done.clone())
    }

    /// What is said of it where the officer wrote no words.
    fn without_words(&self) -> &'static str {
        match (self.picture.state, self.last()) {
            (State::DoneOnTime | State::DoneLate | State::Done, _) => "Đã hoàn thành",
            (State::Answered, Some(Reported::InProgress)) => "Đã thực hiện",
            (_, Some(Reported::NothingArose)) => "Không phát sinh",
            _ => NOTHING,
        }
    }

    fn last(&self) -> Option<Reported> {
        self.entries.last().map(|entry| entry.state)
    }

    fn state(&self) -> String {
        let (state, days) = (self.picture.state, self.picture.days_left);
        let words = match (state, self.last()) {
            (State::Overdue, _) => {
                let late = days.unwrap_or_default().unsigned_abs();
                return format!("Chưa hoàn thành, quá hạn {late} ngày");
            }
            (State::InProgress | State::DueSoon, _) => "Đang thực hiện, trong hạn",
            (State::NotYet, _) => "Chưa đến hạn",
            (State::Answered, Some(Reported::NothingArose)) => "Không phát sinh trong kỳ",
            (State::Answered, Some(Reported::NotStarted)) => "Chưa thực hiện",
            (State::Answered, _) => "Đã thực hiện trong kỳ",
            (State::ToAsk, _) => "Chưa báo cáo kết quả",
            (State::Dropped, Some(Reported::NothingArose)) => "Không phát sinh",
            (State::Dropped, _) => Reported::Dropped.label_vi(),
            _ => return state_vi(state, days),
        };
        words.to_owned()
    }

    /// Why it is late or was not done: what was said when it was closed without being done, or
    /// behind its last good day.
    fn reason(&self) -> String {
        let late = |entry: &Entry| {
            let last_good = self.picture.instance.last_good_day;
            last_good.is_some_and(|day: NaiveDate| day < entry.on)
        };
        let said = match self.picture.state {
            State::Excused => self.last_words(|entry| entry.state == Reported::Excused),
            State::Dropped => self.last_words(|entry| {
                matches!(entry.state, Reported::Dropped | Reported::NothingArose)
            }),
            State::DoneLate | State::Overdue => self
                .last_words(|entry| entry.state == Reported::NotStarted)
                .or_else(|| {
                    self.last_words(|entry| entry.state == Reported::InProgress && late(entry))
                })
                .or_else(|| excuse_in(&self.delivered()?)),
            State::Answered => self
                .last_words(|entry| entry.state == Reported::NotStarted)
                .filter(|_| self.last() == Some(Reported::NotStarted)),
            _ => None,
        };
        said.unwrap_or_default()
    }
}

/// What officers write in one with the product: `Quyết định số 12, chậm do thay đổi nhân sự`.
fn excuse_in(words: &str) -> Option<String> {
    const MARKS: [&str; 4] = ["chậm do ", "chậm vì ", "muộn do ", "muộn vì "];
    let at = MARKS.iter().filter_map(|mark| words.find(mark)).min()?;
    let reason: String = words.get(at..)?.chars().skip("chậm ".chars().count()).collect();
    let mut letters = reason.chars();
    let first = letters.next()?;
    Some(first.to_uppercase().chain(letters).collect())
}

/// `04/04 kỳ: …` with the words of the last one that has any.
fn delivered_of(parts: &[Part<'_>]) -> String {
    let done = parts.iter().filter(|part| part.picture.state.is_completed()).count();
    let of = parts.iter().filter(|part| part.picture.state != State::Dropped).count();
    let last = parts.iter().rev().find_map(Part::delivered);
    let count = format!("{done:02}/{of:02} {}", thing(parts));
    match last {
        Some(words) => format!("{count}: {words}"),
        None if done == 0 => format!("{count}. {NOTHING}"),
        None => count,
    }
}

/// What the parts are called: times that come back, or days that a cell names.
fn thing(parts: &[Part<'_>]) -> &'static str {
    let recurring = |part: &Part<'_>| part.picture.instance.kind == InstanceKind::Recurring;
    if parts.iter().all(recurring) { "kỳ" } else { "kỳ hạn" }
}

/// The state of the whole; where only some of the parts were late, how many.
fn state_of(row: &RowPicture, parts: &[Part<'_>]) -> String {
    let words = match row.state {
        State::Overdue => {
            let late = row.days_left.unwrap_or_default().unsigned_abs();
            format!("Chưa hoàn thành, quá hạn {late} ngày")
        }
        State::InProgress | State::DueSoon => "Đang thực hiện, trong hạn".to_owned(),
        State::NotYet => "Chưa đến hạn".to_owned(),
        State::ToAsk => "Chưa báo cáo kết quả".to_owned(),
        State::Answered => "Đã thực hiện trong kỳ".to_owned(),
        state => state_vi(state, row.days_left),
    };
    let alike = parts.iter().filter(|part| part.picture.state == row.state).count();
    let late = matches!(row.state, State::Overdue | State::DoneLate);
    if late && alike < parts.len() {
        format!("{words} ({alike:02}/{:02} {})", parts.len(), thing(parts))
    } else {
        words
    }
}

/// The reasons, each once.
fn reasons_of(parts: &[Part<'_>]) -> String {
    let mut reasons: Vec<String> = Vec::new();
    for reason in parts.iter().map(Part::reason).filter(|reason| !reason.is_empty()) {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    reasons.join("\n")
}
