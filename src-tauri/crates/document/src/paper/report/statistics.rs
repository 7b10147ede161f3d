//! Bảng thống kê as a table: on a portrait page while it is narrow enough for its names.

use cchc_model::report::{StatisticsRow, StatisticsTable};

use super::words::StatisticsWords;
use crate::tree::{Cell, HorizontalAlign, Number, Orientation, Row, RowKind, Table, TableColumn};

/// Size of the letters in points.
const SIZE_PT: f64 = 12.0;
/// Width of the codes in mm: `3.11.12.4` stays whole.
const NUMBER_MM: f64 = 21.0;
/// Width of the units in mm.
const UNIT_MM: f64 = 20.0;
/// Width of a column of values in mm: `31/12/2026` and `1.234.567,89` stay whole.
const VALUE_MM: f64 = 25.0;
/// Width of the notes in mm: `7.600 / 8.930; ước cả kỳ` fits.
const NOTE_MM: f64 = 44.0;
/// The least width in mm in which a field can be read.
const LEAST_NAME_MM: f64 = 60.0;

/// A table while it is being made.
pub(super) struct Statistics<'a> {
    pub(super) table: &'a StatisticsTable,
    pub(super) words: &'a StatisticsWords,
}

impl Statistics<'_> {
    /// Which way its page lies, when it has so much room between its margins portrait.
    pub(super) fn orientation(&self, portrait_mm: f64) -> Orientation {
        if portrait_mm - self.others_mm() >= LEAST_NAME_MM {
            Orientation::Portrait
        } else {
            Orientation::Landscape
        }
    }

    /// The table on a page with so much room between its margins.
    pub(super) fn table(&self, page_mm: f64) -> Table {
        let values = vec![VALUE_MM; self.table.columns.len()];
        let mut widths = vec![NUMBER_MM, page_mm - self.others_mm(), UNIT_MM];
        widths.extend(values);
        widths.extend(self.noted().then_some(NOTE_MM));
        Table {
            columns: widths.into_iter().map(|width_mm| TableColumn { width_mm }).collect(),
            head: vec![self.head()],
            body: self.table.rows.iter().map(|row| self.row(row)).collect(),
            size_pt: SIZE_PT,
        }
    }

    /// The width of everything but the names.
    fn others_mm(&self) -> f64 {
        let values = VALUE_MM * self.table.columns.len() as f64;
        NUMBER_MM + UNIT_MM + values + if self.noted() { NOTE_MM } else { 0.0 }
    }

    /// Whether a row has a note; without one there is no column for them.
    fn noted(&self) -> bool {
        self.table.rows.iter().any(|row| !row.note.is_empty())
    }

    fn head(&self) -> Row {
        let words = self.words;
        let mut headers = vec![&words.number, &words.name, &words.unit];
        headers.extend(&self.table.columns);
        headers.extend(self.noted().then_some(&words.note));
        Row::new(RowKind::Header, headers.into_iter().map(|words| centred(words).bold()).collect())
    }

    fn row(&self, row: &StatisticsRow) -> Row {
        let columns = self.table.columns.len();
        let noted = usize::from(self.noted());
        if row.cells.is_empty() {
            let name = Cell::text(&*row.name).bold().spanning(2 + columns + noted, 1);
            return Row::new(group_kind(&row.code), vec![centred(&row.code).bold(), name]);
        }
        let mut cells =
            vec![centred(&row.code), Cell::text(&*row.name), centred(shown_unit(&row.unit))];
        let of = |at: usize| row.cells.get(at).map_or("", String::as_str);
        cells.extend((0..columns).map(|at| value(of(at))));
        cells.extend((noted == 1).then(|| centred(&row.note)));
        Row::new(RowKind::Task, cells)
    }
}

/// A group has a Roman number; a table within a group has the code of a field.
fn group_kind(code: &str) -> RowKind {
    if code.contains(|c: char| c.is_ascii_digit()) { RowKind::Subdomain } else { RowKind::Domain }
}

/// Numbers stand below each other by their last digits; everything else in the middle.
fn value(words: &str) -> Cell {
    match Number::of_words(words.trim()) {
        Some(number) => Cell::number(number).horizontal(HorizontalAlign::Right),
        None if words == "-" => Cell::text(words).horizontal(HorizontalAlign::Right),
        None => centred(words),
    }
}

fn shown_unit(unit: &str) -> &str {
    unit.trim()
}

fn centred(text: impl Into<String>) -> Cell {
    Cell::text(text).horizontal(HorizontalAlign::Centre)
}
