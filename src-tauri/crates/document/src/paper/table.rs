//! A projection as a table of the document tree: header rows, domain rows and spans.

use cchc_model::layout::{
    Align, CellText, DomainRow, ProjectedCell, ProjectedColumn, ProjectedRow, Projection,
};

use crate::tree::{Anchor, Cell, HorizontalAlign, Number, Row, RowKind, Table, TableColumn};

pub(super) fn table(projection: &Projection) -> Table {
    let mut head = header(&projection.columns);
    if projection.numbering_row {
        let cells = (1..=projection.columns.len()).map(|n| centred(n.to_string())).collect();
        head.push(Row::new(RowKind::Numbering, cells));
    }
    Table {
        columns: projection
            .columns
            .iter()
            .map(|column| TableColumn { width_mm: f64::from(column.width_mm) })
            .collect(),
        head,
        body: (0..projection.rows.len()).map(|at| body_row(projection, at)).collect(),
        size_pt: f64::from(projection.half_points) / 2.0,
    }
}

fn centred(text: impl Into<String>) -> Cell {
    let mut cell = Cell::text(text);
    cell.horizontal = HorizontalAlign::Centre;
    cell
}

fn bold(mut cell: Cell) -> Cell {
    cell.bold = true;
    cell
}

/// One row of headers, or two where columns share a header above their own.
fn header(columns: &[ProjectedColumn]) -> Vec<Row> {
    let rows = if columns.iter().any(|column| column.group.is_some()) { 2 } else { 1 };
    let mut upper = Vec::new();
    let mut lower = Vec::new();
    let mut at = 0;
    while let Some(column) = columns.get(at) {
        let own = bold(centred(column.header.clone()));
        let Some(group) = &column.group else {
            upper.push(own.spanning(1, rows));
            at += 1;
            continue;
        };
        let together =
            columns[at..].iter().take_while(|next| next.group.as_ref() == Some(group)).count();
        upper.push(bold(centred(group.clone())).spanning(together, 1));
        for column in &columns[at..at + together] {
            lower.push(bold(centred(column.header.clone())));
        }
        at += together;
    }
    let mut head = vec![Row::new(RowKind::Header, upper)];
    if rows == 2 {
        head.push(Row::new(RowKind::Header, lower));
    }
    head
}

fn body_row(projection: &Projection, at: usize) -> Row {
    match &projection.rows[at] {
        ProjectedRow::Domain { id, level, number, title } => {
            let kind = if *level == 0 { RowKind::Domain } else { RowKind::Subdomain };
            Row::new(kind, domain_cells(projection, number, title)).made_from(Anchor(id.0))
        }
        ProjectedRow::Task { id, cells } => {
            let own = cells.iter().enumerate().filter_map(|(column, cell)| match cell {
                ProjectedCell::MergedUp => None,
                ProjectedCell::Own(text) => {
                    Some(task_cell(projection, text, column, rows_of(projection, at, column)))
                }
            });
            Row::new(RowKind::Task, own.collect()).made_from(Anchor(id.0))
        }
    }
}

fn domain_cells(projection: &Projection, number: &str, title: &str) -> Vec<Cell> {
    let columns = projection.columns.len();
    if projection.domain_row == DomainRow::Merged || columns == 1 {
        let text = match number.trim_end_matches('.') {
            "" => title.to_owned(),
            number => format!("{number}. {title}"),
        };
        return vec![bold(Cell::text(text)).spanning(columns, 1)];
    }
    vec![bold(centred(number)), bold(Cell::text(title)).spanning(columns - 1, 1)]
}

/// How many rows the cell that begins here takes.
fn rows_of(projection: &Projection, at: usize, column: usize) -> usize {
    1 + projection.rows[at + 1..]
        .iter()
        .take_while(|row| {
            matches!(row, ProjectedRow::Task { cells, .. }
                if cells[column] == ProjectedCell::MergedUp)
        })
        .count()
}

fn task_cell(projection: &Projection, text: &CellText, column: usize, rows: usize) -> Cell {
    let mut cell = match text {
        CellText::Words(words) => Cell::text(words.clone()),
        CellText::Number { hundredths, .. } => Cell::number(Number::hundredths(*hundredths)),
    };
    cell.horizontal = match projection.columns[column].align {
        Align::Left => HorizontalAlign::Left,
        Align::Center => HorizontalAlign::Centre,
        Align::Right => HorizontalAlign::Right,
        Align::Justify => HorizontalAlign::Justified,
    };
    cell.spanning(1, rows)
}
