//! Finding words in everything that the book holds.
//!
//! What can be found lies in memory beside the open book ([`Shelf`]), in parts: each plan, its
//! progress, each report, the documents, the registers, the figures, the catalogue. It is brought up to date
//! when something is searched for: the journal says which parts were touched since.
//!
//! Start reading at [`find()`].

mod catalogue;
mod evidence;
mod figure;
mod find;
mod place;
mod plan;
mod progress;
mod register;
mod report;
mod shelf;

pub use find::find;
pub use place::SearchPlace;
pub(crate) use shelf::Shelf;
