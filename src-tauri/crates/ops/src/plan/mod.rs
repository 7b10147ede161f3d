//! Plans as a whole.

mod delete;
mod export;
mod import;
mod list;

pub use delete::delete;
pub use export::export;
pub use import::import;
pub use list::{get, list};
