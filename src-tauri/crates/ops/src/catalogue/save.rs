//! The catalogue, read and kept.

use cchc_model::office::Catalogue;
use cchc_model::text;
use cchc_store::CataloguePart;
use chrono::{NaiveDate, NaiveDateTime};

use super::CatalogueProblem;
use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// What the office keeps about itself.
///
/// # Errors
/// `store.busy`, `store.damaged`.
pub fn get(desk: &Desk) -> Result<Catalogue, OpsProblem> {
    Ok(desk.book().catalogue()?)
}

/// Keeps parts of a catalogue in one step, their texts composed (NFC); the other parts stay as the
/// book has them. Parts belong together where a name is changed that another part speaks of.
///
/// # Errors
/// `catalogue.no_name`, `catalogue.dates`, `catalogue.no_code`, `catalogue.no_office`: a row that
/// no paper could use; `catalogue.house_range`; `store.refused`.
pub fn save(
    desk: &mut Desk,
    catalogue: &Catalogue,
    parts: &[CataloguePart],
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    let catalogue = &composed(catalogue)?;
    parts.iter().try_for_each(|part| check(catalogue, *part))?;
    let operation = Operation::SaveCatalogue { parts: parts.to_vec() };
    run(desk, &operation, now, |tx| {
        parts.iter().try_for_each(|part| tx.update_catalogue(*part, catalogue))?;
        Ok(())
    })
}

/// Composed as one text: no mark outside the strings can be composed with anything.
fn composed(catalogue: &Catalogue) -> Result<Catalogue, OpsProblem> {
    let written = serde_json::to_string(catalogue).map_err(OpsProblem::Unwritable)?;
    serde_json::from_str(&text::nfc(&written)).map_err(OpsProblem::Unwritable)
}

type Days = (Option<NaiveDate>, Option<NaiveDate>);

fn check(catalogue: &Catalogue, part: CataloguePart) -> Result<(), CatalogueProblem> {
    match part {
        CataloguePart::Offices => {
            let offices = &catalogue.offices;
            if offices.is_empty() {
                return Err(CatalogueProblem::NoOffice);
            }
            let place = |dated: &cchc_model::office::DatedOffice| dated.office.place.clone();
            named(part, offices.iter().map(place))?;
            named(part, offices.iter().map(|dated| dated.office.name.clone()))?;
            let days = offices
                .iter()
                .map(|dated| (&dated.office.name, (dated.valid_from, dated.valid_to)));
            in_order(days)
        }
        CataloguePart::Domains => {
            let domains = &catalogue.domains;
            named(part, domains.iter().map(|domain| domain.name.clone()))?;
            if let Some(domain) = domains.iter().find(|domain| domain.code.0.trim().is_empty()) {
                return Err(CatalogueProblem::NoCode { name: domain.name.clone() });
            }
            in_order(domains.iter().map(|one| (&one.name, (one.valid_from, one.valid_to))))
        }
        CataloguePart::Bodies => {
            named(part, catalogue.bodies.iter().map(|body| body.name.clone()))?;
            in_order(catalogue.bodies.iter().map(|one| (&one.name, (one.valid_from, one.valid_to))))
        }
        CataloguePart::Posts => named(part, catalogue.posts.iter().map(|post| post.name.clone())),
        CataloguePart::Officers => {
            let officers = &catalogue.officers;
            named(part, officers.iter().map(|officer| officer.name.clone()))?;
            in_order(officers.iter().flat_map(|officer| {
                let days = officer.services.iter().map(|one| (one.valid_from, one.valid_to));
                days.map(|days| (&officer.name, days))
            }))
        }
        CataloguePart::House => Ok(catalogue.house.check()?),
    }
}

fn named(
    part: CataloguePart,
    mut names: impl Iterator<Item = String>,
) -> Result<(), CatalogueProblem> {
    match names.position(|name| name.trim().is_empty()) {
        None => Ok(()),
        Some(index) => Err(CatalogueProblem::NoName { part, row: index + 1 }),
    }
}

fn in_order<'a>(rows: impl Iterator<Item = (&'a String, Days)>) -> Result<(), CatalogueProblem> {
    for (name, (from, to)) in rows {
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            return Err(CatalogueProblem::Dates { name: name.clone() });
        }
    }
    Ok(())
}
