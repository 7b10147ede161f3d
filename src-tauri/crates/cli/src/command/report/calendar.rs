//! `cchc report calendar` and `cchc report scheme`: what the office owes, and by which rules.

use std::path::Path;

use cchc_model::paper_words::short_date;
use cchc_model::report::{ReportRule, ReportScheme, SendRule, Shift};
use cchc_ops::report::scheme::{self, KnownScheme, SchemeProblem};
use cchc_ops::report::{DueLine, ReportYear, calendar};
use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::args::ReportSchemeArgs;
use crate::command::{now, open, to_json};
use crate::failure::Failure;

/// The largest file of a scheme, in bytes.
const LARGEST_FILE: u64 = 1 << 20;

#[derive(Serialize)]
struct Due {
    period: String,
    name: String,
    from: NaiveDate,
    to: NaiveDate,
    send_by: NaiveDate,
    estimated: bool,
    scheme: String,
    report: Option<u64>,
    standing: String,
}

pub(super) fn run(
    data: &Path,
    year: Option<i32>,
    on: Option<NaiveDate>,
    json: bool,
) -> Result<String, Failure> {
    let today = on.unwrap_or_else(|| now().date());
    let found = calendar(&open(data)?, year.unwrap_or(today.year()), today)?;
    if json {
        to_json(&found.due.iter().map(due).collect::<Vec<_>>())
    } else {
        Ok(in_words(&found))
    }
}

fn due(line: &DueLine) -> Due {
    let due = &line.due;
    Due {
        period: due.period.key().to_owned(),
        name: due.period.in_year(due.year),
        from: due.span.period.from(),
        to: due.closes,
        send_by: due.send_by,
        estimated: due.is_estimated(),
        scheme: due.scheme.clone(),
        report: line.report.as_ref().map(|report| report.id.0),
        standing: line.standing_vi(),
    }
}

fn in_words(found: &ReportYear) -> String {
    let mut text = line(["KỲ", "BÁO CÁO", "SỐ LIỆU", "GỬI TRƯỚC", "TÌNH TRẠNG"].map(str::to_owned));
    for due in &found.due {
        text.push_str(&line([
            due.due.period.key().to_owned(),
            due.due.period.in_year(due.due.year),
            due.due.span.period.to_string(),
            short_date(due.due.send_by),
            standing(due),
        ]));
    }
    text
}

fn line([key, name, days, send_by, standing]: [String; 5]) -> String {
    format!("{key:<4} {name:<22} {days:<25} {send_by:<11} {standing}\n")
}

/// How a report stands, how far it has come, and that it goes out before its figures close.
fn standing(line: &DueLine) -> String {
    let stage = line.report.as_ref().filter(|_| line.sent.is_none());
    let stage = stage.map(|report| report.stage.label_vi().to_lowercase());
    let estimated = line.due.is_estimated().then(|| "số liệu ước".to_owned());
    [Some(line.standing_vi()), stage, estimated]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

/// Lists the schemes, shows one, keeps one from a file or makes one what the program says.
pub(super) fn scheme(args: &ReportSchemeArgs, json: bool) -> Result<String, Failure> {
    let mut desk = open(&args.data)?;
    if let Some(file) = &args.set {
        let text = cchc_files::read_to_string(file, LARGEST_FILE)?;
        let name = file.display().to_string();
        let read = ReportScheme::read(&name, &text).map_err(SchemeProblem::Invalid);
        let read = read.map_err(cchc_ops::OpsProblem::from)?;
        return Ok(format!("{}\n", scheme::save(&mut desk, read, now())?.label));
    }
    if let Some(id) = &args.reset {
        return Ok(format!("{}\n", scheme::reset(&mut desk, id, now())?.label));
    }
    let mut known = scheme::schemes(&desk)?;
    if let Some(id) = &args.id {
        known.retain(|known| known.scheme.id == *id);
        if known.is_empty() {
            let problem = SchemeProblem::NotFound { asked: id.clone() };
            return Err(cchc_ops::OpsProblem::from(problem).into());
        }
    }
    if json {
        let schemes: Vec<&ReportScheme> = known.iter().map(|known| &known.scheme).collect();
        return match (&args.id, schemes.as_slice()) {
            (Some(_), [one]) => to_json(one),
            _ => to_json(&schemes),
        };
    }
    Ok(known.iter().map(scheme_in_words).collect())
}

fn scheme_in_words(known: &KnownScheme) -> String {
    let scheme = &known.scheme;
    let own = if known.own { " (cơ quan đã sửa)" } else { "" };
    let mut text = format!("{}: {}{own}\n", scheme.id, scheme.name);
    for rule in scheme.reports.iter().filter(|rule| rule.on) {
        let closes = scheme.closes.of_month(rule.period.months().1);
        let name = rule.period.label_vi();
        text.push_str(&format!("  {name:<16} chốt ngày {closes}, {}\n", send_vi(rule)));
    }
    text
}

fn send_vi(rule: &ReportRule) -> String {
    match rule.send {
        SendRule::WorkingDaysAfterClosing(days) => {
            format!("gửi trong {days} ngày làm việc sau ngày chốt")
        }
        SendRule::Day { day, month } => {
            let shift = match rule.shift {
                Shift::Before => ", trùng ngày nghỉ thì gửi trước đó",
                Shift::After => ", trùng ngày nghỉ thì gửi sau đó",
                Shift::Stays => "",
            };
            format!("gửi trước ngày {day:02}/{month}{shift}")
        }
    }
}
