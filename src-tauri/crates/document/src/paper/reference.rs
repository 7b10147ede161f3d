//! The lines that say which paper an appendix, or a plan issued with a decision, belongs to.

use cchc_model::plan::{Appendix, CoverDecision, Issuance, Plan};

/// The symbol of a plan where the office has written none (NĐ 30/2020, Phụ lục III).
pub(super) const PLAN_SYMBOL: &str = "KH-UBND";

/// The same for a decision.
pub(super) const DECISION_SYMBOL: &str = "QĐ-UBND";

/// The line below an appendix's title, as the office wrote it; made from the paper's number and
/// date where it wrote none (NĐ 30/2020, Phụ lục I, III.1.c), and without them on an electronic
/// document.
pub(super) fn of_appendix(plan: &Plan, appendix: &Appendix, electronic: bool) -> String {
    if !appendix.reference.is_empty() && !electronic {
        return appendix.reference.clone();
    }
    match &plan.decision {
        Some(decision) => line(plan, "Quyết định", &decision.issuance, DECISION_SYMBOL, electronic),
        None => line(plan, "Kế hoạch", &plan.issuance, PLAN_SYMBOL, electronic),
    }
}

/// The line below the title of a plan that a decision carries, in the same way.
pub(super) fn of_plan(plan: &Plan, decision: &CoverDecision, electronic: bool) -> String {
    if !decision.plan_reference.is_empty() && !electronic {
        return decision.plan_reference.clone();
    }
    line(plan, "Quyết định", &decision.issuance, DECISION_SYMBOL, electronic)
}

fn line(plan: &Plan, kind: &str, issuance: &Issuance, symbol: &str, electronic: bool) -> String {
    let (number, date) = if electronic {
        let blank = Issuance { number: None, date: None, ..issuance.clone() };
        (number(&blank, symbol), "ngày      tháng      năm       ".to_owned())
    } else {
        (number(issuance, symbol), date(issuance, plan.first_year))
    };
    format!("(Kèm theo {kind} số {number} {} của {})", date.trim_end(), plan.office.name)
}

/// `24/KH-UBND`; numbers below 10 with a leading zero; room to write where there is none yet.
pub(super) fn number(issuance: &Issuance, symbol: &str) -> String {
    let symbol = if issuance.symbol.is_empty() { symbol } else { &issuance.symbol };
    match issuance.number {
        Some(number) => format!("{number:02}/{symbol}"),
        None => format!("      /{symbol}"),
    }
}

/// `ngày 25 tháng 01 năm 2022`: days below 10 and months 1 and 2 with a leading zero (NĐ 30/2020,
/// Phụ lục I, II.4.b).
pub(super) fn date(issuance: &Issuance, year: i32) -> String {
    use chrono::Datelike;
    match issuance.date {
        Some(day) if day.month() <= 2 => {
            format!("ngày {:02} tháng {:02} năm {}", day.day(), day.month(), day.year())
        }
        Some(day) => format!("ngày {:02} tháng {} năm {}", day.day(), day.month(), day.year()),
        None => format!("ngày      tháng      năm {year}"),
    }
}
