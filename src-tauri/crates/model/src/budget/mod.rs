//! Budgets as the "Kinh phí" column of a plan states them: an amount, an estimate, a source.
//!
//! [`parse`] never multiplies by the column's unit what already carries its own: in a column
//! headed "triệu đồng", both `10` and `10 triệu đồng/năm` are ten million. What can be read in
//! two ways is [`BudgetKind::Ask`], never a guess.

mod amounts;
mod lexer;
mod words;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::amount::display_dong;
use crate::text::tidy;

/// How a budget is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum BudgetKind {
    /// `5`, `23,5 tỷ đồng`, `Không` (zero is a value).
    Amount,
    /// `Theo dự toán được cấp`, `Lồng ghép`, `Kinh phí thường xuyên`.
    WithinEstimate,
    /// `Theo dự toán riêng`.
    SeparateEstimate,
    /// Blank, `-`, `chưa có`.
    NotStated,
    /// `Ngân sách xã`: where the money comes from, without an amount.
    Source,
    /// `1.5`, `10-15 triệu`, `5 USD`: can be read in two ways or cannot be counted in đồng.
    Ask,
    /// Words that mean no budget to the program; kept and listed for the officer.
    Unparsed,
}

/// What a budget text was understood as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Budget {
    /// How it is stated.
    #[serde(rename = "type")]
    pub kind: BudgetKind,
    /// The amount in đồng, for [`BudgetKind::Amount`]; in JSON a number of million đồng.
    #[serde(rename = "amount_million", with = "crate::amount::million")]
    #[schemars(with = "Option<f64>")]
    pub amount: Option<i64>,
    /// What the amount is counted per, in a fixed notation: `per year`, `per doanh nghiệp`.
    /// An amount with a rate is not summed.
    pub rate: Option<String>,
    /// A remark in Vietnamese for the officer.
    pub note: Option<String>,
    /// Whether the officer should confirm before the amount is used.
    #[serde(default)]
    pub ask: bool,
    /// The words that were read, trimmed.
    #[serde(default)]
    pub text: String,
}

/// Reads a budget text; a number without a unit counts million đồng, as the column's header says.
///
/// Never fails and never panics: what is not understood comes back as [`BudgetKind::Unparsed`] or
/// [`BudgetKind::Ask`], the words kept.
///
/// ```
/// use cchc_model::budget::{BudgetKind, parse};
/// let known = parse("23,5 tỷ đồng");
/// assert_eq!(known.amount, Some(23_500_000_000));
///
/// let doubtful = parse("1.5");
/// assert_eq!((doubtful.kind, doubtful.amount), (BudgetKind::Ask, None));
/// ```
#[must_use]
pub fn parse(text: &str) -> Budget {
    let tidied = tidy(text);
    let tokens = lexer::tokenize(&tidied);
    let mut budget = match amounts::read(&tidied, &tokens) {
        Some(budget) => budget,
        None => words::read(&tidied),
    };
    text.trim().clone_into(&mut budget.text);
    budget
}

impl Budget {
    fn new(kind: BudgetKind) -> Self {
        Self { kind, amount: None, rate: None, note: None, ask: false, text: String::new() }
    }

    fn of_amount(dong: i64) -> Self {
        Self { amount: Some(dong), ..Self::new(BudgetKind::Amount) }
    }

    fn asking(why: impl Into<String>) -> Self {
        Self { note: Some(why.into()), ask: true, ..Self::new(BudgetKind::Ask) }
    }

    fn noted(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// One Vietnamese sentence saying how the words were understood.
    ///
    /// ```
    /// use cchc_model::budget::parse;
    /// assert_eq!(parse("10 triệu đồng/năm").display_vi(), "10 triệu đồng mỗi năm");
    /// assert_eq!(parse("xin ý kiến").display_vi(), "chưa hiểu: “xin ý kiến”");
    /// ```
    #[must_use]
    pub fn display_vi(&self) -> String {
        let head = match (self.kind, self.amount) {
            (BudgetKind::Amount, Some(dong)) => match &self.rate {
                Some(rate) => format!("{} {}", display_dong(dong), words::rate_in_vietnamese(rate)),
                None => display_dong(dong),
            },
            (BudgetKind::WithinEstimate, _) => "trong dự toán được giao".to_owned(),
            (BudgetKind::SeparateEstimate, _) => "theo dự toán riêng".to_owned(),
            (BudgetKind::NotStated, _) => "chưa ghi kinh phí".to_owned(),
            (BudgetKind::Source, _) => format!("mới ghi nguồn: {}", self.text),
            (BudgetKind::Ask, _) => "cần hỏi lại".to_owned(),
            (BudgetKind::Amount | BudgetKind::Unparsed, _) => format!("chưa hiểu: “{}”", self.text),
        };
        match &self.note {
            Some(note) => format!("{head} ({note})"),
            None => head,
        }
    }
}
