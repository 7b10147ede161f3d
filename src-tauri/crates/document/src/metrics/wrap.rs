//! Greedy line breaking, as spreadsheets do it.

use std::ops::Range;

use super::Face;

/// Whose lines. Both break after spaces, and inside a word that is longer than a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breaks {
    /// Excel also breaks after a hyphen.
    Excel,
    /// LibreOffice also breaks after dashes, slashes and some signs, as Unicode has it (UAX 14),
    /// but not between a hyphen or slash and a digit: `KH-|UBND`, not `5-7` or `08/2025`.
    LibreOffice,
}

impl Breaks {
    fn after(self, character: char, next: Option<char>) -> bool {
        match character {
            '-' => !next.is_some_and(|next| next.is_ascii_digit()),
            '/' => self == Self::LibreOffice && !next.is_some_and(|next| next.is_ascii_digit()),
            '–' | '—' | '|' | '!' | '?' | '\u{2010}' => self == Self::LibreOffice,
            _ => false,
        }
    }
}

/// Where the text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// Printed or in a PDF: letters are exactly as wide as the typeface says.
    Paper,
    /// On a screen of 96 dpi: type sizes and letters are whole pixels wide. 11-pt letters, half
    /// an em or 7.3 pixels wide, become 8 pixels, and lines 7 % longer; 12 pt stay as they are.
    Screen,
}

/// Everything but the text that decides where its lines end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    /// The face.
    pub face: Face,
    /// Font size in points.
    pub size_pt: f64,
    /// Inner width of the cell in points.
    pub width_pt: f64,
    /// Whose lines.
    pub breaks: Breaks,
    /// Where they are shown.
    pub medium: Medium,
}

/// LibreOffice puts tabs at every half inch; Excel prints a narrow gap.
const TAB_PT: f64 = 36.0;
/// A pixel of a 96-dpi screen in points.
const PIXEL_PT: f64 = 0.75;

impl Setting {
    /// Width of a character in points.
    fn advance_pt(&self, character: char) -> f64 {
        if character == '\t' {
            return TAB_PT;
        }
        let ems = self.face.advance_em(character);
        match self.medium {
            Medium::Paper => ems * self.size_pt,
            Medium::Screen => (ems * (self.size_pt / PIXEL_PT).round()).round() * PIXEL_PT,
        }
    }
}

/// Breaks a text into the lines that a cell shows. The ranges are byte ranges of `text`; spaces
/// at a break stay at the end of their line, `\n` is in no range. An empty text has one empty
/// line.
#[must_use]
pub fn wrap(text: &str, setting: &Setting) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    each_line(text, setting, |line| lines.push(line));
    lines
}

/// How many lines [`wrap`] would give.
#[must_use]
pub fn count_lines(text: &str, setting: &Setting) -> usize {
    let mut count = 0;
    each_line(text, setting, |_| count += 1);
    count
}

fn each_line(text: &str, setting: &Setting, mut emit: impl FnMut(Range<usize>)) {
    let mut start = 0;
    for paragraph in text.split('\n') {
        wrap_paragraph(paragraph, setting, |line| emit(start + line.start..start + line.end));
        start += paragraph.len() + 1;
    }
}

fn wrap_paragraph(paragraph: &str, setting: &Setting, mut emit: impl FnMut(Range<usize>)) {
    // Sums of advances carry binary rounding; a width that fits exactly must fit.
    let room = setting.width_pt + 1e-6;
    let mut line_start = 0;
    // Width from the line's start to here, and the last place where the line may end.
    let mut width = 0.0;
    let mut chance: Option<(usize, f64)> = None;
    for (index, character) in paragraph.char_indices() {
        let advance = setting.advance_pt(character);
        let end = index + character.len_utf8();
        if matches!(character, ' ' | '\t') {
            // Spaces hang over the edge; they never start a line.
            width += advance;
            chance = Some((end, width));
            continue;
        }
        while width + advance > room && index > line_start && advance > 0.0 {
            let (at, width_there) = chance.take().unwrap_or((index, width));
            emit(line_start..at);
            line_start = at;
            width -= width_there;
        }
        width += advance;
        if setting.breaks.after(character, paragraph[end..].chars().next()) {
            chance = Some((end, width));
        }
    }
    emit(line_start..paragraph.len());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn setting(size_pt: f64, width_pt: f64, breaks: Breaks, medium: Medium) -> Setting {
        Setting { face: Face::Regular, size_pt, width_pt, breaks, medium }
    }

    /// Lines of 12-pt digits (6 pt each) and spaces (3 pt each).
    fn lines(text: &str, width_pt: f64, breaks: Breaks) -> Vec<&str> {
        wrap(text, &setting(12.0, width_pt, breaks, Medium::Paper))
            .into_iter()
            .map(|line| &text[line])
            .collect()
    }

    #[test]
    fn a_line_ends_after_the_last_space_that_fits() {
        assert_eq!(lines("11 22 33", 27.0, Breaks::Excel), ["11 22 ", "33"]);
        assert_eq!(lines("11 22 33", 26.9, Breaks::Excel), ["11 ", "22 ", "33"]);
    }

    #[test]
    fn spaces_hang_over_the_edge_and_never_open_a_line() {
        assert_eq!(lines("11    22", 12.0, Breaks::Excel), ["11    ", "22"]);
        assert_eq!(lines("11   ", 12.0, Breaks::Excel), ["11   "]);
    }

    #[test]
    fn line_breaks_of_the_text_are_kept_even_when_a_line_is_empty() {
        assert_eq!(lines("1\n\n2\n", 50.0, Breaks::Excel), ["1", "", "2", ""]);
        assert_eq!(lines("", 50.0, Breaks::Excel), [""]);
    }

    #[test]
    fn a_word_longer_than_the_line_starts_a_line_and_breaks_by_character() {
        assert_eq!(lines("1 222222", 18.0, Breaks::Excel), ["1 ", "222", "222"]);
        assert_eq!(lines("12", 1.0, Breaks::Excel), ["1", "2"]);
    }

    #[test]
    fn both_break_after_a_hyphen_and_only_libreoffice_after_a_slash() {
        for (text, breaks, expected) in [
            ("1 11-aaaa", Breaks::Excel, ["1 11-", "aaaa"]),
            ("1 11/aaaa", Breaks::Excel, ["1 ", "11/aaaa"]),
            ("1 11/aaaa", Breaks::LibreOffice, ["1 11/", "aaaa"]),
            ("1 11–aaaa", Breaks::LibreOffice, ["1 11–", "aaaa"]),
        ] {
            assert_eq!(lines(text, 37.0, breaks), expected, "{text} {breaks:?}");
        }
    }

    #[test]
    fn a_number_is_not_broken_at_its_hyphen_or_slash() {
        for breaks in [Breaks::Excel, Breaks::LibreOffice] {
            assert_eq!(lines("1 5-7", 19.0, breaks), ["1 ", "5-7"]);
            assert_eq!(lines("1 08/25", 30.0, breaks), ["1 ", "08/25"]);
        }
    }

    #[test]
    fn a_no_break_space_does_not_break_and_a_mark_stays_with_its_letter() {
        assert_eq!(lines("1\u{a0}1 2", 16.0, Breaks::Excel), ["1\u{a0}1 ", "2"]);
        let marks = "e\u{302}\u{301}".repeat(3);
        for line in lines(&marks, 1.0, Breaks::Excel) {
            assert_eq!(line, "e\u{302}\u{301}");
        }
    }

    #[test]
    fn the_lines_put_together_are_the_text() {
        let text =
            "Tham mưu ban hành Kế hoạch số 05/KH-UBND;\n- gửi Sở Nội vụ trước ngày 15/12/2025.";
        for width_pt in [5.0, 30.0, 60.0, 90.0, 400.0] {
            for breaks in [Breaks::Excel, Breaks::LibreOffice] {
                assert_eq!(lines(text, width_pt, breaks).concat(), text.replace('\n', ""));
            }
        }
    }

    #[test]
    fn a_screen_widens_11_pt_and_leaves_12_pt_alone() {
        let count = |size_pt, medium| {
            count_lines("1234567890", &setting(size_pt, 55.0, Breaks::Excel, medium))
        };
        // Ten digits: 55 pt on paper, 8 pixels or 6 pt each on a screen.
        assert_eq!((count(11.0, Medium::Paper), count(11.0, Medium::Screen)), (1, 2));
        let count = |medium| count_lines("123456", &setting(12.0, 36.0, Breaks::Excel, medium));
        assert_eq!((count(Medium::Paper), count(Medium::Screen)), (1, 1));
    }
}
