//! Words into cells.

use std::collections::BTreeSet;

use super::table::{Place, Table};
use super::{CellWords, EditProblem, Work, words};
use crate::ids::ItemId;
use crate::plan::{Task, TaskField};

/// A line of a pasted block.
type Line = Vec<Option<String>>;

impl Work<'_> {
    pub(super) fn set_cells(&mut self, cells: &[CellWords]) -> Result<(), EditProblem> {
        if cells.is_empty() {
            return Err(EditProblem::Nothing);
        }
        let rows: Vec<ItemId> = cells.iter().map(|cell| cell.task).collect();
        let mut table = Table::of(&mut self.plan);
        for (cell, place) in cells.iter().zip(table.places(&rows)?) {
            let begin = table.beginning(place, &cell.field);
            words::set(table.task_mut(begin), &cell.field, &cell.words)?;
        }
        Ok(())
    }

    pub(super) fn paste(
        &mut self,
        rows: &[ItemId],
        fields: &[TaskField],
        block: &[Line],
    ) -> Result<(), EditProblem> {
        let Some(last) = rows.last().filter(|_| !fields.is_empty() && !block.is_empty()) else {
            return Err(EditProblem::Nothing);
        };
        let further = block.get(rows.len()..).unwrap_or_default();
        let mut all = rows.to_vec();
        all.extend(further.iter().map(|_| self.create()));
        let mut table = Table::of(&mut self.plan);
        let torn = add_rows(&mut table, *last, &all[rows.len()..], fields, further)?;
        let mut paste = Paste { parted: torn.len(), ..Paste::default() };
        let places = table.places(&all)?;
        for (at, (line, place)) in block.iter().zip(&places).enumerate() {
            let above = at.checked_sub(1).map(|above| places[above]);
            paste.line(&mut table, above, *place, fields, line)?;
        }
        if let (Some(first), Some(end)) = (places.get(rows.len()), places.last()) {
            mend(&mut table, *first, *end, &torn);
        }
        self.tell(&paste);
        Ok(())
    }

    fn tell(&mut self, paste: &Paste) {
        let Paste { parted, lonely, outside } = *paste;
        if parted > 0 {
            self.note(format!("đã tách {parted} ô gộp"));
        }
        if lonely > 0 {
            self.note(format!(
                "{lonely} ô gộp không có dòng liền trên để gộp vào nên được giữ nguyên"
            ));
        }
        if outside > 0 {
            self.note(format!("bỏ qua {outside} ô nằm ngoài bảng"));
        }
    }

    pub(super) fn fill_down(
        &mut self,
        rows: &[ItemId],
        fields: &[TaskField],
    ) -> Result<(), EditProblem> {
        if rows.len() < 2 || fields.is_empty() {
            return Err(EditProblem::Nothing);
        }
        let mut table = Table::of(&mut self.plan);
        let places = table.places(rows)?;
        let mut parted = 0;
        for field in fields {
            let source = table.task(table.beginning(places[0], field)).clone();
            for place in &places[1..] {
                parted += usize::from(fill(&mut table, *place, field, &source));
            }
        }
        self.tell(&Paste { parted, ..Paste::default() });
        Ok(())
    }
}

/// Lets one row show what the source holds; whether a merged cell was parted for it.
fn fill(table: &mut Table<'_>, place: Place, field: &TaskField, source: &Task) -> bool {
    let begin = table.beginning(place, field);
    if words::same(table.task(begin), source, field) {
        return false;
    }
    let task = table.task_mut(place);
    words::copy(source, task, field);
    task.merged.remove(field)
}

/// What a paste met.
#[derive(Default)]
struct Paste {
    /// Merged cells that got words of their own.
    parted: usize,
    /// Cells to be merged with a row that was not pasted right above.
    lonely: usize,
    /// Cells with words beyond the last column.
    outside: usize,
}

impl Paste {
    fn line(
        &mut self,
        table: &mut Table<'_>,
        above: Option<Place>,
        place: Place,
        fields: &[TaskField],
        line: &Line,
    ) -> Result<(), EditProblem> {
        let beyond = line.get(fields.len()..).unwrap_or_default();
        self.outside += beyond.iter().filter(|cell| has_words(cell.as_deref())).count();
        for (field, cell) in fields.iter().zip(line) {
            match cell {
                Some(words) => self.words(table.task_mut(place), field, words)?,
                None if above.is_some_and(|above| above.is_right_above(place)) => {
                    let task = table.task_mut(place);
                    words::clear(task, field);
                    task.merged.insert(field.clone());
                }
                None => self.lonely += 1,
            }
        }
        Ok(())
    }

    fn words(
        &mut self,
        task: &mut Task,
        field: &TaskField,
        words: &str,
    ) -> Result<(), EditProblem> {
        if task.merged.contains(field) {
            if words.is_empty() {
                return Ok(());
            }
            task.merged.remove(field);
            self.parted += 1;
        }
        words::set(task, field, words)
    }
}

fn has_words(cell: Option<&str>) -> bool {
    cell.is_some_and(|words| !words.is_empty())
}

/// Adds empty rows below a row and its sub-tasks. Inside a merged cell they join it, unless one
/// of them is to have words of its own there: those fields are returned, their cell is torn.
fn add_rows(
    table: &mut Table<'_>,
    last: ItemId,
    ids: &[ItemId],
    fields: &[TaskField],
    lines: &[Line],
) -> Result<BTreeSet<TaskField>, EditProblem> {
    let [place] = table.places(&[last])?[..] else { return Err(EditProblem::NoItem(last)) };
    let index = table.behind(place);
    let depth = table.task(place).depth;
    let tasks = table.tasks(place.list);
    let joined = tasks.get(index).map(|below| below.merged.clone()).unwrap_or_default();
    let own_words = |field: &TaskField| {
        let column = fields.iter().position(|pasted| pasted == field);
        column.is_some_and(|at| {
            lines.iter().any(|line| has_words(line.get(at).and_then(|cell| cell.as_deref())))
        })
    };
    let (torn, joined): (BTreeSet<_>, BTreeSet<_>) =
        joined.into_iter().partition(|field| own_words(field));
    let rows = ids.iter().map(|id| Task { depth, merged: joined.clone(), ..Task::new(*id) });
    tasks.splice(index..index, rows);
    Ok(torn)
}

/// Gives the row below the added ones what it showed before they tore its cell.
fn mend(table: &mut Table<'_>, first: Place, last: Place, torn: &BTreeSet<TaskField>) {
    let below = Place { row: last.row + 1, ..last };
    let above = Place { row: first.row.saturating_sub(1), ..first };
    for field in torn {
        let top = table.task(table.beginning(above, field)).clone();
        let task = table.task_mut(below);
        words::copy(&top, task, field);
        task.merged.remove(field);
    }
}
