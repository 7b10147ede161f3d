//! Counts rows of a register by period.

use std::collections::BTreeSet;

use super::{
    CellValue, ColumnId, Condition, CountOf, RegisterCount, RegisterDefinition, RegisterEntry,
    RowId, When,
};
use crate::span::Span;
use crate::text;

impl RegisterDefinition {
    /// A count over the rows of a period. What was written down later about a day in the period
    /// counts; what happened after it does not ([`Condition::ByEnd`]).
    ///
    /// `None` when the sum is beyond 64 bits.
    #[must_use]
    pub fn count(
        &self,
        count: &RegisterCount,
        entries: &[RegisterEntry],
        span: Span,
    ) -> Option<i64> {
        let rows = self.rows(count, entries, span);
        let length = |length: usize| i64::try_from(length).ok();
        match &count.what {
            CountOf::Rows => length(rows.len()),
            CountOf::Sum(column) => rows.iter().try_fold(0_i64, |sum, row| {
                let number = match row.cells.get(column) {
                    Some(CellValue::Number(number)) => *number,
                    _ => 0,
                };
                sum.checked_add(number)
            }),
            CountOf::Distinct(column) => {
                let values: BTreeSet<String> =
                    rows.iter().filter_map(|row| key(row.cells.get(column)?)).collect();
                length(values.len())
            }
        }
    }

    /// The rows that a count of a period is made of, for the officer who asks why.
    #[must_use]
    pub fn rows<'a>(
        &self,
        count: &RegisterCount,
        entries: &'a [RegisterEntry],
        span: Span,
    ) -> Vec<&'a RegisterEntry> {
        let own = entries.iter().filter(|entry| entry.register == self.id);
        own.filter(|entry| {
            self.is_within(count, entry, span)
                && count.only.iter().all(|condition| meets(condition, entry, span))
        })
        .collect()
    }

    /// Rows without the register's date: they are in no period, and nobody should find out in
    /// December.
    #[must_use]
    pub fn undated(&self, entries: &[RegisterEntry]) -> Vec<RowId> {
        let own = entries.iter().filter(|entry| entry.register == self.id);
        own.filter(|entry| entry.day(&self.date).is_none()).map(|entry| entry.id).collect()
    }

    fn is_within(&self, count: &RegisterCount, entry: &RegisterEntry, span: Span) -> bool {
        let dated = |column: &ColumnId| entry.day(column).is_some_and(|day| span.holds(day));
        match &count.when {
            None => dated(&self.date),
            Some(When::In(column)) => dated(column),
            Some(When::Open { since, until }) => {
                let begun = entry.day(since).is_some_and(|day| day < span.to());
                begun && entry.day(until).is_none_or(|day| span.from() <= day)
            }
        }
    }
}

fn meets(condition: &Condition, entry: &RegisterEntry, span: Span) -> bool {
    match condition {
        Condition::Is { column, choice } => {
            entry.cells.get(column) == Some(&CellValue::Choice(choice.clone()))
        }
        Condition::Yes(column) => entry.cells.get(column) == Some(&CellValue::YesNo(true)),
        Condition::Filled(column) => entry.cells.contains_key(column),
        Condition::ByEnd(column) => entry.day(column).is_some_and(|day| day <= span.to()),
        Condition::InTime { done, due } => match (entry.day(done), entry.day(due)) {
            (Some(done), Some(due)) => done <= due,
            _ => false,
        },
    }
}

/// What makes two cells the same value.
fn key(value: &CellValue) -> Option<String> {
    Some(match value {
        CellValue::Text(words) => text::compare_key(words),
        CellValue::Date(day) => day.to_string(),
        CellValue::Number(number) => number.to_string(),
        CellValue::Choice(choice) => choice.to_string(),
        CellValue::YesNo(yes) => yes.to_string(),
        CellValue::Documents(documents) => {
            let numbers: Vec<String> = documents.iter().map(|id| id.0.to_string()).collect();
            numbers.join(" ")
        }
    })
    .filter(|key| !key.is_empty())
}
