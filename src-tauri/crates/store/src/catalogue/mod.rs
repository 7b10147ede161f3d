//! The catalogue: the office over time, its domains, bodies, posts and officers.

use cchc_model::office::{
    Body, Catalogue, CatalogueDomain, DatedOffice, Office, Officer, Post, Service,
};
use rusqlite::Row;

use crate::column::Word;
use crate::problem::StoreProblem;
use crate::{Reader, Tx};

mod insert;

/// A row with lines of its own in another table.
type WithLines<T> = (i64, T);

impl Reader {
    /// The book's catalogue; empty when none was entered.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`; `store.sql` when a row does not fit the model.
    pub fn catalogue(&self) -> Result<Catalogue, StoreProblem> {
        let names = |sql, of| self.rows(sql, [of], |row| row.get(0));
        let bodies = self.rows(include_str!("bodies.sql"), [], body)?;
        let posts = self.rows(include_str!("posts.sql"), [], post)?;
        let officers = self.rows(include_str!("officers.sql"), [], officer)?;
        Ok(Catalogue {
            offices: self.rows(include_str!("offices.sql"), [], office)?,
            domains: self.rows(include_str!("domains.sql"), [], domain)?,
            bodies: filled(bodies, |id, body| {
                Ok(Body { aliases: names(include_str!("body_aliases.sql"), id)?, ..body })
            })?,
            posts: filled(posts, |id, post| {
                Ok(Post { aliases: names(include_str!("post_aliases.sql"), id)?, ..post })
            })?,
            officers: filled(officers, |id, officer| {
                let services = self.rows(include_str!("services.sql"), [id], service)?;
                Ok(Officer { services, ..officer })
            })?,
        })
    }
}

/// Puts the lines of every row in their place.
fn filled<T>(
    rows: Vec<WithLines<T>>,
    fill: impl Fn(i64, T) -> Result<T, StoreProblem>,
) -> Result<Vec<T>, StoreProblem> {
    rows.into_iter().map(|(id, row)| fill(id, row)).collect()
}

impl Tx<'_> {
    /// Puts a catalogue in place of the book's.
    ///
    /// # Errors
    /// `store.refused` when a day is outside the years 0 to 9999.
    pub fn replace_catalogue(&mut self, catalogue: &Catalogue) -> Result<(), StoreProblem> {
        for table in ["office", "catalogue_domain", "body", "post", "officer"] {
            self.execute(&format!("DELETE FROM {table}"), [])?;
        }
        self.insert_catalogue(catalogue)
    }
}

type Day = Option<chrono::NaiveDate>;

fn days(row: &Row<'_>) -> rusqlite::Result<(Day, Day)> {
    let day =
        |name| Ok::<_, rusqlite::Error>(row.get::<_, Option<Word<_>>>(name)?.map(|word| word.0));
    Ok((day("valid_from")?, day("valid_to")?))
}

fn office(row: &Row<'_>) -> rusqlite::Result<DatedOffice> {
    let (valid_from, valid_to) = days(row)?;
    let office = Office {
        name: row.get("name")?,
        kind: row.get::<_, Word<_>>("kind")?.0,
        place: row.get("place")?,
        province: row.get("province")?,
        superior: row.get("superior")?,
    };
    Ok(DatedOffice { office, valid_from, valid_to })
}

fn domain(row: &Row<'_>) -> rusqlite::Result<CatalogueDomain> {
    let (valid_from, valid_to) = days(row)?;
    let (code, name) = (row.get::<_, Word<_>>("code")?.0, row.get("name")?);
    Ok(CatalogueDomain { code, name, valid_from, valid_to })
}

fn body(row: &Row<'_>) -> rusqlite::Result<WithLines<Body>> {
    let (valid_from, valid_to) = days(row)?;
    let (name, group) = (row.get("name")?, row.get("is_group")?);
    let body = Body { name, aliases: Vec::new(), group, valid_from, valid_to };
    Ok((row.get("id")?, body))
}

fn post(row: &Row<'_>) -> rusqlite::Result<WithLines<Post>> {
    let post = Post { name: row.get("name")?, body: row.get("body")?, aliases: Vec::new() };
    Ok((row.get("id")?, post))
}

fn officer(row: &Row<'_>) -> rusqlite::Result<WithLines<Officer>> {
    Ok((row.get("id")?, Officer { name: row.get("name")?, services: Vec::new() }))
}

fn service(row: &Row<'_>) -> rusqlite::Result<Service> {
    let (valid_from, valid_to) = days(row)?;
    Ok(Service { post: row.get("post")?, valid_from, valid_to })
}
