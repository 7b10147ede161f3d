//! The officer works on the words of a report.

use cchc_model::ids::ReportId;
use cchc_model::report::{Report, ReportEdit};
use cchc_store::Entry;
use chrono::NaiveDateTime;

use super::{ReportProblem, check_open};
use crate::{Desk, Operation, OpsProblem, Outcome, ReportStep};

/// A report after it was worked on.
#[derive(Debug, Clone, PartialEq)]
pub struct EditedReport {
    /// The report now.
    pub report: Report,
    /// The operation in the history, which the same visit to a field may join; `None` when
    /// nothing was changed.
    pub op: Option<i64>,
}

/// Makes edits in order, all of them or none. With `joins` they go on with an earlier operation:
/// when that is what was done last, both are one step of the history; otherwise they are a step
/// of their own.
///
/// # Errors
/// `report.not_found`; `report.submitted`, `report.locked` for a report that may not be changed;
/// `report.no_block`, `report.no_section`, `report.nothing_offered` for an edit that cannot be
/// made. Then nothing is changed.
pub fn edit(
    desk: &mut Desk,
    id: ReportId,
    edits: &[ReportEdit],
    joins: Option<i64>,
    now: NaiveDateTime,
) -> Result<Outcome<EditedReport>, OpsProblem> {
    let words = words_vi(edits);
    change(desk, id, ReportStep::Edit, words, joins, now, |report| {
        for edit in edits {
            report.text.edit(edit).map_err(ReportProblem::Text)?;
        }
        Ok(())
    })
}

/// Changes a report that may be changed, in one step of the history, which `joins` may make one
/// with an earlier one.
pub(super) fn change(
    desk: &mut Desk,
    id: ReportId,
    step: ReportStep,
    words: Option<&str>,
    joins: Option<i64>,
    now: NaiveDateTime,
    work: impl FnOnce(&mut Report) -> Result<(), OpsProblem>,
) -> Result<Outcome<EditedReport>, OpsProblem> {
    let name = super::name(desk, id)?;
    let operation = Operation::Report { step, report: name.clone() };
    let entry = Entry { joins, ..operation.entry(now) };
    let label = words.map_or_else(|| entry.label.clone(), |words| format!("{words} {name}"));
    let written = desk.book_mut().write(&entry, |tx| {
        tx.set_label(&label)?;
        let before = check_open(tx, id)?;
        let mut after = before.clone();
        work(&mut after)?;
        tx.update_report(&before, &after)?;
        Ok::<_, OpsProblem>(EditedReport { report: after, op: None })
    })?;
    let op = written.op;
    let mut outcome = Outcome::new(written, label);
    outcome.value.op = op;
    Ok(outcome)
}

/// What one edit does, before the name of the report; `None` for several of different kinds.
fn words_vi(edits: &[ReportEdit]) -> Option<&'static str> {
    let words = |edit: &ReportEdit| match edit {
        ReportEdit::SetText { .. } => "sửa lời văn báo cáo",
        ReportEdit::Add { .. } => "thêm đoạn vào báo cáo",
        ReportEdit::Remove { .. } => "bỏ đoạn khỏi báo cáo",
        ReportEdit::Restore { .. } => "lấy lại đoạn của báo cáo",
        ReportEdit::Move { .. } => "chuyển chỗ đoạn trong báo cáo",
        ReportEdit::Accept { .. } => "nhận lời văn mới của báo cáo",
        ReportEdit::Keep { .. } => "giữ lời văn đã sửa của báo cáo",
    };
    let first = words(edits.first()?);
    edits.iter().all(|edit| words(edit) == first).then_some(first)
}
