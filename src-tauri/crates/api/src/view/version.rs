//! The versions of a plan as they are shown.

use cchc_model::ids::ItemId;
use cchc_model::plan::TaskField;
use cchc_model::version::{Change, ChangeKind, Contrast, NotIssuable};
use cchc_ops::VersionSummary;
use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::Serialize;

use super::PlanStanding;

/// The versions of a plan and what can be done about them.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PlanVersions {
    /// Where the plan stands.
    pub standing: PlanStanding,
    /// Whether its text stays as it is.
    pub locked: bool,
    /// Its versions, the first one first.
    pub versions: Vec<VersionRow>,
    /// The adjustment that is under way.
    pub amending: Option<UnderAmendment>,
    /// What keeps the text from being issued today; empty for a locked plan.
    pub missing: Vec<IssueObstacle>,
    /// How many findings say that the paper contradicts itself: worth a look before issuing.
    pub serious_findings: usize,
    /// How many appendices would be frozen.
    pub appendices: usize,
    /// How many task rows would be frozen.
    pub tasks: usize,
    /// The names of the layouts that would be frozen.
    pub layouts: Vec<String>,
}

/// A version.
#[derive(Debug, Serialize, JsonSchema)]
pub struct VersionRow {
    /// 1 for the plan as first issued, then one more for every adjustment.
    pub ordinal: u32,
    /// The paper: `số 24/KH-UBND ngày 25/01/2022`.
    pub paper: String,
    /// Số.
    pub number: u32,
    /// Ký hiệu.
    pub symbol: String,
    /// The day on the paper, from which on the version is in force.
    pub issued_on: NaiveDate,
    /// Who signed.
    pub signer: String,
    /// Why the plan was adjusted; empty for the first version.
    pub reason: String,
    /// When it was recorded.
    pub entered_at: NaiveDateTime,
    /// How many changes it has to the version before; `None` for the first.
    pub changes: Option<usize>,
}

/// An adjustment under way.
#[derive(Debug, Serialize, JsonSchema)]
pub struct UnderAmendment {
    /// Since when.
    pub since: NaiveDateTime,
    /// Why.
    pub reason: String,
    /// How many changes the text has by now to the last version.
    pub changes: usize,
}

/// Something that keeps a plan from being issued.
#[derive(Debug, Serialize, JsonSchema)]
pub struct IssueObstacle {
    /// Stable code, such as `version.no_number`.
    pub code: String,
    /// What is missing.
    pub message: String,
    /// What to do about it.
    pub hint: String,
}

/// One change between two texts of a plan. The old words are `head`, `before` and `tail`
/// together, the new ones `head`, `after` and `tail`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChangeRow {
    /// The change in one sentence.
    pub sentence: String,
    /// The place in words: `Phụ lục I, dòng II.3`.
    pub place: String,
    /// Number of order of the appendix, from 1.
    pub appendix: Option<usize>,
    /// The number of the row: `II.3`; empty outside the tables.
    pub number: String,
    /// The block, target, appendix, domain or task.
    pub item: Option<ItemId>,
    /// The field of the task.
    pub field: Option<TaskField>,
    /// What became of it.
    pub kind: ChangeKind,
    /// What it is: `thời gian hoàn thành`, `dòng`.
    pub what: String,
    /// The words that both begin with.
    pub head: String,
    /// The words that only the old text has.
    pub before: String,
    /// The words that only the new text has.
    pub after: String,
    /// The words that both end with.
    pub tail: String,
}

impl VersionRow {
    pub(crate) fn new(version: VersionSummary, changes: Option<usize>) -> Self {
        let VersionSummary { ordinal, by, entered_at, reason } = version;
        Self {
            ordinal,
            paper: by.words_vi(),
            number: by.number,
            symbol: by.symbol,
            issued_on: by.day,
            signer: by.signer,
            reason,
            entered_at,
            changes,
        }
    }
}

impl From<NotIssuable> for IssueObstacle {
    fn from(obstacle: NotIssuable) -> Self {
        Self {
            code: obstacle.code().to_owned(),
            message: obstacle.message_vi(),
            hint: obstacle.hint_vi().to_owned(),
        }
    }
}

impl From<Change> for ChangeRow {
    fn from(change: Change) -> Self {
        let sentence = change.sentence_vi();
        let Change { place, kind, what, before, after } = change;
        let parts = match kind {
            ChangeKind::Changed => Contrast::of(&before, &after),
            // Places and whole rows are read whole.
            _ => Contrast { head: String::new(), before, after, tail: String::new() },
        };
        Self {
            sentence,
            place: place.words,
            appendix: place.appendix,
            number: place.number,
            item: place.item,
            field: place.field,
            kind,
            what,
            head: parts.head,
            before: parts.before,
            after: parts.after,
            tail: parts.tail,
        }
    }
}
