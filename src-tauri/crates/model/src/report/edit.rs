//! What an officer does with the words of a report.

use super::{BlockId, ReportBlock, ReportEdit, ReportText, SectionKey, TextProblem};
use crate::text::nfc;

impl ReportText {
    /// Makes one edit. Words are kept in NFC, without spaces around them.
    ///
    /// # Errors
    /// [`TextProblem`]; the text is as it was then.
    pub fn edit(&mut self, edit: &ReportEdit) -> Result<(), TextProblem> {
        match edit {
            ReportEdit::SetText { block, text } => self.set_text(*block, clean(text)),
            ReportEdit::Add { section, after, text } => self.add(section, *after, clean(text)),
            ReportEdit::Remove { block } => self.remove(*block),
            ReportEdit::Restore { block } => self.restore(*block),
            ReportEdit::Move { block, after } => self.move_after(*block, *after),
            ReportEdit::Accept { block } => self.accept(*block),
            ReportEdit::Keep { block } => self.keep(*block),
        }
    }

    /// How many differences wait to be settled.
    #[must_use]
    pub fn offers(&self) -> usize {
        self.blocks.iter().filter(|block| block.offered.is_some()).count()
    }

    /// The number of the next new paragraph.
    fn next_block(&mut self) -> BlockId {
        let known = self.blocks.iter().map(|block| block.id.0).max().unwrap_or(0);
        self.last_block = self.last_block.max(known) + 1;
        BlockId(self.last_block)
    }

    fn set_text(&mut self, id: BlockId, words: String) -> Result<(), TextProblem> {
        if words.is_empty() {
            return self.remove(id);
        }
        let block = self.block_mut(id)?;
        block.removed = false;
        block.text = words;
        // Whoever types what is offered has taken it.
        if block.offered.as_ref() == Some(&block.text) {
            block.take_offer();
        }
        Ok(())
    }

    fn add(
        &mut self,
        section: &SectionKey,
        after: Option<BlockId>,
        text: String,
    ) -> Result<(), TextProblem> {
        if !self.sections.iter().any(|known| known.key == *section) {
            return Err(TextProblem::NoSection);
        }
        let at = self.place(section, after)?;
        let id = self.next_block();
        self.blocks.insert(at, ReportBlock::own(id, section.clone(), text));
        Ok(())
    }

    fn remove(&mut self, id: BlockId) -> Result<(), TextProblem> {
        let at = self.at(id)?;
        let block = &mut self.blocks[at];
        if block.key.is_none() {
            self.blocks.remove(at);
            return Ok(());
        }
        block.removed = true;
        // The program would write nothing either.
        if block.offered.as_deref() == Some("") {
            block.offered = None;
        }
        Ok(())
    }

    fn restore(&mut self, id: BlockId) -> Result<(), TextProblem> {
        let block = self.block_mut(id)?;
        if !block.removed {
            return Ok(());
        }
        block.removed = false;
        block.take_offer();
        if !block.written.is_empty() {
            block.text.clone_from(&block.written);
        }
        Ok(())
    }

    fn move_after(&mut self, id: BlockId, after: Option<BlockId>) -> Result<(), TextProblem> {
        let from = self.at(id)?;
        if after == Some(id) {
            return Ok(());
        }
        let section = self.blocks[from].section.clone();
        let to = self.place(&section, after)?;
        // Where it stands already.
        if to == from || to == from + 1 {
            return Ok(());
        }
        let mut block = self.blocks.remove(from);
        block.moved = block.key.is_some();
        self.blocks.insert(if from < to { to - 1 } else { to }, block);
        Ok(())
    }

    fn accept(&mut self, id: BlockId) -> Result<(), TextProblem> {
        let at = self.at(id)?;
        let block = &mut self.blocks[at];
        match block.offered.as_deref() {
            None => Err(TextProblem::NothingOffered),
            Some("") => {
                self.blocks.remove(at);
                Ok(())
            }
            Some(words) => {
                block.text = words.to_owned();
                block.removed = false;
                block.take_offer();
                Ok(())
            }
        }
    }

    fn keep(&mut self, id: BlockId) -> Result<(), TextProblem> {
        let block = self.block_mut(id)?;
        if block.offered.is_none() {
            return Err(TextProblem::NothingOffered);
        }
        block.take_offer();
        Ok(())
    }

    /// Where a paragraph of a section comes that follows another one of it, or is its first.
    fn place(&self, section: &SectionKey, after: Option<BlockId>) -> Result<usize, TextProblem> {
        if let Some(after) = after {
            let at = self.at(after)?;
            let same = self.blocks[at].section == *section;
            return if same { Ok(at + 1) } else { Err(TextProblem::NoBlock) };
        }
        if let Some(first) = self.blocks.iter().position(|block| block.section == *section) {
            return Ok(first);
        }
        let before = self.sections.iter().take_while(|known| known.key != *section);
        let before: Vec<&SectionKey> = before.map(|known| &known.key).collect();
        let last = self.blocks.iter().rposition(|block| before.contains(&&block.section));
        Ok(last.map_or(0, |last| last + 1))
    }

    fn at(&self, id: BlockId) -> Result<usize, TextProblem> {
        self.blocks.iter().position(|block| block.id == id).ok_or(TextProblem::NoBlock)
    }

    fn block_mut(&mut self, id: BlockId) -> Result<&mut ReportBlock, TextProblem> {
        self.blocks.iter_mut().find(|block| block.id == id).ok_or(TextProblem::NoBlock)
    }
}

impl ReportBlock {
    /// A paragraph of the officer's own.
    fn own(id: BlockId, section: SectionKey, text: String) -> Self {
        Self {
            id,
            section,
            key: None,
            text,
            written: String::new(),
            offered: None,
            removed: false,
            moved: false,
            sources: Vec::new(),
        }
    }

    /// The officer has seen what the program would write now: it is not offered again.
    fn take_offer(&mut self) {
        if let Some(words) = self.offered.take() {
            self.written = words;
        }
    }
}

/// Words as they are kept.
fn clean(typed: &str) -> String {
    nfc(typed.trim())
}
