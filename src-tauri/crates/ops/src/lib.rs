//! Use cases: what an officer can do with a book, one verb per file in the folder of its noun.
//!
//! Owns: the one door for writes ([`run`]: a name, one transaction, a journal, an answer that says
//! what changed), and the verbs behind it. Must not know: files other than the book, documents,
//! screens, the clock (`now` is an argument).
//!
//! A write outside the door does not compile: a [`Desk`] lends its book only for reading, and the
//! right to write, [`Tx`], is made by [`run`] alone. Crates above this one use the reading types
//! that are named here and do not depend on the store.
//!
//! Start reading at [`run`], then `plan/edit.rs`.

pub mod book;
pub mod catalogue;
mod desk;
pub mod evidence;
pub mod figure;
pub mod history;
pub mod layout;
mod operation;
pub mod plan;
mod problem;
pub mod progress;
pub mod register;
pub mod report;
mod run;
pub mod sample;
pub mod search;
mod signer;
pub mod version;

pub use cchc_store::{
    Amendment, CataloguePart, Changes, HistoryEntry, HistoryKind, HistoryState, PlanStatus,
    PlanSummary, Reader, ReportCorrection, ReportFile, ReportFileRole, ReportSummary,
    ReportVersionSummary, RowCounts, RowDocument, StoreFinding, StoreProblem, Tx, VersionSummary,
};
pub use desk::Desk;
pub use operation::{Operation, RegisterChange, ReportStep};
pub use problem::OpsProblem;
pub use run::{Outcome, run};
