//! Formulas over figures: `ratio([3.6.2] + [3.6.3]; [3.6.1])`.
//!
//! A language of its own with nothing to escape from: numbers with a decimal comma, codes in
//! brackets, `+ - * /`, parentheses, `sum(…; …)` and `ratio(part; whole)`. No names, no loops, no
//! calls into the program. [`Formula::evaluate`] reckons exactly; a figure that nobody has given
//! makes the answer [`Answer::Missing`] with the list of everything that is missing.

mod evaluate;
mod lex;
mod parse;
mod print;
mod problem;

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::FigureCode;
use crate::amount::Decimal;

pub use evaluate::Answer;
pub use problem::{Expected, FormulaFault, FormulaProblem};

/// The longest formula, in characters.
pub const MOST_LENGTH: usize = 2_000;

/// How deep brackets, functions and signs may nest.
pub const MOST_DEPTH: usize = 24;

/// A formula that was read; as text and in JSON it is what [`Formula::parse`] reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula(Expr);

/// One part of a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Expr {
    Number(Decimal),
    Figure(FigureCode),
    Negated(Box<Self>),
    Binary(Operator, Box<Self>, Box<Self>),
    Sum(Vec<Self>),
    Ratio(Box<Self>, Box<Self>),
}

/// The four operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    Plus,
    Minus,
    Times,
    Over,
}

/// What an identity claims of its two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// `=`.
    Equal,
    /// `<=` or `≤`.
    AtMost,
    /// `>=` or `≥`.
    AtLeast,
}

impl Expr {
    pub(super) fn binary(operator: Operator, left: Self, right: Self) -> Self {
        Self::Binary(operator, Box::new(left), Box::new(right))
    }

    /// The parts directly below.
    pub(super) fn parts(&self) -> Vec<&Self> {
        match self {
            Self::Number(_) | Self::Figure(_) => Vec::new(),
            Self::Negated(inner) => vec![inner],
            Self::Binary(_, left, right) | Self::Ratio(left, right) => vec![left, right],
            Self::Sum(parts) => parts.iter().collect(),
        }
    }

    /// The same without functions, as people write it: `a + b` for a sum, `a / b` for a share.
    fn spoken(&self) -> Self {
        match self {
            Self::Number(_) | Self::Figure(_) => self.clone(),
            Self::Negated(inner) => Self::Negated(Box::new(inner.spoken())),
            Self::Binary(operator, left, right) => {
                Self::binary(*operator, left.spoken(), right.spoken())
            }
            Self::Ratio(part, whole) => Self::binary(Operator::Over, part.spoken(), whole.spoken()),
            Self::Sum(parts) => {
                let parts = parts.iter().map(Self::spoken);
                let all = parts.reduce(|all, part| Self::binary(Operator::Plus, all, part));
                all.unwrap_or_else(|| Self::Sum(Vec::new()))
            }
        }
    }

    /// The same with every code replaced.
    fn recoded(&self, code: &dyn Fn(&FigureCode) -> FigureCode) -> Self {
        let boxed = |inner: &Self| Box::new(inner.recoded(code));
        match self {
            Self::Number(number) => Self::Number(*number),
            Self::Figure(old) => Self::Figure(code(old)),
            Self::Negated(inner) => Self::Negated(boxed(inner)),
            Self::Binary(operator, left, right) => {
                Self::Binary(*operator, boxed(left), boxed(right))
            }
            Self::Sum(parts) => Self::Sum(parts.iter().map(|part| part.recoded(code)).collect()),
            Self::Ratio(part, whole) => Self::Ratio(boxed(part), boxed(whole)),
        }
    }
}

impl Formula {
    /// Reads a formula.
    ///
    /// # Errors
    /// [`FormulaProblem`] with the character at which it stops being one; never a panic, whatever
    /// the text.
    ///
    /// ```
    /// use cchc_model::figure::Formula;
    /// let share = Formula::parse("ratio([3.6.2] + [3.6.3]; [3.6.1])").unwrap();
    /// assert_eq!(share.to_string(), "ratio([3.6.2] + [3.6.3]; [3.6.1])");
    /// assert_eq!(Formula::parse("[3.6.2] +").unwrap_err().at, 10);
    /// ```
    pub fn parse(text: &str) -> Result<Self, FormulaProblem> {
        parse::formula(text)
    }

    /// The figures that it speaks of, each once, in the order of the text.
    #[must_use]
    pub fn codes(&self) -> Vec<&FigureCode> {
        let mut found = Vec::new();
        let mut open = vec![&self.0];
        while let Some(expr) = open.pop() {
            if let Expr::Figure(code) = expr
                && !found.contains(&code)
            {
                found.push(code);
            }
            open.extend(expr.parts().into_iter().rev());
        }
        found
    }

    /// The formula with `name` of each figure in place of its code, for sentences: functions as
    /// the signs that people write.
    #[must_use]
    pub fn in_words(&self, name: &dyn Fn(&FigureCode) -> String) -> String {
        let mut words = String::new();
        // Writing to a String cannot fail.
        let _ = print::write(&self.0.spoken(), &print::Style { name, times: "×" }, &mut words);
        words
    }

    /// Whether it is one figure or one number, with nothing to reckon.
    #[must_use]
    pub const fn is_bare(&self) -> bool {
        matches!(self.0, Expr::Figure(_) | Expr::Number(_))
    }

    /// Whether it is a share of a whole: `ratio(part; whole)`.
    #[must_use]
    pub const fn is_ratio(&self) -> bool {
        matches!(self.0, Expr::Ratio(..))
    }

    pub(super) const fn expr(&self) -> &Expr {
        &self.0
    }

    /// The formula that is nothing but one figure.
    pub(super) const fn figure(code: FigureCode) -> Self {
        Self(Expr::Figure(code))
    }

    /// The sum of figures.
    pub(super) fn sum_of(codes: impl IntoIterator<Item = FigureCode>) -> Self {
        Self(Expr::Sum(codes.into_iter().map(Expr::Figure).collect()))
    }

    pub(super) fn recoded(&self, code: &dyn Fn(&FigureCode) -> FigureCode) -> Self {
        Self(self.0.recoded(code))
    }
}

impl FromStr for Formula {
    type Err = FormulaProblem;

    fn from_str(text: &str) -> Result<Self, FormulaProblem> {
        Self::parse(text)
    }
}

/// An identity: two formulas and what is claimed of them, `[3.5.1] = [3.5.2] + [3.5.3]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The side that the sentence speaks of.
    pub left: Formula,
    /// What is claimed.
    pub relation: Relation,
    /// What it is held against.
    pub right: Formula,
}

impl Rule {
    /// Reads an identity.
    ///
    /// # Errors
    /// As [`Formula::parse`]; [`Expected::Relation`] where a relation is missing.
    pub fn parse(text: &str) -> Result<Self, FormulaProblem> {
        let (left, relation, right) = parse::rule(text)?;
        Ok(Self { left, relation, right })
    }

    /// The figures of both sides, each once.
    #[must_use]
    pub fn codes(&self) -> Vec<&FigureCode> {
        let mut codes = self.left.codes();
        for code in self.right.codes() {
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        codes
    }
}

impl FromStr for Rule {
    type Err = FormulaProblem;

    fn from_str(text: &str) -> Result<Self, FormulaProblem> {
        Self::parse(text)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.left, self.relation, self.right)
    }
}

/// Both are texts in JSON.
macro_rules! text_in_json {
    ($($name:ident),*) => {$(
        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = String::deserialize(from)?;
                Self::parse(&text).map_err(|problem| {
                    serde::de::Error::custom(format!("“{text}”: {}", problem.message_vi()))
                })
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "maxLength": MOST_LENGTH })
            }
        }
    )*};
}

text_in_json!(Formula, Rule);

#[cfg(test)]
mod tests;
