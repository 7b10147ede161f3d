//! What a plan and its decision have in common: paragraphs, recipients and signature lines.

use cchc_model::plan::{Block, Signature};
use rusqlite::named_params;

use crate::column::{Uid, Word, position};
use crate::problem::StoreProblem;
use crate::{Reader, Tx};

/// A paper: the plan itself, or its decision.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paper {
    pub(super) plan: i64,
    /// `None` for the plan itself.
    pub(super) decision: Option<i64>,
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
        name: String,
    ) -> Result<Signature, StoreProblem> {
        let lines = include_str!("signature_lines_get.sql");
        let capacity = reader.rows(lines, self.key(), |row| row.get(0))?;
        Ok(Signature { capacity, name })
    }

    pub(super) fn insert_blocks(
        self,
        tx: &mut Tx<'_>,
        blocks: &[Block],
    ) -> Result<(), StoreProblem> {
        for (index, block) in blocks.iter().enumerate() {
            tx.execute(
                include_str!("block_insert.sql"),
                named_params! {
                    ":plan_id": self.plan,
                    ":decision_id": self.decision,
                    ":uid": Uid(block.id),
                    ":position": position(index),
                    ":kind": Word(block.kind),
                    ":mark": block.mark,
                    ":heading": block.heading,
                    ":text": block.text,
                },
            )?;
        }
        Ok(())
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
}
