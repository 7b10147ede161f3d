//! The outlines of reports, and those of the office's own.

use cchc_model::report::{OutlineId, ReportOutline};
use cchc_ops::report::outline::KnownOutline;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Call;
use crate::Problem;
use crate::command::Nothing;
use crate::command::plan::{Changed, changed};

/// An outline in the list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OutlineRow {
    /// The outline, as reports follow it.
    pub outline: ReportOutline,
    /// Whether one of its id came with the program.
    pub shipped: bool,
    /// Whether the office keeps one of its own of this id.
    pub own: bool,
}

/// An outline as the office wants it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveOutline {
    /// The outline; one of the same id is replaced.
    pub outline: ReportOutline,
}

/// An outline by its name.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutlineById {
    /// Its id.
    pub id: OutlineId,
}

pub(in crate::command) fn outlines(
    call: &mut Call<'_>,
    _: Nothing,
) -> Result<Vec<OutlineRow>, Problem> {
    let known = cchc_ops::report::outline::outlines(call.session.desk()?)?.into_iter();
    let row = |KnownOutline { outline, shipped, own }| OutlineRow { outline, shipped, own };
    Ok(known.map(row).collect())
}

pub(in crate::command) fn outline_save(
    call: &mut Call<'_>,
    request: SaveOutline,
) -> Result<Changed, Problem> {
    let desk = call.session.desk_mut()?;
    let done = cchc_ops::report::outline::save(desk, request.outline, call.now)?;
    changed(call, done.label)
}

pub(in crate::command) fn outline_delete(
    call: &mut Call<'_>,
    request: OutlineById,
) -> Result<Changed, Problem> {
    let desk = call.session.desk_mut()?;
    let done = cchc_ops::report::outline::delete(desk, &request.id, call.now)?;
    changed(call, done.label)
}
