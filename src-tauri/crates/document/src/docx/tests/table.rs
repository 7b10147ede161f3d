//! Tables: spans, widths, and what a page's end may cut.

use super::sample::{appendix, document, section, table, task, tasks};
use super::{Node, Paper};
use crate::tree::{
    Block, Cell, HorizontalAlign, Number, Orientation, Row, RowKind, Table, VerticalAlign,
};

fn paper(table: Table) -> Paper {
    Paper::of(&document(vec![section(Orientation::Landscape, vec![Block::Table(table)])]))
}

fn rows(body: &Node) -> Vec<Node> {
    body.all("w:tr").into_iter().cloned().collect()
}

fn keeps(row: &Node) -> bool {
    let paragraphs = row.all("w:p");
    let count = paragraphs.iter().copied().filter(|p| p.at("w:pPr/w:keepNext").is_some()).count();
    assert!(count == 0 || count == paragraphs.len(), "all of a row or none");
    count > 0
}

#[test]
fn the_columns_together_are_exactly_as_wide_as_the_text() {
    // 252 mm between the margins, wished are 100 and 500.
    for widths in [&[30.0, 30.0, 40.0][..], &[100.0, 150.0, 250.0], &[7.77; 31]] {
        let cells = vec![Cell::empty(); widths.len()];
        let body = paper(table(widths, vec![], vec![task(cells)])).body();
        let columns: Vec<i64> = body
            .all("w:gridCol")
            .into_iter()
            .map(|column| column.get("w:w").parse().unwrap())
            .collect();
        let total = 16838 - 1701 - 850;
        assert_eq!(columns.iter().sum::<i64>(), total);
        assert_eq!(body.one("w:tblW").get("w:w"), total.to_string());
        assert_eq!(body.one("w:tblLayout").get("w:type"), "fixed");
        let sum: f64 = widths.iter().sum();
        for (column, width) in columns.iter().zip(widths) {
            let wished = width / sum * total as f64;
            assert!((*column as f64 - wished).abs() <= 1.0, "{column} {wished}");
        }
    }
}

#[test]
fn header_rows_are_repeated_and_the_others_are_not() {
    let rows = rows(&Paper::of(&document(vec![appendix()])).body());
    let heads: Vec<bool> = rows.iter().map(|row| row.at("w:trPr/w:tblHeader").is_some()).collect();
    assert_eq!(heads, [true, true, true, false, false, false]);
}

#[test]
fn spans_are_merges_with_a_cell_at_every_place() {
    let body = Paper::of(&document(vec![appendix()])).body();
    for row in rows(&body) {
        let places = row
            .all("w:tcPr")
            .into_iter()
            .map(|cell| cell.val("w:gridSpan").map_or(1, |span| span.parse::<usize>().unwrap()));
        assert_eq!(places.sum::<usize>(), 6, "{row:?}");
    }
    let merges = |row: usize| -> Vec<String> {
        let rows = rows(&body);
        let cells = rows[row].all("w:tcPr");
        cells.iter().map(|cell| cell.val("w:vMerge").unwrap_or("-").to_owned()).collect()
    };
    assert_eq!(merges(0), ["restart", "restart", "restart", "-", "restart"]);
    assert_eq!(merges(1), ["continue", "continue", "continue", "-", "-", "continue"]);
    assert_eq!(merges(4), ["-", "restart", "-", "-", "-", "-"]);
    assert_eq!(merges(5), ["-", "continue", "-", "-", "-", "-"]);
    let continued = &rows(&body)[5].all("w:tc")[1].text();
    assert_eq!(continued, "", "the words stand in the first cell alone");
}

#[test]
fn the_table_has_thin_black_rules_all_around_from_its_style() {
    let paper = Paper::of(&document(vec![appendix()]));
    let borders = paper.style("Table");
    let borders = borders.at("w:tblPr/w:tblBorders").unwrap();
    assert_eq!(borders.children.len(), 6);
    for border in &borders.children {
        assert_eq!((border.get("w:val"), border.get("w:sz")), ("single", "4"));
    }
    assert_eq!(paper.body().one("w:tblStyle").get("w:val"), "Table");
    assert!(paper.body().all("w:tcBorders").is_empty());
}

#[test]
fn the_size_of_a_table_is_the_size_of_its_style() {
    let cell = |table: Table| {
        let paper = paper(table);
        let style = paper.body().one("w:tc").one("w:p").style().to_owned();
        (paper.style(&style), paper)
    };
    let bold = Cell::text("x").bold().horizontal(HorizontalAlign::Centre);
    let mut sized = table(&[10.0], vec![], vec![task(vec![bold])]);
    sized.size_pt = 11.0;
    let (style, paper) = cell(sized);
    assert_eq!(style.get("w:styleId"), "Cell11CentreBold");
    assert!(style.at("w:rPr/w:b").is_some() && style.at("w:rPr/w:sz").is_none());
    assert_eq!(style.val("w:pPr/w:jc"), Some("center"));
    let base = paper.style(style.val("w:basedOn").unwrap());
    assert_eq!(base.val("w:rPr/w:sz"), Some("22"), "one change changes all cells");
}

#[test]
fn numbers_are_written_the_vietnamese_way_and_lines_are_paragraphs() {
    let cells = vec![
        Cell::number(Number::new(1_234_500_000, 6)),
        Cell::text("một\nhai").horizontal(HorizontalAlign::Justified),
    ];
    let body = paper(table(&[10.0, 10.0], vec![], vec![task(cells)])).body();
    let cells = body.all("w:tc");
    assert_eq!(cells[0].text(), "1.234,5");
    let lines: Vec<String> = cells[1].all("w:p").into_iter().map(Node::text).collect();
    assert_eq!(lines, ["một", "hai"]);
}

#[test]
fn only_a_row_taller_than_a_page_is_cut() {
    let row = |words: &str| task(vec![Cell::text("1"), Cell::text(words)]);
    let body = vec![row("ngắn"), row(&"Rà soát văn bản. ".repeat(600)), row("ngắn")];
    let rows = rows(&paper(table(&[10.0, 60.0], vec![], body)).body());
    let whole: Vec<bool> = rows.iter().map(|row| row.at("w:trPr/w:cantSplit").is_some()).collect();
    assert_eq!(whole, [true, false, true]);
}

#[test]
fn a_heading_stays_with_its_first_task_and_the_last_row_with_the_closing_mark() {
    let rows = rows(&Paper::of(&document(vec![appendix()])).body());
    assert_eq!(rows[3].text(), "ICải cách thể chế");
    assert!(keeps(&rows[3]) && keeps(&rows[5]));
    let alone = paper(table(&[10.0], vec![], vec![task(vec![Cell::text("x")])])).body();
    assert!(!keeps(&alone.all("w:tr")[0].clone()), "nothing follows");
}

/// A span over so many rows of one line, its words so many times over.
fn spanned(count: usize, words: usize) -> Vec<Node> {
    let first = Cell::text("Mục tiêu của nhiệm vụ. ".repeat(words)).spanning(1, count);
    let mut body = vec![task(vec![first, Cell::text("x")])];
    body.extend((1..count).map(|_| task(vec![Cell::text("x")])));
    rows(&paper(table(&[60.0, 60.0], vec![], body)).body())
}

#[test]
fn a_short_span_stays_together() {
    let rows = spanned(4, 1);
    let kept: Vec<bool> = rows.iter().map(keeps).collect();
    assert_eq!(kept, [true, true, true, false]);
    assert_eq!(rows[0].val("w:tc/w:tcPr/w:vAlign"), Some("center"));
}

#[test]
fn spans_that_overlap_through_the_whole_table_do_not_tie_it_together() {
    // Left over rows 0–1, 2–3, …; right over rows 1–2, 3–4, …
    let cells = |at: usize| match at {
        0 => vec![Cell::text("x").spanning(1, 2), Cell::text("x")],
        39 => vec![Cell::text("x")],
        _ => vec![Cell::text("x").spanning(1, 2)],
    };
    let body = (0..40).map(|at| task(cells(at))).collect();
    let rows = rows(&paper(table(&[60.0, 60.0], vec![], body)).body());
    assert!(rows.iter().all(|row| !keeps(row)));
}

#[test]
fn a_row_in_which_no_cell_begins_stays_with_the_one_above() {
    let tall = "Rà soát văn bản. ".repeat(60);
    let body = vec![task(vec![Cell::text(tall).spanning(1, 2)]), task(vec![])];
    let rows = rows(&paper(table(&[20.0], vec![], body)).body());
    assert!(keeps(&rows[0]) && !keeps(&rows[1]));
    assert_eq!(rows[0].val("w:tc/w:tcPr/w:vAlign"), Some("center"));
}

#[test]
fn a_tall_span_breaks_below_its_words_which_begin_at_its_top() {
    let rows = spanned(30, 20);
    let kept: Vec<bool> = rows.iter().map(keeps).collect();
    let together = kept.iter().take_while(|kept| **kept).count();
    assert!((4..12).contains(&together), "{kept:?}");
    assert!(kept[together..].iter().all(|kept| !kept));
    assert_eq!(rows[0].val("w:tc/w:tcPr/w:vAlign"), None);
}

#[test]
fn a_span_with_words_longer_than_a_page_lets_its_rows_be_cut() {
    let rows = spanned(2, 600);
    assert!(rows.iter().all(|row| row.at("w:trPr").is_none() && !keeps(row)));
}

#[test]
fn a_broken_grid_and_too_many_columns_are_refused_with_their_place() {
    let write = |table: Table| {
        let section = section(Orientation::Landscape, vec![Block::Table(table)]);
        crate::docx::write(&document(vec![section])).unwrap_err()
    };
    let hole = write(table(&[10.0, 10.0], vec![], vec![task(vec![Cell::empty()])]));
    assert_eq!(hole.code(), "tree.hole");
    assert!(hole.message_vi().starts_with("phần “Phụ lục”: "), "{}", hole.message_vi());
    let wide = write(table(&[1.0; 64], vec![], vec![task(vec![Cell::empty(); 64])]));
    assert_eq!(wide.code(), "docx.too_many_columns");
    assert!(wide.message_vi().contains("64 cột"), "{}", wide.message_vi());
}

#[test]
fn a_cell_at_the_top_stays_there() {
    let cell = Cell::text("x").vertical(VerticalAlign::Top);
    let body = paper(table(&[10.0], vec![], vec![Row::new(RowKind::Task, vec![cell])])).body();
    assert!(body.all("w:vAlign").is_empty());
}

#[test]
fn a_thousand_rows_are_written() {
    let body = paper(tasks(334)).body();
    assert_eq!(body.all("w:tr").len(), 3 + 334 * 3);
}
