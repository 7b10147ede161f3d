//! What may be reckoned with what: đồng are not added to hồ sơ.

use super::FigureKind;
use super::formula::{Expr, Formula, Operator};
use crate::figure::FigureCode;

/// What a part of a formula counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dimension {
    /// Things and points; a plain number may stand beside them.
    Plain,
    /// Đồng.
    Money,
    /// A share, which is neither added to things nor to money.
    Share,
}

impl Dimension {
    pub(super) const fn of(kind: FigureKind) -> Option<Self> {
        match kind {
            FigureKind::Count | FigureKind::Decimal => Some(Self::Plain),
            FigureKind::Money => Some(Self::Money),
            FigureKind::Percent | FigureKind::Average => Some(Self::Share),
            FigureKind::YesNo | FigureKind::Date | FigureKind::Text => None,
        }
    }
}

/// What a formula counts, or in Vietnamese why it counts nothing. Codes that `kind` does not know
/// are told elsewhere and pass here.
pub(super) fn of_formula(
    formula: &Formula,
    kind: &dyn Fn(&FigureCode) -> Option<FigureKind>,
) -> Result<Option<Dimension>, String> {
    of_expr(formula.expr(), kind)
}

/// Whether anything is divided in it, so that whole numbers may come to halves.
pub(super) fn divides(formula: &Formula) -> bool {
    let mut open = vec![formula.expr()];
    while let Some(expr) = open.pop() {
        if matches!(expr, Expr::Binary(Operator::Over, ..) | Expr::Ratio(..)) {
            return true;
        }
        open.extend(expr.parts());
    }
    false
}

fn of_expr(
    expr: &Expr,
    kind: &dyn Fn(&FigureCode) -> Option<FigureKind>,
) -> Result<Option<Dimension>, String> {
    match expr {
        Expr::Number(_) => Ok(Some(Dimension::Plain)),
        Expr::Figure(code) => match kind(code) {
            None => Ok(None),
            Some(kind) => Dimension::of(kind)
                .map(Some)
                .ok_or_else(|| format!("[{code}] không phải là số nên không tính toán được")),
        },
        Expr::Negated(inner) => of_expr(inner, kind),
        Expr::Sum(parts) => {
            let parts = parts.iter().map(|part| of_expr(part, kind));
            parts.reduce(|all, part| same(all?, part?)).unwrap_or(Ok(None))
        }
        Expr::Binary(Operator::Plus | Operator::Minus, left, right) => {
            same(of_expr(left, kind)?, of_expr(right, kind)?)
        }
        Expr::Binary(Operator::Times, left, right) => {
            Ok(match (of_expr(left, kind)?, of_expr(right, kind)?) {
                (Some(Dimension::Money), Some(Dimension::Money)) => {
                    return Err("không nhân tiền với tiền".to_owned());
                }
                (Some(Dimension::Plain), other) | (other, Some(Dimension::Plain)) => other,
                (left, right) => left.or(right),
            })
        }
        Expr::Binary(Operator::Over, part, whole) => {
            quotient(of_expr(part, kind)?, of_expr(whole, kind)?)
        }
        Expr::Ratio(part, whole) => {
            quotient(of_expr(part, kind)?, of_expr(whole, kind)?)?;
            Ok(Some(Dimension::Share))
        }
    }
}

pub(super) fn same(
    left: Option<Dimension>,
    right: Option<Dimension>,
) -> Result<Option<Dimension>, String> {
    match (left, right) {
        (Some(left), Some(right)) if left != right => {
            Err("cộng hoặc so sánh những số liệu khác đơn vị (tiền, số lượng, tỷ lệ)".to_owned())
        }
        (left, right) => Ok(left.or(right)),
    }
}

fn quotient(
    part: Option<Dimension>,
    whole: Option<Dimension>,
) -> Result<Option<Dimension>, String> {
    match (part, whole) {
        (Some(Dimension::Plain), Some(Dimension::Money)) => {
            Err("không chia số lượng cho tiền".to_owned())
        }
        (Some(part), Some(whole)) if part == whole => Ok(Some(Dimension::Plain)),
        (part, _) => Ok(part),
    }
}
