//! Number, date, addressees, recipients and signer of a report.

use cchc_model::ids::ReportId;
use cchc_model::report::ReportHead;
use cchc_model::text::nfc;
use chrono::NaiveDateTime;

use super::EditedReport;
use super::edit::change;
use crate::{Desk, OpsProblem, Outcome, ReportStep};

/// Gives a report another head. Texts are kept in NFC without spaces around them, lists without
/// empty lines. With `joins` it goes on with an earlier operation, as in [`super::edit`].
///
/// # Errors
/// `report.not_found`; `report.submitted`, `report.locked` for a report that may not be changed.
pub fn set_head(
    desk: &mut Desk,
    id: ReportId,
    head: &ReportHead,
    joins: Option<i64>,
    now: NaiveDateTime,
) -> Result<Outcome<EditedReport>, OpsProblem> {
    let head = clean(head);
    change(desk, id, ReportStep::SetHead, None, joins, now, |report| {
        report.head = head;
        Ok(())
    })
}

fn clean(head: &ReportHead) -> ReportHead {
    let mut head = head.clone();
    let text = |text: &mut String| *text = nfc(text.trim());
    for line in [
        &mut head.subject,
        &mut head.office.name,
        &mut head.office.place,
        &mut head.office.province,
        &mut head.office.superior,
        &mut head.issuance.symbol,
        &mut head.issuance.place,
        &mut head.signature.post,
        &mut head.signature.name,
    ] {
        text(line);
    }
    for list in [&mut head.addressees, &mut head.recipients, &mut head.signature.capacity] {
        list.iter_mut().for_each(text);
        list.retain(|line| !line.is_empty());
    }
    head
}
