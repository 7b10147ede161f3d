//! A text with its lines, and its pieces when it is taller than a row can be.

use std::borrow::Cow;
use std::ops::Range;

use super::measure::Inner;
use crate::metrics::{
    Breaks, Face, LineCount, Medium, Setting, count_lines, height_pt, lines_in, needed_pt, wrap,
};

/// A text broken into lines at the width of its cell.
#[derive(Debug)]
pub(super) struct Measured<'a> {
    text: Cow<'a, str>,
    face: Face,
    size_pt: f64,
    inner: Inner,
    /// Byte ranges of Excel's lines on paper.
    lines: Vec<Range<usize>>,
}

impl<'a> Measured<'a> {
    pub(super) fn new(text: Cow<'a, str>, face: Face, size_pt: f64, inner: Inner) -> Self {
        let setting = Setting {
            face,
            size_pt,
            width_pt: inner.excel_pt,
            breaks: Breaks::Excel,
            medium: Medium::Paper,
        };
        let lines = wrap(&text, &setting);
        Self { text, face, size_pt, inner, lines }
    }

    /// All of its lines as one piece.
    pub(super) fn whole(&self) -> Range<usize> {
        0..self.lines.len()
    }

    /// The whole words, for a check of their length.
    pub(super) fn words(&self) -> &str {
        &self.text
    }

    /// How many lines Excel makes of it.
    pub(super) fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// The lines in pieces that each fit into a row of the given height. A piece ends at a
    /// line break of the text when one stands in its last third. What needs several pieces gets
    /// them half as tall: they fill a page better, and rows are not split over pages.
    pub(super) fn pieces(&self, tallest_pt: f64) -> Vec<Range<usize>> {
        let whole_fits = self.fit(0, tallest_pt) == self.lines.len();
        let tallest_pt = if whole_fits { tallest_pt } else { tallest_pt / 2.0 };
        let mut pieces = Vec::new();
        let mut start = 0;
        loop {
            let end = self.fit(start, tallest_pt).max(start + 1).min(self.lines.len());
            if end == self.lines.len() {
                pieces.push(start..end);
                return pieces;
            }
            let end = self.good_end(start, end);
            pieces.push(start..end);
            start = end;
        }
    }

    /// The line after the last that fits, with those from `start` on, into a height.
    pub(super) fn fit(&self, start: usize, height_pt: f64) -> usize {
        let mut end = (start + lines_in(height_pt, self.size_pt)).min(self.lines.len());
        while end > start && needed_pt(self.count(&(start..end)), self.size_pt) > height_pt {
            end -= 1;
        }
        end
    }

    /// Where a piece that may go up to line `end` had best stop.
    pub(super) fn good_end(&self, start: usize, end: usize) -> usize {
        let earliest = end - (end - start) / 3;
        (earliest..=end).rev().find(|&line| self.opens_paragraph(line)).unwrap_or(end)
    }

    fn opens_paragraph(&self, line: usize) -> bool {
        self.lines.get(line).is_some_and(|line| self.text[..line.start].ends_with('\n'))
    }

    /// The words of a piece.
    pub(super) fn text(&self, piece: &Range<usize>) -> Cow<'a, str> {
        if *piece == self.whole() {
            return self.text.clone();
        }
        let (Some(first), Some(last)) =
            (self.lines.get(piece.start), self.lines.get(piece.end.wrapping_sub(1)))
        else {
            return Cow::Borrowed("");
        };
        Cow::Owned(self.text[first.start..last.end].trim_end().to_owned())
    }

    /// The row height in points for a piece.
    pub(super) fn height_pt(&self, piece: &Range<usize>) -> f64 {
        height_pt(self.count(piece), self.size_pt)
    }

    fn count(&self, piece: &Range<usize>) -> LineCount {
        let words = self.text(piece);
        let libreoffice = |width_pt: f64, medium: Medium| {
            let breaks = Breaks::LibreOffice;
            let (face, size_pt) = (self.face, self.size_pt);
            count_lines(&words, &Setting { face, size_pt, width_pt, breaks, medium })
        };
        let paper = libreoffice(self.inner.libreoffice_pt, Medium::Paper);
        // LibreOffice has a little more room, but where it breaks a long word at a sign, Excel
        // fills its lines to the last character: either may make more lines.
        LineCount {
            most: piece.len().max(paper),
            fewest: piece.len().min(paper),
            screen: libreoffice(self.inner.screen_pt, Medium::Screen),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 12-pt text in a cell with room for exactly one word of five digits (30 pt).
    fn measured(text: &str) -> Measured<'_> {
        let inner = Inner { excel_pt: 31.0, libreoffice_pt: 32.0, screen_pt: 30.0 };
        Measured::new(Cow::Borrowed(text), Face::Regular, 12.0, inner)
    }

    #[test]
    fn a_text_that_fits_is_one_piece_and_stays_as_it_is() {
        let text = measured("11111 22222\n33333 ");
        assert_eq!(text.pieces(409.0).len(), 1);
        assert_eq!(text.text(&(0..3)), "11111 22222\n33333 ");
    }

    #[test]
    fn pieces_are_cut_between_lines_and_lose_no_word() {
        let words: Vec<String> = (10_000..10_050).map(|word| word.to_string()).collect();
        let joined = words.join(" ");
        let text = measured(&joined);
        let pieces = text.pieces(200.0);
        assert!(pieces.len() > 3);
        let texts: Vec<_> = pieces.iter().map(|piece| text.text(piece)).collect();
        assert_eq!(texts.join(" "), joined);
        for piece in &pieces {
            assert!(text.height_pt(piece) <= 200.0 + 12.0, "{}", text.height_pt(piece));
        }
    }

    #[test]
    fn a_piece_ends_at_a_line_break_near_its_end() {
        // 29 lines fit into 409 pt and 14 into half of it; a line break after 11 lines is in the
        // last third of these.
        let joined = format!("{}\n{}", ["11111"; 11].join(" "), ["22222"; 20].join(" "));
        let text = measured(&joined);
        assert_eq!(text.pieces(409.0), [0..11, 11..25, 25..31]);
        assert!(text.text(&(11..25)).starts_with('2'));
        let early = format!("{}\n{}", ["11111"; 5].join(" "), ["22222"; 26].join(" "));
        assert_eq!(measured(&early).pieces(409.0), [0..14, 14..28, 28..31]);
    }
}
