//! Words into cells.

use super::{CellWords, EditProblem, Work};
use crate::ids::ItemId;
use crate::plan::TaskField;

impl Work<'_> {
    pub(super) fn set_cells(&mut self, cells: &[CellWords]) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn paste(
        &mut self,
        rows: &[ItemId],
        fields: &[TaskField],
        block: &[Vec<Option<String>>],
    ) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn fill_down(
        &mut self,
        rows: &[ItemId],
        fields: &[TaskField],
    ) -> Result<(), EditProblem> {
        todo!()
    }
}
