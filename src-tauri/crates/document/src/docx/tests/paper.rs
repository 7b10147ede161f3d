//! The parts of an official paper (`NĐ 30/2020, Phụ lục I, II`) and their looks.

use super::sample::{document, every_block, letterhead, paragraph, plan, section, signing};
use super::{Node, Paper};
use crate::docx::measure::{PT_PER_MM, twips_mm};
use crate::docx::style::{ALL, Style};
use crate::tree::{
    Block, HorizontalAlign, Letterhead, MOTTO, Orientation, Paragraph, ParagraphStyle, STATE_NAME,
    Typography,
};

fn on(style: &Node, toggle: &str) -> bool {
    style.at(&format!("w:rPr/{toggle}")).is_some()
}

#[test]
fn every_part_of_the_decree_has_its_size_and_slant_in_a_style() {
    let paper = Paper::of(&plan());
    // Ô số, style, sizes allowed in half points, bold, italic.
    for (part, id, sizes, bold, italic) in [
        ("1", "StateName", 24..=26, true, false),
        ("1", "Motto", 26..=28, true, false),
        ("2", "SuperiorName", 24..=26, false, false),
        ("2", "AgencyName", 24..=26, true, false),
        ("3", "NumberLine", 26..=26, false, false),
        ("4", "PlaceDate", 26..=28, false, true),
        ("5a", "DocumentKind", 26..=28, true, false),
        ("5a", "Subject", 26..=28, true, false),
        ("5b", "LetterSubject", 24..=26, false, false),
        ("6", "LegalBasis", 26..=28, false, true),
        ("6", "Body", 26..=28, false, false),
        ("6", "PartHeading", 26..=28, true, false),
        ("6", "Heading", 26..=28, true, false),
        ("7a", "Capacity", 26..=28, true, false),
        ("7b", "SignerName", 26..=28, true, false),
        ("9a", "Addressee", 26..=28, false, false),
        ("9b", "RecipientsLabel", 24..=24, true, true),
        ("9b", "Recipient", 22..=22, false, false),
        ("10b", "Stamp", 26..=28, true, false),
        ("12", "Drafter", 22..=22, false, false),
        ("13", "Contact", 22..=24, false, false),
        ("III.1.b", "AppendixNumber", 28..=28, true, false),
        ("III.1.b", "AppendixTitle", 26..=28, true, false),
        ("III.1.c", "ReferenceLine", 26..=28, false, true),
    ] {
        let style = paper.style(id);
        let size: u32 = style.val("w:rPr/w:sz").unwrap().parse().unwrap();
        assert!(sizes.contains(&size), "{part} {id}: {size}");
        assert_eq!(style.val("w:rPr/w:szCs"), style.val("w:rPr/w:sz"), "{id}");
        assert_eq!((on(&style, "w:b"), on(&style, "w:i")), (bold, italic), "{part} {id}");
        assert_eq!((on(&style, "w:bCs"), on(&style, "w:iCs")), (bold, italic), "{part} {id}");
    }
}

#[test]
fn a_style_looks_as_the_typography_of_the_document_says() {
    let mut other = plan();
    other.typography =
        Typography { body_pt: 13.0, line_spacing: 1.5, gap_pt: 8.0, first_line_mm: 12.7 };
    let paper = Paper::of(&other);
    for style in ALL {
        let (look, id) = (other.typography.look(style), Style::Text(style).id());
        let written = paper.style(&id);
        let size = format!("{}", look.size_pt * 2.0);
        assert_eq!(written.val("w:rPr/w:sz"), Some(size.as_str()), "{id}");
        let align = match look.align {
            HorizontalAlign::Left => "left",
            HorizontalAlign::Centre => "center",
            HorizontalAlign::Right => "right",
            HorizontalAlign::Justified => "both",
        };
        assert_eq!(written.val("w:pPr/w:jc"), Some(align), "{id}");
        let spacing = written.at("w:pPr/w:spacing").unwrap();
        let (line, indent) = if look.in_text { ("360", "720") } else { ("240", "") };
        assert_eq!(spacing.get("w:line"), line, "{id}");
        let first = written.at("w:pPr/w:ind").map_or("", |indent| indent.get("w:firstLine"));
        assert_eq!(first, indent, "{id}");
        let keeps = written.at("w:pPr/w:keepNext").is_some();
        assert_eq!(keeps, look.keep_with_next, "{id}");
    }
    assert_eq!(paper.style("Body").at("w:pPr/w:spacing").unwrap().get("w:before"), "160");
}

#[test]
fn everything_is_black_times_new_roman_in_vietnamese_and_only_urgency_is_red() {
    let paper = Paper::of(&plan());
    let styles = paper.part("word/styles.xml");
    let defaults = styles.at("w:docDefaults/w:rPrDefault/w:rPr").unwrap();
    let fonts = defaults.one("w:rFonts");
    for script in ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"] {
        assert_eq!(fonts.get(script), "Times New Roman");
    }
    assert_eq!(defaults.val("w:lang"), Some("vi-VN"));
    let mut coloured = Vec::new();
    for (name, xml) in paper.parts() {
        let part = Node::parse(&xml);
        assert!(name == "word/styles.xml" || part.all("w:rFonts").is_empty(), "{name}");
        coloured.extend(part.all("w:color").into_iter().map(|c| c.get("w:val").to_owned()));
    }
    assert_eq!(coloured, ["FF0000"]);
    assert_eq!(paper.style("Urgency").val("w:rPr/w:color"), Some("FF0000"));
}

#[test]
fn headings_reach_the_navigation_of_word_in_their_levels() {
    let paper = Paper::of(&plan());
    for (id, level) in [
        ("DocumentKind", "0"),
        ("AppendixNumber", "0"),
        ("PartHeading", "1"),
        ("Heading", "2"),
        ("SubHeading", "3"),
    ] {
        assert_eq!(paper.style(id).val("w:pPr/w:outlineLvl"), Some(level), "{id}");
    }
    assert!(paper.style("Body").at("w:pPr/w:outlineLvl").is_none());
}

#[test]
fn paragraphs_of_the_text_name_their_style_and_say_nothing_more() {
    let body = Paper::of(&plan()).body();
    let texts = ["DocumentKind", "Subject", "LegalBasis", "PartHeading", "Heading", "SubHeading"];
    let mut seen = 0;
    for block in body.children.iter().filter(|block| texts.contains(&block.style())) {
        assert_eq!(block.at("w:pPr").unwrap().children.len(), 1, "{block:?}");
        assert!(block.all("w:rPr").is_empty(), "{block:?}");
        seen += 1;
    }
    assert!(seen >= texts.len());
}

/// The rows of the letterhead, each with its left and right cell.
fn halves(body: &Node) -> Vec<(&Node, &Node)> {
    let rows = body.children[0].children.iter().filter(|child| child.name == "w:tr");
    rows.map(|row| {
        let cells: Vec<&Node> = row.children.iter().filter(|c| c.name == "w:tc").collect();
        (cells[0], cells[1])
    })
    .collect()
}

/// Style and words of a paragraph.
type Line = (String, String);

fn lines(cell: &Node) -> Vec<Line> {
    let paragraphs = cell.children.iter().filter(|child| child.name == "w:p");
    paragraphs.map(|p| (p.style().to_owned(), p.text())).collect()
}

fn line(style: &str, words: &str) -> Line {
    (style.to_owned(), words.to_owned())
}

#[test]
fn number_and_date_stand_on_one_line_below_the_rules() {
    let body = Paper::of(&every_block()).body();
    let rows = halves(&body);
    assert_eq!(
        lines(rows[0].0),
        [
            line("SuperiorName", "UBND XÃ TÙNG ẢNH"),
            line("AgencyName", "BAN CHỈ ĐẠO"),
            line("AgencyName", "CẢI CÁCH HÀNH CHÍNH"),
            line("Rule", ""),
        ]
    );
    assert_eq!(
        lines(rows[0].1),
        [line("StateName", STATE_NAME), line("Motto", MOTTO), line("Rule", "")]
    );
    assert_eq!(lines(rows[1].0), [line("NumberLine", "Số: 05/BCĐ-VHXH")]);
    assert_eq!(lines(rows[1].1), [line("PlaceDate", "Tùng Ảnh, ngày      tháng 01 năm 2022")]);
    let subject =
        ["V/v báo cáo kết quả", "cải cách hành chính"].map(|words| line("LetterSubject", words));
    assert_eq!(lines(rows[2].0), subject);
    let paragraphs = rows[2].0.all("w:p");
    let spaced = |index: usize| paragraphs[index].at("w:pPr/w:spacing");
    assert!(spaced(0).is_none(), "6 pt above the first line, by its style");
    assert_eq!(spaced(1).unwrap().get("w:before"), "0");
}

#[test]
fn room_to_write_number_and_date_is_preserved() {
    let body = Paper::of(&plan()).body();
    let rows = halves(&body);
    for cell in [rows[1].0, rows[1].1] {
        assert_eq!(cell.one("w:t").get("xml:space"), "preserve");
    }
}

/// Length in twips of a rule in a cell so wide.
fn rule_length(cell: &Node) -> i64 {
    let number = |text: &str| text.parse::<i64>().unwrap();
    let rule = cell.children.iter().find(|child| child.style() == "Rule").unwrap();
    let indent = rule.at("w:pPr/w:ind").unwrap();
    assert_eq!(indent.get("w:left"), indent.get("w:right"), "in the middle");
    let width = number(cell.at("w:tcPr/w:tcW").unwrap().get("w:w"));
    width - number(indent.get("w:left")) - number(indent.get("w:right"))
}

#[test]
fn rules_are_as_long_as_the_decree_wants() {
    let paper = Paper::of(&plan());
    let body = paper.body();
    let (left, right) = halves(&body)[0];
    let typography = Typography::DECREE;
    let agency = twips_mm(letterhead().agency_rule_mm(&typography));
    let motto = twips_mm(Letterhead::motto_rule_mm(&typography));
    assert!((rule_length(left) - agency).abs() <= 2, "{} {agency}", rule_length(left));
    assert!((rule_length(right) - motto).abs() <= 2, "{} {motto}", rule_length(right));
    let (left_mm, right_mm) = Letterhead::halves_mm(165.0);
    for (cell, mm) in [(left, left_mm), (right, right_mm)] {
        let width: i64 = cell.at("w:tcPr/w:tcW").unwrap().get("w:w").parse().unwrap();
        assert!((width - twips_mm(mm)).abs() <= 1);
    }
    let border = paper.style("Rule");
    assert_eq!(border.val("w:pPr/w:pBdr/w:top"), Some("single"));
}

#[test]
fn urgency_is_a_red_box_of_the_size_in_the_decree_and_circulation_a_black_one() {
    let body = Paper::of(&plan()).body();
    let boxes = halves(&body)[2].0.all("w:tbl").into_iter().cloned().collect::<Vec<_>>();
    let described = boxes.iter().map(|stamp| {
        let border = stamp.at("w:tblPr/w:tblBorders/w:top").unwrap();
        let height = stamp.one("w:trHeight");
        assert_eq!(height.get("w:hRule"), "exact");
        (
            stamp.text(),
            border.get("w:color").to_owned(),
            stamp.at("w:tblPr/w:tblW").unwrap().get("w:w").parse::<i64>().unwrap(),
            height.get("w:val").parse::<i64>().unwrap(),
            stamp.one("w:pStyle").get("w:val").to_owned(),
        )
    });
    let described: Vec<_> = described.collect();
    let height = twips_mm(8.0);
    assert_eq!(
        described[0],
        ("HỎA TỐC".into(), "FF0000".into(), twips_mm(30.0), height, "Urgency".into())
    );
    assert_eq!(described[1].0, "LƯU HÀNH NỘI BỘ");
    assert_eq!((described[1].1.as_str(), described[1].4.as_str()), ("000000", "Stamp"));
}

#[test]
fn several_addressees_have_their_dashes_below_the_colon() {
    let body = Paper::of(&every_block()).body();
    let lines: Vec<&Node> = body.children.iter().filter(|b| b.style() == "Addressee").collect();
    let texts: Vec<String> = lines.iter().map(|line| line.text()).collect();
    assert_eq!(texts, ["Kính gửi:", "- Các ban, ngành, đoàn thể xã;", "- Trưởng các thôn."]);
    let begin = |line: &Node| {
        let indent = line.at("w:pPr/w:ind").unwrap();
        let number = |name: &str| indent.get(name).parse::<i64>().unwrap_or(0);
        number("w:left") - number("w:hanging")
    };
    let label_pt = crate::metrics::Face::Regular.width_pt("Kính gửi", 14.0);
    let colon = begin(lines[0]) + twips_mm(label_pt / PT_PER_MM);
    assert!((begin(lines[1]) - colon).abs() <= 2, "{} {colon}", begin(lines[1]));
    assert_eq!(begin(lines[1]), begin(lines[2]));
}

/// The cells of the signature.
fn signed(blocks: Vec<Block>) -> (Vec<Line>, Vec<Line>, Node) {
    let paper = Paper::of(&document(vec![section(Orientation::Portrait, blocks)]));
    let body = paper.body();
    let table = body.children.iter().rfind(|block| block.name == "w:tbl").unwrap();
    let cells = table.all("w:tc");
    (lines(cells[0]), lines(cells[1]), body.clone())
}

#[test]
fn recipients_stand_at_the_left_and_the_signer_at_the_right_with_room_to_sign() {
    let (left, right, _) = signed(vec![Block::Signing(signing())]);
    assert_eq!(left[0], line("RecipientsLabel", "Nơi nhận:"));
    assert_eq!(left[4], line("Recipient", "- Lưu: VT, VHXH."));
    assert_eq!(left[5], line("Drafter", "PL.(300)"));
    let styles: Vec<&str> = right.iter().map(|(style, _)| style.as_str()).collect();
    assert_eq!(styles, ["Capacity", "Capacity", "Capacity", "SignatureRoom", "SignerName"]);
    assert_eq!(right[4].1, "Nguyễn Thị Ánh");
    let room = Paper::of(&plan()).style("SignatureRoom");
    let spacing = room.at("w:pPr/w:spacing").unwrap();
    let points = |name: &str| spacing.get(name).parse::<f64>().unwrap() / 20.0;
    let all_mm = (points("w:before") + points("w:after") + 14.0 * 1.149) / PT_PER_MM;
    assert!((all_mm - 26.0).abs() < 0.1, "{all_mm} mm");
}

#[test]
fn without_recipients_there_is_no_label_and_a_post_stands_above_the_name() {
    let Block::Signing(end) = every_block().sections.remove(0).blocks.remove(3) else { panic!() };
    let (left, right, _) = signed(vec![Block::Signing(end)]);
    assert_eq!(left, [line("Gap", "")]);
    let styles: Vec<&str> = right.iter().map(|(style, _)| style.as_str()).collect();
    assert_eq!(styles, ["Capacity", "SignatureRoom", "SignerPost", "SignerName"]);
}

#[test]
fn the_signature_stays_whole_and_with_the_end_of_the_text() {
    let end = paragraph(ParagraphStyle::Body, "Trên đây là Kế hoạch./.");
    let (_, _, body) = signed(vec![end, Block::Signing(signing())]);
    assert!(body.children[0].at("w:pPr/w:keepNext").is_some());
    assert!(body.children[1].at("w:tr/w:trPr/w:cantSplit").is_some());
}

#[test]
fn the_lead_of_an_article_is_bold_by_a_style_of_its_own() {
    let paper = Paper::of(&plan());
    let body = paper.body();
    let article = body.children.iter().find(|block| block.style() == "Article").unwrap();
    let runs = article.all("w:r");
    assert_eq!(runs[0].val("w:rPr/w:rStyle"), Some("Lead"));
    assert_eq!(runs[0].text(), "Điều 1.");
    assert!(runs[1].text().starts_with(" Ban hành") && runs[1].at("w:rPr").is_none());
    assert_eq!(runs[1].one("w:t").get("xml:space"), "preserve");
    assert!(on(&paper.style("Lead"), "w:b"));
}

#[test]
fn the_lead_of_a_bold_paragraph_needs_no_style() {
    let heading = Paragraph::new(ParagraphStyle::Heading, "Mục đích").led_by("1.");
    let heading = vec![Block::Paragraph(heading)];
    let body = Paper::of(&document(vec![section(Orientation::Portrait, heading)])).body();
    assert_eq!(body.children[0].text(), "1. Mục đích");
    assert!(body.all("w:rStyle").is_empty());
}
