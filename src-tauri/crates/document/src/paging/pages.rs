//! Page breaks: where the program would break badly if left alone.
//!
//! Excel and LibreOffice break between any two rows, also through the lines of a merged cell,
//! and cut a line in two there. So a sheet that has something to keep together gets a break at
//! the end of every page; both programs honour row breaks when they fit to one page wide. Rows
//! behind the lines of a merged cell go to the next page together when that leaves little of
//! the page empty; else the merge is cut at the page's end, between two lines.

use std::ops::Range;

use super::merges::Merge;

/// Excel's limit of breaks in a sheet; later pages break by themselves.
const BREAK_LIMIT: usize = 1023;
/// The share of a page that may stay empty to keep rows together.
const MOST_EMPTY: f64 = 0.25;

/// What the page breaks must heed.
#[derive(Debug)]
pub(super) struct Pages<'p> {
    /// The repeated rows.
    pub(super) head: Option<Range<usize>>,
    /// Rows that should not begin a page: they belong to the row above.
    pub(super) with_above: &'p [usize],
    /// Height of a page in points of the sheet.
    pub(super) page_pt: f64,
    /// The tallest row that a page holds.
    pub(super) tallest_pt: f64,
}

impl Pages<'_> {
    /// The rows that begin a new page. Merges may be cut, and the last row of a cut merge may
    /// grow by what the cut wastes.
    pub(super) fn break_up(&self, heights: &mut [f64], merges: &mut [Merge<'_>]) -> Vec<usize> {
        if self.with_above.is_empty() && merges.is_empty() {
            return Vec::new();
        }
        let mut breaks = Vec::new();
        let mut start = 0;
        while breaks.len() < BREAK_LIMIT {
            let end = filled(heights, start, self.room(heights, start));
            if end >= heights.len() {
                break;
            }
            start = self.choose(start, end, heights, merges);
            for merge in merges.iter_mut() {
                if merge.lines_cross(start, heights) {
                    merge.cut(start, heights, self.tallest_pt);
                }
                merge.break_before(start);
            }
            breaks.push(start);
        }
        breaks
    }

    /// The height that a page from `start` has for rows; the head repeats after its own page.
    fn room(&self, heights: &[f64], start: usize) -> f64 {
        match &self.head {
            Some(head) if start >= head.end => {
                self.page_pt - heights[head.clone()].iter().sum::<f64>()
            }
            _ => self.page_pt,
        }
    }

    /// The best row to begin the next page with, when the page from `start` is full at `end`.
    fn choose(&self, start: usize, end: usize, heights: &[f64], merges: &[Merge<'_>]) -> usize {
        // A page never holds the head alone.
        let least = start.max(self.head.as_ref().map_or(0, |head| head.end));
        let mut row = end;
        loop {
            let apart = self.with_above.binary_search(&row).map(|_| row - 1).ok();
            let cut = merges
                .iter()
                .filter(|merge| merge.lines_cross(row, heights))
                .map(Merge::first_row_with_lines)
                .min();
            match [apart, cut].into_iter().flatten().min() {
                Some(earlier) if earlier < row => row = earlier,
                _ => break,
            }
        }
        let empty: f64 = heights[row..end].iter().sum();
        if row > least && empty <= self.page_pt * MOST_EMPTY {
            return row;
        }
        match self.with_above.binary_search(&end) {
            Ok(_) if end - 1 > least => end - 1,
            _ => end,
        }
    }
}

/// The first row that no longer fits on a page from `start`; at least one row fits.
fn filled(heights: &[f64], start: usize, room: f64) -> usize {
    let mut sum = 0.0;
    for (index, height) in heights.iter().enumerate().skip(start) {
        sum += height;
        if sum > room && index > start {
            return index;
        }
    }
    heights.len()
}

#[cfg(test)]
mod tests {
    use super::super::merges::tests::merge_of_lines;
    use super::*;

    fn pages(head: Option<Range<usize>>, with_above: &[usize]) -> Pages<'_> {
        Pages { head, with_above, page_pt: 300.0, tallest_pt: 300.0 }
    }

    #[test]
    fn a_sheet_with_nothing_to_keep_is_left_alone() {
        assert!(pages(None, &[]).break_up(&mut [100.0; 50], &mut []).is_empty());
    }

    #[test]
    fn a_heading_goes_to_the_page_of_its_first_row() {
        let mut heights = [100.0, 100.0, 50.0, 100.0, 100.0];
        assert_eq!(pages(None, &[3]).break_up(&mut heights, &mut []), [2]);
    }

    #[test]
    fn the_repeated_head_takes_room_on_later_pages() {
        let mut heights = [100.0, 100.0, 100.0, 100.0, 100.0, 100.0];
        assert_eq!(pages(Some(0..1), &[1]).break_up(&mut heights, &mut []), [3, 5]);
    }

    #[test]
    fn a_page_never_holds_the_head_alone() {
        let mut heights = [100.0, 20.0, 250.0, 50.0];
        assert_eq!(pages(Some(0..1), &[2]).break_up(&mut heights, &mut []), [2, 3]);
    }

    #[test]
    fn rows_behind_the_lines_of_a_merge_go_to_the_next_page_together() {
        // Ten lines at 12 pt need about 140 pt: all of both rows.
        let mut heights = [230.0, 70.0, 72.0, 100.0];
        let mut merges = [merge_of_lines(10, 1..3)];
        assert_eq!(pages(None, &[]).break_up(&mut heights, &mut merges), [1]);
        assert!(merges[0].cuts().is_empty());
    }

    #[test]
    fn a_merge_whose_lines_end_before_the_break_is_left_alone() {
        let mut heights = [100.0, 100.0, 90.0, 100.0, 100.0];
        let mut merges = [merge_of_lines(3, 1..5)];
        assert_eq!(pages(None, &[]).break_up(&mut heights, &mut merges), [3]);
        assert!(merges[0].cuts().is_empty());
    }

    #[test]
    fn a_merge_that_would_leave_too_much_empty_is_cut_between_lines() {
        let mut heights = [100.0, 190.0, 190.0];
        let mut merges = [merge_of_lines(26, 1..3)];
        assert_eq!(pages(None, &[]).break_up(&mut heights, &mut merges), [2]);
        // 190 pt hold 13 lines of 13.8 pt.
        assert_eq!(merges[0].cuts(), [(2, 13)]);
    }

    #[test]
    fn rows_taller_than_a_page_break_where_the_page_ends() {
        let mut heights = [400.0; 3];
        assert_eq!(pages(None, &[1]).break_up(&mut heights, &mut []), [1, 2]);
    }
}
