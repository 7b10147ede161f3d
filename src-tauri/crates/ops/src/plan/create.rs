//! A new plan of the office.

use std::collections::{BTreeMap, BTreeSet};

use cchc_model::ids::{BadPlanId, ItemId, PlanId};
use cchc_model::layout::LayoutId;
use cchc_model::office::{Catalogue, CatalogueDomain, Office, valid_on};
use cchc_model::plan::{Appendix, Domain, Invalid, Issuance, PaperMarks, Plan, PlanKind};
use cchc_model::text::{fold, nfc, roman};
use chrono::{NaiveDate, NaiveDateTime};

use super::outline::Outline;
use crate::layout::{self, LayoutProblem};
use crate::operation::plan_vi;
use crate::{Desk, Operation, OpsProblem, Outcome, run, signer};

/// What a new plan is asked for with; the rest is the office's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPlan {
    /// What it is for.
    pub kind: PlanKind,
    /// First year, 1990 to 2200.
    pub first_year: i32,
    /// Last year; the first again for a plan of one year.
    pub last_year: i32,
    /// Trích yếu; may be written later.
    pub subject: String,
    /// The layout of its appendix.
    pub layout: LayoutId,
}

/// Makes a plan with the office's head, the usual headings, an appendix with the catalogue's
/// domains, and the signer of the day; its id, such as `tung-anh-2026`.
///
/// # Errors
/// `plan.invalid` for years that cannot be; `layout.not_found`; `office.not_valid` when the
/// catalogue has no office on the day of `now`.
pub fn create(
    desk: &mut Desk,
    new: &NewPlan,
    now: NaiveDateTime,
) -> Result<Outcome<PlanId>, OpsProblem> {
    if !layout::list(desk)?.iter().any(|known| known.layout.id == new.layout) {
        return Err(LayoutProblem::NotFound { layout: new.layout.clone() }.into());
    }
    let catalogue = desk.book().catalogue()?;
    let day = now.date();
    let office = catalogue.office_on(day).ok_or(OpsProblem::NoOfficeOn { day })?;
    let taken: BTreeSet<PlanId> = desk.book().plans()?.into_iter().map(|plan| plan.id).collect();
    let plan = plan(new, free_id(office, new, &taken)?, office, &catalogue, day)?;
    plan.validate()?;
    let operation = Operation::CreatePlan { plan: plan_vi(&plan.subject, &plan.years()) };
    run(desk, &operation, now, |tx| {
        tx.insert_plan(&plan)?;
        Ok(plan.id)
    })
}

fn plan(
    new: &NewPlan,
    id: PlanId,
    office: &Office,
    catalogue: &Catalogue,
    day: NaiveDate,
) -> Result<Plan, OpsProblem> {
    let outline = Outline::read()?;
    let mut last = 0;
    let mut give = || {
        last += 1;
        ItemId(last)
    };
    let mut recipients = vec![office.superior.clone(), outline.filed.clone()];
    recipients.retain(|line| !line.trim().is_empty());
    let mut plan = Plan {
        id,
        kind: new.kind,
        first_year: new.first_year,
        last_year: new.last_year,
        office: office.clone(),
        subject: nfc(&new.subject),
        issuance: Issuance {
            symbol: "KH-UBND".to_owned(),
            place: office.place.clone(),
            ..Issuance::default()
        },
        decision: None,
        narrative: outline.blocks(&mut give),
        targets: Vec::new(),
        recipients,
        signature: signer::signature_on(catalogue, day),
        marks: PaperMarks::default(),
        appendices: Vec::new(),
    };
    let word = if plan.first_year == plan.last_year { "NĂM" } else { "GIAI ĐOẠN" };
    let years = format!("{word} {}", plan.years());
    plan.appendices.push(Appendix {
        id: give(),
        title: outline.appendix_title.replace("{years}", &years),
        reference: String::new(),
        layout: new.layout.clone(),
        headers: BTreeMap::new(),
        domains: domains(catalogue, day, new.first_year)
            .zip(1..)
            .map(|(domain, ordinal)| domain_row(domain, ordinal, give()))
            .collect(),
    });
    Ok(plan)
}

/// The domains of the day, or, where the catalogue knows none, those with which the plan begins.
fn domains(
    catalogue: &Catalogue,
    day: NaiveDate,
    year: i32,
) -> impl Iterator<Item = &CatalogueDomain> {
    let valid = |domain: &CatalogueDomain, day| valid_on(domain.valid_from, domain.valid_to, day);
    let known = catalogue.domains.iter().any(|domain| valid(domain, day));
    let day = if known { day } else { NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(day) };
    catalogue.domains.iter().filter(move |domain| valid(domain, day))
}

/// A domain row as plans print it: a Roman number and capitals.
fn domain_row(domain: &CatalogueDomain, ordinal: usize, id: ItemId) -> Domain {
    Domain {
        id,
        number: roman(ordinal),
        title: domain.name.to_uppercase(),
        code: Some(domain.code.clone()),
        tasks: Vec::new(),
        subdomains: Vec::new(),
    }
}

/// An id from the office's place and the plan's years that no plan of the book has.
fn free_id(office: &Office, new: &NewPlan, taken: &BTreeSet<PlanId>) -> Result<PlanId, Invalid> {
    let plain = fold(&office.place);
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut place = words.collect::<Vec<_>>().join("-");
    // Room for the years and a number behind them.
    place.truncate(40);
    let mut base = if place.is_empty() { "ke-hoach".to_owned() } else { place };
    base.push_str(&format!("-{}", new.first_year));
    if new.last_year != new.first_year {
        base.push_str(&format!("-{}", new.last_year));
    }
    let numbered = |number| match number {
        1 => plan_id(base.clone()),
        number => plan_id(format!("{base}-{number}")),
    };
    let mut number = 1;
    let mut id = numbered(number)?;
    while taken.contains(&id) {
        number += 1;
        id = numbered(number)?;
    }
    Ok(id)
}

/// Only years that are no years make an id that cannot be.
fn plan_id(text: String) -> Result<PlanId, Invalid> {
    PlanId::new(text).map_err(|BadPlanId(found)| Invalid {
        path: "id".to_owned(),
        expected: "1 đến 64 chữ a-z, số và dấu gạch ngang".to_owned(),
        found,
    })
}
