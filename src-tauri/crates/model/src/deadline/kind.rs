//! What a deadline text was understood as.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The form of a deadline. Each variant shows a text that is read so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum DeadlineKind {
    /// `Quý I/2022`: from the first to the last day of the quarter.
    Quarter,
    /// `Quý II, III/2022`, `Quý I - III`, `Hằng quý`: one due per quarter, the last is final.
    QuarterList,
    /// `Cuối quý II`: first, middle or last month of a quarter.
    QuarterPart,
    /// `01/2022`, `Tháng 3/2024`, `T3`.
    Month,
    /// `Tháng 3, 6, 9`: one due per month, the last is final.
    MonthList,
    /// `Đầu tháng 12`: days 1-10, 11-20 or 21-end by convention.
    MonthPart,
    /// `6 tháng đầu năm 2024`.
    Half,
    /// `9 tháng đầu năm`.
    NineMonths,
    /// `Trong năm 2023`, `Cả năm`, `Cuối năm`.
    Year,
    /// `Năm 2024 và 2025`: one due per year.
    YearList,
    /// `Đầu năm`: the first quarter by convention, to be confirmed.
    YearPart,
    /// `Giai đoạn 2021 - 2025`, `Từ tháng 3 đến tháng 6/2024`: a stretch with one end.
    Period,
    /// `Từ tháng 3/2024`: a beginning without an end.
    From,
    /// `20/6/2024`, `Trước ngày 31/12/2023`.
    Date,
    /// `15/6 và 15/12/2024`: several days, the last is final.
    DateList,
    /// `trước ngày 15/02 của năm sau liền kề`: a day of another year than the plan's.
    RelDate,
    /// `quý IV của năm trước liền kề`, `quý I năm thực hiện kế hoạch`.
    RelQuarter,
    /// `tháng 12 năm trước`.
    RelMonth,
    /// `Trong năm sau`.
    RelYear,
    /// `đến hết tháng 11/2024`.
    UntilMonthEnd,
    /// `đến hết quý III`.
    UntilQuarterEnd,
    /// `đến hết năm 2025`, `đến năm 2025`.
    UntilYearEnd,
    /// `Hằng tháng`, `ngày 05/6 hàng năm`: dated instances within the plan year.
    Recurring,
    /// `Thường xuyên`: no due; asked about in every report period.
    Continuous,
    /// `Theo quy định pháp luật`.
    ByRule,
    /// `Theo kế hoạch`, `Theo tiến độ`.
    ByPlan,
    /// `Khi có quy định mới`, `Đột xuất`: dated only when it happens.
    Conditional,
    /// `Theo yêu cầu của Sở Nội vụ`.
    OnRequest,
    /// `Ngay sau khi Kế hoạch được ban hành`: follows an event whose day is set elsewhere.
    Anchor,
    /// `cùng với báo cáo công tác CCHC định kỳ`: goes with each periodic report.
    WithPeriodicReport,
    /// `1. …; 2. …`, or several deadlines in one cell: see the items.
    Composite,
    /// Nothing was written.
    Empty,
    /// Words that mean no time to the program; kept and listed for the officer.
    Unparsed,
    /// `31/02/2024`, `Quý V/2024`: a time that does not exist.
    Invalid,
    /// `6/24`, `như trên`: can be read in two ways; the officer decides.
    Ask,
}

impl DeadlineKind {
    /// The word used in the interchange format, as `QUARTER_LIST`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Quarter => "QUARTER",
            Self::QuarterList => "QUARTER_LIST",
            Self::QuarterPart => "QUARTER_PART",
            Self::Month => "MONTH",
            Self::MonthList => "MONTH_LIST",
            Self::MonthPart => "MONTH_PART",
            Self::Half => "HALF",
            Self::NineMonths => "NINE_MONTHS",
            Self::Year => "YEAR",
            Self::YearList => "YEAR_LIST",
            Self::YearPart => "YEAR_PART",
            Self::Period => "PERIOD",
            Self::From => "FROM",
            Self::Date => "DATE",
            Self::DateList => "DATE_LIST",
            Self::RelDate => "REL_DATE",
            Self::RelQuarter => "REL_QUARTER",
            Self::RelMonth => "REL_MONTH",
            Self::RelYear => "REL_YEAR",
            Self::UntilMonthEnd => "UNTIL_MONTH_END",
            Self::UntilQuarterEnd => "UNTIL_QUARTER_END",
            Self::UntilYearEnd => "UNTIL_YEAR_END",
            Self::Recurring => "RECURRING",
            Self::Continuous => "CONTINUOUS",
            Self::ByRule => "BY_RULE",
            Self::ByPlan => "BY_PLAN",
            Self::Conditional => "CONDITIONAL",
            Self::OnRequest => "ON_REQUEST",
            Self::Anchor => "ANCHOR",
            Self::WithPeriodicReport => "WITH_PERIODIC_REPORT",
            Self::Composite => "COMPOSITE",
            Self::Empty => "EMPTY",
            Self::Unparsed => "UNPARSED",
            Self::Invalid => "INVALID",
            Self::Ask => "ASK",
        }
    }

    /// Whether the text itself names days on which the task is due.
    #[must_use]
    pub fn is_dated(self) -> bool {
        !matches!(
            self,
            Self::From
                | Self::Continuous
                | Self::ByRule
                | Self::ByPlan
                | Self::Conditional
                | Self::OnRequest
                | Self::Anchor
                | Self::WithPeriodicReport
                | Self::Composite
                | Self::Empty
                | Self::Unparsed
                | Self::Invalid
                | Self::Ask
        )
    }
}

/// Whether the limiting day itself is still in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Bound {
    /// `chậm nhất ngày 15/12`, `đến hết 30/6`, a plain date: the day itself is in time.
    #[serde(rename = "inclusive")]
    Inclusive,
    /// `trước ngày 15/12`: the last good day is the one before.
    #[serde(rename = "exclusive")]
    Exclusive,
    /// `trước 31/12`: the last day of a month, where nobody means the day before; kept apart so
    /// that an office may decide otherwise.
    #[serde(rename = "exclusive*")]
    ExclusiveAtPeriodEnd,
}
