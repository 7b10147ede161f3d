//! Versions: issuing a plan, adjusting it, giving the adjustment up.
//!
//! A plan is *locked* from the day it is issued: its text changes only within an adjustment,
//! which ends with the next version or is discarded.

mod amend;
mod discard;
mod issue;
mod lock;
mod problem;
mod state;

pub use amend::amend;
pub use discard::discard;
pub use issue::issue;
pub use problem::VersionProblem;
pub use state::{InForce, VersionState, frozen, in_force, state};

pub(crate) use lock::{Locked, after, before, check_edit, check_gone};
