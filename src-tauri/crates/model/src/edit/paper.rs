//! The papers: titles, numbers, dates, signers, recipients.

use super::{DecisionHead, EditProblem, Work};
use crate::office::Office;
use crate::plan::{Issuance, PlanKind, Signature};

impl Work<'_> {
    pub(super) fn set_plan(
        &mut self,
        kind: PlanKind,
        first_year: i32,
        last_year: i32,
        subject: &str,
    ) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn set_office(&mut self, office: &Office) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn set_issuance(&mut self, issuance: &Issuance) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn set_recipients(&mut self, recipients: &[String]) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn set_signature(
        &mut self,
        signature: Option<&Signature>,
    ) -> Result<(), EditProblem> {
        todo!()
    }

    pub(super) fn set_decision(
        &mut self,
        decision: Option<&DecisionHead>,
    ) -> Result<(), EditProblem> {
        todo!()
    }
}
