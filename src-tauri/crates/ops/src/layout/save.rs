//! A layout of the office's own, kept.

use std::collections::BTreeSet;

use cchc_model::layout::AppendixLayout;
use cchc_model::text::nfc;
use chrono::NaiveDateTime;

use super::LayoutProblem;
use super::list::read_shipped;
use crate::{Desk, Operation, OpsProblem, Outcome, run};

/// Keeps a layout of the office's own, in place of its earlier one of the same id. Its texts are
/// composed (NFC).
///
/// # Errors
/// `layout.invalid` with the place that cannot be printed; `layout.shipped` when one that came
/// with the program has this id.
pub fn save(
    desk: &mut Desk,
    mut layout: AppendixLayout,
    now: NaiveDateTime,
) -> Result<Outcome<()>, OpsProblem> {
    layout.name = nfc(&layout.name);
    layout.description = nfc(&layout.description);
    for column in &mut layout.columns {
        column.header = nfc(&column.header);
        column.group = column.group.take().map(|group| nfc(&group));
    }
    check(&layout)?;
    if let Some(shipped) = read_shipped()?.into_iter().find(|shipped| shipped.id == layout.id) {
        return Err(LayoutProblem::Shipped { name: shipped.name }.into());
    }
    let operation = Operation::SaveLayout { name: layout.name.clone() };
    run(desk, &operation, now, |tx| Ok(tx.put_layout(&layout)?))
}

/// Whether an appendix can be printed in a layout.
fn check(layout: &AppendixLayout) -> Result<(), LayoutProblem> {
    let id = layout.id.0.as_str();
    let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || id.len() > 64 || id.starts_with('-') || !id.chars().all(legal) {
        return Err(invalid("mã mẫu gồm 1 đến 64 chữ a-z, số và dấu gạch ngang", id));
    }
    if layout.name.trim().is_empty() {
        return Err(invalid("mẫu phải có tên", "trống"));
    }
    if !(20..=28).contains(&layout.half_points) {
        let found = format!("{} nửa điểm", layout.half_points);
        return Err(invalid("cỡ chữ từ 10 đến 14", &found));
    }
    if layout.columns.is_empty() || layout.columns.len() > 26 {
        return Err(invalid("mẫu có từ 1 đến 26 cột", &layout.columns.len().to_string()));
    }
    if layout.printed_columns(false).is_empty() {
        return Err(invalid("có ít nhất một cột được in trên bản ban hành", "không có cột nào"));
    }
    columns(layout)
}

fn columns(layout: &AppendixLayout) -> Result<(), LayoutProblem> {
    let mut seen = BTreeSet::new();
    for column in &layout.columns {
        let header = &column.header;
        if column.fields.is_empty() {
            return Err(invalid("mỗi cột có ít nhất một nội dung", header));
        }
        if !(5..=150).contains(&column.width_mm) {
            let found = format!("{} mm ở cột “{header}”", column.width_mm);
            return Err(invalid("cột rộng từ 5 đến 150 mm", &found));
        }
        if let Some(twice) = column.fields.iter().find(|field| !seen.insert(*field)) {
            return Err(invalid("mỗi nội dung chỉ đứng ở một cột", twice.label_vi()));
        }
    }
    Ok(())
}

fn invalid(expected: &'static str, found: &str) -> LayoutProblem {
    LayoutProblem::Invalid { expected, found: found.to_owned() }
}
