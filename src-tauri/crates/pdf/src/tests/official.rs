//! The head and the end of an official paper (NĐ 30/2020, Phụ lục I).

use cchc_document::tree::{
    Addressees, Block, Letterhead, ParagraphStyle, Rule, Signing, Stamp, StampKind, Typography,
};

use super::sample::{body, paragraph, portrait, words};
use super::{Run, seen};

fn letterhead() -> Letterhead {
    Letterhead {
        superior: Vec::new(),
        agency: vec!["ỦY BAN NHÂN DÂN".into(), "XÃ TÙNG ẢNH".into()],
        number: "Số:      /KH-UBND".into(),
        subject: None,
        place_date: "Tùng Ảnh, ngày     tháng 01 năm 2026".into(),
        stamps: Vec::new(),
    }
}

fn signing() -> Signing {
    Signing {
        recipients: vec!["- Sở Nội vụ;".into(), "- Lưu: VT, VHXH.".into()],
        drafter: Some("PL.(300)".into()),
        capacity: vec!["TM. ỦY BAN NHÂN DÂN".into(), "CHỦ TỊCH".into()],
        post: None,
        name: "Phan Tiến Dũng".into(),
    }
}

fn middle(run: &Run) -> f64 {
    run.x_mm + run.width_mm / 2.0
}

#[test]
fn the_head_has_the_sizes_and_faces_of_the_decree() {
    let page = &seen(&portrait(vec![Block::Letterhead(letterhead())]))[0];
    for (words, size_pt, bold, italic) in [
        ("ỦY BAN", 13.0, true, false),
        ("XÃ TÙNG", 13.0, true, false),
        ("CỘNG HÒA", 13.0, true, false),
        ("Độc lập - Tự do", 14.0, true, false),
        ("Số:", 13.0, false, false),
        ("Tùng Ảnh,", 14.0, false, true),
    ] {
        let run = page.run(words);
        assert_eq!((run.size_pt, run.bold, run.italic), (size_pt, bold, italic), "{words}");
    }
    // Both halves are centred, and number and date stand on one line.
    let (left, right) = (30.0 + 67.0 / 2.0, 30.0 + 67.0 + 98.0 / 2.0);
    for (words, at) in [
        ("ỦY BAN", left),
        ("XÃ", left),
        ("Số", left),
        ("CỘNG", right),
        ("Độc", right),
        ("Tùng", right),
    ] {
        assert!(
            (middle(page.run(words)) - at).abs() < 0.05,
            "{words}: {}",
            middle(page.run(words))
        );
    }
    assert_eq!(page.run("Số:").y_mm, page.run("Tùng").y_mm);
    assert_eq!(page.run("ỦY BAN").y_mm, page.run("CỘNG").y_mm);
}

#[test]
fn the_rules_of_the_head_are_as_long_as_the_decree_says() {
    let page = &seen(&portrait(vec![Block::Letterhead(letterhead())]))[0];
    let [agency, motto] = page.strokes.as_slice() else { panic!("{:?}", page.strokes) };
    let (agency, motto) = if agency.x_mm < motto.x_mm { (agency, motto) } else { (motto, agency) };
    let line = page.run("Độc lập");
    assert!((motto.across_mm - line.width_mm).abs() < 0.1, "{motto:?} {line:?}");
    assert!((motto.x_mm - line.x_mm).abs() < 0.1);
    let share = agency.across_mm / page.run("XÃ TÙNG").width_mm;
    assert!((1.0 / 3.0..=0.5).contains(&share), "{share}");
    assert!((0.5..=0.75).contains(&agency.thickness_pt));
    assert!(agency.y_mm > page.run("XÃ TÙNG").y_mm && agency.y_mm < page.run("Số").y_mm);
}

#[test]
fn stamps_are_boxes_of_their_size_below_the_number() {
    let mut head = letterhead();
    head.stamps = vec![
        Stamp { kind: StampKind::Urgency, text: "HỎA TỐC".into() },
        Stamp { kind: StampKind::Circulation, text: "LƯU HÀNH NỘI BỘ".into() },
    ];
    let sizes: Vec<_> = head.stamps.iter().map(Stamp::size_mm).collect();
    let page = &seen(&portrait(vec![Block::Letterhead(head)]))[0];
    assert_eq!(page.boxes.len(), 2, "{:?}", page.boxes);
    for (found, (width, height)) in page.boxes.iter().zip(sizes) {
        assert!((found[2] - width).abs() < 0.02 && (found[3] - height).abs() < 0.02, "{found:?}");
        assert!((found[0] + width / 2.0 - (30.0 + 67.0 / 2.0)).abs() < 0.05, "{found:?}");
        assert!(found[1] > page.run("Số:").y_mm);
    }
    let (urgent, inner) = (page.run("HỎA TỐC"), page.run("LƯU HÀNH"));
    assert!(urgent.fill.contains("Rgb(1, 0, 0"), "{}", urgent.fill);
    assert!(!inner.fill.contains("Rgb(1, 0, 0"), "{}", inner.fill);
    assert!(urgent.bold && urgent.size_pt == 13.0);
    // In the middle of the box, by the height of its capitals.
    let box_middle = page.boxes[0][1] + 4.0;
    let letters_middle = urgent.y_mm - 0.66 * 13.0 * 25.4 / 72.0 / 2.0;
    assert!((box_middle - letters_middle).abs() < 0.7, "{box_middle} {letters_middle}");
}

#[test]
fn the_signing_block_stands_on_one_page_with_the_end_of_the_text() {
    for lines in 30..46 {
        let mut blocks: Vec<Block> =
            (0..lines).map(|n| paragraph(ParagraphStyle::Note, &format!("dòng {n}"))).collect();
        blocks.push(body(&format!("Kết {}", words(0, 20))));
        blocks.push(Block::Signing(signing()));
        let pages = seen(&portrait(blocks));
        let last = pages.last().unwrap().letters();
        for words in ["Kết", "Nơinhận:", "PL.(300)", "TM.ỦYBAN", "PhanTiếnDũng"] {
            assert!(last.contains(words), "{lines}: {words} not in {last}");
        }
    }
}

#[test]
fn the_signing_block_has_the_sizes_and_the_room_of_the_decree() {
    let page = &seen(&portrait(vec![body("Hết."), Block::Signing(signing())]))[0];
    for (words, size_pt, bold, italic) in [
        ("Nơi nhận:", 12.0, true, true),
        ("- Sở", 11.0, false, false),
        ("PL.", 11.0, false, false),
        ("TM.", 14.0, true, false),
        ("CHỦ", 14.0, true, false),
        ("Phan", 14.0, true, false),
    ] {
        let run = page.run(words);
        assert_eq!((run.size_pt, run.bold, run.italic), (size_pt, bold, italic), "{words}");
    }
    assert_eq!(page.run("Nơi nhận:").x_mm, 30.0);
    assert_eq!(page.run("Nơi nhận:").y_mm, page.run("TM.").y_mm);
    assert!((middle(page.run("TM.")) - middle(page.run("Phan"))).abs() < 0.02);
    assert!(page.run("TM.").x_mm > 105.0);
    let line_mm = 1.149 * 14.0 * 25.4 / 72.0;
    let room = page.run("Phan").y_mm - page.run("CHỦ").y_mm - line_mm;
    assert!((room - 26.0).abs() < 0.02, "{room}");
}

#[test]
fn addressees_stand_behind_or_below_the_label() {
    let of = |names: &[&str]| {
        let names = names.iter().map(|&name| name.to_owned()).collect();
        seen(&portrait(vec![Block::Addressees(Addressees { names })])).remove(0)
    };
    let one = of(&["Sở Nội vụ tỉnh Hà Tĩnh"]);
    assert_eq!(one.letters(), "Kínhgửi:SởNộivụtỉnhHàTĩnh");
    let several = of(&["Sở Nội vụ", "Sở Tài chính"]);
    let label = several.run("Kính gửi:");
    let (first, second) = (several.run("- Sở Nội vụ;"), several.run("- Sở Tài chính."));
    assert_eq!(first.x_mm, second.x_mm);
    assert!(first.x_mm > label.x_mm && first.x_mm < label.x_mm + label.width_mm);
    assert!(first.y_mm > label.y_mm);
}

#[test]
fn a_rule_stands_in_the_middle_as_long_as_it_says() {
    let page = &seen(&portrait(vec![body("Trên"), Block::Rule(Rule { width_share: 0.2 })]))[0];
    let rule = &page.strokes[0];
    assert!((rule.across_mm - 33.0).abs() < 0.02);
    assert!((rule.x_mm + rule.across_mm / 2.0 - 112.5).abs() < 0.02);
}

#[test]
fn headings_look_as_the_typography_says_not_as_typst_has_them() {
    let typography = Typography::DECREE;
    for style in [
        ParagraphStyle::DocumentKind,
        ParagraphStyle::PartHeading,
        ParagraphStyle::Heading,
        ParagraphStyle::SubHeading,
        ParagraphStyle::AppendixNumber,
    ] {
        let look = typography.look(style);
        let page = &seen(&portrait(vec![paragraph(style, "Tiêu đề"), body("Sau")]))[0];
        let run = page.run("Tiêu đề");
        assert_eq!((run.size_pt, run.bold), (look.size_pt, look.bold), "{style:?}");
        let line_mm = 1.149 * look.size_pt * 25.4 / 72.0;
        let gap_mm = 6.0 * 25.4 / 72.0;
        let apart = page.run("Sau").y_mm - run.y_mm;
        assert!((apart - line_mm - gap_mm).abs() < 0.02, "{style:?}: {apart}");
    }
}
