//! What presses: the late tasks, and those that are due soon.

use cchc_model::progress::{InstanceKind, InstancePicture, RowPicture, State};

use super::super::follow::{limit_words, state_words};
use super::super::outline::{Group, filled};
use super::list::List;
use crate::tree::{Row, RowKind};

impl List<'_, '_> {
    /// The tasks that are late, the latest first, and those due soon, the nearest first, each
    /// once: as many as the counts say. What else is late or near, such as milestones, stands
    /// below them by itself.
    pub(super) fn open(&self) -> Vec<Row> {
        let days = self.facts.followed.rules.soon_days.to_string();
        let mut rows = Vec::new();
        let groups = [(State::Overdue, &self.outline.late), (State::DueSoon, &self.outline.soon)];
        for (at, (state, group)) in (1..).zip(groups) {
            let heading = filled(&group.heading, &[("days", &days)]);
            rows.extend(self.group(at, state, &heading, group));
        }
        rows.extend(self.beside());
        rows
    }

    fn group(&self, at: usize, state: State, heading: &str, group: &Group) -> Vec<Row> {
        let picture = self.facts.followed.picture;
        let mut found: Vec<&RowPicture> =
            picture.rows.iter().filter(|row| row.counted && row.state == state).collect();
        found.sort_by_key(|row| row.days_left);
        let heading = match found.len() {
            0 => format!("{at}. {heading}"),
            count => format!("{at}. {heading}: {count} nhiệm vụ"),
        };
        let mut rows = vec![self.heading(RowKind::Domain, heading)];
        if found.is_empty() {
            rows.push(self.empty(&group.none));
        }
        rows.extend((1..).zip(found).map(|(number, row)| {
            let of = row.instances.iter().filter(|of| of.state == state && counts(of));
            let deadline = deadline(row, of);
            self.row(row, &number.to_string(), deadline, state_words(row))
        }));
        rows
    }

    /// Milestones of tasks that are not late themselves, and the own deadlines of tasks that
    /// have sub-tasks.
    fn beside(&self) -> Vec<Row> {
        let picture = self.facts.followed.picture;
        let pressing = |of: &InstancePicture| matches!(of.state, State::Overdue | State::DueSoon);
        let all = picture.rows.iter().flat_map(|row| row.instances.iter().map(move |of| (row, of)));
        let mut found: Vec<(&RowPicture, &InstancePicture)> = all
            .filter(|(row, of)| {
                let told = row.counted && row.state == of.state && counts(of);
                pressing(of) && !told
            })
            .collect();
        found.sort_by_key(|(_, of)| of.days_left);
        if found.is_empty() {
            return Vec::new();
        }
        let mut rows =
            vec![self.heading(RowKind::Domain, format!("3. {}", self.outline.milestones))];
        rows.extend((1..).zip(found).map(|(number, (row, of))| {
            // As a row of its own, with the state of the one instance.
            let own = RowPicture {
                state: of.state,
                days_left: of.days_left,
                instances: vec![of.clone()],
                ..row.clone()
            };
            let deadline = deadline(row, [of].into_iter());
            self.row(&own, &number.to_string(), deadline, state_words(&own))
        }));
        rows
    }
}

fn counts(of: &InstancePicture) -> bool {
    of.instance.kind != InstanceKind::Milestone
}

fn deadline<'i>(row: &RowPicture, of: impl Iterator<Item = &'i InstancePicture>) -> String {
    limit_words(&row.deadline, of.map(|of| of.instance.label.as_str()))
}
