//! The rows that belong on the desk in a year.

use chrono::{Datelike, NaiveDate};

use super::{ColumnId, Condition, RegisterDefinition, RegisterEntry, When};
use crate::span::Span;

impl RegisterDefinition {
    /// The rows of a year, by date, those without one last.
    ///
    /// A row belongs to the year in which one of its deciding dates lies: the register's own, or
    /// one by which something is counted. A year reaches from 15 December before it, where the
    /// reports of the year begin (NĐ 09/2019/NĐ-CP, Điều 12), to 31 December. Rows without the
    /// register's date belong to every year, and so do those of an earlier year of which
    /// something is still open; what only waits to be decided (a recognition) waits one year.
    #[must_use]
    pub fn of_year<'a>(&self, entries: &'a [RegisterEntry], year: i32) -> Vec<&'a RegisterEntry> {
        let (Some(from), Some(to)) =
            (NaiveDate::from_ymd_opt(year - 1, 12, 15), NaiveDate::from_ymd_opt(year, 12, 31))
        else {
            return Vec::new();
        };
        let Ok(days) = Span::new(from, to) else { return Vec::new() };
        let own = entries.iter().filter(|entry| entry.register == self.id);
        let mut rows: Vec<&RegisterEntry> =
            own.filter(|entry| self.is_of(entry, days, year)).collect();
        self.sort(&mut rows);
        rows
    }

    /// Whether the register is kept on some day of a year.
    #[must_use]
    pub fn is_kept_in(&self, year: i32) -> bool {
        self.valid_from.is_none_or(|from| from.year() <= year)
            && self.valid_to.is_none_or(|to| year <= to.year())
    }

    /// Puts rows in the order in which a register shows them: by date, those without one last,
    /// and of one day as they were entered.
    pub fn sort(&self, rows: &mut [&RegisterEntry]) {
        rows.sort_by_key(|row| {
            let day = row.day(&self.date);
            (day.is_none(), day, row.id)
        });
    }

    fn is_of(&self, entry: &RegisterEntry, days: Span, year: i32) -> bool {
        let Some(own) = entry.day(&self.date) else { return true };
        let lies = |column: &ColumnId| entry.day(column).is_some_and(|day| days.holds(day));
        if days.holds(own) || self.ends().into_iter().chain(self.decisions()).any(lies) {
            return true;
        }
        let waits = |column: &ColumnId| entry.day(column).is_none();
        own < days.from()
            && (self.ends().into_iter().any(waits)
                || (own.year() == year - 1 && self.decisions().into_iter().any(waits)))
    }

    /// The dates with which a row is over: given back, answered.
    fn ends(&self) -> Vec<&ColumnId> {
        let mut ends = Vec::new();
        for count in &self.counts {
            if let Some(When::Open { until, .. }) = &count.when {
                ends.push(until);
            }
            ends.extend(count.only.iter().filter_map(|condition| match condition {
                Condition::InTime { done, .. } => Some(done),
                _ => None,
            }));
        }
        ends
    }

    /// The other dates by which rows are counted.
    fn decisions(&self) -> Vec<&ColumnId> {
        let counts = self.counts.iter();
        let dates = counts.filter_map(|count| match &count.when {
            Some(When::In(column)) if *column != self.date => Some(column),
            _ => None,
        });
        dates.collect()
    }
}
