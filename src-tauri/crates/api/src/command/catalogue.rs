//! What the office keeps about itself.

use cchc_model::office::Catalogue;
use schemars::JsonSchema;
use serde::Deserialize;

use super::plan::Changed;
use super::{Call, Nothing};
use crate::Problem;

/// A catalogue to keep.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveCatalogue {
    /// The whole catalogue.
    pub catalogue: Catalogue,
    /// The part in which something was changed.
    pub part: CataloguePart,
}

/// A part of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CataloguePart {
    /// Cơ quan.
    Offices,
    /// Lĩnh vực.
    Domains,
    /// Bộ phận.
    Bodies,
    /// Chức danh.
    Posts,
    /// Công chức.
    Officers,
}

pub(super) fn get(call: &mut Call<'_>, _: Nothing) -> Result<Catalogue, Problem> {
    Ok(call.session.desk()?.book().catalogue()?)
}

pub(super) fn save(call: &mut Call<'_>, request: SaveCatalogue) -> Result<Changed, Problem> {
    let _ = request;
    call.session.desk()?;
    Err(Problem::unknown_command("catalogue.save"))
}
