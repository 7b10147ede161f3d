//! What documents can prove, in words.

use std::collections::BTreeMap;

use cchc_model::evidence::EvidenceLink;
use cchc_model::figure::FigureSet;
use cchc_model::ids::{ItemId, PlanId};
use cchc_model::plan::{Plan, Task, TaskField};
use cchc_model::register::{CellValue, RegisterDefinition, RegisterEntry, RegisterSet};

use super::EvidenceRefusal;
use crate::operation::plan_vi;
use crate::{Desk, OpsProblem, plan, register, version};

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
    /// Tasks of earlier versions, read only where the plan itself no longer has one.
    earlier: BTreeMap<PlanId, BTreeMap<ItemId, Target>>,
    registers: Option<RegisterSet>,
}

impl TargetNames {
    /// A link in words. One whose task is no longer in its plan says so.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`; `program.shipped_file`.
    pub fn name(&mut self, desk: &Desk, link: &EvidenceLink) -> Result<Target, OpsProblem> {
        let found = self.find(desk, link)?;
        Ok(found.unwrap_or_else(|| Target {
            link: link.clone(),
            words: format!("{} không còn trong sổ", capital(kind_vi(link))),
            place: String::new(),
        }))
    }

    /// What a link leads to, if it leads anywhere. Criteria have no set yet to be looked up in.
    fn find(&mut self, desk: &Desk, link: &EvidenceLink) -> Result<Option<Target>, OpsProblem> {
        match link {
            EvidenceLink::Task { plan, task } => self.task(desk, plan, *task),
            EvidenceLink::Criterion(criterion) => Ok(Some(Target {
                link: link.clone(),
                words: format!("Tiêu chí số {}", criterion.0),
                place: "Chỉ số CCHC".to_owned(),
            })),
            EvidenceLink::Row { register, row } => {
                let Some(entry) = desk.book().register_row(*row)? else { return Ok(None) };
                let registers = self.registers(desk)?;
                let known = registers.get(register).filter(|_| entry.register == *register);
                Ok(known.map(|known| row_of(known, &entry)))
            }
            EvidenceLink::Figure(code) => {
                let figures = FigureSet::shipped(self.registers(desk)?)
                    .map_err(|problems| shipped("figures", &problems))?;
                Ok(figures.get(code).map(|known| Target {
                    link: link.clone(),
                    words: known.name.clone(),
                    place: "Số liệu".to_owned(),
                }))
            }
        }
    }

    fn registers(&mut self, desk: &Desk) -> Result<&RegisterSet, OpsProblem> {
        let read = match self.registers.take() {
            Some(read) => read,
            None => register::definitions(desk)?,
        };
        Ok(self.registers.insert(read))
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
        if let Some(target) = self.plans.get(plan).and_then(|tasks| tasks.get(&task)) {
            return Ok(Some(target.clone()));
        }
        if !self.earlier.contains_key(plan) {
            self.earlier.insert(plan.clone(), earlier_tasks(desk, plan)?);
        }
        Ok(self.earlier.get(plan).and_then(|tasks| tasks.get(&task)).cloned())
    }
}

/// Everything that documents are tied to by hand: the tasks of all plans, newest plan first, then
/// the rows of registers, newest first.
///
/// # Errors
/// `store.busy`, `store.damaged`; `program.shipped_file`.
pub fn targets(desk: &Desk) -> Result<Vec<Target>, OpsProblem> {
    let mut targets = Vec::new();
    for summary in plan::list(desk)?.into_iter().rev() {
        targets.extend(in_order(&plan::get(desk, &summary.id)?));
    }
    let registers = register::definitions(desk)?;
    let rows = desk.book().register_rows()?.into_iter().rev();
    targets.extend(rows.filter_map(|row| Some(row_of(registers.get(&row.register)?, &row))));
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

/// Refuses links that lead nowhere.
pub(super) fn accept_links(desk: &Desk, links: &[EvidenceLink]) -> Result<(), OpsProblem> {
    let mut names = TargetNames::default();
    for link in links {
        names.find(desk, link)?.ok_or(EvidenceRefusal::NoTarget)?;
    }
    Ok(())
}

/// A row by its first words, and the day on which it happened.
fn row_of(register: &RegisterDefinition, entry: &RegisterEntry) -> Target {
    let cells = register.columns.iter().filter_map(|column| {
        let value = entry.cells.get(&column.id)?;
        Some((value, column.display_vi(value))).filter(|(_, words)| !words.is_empty())
    });
    let cells: Vec<_> = cells.collect();
    let first = |wanted: fn(&CellValue) -> bool| {
        let mut found = cells.iter().filter(|(value, _)| wanted(value));
        found.next().map(|(_, words)| words.clone())
    };
    let words = first(|value| matches!(value, CellValue::Text(_))).or_else(|| first(|_| true));
    let day = first(|value| matches!(value, CellValue::Date(_)));
    Target {
        link: EvidenceLink::Row { register: entry.register.clone(), row: entry.id },
        words: words.unwrap_or_else(|| format!("Dòng số {}", entry.id)),
        place: [Some(register.name.clone()), day]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · "),
    }
}

/// The tasks that versions of a plan had, as the newest of them names each.
fn earlier_tasks(desk: &Desk, plan: &PlanId) -> Result<BTreeMap<ItemId, Target>, OpsProblem> {
    let mut tasks = BTreeMap::new();
    // A plan that is gone has no versions either.
    if desk.book().plan(plan)?.is_none() {
        return Ok(tasks);
    }
    for version in version::state(desk, plan)?.versions {
        let text = version::frozen(desk, plan, version.ordinal)?.into_plan();
        tasks.extend(tasks_of(&text).into_iter().map(|(task, mut target)| {
            target.place.push_str(" · đã bỏ khi điều chỉnh");
            (task, target)
        }));
    }
    Ok(tasks)
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

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn shipped(file: &str, problems: &[cchc_model::definition::DefinitionProblem]) -> OpsProblem {
    let detail = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
    OpsProblem::Shipped { file: file.to_owned(), detail }
}
