//! What a plan and its decision have in common: paragraphs, recipients and signature lines.

use cchc_model::plan::{Block, Signature};
use rusqlite::{ToSql, named_params};

use crate::column::{Uid, Word};
use crate::order::{arrange, position};
use crate::problem::StoreProblem;
use crate::{Reader, Tx};

/// A paper: the plan itself, or its decision.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paper {
    pub(super) plan: i64,
    /// `None` for the plan itself.
    pub(super) decision: Option<i64>,
}

/// What a paper's own row says of its signer.
pub(super) struct Signer {
    pub(super) name: String,
    pub(super) post: String,
}

impl Paper {
    const fn key(self) -> (i64, Option<i64>) {
        (self.plan, self.decision)
    }

    pub(super) fn blocks(self, reader: &Reader) -> Result<Vec<Block>, StoreProblem> {
        reader.rows(include_str!("blocks_get.sql"), self.key(), |row| {
            Ok(Block {
                id: row.get::<_, Uid>("uid")?.0,
                kind: row.get::<_, Word<_>>("kind")?.0,
                mark: row.get("mark")?,
                heading: row.get("heading")?,
                text: row.get("text")?,
            })
        })
    }

    pub(super) fn recipients(self, reader: &Reader) -> Result<Vec<String>, StoreProblem> {
        reader.rows(include_str!("recipients_get.sql"), self.key(), |row| row.get(0))
    }

    pub(super) fn signature(
        self,
        reader: &Reader,
        Signer { name, post }: Signer,
    ) -> Result<Signature, StoreProblem> {
        let lines = include_str!("signature_lines_get.sql");
        let capacity = reader.rows(lines, self.key(), |row| row.get(0))?;
        Ok(Signature { capacity, post, name })
    }

    pub(super) fn insert_blocks(
        self,
        tx: &mut Tx<'_>,
        blocks: &[Block],
    ) -> Result<(), StoreProblem> {
        for (index, block) in blocks.iter().enumerate() {
            self.with_block_columns(position(index), block, |columns| {
                tx.execute(include_str!("block_insert.sql"), columns)
            })?;
        }
        Ok(())
    }

    /// Runs a statement with every column of a block.
    pub(super) fn with_block_columns<T>(
        self,
        position: i64,
        block: &Block,
        run: impl FnOnce(&[(&str, &dyn ToSql)]) -> Result<T, StoreProblem>,
    ) -> Result<T, StoreProblem> {
        run(named_params! {
            ":plan_id": self.plan,
            ":decision_id": self.decision,
            ":uid": Uid(block.id),
            ":position": position,
            ":kind": Word(block.kind),
            ":mark": block.mark,
            ":heading": block.heading,
            ":text": block.text,
        })
    }

    pub(super) fn insert_recipients(
        self,
        tx: &mut Tx<'_>,
        recipients: &[String],
    ) -> Result<(), StoreProblem> {
        self.insert_lines(tx, include_str!("recipient_insert.sql"), recipients)
    }

    pub(super) fn insert_signature_lines(
        self,
        tx: &mut Tx<'_>,
        signature: &Signature,
    ) -> Result<(), StoreProblem> {
        self.insert_lines(tx, include_str!("signature_line_insert.sql"), &signature.capacity)
    }

    fn insert_lines(
        self,
        tx: &mut Tx<'_>,
        sql: &str,
        lines: &[String],
    ) -> Result<(), StoreProblem> {
        for (index, line) in lines.iter().enumerate() {
            tx.execute(sql, (self.plan, self.decision, position(index), line))?;
        }
        Ok(())
    }

    /// Makes the lines that the paper has in a table these: they have no identity but their place.
    pub(super) fn update_lines(
        self,
        tx: &mut Tx<'_>,
        table: &str,
        lines: &[String],
    ) -> Result<(), StoreProblem> {
        let sql = format!(
            "SELECT id, position FROM {table} WHERE plan_id = ?1 AND decision_id IS ?2
             ORDER BY position, id"
        );
        let rows: Vec<(i64, i64)> =
            tx.rows(&sql, self.key(), |row| Ok((row.get(0)?, row.get(1)?)))?;
        let kept = rows.len().min(lines.len());
        for ((row, _), line) in rows.iter().zip(lines) {
            let sql = format!("UPDATE {table} SET text = ?2 WHERE id = ?1 AND text <> ?2");
            tx.execute(&sql, (row, line))?;
        }
        for (row, _) in &rows[kept..] {
            tx.execute(&format!("DELETE FROM {table} WHERE id = ?1"), [row])?;
        }
        let mut places = rows[..kept].iter().map(|(_, place)| Some(*place)).collect::<Vec<_>>();
        places.resize(lines.len(), None);
        for (place, line) in arrange(&places).iter().zip(lines).skip(kept) {
            let sql = format!(
                "INSERT INTO {table} (plan_id, decision_id, position, text)
                 VALUES (?1, ?2, ?3, ?4)"
            );
            tx.execute(&sql, (self.plan, self.decision, place, line))?;
        }
        Ok(())
    }
}
