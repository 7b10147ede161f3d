//! Targets.

use super::{EditProblem, Work};
use crate::ids::ItemId;
use crate::plan::{DomainCode, Measure};

impl Work<'_> {
    pub(super) fn insert_target(
        &mut self,
        index: usize,
        block: Option<ItemId>,
        words: &str,
        domain: Option<&DomainCode>,
        measure: Option<&Measure>,
    ) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn set_target(
        &mut self,
        target: ItemId,
        words: &str,
        domain: Option<&DomainCode>,
        measure: Option<&Measure>,
    ) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn delete_target(&mut self, target: ItemId) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn move_target(&mut self, target: ItemId, index: usize) -> Result<(), EditProblem> {
        todo!()
    }
}
