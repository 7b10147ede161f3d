//! The use cases as their callers see them.
#![expect(clippy::unwrap_used, reason = "tests may be blunt, and so may what they share")]

mod book;
mod edit;
mod fixture;
mod history;
mod plan;
mod sample;
