//! How an office sets its papers where the decree leaves a choice, or practice differs from it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
