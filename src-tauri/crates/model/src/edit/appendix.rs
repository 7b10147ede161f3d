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

#[cfg(test)]
mod tests {
    use super::super::sample::{APPENDIX, NEW, ids, notes, plan, run};
    use super::*;
    use crate::edit::Edit;
    use crate::plan::DomainCode;

    #[test]
    fn a_new_appendix_has_its_domains_numbered_in_roman() {
        let mut plan = plan(&[]);
        let named = |title: &str| NamedDomain {
            title: title.to_owned(),
            code: Some(DomainCode(title.to_lowercase())),
        };
        let edit = Edit::InsertAppendix {
            index: 0,
            title: "Biểu 2".into(),
            layout: LayoutId("mang-yang-6".into()),
            domains: ["A", "B", "C", "D"].map(named).to_vec(),
        };
        let applied = run(&mut plan, edit).unwrap();
        assert_eq!(applied.created, ids(&[NEW, NEW + 1, NEW + 2, NEW + 3, NEW + 4]));
        let rows: Vec<_> = plan.appendices[0]
            .domains
            .iter()
            .map(|domain| format!("{} {}", domain.number, domain.title))
            .collect();
        assert_eq!(rows, ["I A", "II B", "III C", "IV D"]);
        assert_eq!(plan.appendices[1].id, APPENDIX);

        run(&mut plan, Edit::MoveAppendix { appendix: APPENDIX, index: 0 }).unwrap();
        assert_eq!(plan.appendices[0].id, APPENDIX);
        let beyond = run(&mut plan, Edit::MoveAppendix { appendix: APPENDIX, index: 2 });
        assert_eq!(beyond, Err(EditProblem::NoPlace { index: 2, count: 1 }));
    }

    #[test]
    fn title_reference_and_layout_of_an_appendix_change() {
        let mut plan = plan(&[]);
        let edit = Edit::SetAppendix {
            appendix: APPENDIX,
            title: "Một\r\nHai".into(),
            reference: "(Kèm theo)".into(),
            layout: LayoutId("ha-chau-6".into()),
        };
        run(&mut plan, edit).unwrap();
        let appendix = &plan.appendices[0];
        assert_eq!(
            (appendix.title.as_str(), appendix.reference.as_str()),
            ("Một\nHai", "(Kèm theo)")
        );
        assert_eq!(appendix.layout, LayoutId("ha-chau-6".into()));
    }

    #[test]
    fn an_emptied_header_is_the_layouts_own_again() {
        let mut plan = plan(&[]);
        for (words, count) in [("Mục tiêu {year}", 1), ("", 0)] {
            let field = TaskField::Objective;
            let edit = Edit::SetHeader { appendix: APPENDIX, field, words: words.into() };
            run(&mut plan, edit).unwrap();
            assert_eq!(plan.appendices[0].headers.len(), count);
        }
    }

    #[test]
    fn a_deleted_appendix_tells_how_many_tasks_went_with_it() {
        let mut plan = plan(&[&[(1, 0, "", "")], &[(2, 0, "", ""), (3, 0, "", "")]]);
        let edit = Edit::DeleteAppendix { appendix: APPENDIX };
        assert_eq!(notes(&mut plan, edit.clone()), ["đã xóa kèm 3 nhiệm vụ"]);
        assert_eq!(run(&mut plan, edit), Err(EditProblem::NoItem(APPENDIX)));
    }
}
