//! The head of a paper.

use cchc_model::office::AgencyLines;
use cchc_model::plan::PaperMarks;

use super::Setting;
use super::reference::Issued;
use crate::metrics::{self, Breaks, Face, Medium, wrap};
use crate::paging::PT_PER_MM;
use crate::tree::{
    Block, Letterhead, Look, Orientation, Paragraph, ParagraphStyle, Rule, Stamp, StampKind,
};

/// How long the rule below a title is: four tenths of the line above it (ô 5a: a third to a half).
const RULE_SHARE: f64 = 0.4;

/// The head of a paper.
pub(super) fn letterhead(
    paper: Issued<'_>,
    marks: &PaperMarks,
    setting: &Setting<'_>,
) -> Letterhead {
    let AgencyLines { superior, agency } = setting.house.agency.lines(paper.office);
    let issuance = paper.filled();
    let urgency = marks.urgency.map(|mark| (StampKind::Urgency, mark.printed()));
    let circulation = marks.circulation.map(|mark| (StampKind::Circulation, mark.printed()));
    let stamps = urgency.into_iter().chain(circulation);
    Letterhead {
        superior,
        agency,
        number: issuance.number_in_head(),
        subject: None,
        place_date: issuance.place_and_date(paper.year),
        stamps: stamps.map(|(kind, text)| Stamp { kind, text: text.to_owned() }).collect(),
    }
}

/// Tên loại and trích yếu with the rule below them, the line that points to a decision between
/// where there is one.
pub(super) fn title(
    kind: &str,
    subject: &str,
    reference: Option<String>,
    orientation: Orientation,
    setting: &Setting<'_>,
) -> Vec<Block> {
    let page_pt = setting.page(orientation).text_width_mm() * PT_PER_MM;
    let (style, last) = match &reference {
        Some(line) => (ParagraphStyle::ReferenceLine, line.as_str()),
        None => (ParagraphStyle::Subject, subject),
    };
    let line_pt = last_line_pt(last, setting.typography.look(style), page_pt);
    let rule = Rule { width_share: RULE_SHARE * line_pt / page_pt };
    let mut blocks = vec![
        Block::Paragraph(Paragraph::new(ParagraphStyle::DocumentKind, kind)),
        Block::Paragraph(Paragraph::new(ParagraphStyle::Subject, subject)),
    ];
    blocks.extend(
        reference.map(|line| Block::Paragraph(Paragraph::new(ParagraphStyle::ReferenceLine, line))),
    );
    blocks.push(Block::Rule(rule));
    blocks
}

/// Width of the last line that a text takes on a page.
fn last_line_pt(text: &str, look: Look, page_pt: f64) -> f64 {
    let face = Face::of(look.bold, look.italic);
    let lines = wrap(
        text,
        &metrics::Setting {
            face,
            size_pt: look.size_pt,
            width_pt: page_pt,
            breaks: Breaks::LibreOffice,
            medium: Medium::Paper,
        },
    );
    let last = lines.last().map_or("", |line| text[line.clone()].trim());
    face.width_pt(last, look.size_pt)
}
