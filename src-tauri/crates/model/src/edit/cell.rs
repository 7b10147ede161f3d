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
        tells_merges: bool,
    ) -> Result<(), EditProblem> {
        let Some(last) = rows.last().filter(|_| !fields.is_empty() && !block.is_empty()) else {
            return Err(EditProblem::Nothing);
        };
        let further = block.get(rows.len()..).unwrap_or_default();
        let mut all = rows.to_vec();
        all.extend(further.iter().map(|_| self.create()));
        let mut table = Table::of(&mut self.plan);
        let torn = add_rows(&mut table, *last, &all[rows.len()..], fields, further)?;
        let mut paste = Paste { parted: torn.len(), tells_merges, ..Paste::default() };
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
        let Paste { parted, repeated, lonely, outside, .. } = *paste;
        if parted > 0 {
            self.note(format!("đã tách {parted} ô gộp"));
        }
        if repeated > 0 {
            self.note(format!("{repeated} ô gộp sang lĩnh vực khác nên được chép lại nội dung"));
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
    /// Whether an empty cell is a cell of its own.
    tells_merges: bool,
    /// For each column, the words that its last cell had.
    last_words: Vec<Option<String>>,
    /// Cells to be merged that got the words again.
    repeated: usize,
    /// Merged cells that got words of their own.
    parted: usize,
    /// Cells to be merged with nothing above them in the block.
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
        self.last_words.resize(fields.len(), None);
        for (column, (field, cell)) in fields.iter().zip(line).enumerate() {
            let task = table.task_mut(place);
            match (cell, self.last_words[column].clone()) {
                (Some(words), _) => {
                    self.words(task, field, words)?;
                    self.last_words[column] = Some(words.clone());
                }
                (None, _) if above.is_some_and(|above| above.is_right_above(place)) => {
                    words::clear(task, field);
                    task.merged.insert(field.clone());
                }
                (None, Some(words)) => {
                    self.repeated += usize::from(!words.is_empty());
                    self.words(task, field, &words)?;
                }
                (None, None) => self.lonely += 1,
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
            if words.is_empty() && !self.tells_merges {
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

#[cfg(test)]
mod tests {
    use super::super::sample::{NEW, assert_rows, ids, notes, plan, run};
    use super::*;
    use crate::edit::Edit;
    use crate::plan::{Plan, TaskField};
    use crate::points::Points;

    const BOTH: [TaskField; 2] = [TaskField::Objective, TaskField::Lead];

    fn set(task: u64, field: TaskField, words: &str) -> Edit {
        let cell = CellWords { task: ItemId(task), field, words: words.to_owned() };
        Edit::SetCells { cells: vec![cell] }
    }

    fn paste(rows: &[u64], block: &[&[&str]]) -> Edit {
        let cell = |words: &&str| (*words != "^").then(|| (*words).to_owned());
        let block = block.iter().map(|line| line.iter().map(cell).collect()).collect();
        Edit::Paste { rows: ids(rows), fields: BOTH.to_vec(), block, tells_merges: false }
    }

    fn group() -> Plan {
        plan(&[&[(1, 0, "A", "a"), (2, 0, "^", "b"), (3, 0, "^", "^"), (4, 0, "D", "d")]])
    }

    #[test]
    fn words_for_a_merged_cell_go_to_the_row_where_it_begins() {
        let mut plan = group();
        assert!(notes(&mut plan, set(3, TaskField::Objective, "B")).is_empty());
        let expected = [(1, 0, "B", "a"), (2, 0, "^", "b"), (3, 0, "^", "^"), (4, 0, "D", "d")];
        assert_rows(&plan, &[&expected]);
    }

    #[test]
    fn a_bad_cell_leaves_the_good_ones_unset_too() {
        let mut plan = group();
        let cells = [(1, TaskField::Lead, "x"), (1, TaskField::MaxPoints, "hai")].map(
            |(task, field, words)| CellWords { task: ItemId(task), field, words: words.to_owned() },
        );
        let problem = run(&mut plan, Edit::SetCells { cells: cells.to_vec() }).unwrap_err();
        assert_eq!(problem.code(), "edit.not_points");
        assert_eq!(plan, group());
        let absent = run(&mut plan, set(99, TaskField::Lead, "x"));
        assert_eq!(absent, Err(EditProblem::NoItem(ItemId(99))));
        assert_eq!(run(&mut plan, Edit::SetCells { cells: vec![] }), Err(EditProblem::Nothing));
    }

    #[test]
    fn a_block_is_put_over_cells_and_further_lines_become_rows() {
        let mut plan = plan(&[&[(1, 0, "A", "a"), (2, 0, "B", "b"), (3, 1, "C", "c")]]);
        let block: [&[&str]; 3] = [&["x", "1"], &["y\r\nz"], &["", "3"]];
        let edit = paste(&[1, 2], &block);
        let applied = run(&mut plan, edit).unwrap();
        assert_eq!(applied.created, [ItemId(NEW)]);
        assert!(applied.notes.is_empty());
        let expected = [(1, 0, "x", "1"), (2, 0, "y\nz", "b"), (3, 1, "C", "c"), (NEW, 0, "", "3")];
        assert_rows(&plan, &[&expected]);
    }

    #[test]
    fn pasted_words_part_a_merged_cell_with_a_note_and_empty_ones_do_not() {
        let mut plan = group();
        let told = notes(&mut plan, paste(&[2, 3], &[&["X", ""], &["", "y"]]));
        assert_eq!(told, ["đã tách 2 ô gộp"]);
        let expected = [(1, 0, "A", "a"), (2, 0, "X", ""), (3, 0, "^", "y"), (4, 0, "D", "d")];
        assert_rows(&plan, &[&expected]);
    }

    #[test]
    fn a_merged_cell_of_the_block_joins_the_pasted_row_right_above() {
        let mut plan = group();
        let told = notes(&mut plan, paste(&[1, 2], &[&["X", "^"], &["Y", "^"]]));
        let lonely = "1 ô gộp không có dòng liền trên để gộp vào nên được giữ nguyên";
        assert_eq!(told, ["đã tách 1 ô gộp", lonely]);
        let expected = [(1, 0, "X", "a"), (2, 0, "Y", "^"), (3, 0, "^", "^"), (4, 0, "D", "d")];
        assert_rows(&plan, &[&expected]);
    }

    #[test]
    fn a_merged_cell_of_the_block_that_is_torn_repeats_its_words() {
        let mut plan = plan(&[&[(1, 0, "A", "a"), (2, 0, "B", "b")], &[(3, 0, "C", "c")]]);
        let block: [&[&str]; 3] = [&["X", "1"], &["^", "2"], &["^", "3"]];
        let told = notes(&mut plan, paste(&[1, 2, 3], &block));
        assert_eq!(told, ["1 ô gộp sang lĩnh vực khác nên được chép lại nội dung"]);
        assert_rows(&plan, &[&[(1, 0, "X", "1"), (2, 0, "^", "2")], &[(3, 0, "X", "3")]]);
    }

    #[test]
    fn an_empty_cell_of_a_table_is_a_cell_of_its_own() {
        let mut plan = group();
        let Edit::Paste { rows, fields, block, .. } = paste(&[2, 3], &[&["", "x"], &["^", "y"]])
        else {
            unreachable!()
        };
        let told = notes(&mut plan, Edit::Paste { rows, fields, block, tells_merges: true });
        assert_eq!(told, ["đã tách 2 ô gộp"]);
        let expected = [(1, 0, "A", "a"), (2, 0, "", "x"), (3, 0, "^", "y"), (4, 0, "D", "d")];
        assert_rows(&plan, &[&expected]);
    }

    #[test]
    fn cells_beyond_the_last_column_are_told() {
        let mut plan = group();
        let told = notes(&mut plan, paste(&[4], &[&["X", "y", "z", "", "^", "w"]]));
        assert_eq!(told, ["bỏ qua 2 ô nằm ngoài bảng"]);
    }

    #[test]
    fn added_rows_join_a_merged_cell_unless_they_have_words_of_their_own() {
        let mut joined = group();
        assert!(notes(&mut joined, paste(&[1], &[&["A2", "a"], &["", "new"]])).is_empty());
        let expected = [
            (1, 0, "A2", "a"),
            (NEW, 0, "^", "new"),
            (2, 0, "^", "b"),
            (3, 0, "^", "^"),
            (4, 0, "D", "d"),
        ];
        assert_rows(&joined, &[&expected]);

        let mut torn = group();
        let told = notes(&mut torn, paste(&[2], &[&["", "b2"], &["N", "^"]]));
        assert_eq!(told, ["đã tách 1 ô gộp"]);
        let expected = [
            (1, 0, "A", "a"),
            (2, 0, "^", "b2"),
            (NEW, 0, "N", "^"),
            (3, 0, "A", "^"),
            (4, 0, "D", "d"),
        ];
        assert_rows(&torn, &[&expected]);
    }

    #[test]
    fn words_fill_down_and_part_only_the_cells_that_show_something_else() {
        let mut plan = group();
        let edit = Edit::FillDown { rows: ids(&[2, 3, 4]), fields: BOTH.to_vec() };
        assert!(notes(&mut plan, edit).is_empty());
        let expected = [(1, 0, "A", "a"), (2, 0, "^", "b"), (3, 0, "^", "^"), (4, 0, "A", "b")];
        assert_rows(&plan, &[&expected]);

        let mut plan = group();
        let edit = Edit::FillDown { rows: ids(&[4, 3]), fields: BOTH.to_vec() };
        assert_eq!(notes(&mut plan, edit), ["đã tách 2 ô gộp"]);
        let expected = [(1, 0, "A", "a"), (2, 0, "^", "b"), (3, 0, "D", "d"), (4, 0, "D", "d")];
        assert_rows(&plan, &[&expected]);
    }

    #[test]
    fn points_and_criteria_fill_down_as_values() {
        let mut plan = group();
        let first = &mut plan.appendices[0].domains[0].tasks[0];
        first.max_points = Some(Points(150));
        first.criterion.code = "Mục A".into();
        first.criterion.title = "Sáng kiến".into();
        let fields = vec![TaskField::MaxPoints, TaskField::Criterion];
        run(&mut plan, Edit::FillDown { rows: ids(&[1, 2]), fields: fields.clone() }).unwrap();
        let tasks = &plan.appendices[0].domains[0].tasks;
        assert_eq!(tasks[1].max_points, Some(Points(150)));
        assert_eq!(tasks[1].criterion, tasks[0].criterion);
        let one = run(&mut plan, Edit::FillDown { rows: ids(&[1]), fields });
        assert_eq!(one, Err(EditProblem::Nothing));
    }
}
