//! What the office keeps about itself.

use cchc_model::office::Catalogue;
use schemars::JsonSchema;
use serde::Deserialize;

use super::plan::{Changed, changed};
use super::{Call, Nothing};
use crate::Problem;

/// A catalogue to keep.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveCatalogue {
    /// The whole catalogue.
    pub catalogue: Catalogue,
    /// The parts in which something was changed; together they are one step of the history.
    pub parts: Vec<CataloguePart>,
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
    /// Thể thức trình bày.
    House,
}

pub(super) fn get(call: &mut Call<'_>, _: Nothing) -> Result<Catalogue, Problem> {
    Ok(call.session.desk()?.book().catalogue()?)
}

pub(super) fn save(call: &mut Call<'_>, request: SaveCatalogue) -> Result<Changed, Problem> {
    let part = |part| match part {
        CataloguePart::Offices => cchc_ops::CataloguePart::Offices,
        CataloguePart::Domains => cchc_ops::CataloguePart::Domains,
        CataloguePart::Bodies => cchc_ops::CataloguePart::Bodies,
        CataloguePart::Posts => cchc_ops::CataloguePart::Posts,
        CataloguePart::Officers => cchc_ops::CataloguePart::Officers,
        CataloguePart::House => cchc_ops::CataloguePart::House,
    };
    let parts: Vec<_> = request.parts.into_iter().map(part).collect();
    let desk = call.session.desk_mut()?;
    let done = cchc_ops::catalogue::save(desk, &request.catalogue, &parts, call.now)?;
    changed(call, done.label)
}
