//! How words are understood, and which words can be written.

use std::collections::BTreeSet;

use cchc_model::budget;
use cchc_model::deadline;
use cchc_model::office::Catalogue;
use cchc_model::plan::{Measure, Plan, TaskField, read_measure};
use cchc_model::text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Call;
use super::plan::Suggest;
use crate::Problem;
use crate::view::DeadlineNote;

/// Words in a field.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The words.
    pub words: String,
}

/// Words of a deadline.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeadlineWords {
    /// The words.
    pub words: String,
    /// The year of the plan.
    pub year: i32,
}

/// How a budget is understood.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BudgetNote {
    /// In words.
    pub words: String,
}

/// How a measure is understood.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MeasureNote {
    /// The countable part; `None` where there is none.
    pub measure: Option<Measure>,
    /// In words; empty where there is none.
    pub words: String,
}

pub(super) fn deadline(_: &mut Call<'_>, request: DeadlineWords) -> Result<DeadlineNote, Problem> {
    Ok(DeadlineNote::from(&deadline::parse(&request.words, request.year)))
}

pub(super) fn budget(_: &mut Call<'_>, request: Words) -> Result<BudgetNote, Problem> {
    Ok(BudgetNote { words: budget::parse(&request.words).display_vi() })
}

pub(super) fn measure(_: &mut Call<'_>, request: Words) -> Result<MeasureNote, Problem> {
    let measure = read_measure(&request.words);
    let words = measure.as_ref().map(Measure::display_vi).unwrap_or_default();
    Ok(MeasureNote { measure, words })
}

/// What can be written: for who leads, helps or advises the names of the catalogue and what the
/// plan says already; for other fields what the plan says already. Best first: names that begin
/// with the words, then names in which a word begins so; accents need not be typed.
pub(super) fn suggestions(plan: &Plan, catalogue: &Catalogue, asked: &Suggest) -> Vec<String> {
    let field = &asked.field;
    let mut known: Vec<String> = Vec::new();
    if matches!(field, TaskField::Lead | TaskField::Partners | TaskField::Adviser) {
        known.extend(catalogue.officers.iter().map(|officer| officer.name.clone()));
        known.extend(catalogue.bodies.iter().map(|body| body.name.clone()));
        known.extend(catalogue.posts.iter().map(|post| post.name.clone()));
    }
    known.extend(plan.tasks().map(|(_, _, task)| task.text(field)));
    // Only what is being written last counts: partners are listed with commas, semicolons, lines.
    let written = asked.words.rsplit([',', ';', '\n']).next().unwrap_or_default().trim();
    let wanted = text::fold(written);
    let mut seen = BTreeSet::new();
    let mut ranked: Vec<(u8, String)> = Vec::new();
    for name in known {
        let folded = text::fold(&name);
        let rank = match () {
            () if folded.is_empty() || folded == wanted => continue,
            () if folded.starts_with(&wanted) => 0,
            () if folded.split_whitespace().any(|word| word.starts_with(&wanted)) => 1,
            () if folded.contains(&wanted) => 2,
            () => continue,
        };
        // The ways in which one body is written are one proposal.
        if seen.insert(text::compare_key(name.trim_end_matches([',', ';', '.']))) {
            ranked.push((rank, name));
        }
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, name)| name).take(asked.limit).collect()
}
