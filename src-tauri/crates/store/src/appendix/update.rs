//! The appendix and domain rows of one text of a plan made those of another.

use std::collections::BTreeMap;

use cchc_model::ids::ItemId;
use cchc_model::plan::{Appendix, Domain, Plan};

use super::{DomainPlace, with_columns, with_domain_columns};
use crate::Tx;
use crate::column::Word;
use crate::difference::{Difference, Placed, Texts, difference};
use crate::problem::StoreProblem;

/// The appendix and the domain below which a domain stands.
type Below = (ItemId, Option<ItemId>);

fn placed(plan: &Plan) -> Vec<Placed<'_, (), Appendix>> {
    plan.appendices.iter().map(|item| Placed { list: (), id: item.id, item }).collect()
}

/// Every domain, the ones above before the ones below.
fn placed_domains(plan: &Plan) -> Vec<Placed<'_, Below, Domain>> {
    fn walk<'a>(list: Below, domains: &'a [Domain], found: &mut Vec<Placed<'a, Below, Domain>>) {
        for item in domains {
            found.push(Placed { list, id: item.id, item });
            walk((list.0, Some(item.id)), &item.subdomains, found);
        }
    }
    let mut found = Vec::new();
    for appendix in &plan.appendices {
        walk((appendix.id, None), &appendix.domains, &mut found);
    }
    found
}

fn same_row(old: &Appendix, new: &Appendix) -> bool {
    (&old.title, &old.reference, &old.layout, &old.headers)
        == (&new.title, &new.reference, &new.layout, &new.headers)
}

fn same_domain_row(old: &Domain, new: &Domain) -> bool {
    (&old.number, &old.title, &old.code) == (&new.number, &new.title, &new.code)
}

impl Texts<'_> {
    /// Makes the appendices of `before` those of `after`, with everything in them.
    pub(crate) fn update_appendices(self, tx: &mut Tx<'_>) -> Result<(), StoreProblem> {
        if self.before.appendices == self.after.appendices {
            return Ok(());
        }
        let gone = self.put_appendices(tx)?;
        let gone_domains = self.put_domains(tx)?;
        let gone_tasks = self.put_tasks(tx)?;
        // What moved elsewhere has moved by now: nothing of it goes with what goes.
        self.delete(tx, "task", &gone_tasks)?;
        self.delete(tx, "domain", &gone_domains)?;
        self.delete(tx, "appendix", &gone)
    }

    fn put_appendices(self, tx: &mut Tx<'_>) -> Result<Vec<ItemId>, StoreProblem> {
        let (old, new) = (placed(self.before), placed(self.after));
        let places = || tx.places("appendix", self.plan);
        let Difference { put, gone } = difference(&old, new, same_row, places)?;
        let old: BTreeMap<ItemId, &Appendix> =
            old.iter().map(|placed| (placed.id, placed.item)).collect();
        for put in put {
            match old.get(&put.id) {
                None => {
                    tx.insert_appendix_row(self.plan, put.position, put.item)?;
                }
                Some(old) => self.update_appendix_row(tx, put.position, old, put.item)?,
            }
        }
        Ok(gone)
    }

    fn update_appendix_row(
        self,
        tx: &mut Tx<'_>,
        position: i64,
        old: &Appendix,
        appendix: &Appendix,
    ) -> Result<(), StoreProblem> {
        let id = self.row(tx, "appendix", appendix.id)?;
        with_columns((self.plan, position), appendix, |columns| {
            tx.execute(include_str!("update.sql"), columns)
        })?;
        for field in old.headers.keys().filter(|field| !appendix.headers.contains_key(field)) {
            let sql = "DELETE FROM appendix_header WHERE appendix_id = ?1 AND field = ?2";
            tx.execute(sql, (id, Word(field)))?;
        }
        for (field, text) in &appendix.headers {
            if old.headers.get(field) != Some(text) {
                let sql = include_str!("header_put.sql");
                tx.execute(sql, (self.plan, id, Word(field), text))?;
            }
        }
        Ok(())
    }

    fn put_domains(self, tx: &mut Tx<'_>) -> Result<Vec<ItemId>, StoreProblem> {
        let (old, new) = (placed_domains(self.before), placed_domains(self.after));
        let places = || tx.places("domain", self.plan);
        let Difference { put, gone } = difference(&old, new, same_domain_row, places)?;
        for put in put {
            let (appendix, parent) = put.list;
            let parent = parent.map(|parent| self.row(tx, "domain", parent)).transpose()?;
            let appendix = self.row(tx, "appendix", appendix)?;
            let place = DomainPlace { plan: self.plan, appendix, parent, position: put.position };
            let sql = if put.new {
                include_str!("domain_insert.sql")
            } else {
                include_str!("domain_update.sql")
            };
            let count = with_domain_columns(place, put.item, |columns| tx.execute(sql, columns))?;
            self.one(put.id, count)?;
        }
        Ok(gone)
    }
}
