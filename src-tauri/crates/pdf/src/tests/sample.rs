//! Documents for the tests.

use cchc_document::tree::{
    Anchor, Block, Cell, Document, HorizontalAlign, Orientation, Page, Paragraph, ParagraphStyle,
    Properties, Row, RowKind, Section, Table, TableColumn, Typography,
};
use chrono::NaiveDate;

/// A document of these sections.
pub(super) fn document(sections: Vec<Section>) -> Document {
    Document {
        properties: Properties {
            title: "Kế hoạch: Cải cách hành chính năm 2026".into(),
            author: "Ủy ban nhân dân xã Tùng Ảnh".into(),
            subject: "Cải cách hành chính".into(),
            created: NaiveDate::from_ymd_opt(2026, 1, 5).unwrap().and_hms_opt(7, 30, 0).unwrap(),
        },
        typography: Typography::DECREE,
        sections,
    }
}

/// A section on a sheet of the decree.
pub(super) fn section(orientation: Orientation, blocks: Vec<Block>) -> Section {
    Section {
        name: "Phụ lục".into(), page: Page::decree(orientation), blocks, foot: Vec::new()
    }
}

/// A portrait document of one section.
pub(super) fn portrait(blocks: Vec<Block>) -> Document {
    document(vec![section(Orientation::Portrait, blocks)])
}

pub(super) fn paragraph(style: ParagraphStyle, text: &str) -> Block {
    Block::Paragraph(Paragraph::new(style, text))
}

pub(super) fn body(text: &str) -> Block {
    paragraph(ParagraphStyle::Body, text)
}

/// So many words that can be told apart.
pub(super) fn words(first: usize, count: usize) -> String {
    (first..first + count).map(|n| format!("việc{n}")).collect::<Vec<_>>().join(" ")
}

pub(super) fn row(kind: RowKind, cells: Vec<Cell>) -> Row {
    Row::new(kind, cells)
}

/// A row of plain cells.
pub(super) fn task(texts: &[&str]) -> Row {
    row(RowKind::Task, texts.iter().map(|&text| Cell::text(text)).collect())
}

/// A domain over so many columns.
pub(super) fn domain(title: &str, columns: usize) -> Row {
    row(RowKind::Domain, vec![Cell::text(title).spanning(columns, 1).bold()])
}

/// A table of equal columns with a header.
pub(super) fn table(headers: &[&str], body: Vec<Row>) -> Table {
    let cell = |&text: &&str| Cell::text(text).bold().horizontal(HorizontalAlign::Centre);
    Table {
        columns: vec![TableColumn { width_mm: 30.0 }; headers.len()],
        head: vec![row(RowKind::Header, headers.iter().map(cell).collect())],
        body,
        size_pt: 12.0,
    }
}

/// An appendix of so many tasks, a domain before every tenth, an objective over every three.
/// All rows have anchors.
pub(super) fn appendix(tasks: usize) -> Section {
    let mut rows = Vec::new();
    for number in 0..tasks {
        if number % 10 == 0 {
            rows.push(domain(&format!("LĨNH VỰC {}", number / 10 + 1), 5));
        }
        let mut cells = vec![Cell::text(format!("{}", number + 1))];
        let in_domain = number % 10;
        let spanned = tasks.min(number - in_domain + 10) - number;
        if in_domain % 3 == 0 {
            let goal = format!("Mục tiêu {number}: {}", words(number, 12));
            cells.push(Cell::text(goal).spanning(1, spanned.min(3)));
        }
        let task = format!("Nhiệm vụ {number}: {}", words(number, 10 + number % 17 * 3));
        cells.push(Cell::text(task).horizontal(HorizontalAlign::Justified));
        cells.push(Cell::text(words(number, 8)));
        cells.push(Cell::text("Quý II").horizontal(HorizontalAlign::Centre));
        rows.push(row(RowKind::Task, cells));
    }
    let rows = (100..).zip(rows).map(|(id, row)| row.made_from(Anchor(id))).collect();
    let headers = ["TT", "Mục tiêu", "Nhiệm vụ", "Sản phẩm", "Thời gian"];
    let mut table = table(&headers, rows);
    let widths = [12.0, 60.0, 90.0, 60.0, 30.0];
    table.columns = widths.into_iter().map(|width_mm| TableColumn { width_mm }).collect();
    let title = Paragraph::new(ParagraphStyle::AppendixNumber, "Phụ lục I").made_from(Anchor(1));
    section(
        Orientation::Landscape,
        vec![
            Block::Paragraph(title),
            paragraph(ParagraphStyle::AppendixTitle, "KHUNG NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH"),
            Block::Table(table),
            paragraph(ParagraphStyle::Closing, "./."),
        ],
    )
}
