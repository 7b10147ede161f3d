//! Figures: entering, counting, checking, and the targets of the plan that they tell about.
//!
//! The set of figures is data that comes with the program ([`set`]); what officers entered is kept
//! by figure and days; everything else is reckoned anew whenever it is asked for.

mod counted;
mod enter;
mod form;
mod problem;
mod set;
mod sheet;
mod targets;

pub use enter::{Entered, RefusedFigure, TypedFigure, enter};
pub use form::{Form, Months, attempt, form, periods};
pub use problem::FigureProblem;
pub use set::set;
pub(crate) use sheet::Source;
pub use sheet::sheet;
pub(crate) use targets::held_against;
pub use targets::{TargetReach, suggest, targets};
