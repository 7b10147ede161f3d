//! The document tree as PDF, and its pages for a screen.
//!
//! Owns Typst and everything that has to do with it. Must not know plans, the store or the
//! clock. Words of a document reach Typst only as values of a JSON file, never as markup.
//! Read first: [`Press`]; then `manuscript/` (what the template is told), `template/main.typ`
//! (how Typst draws it) and `stretch.rs` (how little is set again after a change).

mod export;
mod manuscript;
mod pages;
mod press;
mod problem;
mod proof;
mod stretch;
#[cfg(test)]
mod tests;
mod typeface;
mod world;

pub use pages::{AnchorPlace, PageView, Pages};
pub use press::Press;
pub use problem::PdfProblem;
pub use typeface::Typeface;
