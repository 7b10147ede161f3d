//! Appendices as a whole.

use std::collections::BTreeMap;

use super::words::composed;
use super::{EditProblem, NamedDomain, Work, domain};
use crate::ids::ItemId;
use crate::layout::LayoutId;
use crate::plan::{Appendix, TaskField};
use crate::text::roman;

impl Work<'_> {
    /// The appendix with this identity.
    pub(super) fn appendix(&mut self, id: ItemId) -> Result<&mut Appendix, EditProblem> {
        let mut appendices = self.plan.appendices.iter_mut();
        appendices.find(|appendix| appendix.id == id).ok_or(EditProblem::NoItem(id))
    }

    pub(super) fn insert_appendix(
        &mut self,
        index: usize,
        title: &str,
        layout: &LayoutId,
        domains: &[NamedDomain],
    ) -> Result<(), EditProblem> {
        let count = self.plan.appendices.len();
        if index > count {
            return Err(EditProblem::NoPlace { index, count });
        }
        let appendix = Appendix {
            id: self.create(),
            title: composed(title),
            reference: String::new(),
            layout: layout.clone(),
            headers: BTreeMap::new(),
            domains: domains
                .iter()
                .zip(1..)
                .map(|(named, ordinal)| domain::new(self.create(), &roman(ordinal), named))
                .collect(),
        };
        self.plan.appendices.insert(index, appendix);
        Ok(())
    }

    pub(super) fn set_appendix(
        &mut self,
        appendix: ItemId,
        title: &str,
        reference: &str,
        layout: &LayoutId,
    ) -> Result<(), EditProblem> {
        let appendix = self.appendix(appendix)?;
        appendix.title = composed(title);
        appendix.reference = composed(reference);
        appendix.layout = layout.clone();
        Ok(())
    }

    pub(super) fn set_header(
        &mut self,
        appendix: ItemId,
        field: &TaskField,
        words: &str,
    ) -> Result<(), EditProblem> {
        let headers = &mut self.appendix(appendix)?.headers;
        if words.is_empty() {
            headers.remove(field);
        } else {
            headers.insert(field.clone(), composed(words));
        }
        Ok(())
    }

    pub(super) fn delete_appendix(&mut self, appendix: ItemId) -> Result<(), EditProblem> {
        let gone = self.take_appendix(appendix)?;
        self.tell_gone(gone.domains.iter().map(domain::tasks).sum());
        Ok(())
    }

    pub(super) fn move_appendix(
        &mut self,
        appendix: ItemId,
        index: usize,
    ) -> Result<(), EditProblem> {
        let moved = self.take_appendix(appendix)?;
        let count = self.plan.appendices.len();
        if index > count {
            return Err(EditProblem::NoPlace { index, count });
        }
        self.plan.appendices.insert(index, moved);
        Ok(())
    }

    fn take_appendix(&mut self, id: ItemId) -> Result<Appendix, EditProblem> {
        let found = self.plan.appendices.iter().position(|appendix| appendix.id == id);
        found.map(|at| self.plan.appendices.remove(at)).ok_or(EditProblem::NoItem(id))
    }
}
