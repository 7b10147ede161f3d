//! Headers that name another year than the plan's.

use super::{Finding, Place, Severity, layout_of};
use crate::layout::AppendixLayout;
use crate::plan::{Appendix, Plan};

pub(super) fn check(plan: &Plan, layouts: &[AppendixLayout], findings: &mut Vec<Finding>) {
    for (ordinal, appendix) in (1..).zip(&plan.appendices) {
        for (field, header) in &appendix.headers {
            let shown = layout_of(appendix, layouts)
                .is_none_or(|layout| layout.columns.iter().any(|c| c.fields.contains(field)));
            if !shown || !names_other_year(header, plan) {
                continue;
            }
            findings.push(Finding {
                code: "appendix.header_year",
                severity: Severity::Warning,
                plan: plan.id.clone(),
                place: Place {
                    appendix: Some(ordinal),
                    item: Some(appendix.id),
                    field: Some(field.clone()),
                    words: header.clone(),
                    ..Place::default()
                },
                message: format!(
                    "năm không khớp: tiêu đề cột ghi “{header}”, phụ lục là của năm {}{}",
                    plan.years(),
                    title_hint(appendix)
                ),
                hint: "sửa tiêu đề cột nếu đây là lỗi chép từ năm trước",
            });
        }
    }
}

fn names_other_year(text: &str, plan: &Plan) -> bool {
    years_in(text).any(|year| !(plan.first_year..=plan.last_year).contains(&year))
}

/// Whether the title, too, speaks of several years is worth telling.
fn title_hint(appendix: &Appendix) -> &'static str {
    if years_in(&appendix.title).count() > 1 {
        " (tên phụ lục nhắc cả hai năm)"
    } else {
        ""
    }
}

/// The four-digit numbers from 1990 to 2200 of a text.
fn years_in(text: &str) -> impl Iterator<Item = i32> + '_ {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse().ok())
        .filter(|year| (1990..=2200).contains(year))
}
