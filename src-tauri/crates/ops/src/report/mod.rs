//! Reports: which are due, how they are made from the book, and what the officer does with them.
//!
//! The words of a report are compiled from the book and corrected by the officer; nothing that an
//! officer wrote is ever destroyed by compiling again. A report that was handed to be signed, or
//! issued, is *locked*: it is changed only once it was taken back, or within a correction.

mod asked;
mod begin;
mod calendar;
mod cited;
mod compile;
mod correct;
mod create;
mod delete;
mod difference;
mod edit;
mod facts;
mod files;
mod head;
mod issue;
mod list;
mod lock;
mod obstacle;
pub mod outline;
mod paper;
mod printed;
mod problem;
pub mod scheme;
mod stale;
mod state;
mod submit;

pub use asked::of as outline_of;
pub use calendar::{DueLine, DueStanding, ReportYear, SOON_DAYS, calendar, pressing};
pub use compile::{CompiledReport, compile, gaps};
pub use correct::{correct, discard};
pub use create::{NewReport, create};
pub use delete::delete;
pub use difference::difference;
pub use edit::{EditedReport, edit};
pub use facts::{GatheredFacts, gather};
pub use files::{
    ProducedFile, ReportFileFinding, attach, check as check_files, detach, file, is_sound,
    path_of_file, produced_name,
};
pub use head::set_head;
pub use issue::{PRODUCED, ReadyReport, ReportPaperMarks, issue, obstacles, ready};
pub use list::{get, list};
pub use obstacle::ReportObstacle;
pub use paper::{frozen, paper};
pub use printed::printed;
pub use problem::ReportProblem;
pub use scheme::window;
pub use state::{last_ordinal, version_of};
pub use submit::{submit, take_back};

pub(crate) use list::name;
pub(crate) use lock::{Locked, after, before, check_open, check_undo};
