//! A board made of a plan, its entries and a day.

use std::collections::BTreeMap;

use cchc_model::ids::{EntryId, ItemId};
use cchc_model::layout::{AppendixLayout, LayoutId, numbers};
use cchc_model::office::Catalogue;
use cchc_model::plan::Plan;
use cchc_model::progress::{
    AsOf, Ask, DomainCounts, DueLine, InstanceKey, InstancePicture, Picture, RowPicture, State,
    TrackedRow, asks, due_soon, duties, overdue, picture_of, reminders, state_vi, summarise,
    upcoming,
};
use cchc_ops::progress::Tracked;

use super::{
    TrackingAsk, TrackingBoard, TrackingDue, TrackingInstance, TrackingRow, TrackingSection,
};

/// What a board shows beside the plan and its entries.
pub(crate) struct Beside<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) documents: &'a BTreeMap<ItemId, u32>,
}

/// The board of a day.
pub(crate) fn board(tracked: &Tracked, as_of: &AsOf, beside: &Beside<'_>) -> TrackingBoard {
    let plan = &tracked.plan;
    let rows = tracked.rows();
    let picture = picture_of(&rows, &tracked.entries, as_of, tracked.rules.soon_days);
    let summary = summarise(plan, &picture);
    let printed = Printed::of(plan, &rows, &picture, &tracked.layouts);
    let calendar = &tracked.rules.calendar;
    let due = |lines: Vec<DueLine>| lines.into_iter().map(|line| printed.due(line)).collect();
    let soon_days = tracked.rules.soon_days;
    TrackingBoard {
        plan: plan.id.clone(),
        title: plan.subject.clone(),
        years: plan.years(),
        ordinal: tracked.ordinal,
        issued: tracked.ordinal.is_some(),
        as_of: *as_of,
        soon_days,
        rows: rows.iter().map(|row| printed.row(row, beside.documents)).collect(),
        sections: sections(plan, summary.domains),
        counts: summary.all,
        leads: summary.leads,
        duties: duties(&picture, beside.catalogue),
        overdue: due(overdue(&picture, calendar)),
        due_soon: due(due_soon(&picture, calendar)),
        upcoming: due(upcoming(&picture, calendar)),
        asks: asks(&picture).into_iter().map(|ask| printed.ask(ask)).collect(),
        reminders: due(reminders(&picture, soon_days, calendar)),
        strays: strays(&picture),
    }
}

fn sections(plan: &Plan, counted: Vec<DomainCounts>) -> Vec<TrackingSection> {
    let domains = (1..).zip(&plan.appendices).flat_map(|(at, appendix)| {
        appendix.domains.iter().map(move |domain| (at, domain.number.clone()))
    });
    let section = |((appendix, number), of): ((usize, String), _)| {
        let DomainCounts { domain, code, title, counts } = of;
        TrackingSection { id: domain, appendix, number, title, code, counts }
    };
    domains.zip(counted).map(section).collect()
}

fn strays(picture: &Picture) -> Vec<EntryId> {
    let unplaced = picture.rows.iter().flat_map(|row| &row.unplaced);
    let mut strays: Vec<EntryId> = picture.strays.iter().chain(unplaced).copied().collect();
    strays.sort_unstable();
    strays
}

/// The rows of a board with what is printed of them.
struct Printed<'a> {
    plan: &'a Plan,
    appendices: BTreeMap<ItemId, usize>,
    numbers: BTreeMap<ItemId, String>,
    rows: BTreeMap<ItemId, (&'a TrackedRow<'a>, &'a RowPicture)>,
}

impl<'a> Printed<'a> {
    fn of(
        plan: &'a Plan,
        rows: &'a [TrackedRow<'a>],
        picture: &'a Picture,
        layouts: &[AppendixLayout],
    ) -> Self {
        let layout = |id: &LayoutId| layouts.iter().find(|layout| layout.id == *id);
        let counted = plan.appendices.iter().filter_map(|appendix| {
            layout(&appendix.layout).map(|layout| numbers(appendix, layout))
        });
        let pairs = rows.iter().zip(&picture.rows);
        Self {
            plan,
            appendices: (1..).zip(&plan.appendices).map(|(at, of)| (of.id, at)).collect(),
            numbers: counted.flatten().collect(),
            rows: pairs.map(|(row, of)| (row.task.id, (row, of))).collect(),
        }
    }

    fn number(&self, task: ItemId) -> String {
        self.numbers.get(&task).cloned().unwrap_or_default()
    }

    fn words(&self, task: ItemId) -> (String, String) {
        let row = self.rows.get(&task).map(|(row, _)| *row);
        row.map(|row| (row.words.clone(), row.product.clone())).unwrap_or_default()
    }

    fn instance(&self, task: ItemId, key: &InstanceKey) -> Option<&InstancePicture> {
        let (_, picture) = self.rows.get(&task)?;
        picture.instances.iter().find(|of| of.instance.key == *key)
    }

    fn state(&self, task: ItemId, key: &InstanceKey) -> String {
        let of = self.instance(task, key);
        of.map(|of| state_vi(of.state, of.days_left)).unwrap_or_default()
    }

    fn row(&self, row: &TrackedRow<'_>, documents: &BTreeMap<ItemId, u32>) -> TrackingRow {
        let task = row.task.id;
        let picture = self.rows.get(&task).map(|(_, picture)| *picture);
        let state = picture.map_or(State::NotYet, |of| of.state);
        let days_left = picture.and_then(|of| of.days_left);
        let instances = picture.map(|of| of.instances.as_slice()).unwrap_or_default();
        TrackingRow {
            task,
            appendix: self.appendices.get(&row.appendix.id).copied().unwrap_or(1),
            section: row.section.id,
            depth: row.task.depth,
            number: self.number(task),
            words: row.words.clone(),
            product: row.product.clone(),
            lead: row.lead.clone(),
            adviser: row.adviser.clone(),
            deadline: row.deadline.clone(),
            counted: !row.parent,
            state,
            state_vi: state_vi(state, days_left),
            days_left,
            percent: picture.and_then(|of| of.percent),
            documents: documents.get(&task).copied().unwrap_or(0),
            instances: instances.iter().map(TrackingInstance::from).collect(),
        }
    }

    fn due(&self, line: DueLine) -> TrackingDue {
        let (words, product) = self.words(line.task);
        TrackingDue {
            plan: self.plan.id.clone(),
            task: line.task,
            number: self.number(line.task),
            words,
            product,
            state_vi: self.state(line.task, &line.instance),
            instance: line.instance,
            label: line.label,
            lead: line.lead,
            adviser: line.adviser,
            last_good_day: line.last_good_day,
            act_by: line.act_by,
            days_left: line.days_left,
            working_days_left: line.working_days_left,
        }
    }

    fn ask(&self, ask: Ask) -> TrackingAsk {
        let (words, product) = self.words(ask.task);
        TrackingAsk {
            plan: self.plan.id.clone(),
            task: ask.task,
            number: self.number(ask.task),
            words,
            product,
            state_vi: self.state(ask.task, &ask.instance),
            instance: ask.instance,
            label: ask.label,
            reason: ask.reason,
            lead: ask.lead,
            adviser: ask.adviser,
            answer: ask.answer,
            closed: ask.closed,
        }
    }
}

impl From<&InstancePicture> for TrackingInstance {
    fn from(of: &InstancePicture) -> Self {
        let instance = of.instance.clone();
        Self {
            key: instance.key,
            label: instance.label,
            kind: instance.kind,
            state: of.state,
            state_vi: state_vi(of.state, of.days_left),
            days_left: of.days_left,
            start: instance.start,
            due: instance.due,
            last_good_day: instance.last_good_day,
            asked: instance.asked,
            doubtful: instance.doubtful,
            internal: instance.internal,
            closed_on: of.closed_on,
            percent: of.percent,
            last_entry: of.last_entry,
        }
    }
}
