//! Rows come, go and move.

use super::{EditProblem, Work};
use crate::ids::ItemId;

impl Work<'_> {
    pub(super) fn insert_tasks(
        &mut self,
        domain: ItemId,
        index: usize,
        count: usize,
        depth: u8,
    ) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn delete_tasks(&mut self, tasks: &[ItemId]) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn move_tasks(
        &mut self,
        tasks: &[ItemId],
        domain: ItemId,
        index: usize,
    ) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn set_depth(&mut self, tasks: &[ItemId], depth: u8) -> Result<(), EditProblem> {
        todo!()
    }
}
