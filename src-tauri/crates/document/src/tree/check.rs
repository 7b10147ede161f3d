//! Placing the cells of a table on its grid, and refusing a grid that is not complete.

use super::{Cell, Row, Table, TreeProblem};

/// A table whose cells all have their place. Rows count through head and body.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid<'a> {
    /// The cells by row, then column, of their top left position.
    pub cells: Vec<Placed<'a>>,
    /// How many rows, head and body together.
    pub row_count: usize,
    /// How many columns.
    pub column_count: usize,
}

/// A cell and the position of its top left corner, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed<'a> {
    /// Row, counted through head and body.
    pub row: usize,
    /// Column.
    pub column: usize,
    /// The cell.
    pub cell: &'a Cell,
}

/// Finds the place of every cell: each goes to the first free position of its row.
///
/// # Errors
/// [`TreeProblem::BadMeasure`] for widths or sizes that are not above zero,
/// [`TreeProblem::EmptySpan`], [`TreeProblem::DoesNotFit`] and [`TreeProblem::Hole`] when the
/// cells do not take every position of the grid exactly once, or a span leaves its part.
pub fn grid(table: &Table) -> Result<Grid<'_>, TreeProblem> {
    let sound = |measure: f64| measure.is_finite() && measure > 0.0;
    if table.columns.is_empty()
        || !sound(table.size_pt)
        || !table.columns.iter().all(|column| sound(column.width_mm))
    {
        return Err(TreeProblem::BadMeasure);
    }
    let column_count = table.columns.len();
    let mut cells = Vec::new();
    place("head", &table.head, 0, column_count, &mut cells)?;
    place("body", &table.body, table.head.len(), column_count, &mut cells)?;
    Ok(Grid { cells, row_count: table.head.len() + table.body.len(), column_count })
}

fn place<'a>(
    part: &'static str,
    rows: &'a [Row],
    first_row: usize,
    column_count: usize,
    placed: &mut Vec<Placed<'a>>,
) -> Result<(), TreeProblem> {
    // For each column, the first row of the part that no span from above covers.
    let mut free_from = vec![0_usize; column_count];
    for (index, row) in rows.iter().enumerate() {
        for (number, cell) in row.cells.iter().enumerate() {
            let misfit = TreeProblem::DoesNotFit { part, row: index + 1, cell: number + 1 };
            let Some(column) = free_from.iter().position(|&free| free <= index) else {
                return Err(misfit);
            };
            if cell.col_span == 0 || cell.row_span == 0 {
                return Err(TreeProblem::EmptySpan { part, row: index + 1, column: column + 1 });
            }
            let end = column.saturating_add(cell.col_span);
            let below = index.saturating_add(cell.row_span);
            let fits = end <= column_count
                && below <= rows.len()
                && free_from[column..end].iter().all(|&free| free <= index);
            if !fits {
                return Err(misfit);
            }
            free_from[column..end].fill(below);
            placed.push(Placed { row: first_row + index, column, cell });
        }
        if let Some(column) = free_from.iter().position(|&free| free <= index) {
            return Err(TreeProblem::Hole { part, row: index + 1, column: column + 1 });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{RowKind, TableColumn};

    fn table(columns: usize, head: Vec<Vec<Cell>>, body: Vec<Vec<Cell>>) -> Table {
        let rows = |cells: Vec<Vec<Cell>>| {
            cells.into_iter().map(|cells| Row::new(RowKind::Task, cells)).collect()
        };
        Table {
            columns: vec![TableColumn { width_mm: 20.0 }; columns],
            head: rows(head),
            body: rows(body),
            size_pt: 12.0,
        }
    }

    fn cell(col_span: usize, row_span: usize) -> Cell {
        Cell::text("x").spanning(col_span, row_span)
    }

    #[test]
    fn spans_push_the_cells_of_the_rows_below_to_their_place() {
        let table = table(
            3,
            vec![vec![cell(1, 2), cell(2, 1)], vec![cell(1, 1), cell(1, 1)]],
            vec![
                vec![cell(3, 1)],
                vec![cell(1, 1), cell(1, 2), cell(1, 1)],
                vec![cell(1, 1), cell(1, 1)],
            ],
        );
        let places: Vec<_> =
            grid(&table).unwrap().cells.iter().map(|placed| (placed.row, placed.column)).collect();
        assert_eq!(
            places,
            [(0, 0), (0, 1), (1, 1), (1, 2), (2, 0), (3, 0), (3, 1), (3, 2), (4, 0), (4, 2)]
        );
    }

    #[test]
    fn an_incomplete_or_overfull_grid_is_refused_with_its_place() {
        let hole = table(3, vec![], vec![vec![cell(1, 1), cell(1, 1)]]);
        assert_eq!(grid(&hole), Err(TreeProblem::Hole { part: "body", row: 1, column: 3 }));
        let many = table(1, vec![vec![cell(1, 1), cell(1, 1)]], vec![]);
        assert_eq!(grid(&many), Err(TreeProblem::DoesNotFit { part: "head", row: 1, cell: 2 }));
        let wide = table(2, vec![], vec![vec![cell(3, 1)]]);
        assert_eq!(grid(&wide), Err(TreeProblem::DoesNotFit { part: "body", row: 1, cell: 1 }));
        let over = table(2, vec![], vec![vec![cell(1, 1), cell(1, 2)], vec![cell(2, 1)]]);
        assert_eq!(grid(&over), Err(TreeProblem::DoesNotFit { part: "body", row: 2, cell: 1 }));
        let nothing = table(1, vec![], vec![vec![cell(0, 1)]]);
        assert_eq!(grid(&nothing), Err(TreeProblem::EmptySpan { part: "body", row: 1, column: 1 }));
    }

    #[test]
    fn a_span_may_not_leave_the_header() {
        let leaking = table(1, vec![vec![cell(1, 2)]], vec![vec![]]);
        assert_eq!(grid(&leaking), Err(TreeProblem::DoesNotFit { part: "head", row: 1, cell: 1 }));
    }

    #[test]
    fn measures_must_be_positive_numbers() {
        for bad in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let mut table = table(1, vec![], vec![vec![cell(1, 1)]]);
            table.columns[0].width_mm = bad;
            assert_eq!(grid(&table), Err(TreeProblem::BadMeasure));
        }
    }
}
