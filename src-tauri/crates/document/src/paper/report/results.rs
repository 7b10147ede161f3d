//! Danh mục kết quả thực hiện nhiệm vụ: every task of the year's plan and what became of it.

use cchc_model::report::ResultRow;

use super::words::ResultsWords;
use crate::tree::{Cell, HorizontalAlign, Row, RowKind, Table, TableColumn};

/// Size of the letters in points.
const SIZE_PT: f64 = 11.0;

/// Widths in mm without the reasons: together as wide as a landscape page of the decree. A day
/// such as 31/12/2026 stays whole in the column of deadlines, and a symbol such as 112/BC-UBND in
/// that of the documents.
const WIDTHS: [f64; 8] = [9.0, 56.0, 36.0, 29.0, 24.0, 42.0, 34.0, 22.0];

/// The same with them.
const WITH_REASONS: [f64; 9] = [9.0, 48.0, 28.0, 25.0, 24.0, 36.0, 34.0, 22.0, 26.0];

pub(super) fn table(rows: &[ResultRow], words: &ResultsWords) -> Table {
    let reasons = rows
        .iter()
        .any(|row| matches!(row, ResultRow::Task { reason, .. } if !reason.trim().is_empty()));
    let widths = if reasons { &WITH_REASONS[..] } else { &WIDTHS[..] };
    Table {
        columns: widths.iter().map(|&width_mm| TableColumn { width_mm }).collect(),
        head: vec![head(words, reasons)],
        body: rows.iter().map(|one| row(one, widths.len(), reasons)).collect(),
        size_pt: SIZE_PT,
    }
}

fn head(words: &ResultsWords, reasons: bool) -> Row {
    let mut headers = vec![
        &words.number,
        &words.task,
        &words.product,
        &words.lead,
        &words.deadline,
        &words.delivered,
        &words.documents,
        &words.state,
    ];
    headers.extend(reasons.then_some(&words.reason));
    Row::new(RowKind::Header, headers.into_iter().map(|words| centred(words).bold()).collect())
}

fn row(row: &ResultRow, columns: usize, reasons: bool) -> Row {
    match row {
        ResultRow::Domain { number, title } => {
            let words = match number.trim().trim_end_matches('.') {
                "" => title.clone(),
                number => format!("{number}. {title}"),
            };
            let cell = Cell::text(words).bold().spanning(columns, 1);
            Row::new(RowKind::Domain, vec![cell])
        }
        ResultRow::Task {
            number,
            words,
            product,
            lead,
            deadline,
            delivered,
            documents,
            state,
            reason,
            ..
        } => {
            let mut cells = vec![
                centred(number),
                Cell::text(words),
                Cell::text(product),
                Cell::text(lead),
                centred(deadline),
                Cell::text(delivered),
                Cell::text(documents.join("\n")),
                centred(state),
            ];
            cells.extend(reasons.then(|| Cell::text(reason)));
            Row::new(RowKind::Task, cells)
        }
    }
}

fn centred(text: impl Into<String>) -> Cell {
    Cell::text(text).horizontal(HorizontalAlign::Centre)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_as_wide_as_a_landscape_page() {
        assert!((WIDTHS.iter().sum::<f64>() - 252.0).abs() < 1e-9);
        assert!((WITH_REASONS.iter().sum::<f64>() - 252.0).abs() < 1e-9);
    }
}
