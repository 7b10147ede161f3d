//! The head and the end of an official paper for the template, in mm.

use cchc_document::tree::{
    ADDRESSEES_BEFORE_PT, Addressees, Letterhead, MOTTO, ParagraphStyle, RECIPIENTS_LABEL,
    SIGNATURE_ROOM_MM, STATE_NAME, Signing, Stamp, StampKind,
};
use serde::Serialize;

use super::{Copyist, Line};
use crate::problem::PdfProblem;

/// The head of an official paper.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LetterheadCopy {
    left: f64,
    right: f64,
    offices: Vec<Line>,
    office_rule: f64,
    state: Line,
    motto: Line,
    motto_rule: f64,
    number: Line,
    place_date: Line,
    subject: Option<Line>,
    stamps: Vec<StampCopy>,
}

/// Words in a box.
#[derive(Debug, Clone, Serialize)]
struct StampCopy {
    width: f64,
    height: f64,
    red: bool,
    line: Line,
}

/// Those to whom a paper goes.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AddresseesCopy {
    /// Free space above in points.
    before: f64,
    lines: Vec<AddresseeCopy>,
}

/// A line of them: where it begins and where what is left of it goes on.
#[derive(Debug, Clone, Serialize)]
struct AddresseeCopy {
    left: f64,
    rest: f64,
    line: Line,
}

/// The end of an official paper.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SigningCopy {
    left: f64,
    right: f64,
    label: Option<Line>,
    recipients: Vec<Line>,
    drafter: Option<Line>,
    capacity: Vec<Line>,
    room: f64,
    names: Vec<Line>,
}

impl Copyist<'_> {
    pub(super) fn letterhead(&self, it: &Letterhead) -> Result<LetterheadCopy, PdfProblem> {
        use ParagraphStyle as Style;
        let (left, right) = Letterhead::halves_mm(self.page.text_width_mm());
        let mut offices = self.lines(&it.superior, Style::SuperiorName)?;
        offices.extend(self.lines(&it.agency, Style::AgencyName)?);
        Ok(LetterheadCopy {
            left,
            right,
            offices,
            office_rule: it.agency_rule_mm(self.typography),
            state: self.line(STATE_NAME, Style::StateName)?,
            motto: self.line(MOTTO, Style::Motto)?,
            motto_rule: Letterhead::motto_rule_mm(self.typography),
            number: self.line(&it.number, Style::NumberLine)?,
            place_date: self.line(&it.place_date, Style::PlaceDate)?,
            subject: it
                .subject
                .as_ref()
                .map(|subject| self.line(subject, Style::LetterSubject))
                .transpose()?,
            stamps: it.stamps.iter().map(|stamp| self.stamp(stamp)).collect::<Result<_, _>>()?,
        })
    }

    fn stamp(&self, it: &Stamp) -> Result<StampCopy, PdfProblem> {
        let (width, height) = it.size_mm();
        let line = self.line(&it.text, ParagraphStyle::Stamp)?;
        Ok(StampCopy { width, height, red: it.kind == StampKind::Urgency, line })
    }

    pub(super) fn addressees(&self, it: &Addressees) -> Result<AddresseesCopy, PdfProblem> {
        let lines = it.lines(self.typography, self.page.text_width_mm());
        let lines = lines.into_iter().map(|line| {
            Ok(AddresseeCopy {
                left: line.left_mm,
                rest: line.rest_mm,
                line: self.line(&line.text, ParagraphStyle::Addressee)?,
            })
        });
        Ok(AddresseesCopy { before: ADDRESSEES_BEFORE_PT, lines: lines.collect::<Result<_, _>>()? })
    }

    pub(super) fn signing(&self, it: &Signing) -> Result<SigningCopy, PdfProblem> {
        use ParagraphStyle as Style;
        let width = self.page.text_width_mm();
        let left = width * Signing::LEFT_SHARE;
        let label = (!it.recipients.is_empty())
            .then(|| self.line(RECIPIENTS_LABEL, Style::RecipientsLabel))
            .transpose()?;
        let mut names: Vec<Line> = Vec::new();
        if let Some(post) = &it.post {
            names.push(self.line(post, Style::SignerPost)?);
        }
        names.push(self.line(&it.name, Style::SignerName)?);
        Ok(SigningCopy {
            left,
            right: width - left,
            label,
            recipients: self.lines(&it.recipients, Style::Recipient)?,
            drafter: it
                .drafter
                .as_ref()
                .map(|drafter| self.line(drafter, Style::Drafter))
                .transpose()?,
            capacity: self.lines(&it.capacity, Style::Capacity)?,
            room: SIGNATURE_ROOM_MM,
            names,
        })
    }
}
