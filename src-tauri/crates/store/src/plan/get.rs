//! A whole plan out of its rows.

use cchc_model::ids::PlanId;
use cchc_model::office::Office;
use cchc_model::plan::{CoverDecision, Measure, PaperMarks, Plan, Target};
use rusqlite::Row;

use super::issuance;
use super::paper::{Paper, Signer};
use crate::Reader;
use crate::column::{Uid, Word};
use crate::problem::StoreProblem;

impl Reader {
    /// A plan with everything that is printed of it, exactly as it was inserted.
    ///
    /// # Errors
    /// `store.busy`, `store.damaged`; `store.sql` when a row does not fit the model.
    pub fn plan(&self, plan: &PlanId) -> Result<Option<Plan>, StoreProblem> {
        let scalars = self.row(include_str!("get.sql"), [plan.as_str()], |row| {
            let name: Option<String> = row.get("signature_name")?;
            let post = row.get("signature_post")?;
            let signer = name.map(|name| Signer { name, post });
            Ok((row.get::<_, i64>("id")?, signer, empty_plan(row)?))
        })?;
        let Some((id, signer, mut plan)) = scalars else {
            return Ok(None);
        };
        let paper = Paper { plan: id, decision: None };
        plan.decision = decision(self, id)?;
        plan.narrative = paper.blocks(self)?;
        plan.targets = targets(self, id)?;
        plan.recipients = paper.recipients(self)?;
        plan.signature = signer.map(|signer| paper.signature(self, signer)).transpose()?;
        plan.appendices = self.appendices(id)?;
        Ok(Some(plan))
    }
}

/// The plan's own row; its lists are still empty.
fn empty_plan(row: &Row<'_>) -> rusqlite::Result<Plan> {
    Ok(Plan {
        id: row.get::<_, Word<_>>("uid")?.0,
        kind: row.get::<_, Word<_>>("kind")?.0,
        first_year: row.get("first_year")?,
        last_year: row.get("last_year")?,
        office: Office {
            name: row.get("office_name")?,
            kind: row.get::<_, Word<_>>("office_kind")?.0,
            place: row.get("office_place")?,
            province: row.get("office_province")?,
            superior: row.get("office_superior")?,
        },
        subject: row.get("subject")?,
        issuance: issuance(row)?,
        decision: None,
        narrative: Vec::new(),
        targets: Vec::new(),
        recipients: Vec::new(),
        signature: None,
        marks: marks(row)?,
        appendices: Vec::new(),
    })
}

fn marks(row: &Row<'_>) -> rusqlite::Result<PaperMarks> {
    Ok(PaperMarks {
        urgency: row.get::<_, Option<Word<_>>>("urgency")?.map(|word| word.0),
        circulation: row.get::<_, Option<Word<_>>>("circulation")?.map(|word| word.0),
        drafter: row.get("drafter")?,
    })
}

fn decision(reader: &Reader, plan: i64) -> Result<Option<CoverDecision>, StoreProblem> {
    let scalars = reader.row(include_str!("decision_get.sql"), [plan], |row| {
        let id: i64 = row.get("id")?;
        let signer = Signer { name: row.get("signature_name")?, post: row.get("signature_post")? };
        let words = (row.get("subject")?, row.get("authority")?, row.get("plan_reference")?);
        Ok((id, signer, issuance(row)?, words))
    })?;
    let Some((id, signer, issuance, (subject, authority, plan_reference))) = scalars else {
        return Ok(None);
    };
    let paper = Paper { plan, decision: Some(id) };
    Ok(Some(CoverDecision {
        issuance,
        subject,
        authority,
        narrative: paper.blocks(reader)?,
        plan_reference,
        recipients: paper.recipients(reader)?,
        signature: paper.signature(reader, signer)?,
    }))
}

fn targets(reader: &Reader, plan: i64) -> Result<Vec<Target>, StoreProblem> {
    reader.rows(include_str!("targets_get.sql"), [plan], |row| {
        let comparator: Option<Word<_>> = row.get("comparator")?;
        let measure = match comparator {
            None => None,
            Some(Word(comparator)) => Some(Measure {
                comparator,
                value_hundredths: row.get("value_hundredths")?,
                unit: row.get("unit")?,
            }),
        };
        Ok(Target {
            id: row.get::<_, Uid>("uid")?.0,
            block: row.get::<_, Option<Uid>>("block_uid")?.map(|uid| uid.0),
            domain: row.get::<_, Option<Word<_>>>("domain_code")?.map(|word| word.0),
            text: row.get("text")?,
            measure,
            figure: row.get::<_, Option<Word<_>>>("figure")?.map(|word| word.0),
        })
    })
}
