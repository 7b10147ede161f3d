//! Registers (sổ theo dõi) and their rows.
//!
//! Definitions are data and read through [`definitions`] alone. Cells come as they were typed and
//! are read by the rules of the model; a row that does not fit is not kept, with all reasons at
//! once.

mod add;
mod change;
mod count;
mod delete;
mod list;
mod problem;

pub use add::{add, paste};
pub use change::change;
pub use count::{ReportCount, counts, report_spans};
pub use delete::delete;
pub use list::{definition, definitions, entries, rows};
pub use problem::RegisterProblem;

use std::collections::BTreeMap;

use cchc_model::register::ColumnId;

/// Cells as an officer typed them; an empty text empties its cell.
pub type Typed = BTreeMap<ColumnId, String>;
