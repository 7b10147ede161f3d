//! The words of a report: no edit and no compilation loses a word of the officer's.
#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

mod edits;
mod made;
mod merging;
mod properties;
