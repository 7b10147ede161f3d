//! The book as a whole.

mod check;
mod create;

pub use check::check;
pub use create::create;
