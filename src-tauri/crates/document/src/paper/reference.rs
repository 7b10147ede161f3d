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
    let mut issuance = filled(plan, issuance, symbol);
    let office = &plan.office.name;
    if electronic {
        issuance.number = None;
        let number = issuance.number_printed();
        return format!(
            "(Kèm theo {kind} số {number} ngày      tháng      năm        của {office})"
        );
    }
    let date = issuance.date_printed(plan.first_year);
    format!("(Kèm theo {kind} số {} {date} của {office})", issuance.number_printed())
}

/// What the head of a paper says, with the symbol of its kind and the office's place where the
/// office has written none.
pub(super) fn filled(plan: &Plan, issuance: &Issuance, symbol: &str) -> Issuance {
    let or = |own: &str, usual: &str| if own.is_empty() { usual } else { own }.to_owned();
    Issuance {
        symbol: or(&issuance.symbol, symbol),
        place: or(&issuance.place, &plan.office.place),
        ..issuance.clone()
    }
}
