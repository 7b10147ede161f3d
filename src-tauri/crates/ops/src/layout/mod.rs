//! Layouts: the shipped ones and the office's own.

mod delete;
mod list;
mod problem;
mod save;

pub use delete::delete;
pub use list::{KnownLayout, all, list};
pub use problem::LayoutProblem;
pub use save::save;
