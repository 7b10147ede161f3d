//! The lines of lists.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Source;
use super::place::standing;
use super::say::{Said, Writer};
use super::task::{ReportedTask, Tasks};
use crate::paper_words::short_date;
use crate::plan::DomainCode;
use crate::progress::{Entry, State, state_vi};
use crate::register::{
    CellValue, ColumnId, CountId, RegisterDefinition, RegisterEntry, RegisterId,
};
use crate::report::ProvingDocument;
use crate::report::outline::{
    LineSlot, ListOf, OutlineTargets, OutlineTasks, TargetCount, TaskCount,
};
use crate::text::compare_key;

/// One line, before it is put into words.
pub(super) struct Line<'a> {
    /// What its sentence is named by within the list.
    pub(super) key: String,
    /// What it was made from.
    pub(super) sources: Vec<Source>,
    /// How many rows of the book it stands for.
    pub(super) rows: usize,
    words: Vec<(LineSlot, String)>,
    row: Option<(&'a RegisterDefinition, &'a RegisterEntry)>,
}

impl Line<'_> {
    pub(super) fn fill(&self, slot: LineSlot) -> Option<Said> {
        let (_, words) = self.words.iter().find(|(known, _)| *known == slot)?;
        let words = match slot {
            LineSlot::Words => words.lines().map(without_number).collect::<Vec<_>>().join("\n"),
            _ => words.clone(),
        };
        let words = on_one_line(&words);
        (!words.is_empty()).then(|| Said::plain(words))
    }

    pub(super) fn cell(&self, column: &ColumnId) -> Option<Said> {
        let (register, row) = self.row?;
        let shown = register.column(column)?.display_vi(row.cells.get(column)?);
        let shown = on_one_line(&shown);
        (!shown.is_empty()).then(|| Said::plain(shown))
    }
}

/// Words of the book within a line: no line ends, no marks at the beginning, none that end a
/// sentence.
fn on_one_line(words: &str) -> String {
    let marks = |line: &str| {
        let line = line.trim().trim_start_matches(['-', '+', '–', '•']);
        line.trim().trim_end_matches(['.', ';', ',', ':']).trim_end().to_owned()
    };
    let lines: Vec<String> = words.lines().map(marks).filter(|line| !line.is_empty()).collect();
    // Braces and brackets of the officer's are words here, not slots.
    lines.join("; ")
}

/// A line of a plan without the number that it has there: `2.1. Rà soát` is `Rà soát`.
fn without_number(line: &str) -> &str {
    let line = line.trim_start();
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = &line[..line.len() - rest.len()];
    let numbered = number.starts_with(|c: char| c.is_ascii_digit()) && number.contains('.');
    if numbered && rest.starts_with(' ') { rest.trim_start() } else { line }
}

impl<'a> Writer<'a> {
    pub(super) fn lines(&self, of: &ListOf) -> Vec<Line<'a>> {
        match of {
            ListOf::Tasks { which, domains, rest } => self.tasks(*which, domains, *rest),
            ListOf::Rows { register, count, by } => {
                self.rows_of(register, count.as_ref(), by.as_ref())
            }
            ListOf::Targets(which) => self.targets(*which),
            ListOf::Versions => self.versions(),
        }
    }

    fn tasks(&self, which: OutlineTasks, domains: &[DomainCode], rest: bool) -> Vec<Line<'a>> {
        let Some(tasks) = &self.tasks else { return Vec::new() };
        let named = if rest { self.named_domains(which) } else { Default::default() };
        let here = |row: &&ReportedTask<'a>| match &row.domain {
            _ if domains.is_empty() && !rest => true,
            None => rest,
            Some(domain) if rest => !named.contains(domain),
            Some(domain) => domains.contains(domain),
        };
        let rows = tasks.rows.iter().filter(here).filter(|row| is_of(row, which));
        let line = |row: &ReportedTask<'a>| self.task_line(tasks, row, which);
        if which != OutlineTasks::Next {
            return rows.map(line).collect();
        }
        let (from, to) = (self.facts.taken_on, self.facts.next.to());
        let mut next: Vec<(Vec<NaiveDate>, &ReportedTask<'a>)> =
            rows.map(|row| (row.due(from, to), row)).filter(|(days, _)| !days.is_empty()).collect();
        next.sort_by_key(|(days, _)| days[0]);
        next.iter()
            .map(|(days, row)| {
                let mut line = line(row);
                line.words.push((LineSlot::Due, days_in_words(days)));
                line
            })
            .collect()
    }

    fn task_line(
        &self,
        tasks: &Tasks<'a>,
        row: &ReportedTask<'a>,
        which: OutlineTasks,
    ) -> Line<'a> {
        let mut sources = vec![tasks.source(row.now.task)];
        let mut words = vec![
            (LineSlot::Words, row.words.clone()),
            (LineSlot::Product, row.product.clone()),
            (LineSlot::Lead, row.now.lead.replace('\n', ", ")),
            (LineSlot::State, state_vi(row.now.state, row.now.days_left)),
        ];
        if let Some(late) = row.now.days_left.filter(|days| *days < 0) {
            words.push((LineSlot::DaysLate, late.unsigned_abs().to_string()));
        }
        match row.overdue_since().filter(|_| row.now.state == State::Overdue) {
            Some(day) => words.push((LineSlot::Due, short_date(day))),
            // The days of what comes next are those of the next period.
            None if which == OutlineTasks::Next => {}
            None => words.push((LineSlot::Due, row.now.deadline.clone())),
        }
        if matches!(which, OutlineTasks::Done | OutlineTasks::Running | OutlineTasks::DoneLate) {
            let entries: Vec<&Entry> = row.work().collect();
            let done = said_in(&entries);
            sources.extend(entries.iter().map(|entry| tasks.entry(entry)));
            let documents = self.task_documents(tasks, row, &done);
            sources.extend(documents.iter().map(|document| Source::Document(document.id)));
            words.push((LineSlot::Documents, cited(&documents)));
            words.push((LineSlot::Done, done));
        }
        if let Some(entry) = row.reason() {
            sources.push(tasks.entry(entry));
            words.push((LineSlot::Reason, entry.done.clone()));
        }
        Line { key: row.now.task.0.to_string(), sources, rows: 1, words, row: None }
    }

    /// The documents of the window that the words do not cite already.
    fn task_documents(
        &self,
        tasks: &Tasks<'a>,
        row: &ReportedTask<'_>,
        done: &str,
    ) -> Vec<&'a ProvingDocument> {
        let window = self.facts.span.period;
        let documents = tasks.followed.documents.get(&row.now.task).map_or(&[][..], Vec::as_slice);
        let of_window = documents.iter().filter(|of| of.day.is_none_or(|day| window.holds(day)));
        of_window.filter(|document| !done.contains(&document.cited)).collect()
    }

    fn rows_of(
        &self,
        register: &RegisterId,
        count: Option<&CountId>,
        by: Option<&ColumnId>,
    ) -> Vec<Line<'a>> {
        let facts = self.facts;
        let Some(definition) = facts.registers.get(register) else { return Vec::new() };
        let window = facts.known().period;
        let counted = count.and_then(|id| definition.counts.iter().find(|known| known.id == *id));
        let mut rows: Vec<&RegisterEntry> = match counted {
            Some(count) => definition.rows(count, facts.rows, window),
            None => facts
                .rows
                .iter()
                .filter(|row| row.register == *register)
                .filter(|row| row.day(&definition.date).is_some_and(|day| window.holds(day)))
                .collect(),
        };
        definition.sort(&mut rows);
        let Some(by) = by else {
            return rows.into_iter().map(|row| self.row_line(definition, row)).collect();
        };
        let mut alike: BTreeMap<String, usize> = BTreeMap::new();
        let mut lines: Vec<Line<'a>> = Vec::new();
        for row in rows {
            let Some(column) = definition.column(by) else { continue };
            let Some(value) = row.cells.get(by) else { continue };
            let key = compare_key(&column.display_vi(value));
            let line = self.row_line(definition, row);
            if let Some(at) = alike.get(&key) {
                lines[*at].rows += 1;
                lines[*at].sources.extend(line.sources);
            } else {
                alike.insert(key, lines.len());
                lines.push(line);
            }
        }
        lines
    }

    fn row_line(&self, register: &'a RegisterDefinition, row: &'a RegisterEntry) -> Line<'a> {
        let tied = register.document_column().and_then(|column| row.cells.get(&column.id));
        let documents: Vec<&ProvingDocument> = match tied {
            Some(CellValue::Documents(ids)) => {
                ids.iter().filter_map(|id| self.facts.documents.get(id)).collect()
            }
            _ => Vec::new(),
        };
        let mut sources = vec![Source::Row { register: register.id.clone(), row: row.id }];
        sources.extend(documents.iter().map(|document| Source::Document(document.id)));
        let words = vec![(LineSlot::Documents, cited(&documents))];
        Line { key: row.id.to_string(), sources, rows: 1, words, row: Some((register, row)) }
    }

    fn targets(&self, which: OutlineTargets) -> Vec<Line<'a>> {
        let Some(plan) = self.facts.plan else { return Vec::new() };
        let wanted = match which {
            OutlineTargets::Reached => TargetCount::Reached,
            OutlineTargets::Missed => TargetCount::Missed,
            OutlineTargets::Unknown => TargetCount::Unknown,
        };
        let facts = self.facts.targets.iter().filter(|fact| standing(fact) == wanted);
        facts
            .map(|fact| {
                let target = &fact.target;
                let mut sources =
                    vec![Source::Target { plan: plan.plan.id.clone(), target: target.id }];
                sources.extend(target.figure.clone().map(Source::Figure));
                let promised = target.measure.as_ref().map(crate::plan::Measure::display_vi);
                let gap = fact.reach.as_ref().map(|reach| reach.gap.clone());
                let words = vec![
                    (LineSlot::Words, target.text.clone()),
                    (LineSlot::Shown, fact.shown.clone()),
                    (LineSlot::Promised, promised.unwrap_or_default()),
                    (LineSlot::Gap, gap.unwrap_or_default()),
                ];
                Line { key: target.id.0.to_string(), sources, rows: 1, words, row: None }
            })
            .collect()
    }

    fn versions(&self) -> Vec<Line<'a>> {
        let Some(followed) = self.facts.plan else { return Vec::new() };
        let window = self.facts.span.period;
        let kind =
            if followed.plan.decision.is_some() { "Quyết định" } else { "Kế hoạch" };
        let issued = followed.versions.iter().filter(|(_, day, _)| window.holds(*day));
        issued
            .map(|(ordinal, _, paper)| Line {
                key: ordinal.to_string(),
                sources: vec![Source::Plan(followed.plan.id.clone())],
                rows: 1,
                words: vec![(LineSlot::Documents, format!("{kind} {paper}"))],
                row: None,
            })
            .collect()
    }
}

fn is_of(row: &ReportedTask<'_>, which: OutlineTasks) -> bool {
    let late = || row.now.counted && row.is_in(TaskCount::Overdue);
    let done_late = || row.now.counted && row.is_in(TaskCount::LateInWindow);
    let excused = || row.now.counted && row.newly_excused();
    match which {
        OutlineTasks::Done => row.finished_something(),
        OutlineTasks::Running => {
            !row.now.state.is_closed() && !row.finished_something() && row.work().next().is_some()
        }
        OutlineTasks::DoneLate => done_late(),
        OutlineTasks::Late => late(),
        OutlineTasks::Excused => excused(),
        OutlineTasks::Reasons => (late() || done_late() || excused()) && row.reason().is_some(),
        OutlineTasks::Next => true,
        OutlineTasks::Continuous => row.asked().next().is_some(),
    }
}

/// What several entries say, each once.
fn said_in(entries: &[&Entry]) -> String {
    let mut said: Vec<String> = Vec::new();
    for entry in entries {
        let words = on_one_line(&entry.done);
        if !words.is_empty() && !said.contains(&words) {
            said.push(words);
        }
    }
    said.join("; ")
}

fn cited(documents: &[&ProvingDocument]) -> String {
    let cited: Vec<&str> = documents.iter().map(|document| document.cited.as_str()).collect();
    cited.join("; ")
}

/// `15/4/2026`; of several days `15/4/2026, 15/5/2026`.
fn days_in_words(days: &[NaiveDate]) -> String {
    let days: Vec<String> = days.iter().copied().map(short_date).collect();
    days.join(", ")
}
