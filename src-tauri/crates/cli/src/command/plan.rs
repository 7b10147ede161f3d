//! `cchc plan`: list, show, import and export; versions are beside it.

use std::path::Path;

use cchc_model::ids::{BadPlanId, PlanId};
use cchc_model::plan::Plan;
use cchc_ops::{Desk, PlanStatus, PlanSummary, plan};
use serde::Serialize;

use super::{now, open, show, to_json, version};
use crate::args::PlanCommand;
use crate::failure::Failure;

/// The largest plan file that is read, in bytes: a thousand times the largest sample.
const LARGEST_PLAN_FILE: u64 = 256 << 20;

#[derive(Serialize)]
struct Imported {
    plan: PlanId,
}

#[derive(Serialize)]
struct Exported {
    plan: PlanId,
    path: String,
}

pub(super) fn run(command: &PlanCommand, json: bool) -> Result<String, Failure> {
    match command {
        PlanCommand::List { data } => list(&open(data)?, json),
        PlanCommand::Show { data, plan } => {
            let shown = show::shown(&get(&open(data)?, plan.id())?);
            if json { to_json(&shown) } else { Ok(shown.in_words()) }
        }
        PlanCommand::Import { data, file } => import(data, file, json),
        PlanCommand::Issue { data, plan } => version::issue(data, &plan_id(plan.id())?, json),
        PlanCommand::Amend { data, plan, reason } => {
            version::amend(data, &plan_id(plan.id())?, reason, json)
        }
        PlanCommand::Discard { data, plan } => version::discard(data, &plan_id(plan.id())?, json),
        PlanCommand::Versions { data, plan, diff, diff_now } => {
            let (desk, plan) = (open(data)?, plan_id(plan.id())?);
            match (diff, diff_now) {
                (Some(ordinal), _) => version::changes(&desk, &plan, Some(*ordinal), json),
                (None, true) => version::changes(&desk, &plan, None, json),
                (None, false) => version::list(&desk, &plan, json),
            }
        }
        PlanCommand::Export { data, plan, to } => {
            export(&open(data)?, &plan_id(plan.id())?, to.as_deref(), json)
        }
    }
}

/// A plan by the identity that was said.
pub(super) fn get(desk: &Desk, id: &str) -> Result<Plan, Failure> {
    Ok(plan::get(desk, &plan_id(id)?)?)
}

/// An identity that was said.
pub(super) fn plan_id(text: &str) -> Result<PlanId, Failure> {
    PlanId::new(text).map_err(|BadPlanId(text)| {
        Failure::new(
            "plan.bad_id",
            format!("“{text}” không phải là mã kế hoạch"),
            "xem mã các kế hoạch bằng lệnh: cchc plan list DATA.db",
        )
    })
}

fn list(desk: &Desk, json: bool) -> Result<String, Failure> {
    let plans = plan::list(desk)?;
    if json {
        return to_json(&plans.iter().map(Listed::from).collect::<Vec<_>>());
    }
    let lines = plans.iter().map(Listed::from).map(|plan| {
        format!(
            "{:<20} {}  {} phụ lục, {} dòng  {}\n",
            plan.id, plan.year, plan.appendices, plan.tasks, plan.title
        )
    });
    Ok(lines.collect())
}

#[derive(Serialize)]
struct Listed {
    id: String,
    title: String,
    year: String,
    first_year: i32,
    last_year: i32,
    office: String,
    number: Option<u32>,
    symbol: String,
    date: Option<String>,
    appendices: u64,
    tasks: u64,
    /// `draft`, `issued` or `amending`.
    state: &'static str,
}

impl From<&PlanSummary> for Listed {
    fn from(plan: &PlanSummary) -> Self {
        let year = if plan.first_year == plan.last_year {
            plan.first_year.to_string()
        } else {
            format!("{}-{}", plan.first_year, plan.last_year)
        };
        Self {
            id: plan.id.to_string(),
            title: plan.subject.clone(),
            year,
            first_year: plan.first_year,
            last_year: plan.last_year,
            office: plan.office.clone(),
            number: plan.issuance.number,
            symbol: plan.issuance.symbol.clone(),
            date: plan.issuance.date.map(|date| date.to_string()),
            appendices: plan.appendices,
            tasks: plan.tasks,
            state: match plan.status {
                PlanStatus::Draft => "draft",
                PlanStatus::Issued(_) => "issued",
                PlanStatus::Amending(_) => "amending",
            },
        }
    }
}

fn import(data: &Path, file: &Path, json: bool) -> Result<String, Failure> {
    let mut desk = open(data)?;
    let text = cchc_files::read_to_string(file, LARGEST_PLAN_FILE)?;
    let plan = plan::import(&mut desk, &text, now())?.value;
    if json { to_json(&Imported { plan }) } else { Ok(format!("đã nhập {plan}\n")) }
}

fn export(desk: &Desk, plan: &PlanId, to: Option<&Path>, json: bool) -> Result<String, Failure> {
    let text = plan::export(desk, plan)?;
    let Some(target) = to else { return Ok(text) };
    cchc_files::write_atomic(target, text.as_bytes())?;
    let path = target.display().to_string();
    if json {
        return to_json(&Exported { plan: plan.clone(), path });
    }
    Ok(format!("{path}\n"))
}
