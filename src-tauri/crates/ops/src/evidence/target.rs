//! What documents can prove, in words.

use std::collections::BTreeMap;

use cchc_model::evidence::EvidenceLink;
use cchc_model::figure::FigureSet;
use cchc_model::ids::{ItemId, PlanId};
use cchc_model::plan::{Plan, Task, TaskField};
use cchc_model::register::RegisterSet;

use super::EvidenceRefusal;
use crate::operation::plan_vi;
use crate::{Desk, OpsProblem};

/// Something that a document can prove.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// What it is.
    pub link: EvidenceLink,
    /// What it says: the words of the task, the row or the figure.
    pub words: String,
    /// Where it stands: a plan, a register.
    pub place: String,
}

/// What links are called; what was read once is not read again.
#[derive(Debug, Default)]
pub struct TargetNames {
    plans: BTreeMap<PlanId, BTreeMap<ItemId, Target>>,
}

impl TargetNames {
    /// A link in words. One whose task is no longer in its plan says so.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`; `program.shipped_file`.
    pub fn name(&mut self, desk: &Desk, link: &EvidenceLink) -> Result<Target, OpsProblem> {
        let (words, place) = match link {
            EvidenceLink::Task { plan, task } => {
                return Ok(self.task(desk, plan, *task)?.unwrap_or_else(|| Target {
                    link: link.clone(),
                    words: format!("Nhiệm vụ số {task} (không còn trong kế hoạch)"),
                    place: String::new(),
                }));
            }
            EvidenceLink::Criterion(criterion) => {
                (format!("Tiêu chí số {}", criterion.0), "Chỉ số CCHC".to_owned())
            }
            EvidenceLink::Row { register, row } => {
                let registers = registers()?;
                let name = registers.get(register).map(|known| known.name.clone());
                (format!("Dòng số {row}"), name.unwrap_or_else(|| register.to_string()))
            }
            EvidenceLink::Figure(code) => {
                let figures = figures()?;
                let name = figures.get(code).map(|known| known.name.clone());
                (name.unwrap_or_else(|| code.to_string()), "Số liệu".to_owned())
            }
        };
        Ok(Target { link: link.clone(), words, place })
    }

    fn task(
        &mut self,
        desk: &Desk,
        plan: &PlanId,
        task: ItemId,
    ) -> Result<Option<Target>, OpsProblem> {
        if !self.plans.contains_key(plan) {
            let targets = desk.book().plan(plan)?.map(|plan| tasks_of(&plan)).unwrap_or_default();
            self.plans.insert(plan.clone(), targets);
        }
        Ok(self.plans.get(plan).and_then(|tasks| tasks.get(&task)).cloned())
    }
}

/// Everything that documents are tied to by hand: the tasks of all plans, newest plan first.
///
/// # Errors
/// `store.busy`, `store.damaged`.
pub fn targets(desk: &Desk) -> Result<Vec<Target>, OpsProblem> {
    let mut targets = Vec::new();
    for summary in crate::plan::list(desk)?.into_iter().rev() {
        let plan = crate::plan::get(desk, &summary.id)?;
        targets.extend(in_order(&plan));
    }
    Ok(targets)
}

/// What a link leads to, as the history calls it.
pub(super) const fn kind_vi(link: &EvidenceLink) -> &'static str {
    match link {
        EvidenceLink::Task { .. } => "nhiệm vụ",
        EvidenceLink::Criterion(_) => "tiêu chí",
        EvidenceLink::Row { .. } => "dòng sổ theo dõi",
        EvidenceLink::Figure(_) => "số liệu",
    }
}

/// Refuses links that lead nowhere. Criteria have no set yet to be looked up in.
pub(super) fn accept_links(desk: &Desk, links: &[EvidenceLink]) -> Result<(), OpsProblem> {
    let mut names = TargetNames::default();
    for link in links {
        let known = match link {
            EvidenceLink::Task { plan, task } => names.task(desk, plan, *task)?.is_some(),
            EvidenceLink::Criterion(_) => true,
            EvidenceLink::Row { register, row } => {
                desk.book().register_of(*row)?.as_ref() == Some(register)
            }
            EvidenceLink::Figure(code) => figures()?.get(code).is_some(),
        };
        if !known {
            return Err(EvidenceRefusal::NoTarget.into());
        }
    }
    Ok(())
}

fn tasks_of(plan: &Plan) -> BTreeMap<ItemId, Target> {
    let key = |target: Target| match target.link {
        EvidenceLink::Task { task, .. } => Some((task, target)),
        _ => None,
    };
    in_order(plan).into_iter().filter_map(key).collect()
}

/// The tasks of a plan as they are printed one after the other.
fn in_order(plan: &Plan) -> Vec<Target> {
    let name = format!("Kế hoạch {}", plan_vi(&plan.subject, &plan.years()));
    let target = |domain: &str, task: &Task| Target {
        link: EvidenceLink::Task { plan: plan.id.clone(), task: task.id },
        words: words_of(task),
        place: format!("{domain} · {name}"),
    };
    let tasks = plan.tasks().map(|(_, domain, task)| {
        let heading = format!("{} {}", domain.number, domain.title);
        target(heading.trim(), task)
    });
    tasks.collect()
}

/// What is to be done: the task, or its product or objective where it has no words.
fn words_of(task: &Task) -> String {
    let fields = [TaskField::Task, TaskField::Activity, TaskField::Product, TaskField::Objective];
    let mut texts = fields.iter().map(|field| task.text(field));
    texts.find(|text| !text.is_empty()).unwrap_or_else(|| format!("Nhiệm vụ số {}", task.id))
}

fn registers() -> Result<RegisterSet, OpsProblem> {
    RegisterSet::shipped().map_err(|problems| shipped("registers", &problems))
}

fn figures() -> Result<FigureSet, OpsProblem> {
    FigureSet::shipped(&registers()?).map_err(|problems| shipped("figures", &problems))
}

fn shipped(file: &str, problems: &[cchc_model::definition::DefinitionProblem]) -> OpsProblem {
    let detail = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
    OpsProblem::Shipped { file: file.to_owned(), detail }
}
