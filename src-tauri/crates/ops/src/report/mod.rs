//! Reports: gathered from the book, written, issued and kept.

mod cited;
mod facts;

pub use facts::{GatheredFacts, gather};
