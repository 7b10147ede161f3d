//! Layouts.

use cchc_model::layout::{AppendixLayout, LayoutId};
use cchc_ops::layout::KnownLayout;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::plan::{Changed, changed};
use super::{Call, Nothing};
use crate::Problem;

/// A layout in the list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LayoutRow {
    /// The layout.
    pub layout: AppendixLayout,
    /// Whether it came with the program and cannot be changed.
    pub shipped: bool,
}

/// A layout of the office's own.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveLayout {
    /// The layout; one of the same id is replaced.
    pub layout: AppendixLayout,
}

/// A layout that goes.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LayoutById {
    /// Its id.
    pub id: LayoutId,
}

pub(super) fn list(call: &mut Call<'_>, _: Nothing) -> Result<Vec<LayoutRow>, Problem> {
    let known = cchc_ops::layout::list(call.session.desk()?)?.into_iter();
    Ok(known.map(|KnownLayout { layout, shipped }| LayoutRow { layout, shipped }).collect())
}

pub(super) fn save(call: &mut Call<'_>, request: SaveLayout) -> Result<Changed, Problem> {
    let done = cchc_ops::layout::save(call.session.desk_mut()?, request.layout, call.now)?;
    changed(call, done.label)
}

pub(super) fn delete(call: &mut Call<'_>, request: LayoutById) -> Result<Changed, Problem> {
    let done = cchc_ops::layout::delete(call.session.desk_mut()?, &request.id, call.now)?;
    changed(call, done.label)
}
