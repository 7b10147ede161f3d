//! Whether the file is sound, for `cchc check`.

use cchc_model::ids::PlanId;

use crate::Reader;
use crate::problem::StoreProblem;

/// Something that is not as it must be. Nothing is repaired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoreFinding {
    /// Stable code: `store.integrity`, `store.foreign_key`, `store.plan_invalid`,
    /// `store.journal_open`.
    pub code: &'static str,
    /// Where: a table, or a plan with a path in the interchange format.
    pub place: String,
    /// What the officer reads.
    pub message_vi: String,
}

impl Reader {
    /// Checks the whole file: SQLite's own integrity check, rows without their parent, and every
    /// plan against the rules of the model. An empty list is a sound file.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged` when the check itself cannot run.
    pub fn check(&self) -> Result<Vec<StoreFinding>, StoreProblem> {
        let mut findings = self.integrity()?;
        findings.extend(self.foreign_keys()?);
        findings.extend(self.journal_open()?);
        for summary in self.plans()? {
            findings.extend(self.plan_rules(&summary.id)?);
        }
        Ok(findings)
    }

    fn integrity(&self) -> Result<Vec<StoreFinding>, StoreProblem> {
        let lines: Vec<String> = self.rows("PRAGMA integrity_check", [], |row| row.get(0))?;
        Ok(lines
            .into_iter()
            .filter(|line| line != "ok")
            .map(|line| StoreFinding {
                code: "store.integrity",
                place: self.path().display().to_string(),
                message_vi: format!("cấu trúc tệp bị hỏng: {line}"),
            })
            .collect())
    }

    fn foreign_keys(&self) -> Result<Vec<StoreFinding>, StoreProblem> {
        self.rows("PRAGMA foreign_key_check", [], |row| {
            let (table, id, parent): (String, i64, String) =
                (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(StoreFinding {
                code: "store.foreign_key",
                message_vi: format!("dòng {id} của bảng {table} không còn dòng gốc ở {parent}"),
                place: table,
            })
        })
    }

    fn journal_open(&self) -> Result<Option<StoreFinding>, StoreProblem> {
        let closed = self.row("SELECT state = 'closed' FROM journal_now", [], |row| row.get(0))?;
        Ok((closed != Some(true)).then(|| StoreFinding {
            code: "store.journal_open",
            place: "journal_now".to_owned(),
            message_vi: "nhật ký thao tác không được đóng đúng cách".to_owned(),
        }))
    }

    fn plan_rules(&self, id: &PlanId) -> Result<Option<StoreFinding>, StoreProblem> {
        let Some(plan) = self.plan(id)? else { return Ok(None) };
        Ok(plan.validate().err().map(|invalid| StoreFinding {
            code: "store.plan_invalid",
            place: format!("{id}: {}", invalid.path),
            message_vi: format!("cần {}, trong sổ là {}", invalid.expected, invalid.found),
        }))
    }
}
