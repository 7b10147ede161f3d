//! The quarter of a day, as this office closes its quarters.

use cchc_model::progress::AsOf;
use chrono::NaiveDate;

use crate::report::scheme;
use crate::{Desk, OpsProblem};

/// A day with all that is known, in the quarter in which the office reports it: work without a due
/// day is asked about in the very days of which its report speaks.
///
/// # Errors
/// `program.shipped_file`; `store.busy`, `store.damaged`.
pub fn as_of(desk: &Desk, day: NaiveDate) -> Result<AsOf, OpsProblem> {
    let as_of = AsOf::on(day);
    let quarter = scheme::days(desk)?.quarter_of(day);
    Ok(quarter.map_or(as_of, |quarter| as_of.within(quarter.into())))
}
