//! Appendices as a whole.

use super::{EditProblem, NamedDomain, Work};
use crate::ids::ItemId;
use crate::layout::LayoutId;
use crate::plan::TaskField;

impl Work<'_> {
    pub(super) fn insert_appendix(
        &mut self,
        index: usize,
        title: &str,
        layout: &LayoutId,
        domains: &[NamedDomain],
    ) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn set_appendix(
        &mut self,
        appendix: ItemId,
        title: &str,
        reference: &str,
        layout: &LayoutId,
    ) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn set_header(
        &mut self,
        appendix: ItemId,
        field: &TaskField,
        words: &str,
    ) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn delete_appendix(&mut self, appendix: ItemId) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn move_appendix(
        &mut self,
        appendix: ItemId,
        index: usize,
    ) -> Result<(), EditProblem> {
        todo!()
    }
}
