//! The main text must point to its appendix (NĐ 30/2020, Phụ lục I, III.1.a).

use super::{Finding, Place, Severity};
use crate::plan::Plan;

pub(super) fn check(plan: &Plan, findings: &mut Vec<Finding>) {
    if plan.appendices.is_empty() || plan.narrative.is_empty() {
        return;
    }
    if plan.narrative.iter().any(|block| block.text.to_lowercase().contains("phụ lục")) {
        return;
    }
    findings.push(Finding {
        code: "appendix.never_mentioned",
        severity: Severity::Warning,
        plan: plan.id.clone(),
        place: Place { appendix: Some(1), ..Place::default() },
        message: "phần lời không có chỗ nào chỉ dẫn tới phụ lục".to_owned(),
        hint: "thêm “(Kèm theo Phụ lục …)” vào phần lời, theo NĐ 30/2020, Phụ lục I, mục III.1",
    });
}
