//! What can be asked of Sổ CCHC by a program around it: every command declared once.
//!
//! Owns: the list of commands ([`command`]), their requests and answers, the one dispatcher
//! ([`Session::call`]), the words in which problems cross ([`Problem`]), and what a host must be
//! able to do ([`Host`]). The TypeScript of `ui/src/lib/api/generated.ts` is written from this
//! list by a test. Must not know: windows, HTTP, SQL, the rules of the field.
//!
//! Start reading at `command/mod.rs`, then `session.rs`.

pub mod command;
mod host;
mod problem;
mod session;
pub mod view;

pub use host::{FolderDialog, Host, OpenDialog, Printed, Progress, SaveDialog};
pub use problem::{ERROR_CODES, Problem};
pub use session::{Place, Session};

pub use cchc_files::{Location, Refuge, free_path, known_path, system_fonts};
