//! The store as its users see it: files opened and refused, plans kept exactly, rows journalled.
#![expect(clippy::unwrap_used, reason = "tests may be blunt, and so may what they share")]

#[path = "../../../model/tests/any/mod.rs"]
#[expect(dead_code, reason = "shared with the model's own tests, which use more of it")]
mod any;
mod create;
mod fixture;
mod journal;
mod open;
mod round_trip;
mod schema;
mod step;
mod update;
mod version;
