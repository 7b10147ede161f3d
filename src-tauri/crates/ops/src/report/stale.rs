//! Whether a report is still what the book gives.

use std::collections::BTreeMap;

use cchc_model::report::{BlockId, Gap, Report, ReportBlock, ReportText, merge};

use super::compile::Written;
use crate::{Desk, OpsProblem};

/// That the book has changed since a report was compiled, as something that is missing: its tables
/// must not say otherwise than its words, and what was handed to be signed must be what is issued.
/// `now` is what the program writes for the day on which the report was compiled, by what the book
/// knows now.
pub(super) fn stale(
    desk: &Desk,
    report: &Report,
    now: &Written,
) -> Result<Option<Gap>, OpsProblem> {
    if report.taken_on.is_none() {
        return Ok(None);
    }
    let paragraphs = differing(&report.text, &merge(&report.text, &now.compiled));
    let words = (paragraphs > 0).then(|| format!("{paragraphs} đoạn nay khác"));
    let kept = desk.book().report_tables(report.id)?;
    let tables = kept.map(|kept| kept.changes_vi(&now.tables)).unwrap_or_default();
    let found: Vec<String> = words.into_iter().chain(tables).collect();
    if found.is_empty() {
        return Ok(None);
    }
    let (since, hint) = if report.submitted_at.is_some() {
        ("trình ký", "Bấm Rút lại, rồi Tổng hợp lại, xem chỗ khác và trình ký bản mới.")
    } else {
        ("tổng hợp", "Bấm Tổng hợp lại rồi xem những chỗ khác nhau.")
    };
    Ok(Some(Gap {
        code: "gap.stale".to_owned(),
        words: format!("Sổ đã thay đổi từ lúc {since}: {}.", found.join("; ")),
        hint: hint.to_owned(),
        blocks: true,
        sources: Vec::new(),
    }))
}

/// How many paragraphs are new, gone or otherwise.
fn differing(then: &ReportText, now: &ReportText) -> usize {
    let were: BTreeMap<BlockId, &ReportBlock> =
        then.blocks.iter().map(|block| (block.id, block)).collect();
    let other = now.blocks.iter().filter(|block| were.get(&block.id) != Some(block)).count();
    let gone = were.keys().filter(|id| !now.blocks.iter().any(|block| block.id == **id)).count();
    other + gone
}
