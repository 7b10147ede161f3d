//! `cchc plan show`: a plan at a glance, with the counts and sums that an officer compares with
//! the paper.

use std::collections::BTreeMap;

use cchc_model::amount::Decimal;
use cchc_model::budget::BudgetKind;
use cchc_model::plan::{Appendix, Domain, Plan};
use cchc_model::points::Points;
use serde::Serialize;

/// Đồng have six decimals as triệu đồng.
const DONG_PER_MILLION_DIGITS: u32 = 6;

#[derive(Serialize)]
pub(super) struct Shown {
    id: String,
    subject: String,
    years: String,
    office: String,
    number: Option<u32>,
    symbol: String,
    date: Option<String>,
    blocks: usize,
    targets: usize,
    recipients: usize,
    appendices: Vec<ShownAppendix>,
}

#[derive(Serialize)]
struct ShownAppendix {
    appendix: usize,
    title: String,
    layout: String,
    tasks: usize,
    leaves: usize,
    max_points: Option<String>,
    attained_points: Option<String>,
    budget_million: Option<String>,
    budget_in_words: usize,
    deadlines: BTreeMap<String, usize>,
    domains: Vec<ShownDomain>,
}

#[derive(Serialize)]
struct ShownDomain {
    number: String,
    title: String,
    tasks: usize,
    leaves: usize,
    max_points: Option<String>,
    attained_points: Option<String>,
    subdomains: Vec<ShownDomain>,
}

pub(super) fn shown(plan: &Plan) -> Shown {
    Shown {
        id: plan.id.to_string(),
        subject: plan.subject.clone(),
        years: plan.years(),
        office: plan.office.name.clone(),
        number: plan.issuance.number,
        symbol: plan.issuance.symbol.clone(),
        date: plan.issuance.date.map(|date| date.to_string()),
        blocks: plan.narrative.len(),
        targets: plan.targets.len(),
        recipients: plan.recipients.len(),
        appendices: (1..)
            .zip(&plan.appendices)
            .map(|(ordinal, appendix)| shown_appendix(plan, ordinal, appendix))
            .collect(),
    }
}

fn shown_appendix(plan: &Plan, ordinal: usize, appendix: &Appendix) -> ShownAppendix {
    let mut deadlines: BTreeMap<String, usize> = BTreeMap::new();
    for (_, task) in appendix.tasks().filter(|(_, task)| !task.deadline.is_empty()) {
        let kind = task.deadline_in(plan.first_year).kind;
        *deadlines.entry(kind.as_str().to_owned()).or_default() += 1;
    }
    let budgets: Vec<_> = appendix
        .tasks()
        .filter(|(_, task)| !task.budget.is_empty())
        .map(|(_, task)| task.budget_read())
        .collect();
    // A rate (triệu đồng/năm, /doanh nghiệp) is not an amount: it is not summed.
    let summed: Vec<i64> = budgets
        .iter()
        .filter(|budget| budget.kind == BudgetKind::Amount && budget.rate.is_none())
        .filter_map(|budget| budget.amount)
        .collect();
    let leaves: Vec<_> = appendix.domains.iter().flat_map(Domain::leaves).collect();
    ShownAppendix {
        appendix: ordinal,
        title: appendix.title.clone(),
        layout: appendix.layout.0.clone(),
        tasks: appendix.tasks().count(),
        leaves: leaves.len(),
        max_points: sum(leaves.iter().map(|task| task.max_points)),
        attained_points: sum(leaves.iter().map(|task| task.attained_points)),
        budget_million: (!summed.is_empty()).then(|| {
            let sum = summed.iter().fold(0_i64, |sum, amount| sum.saturating_add(*amount));
            Decimal::new(sum, DONG_PER_MILLION_DIGITS).to_string()
        }),
        budget_in_words: budgets.len() - summed.len(),
        deadlines,
        domains: appendix.domains.iter().map(shown_domain).collect(),
    }
}

fn shown_domain(domain: &Domain) -> ShownDomain {
    let leaves = domain.leaves();
    ShownDomain {
        number: domain.number.clone(),
        title: domain.title.clone(),
        tasks: domain.tasks.len(),
        leaves: leaves.len(),
        max_points: sum(leaves.iter().map(|task| task.max_points)),
        attained_points: sum(leaves.iter().map(|task| task.attained_points)),
        subdomains: domain.subdomains.iter().map(shown_domain).collect(),
    }
}

/// The sum as printed; nothing where no row has points.
fn sum(points: impl Iterator<Item = Option<Points>>) -> Option<String> {
    let known: Vec<Points> = points.flatten().collect();
    (!known.is_empty()).then(|| known.into_iter().sum::<Points>().to_string())
}

impl Shown {
    /// The same for a person.
    pub(super) fn in_words(&self) -> String {
        let mut text = format!("{}\n{}, năm {}\n", self.subject, self.office, self.years);
        let number = self.number.map_or_else(|| "…".to_owned(), |number| format!("{number:02}"));
        text.push_str(&format!("Số: {number}/{}", self.symbol));
        if let Some(date) = &self.date {
            text.push_str(&format!(", ngày {date}"));
        }
        text.push_str(&format!("\n{} đoạn, {} chỉ tiêu\n", self.blocks, self.targets));
        for appendix in &self.appendices {
            let title = appendix.title.replace('\n', " ");
            text.push_str(&format!("\nPhụ lục {}: {title}\n", appendix.appendix));
            text.push_str(&format!(
                "mẫu {}, {} dòng, {} nhiệm vụ\n",
                appendix.layout, appendix.tasks, appendix.leaves
            ));
            if let Some(sum) = &appendix.budget_million {
                text.push_str(&format!(
                    "kinh phí {sum} triệu đồng (chưa kể {} nhiệm vụ ghi bằng lời hoặc theo định mức)\n",
                    appendix.budget_in_words
                ));
            }
            for domain in &appendix.domains {
                domain.add_line(&mut text, 1);
            }
            if let Some(max) = &appendix.max_points {
                text.push_str(&format!("  cộng: tối đa {max} điểm"));
                if let Some(attained) = &appendix.attained_points {
                    text.push_str(&format!(", đạt {attained} điểm"));
                }
                text.push('\n');
            }
        }
        text
    }
}

impl ShownDomain {
    fn add_line(&self, text: &mut String, depth: usize) {
        text.push_str(&format!(
            "{}{} {}: {} nhiệm vụ",
            "  ".repeat(depth),
            self.number,
            self.title,
            self.leaves
        ));
        if let Some(max) = &self.max_points {
            text.push_str(&format!(", {max} điểm"));
        }
        text.push('\n');
        for sub in &self.subdomains {
            sub.add_line(text, depth + 1);
        }
    }
}
