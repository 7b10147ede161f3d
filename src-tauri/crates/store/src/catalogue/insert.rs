//! A catalogue into its rows.

use cchc_model::office::{Body, Catalogue, CatalogueDomain, DatedOffice, Officer, Post};

use super::CataloguePart;
use crate::Tx;
use crate::column::Word;
use crate::order::position;
use crate::problem::StoreProblem;

impl Tx<'_> {
    /// Enters the rows of a part but for the first ones, behind the place of the last of those.
    pub(super) fn insert_part(
        &mut self,
        part: CataloguePart,
        catalogue: &Catalogue,
        skip: usize,
        behind: i64,
    ) -> Result<(), StoreProblem> {
        let at = Behind { skip, place: behind };
        match part {
            CataloguePart::Offices => {
                at.each(&catalogue.offices, |at, row| insert_office(self, at, row))
            }
            CataloguePart::Domains => {
                at.each(&catalogue.domains, |at, row| insert_domain(self, at, row))
            }
            CataloguePart::Bodies => {
                at.each(&catalogue.bodies, |at, row| insert_body(self, at, row))
            }
            CataloguePart::Posts => at.each(&catalogue.posts, |at, row| insert_post(self, at, row)),
            CataloguePart::Officers => {
                at.each(&catalogue.officers, |at, row| insert_officer(self, at, row))
            }
            CataloguePart::House => Ok(()),
        }
    }

    fn insert_names(&mut self, sql: &str, of: i64, names: &[String]) -> Result<(), StoreProblem> {
        each(names, |at, name| self.execute(sql, (of, at, name)).map(|_| ()))
    }
}

/// Where new rows begin.
struct Behind {
    skip: usize,
    place: i64,
}

impl Behind {
    fn each<T>(
        &self,
        rows: &[T],
        mut insert: impl FnMut(i64, &T) -> Result<(), StoreProblem>,
    ) -> Result<(), StoreProblem> {
        let rows = rows.get(self.skip..).unwrap_or_default();
        each(rows, |at, row| insert(self.place.saturating_add(at), row))
    }
}

fn each<T>(
    rows: &[T],
    mut insert: impl FnMut(i64, &T) -> Result<(), StoreProblem>,
) -> Result<(), StoreProblem> {
    rows.iter().enumerate().try_for_each(|(index, row)| insert(position(index), row))
}

fn insert_office(tx: &mut Tx<'_>, at: i64, row: &DatedOffice) -> Result<(), StoreProblem> {
    let office = &row.office;
    tx.execute(
        include_str!("office_insert.sql"),
        (
            at,
            &office.name,
            Word(office.kind),
            &office.place,
            &office.province,
            &office.superior,
            Word(row.valid_from),
            Word(row.valid_to),
        ),
    )?;
    Ok(())
}

fn insert_domain(tx: &mut Tx<'_>, at: i64, row: &CatalogueDomain) -> Result<(), StoreProblem> {
    let days = (Word(row.valid_from), Word(row.valid_to));
    let sql = include_str!("domain_insert.sql");
    tx.execute(sql, (at, Word(&row.code), &row.name, days.0, days.1))?;
    Ok(())
}

fn insert_body(tx: &mut Tx<'_>, at: i64, row: &Body) -> Result<(), StoreProblem> {
    let days = (Word(row.valid_from), Word(row.valid_to));
    let sql = include_str!("body_insert.sql");
    let id = tx.insert(sql, (at, &row.name, row.group, days.0, days.1))?;
    tx.insert_names(include_str!("body_alias_insert.sql"), id, &row.aliases)
}

fn insert_post(tx: &mut Tx<'_>, at: i64, row: &Post) -> Result<(), StoreProblem> {
    let id = tx.insert(include_str!("post_insert.sql"), (at, &row.name, &row.body))?;
    tx.insert_names(include_str!("post_alias_insert.sql"), id, &row.aliases)
}

fn insert_officer(tx: &mut Tx<'_>, at: i64, row: &Officer) -> Result<(), StoreProblem> {
    let id = tx.insert(include_str!("officer_insert.sql"), (at, &row.name))?;
    each(&row.services, |at, service| {
        let days = (Word(service.valid_from), Word(service.valid_to));
        let sql = include_str!("service_insert.sql");
        tx.execute(sql, (id, at, &service.post, days.0, days.1)).map(|_| ())
    })
}
