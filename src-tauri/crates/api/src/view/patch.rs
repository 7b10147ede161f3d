//! What an edit changed of what is shown, so that a screen replaces no more than that.

use std::collections::BTreeMap;

use cchc_model::ids::{ItemId, PlanId};
use schemars::JsonSchema;
use serde::Serialize;

use super::{AppendixHead, AppendixView, BlockView, Line, PaperView, PlanView, TargetView};

/// The parts of a plan that are to be shown anew; `None` for what stayed.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PlanPatch {
    /// Identity.
    pub plan: PlanId,
    /// Head and foot of the paper.
    pub paper: Option<PaperView>,
    /// The words.
    pub narrative: Option<Vec<BlockView>>,
    /// The words of the cover decision.
    pub decision_narrative: Option<Vec<BlockView>>,
    /// The targets.
    pub targets: Option<Vec<TargetView>>,
    /// The appendices in their order, when one came, went or moved.
    pub appendix_order: Option<Vec<ItemId>>,
    /// The appendices in which something changed, new ones with all their lines.
    pub appendices: Vec<AppendixPatch>,
}

/// What changed in one appendix.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AppendixPatch {
    /// Identity.
    pub id: ItemId,
    /// What stands above the table.
    pub head: Option<AppendixHead>,
    /// The lines in their order, when one came, went or moved.
    pub order: Option<Vec<ItemId>>,
    /// The lines that are new or changed.
    pub lines: Vec<Line>,
}

/// The way from one showing of a plan to another.
#[must_use]
pub fn patch(before: &PlanView, after: &PlanView) -> PlanPatch {
    let known: BTreeMap<ItemId, &AppendixView> =
        before.appendices.iter().map(|appendix| (appendix.head.id, appendix)).collect();
    let ids = |view: &PlanView| view.appendices.iter().map(|a| a.head.id).collect::<Vec<_>>();
    let (old, new) = (ids(before), ids(after));
    let appendices = after.appendices.iter();
    PlanPatch {
        plan: after.id.clone(),
        paper: changed(&before.paper, &after.paper),
        narrative: changed(&before.narrative, &after.narrative),
        decision_narrative: changed(&before.decision_narrative, &after.decision_narrative),
        targets: changed(&before.targets, &after.targets),
        appendix_order: changed(&old, &new),
        appendices: appendices
            .filter_map(|a| appendix(known.get(&a.head.id).copied(), a))
            .collect(),
    }
}

fn changed<T: PartialEq + Clone>(before: &T, after: &T) -> Option<T> {
    (before != after).then(|| after.clone())
}

fn appendix(before: Option<&AppendixView>, after: &AppendixView) -> Option<AppendixPatch> {
    let ids = |view: &AppendixView| view.lines.iter().map(Line::id).collect::<Vec<_>>();
    let Some(before) = before else {
        return Some(AppendixPatch {
            id: after.head.id,
            head: Some(after.head.clone()),
            order: Some(ids(after)),
            lines: after.lines.clone(),
        });
    };
    if before == after {
        return None;
    }
    let known: BTreeMap<ItemId, &Line> =
        before.lines.iter().map(|line| (line.id(), line)).collect();
    let new = after.lines.iter().filter(|line| known.get(&line.id()) != Some(line));
    Some(AppendixPatch {
        id: after.head.id,
        head: changed(&before.head, &after.head),
        order: changed(&ids(before), &ids(after)),
        lines: new.cloned().collect(),
    })
}

impl Line {
    /// The domain or task that it shows.
    #[must_use]
    pub fn id(&self) -> ItemId {
        match self {
            Self::Domain(domain) => domain.id,
            Self::Task(task) => task.id,
        }
    }
}
