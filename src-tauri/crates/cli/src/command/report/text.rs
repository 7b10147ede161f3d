//! `cchc report list` and `show`: the words of a report.

use std::path::Path;

use cchc_model::ids::ReportId;
use cchc_model::report::{PaperSection, ReportPaper, ReportStage, StatisticsTable};
use cchc_ops::{OpsProblem, ReportSummary, report};
use chrono::NaiveDate;
use serde::Serialize;

use super::{found, not_found, to_json};
use crate::args::ReportArg;
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
        period: report.kind.period().map(|period| period.key()),
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
