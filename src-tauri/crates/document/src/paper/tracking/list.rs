//! The list of tasks, as the rows of one table.

use cchc_model::progress::{RowPicture, State};

use super::super::follow::{Facts, state_words};
use super::super::outline::{TrackingOutline, filled};
use crate::paper::appendix_number;
use crate::tree::{Anchor, Cell, HorizontalAlign, Row, RowKind, Table, TableColumn};

/// Size of the letters in points.
const SIZE_PT: f64 = 12.0;

/// Headers and widths in mm: as wide as a landscape page.
const COLUMNS: [(&str, f64); 7] = [
    ("TT", 10.0),
    ("Nhiệm vụ", 72.0),
    ("Sản phẩm", 40.0),
    ("Chủ trì", 31.0),
    ("Thời hạn", 33.0),
    ("Tình hình thực hiện", 40.0),
    ("Trạng thái", 26.0),
];

/// A list while it is being made.
pub(super) struct List<'f, 'a> {
    pub(super) facts: &'f Facts<'a>,
    pub(super) outline: &'f TrackingOutline,
}

impl List<'_, '_> {
    pub(super) fn table(&self, body: Vec<Row>) -> Table {
        let header =
            |(words, _): (&str, f64)| Cell::text(words).horizontal(HorizontalAlign::Centre).bold();
        Table {
            columns: COLUMNS.map(|(_, width_mm)| TableColumn { width_mm }).to_vec(),
            head: vec![Row::new(RowKind::Header, COLUMNS.map(header).to_vec())],
            body,
            size_pt: SIZE_PT,
        }
    }

    /// All tasks in printed order below their domains; those that count are counted through, so
    /// that the last number is the total.
    pub(super) fn all(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut count = 0;
        let (mut section, mut domain) = (None, None);
        let mut appendix = None;
        for row in &self.facts.followed.picture.rows {
            if appendix.replace(row.appendix) != Some(row.appendix) {
                rows.extend(self.appendix_row(row));
            }
            if section.replace(row.section) != Some(row.section) {
                rows.push(self.domain_row(row, RowKind::Domain));
                domain = Some(row.section);
            }
            if domain.replace(row.domain) != Some(row.domain) {
                rows.push(self.domain_row(row, RowKind::Subdomain));
            }
            let number = if row.counted {
                count += 1;
                format!("{count}")
            } else {
                String::new()
            };
            rows.push(self.row(row, &number, row.deadline.clone(), state_words(row)));
        }
        if rows.is_empty() { vec![self.empty(&self.outline.none)] } else { rows }
    }

    /// A row; one that does not count, having sub-tasks, is bold.
    pub(super) fn row(
        &self,
        row: &RowPicture,
        number: &str,
        deadline: String,
        state: String,
    ) -> Row {
        let words = self.facts.words(row.task);
        let left = |text: String| {
            let cell = Cell::text(text);
            if row.counted { cell } else { cell.bold() }
        };
        let cells = vec![
            centred(number),
            left(words.task),
            Cell::text(words.product),
            Cell::text(self.people(row)),
            centred(deadline),
            Cell::text(self.told(row)),
            if row.state == State::Overdue { centred(state).bold() } else { centred(state) },
        ];
        Row::new(RowKind::Task, cells).made_from(Anchor(row.task.0))
    }

    /// A heading over the whole width.
    pub(super) fn heading(&self, kind: RowKind, text: impl Into<String>) -> Row {
        Row::new(kind, vec![Cell::text(text).bold().spanning(COLUMNS.len(), 1)])
    }

    /// In place of a list without a row.
    pub(super) fn empty(&self, words: &str) -> Row {
        let cell = Cell::text(words).italic().spanning(COLUMNS.len(), 1);
        Row::new(RowKind::Task, vec![cell])
    }

    /// Which appendix follows, where there are several.
    fn appendix_row(&self, row: &RowPicture) -> Option<Row> {
        let appendices = &self.facts.followed.plan.appendices;
        let at = appendices.iter().position(|appendix| appendix.id == row.appendix)?;
        let name = appendix_number(at + 1, appendices.len());
        (appendices.len() > 1).then(|| self.heading(RowKind::Domain, name.to_uppercase()))
    }

    fn domain_row(&self, row: &RowPicture, kind: RowKind) -> Row {
        let id = if kind == RowKind::Domain { row.section } else { row.domain };
        let appendices = self.facts.followed.plan.appendices.iter();
        let found = appendices.flat_map(|one| one.all_domains()).find(|domain| domain.id == id);
        let words =
            found.map_or_else(String::new, |domain| match domain.number.trim_end_matches('.') {
                "" => domain.title.clone(),
                number => format!("{number}. {}", domain.title),
            });
        self.heading(kind, words).made_from(Anchor(id.0))
    }

    /// Who leads, and below it in brackets who advises.
    fn people(&self, row: &RowPicture) -> String {
        match (row.lead.trim(), row.adviser.trim()) {
            ("", "") => self.outline.nobody.clone(),
            (lead, "") => lead.to_owned(),
            ("", adviser) => adviser.to_owned(),
            (lead, adviser) => format!("{lead}\n({adviser})"),
        }
    }

    /// The last report and the documents. A parent that only holds sub-tasks together has none.
    fn told(&self, row: &RowPicture) -> String {
        if row.instances.is_empty() {
            return String::new();
        }
        let reported = self.facts.reported(row);
        let documents = match self.facts.documents(row.task) {
            [] => None,
            names => Some(filled(&self.outline.documents, &[("names", &names.join("; "))])),
        };
        let unreported = || self.outline.unreported.clone();
        let told: Vec<String> =
            [Some(reported.unwrap_or_else(unreported)), documents].into_iter().flatten().collect();
        told.join("\n")
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
        assert!((COLUMNS.iter().map(|column| column.1).sum::<f64>() - 252.0).abs() < 1e-9);
    }
}
