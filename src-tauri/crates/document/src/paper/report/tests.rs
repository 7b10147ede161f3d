use cchc_model::report::{ReportKind, ReportPaper, ResultRow, StatisticsTable};

use super::super::progress_year::{golden, words};
use super::*;
use crate::tree::{Anchor, CellContent, Number, PageNumber};
use crate::{docx, xlsx};

fn quarter() -> ReportPaper {
    serde_json::from_str(include_str!("../../../../../../tests/fixtures/report/quy-1-2026.json"))
        .unwrap()
}

fn year() -> ReportPaper {
    serde_json::from_str(include_str!("../../../../../../tests/fixtures/report/nam-2026.json"))
        .unwrap()
}

fn made(paper: &ReportPaper) -> Document {
    report(paper, &HouseStyle::default(), false).unwrap()
}

fn lines(section: &Section) -> Vec<(ParagraphStyle, &str)> {
    let paragraphs = section.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some((paragraph.style, paragraph.text.as_str())),
        _ => None,
    });
    paragraphs.collect()
}

fn line(section: &Section, style: ParagraphStyle) -> &str {
    lines(section).into_iter().find(|(own, _)| *own == style).unwrap().1
}

#[test]
fn the_papers_of_a_quarter_and_a_year_say_what_they_said() {
    golden("report/quy-1-2026.txt", &words(&made(&quarter())));
    let blank = report(&year(), &HouseStyle::default(), true).unwrap();
    golden("report/nam-2026-electronic.txt", &words(&blank));
    let tables = report_tables(&year(), &HouseStyle::default(), false).unwrap();
    golden("report/nam-2026-tables.txt", &words(&tables));
}

#[test]
fn a_report_to_a_superior_has_both_its_kind_and_those_to_whom_it_goes() {
    let document = made(&quarter());
    let blocks = &document.sections[0].blocks;
    let at = |wanted: fn(&Block) -> bool| blocks.iter().position(wanted).unwrap();
    let rule = at(|block| matches!(block, Block::Rule(_)));
    assert!(at(|block| matches!(block, Block::Letterhead(_))) < rule);
    assert_eq!(at(|block| matches!(block, Block::Addressees(_))), rule + 1);
    let Some(Block::Signing(end)) = blocks.last() else { panic!("nobody signs") };
    assert_eq!(end.recipients.first().unwrap(), "- Như trên;");
    assert_eq!(end.recipients.last().unwrap(), "- Lưu: VT, VHXH.");
    assert_eq!(end.capacity, ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]);
}

#[test]
fn what_is_not_known_before_signing_leaves_room_to_write() {
    let document = made(&year());
    let Block::Letterhead(head) = &document.sections[0].blocks[0] else { panic!("no head") };
    assert_eq!(head.number, "Số:      /BC-UBND");
    assert_eq!(head.place_date, "Tùng Ảnh, ngày      tháng      năm 2026");
}

#[test]
fn every_appendix_is_a_section_with_its_number_title_and_pages_of_its_own() {
    let one = made(&quarter());
    assert_eq!(line(&one.sections[1], ParagraphStyle::AppendixNumber), "Phụ lục");
    assert_eq!(
        line(&one.sections[1], ParagraphStyle::ReferenceLine),
        "(Kèm theo Báo cáo số 12/BC-UBND ngày 07 tháng 3 năm 2026 của Ủy ban nhân dân xã Tùng Ảnh)"
    );
    let two = made(&year());
    let names: Vec<&str> = two.sections.iter().map(|section| section.name.as_str()).collect();
    assert_eq!(names, ["Báo cáo", "Phụ lục I", "Phụ lục II"]);
    assert_eq!(
        line(&two.sections[1], ParagraphStyle::AppendixTitle),
        "BẢNG THỐNG KÊ KẾT QUẢ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH NĂM 2026"
    );
    assert_eq!(
        line(&two.sections[2], ParagraphStyle::AppendixTitle),
        "DANH MỤC KẾT QUẢ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026"
    );
    for section in &two.sections {
        assert_eq!(section.page.page_number, Some(PageNumber::DECREE), "{}", section.name);
        for table in section.tables() {
            let width: f64 = table.columns.iter().map(|column| column.width_mm).sum();
            assert!((width - section.page.text_width_mm()).abs() < 1e-6, "{}", section.name);
        }
    }
}

#[test]
fn an_electronic_report_leaves_number_and_date_of_the_reference_blank() {
    let document = report(&quarter(), &HouseStyle::default(), true).unwrap();
    let reference = line(&document.sections[1], ParagraphStyle::ReferenceLine);
    assert!(reference.starts_with("(Kèm theo Báo cáo số       /BC-UBND ngày  "), "{reference}");
    assert!(!reference.contains("2026"), "{reference}");
}

#[test]
fn a_paragraph_bears_the_number_of_its_block() {
    let paper = quarter();
    let document = made(&paper);
    let anchors: Vec<Anchor> = document.sections[0]
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(paragraph) => paragraph.anchor,
            _ => None,
        })
        .collect();
    let blocks = paper.sections.iter().flat_map(|section| &section.paragraphs);
    assert_eq!(anchors, blocks.map(|(id, _)| Anchor(*id)).collect::<Vec<_>>());
}

#[test]
fn numbers_of_the_table_stay_numbers_and_words_stay_words() {
    let mut paper = quarter();
    let table = paper.statistics.as_mut().unwrap();
    table.columns = vec!["Trong kỳ".into()];
    table.rows.truncate(2);
    let mut cell = |words: &str| {
        paper.statistics.as_mut().unwrap().rows[1].cells = vec![words.into()];
        let document = report_tables(&paper, &HouseStyle::default(), false).unwrap();
        let table = document.sections[0].tables().next().unwrap();
        let cell = table.body[1].cells[3].clone();
        (cell.content, cell.horizontal)
    };
    use crate::tree::HorizontalAlign::{Centre, Right};
    let number = |words| CellContent::Number(Number::of_words(words).unwrap());
    assert_eq!(cell("8.930"), (number("8.930"), Right));
    assert_eq!(cell("85,10%"), (number("85,10%"), Right));
    assert_eq!(cell("-"), (CellContent::Text("-".into()), Right));
    assert_eq!(cell("31/12/2026"), (CellContent::Text("31/12/2026".into()), Centre));
    assert_eq!(cell(""), (CellContent::Empty, Centre));
}

#[test]
fn a_table_with_one_column_of_values_and_no_notes_stands_upright() {
    let mut paper = quarter();
    let table = paper.statistics.as_mut().unwrap();
    table.columns = vec!["Trong kỳ".into()];
    assert_eq!(made(&paper).sections[1].page.orientation, Orientation::Landscape);
    for row in &mut paper.statistics.as_mut().unwrap().rows {
        row.note.clear();
    }
    assert_eq!(made(&paper).sections[1].page.orientation, Orientation::Portrait);
}

#[test]
fn a_report_on_a_subject_has_no_period_in_its_titles() {
    let mut paper = quarter();
    paper.kind = ReportKind::Thematic("Một cửa".into());
    assert_eq!(
        line(&made(&paper).sections[1], ParagraphStyle::AppendixTitle),
        "BẢNG THỐNG KÊ KẾT QUẢ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH"
    );
    assert_eq!(report_title(&paper.kind, 2026), "Báo cáo CCHC chuyên đề Một cửa 2026");
}

#[test]
fn a_report_without_words_is_not_printed_and_one_without_tables_is_no_workbook() {
    let mut paper = quarter();
    paper.sections.clear();
    let refused = report(&paper, &HouseStyle::default(), false).unwrap_err();
    assert_eq!(refused.code(), "report.nothing_to_print");
    paper.statistics = None;
    let refused = report_tables(&paper, &HouseStyle::default(), false).unwrap_err();
    assert_eq!(refused.code(), "report.no_tables");
}

#[test]
fn an_empty_table_goes_into_every_file() {
    let mut paper = quarter();
    let none = StatisticsTable { columns: Vec::new(), rows: Vec::new(), notes: Vec::new() };
    paper.statistics = Some(none);
    paper.results = vec![ResultRow::Domain { number: String::new(), title: "Không có".into() }];
    let document = made(&paper);
    assert!(
        docx::write(&document).is_ok()
            && xlsx::write(&report_tables(&paper, &HouseStyle::default(), false).unwrap()).is_ok()
    );
}
