//! What a cell holds: setting it from words, copying it, joining it to another cell.

use super::EditProblem;
use crate::amount;
use crate::plan::{Criterion, Task, TaskField};
use crate::points::Points;
use crate::text;

/// Words as they are kept: composed (NFC), lines separated by `\n`.
pub(super) fn composed(words: &str) -> String {
    text::nfc(&words.replace("\r\n", "\n"))
}

/// Sets a field from words as the officer typed them. An emptied number is counted again by the
/// layout.
pub(super) fn set(task: &mut Task, field: &TaskField, words: &str) -> Result<(), EditProblem> {
    let words = composed(words);
    match field {
        TaskField::Number => task.number = Some(words).filter(|words| !words.is_empty()),
        TaskField::Criterion => task.criterion = criterion(&task.criterion, &words),
        TaskField::MaxPoints => task.max_points = points(field, &words)?,
        TaskField::AttainedPoints => task.attained_points = points(field, &words)?,
        TaskField::Extra(name) if words.is_empty() => {
            task.extra.remove(name);
        }
        TaskField::Extra(name) => {
            task.extra.insert(name.clone(), words);
        }
        plain => {
            if let Some(text) = plain_text(task, plain) {
                *text = words;
            }
        }
    }
    Ok(())
}

/// The field of one task as it is in another.
pub(super) fn copy(from: &Task, to: &mut Task, field: &TaskField) {
    match field {
        TaskField::Number => to.number.clone_from(&from.number),
        TaskField::Criterion => to.criterion.clone_from(&from.criterion),
        TaskField::MaxPoints => to.max_points = from.max_points,
        TaskField::AttainedPoints => to.attained_points = from.attained_points,
        TaskField::Extra(name) => match from.extra.get(name) {
            Some(words) => {
                to.extra.insert(name.clone(), words.clone());
            }
            None => {
                to.extra.remove(name);
            }
        },
        plain => {
            if let Some(text) = plain_text(to, plain) {
                *text = from.text(plain);
            }
        }
    }
}

/// Empties a field, as a cell is that is one with the cell above.
pub(super) fn clear(task: &mut Task, field: &TaskField) {
    let empty = Task::new(task.id);
    copy(&empty, task, field);
}

/// Whether both tasks hold the same in this field.
pub(super) fn same(one: &Task, other: &Task, field: &TaskField) -> bool {
    match field {
        TaskField::Number => one.number == other.number,
        TaskField::Criterion => one.criterion == other.criterion,
        field => one.text(field) == other.text(field),
    }
}

/// Puts what `own` holds below what `top` holds, unless it stands there already.
pub(super) fn join(top: &mut Task, own: &Task, field: &TaskField) -> Result<(), EditProblem> {
    let (above, below) = (top.text(field), own.text(field));
    if below.is_empty() {
        return Ok(());
    }
    if above.is_empty() {
        copy(own, top, field);
        return Ok(());
    }
    if format!("\n{above}\n").contains(&format!("\n{below}\n")) {
        return Ok(());
    }
    match field {
        TaskField::Criterion | TaskField::MaxPoints | TaskField::AttainedPoints => {
            Err(EditProblem::DifferentValues { field: field.clone() })
        }
        field => set(top, field, &format!("{above}\n{below}")),
    }
}

/// The field of a task that is a plain text; `None` for the others.
fn plain_text<'t>(task: &'t mut Task, field: &TaskField) -> Option<&'t mut String> {
    match field {
        TaskField::Objective => Some(&mut task.objective),
        TaskField::Task => Some(&mut task.task),
        TaskField::Activity => Some(&mut task.activity),
        TaskField::Product => Some(&mut task.product),
        TaskField::Lead => Some(&mut task.lead),
        TaskField::Partners => Some(&mut task.partners),
        TaskField::Adviser => Some(&mut task.adviser),
        TaskField::Deadline => Some(&mut task.deadline),
        TaskField::Budget => Some(&mut task.budget),
        TaskField::Required => Some(&mut task.required),
        TaskField::Number
        | TaskField::Criterion
        | TaskField::MaxPoints
        | TaskField::AttainedPoints
        | TaskField::Extra(_) => None,
    }
}

/// A code that the office wrote itself stays the code as long as the words begin with it.
fn criterion(old: &Criterion, words: &str) -> Criterion {
    if words == old.printed() {
        return old.clone();
    }
    if !old.code.is_empty()
        && let Some(title) = words.strip_prefix(&format!("{} ", old.code))
        && !title.is_empty()
    {
        return Criterion { code: old.code.clone(), title: title.to_owned() };
    }
    Criterion::split(words)
}

fn points(field: &TaskField, words: &str) -> Result<Option<Points>, EditProblem> {
    let tidy = text::tidy(words);
    let number = tidy.trim();
    if number.is_empty() {
        return Ok(None);
    }
    let wrong = || EditProblem::NotPoints { field: field.clone(), words: words.to_owned() };
    // A point before one or two last digits can only be a decimal point: thousands have three.
    let decimal_point = number
        .rsplit_once('.')
        .is_some_and(|(whole, rest)| matches!(rest.len(), 1 | 2) && !whole.contains(['.', ',']));
    let comma = if decimal_point { number.replace('.', ",") } else { number.to_owned() };
    let hundredths = amount::parse_hundredths(&comma).map_err(|_| wrong())?;
    let hundredths = i32::try_from(hundredths).map_err(|_| wrong())?;
    if Points::RANGE.contains(&hundredths) { Ok(Some(Points(hundredths))) } else { Err(wrong()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::ItemId;

    fn read(words: &str) -> Result<Option<Points>, EditProblem> {
        points(&TaskField::MaxPoints, words)
    }

    #[test]
    fn points_are_read_with_a_decimal_comma_or_point() {
        for (words, hundredths) in [
            ("1,5", 150),
            ("0.25", 25),
            (" 2 ", 200),
            ("-0,5", -50),
            ("1.50", 150),
            ("1.500", 150_000),
            ("10.000", 1_000_000),
            ("1.250,5", 125_050),
        ] {
            assert_eq!(read(words), Ok(Some(Points(hundredths))), "{words}");
        }
        assert_eq!(read(" \n"), Ok(None));
    }

    #[test]
    fn words_and_too_many_decimals_are_no_points() {
        for words in ["hai", "1,234", "1,2,3", "1.2.3", "10.001", "5 điểm", "1,5/2"] {
            assert!(matches!(read(words), Err(EditProblem::NotPoints { .. })), "{words}");
        }
    }

    #[test]
    fn printed_points_are_read_back() {
        for hundredths in [-1_000_000, -25, 0, 5, 150, 99_999, 125_050, 1_000_000] {
            let points = Points(hundredths);
            assert_eq!(read(&points.to_string()), Ok(Some(points)));
        }
    }

    #[test]
    fn a_code_of_the_offices_own_stays_a_code_when_the_title_changes() {
        let mut task = Task::new(ItemId(1));
        task.criterion = Criterion { code: "Mục A".into(), title: "Sáng kiến".into() };
        for words in ["Mục A Sáng kiến", "Mục A Mô hình mới"] {
            set(&mut task, &TaskField::Criterion, words).unwrap();
            assert_eq!(
                (task.criterion.code.as_str(), task.criterion.printed()),
                ("Mục A", words.into())
            );
        }
    }

    #[test]
    fn words_are_composed_and_keep_their_spaces_and_lines() {
        let mut task = Task::new(ItemId(1));
        set(&mut task, &TaskField::Lead, " Ky\u{0309}\r\n cương ").unwrap();
        assert_eq!(task.lead, " Kỷ\n cương ");
    }

    #[test]
    fn an_emptied_number_is_counted_again_and_an_emptied_extra_cell_goes() {
        let mut task = Task::new(ItemId(1));
        let extra = TaskField::Extra("Ghi chú".into());
        for field in [&TaskField::Number, &extra] {
            set(&mut task, field, "6.").unwrap();
        }
        assert_eq!((task.number.as_deref(), task.extra.len()), (Some("6."), 1));
        for field in [&TaskField::Number, &extra] {
            set(&mut task, field, "").unwrap();
        }
        assert_eq!((task.number, task.extra.len()), (None, 0));
    }
}
