//! A calendar of reports: `báo cáo quý gửi ngày 05 tháng cuối quý; báo cáo năm gửi ngày 25/11 …`.

use chrono::{Datelike, NaiveDate};

use super::Deadline;
use super::calendar::short;
use super::found::Found;
use super::kind::DeadlineKind;
use super::reader::Reader;

/// One line of the calendar.
struct Line<'a> {
    found: &'a Found,
    /// The report it belongs to, in the notation of `recurrence`.
    label: Option<&'static str>,
}

/// Reads repeated dates, and dates of named periodic reports, as one recurring deadline.
pub(super) fn read(r: &Reader<'_>, from: usize, all: &[Found]) -> Option<Deadline> {
    let lines = lines(r, from, all)?;
    let year_report = lines.iter().any(|line| line.label == Some("year") && line.is_late());
    let mut deadline = Deadline::new(DeadlineKind::Recurring);
    let mut replaced = false;
    for line in &lines {
        for day in &line.found.deadline.due {
            let last_quarter = line.is_quarterly() && year_report && day.month() >= 10;
            replaced |= last_quarter;
            if !last_quarter {
                deadline.due.push(*day);
            }
        }
        for note in &line.found.deadline.notes {
            deadline.note(note.clone());
        }
        deadline.ask |= line.found.deadline.ask;
    }
    deadline.due.sort_unstable();
    deadline.due.dedup();
    let words: Vec<String> = lines.iter().map(Line::notation).collect();
    deadline.recurrence = Some(words.join("; "));
    let bound = all.first()?.deadline.bound;
    deadline.bound = bound.filter(|_| all.iter().all(|found| found.deadline.bound == bound));
    if replaced {
        deadline.doubt("kỳ quý IV được thay bằng báo cáo năm; cần xác nhận giữ hay bỏ");
    }
    Some(deadline)
}

/// The lines, when every time of the statement belongs to a calendar.
fn lines<'a>(r: &Reader<'_>, from: usize, all: &'a [Found]) -> Option<Vec<Line<'a>>> {
    let recurring = |found: &Found| found.kind() == DeadlineKind::Recurring;
    let ruled = all.iter().any(|found| recurring(found) && (found.rule.is_some() || all.len() > 1));
    if !ruled {
        return None;
    }
    let mut begin = from;
    let mut lines = Vec::with_capacity(all.len());
    for found in all {
        let label = report_label(r, begin, found.from);
        let named_day = found.is_point() && label.is_some() && !found.year_given;
        if !recurring(found) && !named_day {
            return None;
        }
        lines.push(Line { found, label });
        begin = found.to;
    }
    Some(lines)
}

impl Line<'_> {
    fn is_quarterly(&self) -> bool {
        self.found.rule.as_deref().is_some_and(|rule| rule.contains("month"))
    }

    /// Due so late in the year that it stands in for the report of quarter IV.
    fn is_late(&self) -> bool {
        self.found.deadline.final_due().is_some_and(|due| due.month() >= 10)
    }

    /// `quarter: day 05 of last month`, `6 months: 05/6`, or the plain `monthly`.
    fn notation(&self) -> String {
        let label = self.label.or(self.is_quarterly().then_some("quarter"));
        let days = |due: &[NaiveDate]| {
            let words: Vec<String> = due.iter().map(|day| short(*day, false)).collect();
            words.join(", ")
        };
        let rule = match &self.found.rule {
            Some(rule) => Some(rule.clone()),
            None if self.found.is_point() => Some(days(&self.found.deadline.due)),
            None => None,
        };
        match (label, rule) {
            (Some(label), Some(rule)) => format!("{label}: {rule}"),
            _ => self.found.deadline.recurrence.clone().unwrap_or_default(),
        }
    }
}

/// The report named before a date: `báo cáo 6 tháng gửi` is `6 months`.
fn report_label(r: &Reader<'_>, from: usize, to: usize) -> Option<&'static str> {
    const LABELS: &[(&str, &str)] = &[
        ("bao cao tuan", "week"),
        ("bao cao thang", "month"),
        ("bao cao quy", "quarter"),
        ("bao cao 6 thang", "6 months"),
        ("bao cao sáu thang", "6 months"),
        ("bao cao 9 thang", "9 months"),
        ("bao cao nam", "year"),
        ("bao cao tong ket", "year"),
    ];
    (from..to).rev().take(24).find_map(|i| r.lookup(i, LABELS).map(|(label, _)| label))
}
