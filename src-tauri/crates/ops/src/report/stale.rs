//! Whether the words of a report are still those that the book gives.

use std::collections::BTreeMap;

use cchc_model::report::{BlockId, Compiled, Gap, Report, ReportBlock, merge};

/// That the book has changed since a report was compiled, as something that is missing: its tables
/// are always reckoned anew, and must not say otherwise than its words. `compiled` is what the
/// program writes for the day on which the report was compiled, by what the book knows now.
pub(super) fn stale(report: &Report, compiled: &Compiled) -> Option<Gap> {
    report.taken_on?;
    let fresh = merge(&report.text, compiled);
    let were: BTreeMap<BlockId, &ReportBlock> =
        report.text.blocks.iter().map(|block| (block.id, block)).collect();
    let other = fresh.blocks.iter().filter(|block| were.get(&block.id) != Some(block)).count();
    let gone = were.keys().filter(|id| !fresh.blocks.iter().any(|block| block.id == **id)).count();
    (other + gone > 0).then(|| Gap {
        code: "gap.stale".to_owned(),
        words: format!("Sổ đã thay đổi từ lúc tổng hợp: {} đoạn nay khác.", other + gone),
        hint: "Bấm Tổng hợp lại rồi xem những chỗ khác nhau.".to_owned(),
        blocks: true,
        sources: Vec::new(),
    })
}
