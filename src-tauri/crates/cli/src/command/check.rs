//! `cchc check`: the data file's health, the files of its evidence and of issued reports, and
//! everything on the plans' paper that is worth a look.

use std::collections::BTreeMap;
use std::path::Path;

use cchc_model::finding::{self, Finding, Severity};
use cchc_ops::{OpsProblem, book, evidence, layout, plan, report};
use serde::Serialize;

use super::{open, risk, to_json};
use crate::failure::Failure;

#[derive(Serialize)]
struct Checked {
    /// What SQLite says about the file; empty when it is sound.
    file: Vec<String>,
    /// What may happen to the file where it lies; `null` where it is right.
    place: Option<String>,
    /// Files of evidence that are missing, changed or unreadable, by their documents.
    evidence: Vec<String>,
    /// Files of issued reports that are missing, changed or unreadable.
    reports: Vec<String>,
    plans: usize,
    counts: BTreeMap<&'static str, usize>,
    findings: Vec<Finding>,
}

pub(super) fn run(data: &Path, json: bool) -> Result<String, Failure> {
    let desk = open(data)?;
    let layouts = layout::all(&desk)?;
    let catalogue = desk.book().catalogue().map_err(OpsProblem::from)?;
    let mut findings: Vec<Finding> = Vec::new();
    let plans = plan::list(&desk)?;
    for summary in &plans {
        let plan = plan::get(&desk, &summary.id)?;
        findings.extend(finding::check(&plan, &layouts, Some(&catalogue)));
    }
    let mut counts = BTreeMap::new();
    for finding in &findings {
        *counts.entry(finding.code).or_default() += 1;
    }
    let file = book::check(&desk)?.into_iter().map(|found| found.message_vi).collect();
    let files = evidence::check(&desk, &mut |_, _| {})?.into_iter();
    let evidence = files.map(|found| found.message_vi).collect();
    let reports = report::check_files(&desk)?.into_iter().map(|found| found.message_vi).collect();
    let place = risk(data);
    let checked = Checked { file, place, evidence, reports, plans: plans.len(), counts, findings };
    if json { to_json(&checked) } else { Ok(in_words(&checked)) }
}

fn in_words(checked: &Checked) -> String {
    let mut text = String::new();
    for problem in &checked.file {
        text.push_str(&format!("tệp dữ liệu: {problem}\n"));
    }
    if let Some(risk) = &checked.place {
        text.push_str(&format!("{risk}\n"));
    }
    for problem in checked.evidence.iter().chain(&checked.reports) {
        text.push_str(&format!("{problem}\n"));
    }
    let mut plan = None;
    for finding in &checked.findings {
        if plan != Some(&finding.plan) {
            text.push_str(&format!("{}\n", finding.plan));
            plan = Some(&finding.plan);
        }
        let weight = match finding.severity {
            Severity::Error => "SAI ",
            Severity::Warning => "XEM ",
            Severity::Note => "biết",
        };
        text.push_str(&format!("  {weight} {}: {}\n", finding.place.display_vi(), finding.message));
    }
    text.push_str(&format!(
        "{} kế hoạch, {} điều cần xem\n",
        checked.plans,
        checked.findings.len()
    ));
    text
}
