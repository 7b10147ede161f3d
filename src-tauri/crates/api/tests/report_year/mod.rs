//! Two simulated years as they were written, entered into real books, and reckoned by hand.

pub(crate) mod book;
pub(crate) mod raw;
pub(crate) mod words;
