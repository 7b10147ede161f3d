//! Documents as lists show them.

use std::collections::BTreeMap;

use cchc_files::Presence;
use cchc_model::evidence::{Evidence, EvidenceLink, EvidenceProblem};
use cchc_model::ids::EvidenceId;
use cchc_model::text;
use cchc_ops::Desk;
use cchc_ops::evidence::{self, Target, TargetNames};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Problem;
use crate::command::{Call, Nothing};

/// How many things to tie a document to are answered at most.
const MOST_TARGETS: usize = 80;

/// Which documents are wanted.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvidenceFilter {
    /// Words that a document holds, with or without accents; empty for all.
    pub words: String,
}

/// What is proved.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvidenceOf {
    /// A task, a row of a register, a figure.
    pub link: EvidenceLink,
}

/// Which things a document may be tied to.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TargetFilter {
    /// Words that they hold, with or without accents; empty for all.
    pub words: String,
}

/// A document in a list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EvidenceRow {
    /// Its number in the book.
    pub id: EvidenceId,
    /// Số, ký hiệu; may be empty.
    pub number: String,
    /// Date of issue.
    pub date: Option<NaiveDate>,
    /// Who issued it; may be empty.
    pub agency: String,
    /// Trích yếu; may be empty.
    pub subject: String,
    /// The document as a report names it.
    pub name: String,
    /// Its file; `None` for paper in a folder of the office.
    pub file: Option<EvidenceFileRow>,
    /// What it proves.
    pub links: Vec<EvidenceTarget>,
    /// What is worth a look: a number without its agency, a date to come.
    pub notes: Vec<EvidenceNote>,
}

/// Something about a document that is worth a look, and no refusal.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EvidenceNote {
    /// The member that it is about: `agency`, `date`.
    pub member: String,
    /// What the officer reads.
    pub words: String,
}

/// The file of a document.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EvidenceFileRow {
    /// The name that it came with.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Whether it is there, by name and size.
    pub state: EvidenceFileState,
}

/// How the file of a document is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceFileState {
    /// As it was taken in.
    There,
    /// It is not in the folder.
    Missing,
    /// Another one is in its place.
    Changed,
}

/// Something that a document proves, in words.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EvidenceTarget {
    /// What it is.
    pub link: EvidenceLink,
    /// What it says.
    pub words: String,
    /// Where it stands: a domain and a plan, a register.
    pub place: String,
}

impl From<Target> for EvidenceTarget {
    fn from(Target { link, words, place }: Target) -> Self {
        Self { link, words, place }
    }
}

pub(in crate::command) fn list(
    call: &mut Call<'_>,
    filter: EvidenceFilter,
) -> Result<Vec<EvidenceRow>, Problem> {
    let desk = call.session.desk()?;
    let mut rows = rows(desk, evidence::list(desk)?, call.now.date())?;
    let wanted = Words::new(&filter.words);
    rows.retain(|row| wanted.are_in(&row.all_words()));
    // What came last is what is worked on.
    rows.reverse();
    Ok(rows)
}

pub(in crate::command) fn of(
    call: &mut Call<'_>,
    request: EvidenceOf,
) -> Result<Vec<EvidenceRow>, Problem> {
    let desk = call.session.desk()?;
    rows(desk, evidence::of_link(desk, &request.link)?, call.now.date())
}

pub(in crate::command) fn targets(
    call: &mut Call<'_>,
    filter: TargetFilter,
) -> Result<Vec<EvidenceTarget>, Problem> {
    let wanted = Words::new(&filter.words);
    let targets = evidence::targets(call.session.desk()?)?.into_iter();
    let found =
        targets.filter(|target| wanted.are_in(&format!("{} {}", target.words, target.place)));
    Ok(found.take(MOST_TARGETS).map(EvidenceTarget::from).collect())
}

/// The agencies that documents come from, the most frequent first; the office itself at least.
pub(in crate::command) fn agencies(
    call: &mut Call<'_>,
    _: Nothing,
) -> Result<Vec<String>, Problem> {
    let desk = call.session.desk()?;
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    if let Some(office) = desk.book().catalogue()?.office_on(call.now.date()) {
        counts.insert(office.short_name(), 0);
    }
    for document in evidence::list(desk)? {
        if !document.agency.is_empty() {
            *counts.entry(document.agency).or_default() += 1;
        }
    }
    let mut agencies: Vec<_> = counts.into_iter().collect();
    agencies.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Ok(agencies.into_iter().map(|(name, _)| name).collect())
}

fn rows(
    desk: &Desk,
    documents: Vec<Evidence>,
    today: NaiveDate,
) -> Result<Vec<EvidenceRow>, Problem> {
    let mut names = TargetNames::default();
    documents.into_iter().map(|document| row(desk, document, &mut names, today)).collect()
}

fn row(
    desk: &Desk,
    document: Evidence,
    names: &mut TargetNames,
    today: NaiveDate,
) -> Result<EvidenceRow, Problem> {
    let state = evidence::presence(desk, &document).map(|presence| match presence {
        Presence::There => EvidenceFileState::There,
        Presence::Missing => EvidenceFileState::Missing,
        Presence::Changed => EvidenceFileState::Changed,
    });
    let links = document.links.iter().map(|link| Ok(names.name(desk, link)?.into()));
    let links = links.collect::<Result<Vec<_>, Problem>>()?;
    let problems = document.problems(today);
    let name = document.display_vi();
    let Evidence { id, number, date, agency, subject, file, .. } = document;
    let file = file.zip(state).map(|(file, state)| EvidenceFileRow {
        name: file.name,
        bytes: file.bytes,
        state,
    });
    let note = |problem: EvidenceProblem| EvidenceNote {
        words: problem.message_vi(),
        member: problem.path,
    };
    let notes = problems.into_iter().filter(EvidenceProblem::is_warning).map(note).collect();
    Ok(EvidenceRow { id, number, date, agency, subject, name, file, links, notes })
}

impl EvidenceRow {
    fn all_words(&self) -> String {
        let mut words = self.name.clone();
        for more in self.file.iter().map(|file| &file.name) {
            words.push(' ');
            words.push_str(more);
        }
        for target in &self.links {
            words.push(' ');
            words.push_str(&target.words);
        }
        words
    }
}

/// Words that are looked for: one that is written with accents is found only with them.
struct Words(Vec<Word>);

enum Word {
    Plain(String),
    Accented(String),
}

impl Words {
    fn new(typed: &str) -> Self {
        let word = |word: &str| {
            let (lower, plain) = (text::nfc(word).to_lowercase(), text::fold(word));
            if lower == plain { Word::Plain(plain) } else { Word::Accented(lower) }
        };
        Self(typed.split_whitespace().map(word).collect())
    }

    fn are_in(&self, words: &str) -> bool {
        let (lower, plain) = (text::nfc(words).to_lowercase(), text::fold(words));
        self.0.iter().all(|word| match word {
            Word::Plain(word) => plain.contains(word),
            Word::Accented(word) => lower.contains(word),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_letters_find_all_and_accents_only_their_own() {
        let found = |typed: &str| Words::new(typed).are_in("Kế hoạch số hóa – Đức Thọ");
        for typed in ["", "ke hoach", "HOẠCH ke", "đức", "duc tho", "ke\u{0302}\u{0301}"] {
            assert!(found(typed), "{typed}");
        }
        for typed in ["kệ", "dực", "ke hoach 2026"] {
            assert!(!found(typed), "{typed}");
        }
    }
}
