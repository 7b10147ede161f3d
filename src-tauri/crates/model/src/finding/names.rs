//! Names in lead and adviser cells that the catalogue does not know.

use super::{Finding, Place, Severity, task_rows};
use crate::office::Catalogue;
use crate::plan::{Plan, TaskField};

/// A name with its first place and the number of rows that have it.
struct Unknown {
    name: String,
    place: Place,
    rows: usize,
}

/// One finding for each unknown name: twenty rows with the same name are one question, not
/// twenty.
pub(super) fn check(plan: &Plan, catalogue: &Catalogue, findings: &mut Vec<Finding>) {
    let known_names = catalogue.known_names();
    let mut unknown: Vec<Unknown> = Vec::new();
    for row in task_rows(plan) {
        for field in [TaskField::Lead, TaskField::Adviser] {
            for name in known_names.unknown_names(&row.task.text(&field)) {
                match unknown.iter_mut().find(|known| known.name == name) {
                    Some(known) => known.rows += 1,
                    None => {
                        unknown.push(Unknown { name, place: row.place(field.clone()), rows: 1 });
                    }
                }
            }
        }
    }
    findings.extend(unknown.into_iter().map(|Unknown { name, place, rows }| Finding {
        code: "name.not_in_catalogue",
        severity: Severity::Note,
        plan: plan.id.clone(),
        place,
        message: format!("“{name}” chưa có trong danh mục ({rows} dòng)"),
        hint: "thêm vào danh mục, hoặc thêm làm tên gọi khác của một bộ phận đã có",
    }));
}
