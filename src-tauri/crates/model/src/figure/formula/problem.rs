//! Why a text is no formula.

use super::{MOST_DEPTH, MOST_LENGTH};

/// Why a text is no formula, and at which character.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("character {at}: {fault:?}")]
pub struct FormulaProblem {
    /// The character, from 1; one past the end where something is missing at the end.
    pub at: usize,
    /// What is wrong there.
    pub fault: FormulaFault,
}

/// What is wrong with a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormulaFault {
    /// More than [`MOST_LENGTH`] characters.
    TooLong,
    /// Brackets within brackets beyond [`MOST_DEPTH`].
    TooDeep,
    /// A sign that formulas do not have.
    Sign(char),
    /// Digits that are no number, or that can be read in two ways (`1.5`, `1,500`), or more than
    /// two decimals.
    Number(String),
    /// Between `[` and `]` stands no code.
    Code(String),
    /// A word that is no function.
    Function(String),
    /// `ratio` takes two parts; `sum` one or more.
    Parts(&'static str),
    /// Something else was expected here.
    Expected(Expected),
}

/// What a formula would have needed at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A number, a code in brackets, a function or `(`.
    Operand,
    /// `)`.
    Close,
    /// `]`.
    CodeEnd,
    /// `(` after the name of a function.
    Open,
    /// Nothing more: the formula is complete here.
    End,
    /// `=`, `<=` or `>=` between the two sides of a rule.
    Relation,
}

impl FormulaProblem {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self.fault {
            FormulaFault::TooLong => "formula.too_long",
            FormulaFault::TooDeep => "formula.too_deep",
            FormulaFault::Sign(_) => "formula.sign",
            FormulaFault::Number(_) => "formula.number",
            FormulaFault::Code(_) => "formula.code",
            FormulaFault::Function(_) => "formula.function",
            FormulaFault::Parts(_) => "formula.parts",
            FormulaFault::Expected(_) => "formula.expected",
        }
    }

    /// What the reader of the definition sees.
    #[must_use]
    pub fn message_vi(&self) -> String {
        format!("ký tự thứ {}: {}", self.at, self.fault.words())
    }
}

impl FormulaFault {
    fn words(&self) -> String {
        match self {
            Self::TooLong => format!("công thức dài quá {MOST_LENGTH} ký tự"),
            Self::TooDeep => format!("ngoặc lồng nhau quá {MOST_DEPTH} lớp"),
            Self::Sign(sign) => format!("công thức không dùng dấu “{sign}”"),
            Self::Number(text) => {
                format!("“{text}” không phải là số; phần lẻ dùng dấu phẩy, nhiều nhất hai chữ số")
            }
            Self::Code(text) => format!("“[{text}]” không phải là mã số liệu như [3.5.2]"),
            Self::Function(name) => format!("không có hàm “{name}”; chỉ có sum và ratio"),
            Self::Parts("ratio") => "ratio cần đúng hai phần: ratio(tử số; mẫu số)".to_owned(),
            Self::Parts(name) => format!("{name} cần ít nhất một phần"),
            Self::Expected(expected) => format!("cần {}", expected.words()),
        }
    }
}

impl Expected {
    const fn words(self) -> &'static str {
        match self {
            Self::Operand => "một số, một mã trong ngoặc vuông như [3.5.2], một hàm hoặc dấu (",
            Self::Close => "dấu )",
            Self::CodeEnd => "dấu ]",
            Self::Open => "dấu ( sau tên hàm",
            Self::End => "hết công thức ở đây",
            Self::Relation => "một trong các dấu =, <=, >=",
        }
    }
}
