//! A new compilation comes into a text that an officer has worked on.
//!
//! The text is compared with what the program wrote when the officer last looked
//! ([`written`](super::ReportBlock::written)) and with what it writes now: a three-way merge,
//! sentence by sentence. Nothing that an officer wrote, took out or put somewhere is undone by it.

use std::collections::{BTreeMap, VecDeque};

use super::{
    BlockId, Compiled, CompiledSection, ReportBlock, ReportSection, ReportText, SectionKey,
    Sentence, SentenceKey,
};

/// The text after a compilation.
///
/// - A paragraph that nobody touched has the words that the program writes now, and stands where
///   the outline has it; it goes when the program writes nothing any more.
/// - One that was edited keeps its words, and one that was taken out stays so. Where the program's
///   words have changed since the officer saw them, they are
///   [offered](super::ReportBlock::offered), unless they are those of the officer.
/// - Paragraphs of the officer's own, and others that the officer put somewhere, follow the
///   neighbour that they followed, or the nearest one before it that is left.
/// - A section that the outline has no more stays as long as anything of the officer's is in it.
#[must_use]
pub fn merge(text: &ReportText, compiled: &Compiled) -> ReportText {
    let mut known = Known::of(text);
    let mut lines: BTreeMap<&SectionKey, Vec<ReportBlock>> = BTreeMap::new();
    for section in &compiled.sections {
        lines.insert(&section.key, known.line(section));
    }
    let last_block = known.last;
    let mut staying = known.staying();
    let sections = sections(text, compiled, &staying);
    let mut blocks = Vec::new();
    for section in &sections {
        let mut line = lines.remove(&section.key).unwrap_or_default();
        put_in(&mut line, text, &section.key, &mut staying);
        blocks.append(&mut line);
    }
    // A paragraph of a section that the text itself did not have is no reason to lose it.
    blocks.extend(staying.into_values());
    ReportText { sections, blocks, last_block }
}

/// The paragraphs that the text has, until a sentence takes each.
struct Known<'a> {
    text: &'a ReportText,
    /// Those of the program by their sentences, in printed order.
    sentences: BTreeMap<&'a SentenceKey, VecDeque<&'a ReportBlock>>,
    /// Those that stay where the officer put them.
    placed: BTreeMap<BlockId, ReportBlock>,
    /// The highest number that was given.
    last: u64,
}

impl<'a> Known<'a> {
    fn of(text: &'a ReportText) -> Self {
        let mut sentences: BTreeMap<_, VecDeque<_>> = BTreeMap::new();
        for block in &text.blocks {
            if let Some(key) = &block.key {
                sentences.entry(key).or_default().push_back(block);
            }
        }
        let highest = text.blocks.iter().map(|block| block.id.0).max().unwrap_or(0);
        Self { text, sentences, placed: BTreeMap::new(), last: highest.max(text.last_block) }
    }

    /// What the program writes in a section: paragraphs that are known as they are now, and new
    /// ones.
    fn line(&mut self, section: &CompiledSection) -> Vec<ReportBlock> {
        let mut line = Vec::new();
        for sentence in section.sentences.iter().filter(|one| !one.text.trim().is_empty()) {
            let known = self.sentences.get_mut(&sentence.key).and_then(VecDeque::pop_front);
            let Some(known) = known else {
                self.last += 1;
                line.push(ReportBlock::new(BlockId(self.last), &section.key, sentence));
                continue;
            };
            let block = known.with(sentence);
            if block.moved && block.section == section.key {
                self.placed.insert(block.id, block);
            } else {
                line.push(ReportBlock { section: section.key.clone(), moved: false, ..block });
            }
        }
        line
    }

    /// What stays beside the program's sentences, and where it stood.
    fn staying(mut self) -> BTreeMap<BlockId, ReportBlock> {
        let left: Vec<&ReportBlock> = self.sentences.into_values().flatten().collect();
        for block in self.text.blocks.iter().filter(|block| block.key.is_none()).chain(left) {
            if block.is_held() {
                self.placed.insert(block.id, block.without_sentence());
            }
        }
        self.placed
    }
}

/// The sections of the outline, and those that it has no more and that are needed.
fn sections(
    text: &ReportText,
    compiled: &Compiled,
    staying: &BTreeMap<BlockId, ReportBlock>,
) -> Vec<ReportSection> {
    let mut sections: Vec<ReportSection> =
        compiled.sections.iter().map(CompiledSection::heading).collect();
    let mut next = 0;
    for old in &text.sections {
        if let Some(at) = sections.iter().position(|section| section.key == old.key) {
            next = at + 1;
        } else if staying.values().any(|block| block.section == old.key) {
            sections.insert(next, old.clone());
            next += 1;
        }
    }
    sections
}

/// Puts what stays in a section behind what it followed.
fn put_in(
    line: &mut Vec<ReportBlock>,
    text: &ReportText,
    section: &SectionKey,
    staying: &mut BTreeMap<BlockId, ReportBlock>,
) {
    let mut next = 0;
    for old in text.blocks.iter().filter(|block| block.section == *section) {
        if let Some(block) = staying.remove(&old.id) {
            line.insert(next, block);
            next += 1;
        } else if let Some(at) = line.iter().position(|block| block.id == old.id) {
            next = at + 1;
        }
    }
}

impl CompiledSection {
    fn heading(&self) -> ReportSection {
        ReportSection {
            key: self.key.clone(),
            number: self.number.clone(),
            title: self.title.clone(),
            level: self.level,
        }
    }
}

impl ReportBlock {
    fn new(id: BlockId, section: &SectionKey, sentence: &Sentence) -> Self {
        Self {
            id,
            section: section.clone(),
            key: Some(sentence.key.clone()),
            text: sentence.text.clone(),
            written: sentence.text.clone(),
            offered: None,
            removed: false,
            moved: false,
            sources: sentence.sources.clone(),
        }
    }

    /// Whether the officer has had a hand in it, so that no compilation changes its words.
    fn is_held(&self) -> bool {
        self.key.is_none() || self.removed || self.text != self.written || self.offered.is_some()
    }

    /// It, where the program writes this now.
    fn with(&self, sentence: &Sentence) -> Self {
        let mut block = Self { sources: sentence.sources.clone(), ..self.clone() };
        let now = &sentence.text;
        if !block.is_held() || (!block.removed && block.text == *now) {
            block.text.clone_from(now);
            block.written.clone_from(now);
            block.offered = None;
        } else if block.written == *now {
            block.offered = None;
        } else {
            block.offered = Some(now.clone());
        }
        block
    }

    /// It, where the program writes nothing any more.
    fn without_sentence(&self) -> Self {
        let settled = self.key.is_none() || self.removed || self.written.is_empty();
        Self { offered: (!settled).then(String::new), ..self.clone() }
    }
}
