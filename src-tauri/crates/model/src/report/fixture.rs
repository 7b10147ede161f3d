//! Small facts made by hand, for the tests of this folder.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::{
    FigureFacts, FollowedPlan, OtherPlan, ProvingDocument, ReportFacts, ReportKind, TargetFact,
    following,
};
use crate::figure::{Counted, FigureCode, FigureSet, FigureSheet, FigureValue};
use crate::ids::{EntryId, EvidenceId, ItemId, PlanId};
use crate::layout::LayoutId;
use crate::office::{Catalogue, Office};
use crate::plan::{Appendix, Domain, Issuance, PaperMarks, Plan, PlanKind, Task};
use crate::progress::{AsOf, Entry, EventDays, Reported, TrackingRules, picture, tracked_rows};
use crate::register::{RegisterEntry, RegisterSet};
use crate::report_period::{ReportCalendar, ReportPeriod};
use crate::span::ReportSpan;
use crate::workday::WorkCalendar;

pub(super) fn set() -> &'static FigureSet {
    static SET: LazyLock<FigureSet> =
        LazyLock::new(|| FigureSet::shipped(&RegisterSet::shipped().unwrap()).unwrap());
    &SET
}

pub(super) fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn span(period: ReportPeriod, year: i32) -> ReportSpan {
    ReportCalendar::LEGAL.span(period, year).unwrap()
}

/// What was entered for a figure in a period of a year.
pub(super) fn entered(period: ReportPeriod, year: i32, code: &str, typed: &str) -> FigureValue {
    let figure = FigureCode::new(code).unwrap();
    let definition = set().get(&figure).unwrap();
    let value = definition.read(typed).unwrap().unwrap();
    let span = definition.counting.span(&span(period, year));
    FigureValue { figure, span, value, estimate: false, source: String::new() }
}

/// The facts of a periodic report of 2026.
pub(super) struct Made {
    kind: ReportKind,
    span: ReportSpan,
    pub(super) taken_on: NaiveDate,
    office: Office,
    catalogue: Catalogue,
    pub(super) plan: Option<FollowedPlan>,
    others: Vec<OtherPlan>,
    pub(super) figures: FigureFacts,
    registers: RegisterSet,
    rows: Vec<RegisterEntry>,
    documents: BTreeMap<EvidenceId, ProvingDocument>,
    targets: Vec<TargetFact>,
}

impl Made {
    /// A report taken on the last day of its window, with these figures.
    pub(super) fn new(
        period: ReportPeriod,
        values: &[FigureValue],
        counted: &[(&str, i64)],
    ) -> Self {
        let span = span(period, 2026);
        let counted: Counted =
            counted.iter().map(|(code, count)| (FigureCode::new(*code).unwrap(), *count)).collect();
        let sheet = |report: &ReportSpan| -> FigureSheet { set().sheet(values, &counted, report) };
        let figures = FigureFacts {
            set: set(),
            period: sheet(&span),
            to_date: sheet(&ReportSpan { period: span.year_to_date(), ..span }),
            last_year: set().sheet(values, &Counted::new(), &span.year_before().unwrap()),
        };
        Self {
            kind: ReportKind::Periodic(period),
            span,
            taken_on: span.period.to(),
            office: Office::named("xã Hà Châu"),
            catalogue: Catalogue::default(),
            plan: None,
            others: Vec::new(),
            figures,
            registers: RegisterSet::shipped().unwrap(),
            rows: Vec::new(),
            documents: BTreeMap::new(),
            targets: Vec::new(),
        }
    }

    pub(super) fn facts(&self) -> ReportFacts<'_> {
        let (next, next_name) = following(&self.kind, 2026, &self.span, &ReportCalendar::LEGAL);
        ReportFacts {
            kind: &self.kind,
            year: 2026,
            span: self.span,
            taken_on: self.taken_on,
            next,
            next_name,
            office: &self.office,
            catalogue: &self.catalogue,
            plan: self.plan.as_ref(),
            others: &self.others,
            figures: &self.figures,
            registers: &self.registers,
            rows: &self.rows,
            documents: &self.documents,
            targets: &self.targets,
        }
    }
}

/// What was reported: the place of the task from 0, of the instance within it from 0, the day, the
/// state, the words.
pub(super) type Told<'a> = (usize, usize, NaiveDate, Reported, &'a str);

/// A plan of 2026 of one domain, whose tasks are numbered from 10, as of the end of the year.
pub(super) fn followed(tasks: Vec<Task>, told: &[Told<'_>]) -> FollowedPlan {
    let numbered = tasks.into_iter().zip(10..).map(|(task, id)| Task { id: ItemId(id), ..task });
    let domain = Domain {
        id: ItemId(2),
        number: "I".into(),
        title: "Cải cách thể chế".into(),
        code: None,
        tasks: numbered.collect(),
        subdomains: Vec::new(),
    };
    let empty = Domain { id: ItemId(3), number: "II".into(), tasks: Vec::new(), ..domain.clone() };
    let plan = Plan {
        id: PlanId::new("ha-chau-2026").unwrap(),
        kind: PlanKind::Annual,
        first_year: 2026,
        last_year: 2026,
        office: Office::named("xã Hà Châu"),
        subject: "Cải cách hành chính năm 2026".into(),
        issuance: Issuance { date: Some(day(1, 15)), ..Issuance::default() },
        decision: None,
        narrative: Vec::new(),
        targets: Vec::new(),
        recipients: Vec::new(),
        signature: None,
        marks: PaperMarks::default(),
        appendices: vec![Appendix {
            id: ItemId(1),
            title: "PHỤ LỤC".into(),
            reference: String::new(),
            layout: LayoutId("tung-anh-9".into()),
            headers: [].into(),
            domains: vec![domain, empty],
        }],
    };
    let rules = TrackingRules::new(EventDays::of_plan(&plan), WorkCalendar::vietnam().unwrap());
    let entries = entries(&plan, &rules, told);
    let now = AsOf::on(day(12, 14)).within(span(ReportPeriod::Y, 2026).period.into());
    let before = AsOf::on(NaiveDate::from_ymd_opt(2025, 12, 14).unwrap());
    FollowedPlan {
        ordinal: 1,
        versions: vec![(1, day(1, 15), "số 05/KH-UBND ngày 15/01/2026".into())],
        layouts: crate::layout::shipped().unwrap(),
        now: picture(&plan, &entries, &now, &rules),
        before: picture(&plan, &entries, &before, &rules),
        documents: BTreeMap::new(),
        entries,
        rules,
        plan,
    }
}

fn entries(plan: &Plan, rules: &TrackingRules, told: &[Told<'_>]) -> Vec<Entry> {
    let rows = tracked_rows(plan, rules);
    let entry = |(id, (task, instance, on, state, done)): (u64, &Told<'_>)| Entry {
        id: EntryId(id),
        task: rows[*task].task.id,
        instance: rows[*task].instances[*instance].key.clone(),
        on: *on,
        entered_at: on.and_hms_opt(16, 0, 0).unwrap(),
        state: *state,
        percent: None,
        done: (*done).to_owned(),
        by: String::new(),
        supersedes: None,
    };
    (1..).zip(told).map(entry).collect()
}

/// A task with a deadline.
pub(super) fn task(words: &str, deadline: &str) -> Task {
    Task {
        task: words.into(),
        deadline: deadline.into(),
        lead: "Phòng Văn hóa - Xã hội".into(),
        product: "Kế hoạch".into(),
        ..Task::new(ItemId(1))
    }
}
