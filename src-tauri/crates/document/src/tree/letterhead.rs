//! The head of an official paper (`NĐ 30/2020, Phụ lục I`, ô 1–4, 5b, 10b and 11).

use super::{ParagraphStyle, Typography};
use crate::metrics::Face;

/// Quốc hiệu.
pub const STATE_NAME: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

/// Tiêu ngữ, hyphens with spaces.
pub const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

/// Two halves that stand side by side: who issues the paper, and the state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letterhead {
    /// The office directly above, a line each, upright and not bold; mostly none for a Ủy ban
    /// nhân dân.
    pub superior: Vec<String>,
    /// The issuing office, a line each, bold; a rule stands below the last one.
    pub agency: Vec<String>,
    /// `Số: 05/BC-UBND`; spaces are room to write by hand.
    pub number: String,
    /// `V/v …` of a công văn, below the number.
    pub subject: Option<String>,
    /// `Tùng Ảnh, ngày 25 tháng 01 năm 2022`; spaces are room to write by hand.
    pub place_date: String,
    /// Boxes below the number, such as `KHẨN`.
    pub stamps: Vec<Stamp>,
}

/// Words in a single box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// What it says of the paper.
    pub kind: StampKind,
    /// The words, in capitals.
    pub text: String,
}

/// What a box says of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StampKind {
    /// Độ khẩn (ô 10b): bright red.
    Urgency,
    /// Phạm vi lưu hành (ô 11): black.
    Circulation,
}

impl Stamp {
    /// The box around the words: width and height in mm. The decree fixes 30 × 8 for `HỎA TỐC`,
    /// 40 × 8 for `THƯỢNG KHẨN` and 20 × 8 for `KHẨN`; others are as wide as their words.
    #[must_use]
    pub fn size_mm(&self) -> (f64, f64) {
        let width_mm = match self.text.as_str() {
            "HỎA TỐC" => 30.0,
            "THƯỢNG KHẨN" => 40.0,
            "KHẨN" => 20.0,
            text => Self::text_mm(text) + 6.0,
        };
        (width_mm, 8.0)
    }

    fn text_mm(text: &str) -> f64 {
        let size_pt = Typography::DECREE.look(ParagraphStyle::Stamp).size_pt;
        Face::Bold.width_pt(text, size_pt) * MM_PER_PT
    }
}

const MM_PER_PT: f64 = 25.4 / 72.0;

/// Width of the right half in mm: Quốc hiệu of size 13 stands on one line in it. The left half
/// takes the rest, 67 mm of a page with the narrowest margins, as in the decree's own sample.
const STATE_MM: f64 = 98.0;

impl Letterhead {
    /// Widths of the left and the right half in mm on a page with so much room between its
    /// margins.
    #[must_use]
    pub fn halves_mm(text_width_mm: f64) -> (f64, f64) {
        (text_width_mm - STATE_MM, STATE_MM)
    }

    /// Length in mm of the rule below the agency: four tenths of its last line (a third to a
    /// half, ô 2).
    #[must_use]
    pub fn agency_rule_mm(&self, typography: &Typography) -> f64 {
        let size_pt = typography.look(ParagraphStyle::AgencyName).size_pt;
        let last = self.agency.last().map_or("", String::as_str);
        Face::Bold.width_pt(last, size_pt) * MM_PER_PT * 0.4
    }

    /// Length in mm of the rule below Tiêu ngữ: as long as its words (ô 1).
    #[must_use]
    pub fn motto_rule_mm(typography: &Typography) -> f64 {
        let size_pt = typography.look(ParagraphStyle::Motto).size_pt;
        Face::Bold.width_pt(MOTTO, size_pt) * MM_PER_PT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_state_stands_on_one_line_on_the_narrowest_page() {
        let size_pt = Typography::DECREE.look(ParagraphStyle::StateName).size_pt;
        let width_mm = Face::Bold.width_pt(STATE_NAME, size_pt) * MM_PER_PT;
        let (_, state_mm) = Letterhead::halves_mm(210.0 - 35.0 - 20.0);
        assert!(width_mm < state_mm - 1.0, "{width_mm} in {state_mm}");
    }

    #[test]
    fn the_rule_below_the_agency_is_a_third_to_a_half_of_its_last_line() {
        let letterhead = Letterhead {
            superior: Vec::new(),
            agency: vec!["ỦY BAN NHÂN DÂN".into(), "XÃ TÙNG ẢNH".into()],
            number: String::new(),
            subject: None,
            place_date: String::new(),
            stamps: Vec::new(),
        };
        let line_mm = Face::Bold.width_pt("XÃ TÙNG ẢNH", 13.0) * MM_PER_PT;
        let share = letterhead.agency_rule_mm(&Typography::DECREE) / line_mm;
        assert!((1.0 / 3.0..=0.5).contains(&share), "{share}");
    }

    #[test]
    fn urgency_stands_in_the_boxes_of_the_decree() {
        let stamp = |text: &str| Stamp { kind: StampKind::Urgency, text: text.into() }.size_mm();
        assert_eq!(stamp("HỎA TỐC"), (30.0, 8.0));
        assert_eq!(stamp("THƯỢNG KHẨN"), (40.0, 8.0));
        assert_eq!(stamp("KHẨN"), (20.0, 8.0));
        assert!(stamp("LƯU HÀNH NỘI BỘ").0 > 45.0);
    }
}
