//! Layouts.

use cchc_model::layout::{AppendixLayout, LayoutId, shipped};
use cchc_ops::Desk;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::plan::Changed;
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
    let shipped = shipped()?;
    let known = all(call.session.desk()?)?.into_iter();
    let row = |layout: AppendixLayout| {
        let shipped = shipped.iter().any(|shipped| shipped.id == layout.id);
        LayoutRow { layout, shipped }
    };
    Ok(known.map(row).collect())
}

pub(super) fn save(call: &mut Call<'_>, request: SaveLayout) -> Result<Changed, Problem> {
    let _ = request;
    call.session.desk()?;
    Err(Problem::unknown_command("layout.save"))
}

pub(super) fn delete(call: &mut Call<'_>, request: LayoutById) -> Result<Changed, Problem> {
    let _ = request;
    call.session.desk()?;
    Err(Problem::unknown_command("layout.delete"))
}

/// Every layout that the book knows, the shipped ones first.
pub(super) fn all(desk: &Desk) -> Result<Vec<AppendixLayout>, Problem> {
    let _ = desk;
    Ok(shipped()?)
}
