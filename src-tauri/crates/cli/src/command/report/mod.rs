//! `cchc report`: periodic reports and those on a subject of their own.

use cchc_model::ids::ReportId;
use cchc_ops::Desk;

use super::figure::period;
use super::{now, open, to_json};
use crate::args::{ReportArg, ReportCommand};
use crate::failure::Failure;

mod calendar;
mod export;
mod life;
mod text;

pub(super) fn run(command: &ReportCommand, json: bool) -> Result<String, Failure> {
    match command {
        ReportCommand::Calendar { data, year, on } => calendar::run(data, *year, *on, json),
        ReportCommand::Scheme(args) => calendar::scheme(args, json),
        ReportCommand::List { data, year } => text::list(data, *year, json),
        ReportCommand::New(args) => text::new(args, json),
        ReportCommand::Compile(args) => text::compile(args, json),
        ReportCommand::Gaps(args) => text::gaps(args, json),
        ReportCommand::Show { report, version } => text::show(report, *version, json),
        ReportCommand::Export(args) => export::run(args, json),
        ReportCommand::Submit(report) => life::submit(report, json),
        ReportCommand::TakeBack(report) => life::take_back(report, json),
        ReportCommand::Issue(args) => life::issue(args, json),
        ReportCommand::Correct { report, reason } => life::correct(report, reason, json),
        ReportCommand::Discard(report) => life::discard(report, json),
        ReportCommand::Attach { report, file, version } => {
            life::attach(report, file, *version, json)
        }
        ReportCommand::Detach { report, version } => life::detach(report, *version, json),
        ReportCommand::Diff { report, version } => life::diff(report, *version, json),
    }
}

/// The number of the report that is asked for.
fn found(desk: &Desk, asked: &ReportArg) -> Result<ReportId, Failure> {
    if let Some(id) = asked.id {
        return Ok(ReportId(id));
    }
    let period = period(asked.period.as_deref().unwrap_or_default())?;
    let of_year = desk.book().reports(asked.year).map_err(cchc_ops::OpsProblem::from)?;
    let report = of_year.into_iter().find(|one| one.kind.period() == Some(period));
    report.map(|report| report.id).ok_or_else(not_found)
}

fn not_found() -> Failure {
    Failure::new(
        "report.not_found",
        "sổ không có báo cáo này",
        "xem các báo cáo bằng lệnh: cchc report list",
    )
}
