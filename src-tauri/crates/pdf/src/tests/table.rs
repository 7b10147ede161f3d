//! Tables.

use cchc_document::tree::{
    Block, Cell, HorizontalAlign, Orientation, ParagraphStyle, Row, RowKind, Table, TreeProblem,
    VerticalAlign,
};

use super::sample::{document, domain, paragraph, portrait, row, section, table, task, words};
use super::{Seen, Stroke, bare, press, seen};
use crate::PdfProblem;

fn alone(table: Table) -> Vec<Seen> {
    seen(&portrait(vec![Block::Table(table)]))
}

#[test]
fn the_header_is_repeated_on_every_page_and_no_row_is_torn() {
    let rows: Vec<Row> =
        (0..60).map(|n| task(&[&format!("đầu{n} {} cuối{n}", words(n * 50, 30)), "b"])).collect();
    let pages = alone(table(&["Nhiệm vụ", "Sản phẩm"], rows));
    assert!(pages.len() > 3);
    for page in &pages {
        let letters = page.letters();
        assert_eq!(letters.matches("Nhiệmvụ").count(), 1);
        assert_eq!(letters.matches("đầu").count(), letters.matches("cuối").count());
    }
}

#[test]
fn columns_share_the_whole_width_and_lines_are_half_a_point() {
    let page = &alone(table(&["a", "b", "c"], vec![task(&["1", "2", "3"])]))[0];
    let left = page.strokes.iter().map(|s| s.x_mm).fold(f64::MAX, f64::min);
    let right = page.strokes.iter().map(|s| s.x_mm + s.across_mm).fold(0.0, f64::max);
    assert!((left - 30.0).abs() < 0.1 && (right - 195.0).abs() < 0.1, "{left} {right}");
    assert!(page.strokes.iter().all(|stroke| stroke.thickness_pt == 0.5));
    // Words stand 1.2 mm off the line of their column.
    assert!((page.run("1").x_mm - 31.2).abs() < 0.02);
    assert!((page.run("2").x_mm - (30.0 + 55.0 + 1.2)).abs() < 0.02);
}

#[test]
fn a_domain_row_never_ends_a_page() {
    for above in 35..50 {
        let mut rows: Vec<Row> = (0..above).map(|n| task(&[&format!("dòng{n}"), "x"])).collect();
        rows.push(domain("LĨNH VỰC", 2));
        rows.push(row(RowKind::Subdomain, vec![Cell::text("TIỂU MỤC").spanning(2, 1)]));
        rows.push(task(&["sau", "x"]));
        rows.extend((0..9).map(|n| task(&[&format!("nữa{n}"), "x"])));
        let pages = alone(table(&["Nhiệm vụ", "Sản phẩm"], rows));
        let page = pages.iter().find(|page| page.letters().contains("LĨNHVỰC")).unwrap();
        let letters = page.letters();
        assert!(letters.contains("TIỂUMỤC") && letters.contains("sau"), "{above}: {letters}");
    }
}

#[test]
fn a_cell_of_ten_thousand_characters_goes_on_over_pages_and_loses_nothing() {
    let long = words(10_000, 1_150);
    assert!(long.chars().count() > 10_000);
    let rows = vec![task(&["trước", "a"]), task(&[&long, "b"]), task(&["sau", "c"])];
    let pages = alone(table(&["Nhiệm vụ", "Sản phẩm"], rows));
    assert!(pages.len() > 1);
    let mut letters = String::new();
    for page in &pages {
        for run in page.runs.iter().filter(|run| run.text.contains("việc")) {
            assert!(run.y_mm < 277.0, "below the margin: {run:?}");
            letters.extend(run.text.chars().filter(|c| !c.is_whitespace()));
        }
    }
    assert_eq!(letters, bare(&long));
}

#[test]
fn a_span_over_pages_keeps_its_words_and_its_rows() {
    let goal = words(0, 200);
    let mut rows = vec![row(
        RowKind::Task,
        vec![Cell::text(&goal).spanning(1, 30), Cell::text("hàng 0 ".repeat(30))],
    )];
    rows.extend((1..30).map(|n| task(&[&format!("hàng {n} ").repeat(30)])));
    let pages = alone(table(&["Mục tiêu", "Nhiệm vụ"], rows));
    assert!(pages.len() > 1);
    let mut goal_letters = String::new();
    let mut other = String::new();
    for page in &pages {
        for run in page.runs.iter().filter(|run| run.y_mm > 20.0) {
            assert!(run.y_mm < 277.5, "below the margin: {run:?}");
            let target = if run.text.contains("việc") { &mut goal_letters } else { &mut other };
            target.extend(run.text.chars().filter(|c| !c.is_whitespace()));
        }
    }
    assert_eq!(goal_letters, bare(&goal));
    assert!((0..30).all(|n| other.contains(&bare(&format!("hàng {n} ").repeat(5)))));
}

#[test]
fn a_word_wider_than_its_column_breaks_at_the_edge_of_the_cell() {
    let word = "Đ".repeat(60);
    let pages = alone(table(&["a", "b", "c", "d", "e"], vec![task(&["x", &word, "y", "z", "w"])]));
    let letters: Vec<_> = pages[0].runs.iter().filter(|run| run.text.contains('Đ')).collect();
    assert!(letters.len() > 3);
    for run in &letters {
        assert!((run.x_mm - 64.2).abs() < 0.02, "{run:?}");
        assert!(run.x_mm + run.width_mm <= 96.0 - 1.2 + 0.02, "{run:?}");
        assert!(run.text.chars().all(|c| c == 'Đ'));
    }
    assert_eq!(letters.iter().map(|run| run.text.chars().count()).sum::<usize>(), 60);
}

#[test]
fn words_stand_where_the_cell_says() {
    let cells = vec![
        Cell::text("trái"),
        Cell::text("giữa").horizontal(HorizontalAlign::Centre),
        Cell::text("phải").horizontal(HorizontalAlign::Right).vertical(VerticalAlign::Top),
        Cell::text("một\nhai\nba").bold().italic(),
    ];
    let page = &alone(table(&["a", "b", "c", "d"], vec![row(RowKind::Task, cells)]))[0];
    let column = |n: f64| 30.0 + n * 165.0 / 4.0;
    assert!((page.run("trái").x_mm - column(0.0) - 1.2).abs() < 0.02);
    let centre = page.run("giữa");
    assert!((centre.x_mm + centre.width_mm / 2.0 - column(1.5)).abs() < 0.02);
    let right = page.run("phải");
    assert!((right.x_mm + right.width_mm - (column(3.0) - 1.2)).abs() < 0.02);
    // The middle of three lines is level with the others; the top one with the first.
    assert_eq!(page.run("hai").y_mm, centre.y_mm);
    assert_eq!(page.run("một").y_mm, right.y_mm);
    assert!(page.run("ba").bold && page.run("ba").italic);
}

#[test]
fn an_empty_line_and_an_empty_row_are_as_tall_as_a_line() {
    let rows = vec![task(&["một\n\nba"]), task(&[""]), task(&["cuối"])];
    let page = &alone(table(&["a"], rows))[0];
    let line_mm = 1.149 * 12.0 * 25.4 / 72.0;
    let apart = |upper: &str, lower: &str| page.run(lower).y_mm - page.run(upper).y_mm;
    assert!((apart("một", "ba") - 2.0 * line_mm).abs() < 0.02);
    // Two rows on, each with 0.4 mm above and below.
    assert!((apart("ba", "cuối") - 2.0 * line_mm - 1.6).abs() < 0.02, "{}", apart("ba", "cuối"));
}

#[test]
fn the_mark_that_ends_an_appendix_never_begins_a_page() {
    for count in 44..60 {
        let rows: Vec<Row> = (0..count).map(|n| task(&["x", &format!("dòng {n}")])).collect();
        let blocks =
            vec![Block::Table(table(&["a", "b"], rows)), paragraph(ParagraphStyle::Closing, "./.")];
        let pages = seen(&document(vec![section(Orientation::Portrait, blocks)]));
        let last = pages.last().unwrap();
        let end = last.run("./.");
        assert!((end.x_mm + end.width_mm - 195.0).abs() < 0.02, "{count}: {end:?}");
        assert!(last.texts().iter().any(|text| text.starts_with("dòng")), "{count}: alone");
        assert!(end.y_mm < 277.0, "{count}: {end:?}");
    }
}

#[test]
fn no_line_of_the_table_goes_on_beside_the_mark_below_it() {
    let rows = vec![task(&["một", "hai"]), task(&["ba", "bốn"])];
    let blocks =
        vec![Block::Table(table(&["a", "b"], rows)), paragraph(ParagraphStyle::Closing, "./.")];
    let page = &seen(&document(vec![section(Orientation::Portrait, blocks)]))[0];
    let lowest = page.strokes.iter().map(|s| s.y_mm + s.down_mm).fold(0.0, f64::max);
    let below = page.strokes.iter().filter(|s| s.down_mm == 0.0).map(|s| s.y_mm);
    let below = below.fold(0.0, f64::max);
    // The last horizontal line is where every vertical one ends; the right one is there.
    assert!((lowest - below).abs() < 0.1, "{lowest} mm, below {below} mm");
    let right = |s: &&Stroke| (s.x_mm - 195.0).abs() < 0.1 && s.down_mm > 0.0;
    let reach = page.strokes.iter().filter(right).map(|s| s.y_mm + s.down_mm).fold(0.0, f64::max);
    assert!((reach - below).abs() < 0.1, "{reach} mm, below {below} mm");
}

#[test]
fn a_table_that_is_not_sound_is_refused_with_its_section() {
    let hole = table(&["a", "b"], vec![task(&["1"])]);
    let problem = press().pdf(&portrait(vec![Block::Table(hole)])).unwrap_err();
    let source = TreeProblem::Hole { part: "body", row: 1, column: 2 };
    assert_eq!(problem, PdfProblem::Tree { section: "Phụ lục".into(), source });
}
