//! Domain rows.

use super::words::composed;
use super::{EditProblem, NamedDomain, Work};
use crate::ids::ItemId;
use crate::plan::{Domain, Plan};

impl Work<'_> {
    pub(super) fn insert_domain(
        &mut self,
        appendix: ItemId,
        parent: Option<ItemId>,
        index: usize,
        number: &str,
        named: &NamedDomain,
    ) -> Result<(), EditProblem> {
        let id = self.create();
        let appendix = self.appendix(appendix)?;
        let neighbours = match parent {
            None => &mut appendix.domains,
            Some(parent) => {
                let (list, at) =
                    find(&mut appendix.domains, parent).ok_or(EditProblem::NoItem(parent))?;
                &mut list[at].subdomains
            }
        };
        if index > neighbours.len() {
            return Err(EditProblem::NoPlace { index, count: neighbours.len() });
        }
        neighbours.insert(index, new(id, number, named));
        Ok(())
    }

    pub(super) fn set_domain(
        &mut self,
        domain: ItemId,
        number: &str,
        named: &NamedDomain,
    ) -> Result<(), EditProblem> {
        let (list, at) = neighbours(&mut self.plan, domain)?;
        list[at].number = composed(number);
        list[at].title = composed(&named.title);
        list[at].code.clone_from(&named.code);
        Ok(())
    }

    pub(super) fn delete_domain(&mut self, domain: ItemId) -> Result<(), EditProblem> {
        let (list, at) = neighbours(&mut self.plan, domain)?;
        let gone = list.remove(at);
        self.tell_gone(tasks(&gone));
        Ok(())
    }

    pub(super) fn move_domain(&mut self, domain: ItemId, index: usize) -> Result<(), EditProblem> {
        let (list, at) = neighbours(&mut self.plan, domain)?;
        let moved = list.remove(at);
        if index > list.len() {
            return Err(EditProblem::NoPlace { index, count: list.len() });
        }
        list.insert(index, moved);
        Ok(())
    }

    /// Tells how many tasks went with something else.
    pub(super) fn tell_gone(&mut self, tasks: usize) {
        if tasks > 0 {
            self.note(format!("đã xóa kèm {tasks} nhiệm vụ"));
        }
    }
}

/// A domain without tasks.
pub(super) fn new(id: ItemId, number: &str, named: &NamedDomain) -> Domain {
    Domain {
        id,
        number: composed(number),
        title: composed(&named.title),
        code: named.code.clone(),
        tasks: Vec::new(),
        subdomains: Vec::new(),
    }
}

/// How many tasks a domain has, sub-domains included.
pub(super) fn tasks(domain: &Domain) -> usize {
    domain.tasks.len() + domain.subdomains.iter().map(tasks).sum::<usize>()
}

/// The list that a domain stands in, and where.
fn neighbours(plan: &mut Plan, id: ItemId) -> Result<(&mut Vec<Domain>, usize), EditProblem> {
    let mut appendices = plan.appendices.iter_mut();
    appendices.find_map(|appendix| find(&mut appendix.domains, id)).ok_or(EditProblem::NoItem(id))
}

fn find(list: &mut Vec<Domain>, id: ItemId) -> Option<(&mut Vec<Domain>, usize)> {
    if let Some(at) = list.iter().position(|domain| domain.id == id) {
        return Some((list, at));
    }
    list.iter_mut().find_map(|domain| find(&mut domain.subdomains, id))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{APPENDIX, DOMAIN, NEW, notes, plan, run};
    use super::*;
    use crate::edit::Edit;
    use crate::plan::DomainCode;

    const SECOND: ItemId = ItemId(DOMAIN.0 + 1);

    fn insert(parent: Option<ItemId>, index: usize) -> Edit {
        Edit::InsertDomain {
            appendix: APPENDIX,
            parent,
            index,
            number: "B".into(),
            title: "Thể chế".into(),
            code: Some(DomainCode("the-che".into())),
        }
    }

    fn order(plan: &Plan) -> Vec<u64> {
        plan.appendices[0].all_domains().iter().map(|domain| domain.id.0).collect()
    }

    #[test]
    fn a_domain_is_inserted_among_its_neighbours_or_below_another() {
        let mut plan = plan(&[&[], &[]]);
        run(&mut plan, insert(None, 1)).unwrap();
        assert_eq!(order(&plan), [DOMAIN.0, NEW, SECOND.0]);
        let domain = &plan.appendices[0].domains[1];
        assert_eq!((domain.number.as_str(), domain.title.as_str()), ("B", "Thể chế"));
        assert_eq!(domain.code, Some(DomainCode("the-che".into())));

        let below = run(&mut plan, insert(Some(SECOND), 1));
        assert_eq!(below, Err(EditProblem::NoPlace { index: 1, count: 0 }));
        let absent = run(&mut plan, insert(Some(ItemId(5)), 0));
        assert_eq!(absent, Err(EditProblem::NoItem(ItemId(5))));
    }

    #[test]
    fn a_sub_domain_is_edited_moved_and_deleted_as_a_domain_is() {
        let mut plan = plan(&[&[], &[]]);
        run(&mut plan, insert(Some(SECOND), 0)).unwrap();
        let id = ItemId(NEW);
        let edit = Edit::SetDomain {
            domain: id,
            number: String::new(),
            title: "Tổ chư\u{301}c".into(),
            code: None,
        };
        run(&mut plan, edit).unwrap();
        let domain = &plan.appendices[0].domains[1].subdomains[0];
        assert_eq!((domain.title.as_str(), domain.code.as_ref()), ("Tổ chức", None));
        let beyond = run(&mut plan, Edit::MoveDomain { domain: id, index: 1 });
        assert_eq!(beyond, Err(EditProblem::NoPlace { index: 1, count: 0 }));
        run(&mut plan, Edit::DeleteDomain { domain: id }).unwrap();
        assert_eq!(order(&plan), [DOMAIN.0, SECOND.0]);
        run(&mut plan, Edit::MoveDomain { domain: DOMAIN, index: 1 }).unwrap();
        assert_eq!(order(&plan), [SECOND.0, DOMAIN.0]);
    }

    #[test]
    fn a_deleted_domain_tells_how_many_tasks_went_with_it() {
        let mut plan = plan(&[&[(1, 0, "", ""), (2, 0, "", "")]]);
        let told = notes(&mut plan, Edit::DeleteDomain { domain: DOMAIN });
        assert_eq!(told, ["đã xóa kèm 2 nhiệm vụ"]);
        assert!(plan.appendices[0].domains.is_empty());
    }
}
