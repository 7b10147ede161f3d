//! Paper, page numbers, head and foot (`NĐ 30/2020, Phụ lục I, I` and `III.1.đ`).

use super::sample::{appendix, document, every_block, plan, section};
use super::{Node, Paper};
use crate::tree::{Margins, Orientation, PageNumber};

/// The properties of every section in order.
fn sections(paper: &Paper) -> Vec<Node> {
    paper.part("word/document.xml").all("w:sectPr").into_iter().cloned().collect()
}

fn kinds<'n>(section: &'n Node, reference: &str) -> Vec<&'n str> {
    section.all(reference).into_iter().map(|node| node.get("w:type")).collect()
}

#[test]
fn paper_is_a4_with_the_margins_of_the_decree_in_twips() {
    let sections = sections(&Paper::of(&plan()));
    let size = |section: &Node| {
        let size = section.one("w:pgSz");
        [size.get("w:w"), size.get("w:h"), size.get("w:orient")].map(str::to_owned)
    };
    assert_eq!(size(&sections[0]), ["11906", "16838", ""]);
    assert_eq!(size(&sections[1]), ["16838", "11906", "landscape"]);
    for section in &sections {
        let margins = section.one("w:pgMar");
        let edges = ["w:top", "w:bottom", "w:left", "w:right", "w:gutter"];
        assert_eq!(edges.map(|edge| margins.get(edge)), ["1134", "1134", "1701", "850", "0"]);
    }
}

#[test]
fn other_margins_of_the_decree_are_taken_as_they_are() {
    let mut wide = appendix();
    wide.page.margins = Margins::new(25.0, 25.0, 35.0, 20.0).unwrap();
    let paper = Paper::of(&document(vec![wide]));
    let sections = sections(&paper);
    let margins = sections[0].one("w:pgMar");
    let edges = ["w:top", "w:bottom", "w:left", "w:right"];
    assert_eq!(edges.map(|edge| margins.get(edge)), ["1417", "1417", "1984", "1134"]);
}

#[test]
fn each_section_begins_a_page_and_counts_from_one() {
    let paper = Paper::of(&plan());
    let sections = sections(&paper);
    assert_eq!(sections.len(), 2);
    for section in &sections {
        assert_eq!(section.val("w:type"), Some("nextPage"));
        assert_eq!(section.one("w:pgNumType").get("w:start"), "1");
    }
}

#[test]
fn the_number_stands_on_every_page_but_the_first_in_the_middle_of_the_top_margin() {
    let paper = Paper::of(&plan());
    for section in sections(&paper) {
        assert!(section.at("w:titlePg").is_some());
        assert_eq!(kinds(&section, "w:headerReference"), ["default", "first"]);
        let references = section.all("w:headerReference");
        let (number, first) = (paper.edge(references[0]), paper.edge(references[1]));
        assert_eq!(number.one("w:fldSimple").get("w:instr").trim(), "PAGE");
        assert!(first.all("w:fldSimple").is_empty() && first.text().is_empty());
        // 20 mm of margin, 14 pt × 1.149 of line: as much above as below.
        assert_eq!(section.one("w:pgMar").get("w:header"), "406");
    }
    let style = paper.style("PageNumber14");
    assert_eq!(style.val("w:rPr/w:sz"), Some("28"));
    assert_eq!(style.val("w:pPr/w:jc"), Some("center"));
    assert!(style.at("w:rPr/w:b").is_none() && style.at("w:rPr/w:i").is_none());
}

#[test]
fn a_section_may_number_its_first_page_or_none() {
    let paper = Paper::of(&every_block());
    let sections = sections(&paper);
    assert!(sections[1].at("w:titlePg").is_none() && sections[2].at("w:titlePg").is_none());
    let numbered = paper.edge(sections[1].one("w:headerReference"));
    assert_eq!(numbered.one("w:p").style(), "PageNumber13");
    let bare = paper.edge(sections[2].one("w:headerReference"));
    assert!(bare.all("w:fldSimple").is_empty(), "it does not take the head of the last section");
}

#[test]
fn the_address_stands_at_the_foot_of_the_first_page_of_its_section_alone() {
    let paper = Paper::of(&plan());
    let sections = sections(&paper);
    let feet: Vec<Node> = sections
        .iter()
        .map(|section| {
            assert_eq!(kinds(section, "w:footerReference"), ["first"]);
            paper.edge(section.one("w:footerReference"))
        })
        .collect();
    let styles: Vec<&str> = feet[0].children.iter().map(Node::style).collect();
    assert_eq!(styles, ["Rule", "Contact", "Contact"]);
    assert!(feet[0].children[0].at("w:pPr/w:ind").is_none(), "the rule takes the whole width");
    assert!(feet[0].text().contains("Điện thoại: 0239 3831 234"));
    assert!(feet[1].text().is_empty());
}

#[test]
fn an_address_below_a_numbered_first_page_keeps_its_number() {
    let mut numbered = section(Orientation::Portrait, Vec::new());
    numbered.page.page_number = Some(PageNumber { size_pt: 14, on_first_page: true });
    numbered.foot = vec!["Địa chỉ".to_owned()];
    let paper = Paper::of(&document(vec![numbered]));
    let section = &sections(&paper)[0];
    assert!(section.at("w:titlePg").is_some());
    for head in section.all("w:headerReference") {
        assert_eq!(paper.edge(head).all("w:fldSimple").len(), 1);
    }
}

#[test]
fn a_section_ends_in_its_last_words_or_in_a_paragraph_too_low_to_fill_a_page() {
    let plan = Paper::of(&plan()).body();
    let last = plan.children.iter().find(|block| block.at("w:pPr/w:sectPr").is_some()).unwrap();
    assert_eq!((last.style(), last.text().as_str()), ("Gap", ""), "below the signature");
    let gap = Paper::of(&every_block()).style("Gap");
    let spacing = gap.at("w:pPr/w:spacing").unwrap();
    assert_eq!((spacing.get("w:line"), spacing.get("w:lineRule")), ("20", "exact"));

    let two = Paper::of(&document(vec![appendix(), appendix()])).body();
    let last = two.children.iter().find(|block| block.at("w:pPr/w:sectPr").is_some()).unwrap();
    assert_eq!((last.style(), last.text().as_str()), ("Closing", "./."));
}

#[test]
fn a_document_without_sections_is_refused() {
    let problem = crate::docx::write(&document(Vec::new())).unwrap_err();
    assert_eq!(problem.code(), "docx.no_section");
}

#[test]
fn properties_come_from_the_document_and_never_from_the_clock() {
    let paper = Paper::of(&plan());
    let core = paper.part("docProps/core.xml");
    let words = |name: &str| core.one(name).words.clone();
    assert_eq!(words("dc:title"), "Kế hoạch cải cách hành chính năm 2022");
    assert_eq!(words("dc:creator"), "Ủy ban nhân dân xã Tùng Ảnh");
    assert_eq!(words("dc:subject"), "Cải cách hành chính <2022> & những năm sau");
    assert_eq!(words("dc:language"), "vi-VN");
    assert_eq!(words("dcterms:created"), "2022-01-25T07:30:00Z");
    assert_eq!(words("dcterms:modified"), "2022-01-25T07:30:00Z");
    let settings = paper.part("word/settings.xml");
    let mode = &settings.all("w:compatSetting")[0];
    assert_eq!((mode.get("w:name"), mode.get("w:val")), ("compatibilityMode", "15"));
}
