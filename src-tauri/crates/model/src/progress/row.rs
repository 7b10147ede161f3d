//! The rows of a plan with what each has to deliver.

use std::collections::BTreeMap;

use super::TrackingRules;
use super::expand::instances_of;
use super::instance::Instance;
use crate::ids::ItemId;
use crate::plan::{Appendix, Domain, Plan, Task, TaskField};
use crate::text::fold;

/// A task row with the words that hold for it, wherever on the paper they stand.
#[derive(Debug, Clone)]
pub struct TrackedRow<'a> {
    /// The appendix.
    pub appendix: &'a Appendix,
    /// The domain row that the task stands under, at the top level.
    pub section: &'a Domain,
    /// The domain or sub-domain directly above the task.
    pub domain: &'a Domain,
    /// The task.
    pub task: &'a Task,
    /// What is to be done: the words of the task, of its activity, product or objective where it
    /// has none; of a cell merged with the row above, the words of that.
    pub words: String,
    /// Kết quả, sản phẩm, found in the same way.
    pub product: String,
    /// Whether sub-tasks stand below it. Then it is what they make it, together with a deadline
    /// that only the row itself has; it is not counted beside them.
    pub parent: bool,
    /// The words of its deadline: its own, those of a cell merged with the row above, or, for a
    /// sub-task without a time, those of the task above it.
    pub deadline: String,
    /// The row in which these words stand.
    pub deadline_row: ItemId,
    /// Chủ trì, found in the same way.
    pub lead: String,
    /// Công chức tham mưu, found in the same way.
    pub adviser: String,
    /// What the deadline asks for; empty for a parent whose words its sub-tasks share, or that
    /// has none.
    pub instances: Vec<Instance>,
}

/// The rows of a plan in printed order.
#[must_use]
pub fn tracked_rows<'a>(plan: &'a Plan, rules: &TrackingRules) -> Vec<TrackedRow<'a>> {
    let (mut rows, mut read) = (Vec::new(), BTreeMap::new());
    for appendix in &plan.appendices {
        for section in &appendix.domains {
            walk(plan, rules, (appendix, section), section, (&mut rows, &mut read));
        }
    }
    rows
}

fn walk<'a>(
    plan: &'a Plan,
    rules: &TrackingRules,
    place: (&'a Appendix, &'a Domain),
    domain: &'a Domain,
    (rows, read): (&mut Vec<TrackedRow<'a>>, &mut BTreeMap<String, Vec<Instance>>),
) {
    let years = plan.first_year..=plan.last_year;
    for (at, task) in domain.tasks.iter().enumerate() {
        let parent = domain.tasks.get(at + 1).is_some_and(|next| next.depth > task.depth);
        let (deadline, deadline_row) = words_for(domain, at, &TaskField::Deadline);
        let shared = parent && !says_its_own(domain, at, &deadline);
        // The same words stand in many rows; they are understood once.
        let understood = || instances_of(&deadline, years.clone(), rules);
        let mut instances = if shared {
            Vec::new()
        } else {
            read.entry(deadline.clone()).or_insert_with(understood).clone()
        };
        for instance in &mut instances {
            instance.internal = rules.internal_day(task.id, &instance.key);
        }
        rows.push(TrackedRow {
            appendix: place.0,
            section: place.1,
            domain,
            task,
            words: what(domain, at),
            product: domain.words_of(at, &TaskField::Product),
            parent,
            deadline,
            deadline_row,
            lead: words_for(domain, at, &TaskField::Lead).0,
            adviser: words_for(domain, at, &TaskField::Adviser).0,
            instances,
        });
    }
    for sub in &domain.subdomains {
        walk(plan, rules, place, sub, (&mut *rows, &mut *read));
    }
}

/// What a row says is to be done.
fn what(domain: &Domain, at: usize) -> String {
    let fields = [TaskField::Task, TaskField::Activity, TaskField::Product, TaskField::Objective];
    let words = fields.iter().map(|field| domain.words_of(at, field));
    words.into_iter().find(|words| !words.trim().is_empty()).unwrap_or_default()
}

/// Whether a parent has words for its deadline that hold for none of the rows below it: the
/// report on the whole, say, beside the work of the parts.
fn says_its_own(domain: &Domain, at: usize, deadline: &str) -> bool {
    let depth = domain.tasks[at].depth;
    let own = !domain.words_of(at, &TaskField::Deadline).trim().is_empty();
    let below = at + 1..domain.tasks.len();
    let mut below = below.take_while(|next| domain.tasks[*next].depth > depth);
    own && below
        .all(|next| fold(&words_for(domain, next, &TaskField::Deadline).0) != fold(deadline))
}

/// The words of a field that hold for a row, with the row in which they stand.
fn words_for(domain: &Domain, at: usize, field: &TaskField) -> (String, ItemId) {
    let own = domain.tasks[at].id;
    let mut row = at;
    loop {
        let words = domain.words_of(row, field);
        if !words.trim().is_empty() {
            let cell = domain.cell_of(row, field).map_or(own, |task| task.id);
            return (words, cell);
        }
        let depth = domain.tasks[row].depth;
        let above = domain.tasks[..row].iter().rposition(|task| task.depth < depth);
        match above {
            Some(above) => row = above,
            None => return (String::new(), own),
        }
    }
}
