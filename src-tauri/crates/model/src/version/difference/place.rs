//! Where the rows of a plan stand, in the officer's words.

use std::collections::BTreeMap;

use super::change::{At, ChangePlace};
use crate::ids::ItemId;
use crate::layout::{Count, Numbering};
use crate::plan::{Domain, Plan, TaskField};
use crate::text::roman;

/// A line's appendix, from 1, and where it stands in it.
struct Spot {
    appendix: usize,
    line: Line,
}

enum Line {
    Appendix,
    /// Its printed number, and its place among the domains of the appendix, from 1.
    Domain(String, usize),
    /// Its number with that of its domain, how it is called (`dòng II.3`), and its place:
    /// `vị trí thứ 3 mục II`.
    Task {
        number: String,
        words: String,
        place: String,
    },
}

/// Where every appendix, domain and task of a plan stands.
pub(super) struct Places {
    spots: BTreeMap<ItemId, Spot>,
    appendices: usize,
}

impl Places {
    pub(super) fn of(plan: &Plan) -> Self {
        let mut spots = BTreeMap::new();
        for (found, appendix) in plan.appendices.iter().zip(1..) {
            spots.insert(found.id, Spot { appendix, line: Line::Appendix });
            for (domain, place) in found.all_domains().into_iter().zip(1..) {
                let lines = rows(domain, place);
                spots.extend(lines.map(|(id, line)| (id, Spot { appendix, line })));
            }
        }
        Self { spots, appendices: plan.appendices.len() }
    }

    /// `Phụ lục I, dòng II.3`; `Phụ lục I, mục II` for a domain.
    pub(super) fn at(&self, item: ItemId) -> At {
        let Some(spot) = self.spots.get(&item) else { return At::part("").of(item) };
        let appendix = self.appendix(spot);
        let (words, number) = match &spot.line {
            Line::Appendix => (appendix, String::new()),
            Line::Domain(number, place) if number.is_empty() => {
                (format!("{appendix}, lĩnh vực thứ {place}"), String::new())
            }
            Line::Domain(number, _) => (format!("{appendix}, mục {number}"), number.clone()),
            Line::Task { number, words, .. } => (format!("{appendix}, {words}"), number.clone()),
        };
        let appendix = Some(spot.appendix);
        At { place: ChangePlace { words, appendix, number, item: Some(item), field: None } }
    }

    /// The cell of a task.
    pub(super) fn cell(&self, task: ItemId, field: TaskField) -> At {
        let mut at = self.at(task);
        at.place.field = Some(field);
        at
    }

    /// Where a line stands, for one that moves: the place, for a printed number goes with it.
    pub(super) fn standing(&self, item: ItemId) -> String {
        let Some(spot) = self.spots.get(&item) else { return String::new() };
        let place = match &spot.line {
            Line::Appendix => return format!("vị trí thứ {}", spot.appendix),
            Line::Domain(_, place) => format!("vị trí thứ {place}"),
            Line::Task { place, .. } => place.clone(),
        };
        if self.appendices < 2 { place } else { format!("{}, {place}", self.appendix(spot)) }
    }

    /// `Phụ lục`, or `Phụ lục II` where there are several (NĐ 30/2020, Phụ lục I, III.1).
    fn appendix(&self, spot: &Spot) -> String {
        if self.appendices < 2 {
            "Phụ lục".to_owned()
        } else {
            format!("Phụ lục {}", roman(spot.appendix))
        }
    }
}

/// A domain and its rows. Rows count within their domain, whatever the layout prints: a number
/// of their own stands, and one that prints none is known by its place.
fn rows(domain: &Domain, place: usize) -> impl Iterator<Item = (ItemId, Line)> {
    let prefix = domain.number.trim().trim_end_matches('.').to_owned();
    let mut count = Count::new(Numbering::PerDomain);
    let own = (domain.id, Line::Domain(prefix.clone(), place));
    let tasks = domain.tasks.iter().zip(1_usize..).map(move |(task, place)| {
        let printed = count.next(task);
        let of_domain = if prefix.is_empty() { String::new() } else { format!(" mục {prefix}") };
        let (number, words) = match (prefix.as_str(), printed.trim().trim_end_matches('.')) {
            (_, "") => (String::new(), format!("dòng thứ {place}{of_domain}")),
            ("", number) => (number.to_owned(), format!("dòng {number}")),
            (prefix, number) => {
                let number = format!("{prefix}.{number}");
                (number.clone(), format!("dòng {number}"))
            }
        };
        (task.id, Line::Task { number, words, place: format!("vị trí thứ {place}{of_domain}") })
    });
    std::iter::once(own).chain(tasks)
}
