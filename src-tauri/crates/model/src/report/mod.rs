//! Reports: which are due when, the text that writes itself from the book, and what of it the
//! officer wrote.
//!
//! A report speaks of a [window](crate::span::ReportSpan) of days. Its [outline](ReportOutline) is
//! data: sections, and in each the sentences and lists that are made from the
//! [facts](ReportFacts) of the window. [`compile`] makes them; [`merge`] brings them into the
//! [text](ReportText) of the report without touching a word of the officer's. What is printed is
//! a [`ReportPaper`], which is also what is kept of a report that was issued: it needs nothing
//! else of the book, and so prints the same in ten years.

mod calendar;
#[cfg(test)]
mod calendar_tests;
mod compile;
mod difference;
mod edit;
mod facts;
mod figure_gaps;
#[cfg(test)]
mod fixture;
mod following;
mod head;
mod merge;
mod outline;
mod paper;
mod prove;
mod results;
mod scheme;
mod statistics;
mod tables;
mod text;

pub use calendar::{DueReport, due_reports};
pub use compile::{Compiled, CompiledSection, Gap, Sentence, SentenceKey, Source, compile};
pub use difference::{ReportChange, difference, figures_shown};
pub use facts::{FigureFacts, FollowedPlan, OtherPlan, ProvingDocument, ReportFacts, TargetFact};
pub use figure_gaps::figure_gaps;
pub use following::following;
pub use head::{ReportHead, ReportKind};
pub use merge::merge;
pub use outline::{
    FigureSlot, LineSlot, ListOf, NameSlot, OutlineCondition, OutlineId, OutlineList, OutlinePiece,
    OutlineSection, OutlineTargets, OutlineTasks, OutlineWording, OutlineWrite, Part, PieceKey,
    ReportOutline, SectionKey, Slot, TargetCount, TaskCount, Template, TemplateProblem,
};
pub use paper::{FrozenReport, PaperSection, ReportPaper};
pub use results::{ResultRow, results};
pub use scheme::{ReportRule, ReportScheme, SendRule, Shift, report_calendar, scheme_on};
pub use statistics::{StatisticsRow, StatisticsTable, statistics};
pub use tables::ReportTables;
pub use text::{
    BlockId, ReportBlock, ReportEdit, ReportSection, ReportText, Standing, TextProblem,
};

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::ReportId;
use crate::span::ReportSpan;

/// A report as it is being written.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Its number.
    pub id: ReportId,
    /// What it reports on.
    pub kind: ReportKind,
    /// The reporting year.
    pub year: i32,
    /// The days that it speaks of.
    pub span: ReportSpan,
    /// The day whose knowledge its text was compiled with; `None` before it was compiled. Before
    /// the last day of the window what it says of the whole window is ước.
    pub taken_on: Option<NaiveDate>,
    /// The outline that it follows.
    pub outline: OutlineId,
    /// Number, date, addressees, signature.
    pub head: ReportHead,
    /// Its words.
    pub text: ReportText,
    /// When it was handed to be signed; while it is, its words stay.
    pub submitted_at: Option<NaiveDateTime>,
}

/// How far a report has come (`NĐ 09/2019/NĐ-CP` knows only sent or not; the steps between are
/// those of an office).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportStage {
    /// Begun, and not compiled.
    Draft,
    /// Compiled from the book.
    Compiled,
    /// Handed to be signed (trình ký).
    Submitted,
    /// Issued: number, date, locked.
    Issued,
    /// Issued, and being corrected (đính chính).
    Correcting,
}

impl ReportStage {
    /// What the officer reads.
    #[must_use]
    pub const fn label_vi(self) -> &'static str {
        match self {
            Self::Draft => "Bản nháp",
            Self::Compiled => "Đã tổng hợp",
            Self::Submitted => "Đã trình ký",
            Self::Issued => "Đã ban hành",
            Self::Correcting => "Đang đính chính",
        }
    }

    /// Whether words and head may be changed.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Compiled | Self::Correcting)
    }
}
