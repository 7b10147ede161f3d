//! What a report is compiled from: everything that the book knows about its window.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::ReportKind;
use crate::figure::{FigureSet, FigureSheet, Reach};
use crate::ids::{EvidenceId, ItemId, PlanId};
use crate::layout::AppendixLayout;
use crate::office::{Catalogue, Office};
use crate::plan::{Plan, Target};
use crate::progress::{Entry, Picture, TrackingRules};
use crate::register::{RegisterEntry, RegisterSet};
use crate::span::{ReportSpan, Span};

/// The facts of one report. All as far as it was known on `taken_on`.
#[derive(Debug, Clone)]
pub struct ReportFacts<'a> {
    /// What the report reports on.
    pub kind: &'a ReportKind,
    /// The reporting year.
    pub year: i32,
    /// The window.
    pub span: ReportSpan,
    /// The day of the facts: the last of the window, or an earlier one on which the report is
    /// compiled before its window closes.
    pub taken_on: NaiveDate,
    /// The days of the period that follows, whose deadlines are the next tasks.
    pub next: Span,
    /// What the following period is called in a sentence: `Quý II/2026`, `năm 2027`.
    pub next_name: String,
    /// The office as it is named on the day of the facts.
    pub office: &'a Office,
    /// Who is who.
    pub catalogue: &'a Catalogue,
    /// The year's plan in force on the day of the facts; `None` where none was issued.
    pub plan: Option<&'a FollowedPlan>,
    /// Plans of the same year that another took the place of, or that are not issued: a merged
    /// commune has two in one year.
    pub others: &'a [OtherPlan],
    /// The figures.
    pub figures: &'a FigureFacts,
    /// The registers.
    pub registers: &'a RegisterSet,
    /// Their rows, of all years.
    pub rows: &'a [RegisterEntry],
    /// The documents that are tied to rows of registers, by their own number.
    pub documents: &'a BTreeMap<EvidenceId, ProvingDocument>,
    /// The targets of the plan with how each stands from the beginning of the year on.
    pub targets: &'a [TargetFact],
}

impl ReportFacts<'_> {
    /// The window as far as it has come on the day of the facts: what registers and tasks tell of
    /// later days is not yet known in this report.
    #[must_use]
    pub fn known(&self) -> ReportSpan {
        self.span.until(self.taken_on)
    }
}

/// A plan in force, with what was reported about it.
#[derive(Debug, Clone)]
pub struct FollowedPlan {
    /// The plan.
    pub plan: Plan,
    /// Which version of it, from 1.
    pub ordinal: u32,
    /// Every version that was issued by the day of the facts: its ordinal, its day, the words of
    /// its paper (`số 24/KH-UBND ngày 25/01/2022`).
    pub versions: Vec<(u32, NaiveDate, String)>,
    /// The layouts in which it is printed, which number its rows.
    pub layouts: Vec<AppendixLayout>,
    /// What was reported by the day of the facts and still counts ([`crate::progress::counting`]),
    /// in the order of entering.
    pub entries: Vec<Entry>,
    /// The rules of its pictures.
    pub rules: TrackingRules,
    /// The state of every row on the day of the facts.
    pub now: Picture,
    /// The state of every row on the day before the window, in the plan that is in force now.
    pub before: Picture,
    /// The documents that prove what was done, by task.
    pub documents: BTreeMap<ItemId, Vec<ProvingDocument>>,
}

/// A document as a report cites it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvingDocument {
    /// Its number in the book.
    pub id: EvidenceId,
    /// `Quyết định số 12/QĐ-UBND ngày 05/3/2026`, or what else names it.
    pub cited: String,
    /// Its day.
    pub day: Option<NaiveDate>,
}

/// Another plan of the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherPlan {
    /// The plan.
    pub id: PlanId,
    /// The office that issued it, as named on its paper.
    pub office: String,
    /// Its subject.
    pub subject: String,
    /// The day of its last version; `None` when it was never issued.
    pub issued_on: Option<NaiveDate>,
}

/// The figures of a report.
#[derive(Debug, Clone)]
pub struct FigureFacts {
    /// Which there are.
    pub set: &'static FigureSet,
    /// Of the window.
    pub period: FigureSheet,
    /// From the beginning of the year to the end of the window (lũy kế).
    pub to_date: FigureSheet,
    /// Of the same window a year before (cùng kỳ năm trước).
    pub last_year: FigureSheet,
}

/// A target and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetFact {
    /// The target.
    pub target: Target,
    /// The figure as the table prints it; empty where there is none.
    pub shown: String,
    /// How it stands; `None` for a target that is followed by no figure.
    pub reach: Option<Reach>,
}
