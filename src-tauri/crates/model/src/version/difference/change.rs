//! One change, and the sentence that tells it.

use schemars::JsonSchema;
use serde::Serialize;

use super::words::{Contrast, quote, quote_first};
use crate::ids::ItemId;
use crate::plan::TaskField;

/// What became of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// Other words.
    Changed,
    /// It came.
    Added,
    /// It went.
    Removed,
    /// It stands elsewhere.
    Moved,
    /// A cell became one with the cell above.
    Merged,
    /// A cell became one of its own.
    Split,
}

/// Where something changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChangePlace {
    /// The place in the officer's words: `Phụ lục I, dòng II.3`.
    pub words: String,
    /// Number of order of the appendix, from 1: in the new text, of what went in the old one.
    pub appendix: Option<usize>,
    /// The number of the row, `II.3`; empty outside the tables.
    pub number: String,
    /// The block, target, appendix, domain or task; of what went, as the old text knew it.
    pub item: Option<ItemId>,
    /// The field of the task.
    pub field: Option<TaskField>,
}

/// One change from one text to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where.
    pub place: ChangePlace,
    /// What became of it.
    pub kind: ChangeKind,
    /// What it is: `thời gian hoàn thành`, `dòng`, `đoạn`.
    pub what: String,
    /// The old words; of something that moved, its old place. Empty where there were none.
    pub before: String,
    /// The new words; of something that moved, its new place. Empty where there are none.
    pub after: String,
}

impl Change {
    /// `Phụ lục I, dòng II.3: đổi thời gian hoàn thành từ “Quý II” thành “Quý III”`. Long texts
    /// are shortened to what differs.
    #[must_use]
    pub fn sentence_vi(&self) -> String {
        let Self { place, kind, what, before, after } = self;
        let told = match (kind, before.as_str(), after.as_str()) {
            (ChangeKind::Changed, "", after) => format!("ghi {what} {}", quote(after)),
            (ChangeKind::Changed, before, "") => format!("bỏ {what} {}", quote(before)),
            (ChangeKind::Changed, ..) => {
                let (before, after) = Contrast::of(before, after).shortened();
                format!("đổi {what} từ “{before}” thành “{after}”")
            }
            (ChangeKind::Added, _, "") => format!("thêm {what}"),
            (ChangeKind::Added, _, after) => format!("thêm {what} {}", quote_first(after)),
            (ChangeKind::Removed, "", _) => format!("bỏ {what}"),
            (ChangeKind::Removed, before, _) => format!("bỏ {what} {}", quote_first(before)),
            (ChangeKind::Moved, before, after) => format!("chuyển từ {before} đến {after}"),
            (ChangeKind::Merged, ..) => format!("gộp ô {what} với dòng trên"),
            (ChangeKind::Split, _, "") => format!("tách ô {what} khỏi dòng trên"),
            (ChangeKind::Split, _, after) => {
                format!("tách ô {what} khỏi dòng trên, ghi {}", quote(after))
            }
        };
        format!("{}: {told}", place.words)
    }
}

/// Makes the changes of one place.
#[derive(Debug, Clone)]
pub(super) struct At {
    pub(super) place: ChangePlace,
}

impl At {
    /// A place outside the tables.
    pub(super) fn part(words: impl Into<String>) -> Self {
        Self { place: ChangePlace { words: words.into(), ..ChangePlace::default() } }
    }

    /// The same place, of an item.
    pub(super) fn of(mut self, item: ItemId) -> Self {
        self.place.item = Some(item);
        self
    }

    pub(super) fn make(
        &self,
        kind: ChangeKind,
        what: &str,
        before: impl Into<String>,
        after: impl Into<String>,
    ) -> Change {
        let (before, after) = (before.into(), after.into());
        Change { place: self.place.clone(), kind, what: what.to_owned(), before, after }
    }

    /// Words that may have changed.
    pub(super) fn words(&self, what: &str, before: &str, after: &str, found: &mut Vec<Change>) {
        if before != after {
            found.push(self.make(ChangeKind::Changed, what, before, after));
        }
    }

    /// Lines that may have changed; they are told together.
    pub(super) fn lines(
        &self,
        what: &str,
        before: &[String],
        after: &[String],
        found: &mut Vec<Change>,
    ) {
        if before != after {
            let text = |lines: &[String]| lines.join("\n");
            found.push(self.make(ChangeKind::Changed, what, text(before), text(after)));
        }
    }
}
