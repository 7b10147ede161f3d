//! What was done, and the way back and forth.

use cchc_model::ids::PlanId;
use cchc_ops::{HistoryKind, HistoryState, Outcome};
use chrono::NaiveDateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::app::{BookState, book};
use super::{Call, Nothing};
use crate::Problem;

/// A step back or forth.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Stepped {
    /// What was stepped over: `Hoàn tác: sửa ô Chủ trì`.
    pub label: String,
    /// The plans that are to be read anew, deleted ones included.
    pub plans: Vec<PlanId>,
    /// Whether the catalogue or the layouts are to be read anew.
    pub catalogue: bool,
    /// Where the book stands.
    pub book: BookState,
}

/// How much of the history is asked for.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HistoryLimit {
    /// The newest so many entries.
    pub limit: u32,
}

/// An entry of the history.
#[derive(Debug, Serialize, JsonSchema)]
pub struct HistoryRow {
    /// Its number, ascending.
    pub id: i64,
    /// What was done.
    pub label: String,
    /// When.
    pub at: NaiveDateTime,
    /// Done, or a step over it.
    pub kind: Kind,
    /// Where an operation stands now; `None` for a step.
    pub state: Option<State>,
}

/// Something done, or a step over it.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An operation.
    Do,
    /// An operation was undone.
    Undo,
    /// An operation was redone.
    Redo,
}

/// Where an operation stands.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// In force; can be undone.
    Done,
    /// Taken back; can be redone.
    Undone,
    /// Taken back, and something else was done since.
    Dropped,
    /// In force for good.
    Fixed,
}

pub(super) fn undo(call: &mut Call<'_>, _: Nothing) -> Result<Stepped, Problem> {
    let step = cchc_ops::history::undo(call.session.desk_mut()?, call.now)?;
    stepped(call, step)
}

pub(super) fn redo(call: &mut Call<'_>, _: Nothing) -> Result<Stepped, Problem> {
    let step = cchc_ops::history::redo(call.session.desk_mut()?, call.now)?;
    stepped(call, step)
}

/// The tables that hold what the office keeps about itself, and its layouts.
const CATALOGUE: [&str; 11] = [
    "office",
    "catalogue_domain",
    "body",
    "body_alias",
    "post",
    "post_alias",
    "officer",
    "service",
    "house_style",
    "appendix_layout",
    "meta",
];

fn stepped(call: &Call<'_>, step: Outcome<()>) -> Result<Stepped, Problem> {
    let tables = &step.changed.tables;
    Ok(Stepped {
        label: step.label,
        catalogue: CATALOGUE.iter().any(|table| tables.contains_key(*table)),
        plans: step.changed.plans.into_iter().collect(),
        book: book(call.session, call.now)?,
    })
}

pub(super) fn list(call: &mut Call<'_>, request: HistoryLimit) -> Result<Vec<HistoryRow>, Problem> {
    let entries = cchc_ops::history::list(call.session.desk()?, request.limit)?;
    let rows = entries.into_iter().map(|entry| HistoryRow {
        id: entry.id,
        label: entry.label,
        at: entry.at,
        kind: match entry.kind {
            HistoryKind::Do => Kind::Do,
            HistoryKind::Undo => Kind::Undo,
            HistoryKind::Redo => Kind::Redo,
        },
        state: entry.state.map(|state| match state {
            HistoryState::Done => State::Done,
            HistoryState::Undone => State::Undone,
            HistoryState::Dropped => State::Dropped,
            HistoryState::Fixed => State::Fixed,
        }),
    });
    Ok(rows.collect())
}
