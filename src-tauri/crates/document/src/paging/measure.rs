//! Between millimetres on paper and the units of a sheet.
//!
//! Excel counts column widths in digits of the Normal style's font plus 5 pixels of padding.
//! The Normal style is Times New Roman 12, whose digits are exactly 8 pixels wide at 96 dpi
//! (half of a 16-pixel em): `stored width = pixels / 8`, `pixels = mm / 25.4 × 96`. LibreOffice
//! measures the same digit as 2.12 mm and so shows a column within 0.2 % of the same width.

use crate::tree::{Page, Table};

/// Height of a row of the Normal style in pixels (15.75 pt).
pub(crate) const NORMAL_ROW_PX: u32 = 21;
/// Width of a column of the Normal style in pixels.
pub(crate) const NORMAL_COLUMN_PX: u32 = 72;
/// Size of the Normal style in points.
pub(crate) const NORMAL_SIZE_PT: f64 = 12.0;
/// Excel's widest column, 255 digits.
const WIDEST_COLUMN_PX: u32 = 2043;

/// Distance of the page number from the paper's edge, inside the top margin of 20–25 mm.
pub(crate) const HEADER_MM: f64 = 10.0;

const PX_PT: f64 = 0.75;
const PX_PER_MM: f64 = 96.0 / 25.4;
/// Points in a millimetre.
pub(crate) const PT_PER_MM: f64 = 72.0 / 25.4;
/// Excel keeps two pixels free at either side of a cell, and one for the grid line.
pub(crate) const PADDING_PT: f64 = 5.0 * PX_PT;
/// LibreOffice keeps 0.35 mm free at either side on paper,
const LIBREOFFICE_PADDING_PT: f64 = 2.0 * 0.35 * PT_PER_MM;
/// and on a 96-dpi screen up to eight pixels in all (measured by its optimal row heights).
const SCREEN_PADDING_PT: f64 = 8.0 * PX_PT;

/// Share of a page's height that is planned. Printers and programs place rows with small
/// differences; a page must not break earlier than planned.
const PLANNED_SHARE: f64 = 0.97;
/// The tallest row that Excel allows, in points.
const TALLEST_ROW_PT: f64 = 409.0;

/// A row height in pixels. `rust_xlsxwriter` writes no height for a row as tall as the Normal
/// style's, and LibreOffice then fits that row by itself; so such a row is a pixel taller.
pub(crate) fn row_px(height_pt: f64) -> u32 {
    let px = (height_pt / PX_PT).round() as u32;
    if px == NORMAL_ROW_PX { px + 1 } else { px }
}

/// The height in points in which a program shows a row planned so high.
pub(crate) fn shown_row_pt(height_pt: f64) -> f64 {
    f64::from(row_px(height_pt)) * PX_PT
}

/// Inner widths of a cell in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Inner {
    pub(crate) excel_pt: f64,
    pub(crate) libreoffice_pt: f64,
    pub(crate) screen_pt: f64,
}

/// The columns of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Columns {
    px: Vec<u32>,
}

impl Columns {
    /// The columns of a table. Edges are rounded, not widths, so that the sum is not wider
    /// than the paper for rounding alone.
    pub(crate) fn of(table: &Table) -> Self {
        let mut edge_mm = 0.0;
        let mut edge_px = 0;
        let px = table
            .columns
            .iter()
            .map(|column| {
                edge_mm += column.width_mm;
                let next_px = (edge_mm * PX_PER_MM + 1e-6) as u32;
                let width = next_px.saturating_sub(edge_px).clamp(1, WIDEST_COLUMN_PX);
                edge_px = next_px;
                width
            })
            .collect();
        Self { px }
    }

    /// The one column of a sheet without a table.
    pub(crate) fn whole(page: &Page) -> Self {
        Self { px: vec![(page.text_width_mm() * PX_PER_MM) as u32] }
    }

    pub(crate) fn px(&self) -> &[u32] {
        &self.px
    }

    pub(crate) fn count(&self) -> usize {
        self.px.len()
    }

    /// Widths in points.
    pub(crate) fn pt(&self) -> impl Iterator<Item = f64> {
        self.px.iter().map(|&px| f64::from(px) * PX_PT)
    }

    pub(crate) fn total_pt(&self) -> f64 {
        f64::from(self.px.iter().sum::<u32>()) * PX_PT
    }

    /// Inner widths of a cell over some columns.
    pub(crate) fn inner(&self, first: usize, count: usize) -> Inner {
        let outer = f64::from(self.px.iter().skip(first).take(count).sum::<u32>()) * PX_PT;
        Inner {
            excel_pt: (outer - PADDING_PT).max(1.0),
            libreoffice_pt: (outer - LIBREOFFICE_PADDING_PT).max(1.0),
            screen_pt: (outer - SCREEN_PADDING_PT).max(1.0),
        }
    }
}

/// How much of a sheet goes on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Capacity {
    /// Height that is planned for a page, in points of the sheet.
    pub(crate) page_pt: f64,
    /// Height that a page holds before a program breaks it by itself, in points of the sheet.
    pub(crate) paper_pt: f64,
    /// What a point of the sheet measures on paper, in points: 0.1 to 1.
    pub(crate) scale: f64,
}

impl Capacity {
    /// Printing to one page wide scales down by whole percents, never up.
    pub(crate) fn of(page: &Page, columns: &Columns) -> Self {
        let share = page.text_width_mm() * PT_PER_MM / columns.total_pt();
        let scale = ((share * 100.0).floor() / 100.0).clamp(0.1, 1.0);
        let paper_pt = page.text_height_mm() * PT_PER_MM / scale;
        Self { page_pt: paper_pt * PLANNED_SHARE, paper_pt, scale }
    }

    /// The tallest physical row: what Excel allows and what fits on a page under a repeated
    /// header of the given height. A header that leaves less than a fifth of a page is the
    /// layout's fault, not a reason for rows without end.
    pub(crate) fn tallest_row_pt(&self, head_pt: f64) -> f64 {
        (self.page_pt - head_pt).max(self.page_pt / 5.0).min(TALLEST_ROW_PT)
    }
}

/// Header rows are not repeated above themselves, so only Excel limits them.
pub(crate) fn tallest_head_row_pt() -> f64 {
    TALLEST_ROW_PT
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{Orientation, TableColumn};

    fn columns(widths: &[f64]) -> Columns {
        Columns::of(&Table {
            columns: widths.iter().map(|&width_mm| TableColumn { width_mm }).collect(),
            head: vec![],
            body: vec![],
            size_pt: 12.0,
        })
    }

    #[test]
    fn columns_that_fill_the_page_are_not_scaled_down_for_rounding() {
        let page = Page::decree(Orientation::Landscape);
        let columns = columns(&[12.3, 40.7, 55.5, 43.5, 30.0, 30.0, 40.0]);
        assert_eq!(columns.px().iter().sum::<u32>(), 952);
        assert_eq!(Capacity::of(&page, &columns).page_pt, 170.0 * PT_PER_MM * 0.97);
    }

    #[test]
    fn a_table_too_wide_by_half_prints_half_as_many_points_more() {
        let page = Page::decree(Orientation::Landscape);
        let wide = Capacity::of(&page, &columns(&[378.0 - 1.0])).page_pt;
        assert!((wide - 170.0 * PT_PER_MM * 0.97 / 0.66).abs() < 1e-9, "{wide}");
    }

    #[test]
    fn a_physical_row_fits_under_the_repeated_header() {
        let page = Page::decree(Orientation::Landscape);
        let capacity = Capacity::of(&page, &columns(&[252.0]));
        assert_eq!(capacity.tallest_row_pt(0.0), 409.0);
        assert_eq!(capacity.tallest_row_pt(100.0), capacity.page_pt - 100.0);
        assert_eq!(capacity.tallest_row_pt(9999.0), capacity.page_pt / 5.0);
    }
}
