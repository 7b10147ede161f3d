//! The catalogue: the office over time, its domains, bodies, posts and officers.

use cchc_model::office::{
    Body, Catalogue, CatalogueDomain, DatedOffice, HouseStyle, Office, Officer, Post, Service,
};
use rusqlite::Row;

use crate::column::{Json, Word};
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
            house: self.house_style()?,
        })
    }

    /// How papers are set; as the decree says while the office has not said otherwise.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`; `store.sql` when the row does not fit the model.
    pub fn house_style(&self) -> Result<HouseStyle, StoreProblem> {
        let body = self.row("SELECT body FROM house_style", [], |row| row.get::<_, Json<_>>(0))?;
        Ok(body.map(|Json(style)| style).unwrap_or_default())
    }
}

/// Puts the lines of every row in their place.
fn filled<T>(
    rows: Vec<WithLines<T>>,
    fill: impl Fn(i64, T) -> Result<T, StoreProblem>,
) -> Result<Vec<T>, StoreProblem> {
    rows.into_iter().map(|(id, row)| fill(id, row)).collect()
}

/// A part of the catalogue: what is changed and kept at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CataloguePart {
    /// Cơ quan.
    Offices,
    /// Lĩnh vực.
    Domains,
    /// Bộ phận.
    Bodies,
    /// Chức danh.
    Posts,
    /// Công chức.
    Officers,
    /// Thể thức trình bày.
    House,
}

impl CataloguePart {
    /// Every part.
    pub const ALL: [Self; 6] =
        [Self::Offices, Self::Domains, Self::Bodies, Self::Posts, Self::Officers, Self::House];

    const fn table(self) -> &'static str {
        match self {
            Self::Offices => "office",
            Self::Domains => "catalogue_domain",
            Self::Bodies => "body",
            Self::Posts => "post",
            Self::Officers => "officer",
            Self::House => "house_style",
        }
    }

    /// How many rows at the beginning of the part are the same in both.
    fn common(self, old: &Catalogue, new: &Catalogue) -> usize {
        fn count<T: PartialEq>(old: &[T], new: &[T]) -> usize {
            old.iter().zip(new).take_while(|(old, new)| old == new).count()
        }
        match self {
            Self::Offices => count(&old.offices, &new.offices),
            Self::Domains => count(&old.domains, &new.domains),
            Self::Bodies => count(&old.bodies, &new.bodies),
            Self::Posts => count(&old.posts, &new.posts),
            Self::Officers => count(&old.officers, &new.officers),
            // One row, changed in its place.
            Self::House => 0,
        }
    }
}

impl Tx<'_> {
    /// Makes the book's catalogue another.
    ///
    /// # Errors
    /// As [`Tx::update_catalogue`].
    pub fn replace_catalogue(&mut self, catalogue: &Catalogue) -> Result<(), StoreProblem> {
        CataloguePart::ALL.into_iter().try_for_each(|part| self.update_catalogue(part, catalogue))
    }

    /// Makes one part of the book's catalogue that of another. Rows have no identity: those before
    /// the first difference stay, the others are written anew.
    ///
    /// # Errors
    /// `store.refused` when a day is outside the years 0 to 9999.
    pub fn update_catalogue(
        &mut self,
        part: CataloguePart,
        catalogue: &Catalogue,
    ) -> Result<(), StoreProblem> {
        if part == CataloguePart::House {
            return self.put_house_style(&catalogue.house);
        }
        let table = part.table();
        let kept = part.common(&self.catalogue()?, catalogue);
        let sql = format!("SELECT id, position FROM {table} ORDER BY position, id");
        let rows: Vec<(i64, i64)> = self.rows(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for (id, _) in rows.iter().skip(kept) {
            self.execute(&format!("DELETE FROM {table} WHERE id = ?1"), [id])?;
        }
        let last = rows.iter().take(kept).next_back().map_or(0, |(_, position)| *position);
        self.insert_part(part, catalogue, kept, last)
    }

    fn put_house_style(&mut self, style: &HouseStyle) -> Result<(), StoreProblem> {
        if self.house_style()? != *style {
            self.execute(include_str!("house_put.sql"), [Json(style)])?;
        }
        Ok(())
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
