//! Fills the words of an outline from the facts.

use std::collections::BTreeSet;

use super::task::Tasks;
use super::{ReportFacts, ReportOutline, Sentence, SentenceKey, Source};
use crate::figure::{Exact, FigureCode};
use crate::plan::DomainCode;
use crate::report::outline::{
    FigureSlot, ListOf, OutlineCondition, OutlineList, OutlinePiece, OutlineTasks, OutlineWording,
    OutlineWrite, Part, SectionKey, Slot, Template,
};

use super::line::Line;

/// What a slot or some words come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) text: String,
    pub(super) sources: Vec<Source>,
    /// A figure in it is ước.
    pub(super) estimate: bool,
}

impl Said {
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    pub(super) fn of(text: impl Into<String>, sources: Vec<Source>) -> Self {
        Self { text: text.into(), sources, estimate: false }
    }

    fn add(&mut self, other: Self) {
        self.text.push_str(&other.text);
        self.estimate |= other.estimate;
        add_sources(&mut self.sources, other.sources);
    }
}

pub(super) fn add_sources(sources: &mut Vec<Source>, more: impl IntoIterator<Item = Source>) {
    for source in more {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
}

pub(super) struct Writer<'a> {
    pub(super) outline: &'a ReportOutline,
    pub(super) facts: &'a ReportFacts<'a>,
    pub(super) tasks: Option<Tasks<'a>>,
    /// Figures that were written and are ước.
    pub(super) estimates: BTreeSet<FigureCode>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(outline: &'a ReportOutline, facts: &'a ReportFacts<'a>) -> Self {
        let tasks = facts.plan.map(|followed| Tasks::of(followed, facts));
        Self { outline, facts, tasks, estimates: BTreeSet::new() }
    }

    /// Whether the facts were taken before the window closes.
    pub(super) fn is_early(&self) -> bool {
        self.facts.taken_on < self.facts.span.period.to()
    }

    /// Whether the window begins later than the reporting year.
    pub(super) fn is_apart(&self) -> bool {
        self.facts.span.year.from() < self.facts.span.period.from()
    }

    /// The title of a section: filled as words are, in capitals where its own words are.
    pub(super) fn title(&mut self, title: &str) -> String {
        let wording = [OutlineWording { when: Vec::new(), words: title.to_owned() }];
        let said = self.first_said(&wording, None, None).map(|said| said.text);
        let capitals = |words: &str| words.to_uppercase() == words;
        let own: String =
            Template::read(title).map(|template| template.plain()).unwrap_or_default();
        match said {
            Some(said) if capitals(&own) => said.to_uppercase(),
            Some(said) => said,
            None => own.trim().to_owned(),
        }
    }

    pub(super) fn piece(&mut self, section: &SectionKey, piece: &OutlinePiece) -> Vec<Sentence> {
        let name = format!("{}/{}", section.0, piece.key.0);
        match &piece.write {
            OutlineWrite::Sentence(wordings) => {
                let said = self.first_said(wordings, None, None);
                said.map(|said| sentence(name, said)).into_iter().collect()
            }
            OutlineWrite::List(list) => self.list(&name, list),
            OutlineWrite::Own(_) => Vec::new(),
        }
    }

    fn list(&mut self, name: &str, list: &OutlineList) -> Vec<Sentence> {
        let lines = self.lines(&list.of);
        if lines.is_empty() {
            let none = self.first_said(&list.none, None, Some(0));
            return none.map(|said| sentence(name.to_owned(), said)).into_iter().collect();
        }
        let count = lines.iter().map(|line| line.rows).sum();
        let mut sentences = Vec::new();
        if let Some(mut lead) = self.first_said(&list.lead, None, Some(count)) {
            add_sources(&mut lead.sources, lines.iter().flat_map(|line| line.sources.clone()));
            sentences.push(sentence(name.to_owned(), lead));
        }
        if !list.line.is_empty() {
            for line in &lines {
                let wording = [OutlineWording { when: Vec::new(), words: list.line.clone() }];
                let Some(mut said) = self.first_said(&wording, Some(line), Some(line.rows)) else {
                    continue;
                };
                add_sources(&mut said.sources, line.sources.clone());
                sentences.push(sentence(format!("{name}/{}", line.key), said));
            }
        }
        sentences
    }

    /// The first wording whose conditions hold and whose slots have something to say.
    pub(super) fn first_said(
        &mut self,
        wordings: &[OutlineWording],
        line: Option<&Line<'_>>,
        lines: Option<usize>,
    ) -> Option<Said> {
        wordings.iter().find_map(|wording| {
            if !wording.when.iter().all(|condition| self.holds(condition, lines)) {
                return None;
            }
            let template = Template::read(&wording.words).ok()?;
            let mut said = self.parts(&template.parts, line, lines, false)?;
            if said.estimate {
                let words = if self.is_early() {
                    "số liệu ước cả kỳ"
                } else {
                    "số liệu ước"
                };
                said.text = with_remark(&said.text, words);
            }
            Some(said)
        })
    }

    fn parts(
        &mut self,
        parts: &[Part],
        line: Option<&Line<'_>>,
        lines: Option<usize>,
        grouped: bool,
    ) -> Option<Said> {
        let mut said = Said::default();
        for part in parts {
            match part {
                Part::Words(words) => said.text.push_str(words),
                Part::Slot(slot) => said.add(self.slot(slot, line, lines, grouped)?),
                Part::Group(inner) => {
                    if let Some(inner) = self.parts(inner, line, lines, true) {
                        said.add(inner);
                    }
                }
            }
        }
        Some(said)
    }

    fn slot(
        &mut self,
        slot: &Slot,
        line: Option<&Line<'_>>,
        lines: Option<usize>,
        grouped: bool,
    ) -> Option<Said> {
        match slot {
            // Where the window begins with the year it has just been said.
            Slot::Figure(FigureSlot::ToDate, _) if grouped && !self.is_apart() => None,
            Slot::Figure(which, code) => self.figure(*which, code),
            // Within brackets nothing is said of none.
            Slot::Tasks(count) if grouped && self.tasks.as_ref()?.count(*count) == 0 => None,
            Slot::Targets(count) if grouped && self.targets_count(*count) == 0 => None,
            Slot::Tasks(count) => self.tasks.as_ref()?.counted(*count),
            Slot::Targets(count) => self.targets_counted(*count),
            Slot::Count(register, count) => {
                self.register_counted(register, count).filter(|said| !grouped || said.text != "0")
            }
            Slot::Name(name) => self.name(*name),
            Slot::Lines => Some(Said::plain(whole(i64::try_from(lines?).ok()?))),
            Slot::Line(slot) => line?.fill(*slot),
            Slot::Column(column) => line?.cell(column),
        }
    }

    fn holds(&mut self, condition: &OutlineCondition, lines: Option<usize>) -> bool {
        match condition {
            OutlineCondition::Known(slot) => Slot::read(slot)
                .ok()
                .and_then(|slot| self.slot(&slot, None, lines, false))
                .is_some(),
            OutlineCondition::Positive(slot) => {
                self.number(slot).is_some_and(|number| number > Exact::ZERO)
            }
            OutlineCondition::Zero(slot) => self.number(slot).is_some_and(Exact::is_zero),
            OutlineCondition::Plan(there) => self.facts.plan.is_some() == *there,
            OutlineCondition::Apart(apart) => self.is_apart() == *apart,
            OutlineCondition::Early(early) => self.is_early() == *early,
        }
    }

    fn number(&mut self, slot: &str) -> Option<Exact> {
        match Slot::read(slot).ok()? {
            Slot::Figure(which, code) => self.figure_number(which, &code),
            Slot::Tasks(count) => Exact::whole(self.tasks.as_ref()?.count(count)),
            Slot::Targets(count) => Exact::whole(self.targets_count(count)),
            Slot::Count(register, count) => {
                let facts = self.facts;
                let span = facts.known().period;
                Exact::whole(facts.registers.count(&register, &count, facts.rows, span)?)
            }
            _ => None,
        }
    }

    /// The domains that other lists of the outline with the same tasks name.
    pub(super) fn named_domains(&self, of: OutlineTasks) -> BTreeSet<&'a DomainCode> {
        let kind = self.facts.kind;
        let sections = self.outline.sections.iter().filter(|section| section.is_of(kind));
        let pieces = sections.flat_map(|section| &section.pieces).filter(|piece| piece.is_of(kind));
        let lists = pieces.filter_map(|piece| match &piece.write {
            OutlineWrite::List(list) => Some(&list.of),
            _ => None,
        });
        lists
            .filter_map(|list| match list {
                ListOf::Tasks { which, domains, .. } if *which == of => Some(domains),
                _ => None,
            })
            .flatten()
            .collect()
    }
}

fn sentence(key: String, said: Said) -> Sentence {
    Sentence { key: SentenceKey(key), text: tidied(&said.text), sources: said.sources }
}

/// One space between words, none before a mark.
fn tidied(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut text = words.join(" ");
    for mark in [",", ".", ";", ":"] {
        text = text.replace(&format!(" {mark}"), mark);
    }
    // The last of several parts that each end with a semicolon ends the sentence.
    text.replace(";.", ".")
}

/// A remark in brackets before the mark that ends a sentence.
fn with_remark(text: &str, remark: &str) -> String {
    let words = text.trim_end().trim_end_matches(['.', ':', ';']);
    let end = &text.trim_end()[words.len()..];
    format!("{words} ({remark}){end}")
}

/// A whole number in running text: one digit gets a leading zero, as offices write.
pub(super) fn whole(number: i64) -> String {
    if (1..10).contains(&number) {
        format!("{number:02}")
    } else {
        crate::amount::Decimal::new(number, 0).to_string()
    }
}
