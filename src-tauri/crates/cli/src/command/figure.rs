//! `cchc figures` and `cchc figure`: the figures of a period.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use cchc_model::figure::FigureCode;
use cchc_model::report_period::ReportPeriod;
use cchc_ops::figure::{self, Form, TypedFigure};
use chrono::Datelike;
use serde::Serialize;

use super::{now, open, to_json};
use crate::args::{FigureCommand, PeriodArgs};
use crate::failure::Failure;

#[derive(Serialize)]
struct Listed {
    period: String,
    figures: BTreeMap<String, String>,
    broken: Vec<String>,
    missing: Vec<String>,
}

/// The figures of a period that are known, what does not fit, what is missing.
pub(super) fn show(data: &Path, asked: &PeriodArgs, json: bool) -> Result<String, Failure> {
    let today = now().date();
    let year = asked.year.unwrap_or(today.year());
    let form = figure::form(&open(data)?, year, period(&asked.period)?, today)?;
    if json { to_json(&listed(&form)?) } else { in_words(&form) }
}

pub(super) fn run(command: &FigureCommand, json: bool) -> Result<String, Failure> {
    let FigureCommand::Set { data, code, period, value, year, estimate } = command;
    let mut desk = open(data)?;
    let year = year.unwrap_or(now().date().year());
    let bad = |_| Failure::new("figure.no_figure", format!("không có mã “{code}”"), CODES);
    let typed = TypedFigure {
        code: FigureCode::new(code.trim()).map_err(bad)?,
        typed: Some(value.clone()),
        estimate: Some(*estimate),
        source: None,
    };
    let done = figure::enter(&mut desk, year, self::period(period)?, &[typed], None, now())?;
    if let Some(refused) = done.value.refused.first() {
        let problem = refused.problem;
        return Err(Failure::new(problem.code(), problem.message_vi(), problem.hint_vi()));
    }
    let form = figure::form(&desk, year, self::period(period)?, now().date())?;
    if json { to_json(&listed(&form)?) } else { Ok(format!("{}\n", done.label)) }
}

const CODES: &str = "xem mã các số liệu bằng lệnh: cchc figures DATA.db";

pub(super) fn period(key: &str) -> Result<ReportPeriod, Failure> {
    let unknown = || {
        Failure::new(
            "figure.no_period",
            format!("không có kỳ “{key}”"),
            "ghi t1 đến t12, q1 đến q4, h1 (6 tháng), m9 (9 tháng) hoặc y (cả năm)",
        )
    };
    ReportPeriod::of_key(key).ok_or_else(unknown)
}

/// Every figure that is known, as the table prints it.
fn known(form: &Form) -> Result<Vec<(&'static str, &'static str, String)>, Failure> {
    let shown = figure::set()?.figures_on(form.now.report.period.to()).filter_map(|one| {
        let shown = form.now.get(&one.code)?.display_vi(one.kind);
        let rough = if form.now.is_estimate(&one.code) { " (ước)" } else { "" };
        let unit = if one.unit == "%" { "" } else { one.unit.as_str() };
        let words = format!("{shown} {unit}").trim_end().to_owned() + rough;
        (!shown.is_empty()).then_some((one.code.as_str(), one.name.as_str(), words))
    });
    Ok(shown.collect())
}

fn in_words(form: &Form) -> Result<String, Failure> {
    let days = form.now.report.period;
    let mut words = format!("Số liệu {}, từ {days}\n", form.period.in_year(form.year));
    for (code, name, shown) in known(form)? {
        // Writing to a String cannot fail.
        let _ = writeln!(words, "{code:<10} {name}: {shown}");
    }
    for result in &form.broken {
        let _ = writeln!(words, "chưa khớp: {}", result.sentence);
    }
    let _ = writeln!(words, "còn {} số liệu chưa nhập", form.missing.len());
    Ok(words)
}

fn listed(form: &Form) -> Result<Listed, Failure> {
    let known = known(form)?.into_iter();
    Ok(Listed {
        period: form.period.in_year(form.year),
        figures: known.map(|(code, _, shown)| (code.to_owned(), shown)).collect(),
        broken: form.broken.iter().map(|result| result.sentence.clone()).collect(),
        missing: form.missing.iter().map(ToString::to_string).collect(),
    })
}
