//! What a task row lacks, and words that were not understood.

use chrono::NaiveDate;

use super::{Finding, Severity, TaskRow, layout_of, task_rows};
use crate::budget::BudgetKind;
use crate::deadline::{self, Deadline, DeadlineKind};
use crate::layout::AppendixLayout;
use crate::plan::{Plan, TaskField};

pub(super) fn check(plan: &Plan, layouts: &[AppendixLayout], findings: &mut Vec<Finding>) {
    for row in task_rows(plan) {
        let mut report = |code, severity, field: TaskField, message: String, hint| {
            findings.push(Finding {
                code,
                severity,
                plan: plan.id.clone(),
                place: row.place(field),
                message,
                hint,
            });
        };
        if !row.parent {
            for (field, code, message) in missing(&row, layouts) {
                report(code, Severity::Warning, field, message.to_owned(), "ghi vào ô còn trống");
            }
        }
        if let Some((code, severity, message)) = deadline_doubt(&row, plan) {
            let hint = "viết lại theo cách thường dùng (Quý II/2024, 30/6/2024, Thường xuyên) hoặc giữ nguyên nếu đúng ý";
            report(code, severity, TaskField::Deadline, message, hint);
        }
        let budget = row.task.budget_read();
        if matches!(budget.kind, BudgetKind::Ask | BudgetKind::Unparsed) {
            let message = format!("kinh phí chưa hiểu: “{}”", row.task.budget);
            let hint = "ghi số tiền bằng triệu đồng, hoặc ghi “Theo dự toán được cấp”";
            report("budget.not_understood", Severity::Warning, TaskField::Budget, message, hint);
        }
    }
}

/// Fields that the appendix's layout has a column for and this row leaves empty.
fn missing(
    row: &TaskRow<'_>,
    layouts: &[AppendixLayout],
) -> Vec<(TaskField, &'static str, &'static str)> {
    let expected = [
        (TaskField::Lead, "task.no_lead", "chưa ghi đơn vị chủ trì"),
        (TaskField::Product, "task.no_product", "chưa ghi sản phẩm, kết quả"),
        (TaskField::Deadline, "task.no_deadline", "chưa ghi thời gian hoàn thành"),
    ];
    let has_column = |field: &TaskField| {
        layout_of(row.appendix, layouts).is_some_and(|layout| {
            layout.columns.iter().any(|column| column.fields.first() == Some(field))
        })
    };
    expected
        .into_iter()
        .filter(|(field, _, _)| has_column(field) && row.effective(field).trim().is_empty())
        .collect()
}

fn deadline_doubt(row: &TaskRow<'_>, plan: &Plan) -> Option<(&'static str, Severity, String)> {
    let text = &row.task.deadline;
    if text.trim().is_empty() {
        return None;
    }
    let read = deadline::parse(text, plan.first_year);
    match read.kind {
        DeadlineKind::Unparsed => Some((
            "deadline.not_understood",
            Severity::Warning,
            format!("thời gian chưa hiểu: “{text}”"),
        )),
        DeadlineKind::Invalid => {
            Some(("deadline.invalid", Severity::Error, format!("không có ngày như vậy: “{text}”")))
        }
        DeadlineKind::Ask => {
            Some(("deadline.ask", Severity::Warning, format!("thời gian cần hỏi lại: “{text}”")))
        }
        _ => match outside_day(&read, plan) {
            Some(outside) => {
                let message = format!(
                    "thời gian {} nằm ngoài kế hoạch năm {}",
                    outside.format("%d/%m/%Y"),
                    plan.years()
                );
                Some(("deadline.outside_plan", Severity::Warning, message))
            }
            None if read.ask => {
                let message = format!("thời gian cần xác nhận: {}", read.notes.join("; "));
                Some(("deadline.confirm", Severity::Note, message))
            }
            None => None,
        },
    }
}

/// A due day outside the plan's years. A plan of next year may fall in the last quarter before,
/// a result report in the two months after; words that name another year on purpose (`năm sau
/// liền kề`, `giai đoạn`) are not doubted.
fn outside_day(read: &Deadline, plan: &Plan) -> Option<NaiveDate> {
    let named_on_purpose = matches!(
        read.kind,
        DeadlineKind::RelDate
            | DeadlineKind::RelMonth
            | DeadlineKind::RelQuarter
            | DeadlineKind::RelYear
            | DeadlineKind::UntilYearEnd
            | DeadlineKind::Period
    );
    if named_on_purpose {
        return None;
    }
    let first = NaiveDate::from_ymd_opt(plan.first_year - 1, 10, 1)?;
    let end = NaiveDate::from_ymd_opt(plan.last_year + 1, 3, 1)?;
    read.due.iter().copied().find(|day| *day < first || *day >= end)
}
