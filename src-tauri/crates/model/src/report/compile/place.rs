//! Names, days, and counts of targets and registers.

use super::Source;
use super::say::{Said, Writer, whole};
use crate::figure::Reached;
use crate::paper_words::short_date;
use crate::register::{CountId, RegisterId};
use crate::report::outline::{NameSlot, TargetCount};
use crate::report::{FollowedPlan, ReportKind, TargetFact};

impl Writer<'_> {
    pub(super) fn name(&self, name: NameSlot) -> Option<Said> {
        let facts = self.facts;
        let days = facts.span.period;
        let text = match name {
            NameSlot::Period => match facts.kind {
                ReportKind::Periodic(period) => period.in_year(facts.year),
                _ => format!(
                    "từ ngày {} đến ngày {}",
                    short_date(days.from()),
                    short_date(days.to())
                ),
            },
            NameSlot::Subject => match facts.kind {
                ReportKind::Periodic(_) => return None,
                ReportKind::Thematic(subject) | ReportKind::AdHoc(subject) => subject.clone(),
            },
            NameSlot::Next => facts.next_name.clone(),
            NameSlot::Year => facts.year.to_string(),
            NameSlot::NextYear => (facts.year + 1).to_string(),
            NameSlot::From => short_date(days.from()),
            NameSlot::To => short_date(days.to()),
            NameSlot::TakenOn => short_date(facts.taken_on),
            NameSlot::Office => facts.office.name.clone(),
            NameSlot::ShortOffice => facts.office.short_name(),
            NameSlot::Superior => facts.office.superior.clone(),
            NameSlot::Plan => {
                let plan = facts.plan?;
                return Some(Said::of(paper_of(plan)?, vec![Source::Plan(plan.plan.id.clone())]));
            }
        };
        Some(text).filter(|text| !text.trim().is_empty()).map(Said::plain)
    }

    pub(super) fn targets_of(&self, count: TargetCount) -> Vec<&TargetFact> {
        let all = self.facts.targets.iter();
        all.filter(|fact| count == TargetCount::Total || standing(fact) == count).collect()
    }

    pub(super) fn targets_count(&self, count: TargetCount) -> i64 {
        i64::try_from(self.targets_of(count).len()).unwrap_or(i64::MAX)
    }

    pub(super) fn targets_counted(&self, count: TargetCount) -> Option<Said> {
        let plan = &self.facts.plan?.plan.id;
        let target =
            |fact: &&TargetFact| Source::Target { plan: plan.clone(), target: fact.target.id };
        let sources = self.targets_of(count).iter().map(target).collect();
        Some(Said::of(whole(self.targets_count(count)), sources))
    }

    pub(super) fn register_counted(&self, register: &RegisterId, count: &CountId) -> Option<Said> {
        let facts = self.facts;
        let days = facts.known().period;
        let number = facts.registers.count(register, count, facts.rows, days)?;
        let definition = facts.registers.get(register)?;
        let count = definition.counts.iter().find(|known| known.id == *count)?;
        let rows = definition.rows(count, facts.rows, days);
        let row = |row: &&crate::register::RegisterEntry| Source::Row {
            register: register.clone(),
            row: row.id,
        };
        Some(Said::of(whole(number), rows.iter().map(row).collect()))
    }
}

/// How a target stands.
pub(super) fn standing(fact: &TargetFact) -> TargetCount {
    match fact.reach.as_ref().map(|reach| &reach.verdict) {
        Some(Reached::Yes { .. }) => TargetCount::Reached,
        Some(Reached::No { .. }) => TargetCount::Missed,
        Some(Reached::CannotTell(_)) | None => TargetCount::Unknown,
    }
}

/// The paper of a plan as sentences name it.
fn paper_of(followed: &FollowedPlan) -> Option<String> {
    let (_, _, first) = followed.versions.first()?;
    let kind = if followed.plan.decision.is_some() {
        "Kế hoạch ban hành kèm theo Quyết định"
    } else {
        "Kế hoạch"
    };
    let latest = followed.versions.last().filter(|_| followed.versions.len() > 1);
    let amended = latest.map(|(_, _, paper)| format!(" (điều chỉnh, bổ sung tại {kind} {paper})"));
    Some(format!("{kind} {first}{}", amended.unwrap_or_default()))
}
