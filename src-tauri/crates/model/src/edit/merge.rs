//! Cells that are one with the cell above.

use super::{EditProblem, Work};
use crate::ids::ItemId;
use crate::plan::TaskField;

impl Work<'_> {
    pub(super) fn merge(
        &mut self,
        tasks: &[ItemId],
        fields: &[TaskField],
    ) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn unmerge(
        &mut self,
        tasks: &[ItemId],
        fields: &[TaskField],
    ) -> Result<(), EditProblem> {
        todo!()
    }
}
