//! What the office owes in a year, and what has become of it.

use cchc_model::report::{DueReport, ReportStage, due_reports};
use cchc_model::version::IssuedBy;
use cchc_store::ReportSummary;
use chrono::NaiveDate;

use super::{ReportProblem, scheme};
use crate::progress::holidays;
use crate::{Desk, OpsProblem};

/// The reports of a year.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportYear {
    /// What is owed, in the order of the days of sending.
    pub due: Vec<DueLine>,
    /// The reports of the year that no scheme asks for: chuyên đề, đột xuất, periods that are
    /// switched off.
    pub others: Vec<ReportSummary>,
    /// Whether the days off of the year are the announced ones.
    pub confirmed: bool,
}

/// A report that is owed, and the one that was made.
#[derive(Debug, Clone, PartialEq)]
pub struct DueLine {
    /// What is owed.
    pub due: DueReport,
    /// The report, when it was begun.
    pub report: Option<ReportSummary>,
    /// Its first paper, when it was issued: what was in time stays so when it is corrected.
    pub sent: Option<IssuedBy>,
    /// Where it stands.
    pub standing: DueStanding,
}

/// Where a report stands to its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueStanding {
    /// It went out; so many days late, 0 in time.
    Sent {
        /// Days after the day of sending.
        days_late: i64,
    },
    /// Its window has not begun.
    Ahead,
    /// So many days are left, 0 on the day of sending itself.
    Open {
        /// Days from today.
        days_left: i64,
    },
    /// Its day is over.
    Late {
        /// Days since.
        days: i64,
    },
    /// Its day was over before there was this book: whether it was sent nobody can tell.
    BeforeBook,
}

/// How many days before its day a report is spoken of.
pub const SOON_DAYS: i64 = 15;

impl DueLine {
    /// Whether the officer is to be reminded of it: late, or soon.
    #[must_use]
    pub const fn presses(&self) -> bool {
        match self.standing {
            DueStanding::Late { .. } => true,
            DueStanding::Open { days_left } => days_left <= SOON_DAYS,
            DueStanding::Sent { .. } | DueStanding::Ahead | DueStanding::BeforeBook => false,
        }
    }

    /// How it stands: `Chậm 3 ngày`, `Còn 6 ngày`, `Đã gửi, chậm 2 ngày`.
    #[must_use]
    pub fn standing_vi(&self) -> String {
        match self.standing {
            DueStanding::Sent { days_late: 0 } => "Đã gửi đúng hạn".to_owned(),
            DueStanding::Sent { days_late } => format!("Đã gửi, chậm {days_late} ngày"),
            DueStanding::Ahead => "Chưa đến kỳ".to_owned(),
            DueStanding::Open { days_left: 0 } => "Hạn gửi hôm nay".to_owned(),
            DueStanding::Open { days_left } => format!("Còn {days_left} ngày"),
            DueStanding::Late { days } => format!("Chậm {days} ngày"),
            DueStanding::BeforeBook => "Chưa có trong sổ".to_owned(),
        }
    }

    /// The reminder of one line: `Báo cáo Quý I/2026: gửi trước 17/3/2026, còn 6 ngày`.
    #[must_use]
    pub fn reminder_vi(&self) -> String {
        let name = self.due.period.in_year(self.due.year);
        let standing = self.standing_vi().to_lowercase();
        let day = cchc_model::paper_words::short_date(self.due.send_by);
        let stage = match self.report.as_ref().map(|report| report.stage) {
            Some(ReportStage::Submitted) => ", đã trình ký",
            _ => "",
        };
        format!("Báo cáo {name}: gửi trước {day}, {standing}{stage}")
    }
}

/// What the office owes in a year, and what has become of it by `today`.
///
/// # Errors
/// `report.year`; `program.shipped_file`; `store.busy`, `store.damaged`.
pub fn calendar(desk: &Desk, year: i32, today: NaiveDate) -> Result<ReportYear, OpsProblem> {
    if !(1990..=2200).contains(&year) {
        return Err(ReportProblem::Year { year }.into());
    }
    let mut reports = desk.book().reports(Some(year))?;
    let begun = desk.book().begun_on()?;
    let mut lines = Vec::new();
    let holidays = holidays()?;
    for due in due_reports(&scheme::all(desk)?, year, &holidays) {
        let made = reports.iter().position(|report| report.kind.period() == Some(due.period));
        let report = made.map(|at| reports.remove(at));
        let sent = match &report {
            Some(report) if report.issued.is_some() => {
                desk.book().report_versions(report.id)?.into_iter().next().map(|first| first.by)
            }
            _ => None,
        };
        let known = report.is_some() || begun.is_some_and(|begun| begun <= due.send_by);
        let standing = standing(&due, sent.as_ref(), known, today);
        lines.push(DueLine { due, report, sent, standing });
    }
    Ok(ReportYear { due: lines, others: reports, confirmed: holidays.is_confirmed(year) })
}

/// What presses on a day, the most urgent first: of the reporting year that the day lies in and
/// of those beside it, because a report may be late or due when its year is over.
///
/// # Errors
/// As [`calendar`].
pub fn pressing(desk: &Desk, today: NaiveDate) -> Result<Vec<DueLine>, OpsProblem> {
    let (year, _) = scheme::days(desk)?.month_of(today);
    let mut lines = Vec::new();
    for year in [year - 1, year] {
        if (1990..=2200).contains(&year) {
            lines.extend(calendar(desk, year, today)?.due.into_iter().filter(DueLine::presses));
        }
    }
    lines.sort_by_key(|line| line.due.send_by);
    Ok(lines)
}

fn standing(
    due: &DueReport,
    sent: Option<&IssuedBy>,
    known: bool,
    today: NaiveDate,
) -> DueStanding {
    let days_left = (due.send_by - today).num_days();
    match sent {
        Some(by) => DueStanding::Sent { days_late: (by.day - due.send_by).num_days().max(0) },
        None if days_left < 0 && !known => DueStanding::BeforeBook,
        None if days_left < 0 => DueStanding::Late { days: -days_left },
        None if today < due.span.period.from() => DueStanding::Ahead,
        None => DueStanding::Open { days_left },
    }
}
