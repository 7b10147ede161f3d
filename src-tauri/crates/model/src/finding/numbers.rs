//! Printed numbers and points that contradict each other.

use std::collections::BTreeMap;

use super::{Finding, Place, Severity, task_rows};
use crate::plan::{Plan, TaskField};

pub(super) fn check(plan: &Plan, findings: &mut Vec<Finding>) {
    doubled_numbers(plan, findings);
    for row in task_rows(plan) {
        if let (Some(max), Some(attained)) = (row.task.max_points, row.task.attained_points)
            && attained > max
        {
            findings.push(Finding {
                code: "task.points_above_max",
                severity: Severity::Error,
                plan: plan.id.clone(),
                place: row.place(TaskField::AttainedPoints),
                message: format!("điểm đạt được {attained} lớn hơn điểm tối đa {max}"),
                hint: "so lại với bảng điểm đã công bố",
            });
        }
    }
}

/// The same TT twice in one domain.
fn doubled_numbers(plan: &Plan, findings: &mut Vec<Finding>) {
    for (ordinal, appendix) in (1..).zip(&plan.appendices) {
        for domain in appendix.all_domains() {
            let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
            for (row, task) in (1..).zip(&domain.tasks) {
                let Some(number) = task.number.as_deref().map(|n| n.trim_end_matches('.')) else {
                    continue;
                };
                if number.is_empty() {
                    continue;
                }
                if let Some(first) = seen.insert(number, row) {
                    findings.push(Finding {
                        code: "task.number_twice",
                        severity: Severity::Warning,
                        plan: plan.id.clone(),
                        place: Place {
                            appendix: Some(ordinal),
                            domain: Some(domain.number.clone()),
                            item: Some(task.id),
                            row: Some(row),
                            field: Some(TaskField::Number),
                            words: number.to_owned(),
                        },
                        message: format!("số thứ tự {number} đã có ở dòng {first} cùng mục"),
                        hint: "số in trên văn bản được giữ nguyên; sửa nếu là lỗi đánh số",
                    });
                }
            }
        }
    }
}
