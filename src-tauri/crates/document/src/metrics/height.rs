//! How tall a row must be for a number of lines.
//!
//! Three programs, three line pitches for the same type size (Times New Roman and Liberation
//! Serif: ascent 0.891 em, descent 0.216 em, line gap 0.042 em):
//!
//! - LibreOffice sets lines at ascent + descent: 1.107 em, measured in its PDF at 10 to 14 pt;
//! - Excel on paper needs up to ascent + descent + gap: 1.150 em;
//! - Excel on a 96-dpi screen rounds each part up to whole pixels: up to 1.25 em at 12 pt.
//!
//! LibreOffice on a 96-dpi screen keeps 1.06 to 1.09 em, but breaks some sizes into more lines
//! ([`super::Medium::Screen`]).
//!
//! A row is as tall as the screens would like, but not more than one line taller than the lines
//! on LibreOffice's paper need; and it is never lower than the lines that any of them makes.

/// LibreOffice's line pitch in em.
const LEAST_PITCH: f64 = 1.1075;
/// Excel's line pitch on paper in em: no line is cut at this pitch.
pub const PRINT_PITCH: f64 = 1.15;
/// LibreOffice's line pitch on a 96-dpi screen in em, at most.
const LEAST_SCREEN_PITCH: f64 = 1.1;
/// Excel's line pitch on a 96-dpi screen in em.
const SCREEN_PITCH: f64 = 1.25;
/// White above and below the lines together: LibreOffice keeps 0.35 mm on either side.
const PADDING_PT: f64 = 2.0;
/// Excel counts rows in pixels of 1/96 inch.
const PIXEL_PT: f64 = 0.75;

/// How many lines a text takes, in the programs and on the media that differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LineCount {
    /// The most lines on paper.
    pub most: usize,
    /// The fewest lines on paper.
    pub fewest: usize,
    /// Lines on a screen.
    pub screen: usize,
}

impl LineCount {
    /// So many lines everywhere.
    #[must_use]
    pub const fn same(lines: usize) -> Self {
        Self { most: lines, fewest: lines, screen: lines }
    }
}

/// The row height in points for so many lines at a size, a multiple of 0.75.
#[must_use]
pub fn height_pt(lines: LineCount, size_pt: f64) -> f64 {
    let rows = |ems: f64| (ems * size_pt + PADDING_PT) / PIXEL_PT;
    let screen = rows(lines.most.max(lines.screen) as f64 * SCREEN_PITCH).ceil();
    let one_more = rows((lines.fewest as f64 + 1.0) * LEAST_PITCH).floor();
    needed_pt(lines, size_pt).max(screen.min(one_more) * PIXEL_PT)
}

/// The least height in points that cuts none of so many lines at a size, a multiple of 0.75.
#[must_use]
pub fn needed_pt(lines: LineCount, size_pt: f64) -> f64 {
    let paper = lines.most as f64 * PRINT_PITCH;
    let screen = lines.screen as f64 * LEAST_SCREEN_PITCH;
    ((paper.max(screen) * size_pt + PADDING_PT) / PIXEL_PT).ceil() * PIXEL_PT
}

/// How many lines at a size a height holds for certain.
#[must_use]
pub(crate) fn lines_in(height_pt: f64, size_pt: f64) -> usize {
    // A conversion from float cuts off, and a negative one gives zero.
    ((height_pt - PADDING_PT) / (PRINT_PITCH * size_pt) + 1e-9) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_is_about_as_tall_as_excel_makes_it() {
        // Excel's own rows: 15 pt at 11, 15.75 pt at 12, 16.5 pt at 13, 18.75 pt at 14.
        for (size_pt, excel_pt) in [(11.0, 15.0), (12.0, 15.75), (13.0, 16.5), (14.0, 18.75)] {
            let height = height_pt(LineCount::same(1), size_pt);
            assert!(height >= excel_pt && height < excel_pt + 3.0, "{size_pt}: {height}");
        }
    }

    #[test]
    fn no_height_cuts_a_line_or_is_more_than_a_line_too_tall() {
        for size_pt in [10.0, 11.0, 12.0, 13.0, 14.0] {
            for lines in 1..=24 {
                let height = height_pt(LineCount::same(lines), size_pt);
                let on_paper = lines as f64 * PRINT_PITCH * size_pt;
                assert!(height >= on_paper + 2.0, "{lines} lines at {size_pt}: {height}");
                let in_libreoffice = lines as f64 * LEAST_PITCH * size_pt;
                let spare = height - in_libreoffice - PADDING_PT;
                assert!(
                    spare <= LEAST_PITCH * size_pt + 1e-9,
                    "{lines} lines at {size_pt}: {spare}"
                );
            }
        }
    }

    #[test]
    fn a_height_holds_the_lines_it_was_made_for() {
        for lines in 0..40 {
            assert!(lines_in(height_pt(LineCount::same(lines), 13.0), 13.0) >= lines);
        }
        assert_eq!(lines_in(-5.0, 12.0), 0);
    }
}
