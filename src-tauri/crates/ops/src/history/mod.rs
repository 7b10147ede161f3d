//! What was done, and the way back and forth.

mod guard;
mod list;
mod redo;
mod undo;

pub use list::list;
pub use redo::redo;
pub use undo::undo;
