//! The tables of a report: what of them has changed since they were looked at.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ReportFacts, ResultRow, StatisticsTable, results, statistics};
use crate::report_period::ReportPeriod;

/// As many rows are named; of more it is said how many they are.
const NAMED: usize = 5;

/// The tables that are printed behind the words of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportTables {
    /// Bảng thống kê.
    pub statistics: StatisticsTable,
    /// Danh mục kết quả thực hiện nhiệm vụ: of the report of a year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<ResultRow>,
}

impl ReportTables {
    /// The tables that the facts give.
    #[must_use]
    pub fn of(facts: &ReportFacts<'_>) -> Self {
        let of_year = facts.kind.period() == Some(ReportPeriod::Y);
        let results = if of_year { results(facts) } else { Vec::new() };
        Self { statistics: statistics(facts), results }
    }

    /// What is otherwise in `now`, a phrase for each table: `Bảng thống kê nay khác ở 3.5.2,
    /// 3.5.3`; none where the tables are alike.
    #[must_use]
    pub fn changes_vi(&self, now: &Self) -> Vec<String> {
        let mut told = Vec::new();
        if self.statistics != now.statistics {
            let rows = |table: &StatisticsTable| {
                let cells = table.rows.iter().map(|row| (row.code.clone(), row.clone()));
                cells.collect::<Vec<_>>()
            };
            let places = differing(&rows(&self.statistics), &rows(&now.statistics));
            told.push(phrase("Bảng thống kê", "ở", "dòng", &places));
        }
        if self.results != now.results {
            let rows = |rows: &[ResultRow]| {
                let rows = rows.iter().map(|row| (number_of(row).to_owned(), row.clone()));
                rows.collect::<Vec<_>>()
            };
            let places = differing(&rows(&self.results), &rows(&now.results));
            told.push(phrase("Danh mục kết quả", "ở nhiệm vụ", "nhiệm vụ", &places));
        }
        told
    }
}

fn number_of(row: &ResultRow) -> &str {
    match row {
        ResultRow::Domain { number, .. } | ResultRow::Task { number, .. } => number,
    }
}

/// The names of the rows that differ, came or went, in printed order. Two rows of one name are
/// held against each other in their order.
fn differing<T: PartialEq>(then: &[(String, T)], now: &[(String, T)]) -> Vec<String> {
    let by_name = |rows: &[(String, T)]| {
        let mut found: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, (name, _)) in rows.iter().enumerate() {
            found.entry(name.clone()).or_default().push(at);
        }
        found
    };
    let (were, are) = (by_name(then), by_name(now));
    let alike = |name: &String| {
        let of = |rows: &BTreeMap<String, Vec<usize>>| rows.get(name).cloned().unwrap_or_default();
        let (were, are) = (of(&were), of(&are));
        were.len() == are.len() && were.iter().zip(are).all(|(was, is)| then[*was].1 == now[is].1)
    };
    let mut names: Vec<String> = Vec::new();
    for (name, _) in now.iter().chain(then) {
        if !names.contains(name) && !alike(name) {
            names.push(name.clone());
        }
    }
    names
}

/// `Bảng thống kê nay khác ở 3.5.2, 3.5.3 và 4 dòng khác`.
fn phrase(table: &str, at: &str, unit: &str, places: &[String]) -> String {
    let named: Vec<&str> =
        places.iter().map(String::as_str).filter(|place| !place.is_empty()).take(NAMED).collect();
    if named.is_empty() {
        return format!("{table} nay khác");
    }
    let others = places.len() - named.len();
    let others = if others > 0 { format!(" và {others} {unit} khác") } else { String::new() };
    format!("{table} nay khác {at} {}{others}", named.join(", "))
}

#[cfg(test)]
mod tests {
    use super::super::StatisticsRow;
    use super::*;
    use crate::ids::ItemId;

    fn tables(figures: &[(&str, &str)], tasks: &[(&str, &str)]) -> ReportTables {
        let row = |(code, cell): &(&str, &str)| StatisticsRow {
            code: (*code).into(),
            name: format!("Số liệu {code}"),
            unit: String::new(),
            cells: vec![(*cell).into()],
            note: String::new(),
        };
        let task = |(number, state): &(&str, &str)| ResultRow::Task {
            task: ItemId(1),
            number: (*number).into(),
            words: String::new(),
            product: String::new(),
            lead: String::new(),
            deadline: String::new(),
            delivered: String::new(),
            documents: Vec::new(),
            state: (*state).into(),
            reason: String::new(),
        };
        let rows = figures.iter().map(row).collect();
        let statistics = StatisticsTable { columns: Vec::new(), rows, notes: Vec::new() };
        ReportTables { statistics, results: tasks.iter().map(task).collect() }
    }

    #[test]
    fn tables_that_are_alike_are_told_nothing_of() {
        let same = tables(&[("3.5.2", "7")], &[("1.1", "Hoàn thành")]);
        assert_eq!(same.changes_vi(&same.clone()), [""; 0]);
    }

    #[test]
    fn rows_that_differ_came_or_went_are_named() {
        let then = tables(&[("1.1", "1"), ("1.2", "2"), ("1.3", "3")], &[("1", "Đang làm")]);
        let now = tables(&[("1.1", "1"), ("1.2", "4"), ("1.4", "3")], &[("1", "Hoàn thành")]);
        assert_eq!(
            then.changes_vi(&now),
            ["Bảng thống kê nay khác ở 1.2, 1.4, 1.3", "Danh mục kết quả nay khác ở nhiệm vụ 1"]
        );
    }

    #[test]
    fn of_many_rows_the_first_are_named_and_the_others_counted() {
        let codes = ["1", "2", "3", "4", "5", "6", "7"];
        let then = tables(&codes.map(|code| (code, "1")), &[]);
        let now = tables(&codes.map(|code| (code, "2")), &[]);
        let told = then.changes_vi(&now);
        assert_eq!(told, ["Bảng thống kê nay khác ở 1, 2, 3, 4, 5 và 2 dòng khác"]);
    }

    #[test]
    fn a_note_below_a_table_belongs_to_it() {
        let then = tables(&[("1.1", "1")], &[]);
        let mut now = then.clone();
        now.statistics.notes.push("Ô để trống: chưa có số liệu.".into());
        assert_eq!(then.changes_vi(&now), ["Bảng thống kê nay khác"]);
    }
}
