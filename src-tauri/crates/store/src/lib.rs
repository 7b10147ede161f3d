//! The one SQLite file of a commune's book.
//!
//! Owns: the file's schema (`migrations/*.sql`), opening it safely, reading and writing rows, and
//! the journal of row images that undo and history stand on. The only crate that knows rusqlite.
//! Must not know: use cases, documents, screens, the clock.
//!
//! Reading needs a [`Reader`], which a [`Book`] and a [`Tx`] both are. Writing needs a `&mut`
//! [`Tx`], which only [`Book::write`] hands out, with a name, inside one transaction; the
//! database's own triggers refuse every other write. Use cases go through `cchc_ops::run`.
//!
//! Start reading at [`Book`], then `migrations/0001_plan.sql`.

mod appendix;
mod book;
mod catalogue;
mod check;
mod column;
mod difference;
mod evidence;
mod figure;
mod journal;
mod layout;
mod order;
mod plan;
mod problem;
mod progress;
mod register;
mod report;
mod task;
mod tx;
mod version;

pub use book::{Book, Reader, SCHEMA_VERSION};
pub use catalogue::CataloguePart;
pub use check::StoreFinding;
pub use journal::{
    Changes, Entry, HistoryEntry, HistoryKind, HistoryState, JournalMark, RowCounts, Touched,
    Written,
};
pub use plan::{PlanStatus, PlanSummary};
pub use problem::StoreProblem;
pub use register::RowDocument;
pub use report::{
    ReportCorrection, ReportFile, ReportFileRole, ReportSummary, ReportVersionSummary,
};
pub use tx::Tx;
pub use version::{Amendment, VersionSummary};
