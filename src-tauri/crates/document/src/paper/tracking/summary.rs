//! The counts by domain: every task in one column, so that each row and each column adds up.

use cchc_model::plan::Plan;
use cchc_model::progress::{Counts, State, Summary};

use super::whole;
use crate::paper::appendix_number;
use crate::tree::{Anchor, Cell, HorizontalAlign, Number, Row, RowKind, Table, TableColumn};

/// Size of the letters in points.
const SIZE_PT: f64 = 11.0;
/// Width of `TT` in mm.
const NUMBER_MM: f64 = 9.0;
/// Width of `Tổng số` in mm.
const TOTAL_MM: f64 = 12.0;
/// Width of `Tỷ lệ` in mm.
const RATE_MM: f64 = 15.0;
/// Width of the page between its margins in mm; the domain takes what the others leave.
const PAGE_MM: f64 = 252.0;

/// A column between the total and the rate.
#[derive(Debug, Clone, Copy)]
struct StateColumn {
    /// What stands above it and its neighbours of the same words; empty for nothing.
    above: &'static str,
    header: &'static str,
    state: State,
    width_mm: f64,
    /// Few plans have such tasks: the column stands only where there is one.
    rare: bool,
}

const fn column(
    above: &'static str,
    header: &'static str,
    state: State,
    width_mm: f64,
) -> StateColumn {
    StateColumn { above, header, state, width_mm, rare: false }
}

const COLUMNS: [StateColumn; 11] = [
    column("Đã hoàn thành", "Đúng hạn", State::DoneOnTime, 13.0),
    column("Đã hoàn thành", "Chậm", State::DoneLate, 13.0),
    column("Đã hoàn thành", "Không có hạn", State::Done, 14.0),
    column("", "Đang thực hiện", State::InProgress, 13.0),
    column("", "Sắp đến hạn", State::DueSoon, 12.0),
    column("", "Quá hạn", State::Overdue, 12.0),
    column("", "Chưa đến kỳ", State::NotYet, 13.0),
    column("Không có hạn", "Đã báo trong kỳ", State::Answered, 13.0),
    column("Không có hạn", "Chưa báo trong kỳ", State::ToAsk, 13.0),
    StateColumn { rare: true, ..column("", "Không phải thực hiện", State::Dropped, 14.0) },
    StateColumn { rare: true, ..column("", "Vì lý do khách quan", State::Excused, 14.0) },
];

pub(super) fn table(plan: &Plan, summary: &Summary) -> Table {
    let there = |column: &StateColumn| !column.rare || summary.all.of(column.state) > 0;
    let columns: Vec<StateColumn> = COLUMNS.into_iter().filter(there).collect();
    let states_mm: f64 = columns.iter().map(|column| column.width_mm).sum();
    let domain_mm = PAGE_MM - NUMBER_MM - TOTAL_MM - RATE_MM - states_mm;
    let widths = [NUMBER_MM, domain_mm, TOTAL_MM].into_iter();
    let widths = widths.chain(columns.iter().map(|column| column.width_mm)).chain([RATE_MM]);
    Table {
        columns: widths.map(|width_mm| TableColumn { width_mm }).collect(),
        head: head(&columns),
        body: body(plan, summary, &columns),
        size_pt: SIZE_PT,
    }
}

fn centred(text: impl Into<String>) -> Cell {
    Cell::text(text).horizontal(HorizontalAlign::Centre)
}

fn head(columns: &[StateColumn]) -> Vec<Row> {
    let tall = |text: &str| centred(text).bold().spanning(1, 2);
    let mut upper = vec![tall("TT"), tall("Lĩnh vực"), tall("Tổng số")];
    let mut lower = Vec::new();
    let mut before = "";
    for column in columns {
        if column.above.is_empty() {
            upper.push(tall(column.header));
        } else {
            if column.above != before {
                let together = columns.iter().filter(|other| other.above == column.above).count();
                upper.push(centred(column.above).bold().spanning(together, 1));
            }
            lower.push(centred(column.header).bold());
        }
        before = column.above;
    }
    upper.push(tall("Tỷ lệ hoàn thành (%)"));
    vec![Row::new(RowKind::Header, upper), Row::new(RowKind::Header, lower)]
}

fn body(plan: &Plan, summary: &Summary, columns: &[StateColumn]) -> Vec<Row> {
    let mut rows = Vec::new();
    let several = plan.appendices.len() > 1;
    for (ordinal, appendix) in (1..).zip(&plan.appendices) {
        if several {
            let name = appendix_number(ordinal, plan.appendices.len());
            let cell = Cell::text(name).bold().spanning(columns.len() + 4, 1);
            rows.push(Row::new(RowKind::Subdomain, vec![cell]));
        }
        for domain in &appendix.domains {
            let counts = summary.domains.iter().find(|counts| counts.domain == domain.id);
            let counts = counts.map(|found| found.counts).unwrap_or_default();
            let number = domain.number.trim_end_matches('.');
            let mut cells = vec![centred(number), Cell::text(&*domain.title)];
            cells.extend(numbers(counts, columns));
            rows.push(Row::new(RowKind::Task, cells).made_from(Anchor(domain.id.0)));
        }
    }
    let mut total = vec![centred("Tổng cộng").bold().spanning(2, 1)];
    total.extend(numbers(summary.all, columns).into_iter().map(Cell::bold));
    rows.push(Row::new(RowKind::Total, total));
    rows
}

fn numbers(counts: Counts, columns: &[StateColumn]) -> Vec<Cell> {
    let states = columns.iter().map(|column| Cell::number(whole(counts.of(column.state))));
    let total = std::iter::once(Cell::number(whole(counts.total())));
    let rate = std::iter::once(rate(counts).map_or_else(Cell::empty, Cell::number));
    let cells = total.chain(states).chain(rate);
    cells.map(|cell| cell.horizontal(HorizontalAlign::Centre)).collect()
}

/// The words above the column of a state.
#[cfg(test)]
pub(super) fn header_of(state: State) -> &'static str {
    COLUMNS.iter().find(|column| column.state == state).map_or("", |column| column.header)
}

/// The completed ones of all in percent, to one decimal; none of no tasks.
pub(super) fn rate(counts: Counts) -> Option<Number> {
    let (completed, total) = (i64::from(counts.completed()), i64::from(counts.total()));
    (total > 0).then(|| Number::new((completed * 2000 + total) / (total * 2), 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_one_column() {
        let mut states = COLUMNS.map(|column| column.state);
        states.sort_unstable();
        let mut all = State::ALL;
        all.sort_unstable();
        assert_eq!(states, all);
    }

    #[test]
    fn the_domain_keeps_room_when_every_column_stands() {
        let others: f64 = COLUMNS.iter().map(|column| column.width_mm).sum();
        assert!(PAGE_MM - others - NUMBER_MM - TOTAL_MM - RATE_MM >= 70.0);
    }

    #[test]
    fn a_rate_is_rounded_to_one_decimal() {
        let percent = |completed, total| {
            let counts =
                Counts { done: completed, overdue: total - completed, ..Counts::default() };
            rate(counts).map(|rate| rate.to_string())
        };
        assert_eq!(percent(1, 3).as_deref(), Some("33,3"));
        assert_eq!(percent(2, 3).as_deref(), Some("66,7"));
        assert_eq!(percent(1, 2000).as_deref(), Some("0,1"));
        assert_eq!(percent(7, 7).as_deref(), Some("100"));
        assert_eq!(percent(0, 0), None);
    }
}
