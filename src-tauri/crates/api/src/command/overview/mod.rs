//! What a year asks for.

use std::collections::BTreeMap;

use cchc_model::deadline::DeadlineKind;
use cchc_model::finding::{self, Severity};
use cchc_model::ids::{ItemId, PlanId};
use cchc_model::plan::{Plan, Task, TaskField};
use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Call;
use super::plan::PlanRow;
use super::progress::board_on;
use super::report::ReportReminder;
use crate::Problem;

mod progress;

pub use progress::{AskLines, DueLines, PlanProgress, YearProgress};

/// The year that is asked about.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Year {
    /// The year.
    pub year: i32,
}

/// What a year asks for.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Overview {
    /// The year.
    pub year: i32,
    /// The plans that cover it.
    pub plans: Vec<PlanRow>,
    /// Tasks with a last day in the year, by day.
    pub due: Vec<DueTask>,
    /// Tasks without a day, by how they are written.
    pub undated: Vec<Count>,
    /// What is missing or doubtful, by kind.
    pub missing: Vec<Missing>,
    /// For each of the twelve months, the tasks whose last day falls into it.
    pub by_month: Vec<usize>,
    /// Tasks by domain row, in printed order.
    pub by_domain: Vec<Count>,
    /// How far the plans are, as of today.
    pub progress: YearProgress,
    /// Periodic reports that are late or due soon, the most urgent first.
    pub reports: Vec<ReportReminder>,
}

/// A task with a last day.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DueTask {
    /// The plan.
    pub plan: PlanId,
    /// Number of order of the appendix, from 1.
    pub appendix: usize,
    /// The task.
    pub task: ItemId,
    /// What is to be done: the task, or its product or objective where it has no words.
    pub words: String,
    /// Who leads.
    pub lead: String,
    /// The deadline as written.
    pub deadline: String,
    /// The last day that is in time.
    pub day: NaiveDate,
    /// Days from today to the last day; negative when it has passed.
    pub days_left: i64,
}

/// How many.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Count {
    /// Of what.
    pub name: String,
    /// How many.
    pub count: usize,
}

/// A kind of finding in a plan.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Missing {
    /// The plan.
    pub plan: PlanId,
    /// The code of the findings.
    pub code: String,
    /// How much they matter.
    pub severity: Severity,
    /// What the first of them says.
    pub message: String,
    /// How many there are.
    pub count: usize,
}

pub(super) fn get(call: &mut Call<'_>, request: Year) -> Result<Overview, Problem> {
    let today = call.now.date();
    let desk = call.session.desk()?;
    let layouts = cchc_ops::layout::all(desk)?;
    let catalogue = desk.book().catalogue()?;
    let covering = cchc_ops::plan::list(desk)?.into_iter();
    let covering = covering.filter(|p| (p.first_year..=p.last_year).contains(&request.year));
    let mut tally = Tally::new(request.year, today);
    let as_of = cchc_ops::progress::as_of(desk, today)?;
    let (mut plans, mut boards) = (Vec::new(), Vec::new());
    for summary in covering {
        let plan = cchc_ops::plan::get(desk, &summary.id)?;
        tally.plan(&plan);
        tally.findings(&plan.id, finding::check(&plan, &layouts, Some(&catalogue)));
        boards.push(board_on(desk, &plan.id, &as_of)?);
        plans.push(PlanRow::from(summary));
    }
    let reports = ReportReminder::of_year(call, request.year)?;
    Ok(tally.overview(plans, YearProgress::of(boards), reports))
}

struct Tally {
    year: i32,
    today: NaiveDate,
    due: Vec<DueTask>,
    undated: BTreeMap<&'static str, usize>,
    missing: Vec<Missing>,
    by_month: Vec<usize>,
    by_domain: Vec<Count>,
}

impl Tally {
    fn new(year: i32, today: NaiveDate) -> Self {
        Self {
            year,
            today,
            due: Vec::new(),
            undated: BTreeMap::new(),
            missing: Vec::new(),
            by_month: vec![0; 12],
            by_domain: Vec::new(),
        }
    }

    fn plan(&mut self, plan: &Plan) {
        for (ordinal, appendix) in (1..).zip(&plan.appendices) {
            for domain in &appendix.domains {
                let leaves = domain.leaves();
                let name = format!("{} {}", domain.number, domain.title).trim().to_owned();
                self.by_domain.push(Count { name, count: leaves.len() });
                for task in leaves {
                    self.task(plan, ordinal, task);
                }
            }
        }
    }

    fn task(&mut self, plan: &Plan, appendix: usize, task: &Task) {
        let deadline = task.deadline_in(plan.first_year);
        let Some(day) = deadline.last_good_day() else {
            *self.undated.entry(undated_vi(deadline.kind)).or_default() += 1;
            return;
        };
        if day.year() != self.year {
            return;
        }
        if let Some(month) = self.by_month.get_mut(day.month0() as usize) {
            *month += 1;
        }
        let texts =
            [TaskField::Task, TaskField::Activity, TaskField::Product, TaskField::Objective];
        let words = texts.iter().map(|field| task.text(field)).find(|text| !text.is_empty());
        self.due.push(DueTask {
            plan: plan.id.clone(),
            appendix,
            task: task.id,
            words: words.unwrap_or_default(),
            lead: task.lead.clone(),
            deadline: task.deadline.clone(),
            day,
            days_left: (day - self.today).num_days(),
        });
    }

    fn findings(&mut self, plan: &PlanId, found: Vec<finding::Finding>) {
        for finding in found {
            let same = |kind: &&mut Missing| kind.code == finding.code && kind.plan == *plan;
            match self.missing.iter_mut().find(same) {
                Some(kind) => kind.count += 1,
                None => self.missing.push(Missing {
                    plan: plan.clone(),
                    code: finding.code.to_owned(),
                    severity: finding.severity,
                    message: finding.message,
                    count: 1,
                }),
            }
        }
    }

    fn overview(
        mut self,
        plans: Vec<PlanRow>,
        progress: YearProgress,
        reports: Vec<ReportReminder>,
    ) -> Overview {
        self.due.sort_by_key(|due| due.day);
        self.missing.sort_by_key(|kind| std::cmp::Reverse((kind.severity, kind.count)));
        let undated = self.undated.into_iter();
        Overview {
            year: self.year,
            plans,
            due: self.due,
            undated: undated.map(|(name, count)| Count { name: name.to_owned(), count }).collect(),
            missing: self.missing,
            by_month: self.by_month,
            by_domain: self.by_domain,
            progress,
            reports,
        }
    }
}

/// What a deadline without a day is called.
fn undated_vi(kind: DeadlineKind) -> &'static str {
    match kind {
        DeadlineKind::Empty => "Chưa ghi thời gian",
        DeadlineKind::Continuous => "Thường xuyên",
        DeadlineKind::Recurring | DeadlineKind::WithPeriodicReport => "Định kỳ",
        DeadlineKind::ByRule | DeadlineKind::ByPlan => "Theo quy định, theo kế hoạch",
        DeadlineKind::Conditional | DeadlineKind::OnRequest | DeadlineKind::Anchor => {
            "Khi có việc, khi có yêu cầu"
        }
        DeadlineKind::Unparsed | DeadlineKind::Invalid | DeadlineKind::Ask => "Chưa hiểu",
        _ => "Chưa có ngày cuối",
    }
}
