//! Plans as a whole.

mod create;
mod delete;
mod edit;
mod export;
mod import;
mod list;
mod of_year;
mod outline;

pub use create::{NewPlan, create};
pub use delete::delete;
pub use edit::{Edited, edit};
pub use export::export;
pub use import::import;
pub use list::{get, list};
pub(crate) use of_year::{AnnualPlan, annual, of_year};
