//! What must hold for any edit of any plan's appendices: it is made whole or not at all, the plan
//! stays valid, and no word is lost that was not to go.
#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use cchc_model::edit::{Applied, CellWords, Edit, EditProblem, NamedDomain, apply};
use cchc_model::ids::ItemId;
use cchc_model::interchange;
use cchc_model::layout::{LayoutId, ProjectedCell, ProjectedRow, numbers, project, shipped};
use cchc_model::plan::{Criterion, Plan, Task, TaskField};
use cchc_model::points::Points;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

#[allow(dead_code, reason = "only the plans are needed here")]
mod any;

/// Choices from which an edit is made once the plan is known.
#[derive(Debug, Clone)]
struct Wish {
    kind: u8,
    rows: Vec<Index>,
    place: Index,
    /// Whether to keep within what the plan allows, as far as one can tell beforehand.
    careful: bool,
    depth: u8,
    fields: Vec<TaskField>,
    words: Vec<Vec<Option<String>>>,
}

const KINDS: u8 = 18;

fn wish(kinds: std::ops::Range<u8>) -> impl Strategy<Value = Wish> {
    let words = vec(vec(prop::option::weighted(0.8, cell()), 0..4), 1..5);
    let rows = vec(any::<Index>(), 1..5);
    let choices = (rows, any::<Index>(), prop::bool::weighted(0.8), 0_u8..3);
    (kinds, choices, fields(), words).prop_map(|(kind, choices, fields, words)| {
        let (rows, place, careful, depth) = choices;
        Wish { kind, rows, place, careful, depth, fields, words }
    })
}

/// Fields of every nature.
const NATURES: [TaskField; 7] = [
    TaskField::Objective,
    TaskField::Task,
    TaskField::Lead,
    TaskField::Number,
    TaskField::Criterion,
    TaskField::MaxPoints,
    TaskField::AttainedPoints,
];

fn fields() -> impl Strategy<Value = Vec<TaskField>> {
    let texts = prop::sample::subsequence(NATURES[..3].to_vec(), 1..4);
    let extra = vec![TaskField::Extra("ghi chú".into()), TaskField::Number];
    let all: Vec<TaskField> = NATURES.iter().cloned().chain(extra[..1].to_vec()).collect();
    prop_oneof![texts, prop::sample::subsequence(all, 1..4), Just(extra)]
}

fn cell() -> impl Strategy<Value = String> {
    let usual = vec!["A", "B", "A\nB", "2", "1,5", "TC 1.1. A", ""];
    prop_oneof![5 => select(usual).prop_map(String::from), 1 => any::words()]
}

static SAMPLE: LazyLock<Plan> = LazyLock::new(|| {
    interchange::read(include_str!("../../../../assets/samples/ha-chau-2023.json")).unwrap()
});

/// A sample plan with rows that share many cells.
fn table() -> impl Strategy<Value = Plan> {
    let points = || select(vec![None, Some(Points(100)), Some(Points(150))]);
    let merged = prop::sample::subsequence(NATURES.to_vec(), 0..6);
    let row = (vec(cell(), 5), 0_u8..3, points(), points(), merged);
    vec(vec(row, 1..7), 2..4).prop_map(|domains| {
        let mut plan = SAMPLE.clone();
        let mut appendix = plan.appendices.swap_remove(0);
        let mut next = plan.next_item_id().0;
        appendix.domains.truncate(domains.len());
        for (domain, rows) in appendix.domains.iter_mut().zip(domains) {
            domain.subdomains.clear();
            domain.tasks.clear();
            for (words, depth, max_points, attained_points, merged) in rows {
                let mut task = Task { max_points, attained_points, ..Task::new(ItemId(next)) };
                next += 1;
                let above = domain.tasks.last();
                task.depth = above.map_or(0, |above| depth.min(above.depth + 1));
                let [objective, work, lead, number, criterion] = words.try_into().unwrap();
                (task.objective, task.task, task.lead) = (objective, work, lead);
                task.number = Some(number).filter(|number| number != "2");
                task.criterion = Criterion::split(&criterion);
                for field in merged.into_iter().filter(|_| above.is_some()) {
                    empty(&mut task, &field);
                    task.merged.insert(field);
                }
                domain.tasks.push(task);
            }
        }
        plan.appendices = vec![appendix];
        plan
    })
}

fn empty(task: &mut Task, field: &TaskField) {
    match field {
        TaskField::Objective => task.objective.clear(),
        TaskField::Task => task.task.clear(),
        TaskField::Lead => task.lead.clear(),
        TaskField::Number => task.number = None,
        TaskField::Criterion => task.criterion = Criterion::default(),
        TaskField::MaxPoints => task.max_points = None,
        _ => task.attained_points = None,
    }
}

fn tasks(plan: &Plan) -> Vec<ItemId> {
    plan.tasks().map(|(_, _, task)| task.id).collect()
}

fn domains(plan: &Plan) -> Vec<ItemId> {
    plan.appendices.iter().flat_map(|one| one.all_domains()).map(|domain| domain.id).collect()
}

impl Wish {
    /// One of these, or an item that is not there.
    fn one(&self, ids: &[ItemId]) -> ItemId {
        let index = self
            .place
            .index(ids.len() + usize::from(!self.careful).max(usize::from(ids.is_empty())));
        ids.get(index).copied().unwrap_or(ItemId(77_777))
    }

    fn chosen(&self, ids: &[ItemId]) -> Vec<ItemId> {
        if ids.is_empty() {
            return vec![ItemId(77_777)];
        }
        self.rows.iter().map(|row| ids[row.index(ids.len())]).collect()
    }

    fn words(&self) -> String {
        self.words.iter().flatten().flatten().next().cloned().unwrap_or_default()
    }

    fn index(&self) -> usize {
        self.place.index(4)
    }

    fn edit(&self, plan: &Plan) -> Edit {
        let rows = self.chosen(&tasks(plan));
        let domain = self.one(&domains(plan));
        let fields = self.fields.clone();
        match self.kind {
            0 => Edit::SetCells { cells: self.cells(&rows) },
            1 => Edit::Paste {
                rows: unique(rows),
                fields,
                block: self.words.clone(),
                tells_merges: false,
            },
            2 => Edit::FillDown { rows, fields },
            3 => Edit::InsertTasks { domain, index: self.index(), count: 2, depth: self.depth },
            4 => Edit::DeleteTasks { tasks: rows },
            5 => Edit::MoveTasks { tasks: rows, domain, index: self.index() },
            6 => Edit::SetDepth { tasks: rows, depth: self.depth },
            7 => Edit::Merge { tasks: rows, fields },
            8 => Edit::Unmerge { tasks: rows, fields },
            _ => self.frame(plan, domain),
        }
    }

    fn cells(&self, rows: &[ItemId]) -> Vec<CellWords> {
        let texts = self.words.iter().flatten().flatten().cloned();
        let cells = rows.iter().zip(self.fields.iter().cycle()).zip(texts);
        cells
            .map(|((task, field), words)| CellWords { task: *task, field: field.clone(), words })
            .collect()
    }

    /// An edit of domains and appendices.
    fn frame(&self, plan: &Plan, domain: ItemId) -> Edit {
        let appendices: Vec<ItemId> = plan.appendices.iter().map(|one| one.id).collect();
        let (appendix, index, title) = (self.one(&appendices), self.index(), self.words());
        let layout = LayoutId("ha-chau-6".to_owned());
        let parent = (self.depth == 1).then_some(domain);
        let named = NamedDomain { title: title.clone(), code: None };
        let number = "A".to_owned();
        match self.kind {
            9 => Edit::InsertDomain { appendix, parent, index, number, title, code: None },
            10 => Edit::SetDomain { domain, number, title, code: None },
            11 => Edit::DeleteDomain { domain },
            12 => Edit::MoveDomain { domain, index },
            13 => Edit::InsertAppendix { index, title, layout, domains: vec![named; 2] },
            14 => Edit::SetAppendix { appendix, reference: title.clone(), title, layout },
            15 => Edit::SetHeader { appendix, field: TaskField::Task, words: title },
            16 => Edit::DeleteAppendix { appendix },
            _ => Edit::MoveAppendix { appendix, index },
        }
    }
}

fn unique(rows: Vec<ItemId>) -> Vec<ItemId> {
    rows.into_iter().collect::<BTreeSet<_>>().into_iter().collect()
}

fn run(plan: &mut Plan, edits: &[Edit]) -> Result<Applied, EditProblem> {
    let mut next = plan.next_item_id().0;
    apply(plan, edits, &mut || {
        next += 1;
        ItemId(next - 1)
    })
}

/// What every cell shows: its own text, or the text of the cell that it is one with.
fn shown(plan: &Plan) -> BTreeMap<(ItemId, TaskField), String> {
    let mut found = BTreeMap::new();
    let mut above: Option<(ItemId, &Task)> = None;
    for (_, domain, task) in plan.tasks() {
        let same_domain = above.filter(|(of, _)| *of == domain.id).map(|(_, task)| task);
        let extra = task.extra.keys().cloned().map(TaskField::Extra);
        for field in TaskField::named().chain(extra) {
            let joined = task.merged.contains(&field).then_some(same_domain).flatten();
            let text = match joined {
                Some(above) => found.get(&(above.id, field.clone())).cloned().unwrap_or_default(),
                None => task.text(&field),
            };
            found.insert((task.id, field), text);
        }
        above = Some((domain.id, task));
    }
    found
}

/// The lines that a plan shows, by field.
fn lines(plan: &Plan) -> BTreeSet<(TaskField, String)> {
    let mut found = BTreeSet::new();
    for ((_, field), text) in shown(plan) {
        found.extend(text.split('\n').map(|line| (field.clone(), line.to_owned())));
    }
    found.retain(|(_, line)| !line.is_empty());
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn edits_are_made_whole_and_leave_a_valid_plan_or_not_at_all(
        plan in prop_oneof![1 => any::plan(), 4 => table()], wishes in vec(wish(0..KINDS), 1..5),
    ) {
        let mut changed = plan.clone();
        let edits: Vec<Edit> = wishes.iter().map(|wish| wish.edit(&plan)).collect();
        match run(&mut changed, &edits) {
            Ok(applied) => {
                prop_assert_eq!(changed.validate(), Ok(()));
                let again: BTreeSet<_> = applied.created.iter().collect();
                prop_assert_eq!(again.len(), applied.created.len());
            }
            Err(_) => prop_assert_eq!(changed, plan),
        }
    }

    #[test]
    fn rows_that_are_moved_deepened_or_deleted_change_nothing_that_others_show(
        plan in table(), wish in wish(4..7),
    ) {
        let mut changed = plan.clone();
        if run(&mut changed, &[wish.edit(&plan)]).is_ok() {
            let (before, after) = (shown(&plan), shown(&changed));
            let gone = if wish.kind == 4 { wish.chosen(&tasks(&plan)) } else { Vec::new() };
            for ((task, field), text) in &before {
                if !gone.contains(task) {
                    prop_assert_eq!(after.get(&(*task, field.clone())), Some(text));
                }
            }
            prop_assert!(after.keys().all(|key| before.contains_key(key)));
        }
    }

    #[test]
    fn merging_parting_and_inserting_lose_no_line(
        plan in table(), kind in select(vec![3_u8, 7, 8]), wish in wish(0..1),
    ) {
        let mut changed = plan.clone();
        let wish = Wish { kind, ..wish };
        if run(&mut changed, &[wish.edit(&plan)]).is_ok() {
            prop_assert_eq!(lines(&changed), lines(&plan));
        }
    }

    #[test]
    fn a_pasted_block_is_read_back(plan in table(), wish in wish(1..2)) {
        let mut changed = plan.clone();
        let edit = wish.edit(&plan);
        let Ok(applied) = run(&mut changed, std::slice::from_ref(&edit)) else { return Ok(()) };
        let Edit::Paste { rows, fields, block, .. } = edit else { return Ok(()) };
        let after = shown(&changed);
        let rows: Vec<ItemId> = rows.into_iter().chain(applied.created).collect();
        for (row, line) in rows.iter().zip(&block) {
            for (field, words) in fields.iter().zip(line) {
                let Some(words) = words.as_deref().filter(|words| !words.is_empty()) else { continue };
                let points = matches!(field, TaskField::MaxPoints | TaskField::AttainedPoints);
                let words = if points { words.trim() } else { words };
                prop_assert_eq!(after.get(&(*row, field.clone())).map(String::as_str), Some(words));
            }
        }
        let untouched = |(task, _): &(ItemId, TaskField)| !rows.contains(task);
        for (key, text) in shown(&plan).into_iter().filter(|(key, _)| untouched(key) && !fields.contains(&key.1)) {
            prop_assert_eq!(after.get(&key), Some(&text));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_numbers_are_those_that_are_printed(plan in any::plan()) {
        for layout in shipped().unwrap() {
            let column = layout.columns.iter().position(|column| column.fields == [TaskField::Number]);
            let Some(column) = column else { continue };
            for appendix in &plan.appendices {
                let rows = project(appendix, &layout, "", true).rows;
                let printed: Vec<_> = rows.iter().filter_map(|row| number(row, column)).collect();
                prop_assert_eq!(numbers(appendix, &layout), printed);
            }
        }
    }
}

fn number(row: &ProjectedRow, column: usize) -> Option<(ItemId, String)> {
    use cchc_model::layout::CellText;
    let ProjectedRow::Task { id, cells } = row else { return None };
    let text = match &cells[column] {
        ProjectedCell::MergedUp => String::new(),
        ProjectedCell::Own(CellText::Words(text) | CellText::Number { text, .. }) => text.clone(),
    };
    Some((*id, text))
}
