//! A section: its blocks one after another, then its paper, its head and its foot.

use std::io;

use crate::tree::{
    ADDRESSEES_BEFORE_PT, Addressees, Block, Orientation, Paragraph, ParagraphStyle, Rule, Section,
    Typography,
};

use super::edge::{Edges, head_distance};
use super::element::Element;
use super::flow::Flow;
use super::measure::twips_mm;
use super::paragraph::{Indent, Para};
use super::style::Style;
use super::styles::{GAP_PT, Used};
use super::{DocxProblem, letterhead, signing, table};

/// Distance of the foot of the first page from the paper's edge, in mm.
const FOOT_MM: f64 = 7.0;

/// Writes the blocks of a section.
pub(super) fn write(
    section: &Section,
    typography: &Typography,
    flow: &mut Flow,
    used: &mut Used,
) -> Result<(), DocxProblem> {
    let width_mm = section.page.text_width_mm();
    let mut above: Option<&Block> = None;
    for (index, block) in section.blocks.iter().enumerate() {
        match block {
            Block::Letterhead(letterhead) => {
                flow.table(&letterhead::element(letterhead, typography, &section.page))?;
            }
            Block::Addressees(addressees) => {
                write_addressees(addressees, typography, width_mm, flow)?;
            }
            Block::Paragraph(paragraph) => {
                let below_table = matches!(above, Some(Block::Table(_)));
                write_paragraph(paragraph, typography, below_table, flow)?;
            }
            Block::Rule(rule) => flow.paragraph(rule_across(*rule, width_mm))?,
            Block::Table(table) => {
                // A rule brings its own free space.
                if matches!(above, Some(Block::Paragraph(_) | Block::Addressees(_))) {
                    flow.space_below_held(GAP_PT);
                }
                let more = index + 1 < section.blocks.len();
                table::write(table, section, more, flow, used)?;
            }
            Block::Signing(signing) => {
                flow.keep_held();
                flow.table(&signing::element(signing, &section.page))?;
            }
        }
        above = Some(block);
    }
    Ok(())
}

fn write_paragraph(
    paragraph: &Paragraph,
    typography: &Typography,
    below_table: bool,
    flow: &mut Flow,
) -> io::Result<()> {
    let look = typography.look(paragraph.style);
    let close = below_table && !look.in_text && look.before_pt < GAP_PT;
    for (index, para) in Para::of(paragraph, typography).into_iter().enumerate() {
        flow.paragraph(if close && index == 0 { para.before(GAP_PT) } else { para })?;
    }
    Ok(())
}

fn write_addressees(
    addressees: &Addressees,
    typography: &Typography,
    width_mm: f64,
    flow: &mut Flow,
) -> io::Result<()> {
    for (index, line) in addressees.lines(typography, width_mm).into_iter().enumerate() {
        let indent = Indent {
            left_mm: line.rest_mm,
            right_mm: 0.0,
            hanging_mm: line.rest_mm - line.left_mm,
        };
        let para = Para::new(Style::Text(ParagraphStyle::Addressee), &line.text).indent(indent);
        flow.paragraph(if index == 0 { para.before(ADDRESSEES_BEFORE_PT) } else { para })?;
    }
    Ok(())
}

fn rule_across(rule: Rule, width_mm: f64) -> Para {
    centred_rule(width_mm * rule.width_share.clamp(0.0, 1.0), width_mm)
}

/// A rule so long in the middle of so much room, in mm.
pub(super) fn centred_rule(length_mm: f64, room_mm: f64) -> Para {
    let side_mm = ((room_mm - length_mm) / 2.0).max(0.0);
    let indent = Indent { left_mm: side_mm, right_mm: side_mm, hanging_mm: 0.0 };
    Para::empty(Style::Rule).indent(indent)
}

/// The properties of a section: its head and foot, its paper, its page numbers from 1.
pub(super) fn properties(section: &Section, edges: &mut Edges, used: &mut Used) -> Element {
    let page = &section.page;
    let margins = &page.margins;
    let (width_mm, height_mm) = page.size_mm();
    let mut size =
        Element::new("w:pgSz").with("w:w", twips_mm(width_mm)).with("w:h", twips_mm(height_mm));
    if page.orientation == Orientation::Landscape {
        size = size.with("w:orient", "landscape");
    }
    let margins = Element::new("w:pgMar")
        .with("w:top", twips_mm(margins.top_mm()))
        .with("w:right", twips_mm(margins.right_mm()))
        .with("w:bottom", twips_mm(margins.bottom_mm()))
        .with("w:left", twips_mm(margins.left_mm()))
        .with("w:header", head_distance(section))
        .with("w:footer", twips_mm(FOOT_MM))
        .with("w:gutter", 0);
    Element::new("w:sectPr")
        .children(edges.references(section, used))
        .child(Element::val("w:type", "nextPage"))
        .child(size)
        .child(margins)
        .child(Element::new("w:pgNumType").with("w:start", 1))
        .child(Element::new("w:cols").with("w:space", 708))
        .child_if(Edges::first_differs(section), "w:titlePg")
}
