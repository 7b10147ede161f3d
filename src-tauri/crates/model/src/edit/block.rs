//! Paragraphs of the plan and of its decision.

use super::{EditProblem, Paper, Work};
use crate::ids::ItemId;
use crate::plan::BlockKind;

impl Work<'_> {
    pub(super) fn insert_block(
        &mut self,
        paper: Paper,
        index: usize,
        kind: BlockKind,
        heading: bool,
        words: &str,
    ) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn set_block(&mut self, block: ItemId, words: &str) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn split_block(
        &mut self,
        block: ItemId,
        before: &str,
        after: &str,
    ) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn join_block(&mut self, block: ItemId, words: &str) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn set_block_kind(
        &mut self,
        blocks: &[ItemId],
        kind: BlockKind,
        heading: bool,
    ) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn set_block_mark(&mut self, block: ItemId, mark: &str) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn move_blocks(
        &mut self,
        blocks: &[ItemId],
        index: usize,
    ) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn delete_blocks(&mut self, blocks: &[ItemId]) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn number_blocks(&mut self, paper: Paper) -> Result<(), EditProblem> {
        todo!()
    }
}
