//! What was reported about a task: dated entries that are only ever added to.

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::instance::InstanceKey;
use crate::ids::{EntryId, ItemId};
use crate::paper_words::short_date;
use crate::text::nfc;

/// One report about one instance of a task. Never changed or taken out once entered: a mistake is
/// put right by an entry that [supersedes](Entry::supersedes) it, and both are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Identity within the book.
    pub id: EntryId,
    /// The task.
    pub task: ItemId,
    /// Which instance of its deadline.
    pub instance: InstanceKey,
    /// The day on which it happened.
    pub on: NaiveDate,
    /// When it was entered, in local time.
    pub entered_at: NaiveDateTime,
    /// The state that was reported.
    pub state: Reported,
    /// How far the work is, 0 to 100 percent, where it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 100))]
    pub percent: Option<u8>,
    /// What was done, or why not, in the officer's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub done: String,
    /// Who reported it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// The entry that this one puts right; that one no longer counts from when this was entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<EntryId>,
}

/// What an officer enters: an [`Entry`] before the book gave it its number and its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewEntry {
    /// The task.
    pub task: ItemId,
    /// Which instance of its deadline.
    pub instance: InstanceKey,
    /// The day on which it happened; not in the future.
    pub on: NaiveDate,
    /// The state that is reported.
    pub state: Reported,
    /// How far the work is, 0 to 100 percent, where it is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 100))]
    pub percent: Option<u8>,
    /// What was done, or why not, in the officer's words.
    #[serde(default)]
    pub done: String,
    /// Who reports it.
    #[serde(default)]
    pub by: String,
    /// The entry that this one puts right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<EntryId>,
}

impl NewEntry {
    /// The entry as the book keeps it: texts in composed Unicode (NFC), no blanks around them.
    #[must_use]
    pub fn entered(&self, id: EntryId, entered_at: NaiveDateTime) -> Entry {
        let tidy = |words: &str| nfc(words.replace("\r\n", "\n").trim());
        Entry {
            id,
            task: self.task,
            instance: self.instance.clone(),
            on: self.on,
            entered_at,
            state: self.state,
            percent: self.percent,
            done: tidy(&self.done),
            by: tidy(&self.by),
            supersedes: self.supersedes,
        }
    }
}

/// The state that an officer reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reported {
    /// Not begun; for work without a due day: not done in this period.
    NotStarted,
    /// Under way; for work without a due day: done in this period, and going on.
    InProgress,
    /// Finished.
    Done,
    /// Nothing arose that had to be done (`Khi có quy định mới`): an answer for the period.
    NothingArose,
    /// No longer to be done, the plan having been adjusted.
    Dropped,
    /// Not achieved for an objective reason; evaluators exempt such tasks when reason and proof
    /// are there (Hải Phòng, QĐ 3793/QĐ-UBND 2022).
    Excused,
    /// Entered by mistake: together with [`Entry::supersedes`] it takes an entry back.
    Withdrawn,
}

impl Reported {
    /// The words on the screen.
    #[must_use]
    pub const fn label_vi(self) -> &'static str {
        match self {
            Self::NotStarted => "Chưa thực hiện",
            Self::InProgress => "Đang thực hiện",
            Self::Done => "Đã hoàn thành",
            Self::NothingArose => "Không phát sinh trong kỳ",
            Self::Dropped => "Không thực hiện do điều chỉnh kế hoạch",
            Self::Excused => "Không hoàn thành vì lý do khách quan",
            Self::Withdrawn => "Rút lại, do ghi nhầm",
        }
    }
}

/// Why an entry cannot be added.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadEntry {
    /// The number was given before.
    #[error("entry {0} exists")]
    IdTaken(EntryId),
    /// More than 100 percent.
    #[error("{0} percent")]
    Percent(u8),
    /// It cannot have happened after it was entered.
    #[error("happened on {on}, entered on {entered}")]
    Future {
        /// The day on which it is said to have happened.
        on: NaiveDate,
        /// The day on which it was entered.
        entered: NaiveDate,
    },
    /// Entered before an entry that is already there: the clock was put back. What was known at
    /// a time must not change afterwards.
    #[error("entered at {entered_at}, behind the last entry at {last}")]
    ClockBehind {
        /// When this one was entered.
        entered_at: NaiveDateTime,
        /// When the last one was entered.
        last: NaiveDateTime,
    },
    /// It puts right an entry that is not there.
    #[error("there is no entry {0}")]
    NoSuchEntry(EntryId),
    /// It puts right an entry of another task.
    #[error("entry {0} belongs to another task")]
    OtherTask(EntryId),
    /// It puts right an entry that was already put right: correct the later one.
    #[error("entry {entry} was put right by {by}")]
    AlreadyCorrected {
        /// The entry.
        entry: EntryId,
        /// What put it right.
        by: EntryId,
    },
    /// It takes nothing back.
    #[error("an entry is withdrawn only by superseding it")]
    WithdrawsNothing,
}

impl BadEntry {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::IdTaken(_) => "progress.id_taken",
            Self::Percent(_) => "progress.percent",
            Self::Future { .. } => "progress.future",
            Self::ClockBehind { .. } => "progress.clock_behind",
            Self::NoSuchEntry(_) => "progress.no_entry",
            Self::OtherTask(_) => "progress.other_task",
            Self::AlreadyCorrected { .. } => "progress.already_corrected",
            Self::WithdrawsNothing => "progress.withdraws_nothing",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::IdTaken(id) => format!("lần cập nhật số {id} đã có trong sổ"),
            Self::Percent(percent) => format!("tỷ lệ {percent}% lớn hơn 100%"),
            Self::Future { on, entered } => format!(
                "ngày thực hiện {} ở sau ngày cập nhật {}",
                short_date(*on),
                short_date(*entered)
            ),
            Self::ClockBehind { last, .. } => format!(
                "đồng hồ của máy chạy lùi: lần cập nhật trước ghi lúc {} ngày {}",
                last.format("%H:%M"),
                short_date(last.date())
            ),
            Self::NoSuchEntry(id) => format!("không có lần cập nhật số {id}"),
            Self::OtherTask(id) => format!("lần cập nhật số {id} là của nhiệm vụ khác"),
            Self::AlreadyCorrected { entry, by } => {
                format!("lần cập nhật số {entry} đã được thay bằng lần cập nhật số {by}")
            }
            Self::WithdrawsNothing => "chưa rõ rút lại lần cập nhật nào".to_owned(),
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &'static str {
        match self {
            Self::Percent(_) => "ghi tỷ lệ từ 0 đến 100",
            Self::Future { .. } => "ghi ngày đã thực hiện, chậm nhất là hôm nay",
            Self::ClockBehind { .. } => "chỉnh lại ngày giờ của máy rồi cập nhật lại",
            Self::AlreadyCorrected { .. } => "mở lịch sử cập nhật của nhiệm vụ, sửa lần mới nhất",
            Self::IdTaken(_)
            | Self::NoSuchEntry(_)
            | Self::OtherTask(_)
            | Self::WithdrawsNothing => "mở lại lịch sử cập nhật của nhiệm vụ rồi chọn lại",
        }
    }
}

/// Checks that an entry may be added to those of a book.
///
/// # Errors
/// The first [`BadEntry`] reason.
pub fn check_new_entry(entries: &[Entry], new: &Entry) -> Result<(), BadEntry> {
    if entries.iter().any(|entry| entry.id == new.id) {
        return Err(BadEntry::IdTaken(new.id));
    }
    if let Some(percent) = new.percent.filter(|percent| *percent > 100) {
        return Err(BadEntry::Percent(percent));
    }
    if new.on > new.entered_at.date() {
        return Err(BadEntry::Future { on: new.on, entered: new.entered_at.date() });
    }
    if let Some(last) = entries.iter().map(|entry| entry.entered_at).max()
        && new.entered_at < last
    {
        return Err(BadEntry::ClockBehind { entered_at: new.entered_at, last });
    }
    match new.supersedes {
        Some(id) => check_correction(entries, new, id),
        None if new.state == Reported::Withdrawn => Err(BadEntry::WithdrawsNothing),
        None => Ok(()),
    }
}

fn check_correction(entries: &[Entry], new: &Entry, id: EntryId) -> Result<(), BadEntry> {
    let old = entries.iter().find(|entry| entry.id == id).ok_or(BadEntry::NoSuchEntry(id))?;
    if old.task != new.task {
        return Err(BadEntry::OtherTask(id));
    }
    match entries.iter().find(|entry| entry.supersedes == Some(id)) {
        Some(by) => Err(BadEntry::AlreadyCorrected { entry: id, by: by.id }),
        None => Ok(()),
    }
}
