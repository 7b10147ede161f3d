//! Targets, and how they stay a part of the paragraph that they are printed in.

use super::words::composed;
use super::{EditProblem, Work};
use crate::figure::FigureCode;
use crate::ids::ItemId;
use crate::plan::{DomainCode, Measure, Target, read_measure};
use crate::text::shortened;

impl Work<'_> {
    /// A target with a number of its own.
    pub(super) fn insert_target(
        &mut self,
        index: usize,
        target: Target,
    ) -> Result<(), EditProblem> {
        let count = self.plan.targets.len();
        if index > count {
            return Err(EditProblem::NoPlace { index, count });
        }
        self.plan.targets.insert(index, target);
        Ok(())
    }

    pub(super) fn set_target(
        &mut self,
        target: ItemId,
        words: &str,
        domain: Option<&DomainCode>,
        measure: Option<&Measure>,
    ) -> Result<(), EditProblem> {
        let at = self.find_target(target)?;
        let words = composed(words);
        let changed = &mut self.plan.targets[at];
        let old = std::mem::replace(&mut changed.text, words.clone());
        changed.domain = domain.cloned();
        changed.measure = measure.map(composed_measure);
        let Some(block) = changed.block.filter(|_| words != old) else { return Ok(()) };
        // Emptied words are no wish to take them out of the paragraph.
        if words.trim().is_empty() || old.is_empty() {
            self.part(at, if old.is_empty() { &words } else { &old });
            return Ok(());
        }
        let (paper, index) = self.find_block(block)?;
        let text = &mut self.blocks_mut(paper)?[index].text;
        let before = text.clone();
        *text = text.replacen(&old, &words, 1);
        let after = text.clone();
        self.follow_words(block, &before, &after, Some(target));
        Ok(())
    }

    pub(super) fn delete_target(&mut self, target: ItemId) -> Result<(), EditProblem> {
        let at = self.find_target(target)?;
        self.plan.targets.remove(at);
        Ok(())
    }

    pub(super) fn move_target(&mut self, target: ItemId, index: usize) -> Result<(), EditProblem> {
        let at = self.find_target(target)?;
        let count = self.plan.targets.len() - 1;
        if index > count {
            return Err(EditProblem::NoPlace { index, count });
        }
        let moving = self.plan.targets.remove(at);
        self.plan.targets.insert(index, moving);
        Ok(())
    }

    pub(super) fn link_figure(
        &mut self,
        target: ItemId,
        figure: Option<&FigureCode>,
    ) -> Result<(), EditProblem> {
        let at = self.find_target(target)?;
        self.plan.targets[at].figure = figure.cloned();
        Ok(())
    }

    /// Other words stand in a paragraph. A target that was the whole of it, or inside whose words
    /// the change was made, takes the new words; one that is still in it stays; any other is
    /// parted from the paragraph, with a note.
    pub(super) fn follow_words(
        &mut self,
        block: ItemId,
        old: &str,
        new: &str,
        except: Option<ItemId>,
    ) {
        for at in 0..self.plan.targets.len() {
            let target = &self.plan.targets[at];
            if target.block != Some(block) || Some(target.id) == except {
                continue;
            }
            match words_after(&target.text, old, new) {
                Some(words) if words == target.text => {}
                Some(words) => self.plan.targets[at].take_words(words),
                None => {
                    let lost = target.text.clone();
                    self.part(at, &lost);
                }
            }
        }
    }

    /// Targets of a paragraph that went go to the first of these that holds their words; where
    /// there is none, they are parted from it, with a note.
    pub(super) fn relink(&mut self, block: ItemId, to: &[(ItemId, &String)]) {
        for at in 0..self.plan.targets.len() {
            let target = &mut self.plan.targets[at];
            if target.block != Some(block) {
                continue;
            }
            match to.iter().find(|(_, words)| words.contains(&target.text)) {
                Some((id, _)) => target.block = Some(*id),
                None => {
                    let lost = target.text.clone();
                    self.part(at, &lost);
                }
            }
        }
    }

    fn part(&mut self, at: usize, words: &str) {
        self.plan.targets[at].block = None;
        self.note(format!("chỉ tiêu “{}” không còn nằm trong đoạn", shortened(words)));
    }

    fn find_target(&self, target: ItemId) -> Result<usize, EditProblem> {
        let place = self.plan.targets.iter().position(|one| one.id == target);
        place.ok_or(EditProblem::NoItem(target))
    }
}

impl Target {
    /// Other words, and the measure that they say, unless the officer set another one by hand.
    fn take_words(&mut self, words: String) {
        if self.measure == read_measure(&self.text) {
            self.measure = read_measure(&words);
        }
        self.text = words;
    }
}

/// What a target's words are after its paragraph changed; `None` when they are no longer there.
fn words_after(target: &str, old: &str, new: &str) -> Option<String> {
    if target == old {
        return (!new.trim().is_empty()).then(|| new.to_owned());
    }
    if new.contains(target) {
        return Some(target.to_owned());
    }
    let start = old.find(target)?;
    let end = start + target.len();
    let same_front = common_length(old.chars(), new.chars());
    let same_back = common_length(old[same_front..].chars().rev(), new[same_front..].chars().rev());
    if same_front < start || old.len() - same_back > end {
        return None;
    }
    let words = &new[start..new.len() - (old.len() - end)];
    (!words.trim().is_empty()).then(|| words.to_owned())
}

/// How many bytes are the same from the beginning on, in whole characters.
fn common_length(a: impl Iterator<Item = char>, b: impl Iterator<Item = char>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
}

pub(super) fn composed_measure(measure: &Measure) -> Measure {
    Measure { unit: composed(&measure.unit), ..measure.clone() }
}
