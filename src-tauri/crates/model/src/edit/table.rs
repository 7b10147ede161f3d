//! The task rows of a plan as lists, one for each domain: where a row stands and where its cells
//! begin.

use std::collections::{BTreeMap, BTreeSet};

use super::{EditProblem, words};
use crate::ids::ItemId;
use crate::plan::{Domain, Plan, Task, TaskField};

/// Where a task stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// The number of its domain in printed order.
    pub(super) list: usize,
    /// Its place in the domain.
    pub(super) row: usize,
}

impl Place {
    /// Whether the other place is the next row of the same domain.
    pub(super) fn is_right_above(self, other: Self) -> bool {
        self.list == other.list && self.row + 1 == other.row
    }
}

/// The tasks of all domains and sub-domains, in printed order.
pub(super) struct Table<'p> {
    lists: Vec<(ItemId, &'p mut Vec<Task>)>,
}

impl<'p> Table<'p> {
    pub(super) fn of(plan: &'p mut Plan) -> Self {
        let mut lists = Vec::new();
        for appendix in &mut plan.appendices {
            collect(&mut appendix.domains, &mut lists);
        }
        Self { lists }
    }

    /// Where these tasks stand, found in one pass.
    pub(super) fn places(&self, ids: &[ItemId]) -> Result<Vec<Place>, EditProblem> {
        let wanted: BTreeSet<ItemId> = ids.iter().copied().collect();
        let mut found = BTreeMap::new();
        for (list, (_, tasks)) in self.lists.iter().enumerate() {
            for (row, task) in tasks.iter().enumerate() {
                if wanted.contains(&task.id) {
                    found.insert(task.id, Place { list, row });
                }
            }
        }
        ids.iter().map(|id| found.get(id).copied().ok_or(EditProblem::NoItem(*id))).collect()
    }

    /// The tasks of a domain.
    pub(super) fn list(&mut self, domain: ItemId) -> Result<&mut Vec<Task>, EditProblem> {
        let found = self.lists.iter_mut().find(|(id, _)| *id == domain);
        found.map(|(_, tasks)| &mut **tasks).ok_or(EditProblem::NoItem(domain))
    }

    /// All task lists in printed order.
    pub(super) fn lists(&mut self) -> impl Iterator<Item = &mut Vec<Task>> {
        self.lists.iter_mut().map(|(_, tasks)| &mut **tasks)
    }

    /// The tasks of the domain with this number.
    pub(super) fn tasks(&mut self, list: usize) -> &mut Vec<Task> {
        self.lists[list].1
    }

    pub(super) fn task(&self, place: Place) -> &Task {
        &self.lists[place.list].1[place.row]
    }

    pub(super) fn task_mut(&mut self, place: Place) -> &mut Task {
        &mut self.lists[place.list].1[place.row]
    }

    /// The row in which the cell begins that this row shows.
    pub(super) fn beginning(&self, place: Place, field: &TaskField) -> Place {
        let mut begin = place;
        while begin.row > 0 && self.task(begin).merged.contains(field) {
            begin.row -= 1;
        }
        begin
    }

    /// The row behind a task and its sub-tasks.
    pub(super) fn behind(&self, place: Place) -> usize {
        let below = self.lists[place.list].1.iter().skip(place.row + 1);
        let depth = self.task(place).depth;
        place.row + 1 + below.take_while(|task| task.depth > depth).count()
    }

    /// Remembers which rows share which cells, before rows are moved about.
    pub(super) fn seams(&self) -> Seams {
        let mut seams = Seams::default();
        for (_, tasks) in &self.lists {
            seams.remember(tasks);
        }
        seams
    }

    /// Makes the cells whole again after rows were moved about: a row stays one with the row
    /// above only where both shared that cell before, else it gets a copy of what it showed. How
    /// many cells got a copy.
    pub(super) fn close(&mut self, seams: &Seams) -> usize {
        self.lists().map(|tasks| seams.close(tasks)).sum()
    }
}

fn collect<'p>(domains: &'p mut [Domain], lists: &mut Vec<(ItemId, &'p mut Vec<Task>)>) {
    for domain in domains {
        lists.push((domain.id, &mut domain.tasks));
        collect(&mut domain.subdomains, lists);
    }
}

/// The parent of every task, in their order; `None` for those of depth 0.
pub(super) fn parents(tasks: &[Task]) -> Vec<(ItemId, Option<ItemId>)> {
    let mut open: Vec<&Task> = Vec::new();
    let mut found = Vec::with_capacity(tasks.len());
    for task in tasks {
        while open.last().is_some_and(|above| above.depth >= task.depth) {
            open.pop();
        }
        found.push((task.id, open.last().map(|parent| parent.id)));
        open.push(task);
    }
    found
}

/// Which rows shared which cells.
#[derive(Default)]
pub(super) struct Seams {
    /// For every merged cell of a row, the row in which it begins.
    beginnings: BTreeMap<(ItemId, TaskField), ItemId>,
    /// Those rows as they were.
    tops: BTreeMap<ItemId, Task>,
}

impl Seams {
    fn remember(&mut self, tasks: &[Task]) {
        let mut tops: BTreeMap<&TaskField, usize> = BTreeMap::new();
        for (row, task) in tasks.iter().enumerate().skip(1) {
            tops.retain(|field, _| task.merged.contains(*field));
            for field in &task.merged {
                let top = &tasks[*tops.entry(field).or_insert(row - 1)];
                self.beginnings.insert((task.id, field.clone()), top.id);
                self.tops.entry(top.id).or_insert_with(|| top.clone());
            }
        }
    }

    fn beginning(&self, task: ItemId, field: &TaskField) -> ItemId {
        self.beginnings.get(&(task, field.clone())).copied().unwrap_or(task)
    }

    fn close(&self, tasks: &mut [Task]) -> usize {
        let mut copied = 0;
        let mut above = None;
        for task in tasks {
            for field in task.merged.clone() {
                let top = self.beginning(task.id, &field);
                if above.is_some_and(|above| self.beginning(above, &field) == top) {
                    continue;
                }
                task.merged.remove(&field);
                if let Some(top) = self.tops.get(&top) {
                    words::copy(top, task, &field);
                }
                copied += 1;
            }
            above = Some(task.id);
        }
        copied
    }
}
