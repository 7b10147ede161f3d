//! The three lists of a reminder: what is late, what is due soon, what is asked in the period.

use cchc_model::ids::ItemId;
use cchc_model::paper_words::short_date;
use cchc_model::progress::{Ask, DueLine};

use super::super::follow::limit_words;
use super::super::outline::{Group, filled};
use super::Maker;
use crate::tree::{
    Anchor, Block, Cell, HorizontalAlign, Paragraph, ParagraphStyle, Row, RowKind, Table,
    TableColumn,
};

/// Size of the letters in points.
const SIZE_PT: f64 = 12.0;

/// Headers and widths in mm of what is late: as wide as a portrait page.
const LATE: [(&str, f64); 5] = [
    ("TT", 10.0),
    ("Nhiệm vụ", 60.0),
    ("Sản phẩm", 38.0),
    ("Thời hạn", 36.0),
    ("Số ngày quá hạn", 21.0),
];

/// The same of what is due soon.
const SOON: [(&str, f64); 6] = [
    ("TT", 10.0),
    ("Nhiệm vụ", 51.0),
    ("Sản phẩm", 33.0),
    ("Thời hạn", 35.0),
    ("Số ngày còn lại", 15.0),
    ("Ngày làm việc cuối", 21.0),
];

/// The same of what is asked.
const ASKED: [(&str, f64); 4] =
    [("TT", 10.0), ("Nhiệm vụ", 73.0), ("Sản phẩm", 46.0), ("Thời hạn ghi trong kế hoạch", 36.0)];

impl Maker<'_> {
    /// A heading with its table, or the words that there is nothing.
    pub(super) fn part(&self, at: usize, group: &Group, table: Option<Table>) -> Vec<Block> {
        let period = self.of.followed.picture.as_of.period;
        let (from, to) = (short_date(period.from), short_date(period.to));
        let heading = filled(&group.heading, &[("from", &from), ("to", &to)]);
        let paragraph = |style, text: String| Block::Paragraph(Paragraph::new(style, text));
        let below = match table {
            Some(table) => Block::Table(table),
            None => paragraph(ParagraphStyle::Body, group.none.clone()),
        };
        vec![paragraph(ParagraphStyle::Heading, format!("{at}. {heading}")), below]
    }

    pub(super) fn late(&self, lines: &[DueLine]) -> Option<Table> {
        let rows = (1..).zip(lines).map(|(number, line)| {
            let mut cells = self.task(number, line.task);
            cells.push(centred(self.limit(line)));
            cells.push(centred(line.days_left.unsigned_abs().to_string()));
            row(line.task, cells)
        });
        table(&LATE, rows.collect())
    }

    pub(super) fn soon(&self, lines: &[DueLine]) -> Option<Table> {
        let rows = (1..).zip(lines).map(|(number, line)| {
            let mut cells = self.task(number, line.task);
            cells.push(centred(self.limit(line)));
            cells.push(centred(line.days_left.to_string()));
            cells.push(centred(short_date(line.act_by)));
            row(line.task, cells)
        });
        table(&SOON, rows.collect())
    }

    pub(super) fn asked(&self, asks: &[Ask]) -> Option<Table> {
        let rows = (1..).zip(asks).map(|(number, ask)| {
            let mut cells = self.task(number, ask.task);
            let words = self.facts.row(ask.task).map(|row| row.deadline.clone());
            cells.push(centred(words.unwrap_or_default()));
            row(ask.task, cells)
        });
        table(&ASKED, rows.collect())
    }

    fn task(&self, number: usize, task: ItemId) -> Vec<Cell> {
        let words = self.facts.words(task);
        vec![centred(number.to_string()), Cell::text(words.task), Cell::text(words.product)]
    }

    /// The words of the deadline, and below them the day.
    fn limit(&self, line: &DueLine) -> String {
        let words = self.facts.row(line.task).map(|row| row.deadline.as_str());
        limit_words(words.unwrap_or_default(), std::iter::once(line.label.as_str()))
    }
}

fn centred(text: impl Into<String>) -> Cell {
    Cell::text(text).horizontal(HorizontalAlign::Centre)
}

fn row(task: ItemId, cells: Vec<Cell>) -> Row {
    Row::new(RowKind::Task, cells).made_from(Anchor(task.0))
}

fn table(columns: &[(&str, f64)], body: Vec<Row>) -> Option<Table> {
    let head = columns.iter().map(|(words, _)| centred(*words).bold()).collect();
    (!body.is_empty()).then(|| Table {
        columns: columns.iter().map(|&(_, width_mm)| TableColumn { width_mm }).collect(),
        head: vec![Row::new(RowKind::Header, head)],
        body,
        size_pt: SIZE_PT,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_as_wide_as_a_portrait_page() {
        for columns in [&LATE[..], &SOON[..], &ASKED[..]] {
            let width: f64 = columns.iter().map(|column| column.1).sum();
            assert!((width - 165.0).abs() < 1e-9, "{width}");
        }
    }
}
