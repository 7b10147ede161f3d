//! What the office keeps about itself.

mod problem;
mod save;

pub use problem::CatalogueProblem;
pub(crate) use problem::name_vi;
pub use save::{get, save};
