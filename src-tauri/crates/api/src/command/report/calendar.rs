//! What the office owes in a year, and what has become of it.

use cchc_model::ids::ReportId;
use cchc_model::report::ReportStage;
use cchc_model::report_period::ReportPeriod;
use cchc_ops::ReportSummary;
use cchc_ops::report::{self as ops, DueLine, DueStanding};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use crate::Problem;
use crate::command::Call;
use crate::command::overview::Year;

/// The calendar of the reports of a year.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReportCalendarView {
    /// The year.
    pub year: i32,
    /// What is owed, in the order of the days of sending.
    pub lines: Vec<ReportCalendarLine>,
    /// Reports of the year that no scheme asks for: chuyên đề, đột xuất, periods switched off.
    pub others: Vec<OtherReport>,
    /// What presses today, as on the overview of the year.
    pub reminders: Vec<ReportReminder>,
    /// Whether the days off of the year are the announced ones; days of sending may still move
    /// otherwise.
    pub confirmed: bool,
}

/// A report that is owed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReportCalendarLine {
    /// Its period.
    pub period: ReportPeriod,
    /// `Quý I/2026`.
    pub name: String,
    /// First day of its window.
    pub from: NaiveDate,
    /// Last day of its window, on which its figures are closed.
    pub to: NaiveDate,
    /// The day by which it is to be sent.
    pub send_by: NaiveDate,
    /// Whether that is before the last day of its window, so that the rest is ước.
    pub estimated: bool,
    /// The scheme that asks for it.
    pub scheme: String,
    /// The report, once it was begun.
    pub made: Option<ReportMade>,
    /// Where it stands.
    pub urgency: ReportUrgency,
    /// The same in words: `Còn 6 ngày`, `Chậm 3 ngày`, `Đã gửi đúng hạn`.
    pub standing: String,
}

/// A report that was begun, in a list of what is owed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReportMade {
    /// The report.
    pub report: ReportId,
    /// How far it has come.
    pub stage: ReportStage,
    /// The same in words.
    pub stage_words: String,
    /// Its first paper, once it was issued: `số 12/BC-UBND ngày 07/3/2026`; empty before.
    pub paper: String,
}

/// A report that no scheme asks for.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OtherReport {
    /// `chuyên đề: …`, `9 tháng năm 2026`.
    pub name: String,
    /// First day of its window.
    pub from: NaiveDate,
    /// Last day of its window.
    pub to: NaiveDate,
    /// The report.
    pub made: ReportMade,
}

/// How much a report presses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportUrgency {
    /// It went out in time.
    Sent,
    /// It went out late.
    SentLate,
    /// Its window has not begun.
    Ahead,
    /// Its day is still some time away.
    Open,
    /// Its day is near.
    Soon,
    /// Its day is over.
    Late,
    /// Its day was over before there was this book.
    BeforeBook,
}

/// A report of which the officer is reminded.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReportReminder {
    /// Its period.
    pub period: ReportPeriod,
    /// Its year.
    pub year: i32,
    /// `Quý I/2026`.
    pub name: String,
    /// The day by which it is to be sent.
    pub send_by: NaiveDate,
    /// The report, once it was begun.
    pub made: Option<ReportMade>,
    /// Whether its day is over.
    pub late: bool,
    /// `Còn 6 ngày`, `Chậm 3 ngày`.
    pub standing: String,
    /// All of it: `Báo cáo Quý I/2026: gửi trước 17/3/2026, còn 6 ngày`.
    pub words: String,
}

pub(in crate::command) fn calendar(
    call: &mut Call<'_>,
    asked: Year,
) -> Result<ReportCalendarView, Problem> {
    let found = ops::calendar(call.session.desk()?, asked.year, call.now.date())?;
    Ok(ReportCalendarView {
        year: asked.year,
        lines: found.due.iter().map(ReportCalendarLine::from).collect(),
        others: found.others.iter().map(OtherReport::from).collect(),
        reminders: ReportReminder::of_year(call, asked.year)?,
        confirmed: found.confirmed,
    })
}

impl ReportReminder {
    /// What presses today, of a year; of the year that is running also what is left from the one
    /// before it.
    pub(in crate::command) fn of_year(call: &Call<'_>, year: i32) -> Result<Vec<Self>, Problem> {
        let desk = call.session.desk()?;
        let today = call.now.date();
        let (running, _) = ops::scheme::days(desk)?.month_of(today);
        let lines = ops::pressing(desk, today)?;
        // The officer's year begins in January, the one of the reports in December.
        let running = [running, chrono::Datelike::year(&today)].contains(&year);
        let asked = lines.iter().filter(|line| running || line.due.year == year);
        Ok(asked.map(Self::from).collect())
    }
}

impl From<&DueLine> for ReportReminder {
    fn from(line: &DueLine) -> Self {
        Self {
            period: line.due.period,
            year: line.due.year,
            name: line.due.period.in_year(line.due.year),
            send_by: line.due.send_by,
            made: made(line),
            late: matches!(line.standing, DueStanding::Late { .. }),
            standing: line.standing_vi(),
            words: line.reminder_vi(),
        }
    }
}

impl From<&DueLine> for ReportCalendarLine {
    fn from(line: &DueLine) -> Self {
        let due = &line.due;
        Self {
            period: due.period,
            name: due.period.in_year(due.year),
            from: due.span.period.from(),
            to: due.closes,
            send_by: due.send_by,
            estimated: due.is_estimated(),
            scheme: due.scheme.clone(),
            made: made(line),
            urgency: urgency(line),
            standing: line.standing_vi(),
        }
    }
}

fn urgency(line: &DueLine) -> ReportUrgency {
    match line.standing {
        DueStanding::Sent { days_late: 0 } => ReportUrgency::Sent,
        DueStanding::Sent { .. } => ReportUrgency::SentLate,
        DueStanding::Ahead => ReportUrgency::Ahead,
        DueStanding::Open { .. } if line.presses() => ReportUrgency::Soon,
        DueStanding::Open { .. } => ReportUrgency::Open,
        DueStanding::Late { .. } => ReportUrgency::Late,
        DueStanding::BeforeBook => ReportUrgency::BeforeBook,
    }
}

fn made(line: &DueLine) -> Option<ReportMade> {
    let paper = line.sent.as_ref().map(cchc_model::version::IssuedBy::words_vi);
    line.report
        .as_ref()
        .map(|report| ReportMade { paper: paper.unwrap_or_default(), ..ReportMade::from(report) })
}

impl From<&ReportSummary> for ReportMade {
    fn from(report: &ReportSummary) -> Self {
        Self {
            report: report.id,
            stage: report.stage,
            stage_words: report.stage.label_vi().to_owned(),
            paper: report.issued.as_ref().map(|last| last.by.words_vi()).unwrap_or_default(),
        }
    }
}

impl From<&ReportSummary> for OtherReport {
    fn from(report: &ReportSummary) -> Self {
        Self {
            name: report.kind.name_vi(report.year),
            from: report.span.period.from(),
            to: report.span.period.to(),
            made: ReportMade::from(report),
        }
    }
}
