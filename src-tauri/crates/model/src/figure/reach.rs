//! Whether a figure reaches what the plan promised: reached, not reached, how far.

use schemars::JsonSchema;
use serde::Serialize;

use super::value::two_decimals;
use super::{Exact, FigureCode, FigureDefinition, FigureKind, FigureSet, FigureSheet, Reading};
use crate::amount::{Decimal, format_hundredths};
use crate::plan::{Comparator, Measure};

/// How a figure stands to a target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reach {
    /// Whether it is reached.
    pub verdict: Reached,
    /// The figure is ước.
    pub estimate: bool,
    /// How far it is, or why it cannot be told: `còn thiếu 3,00 điểm phần trăm, cần thêm 30 hồ sơ`;
    /// empty where it is exactly what was promised.
    pub gap: String,
    /// One sentence in plain words.
    pub sentence: String,
}

/// Whether a target is reached. Distances are in the unit of the target; for a percentage in
/// percentage points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reached {
    /// Đạt; 0 or more beyond the value promised.
    Yes {
        /// How far beyond.
        beyond: Exact,
    },
    /// Chưa đạt.
    No {
        /// What is missing; 0 where `trên 95%` stands at exactly 95.
        short: Exact,
        /// For a share of things that are counted: how many more of them it takes, all else equal.
        cases: Option<i64>,
    },
    /// It cannot be told.
    CannotTell(WhyNot),
}

/// Why it cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WhyNot {
    /// The figure has no value yet.
    NoValue,
    /// Nothing was counted that there could be a share of.
    NothingCounted,
    /// The target counts something else than the figure.
    OtherUnit,
}

impl FigureSet {
    /// Holds a figure of a period against a target.
    ///
    /// Targets are promised for the year: give the sheet of the year so far, not of a quarter that
    /// stands alone. The figure is compared exactly: 97,996% is printed 98,00% and does not reach `≥ 98%`. A
    /// plain number (`100%`, `đạt 02 hội nghị`) promises that it is reached; more than promised
    /// is reached too, and the sentence says by how much.
    #[must_use]
    pub fn reach(&self, measure: &Measure, code: &FigureCode, sheet: &FigureSheet) -> Reach {
        let estimate = sheet.is_estimate(code);
        let verdict = self.verdict_on(measure, code, sheet);
        let gap = self.gap(measure, code, &verdict);
        let sentence = self.sentence(measure, code, sheet, &verdict, &gap);
        Reach { verdict, estimate, gap, sentence }
    }

    fn verdict_on(&self, measure: &Measure, code: &FigureCode, sheet: &FigureSheet) -> Reached {
        let (Some(figure), Some(reading)) = (self.get(code), sheet.get(code)) else {
            return Reached::CannotTell(WhyNot::NoValue);
        };
        let Some(scale) = scale(&measure.unit, figure.kind) else {
            return Reached::CannotTell(WhyNot::OtherUnit);
        };
        if *reading == Reading::NothingCounted {
            return Reached::CannotTell(WhyNot::NothingCounted);
        }
        let attained = sheet.number(code).and_then(|number| number.times(scale));
        let difference = Exact::hundredths(measure.value_hundredths)
            .and_then(|promised| attained?.minus(promised));
        let Some(difference) = difference else { return Reached::CannotTell(WhyNot::NoValue) };
        let reached = match measure.comparator {
            Comparator::AtLeast | Comparator::Equal => difference >= Exact::ZERO,
            Comparator::MoreThan => difference > Exact::ZERO,
            Comparator::AtMost => difference <= Exact::ZERO,
            Comparator::LessThan => difference < Exact::ZERO,
        };
        if reached {
            return Reached::Yes { beyond: difference.size() };
        }
        Reached::No { short: difference.size(), cases: self.cases(measure, figure, reading) }
    }

    /// How many more of the things counted it takes to reach a share.
    fn cases(&self, measure: &Measure, figure: &FigureDefinition, read: &Reading) -> Option<i64> {
        let Reading::Share { part, whole, .. } = read else { return None };
        let counted = self.part_of(figure)?.kind == FigureKind::Count;
        let promised = Exact::hundredths(measure.value_hundredths)?.over(Exact::whole(100)?)?;
        let needed = promised.times(*whole)?.minus(*part)?;
        match measure.comparator {
            Comparator::AtLeast | Comparator::Equal => needed.ceiling(),
            Comparator::MoreThan => needed.negated().ceiling().map(|down| 1 - down),
            Comparator::AtMost | Comparator::LessThan => None,
        }
        .filter(|_| counted && figure.kind == FigureKind::Percent)
    }

    /// The first figure of a share: what it is a share of.
    fn part_of(&self, figure: &FigureDefinition) -> Option<&FigureDefinition> {
        figure.formula.as_ref()?.codes().first().and_then(|code| self.get(code))
    }

    fn gap(&self, measure: &Measure, code: &FigureCode, verdict: &Reached) -> String {
        match verdict {
            Reached::Yes { beyond } if beyond.is_zero() => String::new(),
            Reached::Yes { beyond } => {
                let how = if measure.comparator.is_upper() { "thấp hơn" } else { "vượt" };
                format!("{how} {}", distance(*beyond, measure))
            }
            Reached::No { short, cases } => {
                let more = cases.filter(|cases| *cases > 0).map_or_else(String::new, |cases| {
                    let part = self.get(code).and_then(|figure| self.part_of(figure));
                    let thing = part.map_or("", |part| part.unit.as_str());
                    let number = Decimal::new(cases, 0);
                    format!(", cần thêm {}", format!("{number} {thing}").trim_end())
                });
                format!("{}{more}", missing(*short, measure))
            }
            Reached::CannotTell(WhyNot::NoValue) => "chưa có số liệu".to_owned(),
            Reached::CannotTell(WhyNot::NothingCounted) => "chưa phát sinh trong kỳ".to_owned(),
            Reached::CannotTell(WhyNot::OtherUnit) => "không cùng đơn vị với chỉ tiêu".to_owned(),
        }
    }

    fn sentence(
        &self,
        measure: &Measure,
        code: &FigureCode,
        sheet: &FigureSheet,
        verdict: &Reached,
        gap: &str,
    ) -> String {
        let Some(figure) = self.get(code) else {
            return format!("Chưa đánh giá được: không có số liệu [{code}].");
        };
        let name = format!("“{}”", figure.short_name());
        let promised = measure.display_vi();
        let verdict = match verdict {
            Reached::Yes { .. } => "Đạt",
            Reached::No { .. } => "Chưa đạt",
            Reached::CannotTell(WhyNot::OtherUnit) => {
                return format!("Chưa đánh giá được: {name} {gap} {promised}.");
            }
            Reached::CannotTell(_) => {
                return format!("Chưa đánh giá được: {name} {gap}, chỉ tiêu {promised}.");
            }
        };
        let shown = sheet.get(code).map(|read| read.display_vi(figure.kind)).unwrap_or_default();
        let unit = if figure.kind == FigureKind::Percent || figure.unit.is_empty() {
            String::new()
        } else {
            format!(" {}", figure.unit)
        };
        let rough = if sheet.is_estimate(code) { " (ước)" } else { "" };
        let how = if gap.is_empty() { String::new() } else { format!(", {gap}") };
        format!("{verdict}: {name} là {shown}{unit}{rough}, chỉ tiêu {promised}{how}.")
    }
}

impl Comparator {
    /// Whether less is better.
    const fn is_upper(self) -> bool {
        matches!(self, Self::AtMost | Self::LessThan)
    }
}

/// What a number of the figure is multiplied with to be counted in the unit of the target.
pub(super) fn scale(unit: &str, kind: FigureKind) -> Option<Exact> {
    let unit = crate::text::tidy(unit).to_lowercase();
    match (kind, unit.trim()) {
        (FigureKind::Percent, "%" | "phần trăm") => Exact::whole(100),
        (FigureKind::Money, "tỷ đồng" | "tỉ đồng" | "tỷ" | "tỉ") => {
            Exact::fraction(1, 1_000_000_000)
        }
        (FigureKind::Money, "triệu đồng" | "triệu") => Exact::fraction(1, 1_000_000),
        (FigureKind::Money, "nghìn đồng" | "ngàn đồng") => Exact::fraction(1, 1_000),
        (FigureKind::Money, "đồng") => Exact::whole(1),
        (FigureKind::Percent | FigureKind::Money, _) | (_, "%" | "phần trăm") => None,
        (FigureKind::Count | FigureKind::Decimal | FigureKind::Average, _) => Exact::whole(1),
        (FigureKind::YesNo | FigureKind::Date | FigureKind::Text, _) => None,
    }
}

/// What is missing, in words; nothing is said to be 0,00 short.
fn missing(short: Exact, measure: &Measure) -> String {
    let how = if measure.comparator.is_upper() { "vượt" } else { "còn thiếu" };
    if short.is_zero() {
        return "mới bằng mức này".to_owned();
    }
    if short.rounded(100) == Some(0) {
        return format!("{how} chưa đến 0,01{}", unit_of(measure));
    }
    format!("{how} {}", distance(short, measure))
}

fn distance(number: Exact, measure: &Measure) -> String {
    let hundredths = number.rounded(100);
    let shown = match hundredths {
        Some(hundredths) if measure.unit == "%" => two_decimals(hundredths),
        Some(hundredths) => format_hundredths(hundredths),
        None => "rất nhiều".to_owned(),
    };
    format!("{shown}{}", unit_of(measure))
}

fn unit_of(measure: &Measure) -> String {
    match measure.unit.as_str() {
        "%" => " điểm phần trăm".to_owned(),
        "" => String::new(),
        unit => format!(" {unit}"),
    }
}
