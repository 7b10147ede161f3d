//! The papers: titles, numbers, dates, signers, recipients.

use super::words::composed;
use super::{DecisionHead, EditProblem, Work};
use crate::office::Office;
use crate::plan::{CoverDecision, Issuance, PaperMarks, PlanKind, Signature};

impl Work<'_> {
    pub(super) fn set_plan(
        &mut self,
        kind: PlanKind,
        first_year: i32,
        last_year: i32,
        subject: &str,
    ) -> Result<(), EditProblem> {
        self.plan.kind = kind;
        self.plan.first_year = first_year;
        self.plan.last_year = last_year;
        self.plan.subject = composed(subject);
        Ok(())
    }

    pub(super) fn set_office(&mut self, office: &Office) -> Result<(), EditProblem> {
        self.plan.office = Office {
            name: composed(&office.name),
            kind: office.kind,
            place: composed(&office.place),
            province: composed(&office.province),
            superior: composed(&office.superior),
        };
        Ok(())
    }

    pub(super) fn set_issuance(&mut self, issuance: &Issuance) -> Result<(), EditProblem> {
        self.plan.issuance = composed_issuance(issuance);
        Ok(())
    }

    pub(super) fn set_recipients(&mut self, recipients: &[String]) -> Result<(), EditProblem> {
        self.plan.recipients = composed_lines(recipients);
        Ok(())
    }

    pub(super) fn set_signature(
        &mut self,
        signature: Option<&Signature>,
    ) -> Result<(), EditProblem> {
        self.plan.signature = signature.map(composed_signature);
        Ok(())
    }

    pub(super) fn set_marks(&mut self, marks: &PaperMarks) -> Result<(), EditProblem> {
        self.plan.marks = PaperMarks { drafter: composed(&marks.drafter), ..marks.clone() };
        Ok(())
    }

    pub(super) fn set_decision(
        &mut self,
        decision: Option<&DecisionHead>,
    ) -> Result<(), EditProblem> {
        let narrative = self.plan.decision.take().map(|old| old.narrative).unwrap_or_default();
        if decision.is_none() && !narrative.is_empty() {
            self.note(format!("đã bỏ Quyết định cùng {} đoạn lời của nó", narrative.len()));
        }
        self.plan.decision = decision.map(|head| CoverDecision {
            issuance: composed_issuance(&head.issuance),
            subject: composed(&head.subject),
            authority: composed(&head.authority),
            narrative,
            plan_reference: composed(&head.plan_reference),
            recipients: composed_lines(&head.recipients),
            signature: composed_signature(&head.signature),
        });
        Ok(())
    }
}

fn composed_lines(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| composed(line)).collect()
}

fn composed_issuance(issuance: &Issuance) -> Issuance {
    Issuance {
        number: issuance.number,
        symbol: composed(&issuance.symbol),
        place: composed(&issuance.place),
        date: issuance.date,
    }
}

fn composed_signature(signature: &Signature) -> Signature {
    Signature {
        capacity: composed_lines(&signature.capacity),
        post: composed(&signature.post),
        name: composed(&signature.name),
    }
}
