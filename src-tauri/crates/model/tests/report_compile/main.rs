//! Reports compiled from a book of one year.

#![expect(clippy::unwrap_used, reason = "a test may be blunt, its small functions too")]

mod desk;
mod properties;
mod sentences;
#[path = "../progress/year.rs"]
mod year;
