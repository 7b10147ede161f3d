//! What is missing before a report can go out.

use std::collections::BTreeSet;

use super::say::Writer;
use super::{Gap, Source};
use crate::figure::FigureCode;
use crate::ids::ItemId;
use crate::progress::asks;
use crate::report::{OtherPlan, figure_gaps};

/// The gaps of the plan, of the figures and of the sentences; those first with which the report
/// must not be issued.
pub(super) fn gaps(writer: &Writer<'_>) -> Vec<Gap> {
    let of_plan = [no_plan(writer), other_plans(writer), to_ask(writer), without_reason(writer)];
    let mut gaps: Vec<Gap> = of_plan.into_iter().flatten().collect();
    gaps.extend(figure_gaps(writer.facts));
    gaps.extend(estimates(writer));
    gaps.sort_by_key(|gap| !gap.blocks);
    gaps
}

fn no_plan(writer: &Writer<'_>) -> Option<Gap> {
    if writer.facts.plan.is_some() {
        return None;
    }
    let year = writer.facts.year;
    let drafts = writer.facts.others.iter().filter(|other| other.issued_on.is_none());
    let hint = if drafts.clone().next().is_some() {
        "Mở Kế hoạch, ghi số và ngày ban hành rồi tổng hợp lại."
    } else {
        "Lập và ban hành kế hoạch của năm rồi tổng hợp lại."
    };
    Some(Gap {
        code: "gap.no_plan".to_owned(),
        words: format!("Năm {year} chưa có kế hoạch đã ban hành để tổng hợp nhiệm vụ."),
        hint: hint.to_owned(),
        blocks: false,
        sources: drafts.map(|other| Source::Plan(other.id.clone())).collect(),
    })
}

/// A merged commune has two plans in one year: what was done under the other is not counted.
fn other_plans(writer: &Writer<'_>) -> Option<Gap> {
    let others = writer.facts.others.iter().filter(|other| other.issued_on.is_some());
    let others: Vec<&OtherPlan> = others.collect();
    if others.is_empty() {
        return None;
    }
    let names: Vec<String> =
        others.iter().map(|other| format!("“{}” của {}", other.subject, other.office)).collect();
    Some(Gap {
        code: "gap.other_plans".to_owned(),
        words: format!(
            "Trong năm còn {} kế hoạch khác chưa tính vào báo cáo: {}.",
            others.len(),
            names.join("; ")
        ),
        hint: "Nêu kết quả thực hiện kế hoạch đó bằng lời ở Mục I.1 nếu cấp trên yêu cầu."
            .to_owned(),
        blocks: false,
        sources: others.iter().map(|other| Source::Plan(other.id.clone())).collect(),
    })
}

fn to_ask(writer: &Writer<'_>) -> Option<Gap> {
    let tasks = writer.tasks.as_ref()?;
    let open = asks(&tasks.followed.now).into_iter().filter(|ask| ask.answer.is_none());
    let open: BTreeSet<ItemId> = open.filter(|ask| !ask.closed).map(|ask| ask.task).collect();
    (!open.is_empty()).then(|| Gap {
        code: "gap.tasks_to_ask".to_owned(),
        words: format!("Còn {} nhiệm vụ thường xuyên chưa xác nhận trong kỳ.", open.len()),
        hint: "Mở Theo dõi, xác nhận kết quả trong kỳ của từng nhiệm vụ rồi tổng hợp lại."
            .to_owned(),
        blocks: false,
        sources: open.into_iter().map(|task| tasks.source(task)).collect(),
    })
}

fn without_reason(writer: &Writer<'_>) -> Option<Gap> {
    let tasks = writer.tasks.as_ref()?;
    let silent: Vec<ItemId> =
        tasks.rows.iter().filter(|row| row.lacks_reason()).map(|row| row.now.task).collect();
    (!silent.is_empty()).then(|| Gap {
        code: "gap.late_without_reason".to_owned(),
        words: format!("Còn {} nhiệm vụ quá hạn chưa ghi nguyên nhân.", silent.len()),
        hint: "Mở Theo dõi, ghi “Chưa thực hiện” kèm lý do rồi tổng hợp lại.".to_owned(),
        blocks: false,
        sources: silent.into_iter().map(|task| tasks.source(task)).collect(),
    })
}

fn estimates(writer: &Writer<'_>) -> Option<Gap> {
    let codes: &BTreeSet<FigureCode> = &writer.estimates;
    if writer.is_early() || codes.is_empty() {
        return None;
    }
    Some(Gap {
        code: "gap.estimates".to_owned(),
        words: format!("Kỳ báo cáo đã hết nhưng còn {} số liệu ước.", codes.len()),
        hint: "Mở Số liệu, thay số ước bằng số chính thức rồi tổng hợp lại.".to_owned(),
        blocks: false,
        sources: codes.iter().cloned().map(Source::Figure).collect(),
    })
}
