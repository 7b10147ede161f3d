//! Files on an office's disk: whole or untouched, and with errors an officer can act on.
//!
//! **Owns** the only code that writes a file ([`write_atomic`]) or a folder of files
//! ([`NewFolder`]), reading with a limit ([`read`], [`read_to_string`]), names that Windows accepts
//! ([`safe_file_name`], [`plain_file_name`]), folders of files that are known by their content
//! ([`ContentFolder`]), what kind of place a file lies in ([`Location`]), and the one table from
//! operating-system error numbers to Vietnamese words ([`FileProblem`]).
//!
//! **Must not know** what is inside a file, nor the store, the plans or the documents. The clock
//! and randomness are not needed here either: temporary names come from the process number and a
//! counter.
//!
//! **Read first** `write.rs`, then `problem.rs`.
//!
//! # When is a file "open in Excel"?
//!
//! * **Windows** says so itself: Excel, Word and LibreOffice keep the workbook open without sharing
//!   deletion, so the final rename fails with 32, 33 or 5. That is certain and never stale.
//! * **Linux** lets a rename replace an open file, so nothing would fail. The file counts as open
//!   when somebody holds an advisory lock on it (`flock`), or when a lock file lies beside it
//!   (`.~lock.NAME#` of LibreOffice, `~$NAME` of Excel, `~$ME` of Word) *and* a living process has
//!   the file open. A lock file alone is never believed: after a crash it stays for ever and would
//!   block every export. It only improves the words of a refusal, and [`owner_lock`] shows it to
//!   callers who want to mention it.

mod classify;
mod content;
mod disk;
mod folder;
mod fonts;
mod in_use;
mod location;
mod name;
mod problem;
mod read;
mod write;

pub use content::{Content, ContentFolder, KeptContent, Presence, sha256};
pub use disk::remove;
pub use folder::{NewFolder, clear_folder, free_path, make_folder};
pub use fonts::system_fonts;
pub use in_use::{OfficeProgram, owner_lock};
pub use location::{Location, Refuge, SyncService, known_path, steps_vi};
pub use name::{MAX_NAME_UTF16, plain_file_name, safe_file_name};
pub use problem::{FileProblem, Operation, ProblemKind};
pub use read::{read, read_to_string};
pub use write::write_atomic;
