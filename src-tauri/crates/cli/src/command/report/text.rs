//! `cchc report list`, `new`, `compile`, `gaps` and `show`: the words of a report.

use std::path::Path;

use cchc_model::ids::ReportId;
use cchc_model::report::{
    Gap, OutlineId, PaperSection, ReportKind, ReportPaper, ReportStage, StatisticsTable,
};
use cchc_model::report_period::ReportPeriod;
use cchc_model::span::{ReportSpan, Span};
use cchc_ops::report::NewReport;
use cchc_ops::{OpsProblem, ReportSummary, report};
use chrono::{Datelike as _, NaiveDate};
use serde::Serialize;

use super::{found, not_found, to_json};
use crate::args::{ReportArg, ReportNewArgs, ReportTodayArgs};
use crate::command::figure::period;
use crate::command::{now, open};
use crate::failure::Failure;

#[derive(Serialize)]
struct Listed {
    report: ReportId,
    name: String,
    year: i32,
    /// The key of its period, such as `q1`.
    period: Option<&'static str>,
    from: NaiveDate,
    to: NaiveDate,
    taken_on: Option<NaiveDate>,
    stage: ReportStage,
    /// The paper of its last version.
    paper: Option<String>,
}

pub(super) fn list(data: &Path, year: Option<i32>, json: bool) -> Result<String, Failure> {
    let desk = open(data)?;
    let reports = desk.book().reports(year).map_err(OpsProblem::from)?;
    if json {
        return to_json(&reports.into_iter().map(listed).collect::<Vec<_>>());
    }
    if reports.is_empty() {
        return Ok("chưa có báo cáo nào\n".to_owned());
    }
    Ok(reports.iter().map(in_words).collect())
}

fn listed(report: ReportSummary) -> Listed {
    Listed {
        report: report.id,
        name: report.kind.name_vi(report.year),
        year: report.year,
        period: report.kind.period().map(ReportPeriod::key),
        from: report.span.period.from(),
        to: report.span.period.to(),
        taken_on: report.taken_on,
        stage: report.stage,
        paper: report.issued.map(|version| version.by.words_vi()),
    }
}

fn in_words(report: &ReportSummary) -> String {
    let paper = report.issued.as_ref().map(|version| format!(", {}", version.by.words_vi()));
    format!(
        "{:>4}  {:<24} {} – {}  {}{}\n",
        report.id.0,
        report.kind.name_vi(report.year),
        vi(report.span.period.from()),
        vi(report.span.period.to()),
        report.stage.label_vi(),
        paper.unwrap_or_default(),
    )
}

fn vi(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

#[derive(Serialize)]
struct Begun {
    report: ReportId,
    name: String,
}

pub(super) fn new(args: &ReportNewArgs, json: bool) -> Result<String, Failure> {
    let (kind, span) = kind(args)?;
    let new =
        NewReport { kind, year: args.year, span, outline: args.outline.clone().map(OutlineId) };
    let mut desk = open(&args.data)?;
    let now = now();
    let done = report::create(&mut desk, &new, now.date(), now)?;
    let id = done.value;
    if json {
        return to_json(&Begun { report: id, name: new.kind.name_vi(new.year) });
    }
    Ok(format!("đã {}, số {id} trong sổ\n", done.label))
}

/// What is to be reported on, and the days of a report without a period.
fn kind(args: &ReportNewArgs) -> Result<(ReportKind, Option<ReportSpan>), Failure> {
    let kind = match (&args.thematic, &args.ad_hoc) {
        (Some(subject), _) => ReportKind::Thematic(subject.clone()),
        (_, Some(subject)) => ReportKind::AdHoc(subject.clone()),
        _ => {
            let key = args.period.as_deref().unwrap_or_default();
            return Ok((ReportKind::Periodic(period(key)?), None));
        }
    };
    let (Some(from), Some(until)) = (args.from, args.until) else { return Ok((kind, None)) };
    let backward = || {
        Failure::new(
            "report.no_window",
            format!("ngày {} ở trước ngày {}", vi(until), vi(from)),
            "ghi --from là ngày đầu, --until là ngày cuối của số liệu",
        )
    };
    let whole = |year: i32| {
        let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
        let last = NaiveDate::from_ymd_opt(year, 12, 31)?;
        // Days outside of the year belong to what is added up from its beginning.
        Span::new(first.min(from), last.max(until)).ok()
    };
    let period = Span::new(from, until).map_err(|_| backward())?;
    let year = whole(args.year).or_else(|| whole(until.year())).unwrap_or(period);
    Ok((kind, Some(ReportSpan { period, year })))
}

#[derive(Serialize)]
struct Compilation {
    report: ReportId,
    taken_on: NaiveDate,
    added: usize,
    changed: usize,
    gone: usize,
    offers: usize,
    gaps: Vec<Gap>,
}

pub(super) fn compile(args: &ReportTodayArgs, json: bool) -> Result<String, Failure> {
    let mut desk = open(&args.report.data)?;
    let id = found(&desk, &args.report)?;
    let now = now();
    let done = report::compile(&mut desk, id, args.today.unwrap_or(now.date()), now)?;
    let report::CompiledReport { taken_on, added, changed, gone, offers, gaps } = done.value;
    if json {
        let done = Compilation { report: id, taken_on, added, changed, gone, offers, gaps };
        return to_json(&done);
    }
    Ok(format!(
        "đã {}: {added} đoạn mới, {changed} đoạn đổi, {gone} đoạn bỏ; {offers} chỗ khác chờ chọn\n{}",
        done.label,
        gap_words(&gaps)
    ))
}

pub(super) fn gaps(args: &ReportTodayArgs, json: bool) -> Result<String, Failure> {
    let desk = open(&args.report.data)?;
    let id = found(&desk, &args.report)?;
    let gaps = report::gaps(&desk, id, args.today.unwrap_or_else(|| now().date()))?;
    if json {
        return to_json(&gaps);
    }
    if gaps.is_empty() { Ok("không thiếu gì\n".to_owned()) } else { Ok(gap_words(&gaps)) }
}

fn gap_words(gaps: &[Gap]) -> String {
    let line = |gap: &Gap| {
        let weight = if gap.blocks { "PHẢI BỔ SUNG" } else { "XEM LẠI     " };
        format!("{weight} {} {}\n", gap.words, gap.hint)
    };
    gaps.iter().map(line).collect()
}

/// The report as it stands, or a version as it was issued.
pub(super) fn show(asked: &ReportArg, version: Option<u32>, json: bool) -> Result<String, Failure> {
    let desk = open(&asked.data)?;
    let id = found(&desk, asked)?;
    let paper = match version {
        Some(ordinal) => report::version_of(&desk, id, ordinal)?.paper,
        None => {
            let of = desk.book().report(id).map_err(OpsProblem::from)?.ok_or_else(not_found)?;
            report::paper(&desk, &of, now().date())?
        }
    };
    if json { to_json(&paper) } else { Ok(words(&paper)) }
}

fn words(paper: &ReportPaper) -> String {
    let mut text = format!("BÁO CÁO {}\n", paper.head.subject);
    for section in &paper.sections {
        text.push_str(&section_words(section));
    }
    if let Some(table) = &paper.statistics {
        text.push_str(&table_words(table));
    }
    text
}

fn section_words(section: &PaperSection) -> String {
    let mut text = match (section.number.as_str(), section.title.as_str()) {
        ("", "") => String::new(),
        ("", title) => format!("\n{title}\n"),
        (number, title) => format!("\n{number}. {title}\n"),
    };
    for (_, paragraph) in &section.paragraphs {
        text.push_str(paragraph);
        text.push('\n');
    }
    text
}

fn table_words(table: &StatisticsTable) -> String {
    let mut text = format!("\nBẢNG THỐNG KÊ ({})\n", table.columns.join(" | "));
    for row in &table.rows {
        let cells = row.cells.join(" | ");
        let line = format!("{} {}: {cells} {}", row.code, row.name, row.unit);
        text.push_str(line.trim_end_matches([' ', ':']));
        text.push('\n');
    }
    text
}
