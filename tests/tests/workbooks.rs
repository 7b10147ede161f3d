//! The samples' workbooks, part by part, and as openpyxl reads them.
#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use cchc_tests::office::{openpyxl, python};
use cchc_tests::program::{SampleBook, json};
use cchc_tests::{PLANS_WITH_APPENDIX, golden, workbook};

#[test]
fn every_part_of_the_samples_workbooks_is_as_it_was_found_right() {
    let book = SampleBook::with("all");
    for plan in PLANS_WITH_APPENDIX {
        let parts = workbook::parts(&book.export(plan, &[]));
        let names: Vec<&str> = parts.keys().map(String::as_str).collect();
        golden::compare(&format!("xlsx/{plan}/parts.txt"), &format!("{}\n", names.join("\n")));
        for (name, xml) in &parts {
            golden::compare(&format!("xlsx/{plan}/{}", name.replace('/', "_")), xml);
        }
    }
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    let (one, two) = (SampleBook::with("001"), SampleBook::with("all"));
    let read = |book: &SampleBook| std::fs::read(book.export("mang-yang-2019", &[])).unwrap();
    assert!(read(&one) == read(&two));
}

/// Asserts with openpyxl what the page must be, and prints the sheets' names.
const PAGE: &str = r##"
import sys, openpyxl
from openpyxl.utils import get_column_letter
book = openpyxl.load_workbook(sys.argv[1])
for sheet in book.worksheets:
    page, margins = sheet.page_setup, sheet.page_margins
    columns = sheet.max_column
    assert int(page.paperSize) == 9, page.paperSize
    assert page.orientation == ("landscape" if columns >= 7 else "portrait"), (columns, page.orientation)
    mm = {edge: getattr(margins, edge) * 25.4 for edge in ("left", "right", "top", "bottom")}
    assert 29.9 <= mm["left"] <= 35.1 and 14.9 <= mm["right"] <= 20.1, mm
    assert 19.9 <= mm["top"] <= 25.1 and 19.9 <= mm["bottom"] <= 25.1, mm
    assert sheet.sheet_properties.pageSetUpPr.fitToPage and page.fitToWidth in (None, 1) and int(page.fitToHeight) == 0
    assert sheet.HeaderFooter.differentFirst and "&P" in sheet.oddHeader.center.text + "&P"
    assert sheet.firstHeader.center.text is None
    assert sheet.print_title_rows and sheet.freeze_panes
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.font.name == "Times New Roman", (cell.coordinate, cell.font.name)
            if isinstance(cell.value, str):
                assert cell.data_type == "s", cell.coordinate
    print(sheet.title, sheet.max_row, columns, len(sheet.merged_cells.ranges))
"##;

#[test]
fn openpyxl_reads_every_workbook_and_finds_the_page_set_up() {
    let Some(python) = python() else { return };
    let book = SampleBook::with("all");
    for plan in PLANS_WITH_APPENDIX {
        assert!(!openpyxl(&python, PAGE, &[&book.export(plan, &[])]).is_empty());
    }
}

#[test]
fn points_are_numbers_and_words_stay_words() {
    let Some(python) = python() else { return };
    let book = SampleBook::with("003");
    let script = "
import sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[1]
cells = [c for row in sheet.iter_rows() for c in row if isinstance(c.value, (int, float))]
print(*('%g' % sum(c.value for c in cells if c.column == n) for n in (3, 4)))
print(sorted({c.number_format for c in cells}))
";
    let printed = openpyxl(&python, script, &[&book.export("cam-giang-2024", &[])]);
    assert_eq!(printed.lines().next(), Some("27.5 8"), "{printed}");
}

#[test]
fn every_appendix_prints_in_every_layout_and_names_what_finds_no_column() {
    let book = SampleBook::with("all");
    let layouts = json(&["layouts"]);
    assert_eq!(layouts.as_array().unwrap().len(), 6);
    for plan in PLANS_WITH_APPENDIX {
        for layout in layouts.as_array().unwrap() {
            let layout = layout["id"].as_str().unwrap();
            let target = book.path("m.xlsx");
            let answer = json(&[
                "export".as_ref(),
                book.data.as_os_str(),
                "--plan".as_ref(),
                plan.as_ref(),
                "--layout".as_ref(),
                layout.as_ref(),
                "--to".as_ref(),
                target.as_os_str(),
            ]);
            let omitted: Vec<&str> = answer["appendices"]
                .as_array()
                .unwrap()
                .iter()
                .flat_map(|appendix| appendix["omitted"].as_array().unwrap())
                .map(|omission| omission["field"].as_str().unwrap())
                .collect();
            if (plan, layout) == ("tung-anh-2022", "mang-yang-6") {
                assert_eq!(omitted, ["objective", "budget"]);
            }
            if (plan, layout) == ("tung-anh-2022", "tung-anh-9") {
                assert!(omitted.is_empty(), "{omitted:?}");
            }
        }
    }
}
