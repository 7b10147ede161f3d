//! A formula as text: what is printed reads back as the same formula.

use std::fmt;

use super::{Expr, Formula, Operator, Relation};
use crate::figure::FigureCode;

/// How tightly an expression holds together: sums least, operands most.
fn strength(expr: &Expr) -> u8 {
    match expr {
        Expr::Binary(Operator::Plus | Operator::Minus, ..) => 0,
        Expr::Binary(Operator::Times | Operator::Over, ..) => 1,
        Expr::Negated(_) => 2,
        Expr::Number(_) | Expr::Figure(_) | Expr::Sum(_) | Expr::Ratio(..) => 3,
    }
}

/// How codes and products are written: `[3.5.2]` and `*` in data, words and `×` in sentences.
pub(super) struct Style<'a> {
    pub(super) name: &'a dyn Fn(&FigureCode) -> String,
    pub(super) times: &'static str,
}

/// Writes an expression in a style.
pub(super) fn write(expr: &Expr, style: &Style<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
    let within = |inner: &Expr, least: u8, out: &mut dyn fmt::Write| {
        if strength(inner) >= least {
            return write(inner, style, out);
        }
        out.write_str("(")?;
        write(inner, style, out)?;
        out.write_str(")")
    };
    let list = |parts: &[&Expr], out: &mut dyn fmt::Write| {
        for (place, part) in parts.iter().enumerate() {
            out.write_str(if place == 0 { "(" } else { "; " })?;
            write(part, style, out)?;
        }
        out.write_str(")")
    };
    match expr {
        Expr::Number(number) => write!(out, "{number}"),
        Expr::Figure(code) => out.write_str(&(style.name)(code)),
        Expr::Negated(inner) => {
            out.write_str("-")?;
            within(inner, 2, out)
        }
        Expr::Binary(operator, left, right) => {
            let own = strength(expr);
            within(left, own, out)?;
            let sign = match operator {
                Operator::Plus => "+",
                Operator::Minus => "-",
                Operator::Times => style.times,
                Operator::Over => "/",
            };
            write!(out, " {sign} ")?;
            // `a - (b - c)`: what stands on the right must hold together more tightly.
            within(right, own + 1, out)
        }
        Expr::Sum(parts) => {
            out.write_str("sum")?;
            list(&parts.iter().collect::<Vec<_>>(), out)
        }
        Expr::Ratio(part, whole) => {
            out.write_str("ratio")?;
            list(&[part, whole], out)
        }
    }
}

impl fmt::Display for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(&self.0, &Style { name: &|code| format!("[{code}]"), times: "*" }, f)
    }
}

impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Equal => "=",
            Self::AtMost => "<=",
            Self::AtLeast => ">=",
        })
    }
}
