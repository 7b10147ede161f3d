//! The papers that tell how far a plan is on a day: bảng theo dõi tiến độ, phiếu đôn đốc.

use std::collections::BTreeMap;

use cchc_document::paper::{self, ComposeProblem, Followed, Pressing, Reminding, TrackingForm};
use cchc_document::tree::Document;
use cchc_model::ids::{ItemId, PlanId};
use cchc_model::office::Catalogue;
use cchc_model::progress::Picture;
use cchc_ops::progress::Tracked;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Part, Printout};
use crate::command::Call;
use crate::{Problem, Session};

/// Nobody follows a plan that was not issued.
const NOT_ISSUED: &str = "progress.not_issued";

/// What such papers are made from.
pub(super) struct Dated {
    tracked: Tracked,
    picture: Picture,
    documents: BTreeMap<ItemId, Vec<String>>,
    catalogue: Catalogue,
    answer_by: Option<NaiveDate>,
}

impl Dated {
    /// # Errors
    /// `progress.not_issued`, and whatever the store answers.
    pub(super) fn read(
        session: &Session,
        what: &Printout,
        today: NaiveDate,
    ) -> Result<Self, Problem> {
        Self::of(session, &what.plan, what.on.unwrap_or(today), what.answer_by)
    }

    fn of(
        session: &Session,
        plan: &PlanId,
        day: NaiveDate,
        answer_by: Option<NaiveDate>,
    ) -> Result<Self, Problem> {
        let desk = session.desk()?;
        let as_of = cchc_ops::progress::as_of(desk, day)?;
        let tracked = cchc_ops::progress::tracked(desk, plan, &as_of)?;
        tracked.issued()?;
        let picture = tracked.picture(&as_of);
        let documents = cchc_ops::evidence::names_of_plan(desk, plan)?;
        let catalogue = cchc_ops::catalogue::get(desk)?;
        Ok(Self { tracked, picture, documents, catalogue, answer_by })
    }

    fn followed(&self) -> Followed<'_> {
        Followed {
            plan: &self.tracked.plan,
            picture: &self.picture,
            entries: &self.tracked.entries,
            rules: &self.tracked.rules,
            documents: &self.documents,
        }
    }

    fn reminding(&self) -> Reminding<'_> {
        Reminding {
            followed: self.followed(),
            catalogue: &self.catalogue,
            answer_by: self.answer_by,
        }
    }

    /// The paper for Word, PDF and the printer.
    pub(super) fn paper(&self, part: &Part) -> Result<Document, ComposeProblem> {
        match part {
            Part::Reminder { name } => paper::reminder(self.reminding(), name),
            Part::Reminders => paper::reminders(self.reminding()),
            part => paper::tracking(self.followed(), form(part), &self.catalogue.house),
        }
    }

    /// The same for a workbook; a letter stays one, and no workbook takes it.
    pub(super) fn tables(&self, part: &Part) -> Result<Document, ComposeProblem> {
        if part.is_letter() {
            return self.paper(part);
        }
        paper::tracking_tables(self.followed(), form(part), &self.catalogue.house)
    }
}

fn form(part: &Part) -> TrackingForm {
    match part {
        Part::Tracking { only_open: true } => TrackingForm::OnlyOpen,
        _ => TrackingForm::Whole,
    }
}

/// Of which plan, and of which day.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemindersOf {
    /// The plan.
    pub plan: PlanId,
    /// The day; absent: today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// Somebody who can be reminded.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReminderChoice {
    /// The officer, or else the name in the plan.
    pub name: String,
    /// Whether it is an officer of the catalogue.
    pub officer: bool,
    /// How much is late.
    pub late: usize,
    /// How much is due soon.
    pub soon: usize,
}

pub(in crate::command) fn reminders(
    call: &mut Call<'_>,
    request: RemindersOf,
) -> Result<Option<Vec<ReminderChoice>>, Problem> {
    let day = request.on.unwrap_or(call.now.date());
    let dated = match Dated::of(call.session, &request.plan, day, None) {
        Err(problem) if problem.code == NOT_ISSUED => return Ok(None),
        dated => dated?,
    };
    let found = paper::pressing(&dated.picture, &dated.tracked.rules, &dated.catalogue);
    let choice =
        |Pressing { who, officer, late, soon }| ReminderChoice { name: who, officer, late, soon };
    Ok(Some(found.into_iter().map(choice).collect()))
}
