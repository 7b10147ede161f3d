//! What one figure is: its words, its kind, how it counts over months, where it comes from.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{FigureCode, Formula, Rule};
use crate::office::valid_on;
use crate::progress::Counts;
use crate::register::{CountId, RegisterId};
use crate::span::{ReportSpan, Span};

/// One field of the statistics appendix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FigureDefinition {
    /// The printed code, which is its identity.
    pub code: FigureCode,
    /// The number of the group that it is printed in.
    pub group: String,
    /// The field as printed: `Số hồ sơ TTHC tiếp nhận trực tuyến`.
    pub name: String,
    /// What sentences about it call it, where the name is long: `tiếp nhận trực tuyến`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// What kind of value it holds.
    pub kind: FigureKind,
    /// The unit as printed, such as `hồ sơ`; money is entered and printed in `triệu đồng`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// How a derived figure is reckoned; a figure without is entered or counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formula: Option<Formula>,
    /// What the program counts it from; the officer may still enter another number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto: Option<AutoSource>,
    /// How months become a period.
    #[serde(default, skip_serializing_if = "Counting::is_default")]
    pub counting: Counting,
    /// Whether a percent may exceed 100 (thu ngân sách so với dự toán).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub over_hundred: bool,
    /// Whether a whole number or an amount may lie below 0.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub negative: bool,
    /// The body that answers for it, by its name in the catalogue.
    pub body: String,
    /// Where it comes from, or what it must not be confused with, for the officer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// First day on which it is asked for; `None` since ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Last day; `None` until further notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
}

impl FigureDefinition {
    /// What sentences call it.
    #[must_use]
    pub fn short_name(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }

    /// Whether an officer has to enter it: neither derived nor counted by the program.
    #[must_use]
    pub const fn is_entered(&self) -> bool {
        self.formula.is_none() && self.auto.is_none()
    }

    /// Whether it is asked for on a day.
    #[must_use]
    pub fn valid_on(&self, day: NaiveDate) -> bool {
        valid_on(self.valid_from, self.valid_to, day)
    }
}

/// What kind of value a figure holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FigureKind {
    /// A whole number of things (N).
    Count,
    /// Money (M): held in đồng, entered and printed in triệu đồng.
    Money,
    /// Points and the like, with at most two decimals.
    Decimal,
    /// Derived, `ratio(part; whole)`: a percent, rounded half up to two decimals when shown (P).
    Percent,
    /// Derived, `ratio(all; number)`: so many for each one, rounded likewise.
    Average,
    /// Có/Không (B).
    YesNo,
    /// A date (D).
    Date,
    /// Words (T).
    Text,
}

impl FigureKind {
    /// Whether formulas can reckon with it.
    #[must_use]
    pub const fn is_number(self) -> bool {
        !matches!(self, Self::YesNo | Self::Date | Self::Text)
    }

    /// Whether it can only be derived.
    #[must_use]
    pub const fn is_share(self) -> bool {
        matches!(self, Self::Percent | Self::Average)
    }
}

/// How the values of months become the value of a period, and which days a typed value covers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// What happened in the period: months are added up.
    #[default]
    Flow,
    /// What happened since the beginning of the year, also in a report of a quarter that stands
    /// alone (lũy kế).
    YearToDate,
    /// What is counted once however often it happens in a year (TTHC có phát sinh hồ sơ):
    /// entered from the beginning of the year on, and never added up.
    DistinctToDate,
    /// What is planned or happens for the year as a whole.
    WholeYear,
    /// What was there when the period began (kỳ trước chuyển sang): the first month's.
    Opening,
    /// What is there when the period ends (đang giải quyết): the last month's.
    Closing,
    /// What stays true until it is changed (số thôn): the last one known within the year.
    Standing,
    /// Reckoned anew for the period from other figures, where months cannot be added: a total
    /// with what each month carried over would count hồ sơ twice.
    Formula(Formula),
}

impl Counting {
    fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// The days that a value covers which is typed for this report, or counted for it.
    #[must_use]
    pub fn span(&self, report: &ReportSpan) -> Span {
        match self {
            Self::YearToDate | Self::DistinctToDate => report.year_to_date(),
            Self::WholeYear => report.year,
            Self::Flow | Self::Opening | Self::Closing | Self::Standing | Self::Formula(_) => {
                report.period
            }
        }
    }
}

/// What the program counts a figure from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AutoSource {
    /// The tasks of the plan, as of the last day of the period.
    Progress(ProgressCount),
    /// A count of a register.
    Register {
        /// The register.
        register: RegisterId,
        /// The count.
        count: CountId,
    },
}

/// What is counted among the tasks of the year's plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProgressCount {
    /// All tasks that are to be done.
    Total,
    /// Đã hoàn thành, also late.
    Done,
    /// Đang thực hiện, trong hạn.
    InTime,
    /// Quá hạn.
    Overdue,
    /// Chưa đến hạn, chưa đến kỳ.
    NotYetDue,
    /// Không hoàn thành vì lý do khách quan.
    Excused,
}

impl ProgressCount {
    /// The count among the tasks of a picture. All of them together are those that had to be
    /// done: what was dropped from the plan is in none.
    #[must_use]
    pub fn of(self, counts: &Counts) -> i64 {
        i64::from(match self {
            Self::Total => counts.total() - counts.dropped,
            Self::Done => counts.completed(),
            Self::InTime => counts.running(),
            Self::Overdue => counts.overdue,
            Self::NotYetDue => counts.not_yet,
            Self::Excused => counts.excused,
        })
    }
}

/// A group of figures, printed as a heading (I to VII).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FigureGroup {
    /// The printed number: `III`.
    pub number: String,
    /// The heading.
    pub title: String,
}

/// An identity that the figures of one period must keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Its identity: `tiep-nhan`.
    pub id: String,
    /// What is claimed: `[3.5.1] = [3.5.2] + [3.5.3] + [3.5.4]`.
    pub rule: Rule,
    /// The same in plain words.
    pub says: String,
    /// Whether a difference can be right (số có mặt cao hơn biên chế giao): a warning then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub warning: bool,
}

/// What one period leaves and the next begins with (đang giải quyết, kỳ trước chuyển sang).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    /// What a period begins with.
    pub opening: FigureCode,
    /// What the period before it left.
    pub closing: FigureCode,
}

/// A table of the same columns for several rows, whose sums are the totals (hồ sơ theo lĩnh vực).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Breakdown {
    /// Its printed code.
    pub code: FigureCode,
    /// The number of the group that it is printed in.
    pub group: String,
    /// Its heading.
    pub title: String,
    /// The rows.
    pub rows: Vec<BreakdownRow>,
    /// The totals that are broken down: each row has a figure `CODE/ROW` for each of them.
    pub columns: Vec<FigureCode>,
}

/// One row of a breakdown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BreakdownRow {
    /// Its identity, `a-z`, `0-9` and `-`: `dat-dai`.
    pub id: String,
    /// Its printed name.
    pub name: String,
}
