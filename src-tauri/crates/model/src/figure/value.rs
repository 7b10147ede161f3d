//! The values of figures: what officers type, what is held, what is printed.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Exact, FigureCode, FigureDefinition, FigureKind};
use crate::amount::{self, MOST_DONG, NumberProblem, format_hundredths, format_million};
use crate::budget::{self, BudgetKind};
use crate::paper_words::short_date;
use crate::span::Span;
use crate::text;
use crate::typed::{MOST_COUNT, YEARS, read_count, read_day, read_yes_no};

/// The longest text of a figure, in characters.
pub const MOST_TEXT: usize = 2_000;

/// One value, exact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A whole number of things.
    Count(i64),
    /// Money in đồng.
    Money(i64),
    /// A number in hundredths: 18,25 điểm is 1825.
    Decimal(i64),
    /// Có, không.
    YesNo(bool),
    /// A day.
    Date(NaiveDate),
    /// Words.
    Text(String),
}

/// A value that was entered for certain days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FigureValue {
    /// The figure.
    pub figure: FigureCode,
    /// The days that the value covers: a month, a quarter, the year so far.
    pub span: Span,
    /// The value.
    pub value: Value,
    /// Ước: sent before the days are over, to be replaced by the real number.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub estimate: bool,
    /// Nguồn số liệu, in the officer's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// Why what was typed is no value of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ValueProblem {
    /// The digits are no number, or can be read in two ways.
    #[error(transparent)]
    Number(#[from] NumberProblem),
    /// A whole number is asked for.
    #[error("a whole number is asked for")]
    NotWhole,
    /// Below 0 where that cannot be.
    #[error("below 0")]
    Negative,
    /// No amount of money, or one that can be read in two ways.
    #[error("no amount of money")]
    NotMoney,
    /// Neither có nor không.
    #[error("neither yes nor no")]
    NotYesNo,
    /// No day, or one outside 1990 to 2200.
    #[error("no day")]
    NotDate,
    /// A dash: nothing happened, or nothing is known?
    #[error("a dash can mean nothing or unknown")]
    Dash,
    /// Longer than [`MOST_TEXT`].
    #[error("a text of more than {MOST_TEXT} characters")]
    TooLong,
    /// The figure is derived: its parts are entered instead.
    #[error("the figure is derived")]
    Derived,
    /// The set has no such figure.
    #[error("no such figure")]
    NoFigure,
    /// The value is of another kind than the figure.
    #[error("a value of another kind")]
    OtherKind,
}

impl ValueProblem {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Number(NumberProblem::Ambiguous) => "figure.ambiguous",
            Self::Number(NumberProblem::TooBig) => "figure.too_big",
            Self::Number(NumberProblem::TooPrecise) => "figure.too_precise",
            Self::Number(NumberProblem::NotANumber) => "figure.not_a_number",
            Self::NotWhole => "figure.not_whole",
            Self::Negative => "figure.negative",
            Self::NotMoney => "figure.not_money",
            Self::NotYesNo => "figure.not_yes_no",
            Self::NotDate => "figure.not_date",
            Self::Dash => "figure.dash",
            Self::TooLong => "figure.too_long",
            Self::Derived => "figure.derived",
            Self::NoFigure => "figure.no_figure",
            Self::OtherKind => "figure.other_kind",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::Number(problem) => problem.to_string(),
            Self::NotWhole => "cần một số nguyên".to_owned(),
            Self::Negative => "số không được nhỏ hơn 0".to_owned(),
            Self::NotMoney => "không đọc được số tiền".to_owned(),
            Self::NotYesNo => "cần “Có” hoặc “Không”".to_owned(),
            Self::NotDate => "không phải là ngày".to_owned(),
            Self::Dash => "dấu gạch có thể hiểu là 0 hoặc chưa có số liệu".to_owned(),
            Self::TooLong => format!("dài quá {MOST_TEXT} ký tự"),
            Self::Derived => "số này do chương trình tính".to_owned(),
            Self::NoFigure => "bộ số liệu không có mã này".to_owned(),
            Self::OtherKind => "giá trị không cùng loại với số liệu".to_owned(),
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &'static str {
        match self {
            Self::Number(NumberProblem::TooPrecise) => "ghi nhiều nhất hai chữ số sau dấu phẩy",
            Self::Number(_) => "ví dụ 1.250 hoặc 1,5",
            Self::NotWhole => "ghi số đếm, ví dụ 8.930",
            Self::Negative => "kiểm tra lại dấu trừ",
            Self::NotMoney => "ghi số triệu đồng, ví dụ 1.250,5; hoặc ghi rõ đơn vị: 23,5 tỷ đồng",
            Self::NotYesNo => "gõ Có hoặc Không",
            Self::NotDate => "ghi ngày/tháng/năm, ví dụ 05/3/2026",
            Self::Dash => "ghi 0 nếu không phát sinh, để trống nếu chưa có số liệu",
            Self::TooLong => "rút gọn lại, chi tiết để ở tệp đính kèm",
            Self::Derived => "nhập tử số và mẫu số của nó",
            Self::NoFigure | Self::OtherKind => "mở lại màn hình Số liệu rồi nhập lại",
        }
    }
}

impl FigureDefinition {
    /// Reads what an officer typed for this figure; an empty text is no value yet.
    ///
    /// Money without a unit is in triệu đồng, as the column says; the figure's own unit may stand
    /// behind a number, as it does in what people paste (`8.930 hồ sơ`).
    ///
    /// # Errors
    /// [`ValueProblem`]: nothing that could be read in two ways is guessed.
    pub fn read(&self, typed: &str) -> Result<Option<Value>, ValueProblem> {
        let typed = text::nfc(typed.trim());
        if typed.is_empty() {
            return Ok(None);
        }
        if self.kind.is_number() && matches!(typed.as_str(), "-" | "–" | "—") {
            return Err(ValueProblem::Dash);
        }
        let value = match self.kind {
            FigureKind::Count => Value::Count(whole(self.without_unit(&typed))?),
            FigureKind::Money => Value::Money(read_money(&typed)?),
            FigureKind::Decimal => {
                Value::Decimal(amount::parse_hundredths(self.without_unit(&typed))?)
            }
            FigureKind::YesNo => Value::YesNo(read_yes_no(&typed).ok_or(ValueProblem::NotYesNo)?),
            FigureKind::Date => Value::Date(read_day(&typed).ok_or(ValueProblem::NotDate)?),
            FigureKind::Text => Value::Text(typed),
            FigureKind::Percent | FigureKind::Average => return Err(ValueProblem::Derived),
        };
        self.accepts(&value)?;
        Ok(Some(value))
    }

    fn without_unit<'a>(&self, typed: &'a str) -> &'a str {
        let number = typed.strip_suffix(self.unit.as_str()).unwrap_or(typed);
        number.trim_end()
    }

    /// Whether a value may be held for this figure, wherever it comes from.
    ///
    /// # Errors
    /// [`ValueProblem`] when it is of another kind or out of range.
    pub fn accepts(&self, value: &Value) -> Result<(), ValueProblem> {
        if self.kind.is_share() || self.formula.is_some() {
            return Err(ValueProblem::Derived);
        }
        let (number, most) = match (self.kind, value) {
            (FigureKind::Count, Value::Count(number)) => (*number, MOST_COUNT),
            (FigureKind::Money, Value::Money(dong)) => (*dong, MOST_DONG),
            (FigureKind::Decimal, Value::Decimal(hundredths)) => (*hundredths, MOST_COUNT),
            (FigureKind::YesNo, Value::YesNo(_)) => return Ok(()),
            (FigureKind::Date, Value::Date(day)) => {
                let known = YEARS.contains(&day.year());
                return if known { Ok(()) } else { Err(ValueProblem::NotDate) };
            }
            (FigureKind::Text, Value::Text(words)) => {
                let short = words.chars().count() <= MOST_TEXT;
                return if short { Ok(()) } else { Err(ValueProblem::TooLong) };
            }
            _ => return Err(ValueProblem::OtherKind),
        };
        if number < 0 && !self.negative {
            return Err(ValueProblem::Negative);
        }
        // Not `abs`: the smallest number of all has no counterpart.
        if number.unsigned_abs() > most.unsigned_abs() {
            return Err(NumberProblem::TooBig.into());
        }
        Ok(())
    }
}

fn whole(typed: &str) -> Result<i64, ValueProblem> {
    read_count(typed).map_err(|problem| match problem {
        NumberProblem::TooPrecise => ValueProblem::NotWhole,
        other => other.into(),
    })
}

/// Triệu đồng, or whatever unit stands behind the number.
fn read_money(typed: &str) -> Result<i64, ValueProblem> {
    match amount::parse_number(typed) {
        Ok(million) => Ok(million.in_units_of(1_000_000)?),
        Err(NumberProblem::NotANumber) => {
            let budget = budget::parse(typed);
            let certain = budget.kind == BudgetKind::Amount && budget.rate.is_none() && !budget.ask;
            budget.amount.filter(|_| certain).ok_or(ValueProblem::NotMoney)
        }
        Err(other) => Err(other.into()),
    }
}

impl Value {
    /// The number that formulas reckon with; money in đồng.
    #[must_use]
    pub fn exact(&self) -> Option<Exact> {
        match self {
            Self::Count(number) | Self::Money(number) => Exact::whole(*number),
            Self::Decimal(hundredths) => Exact::hundredths(*hundredths),
            Self::YesNo(_) | Self::Date(_) | Self::Text(_) => None,
        }
    }

    /// The value of a kind that a reckoned number is; `None` where it is none (half a hồ sơ).
    #[must_use]
    pub fn of_exact(kind: FigureKind, number: Exact) -> Option<Self> {
        match kind {
            FigureKind::Count => number.in_units_of(1).map(Self::Count),
            FigureKind::Money => number.in_units_of(1).map(Self::Money),
            FigureKind::Decimal => number.in_units_of(100).map(Self::Decimal),
            _ => None,
        }
    }

    /// The value as tables print it, without its unit: `8.930`, `1.250,5`, `Có`, `05/3/2026`.
    #[must_use]
    pub fn display_vi(&self) -> String {
        match self {
            Self::Count(number) => amount::Decimal::new(*number, 0).to_string(),
            Self::Money(dong) => format_million(*dong),
            Self::Decimal(hundredths) => format_hundredths(*hundredths),
            Self::YesNo(yes) => if *yes { "Có" } else { "Không" }.to_owned(),
            Self::Date(day) => short_date(*day),
            Self::Text(words) => words.clone(),
        }
    }
}

/// A reckoned number of a kind as tables print it; what is no whole number of the kind's smallest
/// part is rounded to it.
pub(super) fn display_exact(kind: FigureKind, number: Exact) -> String {
    let shown = match kind {
        FigureKind::Money => number.rounded(1).map(format_million),
        _ => number.rounded(100).map(format_hundredths),
    };
    shown.unwrap_or_else(|| "-".to_owned())
}

/// A percent as tables print it: always two decimals, rounded half up, `85,11%`.
///
/// `-` stands for a percent of nothing, see [`super::Reading::display_vi`].
#[must_use]
pub fn display_percent(part: Exact, whole: Exact) -> String {
    let hundredths = part.over(whole).and_then(|share| share.rounded(10_000));
    hundredths.map_or_else(|| "-".to_owned(), |number| format!("{}%", two_decimals(number)))
}

/// A number in hundredths with both decimals: 850 is `8,50`.
pub(super) fn two_decimals(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let size = hundredths.unsigned_abs();
    let whole = i64::try_from(size / 100).unwrap_or(i64::MAX);
    format!("{sign}{},{:02}", amount::Decimal::new(whole, 0), size % 100)
}
