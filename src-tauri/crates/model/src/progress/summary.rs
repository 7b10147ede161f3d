//! Counts of a picture: in all, by domain, by lead and by adviser.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::picture::{Picture, RowPicture};
use super::state::State;
use crate::ids::ItemId;
use crate::office::name_key;
use crate::plan::{DomainCode, Plan};

/// How many tasks are in which state. Only rows without sub-tasks count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "StateCounts")]
pub struct Counts {
    /// Hoàn thành đúng hạn.
    pub done_on_time: u32,
    /// Hoàn thành chậm.
    pub done_late: u32,
    /// Đang thực hiện.
    pub in_progress: u32,
    /// Sắp đến hạn.
    pub due_soon: u32,
    /// Quá hạn.
    pub overdue: u32,
    /// Chưa đến kỳ.
    pub not_yet: u32,
    /// Hoàn thành, không có hạn.
    pub done: u32,
    /// Không có hạn, đã báo trong kỳ.
    pub answered: u32,
    /// Không có hạn, chưa báo trong kỳ.
    pub to_ask: u32,
    /// Không phải thực hiện.
    pub dropped: u32,
    /// Không hoàn thành vì lý do khách quan.
    pub excused: u32,
}

impl Counts {
    pub(super) fn add(&mut self, state: State) {
        *self.of_mut(state) += 1;
    }

    fn of_mut(&mut self, state: State) -> &mut u32 {
        match state {
            State::DoneOnTime => &mut self.done_on_time,
            State::DoneLate => &mut self.done_late,
            State::InProgress => &mut self.in_progress,
            State::DueSoon => &mut self.due_soon,
            State::Overdue => &mut self.overdue,
            State::NotYet => &mut self.not_yet,
            State::Done => &mut self.done,
            State::Answered => &mut self.answered,
            State::ToAsk => &mut self.to_ask,
            State::Dropped => &mut self.dropped,
            State::Excused => &mut self.excused,
        }
    }

    /// How many are in a state.
    #[must_use]
    pub fn of(mut self, state: State) -> u32 {
        *self.of_mut(state)
    }

    /// All tasks: what is completed, running, overdue, not yet begun, dropped and excused.
    #[must_use]
    pub fn total(self) -> u32 {
        State::ALL.into_iter().map(|state| self.of(state)).sum()
    }

    /// `Số nhiệm vụ đã hoàn thành`, on time, late or without a due day.
    #[must_use]
    pub const fn completed(self) -> u32 {
        self.done_on_time + self.done_late + self.done
    }

    /// `Đang thực hiện trong hạn`: begun or without a due day, and not late.
    #[must_use]
    pub const fn running(self) -> u32 {
        self.in_progress + self.due_soon + self.answered + self.to_ask
    }
}

/// The counts of a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Summary {
    /// The whole plan.
    pub all: Counts,
    /// Each domain row of the top level, in printed order; domains without tasks too.
    pub domains: Vec<DomainCounts>,
    /// Each lead, in the order of first mention. A task with two leads counts with both.
    pub leads: Vec<NameCounts>,
    /// Each adviser, in the same way.
    pub advisers: Vec<NameCounts>,
}

/// The counts of one domain, its sub-domains included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DomainCounts {
    /// The domain row.
    pub domain: ItemId,
    /// Which domain of the catalogue it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<DomainCode>,
    /// Its title as printed.
    pub title: String,
    /// Its counts.
    pub counts: Counts,
}

/// The counts of one name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NameCounts {
    /// The name as first written; empty for tasks where none is.
    pub name: String,
    /// Its tasks, in printed order.
    pub tasks: Vec<ItemId>,
    /// Its counts.
    pub counts: Counts,
}

/// Counts the rows of a picture of this plan.
#[must_use]
pub fn summarise(plan: &Plan, picture: &Picture) -> Summary {
    let counted = || picture.rows.iter().filter(|row| row.counted);
    let sections = plan.appendices.iter().flat_map(|appendix| &appendix.domains);
    Summary {
        all: counts_of(counted()),
        domains: sections
            .map(|domain| DomainCounts {
                domain: domain.id,
                code: domain.code.clone(),
                title: domain.title.clone(),
                counts: counts_of(counted().filter(|row| row.section == domain.id)),
            })
            .collect(),
        leads: by_name(counted(), |row| &row.lead),
        advisers: by_name(counted(), |row| &row.adviser),
    }
}

fn counts_of<'a>(rows: impl Iterator<Item = &'a RowPicture>) -> Counts {
    rows.fold(Counts::default(), |mut counts, row| {
        counts.add(row.state);
        counts
    })
}

/// Groups by the names of a cell. Spellings of one name are one: dashes, spaces, tone placement
/// and `công chức` do not tell names apart.
fn by_name<'a>(
    rows: impl Iterator<Item = &'a RowPicture>,
    cell: impl Fn(&RowPicture) -> &str,
) -> Vec<NameCounts> {
    let mut found: Vec<NameCounts> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut keys: BTreeMap<String, String> = BTreeMap::new();
    for row in rows {
        for name in names_in(cell(row)) {
            // Most cells are written alike, and a key takes longer than all the rest.
            let key = keys.entry(name.to_owned()).or_insert_with(|| name_key(name)).clone();
            let place = *places.entry(key).or_insert_with(|| {
                let counts = Counts::default();
                found.push(NameCounts { name: name.to_owned(), tasks: Vec::new(), counts });
                found.len() - 1
            });
            let group = &mut found[place];
            if group.tasks.last() != Some(&row.task) {
                group.tasks.push(row.task);
                group.counts.add(row.state);
            }
        }
    }
    found
}

/// The names of a cell: lines and what semicolons part. Commas stay, they also stand inside names
/// (`Phòng Kinh tế, Hạ tầng và Đô thị`). An empty cell is one empty name.
pub(super) fn names_in(cell: &str) -> Vec<&str> {
    let pieces = cell.split([';', '\n']).map(|piece| {
        piece.trim().trim_start_matches(['-', '+']).trim_end_matches(['.', ',']).trim()
    });
    let names: Vec<&str> = pieces.filter(|piece| !piece.is_empty()).collect();
    if names.is_empty() { vec![""] } else { names }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_parted_at_lines_and_semicolons_only() {
        assert_eq!(
            names_in("Tư pháp\nVăn phòng – Thống kê; Văn hóa - TT,"),
            ["Tư pháp", "Văn phòng – Thống kê", "Văn hóa - TT"]
        );
        assert_eq!(
            names_in("Phòng Kinh tế, Hạ tầng và Đô thị"),
            ["Phòng Kinh tế, Hạ tầng và Đô thị"]
        );
        assert_eq!(names_in(" \n"), [""]);
    }
}
