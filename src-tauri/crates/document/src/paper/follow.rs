//! What the papers on progress are made from, and the words of a task in them.

use std::collections::BTreeMap;

use cchc_model::ids::{EntryId, ItemId};
use cchc_model::paper_words::short_date;
use cchc_model::plan::{Plan, PlanKind};
use cchc_model::progress::{Entry, Picture, RowPicture, TaskWords, TrackingRules, state_vi};

use super::outline::{ProgressOutline, filled};
use super::reference::Issued;

/// A plan in force and how far it is on a day.
#[derive(Debug, Clone, Copy)]
pub struct Followed<'a> {
    /// The plan as it was in force on the day.
    pub plan: &'a Plan,
    /// How far it is.
    pub picture: &'a Picture,
    /// The entries that the picture was made from.
    pub entries: &'a [Entry],
    /// The rules that it was made with.
    pub rules: &'a TrackingRules,
    /// The documents that prove what was done, by task, as they are cited.
    pub documents: &'a BTreeMap<ItemId, Vec<String>>,
}

/// What is looked up while a paper is composed.
pub(super) struct Facts<'a> {
    pub(super) followed: Followed<'a>,
    tasks: BTreeMap<ItemId, TaskWords>,
    entries: BTreeMap<EntryId, &'a Entry>,
}

impl<'a> Facts<'a> {
    pub(super) fn new(followed: Followed<'a>) -> Self {
        let domains = followed.plan.appendices.iter().flat_map(|one| one.all_domains());
        let tasks = domains.flat_map(|domain| {
            let rows = domain.tasks.iter().enumerate();
            rows.map(|(at, task)| (task.id, TaskWords::of(domain, at)))
        });
        Self {
            followed,
            tasks: tasks.collect(),
            entries: followed.entries.iter().map(|entry| (entry.id, entry)).collect(),
        }
    }

    pub(super) fn row(&self, task: ItemId) -> Option<&'a RowPicture> {
        self.followed.picture.rows.iter().find(|row| row.task == task)
    }

    pub(super) fn words(&self, task: ItemId) -> TaskWords {
        self.tasks.get(&task).cloned().unwrap_or_default()
    }

    /// The last that was reported about a row: `12/7/2022: Đã trình ký`.
    pub(super) fn reported(&self, row: &RowPicture) -> Option<String> {
        let told = row.instances.iter().filter_map(|of| self.entries.get(&of.last_entry?));
        let last = told.max_by_key(|entry| (entry.on, entry.entered_at, entry.id))?;
        let words = match last.done.trim() {
            "" => last.state.label_vi(),
            done => done,
        };
        Some(format!("{}: {words}", short_date(last.on)))
    }

    pub(super) fn documents(&self, task: ItemId) -> &'a [String] {
        self.followed.documents.get(&task).map_or(&[], Vec::as_slice)
    }
}

/// The state of a row in words, with its days: `Quá hạn 12 ngày`. Of several that are late the
/// latest is told.
pub(super) fn state_words(row: &RowPicture) -> String {
    state_vi(row.state, row.days_left)
}

/// The words of a deadline, and below them in brackets the days that they do not say themselves.
pub(super) fn limit_words<'l>(deadline: &str, labels: impl Iterator<Item = &'l str>) -> String {
    let deadline = deadline.trim();
    let said = |label: &str| label.split(' ').next_back().is_some_and(|day| deadline.contains(day));
    let labels: Vec<&str> = labels.filter(|label| !said(label)).collect();
    match (deadline, labels.as_slice()) {
        (deadline, []) => deadline.to_owned(),
        ("", labels) => labels.join("; "),
        (deadline, labels) => format!("{deadline}\n({})", labels.join("; ")),
    }
}

/// `Kế hoạch cải cách hành chính năm 2022`.
pub(super) fn work(plan: &Plan, outline: &ProgressOutline) -> String {
    let work = match plan.kind {
        PlanKind::Annual => &outline.work.annual,
        PlanKind::MultiYear => &outline.work.multi_year,
        PlanKind::IndexImprovement => &outline.work.index_improvement,
    };
    let one = plan.first_year == plan.last_year;
    let years = if one { &outline.one_year } else { &outline.several_years };
    filled(work, &[("years", &filled(years, &[("years", &plan.years())]))])
}

/// The paper with which the plan was issued: `Kế hoạch số 24/KH-UBND ngày 25/01/2022 của Ủy ban
/// nhân dân xã Tùng Ảnh`; without number and date, what it is.
pub(super) fn issued_paper(plan: &Plan, outline: &ProgressOutline) -> String {
    let paper = match &plan.decision {
        Some(decision) => Issued::decision(plan, decision),
        None => Issued::plan(plan),
    };
    let issuance = paper.filled();
    match (issuance.number, issuance.date) {
        (Some(_), Some(date)) => filled(
            &outline.paper,
            &[
                ("kind", paper.kind),
                ("number", &issuance.number_printed()),
                ("date", &short_date(date)),
                ("office", &plan.office.name),
            ],
        ),
        _ => filled(
            &outline.draft_paper,
            &[("work", &work(plan, outline)), ("office", &plan.office.name)],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_is_told_with_the_days_that_it_does_not_say() {
        let words = |deadline: &str, labels: &[&str]| limit_words(deadline, labels.iter().copied());
        assert_eq!(words("Quý II/2022 ", &["hạn 30/6/2022"]), "Quý II/2022\n(hạn 30/6/2022)");
        assert_eq!(words("Trước 31/12/2023", &["hạn 31/12/2023"]), "Trước 31/12/2023");
        assert_eq!(words("", &["hạn 05/3/2022"]), "hạn 05/3/2022");
        assert_eq!(words("Thường xuyên", &[]), "Thường xuyên");
    }
}
