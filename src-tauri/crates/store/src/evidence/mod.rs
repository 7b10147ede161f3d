//! Documents, their files and what they prove.

use std::collections::BTreeMap;

use cchc_model::evidence::{CriterionId, Evidence, EvidenceFile, EvidenceLink, Sha256};
use cchc_model::figure::FigureCode;
use cchc_model::ids::{EvidenceId, ItemId, PlanId};
use cchc_model::register::{RegisterId, RowId};
use chrono::NaiveDate;
use rusqlite::Row;
use rusqlite::types::{FromSql, FromSqlError};

use crate::column::{Uid, Word};
use crate::problem::StoreProblem;
use crate::{Reader, Tx};

impl Reader {
    /// Every document, in the order in which they were entered.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`; `store.sql` when a row does not fit the model.
    pub fn documents(&self) -> Result<Vec<Evidence>, StoreProblem> {
        let mut links: BTreeMap<EvidenceId, Vec<EvidenceLink>> = BTreeMap::new();
        for (id, link) in self.rows(include_str!("links.sql"), [None::<i64>], read_link)? {
            links.entry(id).or_default().push(link);
        }
        let mut documents = self.rows(include_str!("list.sql"), [None::<i64>], read)?;
        for document in &mut documents {
            document.links = links.remove(&document.id).unwrap_or_default();
        }
        Ok(documents)
    }

    /// A document, if there is one of this number.
    ///
    /// # Errors
    /// As [`Reader::documents`].
    pub fn document(&self, id: EvidenceId) -> Result<Option<Evidence>, StoreProblem> {
        let key = Some(number(id));
        let Some(mut document) = self.row(include_str!("list.sql"), [key], read)? else {
            return Ok(None);
        };
        let links = self.rows(include_str!("links.sql"), [key], read_link)?;
        document.links = links.into_iter().map(|(_, link)| link).collect();
        Ok(Some(document))
    }

    /// The documents whose file has a content, oldest first.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn documents_of_content(&self, hash: &Sha256) -> Result<Vec<EvidenceId>, StoreProblem> {
        let sql = "SELECT id FROM evidence WHERE sha256 = ?1 ORDER BY id";
        self.rows(sql, [hash.as_str()], |row| id_of(row, "id"))
    }

    /// How many documents each task of a plan has; tasks without any are not there.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`.
    pub fn document_counts(&self, plan: &PlanId) -> Result<BTreeMap<ItemId, u32>, StoreProblem> {
        let counts = self.rows(include_str!("counts.sql"), [Word(plan)], |row| {
            Ok((row.get::<_, Uid>(0)?.0, row.get(1)?))
        })?;
        Ok(counts.into_iter().collect())
    }
}

impl Tx<'_> {
    /// Enters a document without its links; the number that it was given. The number that it
    /// comes with is not looked at.
    ///
    /// # Errors
    /// `store.refused` for a value that no column takes.
    pub fn insert_document(&mut self, document: &Evidence) -> Result<EvidenceId, StoreProblem> {
        let Evidence { number, date, agency, subject, file, .. } = document;
        let (name, hash, bytes) = file_columns(file.as_ref());
        let row = (number, date.map(Word), agency, subject, name, hash, bytes);
        let id = self.insert(include_str!("insert.sql"), row)?;
        Ok(EvidenceId(id.cast_unsigned()))
    }

    /// Puts what a document says of itself, and its file, in place of the old. Its links stay.
    ///
    /// # Errors
    /// `store.refused` for a value that no column takes.
    pub fn update_document(&mut self, document: &Evidence) -> Result<(), StoreProblem> {
        let Evidence { id, number: written, date, agency, subject, file, .. } = document;
        let (name, hash, bytes) = file_columns(file.as_ref());
        let row = (number(*id), written, date.map(Word), agency, subject, name, hash, bytes);
        self.execute(include_str!("update.sql"), row).map(|_| ())
    }

    /// Deletes a document and its links; whether there was one.
    ///
    /// # Errors
    /// `store.sql` from the file itself.
    pub fn delete_document(&mut self, id: EvidenceId) -> Result<bool, StoreProblem> {
        Ok(self.execute("DELETE FROM evidence WHERE id = ?1", [number(id)])? == 1)
    }

    /// Ties a document to what it proves.
    ///
    /// # Errors
    /// `store.no_plan` where the plan of the link is not in the book; `store.refused` where its
    /// register row is not.
    pub fn insert_document_link(
        &mut self,
        id: EvidenceId,
        link: &EvidenceLink,
    ) -> Result<(), StoreProblem> {
        if let EvidenceLink::Task { plan, .. } = link {
            let sql = "SELECT 1 FROM plan WHERE uid = ?1";
            let found: Option<i64> = self.row(sql, [Word(plan)], |row| row.get(0))?;
            found.ok_or_else(|| StoreProblem::NoPlan { plan: plan.clone() })?;
        }
        self.execute(include_str!("link_insert.sql"), link_columns(id, link)).map(|_| ())
    }

    /// Unties a document; whether it was tied.
    ///
    /// # Errors
    /// `store.sql` from the file itself.
    pub fn delete_document_link(
        &mut self,
        id: EvidenceId,
        link: &EvidenceLink,
    ) -> Result<bool, StoreProblem> {
        Ok(self.execute(include_str!("link_delete.sql"), link_columns(id, link))? > 0)
    }
}

type FileColumns<'a> = (Option<&'a str>, Option<&'a str>, Option<u64>);

fn file_columns(file: Option<&EvidenceFile>) -> FileColumns<'_> {
    (
        file.map(|file| file.name.as_str()),
        file.map(|file| file.sha256.as_str()),
        file.map(|file| file.bytes),
    )
}

type LinkColumns<'a> =
    (i64, Option<&'a str>, Option<Uid>, Option<i64>, Option<&'a str>, Option<i64>, Option<&'a str>);

/// The document, then: plan, task, criterion, register, row, figure.
fn link_columns(id: EvidenceId, link: &EvidenceLink) -> LinkColumns<'_> {
    let id = number(id);
    match link {
        EvidenceLink::Task { plan, task } => {
            (id, Some(plan.as_str()), Some(Uid(*task)), None, None, None, None)
        }
        EvidenceLink::Criterion(criterion) => {
            (id, None, None, Some(criterion.0.cast_signed()), None, None, None)
        }
        EvidenceLink::Row { register, row } => {
            (id, None, None, None, Some(register.as_str()), Some(row.0.cast_signed()), None)
        }
        EvidenceLink::Figure(code) => (id, None, None, None, None, None, Some(code.as_str())),
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Evidence> {
    let name: Option<String> = row.get("file_name")?;
    let file = match name {
        None => None,
        Some(name) => Some(EvidenceFile {
            name,
            sha256: row.get::<_, Word<Sha256>>("sha256")?.0,
            bytes: row.get("bytes")?,
        }),
    };
    Ok(Evidence {
        id: id_of(row, "id")?,
        number: row.get("number")?,
        date: row.get::<_, Option<Word<NaiveDate>>>("issued_on")?.map(|day| day.0),
        agency: row.get("agency")?,
        subject: row.get("subject")?,
        file,
        links: Vec::new(),
    })
}

fn read_link(row: &Row<'_>) -> rusqlite::Result<(EvidenceId, EvidenceLink)> {
    let id = id_of(row, "evidence_id")?;
    let link = if let Some(Word(plan)) = word::<PlanId>(row, "plan")? {
        EvidenceLink::Task { plan, task: row.get::<_, Uid>("task_uid")?.0 }
    } else if let Some(Word(register)) = word::<RegisterId>(row, "register")? {
        EvidenceLink::Row { register, row: RowId(row.get("register_row")?) }
    } else if let Some(Word(code)) = word::<FigureCode>(row, "figure")? {
        EvidenceLink::Figure(code)
    } else {
        EvidenceLink::Criterion(CriterionId(row.get("criterion")?))
    };
    Ok((id, link))
}

fn word<T>(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Word<T>>>
where
    Word<T>: FromSql,
{
    row.get(column)
}

fn id_of(row: &Row<'_>, column: &str) -> rusqlite::Result<EvidenceId> {
    let id: i64 = row.get(column)?;
    let id = u64::try_from(id).map_err(|_| FromSqlError::OutOfRange(id))?;
    Ok(EvidenceId(id))
}

const fn number(id: EvidenceId) -> i64 {
    id.0.cast_signed()
}
