//! What a formula comes to.

use std::collections::BTreeSet;

use super::{Expr, Formula, Operator};
use crate::figure::{Exact, FigureCode};

/// What a formula comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A number.
    Number(Exact),
    /// A share, with both its parts: what a percent is printed from.
    Share {
        /// Tử số.
        part: Exact,
        /// Mẫu số, not 0.
        whole: Exact,
    },
    /// Figures that nobody has given, in the order of their codes.
    Missing(Vec<FigureCode>),
    /// A denominator is 0: nothing was counted that there could be a share of.
    NothingCounted,
    /// Beyond ±2^62.
    TooBig,
}

impl Formula {
    /// Reckons with the figures that `given` knows. Exact: nothing is rounded.
    ///
    /// All missing figures are told at once, even where one alone would do. A division by 0 is
    /// [`Answer::NothingCounted`], never an error and never 0.
    pub fn evaluate(&self, given: &dyn Fn(&FigureCode) -> Option<Exact>) -> Answer {
        let missing: BTreeSet<&FigureCode> =
            self.codes().into_iter().filter(|code| given(code).is_none()).collect();
        if !missing.is_empty() {
            return Answer::Missing(missing.into_iter().cloned().collect());
        }
        match self.expr() {
            Expr::Ratio(part, whole) => match (number(part, given), number(whole, given)) {
                (Err(stop), _) | (_, Err(stop)) => stop.answer(),
                (_, Ok(whole)) if whole.is_zero() => Answer::NothingCounted,
                (Ok(part), Ok(whole)) => Answer::Share { part, whole },
            },
            other => number(other, given).map_or_else(Stop::answer, Answer::Number),
        }
    }
}

/// Why a part has no number.
enum Stop {
    NothingCounted,
    TooBig,
}

impl Stop {
    fn answer(self) -> Answer {
        match self {
            Self::NothingCounted => Answer::NothingCounted,
            Self::TooBig => Answer::TooBig,
        }
    }
}

fn number(expr: &Expr, given: &dyn Fn(&FigureCode) -> Option<Exact>) -> Result<Exact, Stop> {
    let divided = |part: &Expr, whole: &Expr| {
        let whole = number(whole, given)?;
        if whole.is_zero() {
            return Err(Stop::NothingCounted);
        }
        number(part, given)?.over(whole).ok_or(Stop::TooBig)
    };
    match expr {
        Expr::Number(decimal) => {
            decimal.in_units_of(100).ok().and_then(Exact::hundredths).ok_or(Stop::TooBig)
        }
        // A figure that `given` knew a moment ago.
        Expr::Figure(code) => given(code).ok_or(Stop::TooBig),
        Expr::Negated(inner) => Ok(number(inner, given)?.negated()),
        Expr::Binary(Operator::Over, part, whole) | Expr::Ratio(part, whole) => {
            divided(part, whole)
        }
        Expr::Binary(operator, left, right) => {
            let (left, right) = (number(left, given)?, number(right, given)?);
            let result = match operator {
                Operator::Plus => left.plus(right),
                Operator::Minus => left.minus(right),
                Operator::Times | Operator::Over => left.times(right),
            };
            result.ok_or(Stop::TooBig)
        }
        Expr::Sum(parts) => parts
            .iter()
            .try_fold(Exact::ZERO, |sum, part| sum.plus(number(part, given)?).ok_or(Stop::TooBig)),
    }
}
