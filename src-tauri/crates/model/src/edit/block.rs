//! Paragraphs of the plan and of its decision.

use super::words::composed;
use super::{EditProblem, Paper, Work};
use crate::ids::ItemId;
use crate::plan::{Block, BlockKind};

impl Work<'_> {
    pub(super) fn insert_block(
        &mut self,
        paper: Paper,
        index: usize,
        kind: BlockKind,
        heading: bool,
        words: &str,
    ) -> Result<(), EditProblem> {
        let count = self.blocks(paper)?.len();
        if index > count {
            return Err(EditProblem::NoPlace { index, count });
        }
        let block =
            Block { id: self.create(), kind, mark: String::new(), heading, text: composed(words) };
        self.renumbered(paper, |work, _| {
            work.blocks_mut(paper)?.insert(index, block);
            Ok(())
        })
    }

    pub(super) fn set_block(&mut self, block: ItemId, words: &str) -> Result<(), EditProblem> {
        let (paper, index) = self.find_block(block)?;
        let words = composed(words);
        let old = std::mem::replace(&mut self.blocks_mut(paper)?[index].text, words.clone());
        self.follow_words(block, &old, &words, None);
        Ok(())
    }

    pub(super) fn split_block(
        &mut self,
        block: ItemId,
        before: &str,
        after: &str,
    ) -> Result<(), EditProblem> {
        let (paper, index) = self.find_block(block)?;
        let (before, after) = (composed(before), composed(after));
        let id = self.create();
        self.renumbered(paper, |work, _| {
            let blocks = work.blocks_mut(paper)?;
            blocks[index].text = before.clone();
            let upper = &blocks[index];
            // The mark says how deep a decimal stands; it is numbered afterwards.
            let lower = Block { id, text: after.clone(), ..upper.clone() };
            blocks.insert(index + 1, lower);
            Ok(())
        })?;
        self.relink(block, &[(block, &before), (id, &after)]);
        Ok(())
    }

    pub(super) fn join_block(&mut self, block: ItemId, words: &str) -> Result<(), EditProblem> {
        let (paper, index) = self.find_block(block)?;
        let count = self.blocks(paper)?.len();
        let above = index.checked_sub(1).ok_or(EditProblem::NoPlace { index, count })?;
        let words = composed(words);
        let upper = self.renumbered(paper, |work, _| {
            let blocks = work.blocks_mut(paper)?;
            blocks.remove(index);
            blocks[above].text = words.clone();
            Ok(blocks[above].id)
        })?;
        self.relink(upper, &[(upper, &words)]);
        self.relink(block, &[(upper, &words)]);
        Ok(())
    }

    pub(super) fn set_block_kind(
        &mut self,
        blocks: &[ItemId],
        kind: BlockKind,
        heading: bool,
    ) -> Result<(), EditProblem> {
        let paper = self.paper_of(blocks)?;
        self.renumbered(paper, |work, numbered| {
            for block in work.blocks_mut(paper)?.iter_mut().filter(|one| blocks.contains(&one.id)) {
                block.heading = heading;
                if block.kind != kind {
                    block.kind = kind;
                    block.mark.clear();
                    numbered.follow(block.id);
                }
            }
            Ok(())
        })
    }

    pub(super) fn set_block_mark(&mut self, block: ItemId, mark: &str) -> Result<(), EditProblem> {
        let (paper, index) = self.find_block(block)?;
        let mark = composed(mark);
        self.renumbered(paper, |work, numbered| {
            work.blocks_mut(paper)?[index].mark = mark;
            numbered.keep(block);
            Ok(())
        })
    }

    pub(super) fn move_blocks(
        &mut self,
        blocks: &[ItemId],
        index: usize,
    ) -> Result<(), EditProblem> {
        let paper = self.paper_of(blocks)?;
        self.renumbered(paper, |work, _| {
            let list = work.blocks_mut(paper)?;
            let mut moving: Vec<Block> = Vec::with_capacity(blocks.len());
            for id in blocks {
                if let Some(at) = list.iter().position(|block| block.id == *id) {
                    moving.push(list.remove(at));
                }
            }
            let count = list.len();
            if index > count {
                return Err(EditProblem::NoPlace { index, count });
            }
            list.splice(index..index, moving);
            Ok(())
        })
    }

    pub(super) fn delete_blocks(&mut self, blocks: &[ItemId]) -> Result<(), EditProblem> {
        let paper = self.paper_of(blocks)?;
        self.renumbered(paper, |work, _| {
            work.blocks_mut(paper)?.retain(|block| !blocks.contains(&block.id));
            Ok(())
        })?;
        for block in blocks {
            self.relink(*block, &[]);
        }
        Ok(())
    }

    pub(super) fn number_blocks(&mut self, paper: Paper) -> Result<(), EditProblem> {
        let ids: Vec<ItemId> = self.blocks(paper)?.iter().map(|block| block.id).collect();
        self.renumbered(paper, |_, numbered| {
            ids.iter().for_each(|id| numbered.follow(*id));
            Ok(())
        })
    }

    pub(super) fn blocks(&self, paper: Paper) -> Result<&[Block], EditProblem> {
        match (paper, &self.plan.decision) {
            (Paper::Plan, _) => Ok(&self.plan.narrative),
            (Paper::Decision, Some(decision)) => Ok(&decision.narrative),
            (Paper::Decision, None) => Err(EditProblem::NoDecision),
        }
    }

    pub(super) fn blocks_mut(&mut self, paper: Paper) -> Result<&mut Vec<Block>, EditProblem> {
        match (paper, &mut self.plan.decision) {
            (Paper::Plan, _) => Ok(&mut self.plan.narrative),
            (Paper::Decision, Some(decision)) => Ok(&mut decision.narrative),
            (Paper::Decision, None) => Err(EditProblem::NoDecision),
        }
    }

    pub(super) fn find_block(&self, block: ItemId) -> Result<(Paper, usize), EditProblem> {
        for paper in [Paper::Plan, Paper::Decision] {
            let blocks = self.blocks(paper).unwrap_or_default();
            if let Some(index) = blocks.iter().position(|one| one.id == block) {
                return Ok((paper, index));
            }
        }
        Err(EditProblem::NoItem(block))
    }

    /// The paper on which all these paragraphs stand.
    fn paper_of(&self, blocks: &[ItemId]) -> Result<Paper, EditProblem> {
        let first = *blocks.first().ok_or(EditProblem::Nothing)?;
        let (paper, _) = self.find_block(first)?;
        for block in blocks {
            if self.find_block(*block)?.0 != paper {
                return Err(EditProblem::NoItem(*block));
            }
        }
        Ok(paper)
    }
}
