//! A planned sheet, said to `rust_xlsxwriter`.

use rust_xlsxwriter::{ColNum, IgnoreError, RowNum, Worksheet, XlsxError};

use super::XlsxProblem;
use super::format::{Formats, Kind};
use crate::paging::{Content, HEADER_MM, PlannedCell, SheetPlan, row_px};
use crate::tree::{Orientation, Page, Section};

/// A4 in Excel's list of papers.
const A4: u8 = 9;
const MM_PER_INCH: f64 = 25.4;
/// More frozen rows than this leave no room to scroll on a small screen, in points.
const MOST_FROZEN_PT: f64 = 330.0;

/// Fills a worksheet.
pub(super) fn write_sheet(
    worksheet: &mut Worksheet,
    section: &Section,
    plan: &SheetPlan<'_>,
    formats: &mut Formats,
) -> Result<(), XlsxProblem> {
    set_page(worksheet, &section.page)?;
    for (column, &px) in (0..).zip(plan.columns.px()) {
        worksheet.set_column_width_pixels(column, px)?;
    }
    for (row, &height_pt) in (0..).zip(&plan.heights) {
        worksheet.set_row_height_pixels(row, row_px(height_pt))?;
    }
    for cell in &plan.cells {
        write_cell(worksheet, cell, formats)?;
    }
    set_rows(worksheet, plan)?;
    Ok(())
}

fn set_page(worksheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    worksheet.set_paper_size(A4);
    match page.orientation {
        Orientation::Portrait => worksheet.set_portrait(),
        Orientation::Landscape => worksheet.set_landscape(),
    };
    let margins = page.margins;
    worksheet.set_margins(
        margins.left_mm() / MM_PER_INCH,
        margins.right_mm() / MM_PER_INCH,
        margins.top_mm() / MM_PER_INCH,
        margins.bottom_mm() / MM_PER_INCH,
        HEADER_MM / MM_PER_INCH,
        HEADER_MM / MM_PER_INCH,
    );
    worksheet.set_print_fit_to_pages(1, 0);
    worksheet.set_print_center_horizontally(true);
    if let Some(number) = page.page_number {
        let header = format!("&C&\"{},Regular\"&{}&P", super::TYPEFACE, number.size_pt);
        worksheet.set_header(header);
        // The number keeps its size when a wide table is scaled down.
        worksheet.set_header_footer_scale_with_doc(false);
        worksheet.set_print_first_page_number(1);
    }
    Ok(())
}

fn set_rows(worksheet: &mut Worksheet, plan: &SheetPlan<'_>) -> Result<(), XlsxError> {
    let (Some(last_row), Some(last_column)) =
        (plan.heights.len().checked_sub(1), plan.columns.count().checked_sub(1))
    else {
        return Ok(());
    };
    let (last_row, last_column) = (row_number(last_row)?, column_number(last_column)?);
    worksheet.set_print_area(0, 0, last_row, last_column)?;
    // `1` in the column TT and a code `2.1` are words here, not numbers gone wrong.
    worksheet.ignore_error_range(0, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
    if let Some(head) = &plan.head {
        worksheet.set_repeat_rows(row_number(head.start)?, row_number(head.end - 1)?)?;
        if plan.heights[..head.end].iter().sum::<f64>() <= MOST_FROZEN_PT {
            worksheet.set_freeze_panes(row_number(head.end)?, 0)?;
        }
    }
    let breaks: Result<Vec<RowNum>, XlsxError> =
        plan.breaks.iter().map(|&row| row_number(row)).collect();
    worksheet.set_page_breaks(&breaks?)?;
    Ok(())
}

fn write_cell(
    worksheet: &mut Worksheet,
    cell: &PlannedCell<'_>,
    formats: &mut Formats,
) -> Result<(), XlsxError> {
    let format = formats.get(cell.style, Kind::of(&cell.content));
    let (row, column) = (row_number(cell.row)?, column_number(cell.column)?);
    if cell.row_count > 1 || cell.column_count > 1 {
        let last_row = row_number(cell.row + cell.row_count - 1)?;
        let last_column = column_number(cell.column + cell.column_count - 1)?;
        // The range first gets its borders; the content then goes into its first cell.
        worksheet.merge_range(row, column, last_row, last_column, "", format)?;
    }
    match &cell.content {
        Content::Blank => worksheet.write_blank(row, column, format)?,
        Content::Text(words) => {
            worksheet.write_string_with_format(row, column, words.as_ref(), format)?
        }
        Content::Number(number) => {
            worksheet.write_number_with_format(row, column, number.to_f64(), format)?
        }
        Content::Rule(strokes) => {
            worksheet.write_string_with_format(row, column, "_".repeat(*strokes), format)?
        }
    };
    Ok(())
}

fn row_number(row: usize) -> Result<RowNum, XlsxError> {
    RowNum::try_from(row).map_err(|_| XlsxError::RowColumnLimitError)
}

fn column_number(column: usize) -> Result<ColNum, XlsxError> {
    ColNum::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)
}
