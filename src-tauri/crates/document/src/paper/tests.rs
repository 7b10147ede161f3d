//! The samples as papers: what stands where, and what the decree asks of every one.

use cchc_model::interchange;
use cchc_model::layout::shipped;
use cchc_model::office::{AgencyName, AppendixWord, HouseStyle, PageMargins};
use cchc_model::plan::{Circulation, Urgency};

use super::*;
use crate::metrics::Face;
use crate::tree::{Block, Letterhead, Paragraph, ParagraphStyle, Section, Signing, StampKind};

macro_rules! sample {
    ($name:literal) => {
        include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../../assets/samples/",
            $name,
            ".json"
        ))
    };
}

const SAMPLES: [&str; 5] = [
    sample!("tung-anh-2022"),
    sample!("mang-yang-2019"),
    sample!("le-hong-2021-2025"),
    sample!("cam-giang-2024"),
    sample!("ha-chau-2023"),
];

fn plan(json: &str) -> Plan {
    interchange::read(json).unwrap()
}

fn tung_anh() -> Plan {
    plan(SAMPLES[0])
}

fn mang_yang() -> Plan {
    plan(SAMPLES[1])
}

fn whole(plan: &Plan) -> Document {
    composed(plan, &HouseStyle::default(), Printing::default())
}

fn composed(plan: &Plan, house: &HouseStyle, printing: Printing<'_>) -> Document {
    compose(plan, &shipped().unwrap(), house, printing).unwrap().document
}

fn names(document: &Document) -> Vec<&str> {
    document.sections.iter().map(|section| section.name.as_str()).collect()
}

fn head(section: &Section) -> &Letterhead {
    match &section.blocks[0] {
        Block::Letterhead(head) => head,
        other => panic!("no head: {other:?}"),
    }
}

fn signing(section: &Section) -> &Signing {
    match section.blocks.last() {
        Some(Block::Signing(signing)) => signing,
        other => panic!("no end: {other:?}"),
    }
}

fn paragraphs(section: &Section) -> Vec<&Paragraph> {
    section
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(paragraph) => Some(paragraph),
            _ => None,
        })
        .collect()
}

fn first(section: &Section, style: ParagraphStyle) -> &str {
    let found = paragraphs(section).into_iter().find(|paragraph| paragraph.style == style);
    &found.unwrap_or_else(|| panic!("no {style:?}")).text
}

#[test]
fn every_sample_composes_with_its_papers_in_order() {
    let found: Vec<_> = SAMPLES.iter().map(|json| whole(&plan(json))).collect();
    let names: Vec<_> = found.iter().map(names).collect();
    assert_eq!(names[0], ["Kế hoạch", "Phụ lục"]);
    assert_eq!(names[1], ["Quyết định", "Kế hoạch", "Phụ lục"]);
    assert_eq!(names[2], ["Kế hoạch"]);
    // The book keeps no text of this plan, only its appendices.
    assert_eq!(names[3], ["Phụ lục I", "Phụ lục II"]);
    assert_eq!(names[4], ["Kế hoạch", "Phụ lục"]);
}

#[test]
fn the_head_of_a_plan_says_agency_number_place_and_date() {
    let document = whole(&tung_anh());
    let head = head(&document.sections[0]);
    assert_eq!(head.superior, Vec::<String>::new());
    assert_eq!(head.agency, ["ỦY BAN NHÂN DÂN", "XÃ TÙNG ẢNH"]);
    assert_eq!(head.number, "Số: 24/KH-UBND");
    assert_eq!(head.place_date, "Tùng Ảnh, ngày 25 tháng 01 năm 2022");
    assert_eq!(first(&document.sections[0], ParagraphStyle::DocumentKind), "KẾ HOẠCH");
}

#[test]
fn what_is_not_known_yet_leaves_room_to_write() {
    let mut plan = tung_anh();
    plan.issuance = cchc_model::plan::Issuance::default();
    let document = whole(&plan);
    let head = head(&document.sections[0]);
    assert_eq!(head.number, "Số:      /KH-UBND");
    assert_eq!(head.place_date, "Tùng Ảnh, ngày      tháng      năm 2022");
}

#[test]
fn every_paper_ends_with_its_mark() {
    for json in SAMPLES {
        let document = whole(&plan(json));
        for section in &document.sections {
            let last = paragraphs(section).last().unwrap().printed();
            assert!(last.ends_with("./."), "{}: {last}", section.name);
        }
    }
}

#[test]
fn the_last_recipient_is_the_file_and_closes_with_a_full_stop() {
    let document = whole(&tung_anh());
    let lines = &signing(&document.sections[0]).recipients;
    assert_eq!(lines.first().unwrap(), "- UBND huyện;");
    assert_eq!(lines.last().unwrap(), "- Lưu: VT, NV.");
    assert!(lines[..lines.len() - 1].iter().all(|line| line.ends_with(';')), "{lines:?}");
}

#[test]
fn a_decision_carries_its_plan_and_alone_has_the_head() {
    let document = whole(&mang_yang());
    let decision = &document.sections[0];
    assert_eq!(head(decision).number, "Số: 3571/QĐ-UBND");
    assert_eq!(signing(decision).capacity, ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]);
    let authorities: Vec<_> = paragraphs(decision)
        .into_iter()
        .filter(|paragraph| paragraph.style == ParagraphStyle::Authority)
        .map(|paragraph| paragraph.text.as_str())
        .collect();
    assert_eq!(authorities, ["ỦY BAN NHÂN DÂN HUYỆN", "QUYẾT ĐỊNH:"]);
    let carried = &document.sections[1];
    assert!(!carried.blocks.iter().any(|block| matches!(block, Block::Letterhead(_))));
    assert!(first(carried, ParagraphStyle::ReferenceLine).starts_with("(Kèm theo Quyết định số"));
}

#[test]
fn an_electronic_document_leaves_number_and_date_of_reference_lines_blank() {
    let electronic = Printing { electronic: true, ..Printing::default() };
    let document = composed(&tung_anh(), &HouseStyle::default(), electronic);
    assert_eq!(
        first(&document.sections[1], ParagraphStyle::ReferenceLine),
        "(Kèm theo Kế hoạch số       /KH-UBND ngày      tháng      năm        của Ủy ban nhân dân xã Tùng Ảnh)"
    );
    assert_eq!(head(&document.sections[0]).number, "Số: 24/KH-UBND");
    let document = composed(&mang_yang(), &HouseStyle::default(), electronic);
    for section in &document.sections[1..] {
        let line = first(section, ParagraphStyle::ReferenceLine);
        assert!(
            line.starts_with("(Kèm theo Quyết định số       /QĐ-UBND ngày      tháng"),
            "{line}"
        );
    }
}

#[test]
fn the_house_style_changes_only_what_it_names() {
    let house = HouseStyle {
        agency: AgencyName::UnderSuperior,
        appendix_word: AppendixWord::Capitals,
        body_pt: 13,
        line_spacing_percent: 115,
        margins: PageMargins { left_mm: 35, right_mm: 20, ..PageMargins::default() },
        contact: vec!["Thôn Trung, xã Tùng Ảnh; ĐT: 0239 3831 000".into()],
        ..HouseStyle::default()
    };
    let document = composed(&tung_anh(), &house, Printing::default());
    let [letter, appendix] = &document.sections[..] else { panic!("{:?}", names(&document)) };
    assert_eq!(head(letter).superior, ["UBND HUYỆN ĐỨC THỌ"]);
    assert_eq!(head(letter).agency, ["UBND XÃ TÙNG ẢNH"]);
    assert_eq!(first(appendix, ParagraphStyle::AppendixNumber), "PHỤ LỤC");
    assert_eq!((document.typography.body_pt, document.typography.line_spacing), (13.0, 1.15));
    assert_eq!((letter.page.margins.left_mm(), appendix.page.margins.right_mm()), (35.0, 20.0));
    assert_eq!((letter.foot.len(), appendix.foot.len()), (1, 0));

    let wide = PageMargins { left_mm: 25, ..PageMargins::default() };
    let outside = HouseStyle { margins: wide, ..HouseStyle::default() };
    let refused = compose(&tung_anh(), &shipped().unwrap(), &outside, Printing::default());
    assert_eq!(refused.unwrap_err().code(), "tree.margin_out_of_range");
}

#[test]
fn marks_stand_on_the_first_paper_only() {
    let mut plan = mang_yang();
    plan.marks.urgency = Some(Urgency::VeryUrgent);
    plan.marks.circulation = Some(Circulation::Internal);
    plan.marks.drafter = "PL.(300)".into();
    let document = whole(&plan);
    let stamps: Vec<_> =
        head(&document.sections[0]).stamps.iter().map(|s| (s.kind, s.text.as_str())).collect();
    assert_eq!(
        stamps,
        [(StampKind::Urgency, "THƯỢNG KHẨN"), (StampKind::Circulation, "LƯU HÀNH NỘI BỘ")]
    );
    assert_eq!(signing(&document.sections[0]).drafter.as_deref(), Some("PL.(300)"));
    assert_eq!(signing(&document.sections[1]).drafter, None);
}

#[test]
fn one_appendix_can_be_printed_alone_and_keeps_its_number() {
    let plan = plan(SAMPLES[3]);
    let second = Printing { part: Part::Appendix(2), ..Printing::default() };
    let document = composed(&plan, &HouseStyle::default(), second);
    assert_eq!(names(&document), ["Phụ lục II"]);
    let third = Printing { part: Part::Appendix(3), ..Printing::default() };
    let refused = compose(&plan, &shipped().unwrap(), &HouseStyle::default(), third);
    assert_eq!(refused.unwrap_err().code(), "appendix.not_found");
}

#[test]
fn the_rule_below_a_title_is_a_third_to_a_half_of_the_line_above_it() {
    let plan = tung_anh();
    let document = whole(&plan);
    let letter = &document.sections[0];
    let rule = letter.blocks.iter().find_map(|block| match block {
        Block::Rule(rule) => Some(rule.width_share),
        _ => None,
    });
    // The title stands on one line.
    let line_pt = Face::Bold.width_pt(&plan.subject, 14.0);
    let page_pt = letter.page.text_width_mm() * 72.0 / 25.4;
    assert!(line_pt < page_pt);
    let share = rule.unwrap() * page_pt / line_pt;
    assert!((1.0 / 3.0..=0.5).contains(&share), "{share}");
}

#[test]
fn what_the_paper_shows_can_be_found_by_what_it_was_made_from() {
    let plan = tung_anh();
    let document = whole(&plan);
    let letter = &document.sections[0];
    let anchors: Vec<_> = paragraphs(letter).iter().filter_map(|p| p.anchor).collect();
    let blocks: Vec<_> =
        plan.narrative.iter().map(|block| crate::tree::Anchor(block.id.0)).collect();
    assert_eq!(anchors, blocks);
    let table = document.sections[1].tables().next().unwrap();
    assert!(table.body.iter().all(|row| row.anchor.is_some()));
}
