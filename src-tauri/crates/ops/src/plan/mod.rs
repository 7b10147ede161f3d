//! Plans as a whole.

mod delete;
mod edit;
mod export;
mod import;
mod list;

pub use delete::delete;
pub use edit::{Edited, edit};
pub use export::export;
pub use import::import;
pub use list::{get, list};
