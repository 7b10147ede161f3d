//! Numbers and dates of the paper itself: the head, the reference lines and the quoted papers
//! must agree.

use chrono::NaiveDate;

use super::quote::quotes;
use super::{Finding, Place, Severity};
use crate::paper_words::short_date;
use crate::plan::{Block, Issuance, Plan};

const HINT: &str = "so lại với văn bản đã ký rồi sửa chỗ sai; chương trình không tự sửa";

pub(super) fn check(plan: &Plan, findings: &mut Vec<Finding>) {
    // A plan issued with a decision is quoted by the decision's number.
    let issuance = plan.decision.as_ref().map_or(&plan.issuance, |decision| &decision.issuance);
    if let Some(decision) = &plan.decision {
        reference(plan, issuance, &decision.plan_reference, Place::default(), findings);
    }
    for (ordinal, appendix) in (1..).zip(&plan.appendices) {
        let place = Place { appendix: Some(ordinal), item: Some(appendix.id), ..Place::default() };
        reference(plan, issuance, &appendix.reference, place, findings);
    }
    if let Some(signed) = issuance.date {
        let decision = plan.decision.iter().flat_map(|decision| &decision.narrative);
        for block in decision.chain(&plan.narrative) {
            later_papers(plan, signed, block, findings);
        }
    }
}

/// Compares a reference line with the head of the paper. Blanks contradict nothing.
fn reference(
    plan: &Plan,
    issuance: &Issuance,
    line: &str,
    place: Place,
    findings: &mut Vec<Finding>,
) {
    let Some(quote) = quotes(line).into_iter().next() else { return };
    let number_differs = match (issuance.number, quote.number.split_once('/')) {
        (Some(number), Some((digits, symbol))) if !digits.is_empty() => {
            digits.parse() != Ok(number) || symbol != issuance.symbol
        }
        _ => false,
    };
    let date_differs = matches!((issuance.date, quote.date), (Some(a), Some(b)) if a != b);
    let what = match (number_differs, date_differs) {
        (true, true) => "số/ngày không khớp",
        (true, false) => "số không khớp",
        (false, true) => "ngày không khớp",
        (false, false) => return,
    };
    findings.push(Finding {
        code: "paper.reference_differs",
        severity: Severity::Error,
        plan: plan.id.clone(),
        place: Place { words: line.to_owned(), ..place },
        message: format!(
            "{what}: dòng dẫn chiếu ghi {}, đầu văn bản ghi {}",
            told(&quote.number, quote.date),
            told(&head_number(issuance), issuance.date)
        ),
        hint: HINT,
    });
}

/// A paper cannot quote one that was signed after it.
fn later_papers(plan: &Plan, signed: NaiveDate, block: &Block, findings: &mut Vec<Finding>) {
    for quote in quotes(&block.text) {
        if let Some(date) = quote.date.filter(|date| *date > signed) {
            findings.push(Finding {
                code: "paper.quotes_later_paper",
                severity: Severity::Error,
                plan: plan.id.clone(),
                place: Place {
                    item: Some(block.id),
                    words: block.text.clone(),
                    ..Place::default()
                },
                message: format!(
                    "ngày không khớp: văn bản ngày {} lại dẫn {}",
                    short_date(signed),
                    told(&quote.number, Some(date))
                ),
                hint: HINT,
            });
        }
    }
}

fn head_number(issuance: &Issuance) -> String {
    issuance.number.map_or_else(String::new, |number| format!("{number}/{}", issuance.symbol))
}

fn told(number: &str, date: Option<NaiveDate>) -> String {
    match (number.is_empty(), date) {
        (false, Some(date)) => format!("số {number} ngày {}", short_date(date)),
        (false, None) => format!("số {number}"),
        (true, Some(date)) => format!("ngày {}", short_date(date)),
        (true, None) => "để trống".to_owned(),
    }
}
