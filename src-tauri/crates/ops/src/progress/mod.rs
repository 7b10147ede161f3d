//! Progress: what was reported, and the picture of a day.

mod enter;
mod history;
mod problem;
mod quarter;
mod remind;
mod tracked;
mod withdraw;

pub use enter::enter;
pub use history::{KnownEntry, history};
pub use problem::ProgressProblem;
pub use quarter::as_of;
pub use remind::set_reminder;
pub use tracked::{Tracked, tracked};

pub(crate) use tracked::holidays;
pub(crate) use withdraw::{can_withdraw, withdraw};
