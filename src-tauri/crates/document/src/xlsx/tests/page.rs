//! Paper, header, repeated rows, fonts and properties.

use super::*;
use crate::tree::{Margins, PageNumber};

#[test]
fn everything_is_times_new_roman_from_the_normal_style_to_the_theme() {
    let book = Book::of(&document(vec![appendix()]));
    let styles = book.part("xl/styles.xml");
    let fonts: Vec<&str> = styles.all("name").map(|name| name.get("val")).collect();
    assert!(fonts.len() > 1 && fonts.iter().all(|&font| font == "Times New Roman"), "{fonts:?}");
    assert!(styles.xml.contains("<fonts count=\"") && !styles.xml.contains("<scheme"));
    // The Normal style is format 0: column widths are counted in its digits.
    let normal = styles.xml.split_once("<font>").unwrap().1.split("</font>").next().unwrap();
    assert!(normal.contains("<sz val=\"12\"/>"), "{normal}");
    let theme = book.part("xl/theme/theme1.xml");
    assert!(theme.all("a:latin").all(|font| font.get("typeface") == "Times New Roman"));
    assert_eq!(theme.all("a:latin").count(), 2);
}

#[test]
fn the_paper_is_a4_one_page_wide_with_the_margins_of_the_decree() {
    let sheet = Book::of(&document(vec![appendix()])).sheet();
    let setup = sheet.one("pageSetup");
    assert_eq!(
        (setup.get("paperSize"), setup.get("orientation"), setup.get("fitToHeight")),
        ("9", "landscape", "0")
    );
    assert!(matches!(setup.get("fitToWidth"), "" | "1"));
    assert_eq!(sheet.one("pageSetUpPr").get("fitToPage"), "1");
    let margins = sheet.one("pageMargins");
    for (edge, mm) in [("left", 30.0), ("right", 15.0), ("top", 20.0), ("bottom", 20.0)] {
        let inches: f64 = margins.get(edge).parse().unwrap();
        assert!((inches * 25.4 - mm).abs() < 1e-6, "{edge}: {inches}");
    }
    assert_eq!(sheet.one("printOptions").get("horizontalCentered"), "1");
}

#[test]
fn a_portrait_page_takes_other_margins() {
    let mut section = appendix();
    section.page = Page {
        orientation: Orientation::Portrait,
        margins: Margins::new(25.0, 20.0, 35.0, 20.0).unwrap(),
        page_number: None,
    };
    let sheet = Book::of(&document(vec![section])).sheet();
    assert_eq!(sheet.one("pageSetup").get("orientation"), "portrait");
    let left: f64 = sheet.one("pageMargins").get("left").parse().unwrap();
    assert!((left * 25.4 - 35.0).abs() < 1e-6);
    assert_eq!(sheet.all("headerFooter").count(), 0);
}

#[test]
fn the_page_number_stands_centred_at_the_top_of_every_page_but_the_first() {
    let book = Book::of(&document(vec![appendix()]));
    let sheet = book.sheet();
    let header = sheet.one("headerFooter");
    assert_eq!(header.get("differentFirst"), "1");
    assert_eq!(header.get("scaleWithDoc"), "0", "the size must not shrink with the table");
    assert_eq!(sheet.all("firstHeader").count(), 0);
    assert!(
        sheet
            .xml
            .contains("<oddHeader>&amp;C&amp;\"Times New Roman,Regular\"&amp;14&amp;P</oddHeader>"),
        "{}",
        sheet.xml
    );
    let setup = sheet.one("pageSetup");
    // Every sheet counts its own pages; 1 is also what the attribute means when it is absent.
    assert_eq!(setup.get("useFirstPageNumber"), "1");
    assert!(matches!(setup.get("firstPageNumber"), "" | "1"));
}

#[test]
fn a_number_on_the_first_page_can_be_asked_for_and_sheets_are_told_apart() {
    let mut second = appendix();
    second.page.page_number = Some(PageNumber { size_pt: 13, on_first_page: true });
    let book = Book::of(&document(vec![appendix(), second]));
    assert_eq!(book.sheet().one("headerFooter").get("differentFirst"), "1");
    let second = book.part("xl/worksheets/sheet2.xml");
    assert_eq!(second.one("headerFooter").get("differentFirst"), "");
    assert!(second.xml.contains("&amp;13&amp;P"));
}

#[test]
fn header_rows_repeat_and_stay_in_view_and_the_print_area_is_the_sheet() {
    let book = Book::of(&document(vec![appendix()]));
    let workbook = book.xml("xl/workbook.xml");
    assert!(
        workbook.contains("Print_Titles\" localSheetId=\"0\">'Phụ lục I'!$6:$7<"),
        "{workbook}"
    );
    assert!(workbook.contains("Print_Area\" localSheetId=\"0\">'Phụ lục I'!$A$1:$D$11<"));
    let sheet = book.sheet();
    let pane = sheet.one("pane");
    assert_eq!((pane.get("ySplit"), pane.get("state")), ("7", "frozen"));
    assert_eq!(pane.get("xSplit"), "");
}

#[test]
fn the_parts_of_a_sheet_stand_in_the_order_of_the_schema() {
    let mut section = appendix();
    // Enough rows for page breaks.
    if let Some(Block::Table(table)) =
        section.blocks.iter_mut().find(|block| matches!(block, Block::Table(_)))
    {
        table.body.extend((0..100).map(|_| task(vec![Cell::empty(); 4])));
    }
    let sheet = Book::of(&document(vec![section])).sheet();
    // ECMA-376 part 1, 18.3.1.99.
    let order = [
        "sheetPr",
        "dimension",
        "sheetViews",
        "sheetFormatPr",
        "cols",
        "sheetData",
        "mergeCells",
        "printOptions",
        "pageMargins",
        "pageSetup",
        "headerFooter",
        "rowBreaks",
        "ignoredErrors",
    ];
    let found: Vec<&str> = sheet
        .elements
        .iter()
        .map(|element| element.name.as_str())
        .filter(|name| order.contains(name))
        .collect();
    assert_eq!(found, order);
}

#[test]
fn columns_are_as_wide_as_on_paper() {
    let sheet = Book::of(&document(vec![appendix()])).sheet();
    let widths: Vec<f64> =
        sheet.all("col").map(|column| column.get("width").parse().unwrap()).collect();
    // Two equal columns share one element.
    assert_eq!(widths.len(), 3);
    for (width, mm) in widths.iter().zip([12.0, 120.0, 60.0]) {
        // One unit is a digit of Times New Roman 12: 8 pixels of 1/96 inch.
        assert!((width * 8.0 / 96.0 * 25.4 - mm).abs() < 0.3, "{width} for {mm} mm");
    }
}

#[test]
fn properties_carry_the_date_of_the_document() {
    let core = Book::of(&document(vec![appendix()])).xml("docProps/core.xml");
    assert_eq!(core.matches("2026-01-25T07:30:00Z").count(), 2, "{core}");
    assert!(core.contains("<dc:creator>UBND xã Tùng Ảnh</dc:creator>"));
    assert!(core.contains("<dc:subject>Cải cách hành chính</dc:subject>"));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let sections = || vec![appendix(), appendix()];
    assert!(write(&document(sections())).unwrap() == write(&document(sections())).unwrap());
    let bytes = write(&document(sections())).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    for index in 0..archive.len() {
        let part = archive.by_index(index).unwrap();
        assert_eq!(part.last_modified(), Some(zip::DateTime::default()), "{:?}", part.name());
    }
}

#[test]
fn every_section_has_its_sheet_with_a_legal_name() {
    let mut second = appendix();
    second.name = "phụ lục i".to_owned();
    let workbook = Book::of(&document(vec![appendix(), second])).part("xl/workbook.xml");
    let names: Vec<&str> = workbook.all("sheet").map(|sheet| sheet.get("name")).collect();
    assert_eq!(names, ["Phụ lục I", "phụ lục i (2)"]);
}

#[test]
fn a_document_that_cannot_be_a_workbook_is_refused_with_a_code() {
    assert_eq!(write(&document(vec![])).unwrap_err().code(), "xlsx.no_sheet");
    let one = || Block::Table(table(&[20.0], vec![], vec![task(vec![Cell::text("1")])]));
    let two = write(&document(vec![section(vec![one(), one()])])).unwrap_err();
    assert_eq!(two.code(), "xlsx.several_tables");
    let hole = table(&[20.0, 20.0], vec![], vec![task(vec![Cell::text("1")])]);
    let hole = write(&document(vec![section(vec![Block::Table(hole)])])).unwrap_err();
    assert_eq!(hole.code(), "tree.hole");
    assert_eq!(hole.message_vi(), "trang tính “Phụ lục I”: hàng 1 phần thân bảng thiếu ô ở cột 2");
}
