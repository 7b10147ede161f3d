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
