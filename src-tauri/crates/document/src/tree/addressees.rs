//! Those to whom a paper goes (`NĐ 30/2020, Phụ lục I`, ô 9a).

use super::{ParagraphStyle, Typography};
use crate::metrics::Face;

/// The words before those to whom a paper goes.
pub const ADDRESSEES_LABEL: &str = "Kính gửi:";

/// Free space above the first line of the addressees, in points.
pub const ADDRESSEES_BEFORE_PT: f64 = 12.0;

const MM_PER_PT: f64 = 25.4 / 72.0;

/// Those to whom a paper goes. One stands on the line of [`ADDRESSEES_LABEL`]; several stand
/// below it, a line each with `-`, closed by `;` and at last `.`, their dashes below the colon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressees {
    /// The names, without dashes and closing marks; at least one.
    pub names: Vec<String>,
}

/// A line of the addressees as printed.
#[derive(Debug, Clone, PartialEq)]
pub struct AddresseeLine {
    /// Its words.
    pub text: String,
    /// Distance in mm of its first words from the left margin.
    pub left_mm: f64,
    /// Distance in mm from the left margin of what does not fit on its first line.
    pub rest_mm: f64,
}

impl Addressees {
    /// The lines, which together stand in the middle of so much room between the margins; where
    /// they are too long for that, they begin where a first line of the text begins.
    #[must_use]
    pub fn lines(&self, typography: &Typography, text_width_mm: f64) -> Vec<AddresseeLine> {
        let look = typography.look(ParagraphStyle::Addressee);
        let face = Face::of(look.bold, look.italic);
        let wide = |text: &str| face.width_pt(text, look.size_pt) * MM_PER_PT;
        let (texts, begin_mm, hang_mm) = match self.names.as_slice() {
            [name] => {
                let label = format!("{ADDRESSEES_LABEL} ");
                (vec![format!("{label}{name}")], 0.0, wide(&label))
            }
            names => {
                let mark = |index| if index + 1 == names.len() { '.' } else { ';' };
                let line = |(index, name)| format!("- {name}{}", mark(index));
                let texts = names.iter().enumerate().map(line).collect();
                (texts, wide(ADDRESSEES_LABEL.trim_end_matches(':')), wide("- "))
            }
        };
        let widest_mm = texts.iter().map(|text| wide(text)).fold(0.0, f64::max);
        let centred_mm = (text_width_mm - begin_mm - widest_mm) / 2.0;
        let left_mm = centred_mm.max(typography.first_line_mm);
        let label = (self.names.len() != 1).then(|| AddresseeLine {
            text: ADDRESSEES_LABEL.to_owned(),
            left_mm,
            rest_mm: left_mm,
        });
        let lines = texts.into_iter().map(|text| AddresseeLine {
            text,
            left_mm: left_mm + begin_mm,
            rest_mm: left_mm + begin_mm + hang_mm,
        });
        label.into_iter().chain(lines).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(names: &[&str]) -> Vec<AddresseeLine> {
        let names = names.iter().map(|&name| name.to_owned()).collect();
        Addressees { names }.lines(&Typography::DECREE, 165.0)
    }

    #[test]
    fn one_stands_on_the_line_of_the_label_in_the_middle() {
        let lines = lines(&["Sở Nội vụ tỉnh Hà Tĩnh"]);
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].text, "Kính gửi: Sở Nội vụ tỉnh Hà Tĩnh");
        let width_mm = Face::Regular.width_pt(&lines[0].text, 14.0) * MM_PER_PT;
        assert!((lines[0].left_mm * 2.0 + width_mm - 165.0).abs() < 1e-9, "{lines:?}");
    }

    #[test]
    fn several_stand_below_with_their_dashes_below_the_colon() {
        let lines = lines(&["Ủy ban nhân dân tỉnh", "Sở Nội vụ"]);
        let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, ["Kính gửi:", "- Ủy ban nhân dân tỉnh;", "- Sở Nội vụ."]);
        let colon_mm = lines[0].left_mm + Face::Regular.width_pt("Kính gửi", 14.0) * MM_PER_PT;
        assert_eq!((lines[1].left_mm, lines[2].left_mm), (colon_mm, colon_mm));
        assert!(lines[1].rest_mm > lines[1].left_mm);
    }

    #[test]
    fn a_name_too_long_for_the_middle_begins_where_the_text_begins() {
        let lines = lines(&[&"Ủy ban nhân dân tỉnh ".repeat(6)]);
        assert_eq!(lines[0].left_mm, 10.0);
    }
}
