//! Registers (sổ theo dõi) as data: dated rows with typed columns, and what is counted from them.
//!
//! The shipped ones stand in `assets/registers/`. A count of a register feeds a figure
//! ([`crate::figure::AutoSource`]); a register knows nothing of figures.
//!
//! Read first: [`RegisterDefinition`], then `count.rs`.

mod block;
mod count;
mod definition;
mod entry;
mod id;
mod load;
mod year;

pub use block::{Block, BlockRow};
pub use definition::{
    ColumnKind, ColumnOrder, Condition, CountOf, RegisterChoice, RegisterColumn, RegisterCount,
    RegisterDefinition, When,
};
pub use entry::{CellValue, EntryFault, EntryProblem, MOST_CELL_TEXT, RegisterEntry};
pub use id::{BadId, ChoiceId, ColumnId, CountId, RegisterId, RowId};
pub use load::RegisterSet;

#[cfg(test)]
mod tests;
