//! Appendices: title, header texts and the tree of domains.

use std::collections::BTreeMap;

use cchc_model::plan::{Appendix, Domain, Task, TaskField};
use rusqlite::{ToSql, named_params};

use crate::column::{Uid, Word};
use crate::order::position;
use crate::problem::StoreProblem;
use crate::task::TaskRow;
use crate::{Reader, Tx};

mod update;

/// A domain's row before it stands in its tree.
struct DomainRow {
    id: i64,
    appendix: i64,
    parent: Option<i64>,
    domain: Domain,
}

/// The domain rows of a plan by appendix and parent, in printed order.
type Tree = BTreeMap<(i64, Option<i64>), Vec<DomainRow>>;

impl Reader {
    /// The appendices of a plan.
    pub(crate) fn appendices(&self, plan: i64) -> Result<Vec<Appendix>, StoreProblem> {
        let mut headers = self.headers(plan)?;
        let mut tree = self.domains(plan)?;
        let mut tasks = self.tasks(plan)?;
        let rows = self.rows(include_str!("get.sql"), [plan], |row| {
            let appendix = Appendix {
                id: row.get::<_, Uid>("uid")?.0,
                title: row.get("title")?,
                reference: row.get("reference")?,
                layout: row.get::<_, Word<_>>("layout")?.0,
                headers: BTreeMap::new(),
                domains: Vec::new(),
            };
            Ok((row.get::<_, i64>("id")?, appendix))
        })?;
        let mut appendices = Vec::with_capacity(rows.len());
        for (id, mut appendix) in rows {
            appendix.headers = headers.remove(&id).unwrap_or_default();
            appendix.domains = grow(&mut tree, &mut tasks, (id, None));
            appendices.push(appendix);
        }
        Ok(appendices)
    }

    fn headers(
        &self,
        plan: i64,
    ) -> Result<BTreeMap<i64, BTreeMap<TaskField, String>>, StoreProblem> {
        let rows = self.rows(include_str!("headers_get.sql"), [plan], |row| {
            let field: Word<TaskField> = row.get("field")?;
            Ok((row.get::<_, i64>("appendix_id")?, field.0, row.get("text")?))
        })?;
        let mut headers: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
        for (appendix, field, text) in rows {
            headers.entry(appendix).or_default().insert(field, text);
        }
        Ok(headers)
    }

    fn domains(&self, plan: i64) -> Result<Tree, StoreProblem> {
        let rows = self.rows(include_str!("domains_get.sql"), [plan], |row| {
            Ok(DomainRow {
                id: row.get("id")?,
                appendix: row.get("appendix_id")?,
                parent: row.get("parent_id")?,
                domain: Domain {
                    id: row.get::<_, Uid>("uid")?.0,
                    number: row.get("number")?,
                    title: row.get("title")?,
                    code: row.get::<_, Option<Word<_>>>("code")?.map(|word| word.0),
                    tasks: Vec::new(),
                    subdomains: Vec::new(),
                },
            })
        })?;
        let mut tree = Tree::new();
        for row in rows {
            tree.entry((row.appendix, row.parent)).or_default().push(row);
        }
        Ok(tree)
    }
}

/// Takes the domains below a place out of their rows, with their tasks and sub-domains.
fn grow(
    tree: &mut Tree,
    tasks: &mut BTreeMap<i64, Vec<Task>>,
    place: (i64, Option<i64>),
) -> Vec<Domain> {
    let rows = tree.remove(&place).unwrap_or_default();
    rows.into_iter()
        .map(|DomainRow { id, appendix, mut domain, .. }| {
            domain.tasks = tasks.remove(&id).unwrap_or_default();
            domain.subdomains = grow(tree, tasks, (appendix, Some(id)));
            domain
        })
        .collect()
}

/// Where the row of a domain stands.
#[derive(Debug, Clone, Copy)]
struct DomainPlace {
    plan: i64,
    appendix: i64,
    parent: Option<i64>,
    position: i64,
}

/// Runs a statement with the columns of an appendix.
fn with_columns<T>(
    (plan, position): (i64, i64),
    appendix: &Appendix,
    run: impl FnOnce(&[(&str, &dyn ToSql)]) -> Result<T, StoreProblem>,
) -> Result<T, StoreProblem> {
    run(named_params! {
        ":plan_id": plan,
        ":uid": Uid(appendix.id),
        ":position": position,
        ":title": appendix.title,
        ":reference": appendix.reference,
        ":layout": Word(&appendix.layout),
    })
}

/// Runs a statement with the columns of a domain.
fn with_domain_columns<T>(
    place: DomainPlace,
    domain: &Domain,
    run: impl FnOnce(&[(&str, &dyn ToSql)]) -> Result<T, StoreProblem>,
) -> Result<T, StoreProblem> {
    run(named_params! {
        ":plan_id": place.plan,
        ":appendix_id": place.appendix,
        ":parent_id": place.parent,
        ":uid": Uid(domain.id),
        ":position": place.position,
        ":number": domain.number,
        ":title": domain.title,
        ":code": Word(&domain.code),
    })
}

impl Tx<'_> {
    /// Enters an appendix with everything below it.
    pub(crate) fn insert_appendix(
        &mut self,
        plan: i64,
        index: usize,
        appendix: &Appendix,
    ) -> Result<(), StoreProblem> {
        let id = self.insert_appendix_row(plan, position(index), appendix)?;
        self.insert_domains((plan, id), None, &appendix.domains)
    }

    /// Enters an appendix with its header texts, without its domains; its row.
    fn insert_appendix_row(
        &mut self,
        plan: i64,
        position: i64,
        appendix: &Appendix,
    ) -> Result<i64, StoreProblem> {
        let id = with_columns((plan, position), appendix, |columns| {
            self.insert(include_str!("insert.sql"), columns)
        })?;
        for (field, text) in &appendix.headers {
            self.execute(include_str!("header_insert.sql"), (plan, id, Word(field), text))?;
        }
        Ok(id)
    }

    fn insert_domains(
        &mut self,
        (plan, appendix): (i64, i64),
        parent: Option<i64>,
        domains: &[Domain],
    ) -> Result<(), StoreProblem> {
        for (index, domain) in domains.iter().enumerate() {
            let place = DomainPlace { plan, appendix, parent, position: position(index) };
            let id = with_domain_columns(place, domain, |columns| {
                self.insert(include_str!("domain_insert.sql"), columns)
            })?;
            for (at, task) in domain.tasks.iter().enumerate() {
                self.insert_task_row(TaskRow { plan, domain: id, position: position(at) }, task)?;
            }
            self.insert_domains((plan, appendix), Some(id), &domain.subdomains)?;
        }
        Ok(())
    }
}
