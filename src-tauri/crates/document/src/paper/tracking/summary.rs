//! The counts by domain: every task in one column, so that each row and each column adds up.

use cchc_model::plan::Plan;
use cchc_model::progress::{Counts, State, Summary};

use super::whole;
use crate::paper::appendix_number;
use crate::tree::{Anchor, Cell, HorizontalAlign, Number, Row, RowKind, Table, TableColumn};

/// Size of the letters in points.
const SIZE_PT: f64 = 11.0;
/// Widths of `TT`, `Lĩnh vực` and `Tổng số` in mm.
const LEADING_MM: [f64; 3] = [10.0, 49.0, 14.0];
/// Width of `Tỷ lệ` in mm.
const RATE_MM: f64 = 17.0;

/// The columns between the total and the rate: what stands above, the state, the width in mm.
/// Neighbours with the same words above stand below one header.
const STATES: [(&str, &str, State, f64); 11] = [
    ("Đã hoàn thành", "Đúng hạn", State::DoneOnTime, 13.0),
    ("Đã hoàn thành", "Chậm", State::DoneLate, 14.0),
    ("Đã hoàn thành", "Không có hạn", State::Done, 14.0),
    ("", "Đang thực hiện", State::InProgress, 14.0),
    ("", "Sắp đến hạn", State::DueSoon, 14.0),
    ("", "Quá hạn", State::Overdue, 13.0),
    ("", "Chưa đến kỳ", State::NotYet, 14.0),
    ("Không có hạn", "Đã báo trong kỳ", State::Answered, 15.0),
    ("Không có hạn", "Chưa báo trong kỳ", State::ToAsk, 15.0),
    ("", "Không phải thực hiện", State::Dropped, 18.0),
    ("", "Vì lý do khách quan", State::Excused, 18.0),
];

pub(super) fn table(plan: &Plan, summary: &Summary) -> Table {
    let widths = LEADING_MM.into_iter().chain(STATES.map(|state| state.3)).chain([RATE_MM]);
    Table {
        columns: widths.map(|width_mm| TableColumn { width_mm }).collect(),
        head: head(),
        body: body(plan, summary),
        size_pt: SIZE_PT,
    }
}

fn centred(text: impl Into<String>) -> Cell {
    Cell::text(text).horizontal(HorizontalAlign::Centre)
}

fn head() -> Vec<Row> {
    let tall = |text: &str| centred(text).bold().spanning(1, 2);
    let mut upper = vec![tall("TT"), tall("Lĩnh vực"), tall("Tổng số")];
    let mut lower = Vec::new();
    let mut above = "";
    for (group, own, ..) in STATES {
        if group.is_empty() {
            upper.push(tall(own));
        } else {
            if group != above {
                let together = STATES.iter().filter(|state| state.0 == group).count();
                upper.push(centred(group).bold().spanning(together, 1));
            }
            lower.push(centred(own).bold());
        }
        above = group;
    }
    upper.push(tall("Tỷ lệ hoàn thành (%)"));
    vec![Row::new(RowKind::Header, upper), Row::new(RowKind::Header, lower)]
}

fn body(plan: &Plan, summary: &Summary) -> Vec<Row> {
    let mut rows = Vec::new();
    let several = plan.appendices.len() > 1;
    for (ordinal, appendix) in (1..).zip(&plan.appendices) {
        if several {
            let name = appendix_number(ordinal, plan.appendices.len());
            let cell = Cell::text(name).bold().spanning(LEADING_MM.len() + STATES.len() + 1, 1);
            rows.push(Row::new(RowKind::Subdomain, vec![cell]));
        }
        for domain in &appendix.domains {
            let counts = summary.domains.iter().find(|counts| counts.domain == domain.id);
            let counts = counts.map(|found| found.counts).unwrap_or_default();
            let number = domain.number.trim_end_matches('.');
            let mut cells = vec![centred(number), Cell::text(&*domain.title)];
            cells.extend(numbers(counts));
            rows.push(Row::new(RowKind::Task, cells).made_from(Anchor(domain.id.0)));
        }
    }
    let mut total = vec![centred("Tổng cộng").bold().spanning(2, 1)];
    total.extend(numbers(summary.all).into_iter().map(Cell::bold));
    rows.push(Row::new(RowKind::Total, total));
    rows
}

fn numbers(counts: Counts) -> Vec<Cell> {
    let states = STATES.iter().map(|state| Cell::number(whole(counts.of(state.2))));
    let total = std::iter::once(Cell::number(whole(counts.total())));
    let rate = std::iter::once(rate(counts).map_or_else(Cell::empty, Cell::number));
    let cells = total.chain(states).chain(rate);
    cells.map(|cell| cell.horizontal(HorizontalAlign::Centre)).collect()
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
        let mut states: Vec<State> = STATES.iter().map(|state| state.2).collect();
        states.sort_unstable();
        let mut all = State::ALL.to_vec();
        all.sort_unstable();
        assert_eq!(states, all);
    }

    #[test]
    fn the_table_is_as_wide_as_a_landscape_page() {
        let width: f64 = LEADING_MM.iter().sum::<f64>() + RATE_MM;
        assert!((width + STATES.iter().map(|state| state.3).sum::<f64>() - 252.0).abs() < 1e-9);
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
