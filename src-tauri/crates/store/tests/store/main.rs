//! The store as its users see it: files opened and refused, plans kept exactly, rows journalled.
#![expect(clippy::unwrap_used, reason = "tests may be blunt, and so may what they share")]

mod create;
mod fixture;
mod journal;
mod open;
mod round_trip;
mod schema;
mod step;
mod task;
