//! The lines that say which paper an appendix, or a plan issued with a decision, belongs to.

use cchc_model::office::Office;
use cchc_model::plan::{Appendix, CoverDecision, Issuance, Plan};

/// The symbol of a plan where the office has written none (NĐ 30/2020, Phụ lục III).
const PLAN_SYMBOL: &str = "KH-UBND";

/// The same for a decision.
const DECISION_SYMBOL: &str = "QĐ-UBND";

/// The same for a report.
const REPORT_SYMBOL: &str = "BC-UBND";

/// A paper with a number, as its head and the lines that point to it name it.
#[derive(Clone, Copy)]
pub(super) struct Issued<'a> {
    /// Tên loại: `Kế hoạch`.
    pub(super) kind: &'static str,
    /// Its symbol where the office has written none.
    symbol: &'static str,
    /// Who issues it.
    pub(super) office: &'a Office,
    /// What the office has written.
    issuance: &'a Issuance,
    /// The year of a date that is still open.
    pub(super) year: i32,
}

impl<'a> Issued<'a> {
    pub(super) fn plan(plan: &'a Plan) -> Self {
        let issuance = &plan.issuance;
        let (office, year) = (&plan.office, plan.first_year);
        Self { kind: "Kế hoạch", symbol: PLAN_SYMBOL, office, issuance, year }
    }

    pub(super) fn decision(plan: &'a Plan, decision: &'a CoverDecision) -> Self {
        let issuance = &decision.issuance;
        let (office, year) = (&plan.office, plan.first_year);
        Self { kind: "Quyết định", symbol: DECISION_SYMBOL, office, issuance, year }
    }

    pub(super) fn report(office: &'a Office, issuance: &'a Issuance, year: i32) -> Self {
        Self { kind: "Báo cáo", symbol: REPORT_SYMBOL, office, issuance, year }
    }

    /// What the head says, with the symbol of its kind and the office's place where the office
    /// has written none.
    pub(super) fn filled(self) -> Issuance {
        filled(self.office, self.issuance, self.symbol)
    }

    /// `(Kèm theo Kế hoạch số …)`, without number and date on an electronic document.
    pub(super) fn attached(self, electronic: bool) -> String {
        let mut issuance = self.filled();
        let (kind, office) = (self.kind, &self.office.name);
        if electronic {
            issuance.number = None;
            let number = issuance.number_printed();
            return format!(
                "(Kèm theo {kind} số {number} ngày      tháng      năm        của {office})"
            );
        }
        let date = issuance.date_printed(self.year);
        format!("(Kèm theo {kind} số {} {date} của {office})", issuance.number_printed())
    }
}

/// The line below an appendix's title, as the office wrote it; made from the paper's number and
/// date where it wrote none (NĐ 30/2020, Phụ lục I, III.1.c), and without them on an electronic
/// document.
pub(super) fn of_appendix(plan: &Plan, appendix: &Appendix, electronic: bool) -> String {
    if !appendix.reference.is_empty() && !electronic {
        return appendix.reference.clone();
    }
    match &plan.decision {
        Some(decision) => Issued::decision(plan, decision).attached(electronic),
        None => Issued::plan(plan).attached(electronic),
    }
}

/// The line below the title of a plan that a decision carries, in the same way.
pub(super) fn of_plan(plan: &Plan, decision: &CoverDecision, electronic: bool) -> String {
    if !decision.plan_reference.is_empty() && !electronic {
        return decision.plan_reference.clone();
    }
    Issued::decision(plan, decision).attached(electronic)
}

/// An issuance with this symbol and the office's place where the office has written none.
fn filled(office: &Office, issuance: &Issuance, symbol: &str) -> Issuance {
    let or = |own: &str, usual: &str| if own.is_empty() { usual } else { own }.to_owned();
    Issuance {
        symbol: or(&issuance.symbol, symbol),
        place: or(&issuance.place, &office.place),
        ..issuance.clone()
    }
}
