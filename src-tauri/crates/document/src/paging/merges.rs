//! Vertical merges: where their lines stand, and how a page break cuts them.

use std::ops::Range;

use super::pieces::Measured;
use super::{Content, Edges, PlannedCell, Style};
use crate::tree::VerticalAlign;

/// Differences of heights below this are rounding.
const NOTHING_PT: f64 = 0.01;

/// A cell over several physical rows of the body or the head.
#[derive(Debug)]
pub(super) struct Merge<'a> {
    pub(super) rows: Range<usize>,
    pub(super) column: usize,
    pub(super) column_count: usize,
    /// Its words; `None` for a number or an empty cell, which are never cut.
    pub(super) measured: Option<Measured<'a>>,
    /// What a cell without words holds.
    pub(super) bare: Content<'a>,
    /// The height that all of it needs, in points.
    pub(super) needed_pt: f64,
    pub(super) style: Style,
    /// Rows that begin a further part, with the line that part begins with.
    cuts: Vec<(usize, usize)>,
}

impl<'a> Merge<'a> {
    pub(super) fn new(
        rows: Range<usize>,
        (column, column_count): (usize, usize),
        (measured, bare): (Option<Measured<'a>>, Content<'a>),
        needed_pt: f64,
        style: Style,
    ) -> Self {
        Self { rows, column, column_count, measured, bare, needed_pt, style, cuts: Vec::new() }
    }

    /// Whether a page break before `row` would go through its lines. A merge over a page break
    /// stands at the top (see [`Merge::break_before`]), so its lines begin where it begins.
    pub(super) fn lines_cross(&self, row: usize, heights: &[f64]) -> bool {
        let (start, line) = self.last_part();
        if row <= start || row >= self.rows.end {
            return false;
        }
        let needed = match &self.measured {
            Some(measured) if line > 0 => measured.height_pt(&(line..measured.line_count())),
            _ => self.needed_pt,
        };
        heights[start..row].iter().sum::<f64>() + NOTHING_PT < needed
    }

    /// The first row behind the lines of its last part.
    pub(super) fn first_row_with_lines(&self) -> usize {
        self.last_part().0
    }

    /// Takes note that `row` begins a page: words in the middle of two pages would stand away
    /// from the row that they belong to, so they go to the top.
    pub(super) fn break_before(&mut self, row: usize) {
        if row > self.rows.start && row < self.rows.end {
            self.style.vertical = VerticalAlign::Top;
        }
    }

    /// Cuts it before `row`, between two lines, and makes room for those that follow.
    pub(super) fn cut(&mut self, row: usize, heights: &mut [f64], tallest_pt: f64) {
        let Some(measured) = &self.measured else { return };
        let (start, line) = self.last_part();
        let next = measured.fit(line, heights[start..row].iter().sum());
        if next > line && next < measured.line_count() {
            let mut end = measured.good_end(line, next);
            let needed = |line: usize| measured.height_pt(&(line..measured.line_count()));
            let below: f64 = heights[row..self.rows.end].iter().sum();
            // Ending early at a line break of the text must not cost height.
            if needed(end) > below {
                end = next;
            }
            grow(&mut heights[row..self.rows.end], needed(end) - below, tallest_pt);
            self.cuts.push((row, end));
        }
    }

    /// The parts as cells of the sheet.
    pub(super) fn cells(self) -> Vec<PlannedCell<'a>> {
        let mut starts = vec![(self.rows.start, 0)];
        starts.extend(&self.cuts);
        let mut cells = Vec::with_capacity(starts.len());
        let mut bare = Some(self.bare);
        for (index, &(row, line)) in starts.iter().enumerate() {
            let last_line = self.measured.as_ref().map_or(0, Measured::line_count);
            let (end_row, end_line) =
                starts.get(index + 1).copied().unwrap_or((self.rows.end, last_line));
            let content = match &self.measured {
                Some(measured) => Content::Text(measured.text(&(line..end_line))),
                None => bare.take().unwrap_or(Content::Blank),
            };
            let edges = Edges::Table { top: index == 0, bottom: index + 1 == starts.len() };
            cells.push(PlannedCell {
                row,
                column: self.column,
                row_count: end_row - row,
                column_count: self.column_count,
                style: Style { edges, ..self.style },
                content,
            });
        }
        cells
    }

    fn last_part(&self) -> (usize, usize) {
        self.cuts.last().copied().unwrap_or((self.rows.start, 0))
    }
}

/// Adds height to rows, from the last one up, none above the tallest.
fn grow(heights: &mut [f64], missing_pt: f64, tallest_pt: f64) {
    let mut missing = (missing_pt / 0.75).ceil() * 0.75;
    for height in heights.iter_mut().rev() {
        if missing <= 0.0 {
            return;
        }
        let added = missing.min((tallest_pt - *height).max(0.0));
        *height += added;
        missing -= added;
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::borrow::Cow;

    use super::super::measure::Inner;
    use super::*;
    use crate::metrics::Face;
    use crate::tree::HorizontalAlign;

    impl Merge<'_> {
        pub(in super::super) fn cuts(&self) -> &[(usize, usize)] {
            &self.cuts
        }
    }

    /// A merge with so many lines at 12 pt, one word each.
    pub(in super::super) fn merge_of_lines(lines: usize, rows: Range<usize>) -> Merge<'static> {
        let words = Cow::Owned(vec!["11111"; lines].join(" "));
        let inner = Inner { excel_pt: 31.0, libreoffice_pt: 32.0, screen_pt: 30.0 };
        let measured = Measured::new(words, Face::Regular, 12.0, inner);
        let needed = measured.height_pt(&measured.whole());
        let style = Style {
            size_hundredths: 1200,
            bold: false,
            italic: false,
            horizontal: HorizontalAlign::Left,
            vertical: VerticalAlign::Top,
            edges: Edges::None,
        };
        Merge::new(rows, (0, 1), (Some(measured), Content::Blank), needed, style)
    }

    #[test]
    fn lines_cross_only_the_rows_behind_them() {
        let heights = [60.0; 5];
        let merge = merge_of_lines(6, 0..5);
        let crossed: Vec<usize> = (0..=5).filter(|&row| merge.lines_cross(row, &heights)).collect();
        assert_eq!(crossed, [1]);
        assert_eq!(merge.first_row_with_lines(), 0);
    }

    #[test]
    fn words_in_the_middle_go_to_the_top_when_a_page_ends_among_the_rows() {
        let mut merge = merge_of_lines(2, 1..3);
        merge.style.vertical = VerticalAlign::Middle;
        merge.break_before(1);
        merge.break_before(3);
        assert_eq!(merge.style.vertical, VerticalAlign::Middle);
        merge.break_before(2);
        assert_eq!(merge.style.vertical, VerticalAlign::Top);
    }

    #[test]
    fn a_cut_merge_keeps_all_its_words_in_parts_without_a_rule_between() {
        let mut heights = [60.0, 60.0, 60.0];
        let mut merge = merge_of_lines(12, 0..3);
        merge.cut(1, &mut heights, 409.0);
        assert!(heights[2] > 60.0, "the cut costs a line: {heights:?}");
        let cells = merge.cells();
        let rows: Vec<_> = cells.iter().map(|cell| (cell.row, cell.row_count)).collect();
        assert_eq!(rows, [(0, 1), (1, 2)]);
        assert_eq!(cells[0].style.edges, Edges::Table { top: true, bottom: false });
        assert_eq!(cells[1].style.edges, Edges::Table { top: false, bottom: true });
        let words: Vec<usize> = cells
            .iter()
            .map(|cell| match &cell.content {
                Content::Text(text) => text.split(' ').count(),
                _ => 0,
            })
            .collect();
        assert_eq!(words, [4, 8]);
    }
}
