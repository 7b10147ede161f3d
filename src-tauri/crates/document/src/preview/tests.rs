use chrono::NaiveDate;

use super::*;
use crate::tree::{
    Block, Cell, HorizontalAlign, Number, Orientation, Page, Paragraph, ParagraphStyle, Properties,
    Row, RowKind, Rule, Table, TableColumn, Typography,
};

fn document(sections: Vec<Section>) -> Document {
    let day = NaiveDate::from_ymd_opt(2026, 1, 25).unwrap();
    let properties = Properties {
        title: String::new(),
        author: String::new(),
        subject: String::new(),
        created: day.and_hms_opt(0, 0, 0).unwrap(),
    };
    Document { properties, typography: Typography::DECREE, sections }
}

/// A title, a rule and a table with these body rows, in columns of these widths.
fn section(widths_mm: &[f64], body: Vec<Vec<Cell>>) -> Section {
    let head = widths_mm.iter().map(|_| Cell::text("Cột").bold()).collect();
    Section {
        name: "Phụ lục I".to_owned(),
        page: Page::decree(Orientation::Landscape),
        blocks: vec![
            Block::Paragraph(Paragraph::new(ParagraphStyle::AppendixNumber, "Phụ lục I")),
            Block::Rule(Rule { width_share: 0.2 }),
            Block::Table(Table {
                columns: widths_mm.iter().map(|&width_mm| TableColumn { width_mm }).collect(),
                head: vec![Row::new(RowKind::Header, head)],
                body: body.into_iter().map(|cells| Row::new(RowKind::Task, cells)).collect(),
                size_pt: 12.0,
            }),
            Block::Paragraph(Paragraph::new(ParagraphStyle::Closing, "./.")),
        ],
        foot: Vec::new(),
    }
}

fn pages_of(section: Section) -> Vec<PreviewPage> {
    pages(&document(vec![section])).unwrap()
}

fn rows(page: &PreviewPage) -> &[PreviewRow] {
    let mut tables = page.blocks.iter().filter_map(|block| match block {
        PreviewBlock::Table { rows, .. } => Some(rows.as_slice()),
        _ => None,
    });
    tables.next_back().unwrap_or_default()
}

fn height_mm(page: &PreviewPage) -> f64 {
    let heights = page.blocks.iter().map(|block| match block {
        PreviewBlock::Paragraph { height_mm, .. }
        | PreviewBlock::Rule { height_mm, .. }
        | PreviewBlock::Gap { height_mm } => *height_mm,
        PreviewBlock::Table { rows, .. } => rows.iter().map(|row| row.height_mm).sum(),
    });
    heights.sum::<f64>() * page.scale
}

fn words(cell: &PreviewCell) -> String {
    cell.lines.iter().map(|line| line.text.as_str()).collect()
}

#[test]
fn the_pages_of_a_long_table_repeat_its_header_and_are_numbered_from_the_second() {
    let body: Vec<_> = (0..100).map(|n| vec![Cell::text(n.to_string())]).collect();
    let pages = pages_of(section(&[252.0], body));
    assert!(pages.len() > 3, "{}", pages.len());
    let mut seen = Vec::new();
    for (place, page) in (1..).zip(&pages) {
        assert_eq!((page.section, page.place), (1, place));
        let number = page.page_number.map(|number| number.number);
        assert_eq!(number, (place > 1).then_some(place));
        assert!(height_mm(page) <= 170.0, "page {place}: {}", height_mm(page));
        assert!(rows(page)[0].header && !rows(page)[1].header);
        seen.extend(rows(page)[1..].iter().map(|row| words(&row.cells[0])));
    }
    assert_eq!(seen, (0..100).map(|n| n.to_string()).collect::<Vec<_>>());
}

#[test]
fn a_page_is_filled_before_the_next_begins() {
    let body: Vec<_> = (0..100).map(|_| vec![Cell::text("x")]).collect();
    let pages = pages_of(section(&[252.0], body));
    let row_mm = rows(&pages[0])[1].height_mm;
    for page in &pages[..pages.len() - 1] {
        assert!(height_mm(page) + row_mm > 170.0 * 0.97, "{}", height_mm(page));
    }
}

#[test]
fn what_stands_above_the_table_comes_first_and_the_closing_mark_last() {
    let pages = pages_of(section(&[100.0, 152.0], vec![vec![Cell::text("1"), Cell::empty()]]));
    let [page] = pages.as_slice() else { panic!("{} pages", pages.len()) };
    let [
        PreviewBlock::Paragraph { lines, align: PreviewAlign::Center, bold: true, .. },
        PreviewBlock::Rule { width_mm, .. },
        PreviewBlock::Gap { .. },
        PreviewBlock::Table { columns_mm, .. },
        PreviewBlock::Paragraph { align: PreviewAlign::Right, .. },
    ] = page.blocks.as_slice()
    else {
        panic!("{:?}", page.blocks)
    };
    assert_eq!(lines, &[PreviewLine { text: "Phụ lục I".to_owned(), last: true }]);
    assert!((width_mm - 252.0 * 0.2).abs() < 2.0, "{width_mm}");
    assert!((columns_mm[0] - 100.0).abs() < 0.3 && (columns_mm[1] - 152.0).abs() < 0.3);
    assert!((page.content_width_mm - 252.0).abs() < 0.3);
}

#[test]
fn a_wide_table_is_scaled_down_and_so_more_rows_stand_on_a_page() {
    let body = || (0..60).map(|n| vec![Cell::text(n.to_string())]).collect::<Vec<_>>();
    let (full, half) = (pages_of(section(&[252.0], body())), pages_of(section(&[400.0], body())));
    assert_eq!((full[0].scale, half[0].scale), (1.0, 0.63));
    assert!(rows(&half[0]).len() > rows(&full[0]).len());
}

#[test]
fn lines_put_together_are_the_text() {
    let text = "Rà soát, cập nhật và công khai thủ tục hành chính\nBáo cáo";
    let mut cell = Cell::text(text);
    cell.horizontal = HorizontalAlign::Justified;
    let pages =
        pages_of(section(&[30.0, 20.0], vec![vec![cell, Cell::number(Number::new(55, 1))]]));
    let cells = &rows(&pages[0])[1].cells;
    let lines = &cells[0].lines;
    let end = |line: &PreviewLine| if line.last { "\n" } else { "" };
    let joined: String = lines.iter().map(|line| line.text.clone() + end(line)).collect();
    assert_eq!(joined.trim_end(), text);
    assert!(lines.len() > 3 && lines.iter().filter(|line| line.last).count() == 2, "{lines:?}");
    assert_eq!(cells[0].align, PreviewAlign::Justify);
    assert_eq!(words(&cells[1]), "5,5");
}

#[test]
fn a_merged_cell_over_two_pages_is_cut_there_with_its_words_on_the_first() {
    let mut body: Vec<Vec<Cell>> =
        (0..40).map(|n| vec![Cell::text(n.to_string()), Cell::text("x")]).collect();
    body[20] = vec![Cell::text("Tư pháp").spanning(1, 20), Cell::text("x")];
    for row in &mut body[21..40] {
        row.remove(0);
    }
    let pages = pages_of(section(&[100.0, 152.0], body));
    assert_eq!(pages.len(), 2);
    let (first, second) = (rows(&pages[0]), rows(&pages[1]));
    let begun = first.iter().flat_map(|row| &row.cells).find(|cell| words(cell) == "Tư pháp");
    let begun = begun.unwrap();
    assert_eq!(begun.valign, PreviewValign::Top, "the words stay with their first row");
    assert!(begun.rule_above && !begun.rule_below && !begun.continued);
    let rest = &second[1].cells[0];
    assert!(rest.continued && rest.lines.is_empty() && rest.rule_below);
    assert!(rest.rule_above, "the header's own rule");
    assert_eq!(begun.row_span + rest.row_span, 20);
    assert_eq!(rest.row_span, second.len() - 1);
}

#[test]
fn a_text_taller_than_a_row_goes_on_without_a_rule_between() {
    let text = "Một hai ba bốn năm. ".repeat(200);
    let pages =
        pages_of(section(&[40.0, 40.0], vec![vec![Cell::text(text.clone()), Cell::empty()]]));
    let parts: Vec<&PreviewCell> = pages
        .iter()
        .flat_map(|page| rows(page).iter().filter(|row| !row.header).map(|row| &row.cells[0]))
        .collect();
    assert!(parts.len() > 2);
    assert!(!parts[0].continued && parts[1..].iter().all(|part| part.continued));
    assert!(!parts[0].rule_below && parts[parts.len() - 1].rule_below);
    let count = |text: &str| text.split_whitespace().count();
    assert_eq!(parts.iter().map(|part| count(&words(part))).sum::<usize>(), count(&text));
}

#[test]
fn every_position_of_a_page_is_taken_once() {
    let mut body: Vec<Vec<Cell>> = (0..60)
        .map(|n| vec![Cell::text(n.to_string()), Cell::text("việc ".repeat(n)), Cell::empty()])
        .collect();
    body[5][2] = Cell::text("gộp").spanning(1, 30);
    for row in &mut body[6..35] {
        row.remove(2);
    }
    for page in pages_of(section(&[20.0, 150.0, 82.0], body)) {
        let rows = rows(&page);
        let mut taken = vec![[0; 3]; rows.len()];
        for (index, row) in rows.iter().enumerate() {
            for cell in &row.cells {
                for covered in &mut taken[index..index + cell.row_span] {
                    for column in &mut covered[cell.column..cell.column + cell.col_span] {
                        *column += 1;
                    }
                }
            }
        }
        assert!(taken.iter().flatten().all(|&times| times == 1), "{taken:?}");
    }
}

#[test]
fn what_no_workbook_can_hold_is_refused_here_too() {
    let hole = section(&[20.0, 20.0], vec![vec![Cell::text("1")]]);
    assert_eq!(pages(&document(vec![hole])).unwrap_err().code(), "tree.hole");
    assert_eq!(pages(&document(vec![])), Ok(vec![]));
}
