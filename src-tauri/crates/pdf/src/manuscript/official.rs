//! The head and the end of an official paper for the template, in mm.

use cchc_document::metrics::Face;
use cchc_document::tree::{
    Addressees, Letterhead, MOTTO, ParagraphStyle, RECIPIENTS_LABEL, SIGNATURE_ROOM_MM, STATE_NAME,
    Signing, Stamp, StampKind,
};
use serde::Serialize;

use super::{Copyist, Line, PT_PER_MM};
use crate::problem::PdfProblem;

/// The words before the names.
const ADDRESSEES_LABEL: &str = "Kính gửi:";

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
    label: Line,
    names: Vec<Line>,
    /// White at the left, so that the whole stands in the middle of the page.
    margin: f64,
    /// Where the dashes begin, from the beginning of the label.
    hang: f64,
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
        let style = ParagraphStyle::Addressee;
        let names: Vec<String> = match it.names.as_slice() {
            [only] => vec![only.clone()],
            several => several
                .iter()
                .enumerate()
                .map(|(index, name)| {
                    let mark = if index + 1 == several.len() { '.' } else { ';' };
                    format!("- {name}{mark}")
                })
                .collect(),
        };
        let width = |text: &str| Face::Regular.width_pt(text, self.look(style).size_pt) / PT_PER_MM;
        let label = width(ADDRESSEES_LABEL);
        // Dashes stand below the colon; a single name stands a space behind it.
        let hang = if names.len() > 1 { label - width(":") } else { label + width(" ") };
        let longest = names.iter().map(|name| width(name)).fold(0.0, f64::max);
        let margin = ((self.page.text_width_mm() - hang - longest) / 2.0).max(0.0);
        Ok(AddresseesCopy {
            label: self.line(ADDRESSEES_LABEL, style)?,
            names: self.lines(&names, style)?,
            margin,
            hang,
        })
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
