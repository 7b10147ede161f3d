//! Proves a scheme of reports before anybody is reminded by it.

use std::collections::BTreeSet;

use super::scheme::{ReportRule, ReportScheme, SendRule};
use crate::definition::{DefinitionFault, DefinitionProblem, Problems, is_slug};
use crate::report_period::MonthClosing;

/// The most working days that a report may have after its closing.
const MOST_DAYS: u32 = 60;

/// What may stand between braces in a name of Kính gửi.
const SLOTS: [&str; 2] = ["{superior}", "{superior_place}"];

impl ReportScheme {
    /// Proves that it holds together; `file` is what problems call it.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn prove(&self, file: &str) -> Result<(), Vec<DefinitionProblem>> {
        let mut problems = Problems::of(file);
        head(self, &mut problems);
        closing(self, &mut problems);
        let mut seen = BTreeSet::new();
        for (at, report) in self.reports.iter().enumerate() {
            if !seen.insert(report.period) {
                let fault = DefinitionFault::Duplicate(report.period.key().to_owned());
                problems.add(format!("reports[{at}].period"), fault);
            }
            rule(at, report, &mut problems);
        }
        problems.or(())
    }
}

fn shape(problems: &mut Problems, path: impl Into<String>, detail: impl Into<String>) {
    problems.add(path, DefinitionFault::Shape(detail.into()));
}

fn head(scheme: &ReportScheme, problems: &mut Problems) {
    if !is_slug(&scheme.id) {
        let detail = format!("“{}” không phải là mã chế độ báo cáo (a-z, 0-9, -)", scheme.id);
        shape(problems, "id", detail);
    }
    if scheme.name.trim().is_empty() {
        shape(problems, "name", "chế độ báo cáo phải có tên");
    }
    if let (Some(from), Some(to)) = (scheme.valid_from, scheme.valid_to)
        && to < from
    {
        let detail = format!(
            "ngày hết hiệu lực {} đứng trước ngày có hiệu lực {}",
            to.format("%d/%m/%Y"),
            from.format("%d/%m/%Y")
        );
        problems.add("valid_to", DefinitionFault::Contradiction(detail));
    }
    for (at, name) in scheme.addressees.iter().enumerate() {
        let rest = SLOTS.iter().fold(name.clone(), |rest, slot| rest.replace(slot, ""));
        if name.trim().is_empty() {
            shape(problems, format!("addressees[{at}]"), "nơi nhận ở mục Kính gửi đang để trống");
        } else if rest.contains(['{', '}']) {
            let detail = format!("“{name}” có chỗ điền lạ; dùng được {}", SLOTS.join(", "));
            shape(problems, format!("addressees[{at}]"), detail);
        }
    }
}

fn closing(scheme: &ReportScheme, problems: &mut Problems) {
    let day_fits = |day: u32| (1..=31).contains(&day);
    if !day_fits(scheme.closes.day) {
        shape(problems, "closes.day", "ngày chốt số liệu từ 1 đến 31");
    }
    let mut seen = BTreeSet::new();
    for (at, &MonthClosing { month, day }) in scheme.closes.months.iter().enumerate() {
        if !(1..=12).contains(&month) || !day_fits(day) {
            let detail = "tháng từ 1 đến 12, ngày chốt số liệu từ 1 đến 31";
            shape(problems, format!("closes.months[{at}]"), detail);
        }
        if !seen.insert(month) {
            let fault = DefinitionFault::Duplicate(format!("tháng {month}"));
            problems.add(format!("closes.months[{at}].month"), fault);
        }
    }
}

fn rule(at: usize, rule: &ReportRule, problems: &mut Problems) {
    let path = format!("reports[{at}].send");
    let name = rule.period.label_vi();
    match rule.send {
        SendRule::WorkingDaysAfterClosing(days) if !(1..=MOST_DAYS).contains(&days) => {
            let detail = format!("{name}: gửi sau ngày chốt từ 1 đến {MOST_DAYS} ngày làm việc");
            shape(problems, path, detail);
        }
        // 2024 is a leap year: 29/02 is a day of some year.
        SendRule::Day { day, month }
            if chrono::NaiveDate::from_ymd_opt(2024, month, day).is_none() =>
        {
            shape(problems, path, format!("{name}: không có ngày {day}/{month}"));
        }
        SendRule::Day { .. } | SendRule::WorkingDaysAfterClosing(_) => {}
    }
}
