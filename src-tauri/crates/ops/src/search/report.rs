//! The words of a report: its paper and its paragraphs.

use cchc_model::ids::ReportId;
use cchc_model::paper_words::short_date;
use cchc_model::report::{Report, ReportBlock};
use cchc_model::search::{SearchItem, SearchKind, SearchText};

use super::SearchPlace;
use super::place::Item;
use super::plan::{printed, short};
use crate::{Desk, OpsProblem, report};

/// What can be found in a report: what of its words is printed as they are now.
pub(super) fn items(desk: &Desk, id: ReportId) -> Result<Vec<Item>, OpsProblem> {
    let report = report::get(desk, id)?;
    let name = format!("Báo cáo {}", report.kind.name_vi(report.year));
    let mut items = vec![SearchItem {
        kind: SearchKind::Report,
        place: SearchPlace::Report(id),
        year: report.year,
        path: vec![name.clone()],
        texts: paper(desk, &report)?,
    }];
    let printed = report.text.blocks.iter().filter(|block| !block.removed);
    let printed = printed.filter(|block| !block.text.trim().is_empty());
    items.extend(printed.map(|block| SearchItem {
        kind: SearchKind::ReportParagraph,
        place: SearchPlace::ReportParagraph(id, block.id),
        year: report.year,
        path: [name.clone()].into_iter().chain(heading(&report, block)).collect(),
        texts: vec![SearchText::body("", &block.text)],
    }));
    Ok(items)
}

/// What the paper of a report says beside its paragraphs, and what its versions were issued as.
fn paper(desk: &Desk, report: &Report) -> Result<Vec<SearchText>, OpsProblem> {
    let head = &report.head;
    let mut texts = vec![
        SearchText::title(&head.subject),
        SearchText::note("Kỳ báo cáo", report.kind.name_vi(report.year)),
        SearchText::note("Cơ quan", &head.office.name),
        SearchText::note("Số, ký hiệu", printed(&head.issuance)),
        SearchText::note("Người ký", &head.signature.name),
    ];
    for version in desk.book().report_versions(report.id)? {
        let day = short_date(version.by.day);
        let number = format!("{:02}/{}", version.by.number, version.by.symbol);
        texts.push(SearchText::note("Ban hành", format!("{number} ngày {day}")));
        texts.push(SearchText::body("Lý do đính chính", version.reason));
    }
    texts.extend(head.addressees.iter().map(|line| SearchText::body("Kính gửi", line)));
    texts.extend(head.recipients.iter().map(|line| SearchText::body("Nơi nhận", line)));
    texts.retain(|text| !text.words.is_empty());
    Ok(texts)
}

/// The heading above a paragraph, as it is printed.
fn heading(report: &Report, block: &ReportBlock) -> Option<String> {
    let section = report.text.sections.iter().find(|section| section.key == block.section)?;
    (!section.title.is_empty()).then(|| short(&format!("{}. {}", section.number, section.title)))
}
