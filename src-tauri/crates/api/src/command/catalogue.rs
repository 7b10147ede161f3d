//! What the office keeps about itself.

use cchc_model::office::{AgencyLines, AgencyName, Catalogue, HouseMeasure, HouseStyle, Office};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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

impl From<cchc_ops::CataloguePart> for CataloguePart {
    fn from(part: cchc_ops::CataloguePart) -> Self {
        match part {
            cchc_ops::CataloguePart::Offices => Self::Offices,
            cchc_ops::CataloguePart::Domains => Self::Domains,
            cchc_ops::CataloguePart::Bodies => Self::Bodies,
            cchc_ops::CataloguePart::Posts => Self::Posts,
            cchc_ops::CataloguePart::Officers => Self::Officers,
            cchc_ops::CataloguePart::House => Self::House,
        }
    }
}

/// An office as it is written just now.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfficeAsked {
    /// The office.
    pub office: Office,
}

/// What the house style can be.
#[derive(Debug, Serialize, JsonSchema)]
pub struct HouseChoices {
    /// As the decree says.
    pub decree: HouseStyle,
    /// The measures with what the decree allows.
    pub ranges: Vec<HouseRange>,
    /// The ways to name the agency, with the office of the day as an example.
    pub names: Vec<AgencySample>,
}

/// What the decree allows for a measure.
#[derive(Debug, Serialize, JsonSchema)]
pub struct HouseRange {
    /// The measure.
    pub measure: HouseMeasure,
    /// The smallest.
    pub least: u8,
    /// The greatest.
    pub most: u8,
}

/// A way to name the agency.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AgencySample {
    /// The way.
    pub way: AgencyName,
    /// The office of the day, named so.
    pub lines: AgencyLines,
}

pub(super) fn agency(call: &mut Call<'_>, asked: OfficeAsked) -> Result<AgencyLines, Problem> {
    let house = call.session.desk()?.book().house_style()?;
    Ok(house.agency.lines(&asked.office))
}

pub(super) fn house_choices(call: &mut Call<'_>, _: Nothing) -> Result<HouseChoices, Problem> {
    let catalogue = call.session.desk()?.book().catalogue()?;
    let last = || catalogue.offices.last().map(|dated| &dated.office);
    let office = catalogue.office_on(call.now.date()).or_else(last);
    let name = |way: AgencyName| AgencySample {
        way,
        lines: office.map(|office| way.lines(office)).unwrap_or_default(),
    };
    let range = |measure: HouseMeasure| {
        let (least, most) = measure.range().into_inner();
        HouseRange { measure, least, most }
    };
    Ok(HouseChoices {
        decree: HouseStyle::default(),
        ranges: HouseMeasure::ALL.into_iter().map(range).collect(),
        names: AgencyName::ALL.into_iter().map(name).collect(),
    })
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
