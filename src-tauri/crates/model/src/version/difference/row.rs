//! Rows of an appendix, cell by cell.

use std::collections::BTreeSet;

use super::change::{Change, ChangeKind};
use super::place::Places;
use crate::plan::{Task, TaskField};

/// What a field is called within a sentence.
pub(super) fn name(field: &TaskField) -> String {
    match field {
        TaskField::Number => "số thứ tự".to_owned(),
        TaskField::Extra(name) => format!("cột “{name}”"),
        named => {
            let label = named.label_vi();
            let mut letters = label.chars();
            let first = letters.next().map(|first| first.to_lowercase().to_string());
            format!("{}{}", first.unwrap_or_default(), letters.as_str())
        }
    }
}

/// The changes of a row that stayed.
pub(super) fn cells(before: &Task, after: &Task, places: &Places, found: &mut Vec<Change>) {
    if before.depth != after.depth {
        let at = places.at(after.id);
        at.words("cấp của dòng", &level(before.depth), &level(after.depth), found);
    }
    for field in fields([before, after]) {
        let at = places.cell(after.id, field.clone());
        let what = name(&field);
        let [old, new] = [before, after].map(|task| words(task, &field));
        match [before, after].map(|task| task.merged.contains(&field)) {
            [false, true] => found.push(at.make(ChangeKind::Merged, &what, old, new)),
            [true, false] => found.push(at.make(ChangeKind::Split, &what, old, new)),
            _ => at.words(&what, &old, &new, found),
        }
    }
}

/// A row that came or went: its words, then what its other cells say, a line each.
pub(super) fn whole(task: &Task) -> String {
    const TITLES: [TaskField; 6] = [
        TaskField::Task,
        TaskField::Activity,
        TaskField::Product,
        TaskField::Objective,
        TaskField::Criterion,
        TaskField::Required,
    ];
    let filled = |field: &&TaskField| !task.text(field).trim().is_empty();
    let title = TITLES.iter().find(filled);
    let mut lines: Vec<String> = title.map(|field| task.text(field)).into_iter().collect();
    for field in fields([task]) {
        let text = task.text(&field);
        if Some(&field) != title && field != TaskField::Number && !text.trim().is_empty() {
            lines.push(format!("{}: {text}", field.label_vi()));
        }
    }
    lines.join("\n")
}

/// The words of a cell of its own. TT that is counted prints something else than no TT.
fn words(task: &Task, field: &TaskField) -> String {
    if task.merged.contains(field) {
        return task.text(field);
    }
    match (field, &task.number) {
        (TaskField::Number, None) => "đếm tự động".to_owned(),
        (TaskField::Number, Some(number)) if number.is_empty() => "không đánh số".to_owned(),
        (field, _) => task.text(field),
    }
}

fn fields<const N: usize>(tasks: [&Task; N]) -> Vec<TaskField> {
    let extra = tasks.iter().flat_map(|task| task.extra.keys().cloned().map(TaskField::Extra));
    // An extra column may be merged without words of its own.
    let merged = tasks.iter().flat_map(|task| task.merged.iter().cloned());
    let extra: BTreeSet<TaskField> =
        extra.chain(merged).filter(|field| matches!(field, TaskField::Extra(_))).collect();
    TaskField::named().chain(extra).collect()
}

fn level(depth: u8) -> String {
    match depth {
        0 => "dòng chính".to_owned(),
        depth => format!("dòng con cấp {depth}"),
    }
}
