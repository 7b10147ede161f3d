//! Domain rows.

use super::{EditProblem, NamedDomain, Work};
use crate::ids::ItemId;

impl Work<'_> {
    pub(super) fn insert_domain(
        &mut self,
        appendix: ItemId,
        parent: Option<ItemId>,
        index: usize,
        number: &str,
        named: &NamedDomain,
    ) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn set_domain(
        &mut self,
        domain: ItemId,
        number: &str,
        named: &NamedDomain,
    ) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn delete_domain(&mut self, domain: ItemId) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn move_domain(&mut self, domain: ItemId, index: usize) -> Result<(), EditProblem> {
        todo!()
    }
}
