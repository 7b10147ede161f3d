//! From the words of a deadline to its instances.

use std::ops::RangeInclusive;

use chrono::{Datelike, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::TrackingRules;
use super::instance::{AskReason, Instance, InstanceKey, InstanceKind};
use crate::deadline::{self, Anchor, AnchorEvent, Bound, Deadline, DeadlineKind};
use crate::paper_words::short_date;
use crate::plan::Plan;
use crate::text::fold;

/// The days of the events that deadlines follow; a deadline moves when its event moves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EventDays {
    /// The plan was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_issued: Option<NaiveDate>,
    /// The self-scored PAR index is to be sent up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub par_self_score_submit: Option<NaiveDate>,
}

impl EventDays {
    /// The events that a plan itself dates: its issue, by its decision where it has one.
    #[must_use]
    pub fn of_plan(plan: &Plan) -> Self {
        let decided = plan.decision.as_ref().and_then(|decision| decision.issuance.date);
        Self { plan_issued: decided.or(plan.issuance.date), par_self_score_submit: None }
    }

    const fn day(&self, event: AnchorEvent) -> Option<NaiveDate> {
        match event {
            AnchorEvent::PlanIssued => self.plan_issued,
            AnchorEvent::ParSelfScoreSubmit => self.par_self_score_submit,
        }
    }
}

/// What the words of a deadline ask for in a plan of these years, in the order of the words and
/// then of the days. Never empty: words that name no day give one instance to ask about.
///
/// In a plan of several years what repeats is repeated through them all.
#[must_use]
pub fn instances_of(
    words: &str,
    years: RangeInclusive<i32>,
    rules: &TrackingRules,
) -> Vec<Instance> {
    let several = years.start() < years.end();
    let mut found: Vec<Instance> = Vec::new();
    for (nth, year) in years.enumerate() {
        let reader = Expansion { rules, year, several, later: nth > 0 };
        let mut more = Vec::new();
        reader.expand(&deadline::parse(words, year), "", &mut more);
        more.retain(|instance| found.iter().all(|known| known.key != instance.key));
        found.append(&mut more);
    }
    found
}

/// One reading of a deadline, for one year of the plan.
struct Expansion<'a> {
    rules: &'a TrackingRules,
    year: i32,
    /// The plan covers several years.
    several: bool,
    /// Not the first of them: only what repeats is new.
    later: bool,
}

impl Expansion<'_> {
    fn expand(&self, deadline: &Deadline, path: &str, found: &mut Vec<Instance>) {
        if deadline.kind == DeadlineKind::Composite {
            for (at, item) in deadline.items.iter().enumerate() {
                let dot = if path.is_empty() { "" } else { "." };
                self.expand(&item.deadline, &format!("{path}{dot}{}", at + 1), found);
            }
            return;
        }
        let repeats = repeats(deadline);
        if self.later && !repeats {
            return;
        }
        let first = found.len();
        if deadline.kind == DeadlineKind::Anchor {
            found.push(self.anchored(deadline, path));
        } else if deadline.due.is_empty() {
            let reason = ask_reason(deadline.kind);
            found.push(asked(deadline, path, "asked", deadline.start, reason));
        } else if deadline.kind == DeadlineKind::Recurring || is_every_quarter(deadline) {
            recurring(deadline, path, found);
        } else {
            self.dated(deadline, path, repeats && self.several, found);
        }
        for instance in found.iter_mut().skip(first) {
            instance.doubtful = deadline.ask;
        }
    }

    /// One due day, with the milestones before it.
    fn dated(&self, deadline: &Deadline, path: &str, repeats: bool, found: &mut Vec<Instance>) {
        let shift = self.years_on(deadline);
        let moved = |day: NaiveDate| years_later(day, shift);
        let begin = deadline.start.map(moved);
        let last = deadline.due.len() - 1;
        let mut after_milestone = begin;
        for (at, day) in deadline.due.iter().enumerate() {
            let day = moved(*day);
            let (kind, start) = match (at == last, repeats) {
                (true, true) => (InstanceKind::Recurring, begin),
                (true, false) => (InstanceKind::Dated, begin),
                (false, _) => (InstanceKind::Milestone, after_milestone),
            };
            found.push(on_day(path, kind, start, day, deadline.bound));
            after_milestone = day.succ_opt();
        }
    }

    /// By how many years words such as `Quý III/2026 và các năm tiếp theo` move on to this year.
    fn years_on(&self, deadline: &Deadline) -> i32 {
        let written = deadline.final_due().map_or(self.year, |due| due.year());
        if repeats_yearly(deadline) { (self.year - written).max(0) } else { 0 }
    }

    /// A day that follows an event, once the event has one.
    fn anchored(&self, deadline: &Deadline, path: &str) -> Instance {
        let anchor = deadline.anchor.as_ref();
        let event = anchor.and_then(|anchor| anchor.event);
        let day = event.and_then(|event| self.rules.events.day(event));
        let due = anchor.zip(day).and_then(|(anchor, day)| self.due_by(anchor, day, deadline));
        let after = anchor.is_some_and(|a| a.offset_days.is_none_or(|days| days > 0))
            && deadline.bound != Some(Bound::Exclusive);
        let start = day.filter(|_| after);
        match due {
            None => asked(deadline, path, "event", start, AskReason::Event),
            Some(due) => {
                let key = InstanceKey::new(path, "event");
                Instance { key, ..on_day(path, InstanceKind::Dated, start, due, deadline.bound) }
            }
        }
    }

    /// `trước khi …` is due on the day itself (exclusive), a counted offset away from it; `ngay
    /// sau khi …` names no last day.
    fn due_by(&self, anchor: &Anchor, day: NaiveDate, deadline: &Deadline) -> Option<NaiveDate> {
        match anchor.offset_days {
            Some(count) if anchor.working_days => {
                Some(self.rules.calendar.add_working_days(day, count))
            }
            Some(count) => day.checked_add_signed(chrono::TimeDelta::days(i64::from(count))),
            None => Some(day).filter(|_| deadline.bound == Some(Bound::Exclusive)),
        }
    }
}

/// Whether the words ask for the same again in every year of a plan.
fn repeats(deadline: &Deadline) -> bool {
    deadline.kind == DeadlineKind::Recurring
        || repeats_yearly(deadline)
        || is_every_quarter(deadline)
}

fn repeats_yearly(deadline: &Deadline) -> bool {
    deadline.recurrence.as_deref() == Some("repeats yearly")
}

/// `Hằng quý` is read as the list of the year's quarters, but it asks for something in each of
/// them: four times, not three milestones and a due day.
fn is_every_quarter(deadline: &Deadline) -> bool {
    const EVERY: [&str; 4] = ["hang qu", "moi qu", "tung qu", "cac qu"];
    let words = fold(&deadline.text);
    deadline.kind == DeadlineKind::QuarterList && EVERY.iter().any(|every| words.contains(every))
}

/// Each time begins when the one before it is over, the first with its year.
fn recurring(deadline: &Deadline, path: &str, found: &mut Vec<Instance>) {
    let mut begin = deadline.due.first().and_then(|day| NaiveDate::from_ymd_opt(day.year(), 1, 1));
    for day in &deadline.due {
        found.push(on_day(path, InstanceKind::Recurring, begin, *day, deadline.bound));
        begin = day.succ_opt();
    }
}

fn on_day(
    path: &str,
    kind: InstanceKind,
    start: Option<NaiveDate>,
    due: NaiveDate,
    bound: Option<Bound>,
) -> Instance {
    let exclusive = bound == Some(Bound::Exclusive);
    let last_good = if exclusive { due.pred_opt() } else { Some(due) };
    let word = match kind {
        InstanceKind::Milestone => "mốc",
        InstanceKind::Recurring => "kỳ hạn",
        InstanceKind::Dated | InstanceKind::AskedEveryPeriod => "hạn",
    };
    let before = if exclusive { " trước" } else { "" };
    Instance {
        key: InstanceKey::new(path, &due.to_string()),
        label: labelled(path, &format!("{word}{before} {}", short_date(due))),
        kind,
        start,
        due: Some(due),
        last_good_day: last_good,
        asked: None,
        doubtful: false,
        internal: None,
    }
}

fn asked(
    deadline: &Deadline,
    path: &str,
    name: &str,
    start: Option<NaiveDate>,
    reason: AskReason,
) -> Instance {
    Instance {
        key: InstanceKey::new(path, name),
        label: labelled(path, &deadline.display_vi()),
        kind: InstanceKind::AskedEveryPeriod,
        start,
        due: None,
        last_good_day: None,
        asked: Some(reason),
        doubtful: false,
        internal: None,
    }
}

fn labelled(path: &str, words: &str) -> String {
    if path.is_empty() { words.to_owned() } else { format!("{path}) {words}") }
}

const fn ask_reason(kind: DeadlineKind) -> AskReason {
    use DeadlineKind as K;
    match kind {
        K::Continuous => AskReason::Continuous,
        K::ByPlan => AskReason::ByPlan,
        K::ByRule => AskReason::ByRule,
        K::Conditional => AskReason::Conditional,
        K::OnRequest => AskReason::OnRequest,
        K::Anchor => AskReason::Event,
        K::WithPeriodicReport => AskReason::WithReport,
        K::From => AskReason::NoEnd,
        K::Empty => AskReason::NotWritten,
        K::Unparsed | K::Invalid | K::Ask => AskReason::NotUnderstood,
        _ => AskReason::NoDates,
    }
}

/// The same day of a later year; the last of February where the year has no 29th.
fn years_later(day: NaiveDate, years: i32) -> NaiveDate {
    let months = u32::try_from(years.max(0)).unwrap_or(0).saturating_mul(12);
    day.checked_add_months(Months::new(months)).unwrap_or(day)
}
