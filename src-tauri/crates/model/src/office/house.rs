//! How an office sets its papers where the decree leaves a choice, or practice differs from it.

use std::ops::RangeInclusive;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Office;

/// The house style of an office. The default is the decree (`NĐ 30/2020, Phụ lục I`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct HouseStyle {
    /// How the agency is named in the head of a paper (ô 2).
    pub agency: AgencyName,
    /// How the number of an appendix is written (III.1.b).
    pub appendix_word: AppendixWord,
    /// Size of the text in points, 13 or 14 (ô 6).
    #[schemars(range(min = 13, max = 14))]
    pub body_pt: u8,
    /// Distance of lines in percent of single spacing, 100 to 150 (II.5).
    #[schemars(range(min = 100, max = 150))]
    pub line_spacing_percent: u8,
    /// Free space above a paragraph in points, 6 to 12 (II.5: 6 or more).
    #[schemars(range(min = 6, max = 12))]
    pub gap_pt: u8,
    /// Indent of a paragraph's first line (II.5).
    pub first_line: FirstLine,
    /// White edges (I.3).
    pub margins: PageMargins,
    /// Address, e-mail and telephone at the foot of a paper's first page, a line each (ô 13);
    /// mostly none.
    pub contact: Vec<String>,
}

/// How the agency is named in the head of a paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AgencyName {
    /// `ỦY BAN NHÂN DÂN` and below it `XÃ TÙNG ẢNH`, both bold.
    #[default]
    TwoLines,
    /// `UBND XÃ TÙNG ẢNH`, bold.
    Short,
    /// `UBND HUYỆN ĐỨC THỌ`, not bold, and below it `UBND XÃ TÙNG ẢNH`, bold: common practice,
    /// though the decree names no superior above a Ủy ban nhân dân.
    UnderSuperior,
}

/// The agency in the head of a paper, as printed (NĐ 30/2020, Phụ lục I, II.2).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AgencyLines {
    /// The superior, not bold.
    pub superior: Vec<String>,
    /// The agency itself, bold.
    pub agency: Vec<String>,
}

impl AgencyName {
    /// Every way, the decree's first.
    pub const ALL: [Self; 3] = [Self::TwoLines, Self::Short, Self::UnderSuperior];

    /// An office named in this way.
    #[must_use]
    pub fn lines(self, office: &Office) -> AgencyLines {
        let short = || office.short_name().to_uppercase();
        let (superior, agency) = match self {
            Self::TwoLines => (None, two_lines(&office.name.to_uppercase())),
            Self::Short => (None, vec![short()]),
            Self::UnderSuperior => {
                let superior = office.superior.to_uppercase().replacen(BODY, "UBND", 1);
                (Some(superior).filter(|name| !name.is_empty()), vec![short()])
            }
        };
        AgencyLines { superior: superior.into_iter().collect(), agency }
    }
}

const BODY: &str = "ỦY BAN NHÂN DÂN";

/// `ỦY BAN NHÂN DÂN` and below it the unit; another name stays on one line.
fn two_lines(name: &str) -> Vec<String> {
    match name.strip_prefix(BODY).map(str::trim) {
        Some(unit) if !unit.is_empty() => vec![BODY.to_owned(), unit.to_owned()],
        _ => vec![name.to_owned()],
    }
}

/// How the number of an appendix is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AppendixWord {
    /// `Phụ lục I`.
    #[default]
    Lower,
    /// `PHỤ LỤC I`.
    Capitals,
}

/// Indent of a paragraph's first line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FirstLine {
    /// 1 cm.
    #[default]
    OneCentimetre,
    /// 1.27 cm.
    HalfInch,
}

/// White edges in mm. The left one is the binding edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PageMargins {
    /// 20 to 25.
    #[schemars(range(min = 20, max = 25))]
    pub top_mm: u8,
    /// 20 to 25.
    #[schemars(range(min = 20, max = 25))]
    pub bottom_mm: u8,
    /// 30 to 35.
    #[schemars(range(min = 30, max = 35))]
    pub left_mm: u8,
    /// 15 to 20.
    #[schemars(range(min = 15, max = 20))]
    pub right_mm: u8,
}

impl Default for PageMargins {
    /// 20 mm above and below, 30 mm left, 15 mm right.
    fn default() -> Self {
        Self { top_mm: 20, bottom_mm: 20, left_mm: 30, right_mm: 15 }
    }
}

impl Default for HouseStyle {
    fn default() -> Self {
        Self {
            agency: AgencyName::default(),
            appendix_word: AppendixWord::default(),
            body_pt: 14,
            line_spacing_percent: 100,
            gap_pt: 6,
            first_line: FirstLine::default(),
            margins: PageMargins::default(),
            contact: Vec::new(),
        }
    }
}

/// A measure of the house style for which the decree has a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HouseMeasure {
    /// [`HouseStyle::body_pt`].
    BodySize,
    /// [`HouseStyle::line_spacing_percent`].
    LineSpacing,
    /// [`HouseStyle::gap_pt`].
    Gap,
    /// [`PageMargins::top_mm`].
    Top,
    /// [`PageMargins::bottom_mm`].
    Bottom,
    /// [`PageMargins::left_mm`].
    Left,
    /// [`PageMargins::right_mm`].
    Right,
}

impl HouseMeasure {
    /// Every measure.
    pub const ALL: [Self; 7] = [
        Self::BodySize,
        Self::LineSpacing,
        Self::Gap,
        Self::Top,
        Self::Bottom,
        Self::Left,
        Self::Right,
    ];

    /// What the decree allows (NĐ 30/2020, Phụ lục I, I.3 and II.5), in the unit of
    /// [`Self::unit_vi`]. It has no upper limit for the gap: 12 pt is two lines of white.
    #[must_use]
    pub const fn range(self) -> RangeInclusive<u8> {
        match self {
            Self::BodySize => 13..=14,
            Self::LineSpacing => 100..=150,
            Self::Gap => 6..=12,
            Self::Top | Self::Bottom => 20..=25,
            Self::Left => 30..=35,
            Self::Right => 15..=20,
        }
    }

    /// The officer's word for it.
    #[must_use]
    pub const fn label_vi(self) -> &'static str {
        match self {
            Self::BodySize => "cỡ chữ phần lời",
            Self::LineSpacing => "giãn dòng",
            Self::Gap => "khoảng cách đoạn",
            Self::Top => "lề trên",
            Self::Bottom => "lề dưới",
            Self::Left => "lề trái",
            Self::Right => "lề phải",
        }
    }

    /// Its unit.
    #[must_use]
    pub const fn unit_vi(self) -> &'static str {
        match self {
            Self::BodySize | Self::Gap => "pt",
            Self::LineSpacing => "%",
            Self::Top | Self::Bottom | Self::Left | Self::Right => "mm",
        }
    }

    const fn of(self, style: &HouseStyle) -> u8 {
        match self {
            Self::BodySize => style.body_pt,
            Self::LineSpacing => style.line_spacing_percent,
            Self::Gap => style.gap_pt,
            Self::Top => style.margins.top_mm,
            Self::Bottom => style.margins.bottom_mm,
            Self::Left => style.margins.left_mm,
            Self::Right => style.margins.right_mm,
        }
    }
}

/// A measure outside its range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{measure:?} is {found}")]
pub struct HouseMisfit {
    /// The measure.
    pub measure: HouseMeasure,
    /// What it is.
    pub found: u8,
}

impl HouseStyle {
    /// Checks that every measure is within its range.
    ///
    /// # Errors
    /// The first measure that is not.
    pub fn check(&self) -> Result<(), HouseMisfit> {
        let outside = |measure: &HouseMeasure| !measure.range().contains(&measure.of(self));
        match HouseMeasure::ALL.into_iter().find(outside) {
            None => Ok(()),
            Some(measure) => Err(HouseMisfit { measure, found: measure.of(self) }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_is_within_the_decree() {
        assert_eq!(HouseStyle::default().check(), Ok(()));
    }

    #[test]
    fn an_agency_is_named_in_the_way_of_the_house() {
        let mut office = Office::named("Ủy ban nhân dân xã Tùng Ảnh");
        office.superior = "Ủy ban nhân dân huyện Đức Thọ".into();
        let lines = |way: AgencyName, office: &Office| {
            let AgencyLines { superior, agency } = way.lines(office);
            (superior.join(" / "), agency.join(" / "))
        };
        for (way, superior, agency) in [
            (AgencyName::TwoLines, "", "ỦY BAN NHÂN DÂN / XÃ TÙNG ẢNH"),
            (AgencyName::Short, "", "UBND XÃ TÙNG ẢNH"),
            (AgencyName::UnderSuperior, "UBND HUYỆN ĐỨC THỌ", "UBND XÃ TÙNG ẢNH"),
        ] {
            assert_eq!(lines(way, &office), (superior.into(), agency.into()));
        }
        office.superior.clear();
        assert_eq!(lines(AgencyName::UnderSuperior, &office).0, "");
        let other = Office { name: "Ban Quản lý".into(), ..office };
        assert_eq!(lines(AgencyName::TwoLines, &other).1, "BAN QUẢN LÝ");
    }

    #[test]
    fn both_ends_of_every_range_are_allowed_and_nothing_beyond() {
        fn set(style: &mut HouseStyle, measure: HouseMeasure) -> &mut u8 {
            match measure {
                HouseMeasure::BodySize => &mut style.body_pt,
                HouseMeasure::LineSpacing => &mut style.line_spacing_percent,
                HouseMeasure::Gap => &mut style.gap_pt,
                HouseMeasure::Top => &mut style.margins.top_mm,
                HouseMeasure::Bottom => &mut style.margins.bottom_mm,
                HouseMeasure::Left => &mut style.margins.left_mm,
                HouseMeasure::Right => &mut style.margins.right_mm,
            }
        }
        for measure in HouseMeasure::ALL {
            let (least, most) = measure.range().into_inner();
            for found in [0, least - 1, least, most, most + 1, u8::MAX] {
                let mut style = HouseStyle::default();
                *set(&mut style, measure) = found;
                let expected = if (least..=most).contains(&found) {
                    Ok(())
                } else {
                    Err(HouseMisfit { measure, found })
                };
                assert_eq!(style.check(), expected);
            }
        }
    }

    #[test]
    fn a_style_of_which_only_a_part_is_written_is_the_decrees_for_the_rest() {
        let style: HouseStyle = serde_json::from_str(r#"{"body_pt": 13}"#).unwrap();
        assert_eq!(style, HouseStyle { body_pt: 13, ..HouseStyle::default() });
    }
}
