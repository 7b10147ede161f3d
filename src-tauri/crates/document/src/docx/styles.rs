//! The styles part: what every style looks like.

use std::collections::BTreeSet;
use std::io;

use crate::tree::{
    FONT_LINE_EM, HorizontalAlign, Look, ParagraphStyle, SIGNATURE_ROOM_MM, Typography,
};

use super::TYPEFACE;
use super::element::Element;
use super::measure::{PT_PER_MM, half_points, twips_mm, twips_pt};
use super::part::{Part, W};
use super::style::{ALL, CellLook, FRAME, LEAD, Style, TABLE};

/// Free space at the left and right side of a cell in mm.
pub(super) const CELL_SIDE_MM: f64 = crate::tree::Table::CELL_SIDE_MM;
/// Free space at the top and bottom of a cell in mm.
pub(super) const CELL_ENDS_MM: f64 = 0.4;
/// Free space above and below a table, in points.
pub(super) const GAP_PT: f64 = 6.0;
/// Height of a paragraph that only holds something, in points.
const HAIRLINE_PT: f64 = 1.0;
/// Free space above and below a rule, in points.
const RULE_GAPS_PT: (f64, f64) = (4.0, 6.0);
/// The colour of everything but độ khẩn (`NĐ 30/2020, Phụ lục I, I.4`).
pub(super) const BLACK: &str = "000000";
/// The colour of độ khẩn: bright red (`NĐ 30/2020, Phụ lục I, ô 10b`).
pub(super) const RED: &str = "FF0000";
/// How many built-in styles Word has; all of them are hidden behind ours.
const BUILT_IN: u32 = 376;

/// The styles that depend on what the document holds.
#[derive(Debug, Default)]
pub(super) struct Used(BTreeSet<Style>);

impl Used {
    /// Notes a style and gives it back.
    pub(super) fn note(&mut self, style: Style) -> Style {
        if let Style::Cell(look) = style {
            self.0.insert(Style::Cell(look.base()));
        }
        self.0.insert(style);
        style
    }
}

/// The styles part.
pub(super) fn part(typography: &Typography, used: &Used) -> io::Result<Vec<u8>> {
    let mut part = Part::begin(&Element::new("w:styles").with(W.0, W.1))?;
    part.put(&defaults(typography))?;
    part.put(&latent())?;
    for style in built_in() {
        part.put(&style)?;
    }
    let always = [Style::Urgency, Style::Rule, Style::Gap, Style::SignatureRoom];
    let text = ALL.into_iter().map(Style::Text);
    for (place, style) in (1..).zip(text.chain(always).chain(used.0.iter().copied())) {
        part.put(&paragraph(style, place, typography))?;
    }
    part.put(&lead())?;
    part.put(&table())?;
    part.put(&frame())?;
    part.finish()
}

fn defaults(typography: &Typography) -> Element {
    let mut fonts = Element::new("w:rFonts");
    for script in ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"] {
        fonts = fonts.with(script, TYPEFACE);
    }
    let language =
        Element::val("w:lang", "vi-VN").with("w:eastAsia", "vi-VN").with("w:bidi", "vi-VN");
    let run = Element::new("w:rPr").child(fonts).children(size(typography.body_pt)).child(language);
    let spacing =
        Element::new("w:spacing").with("w:after", 0).with("w:line", 240).with("w:lineRule", "auto");
    let paragraph = Element::new("w:pPr").child(Element::new("w:widowControl")).child(spacing);
    Element::new("w:docDefaults")
        .child(Element::new("w:rPrDefault").child(run))
        .child(Element::new("w:pPrDefault").child(paragraph))
}

fn size(pt: f64) -> [Element; 2] {
    [Element::val("w:sz", half_points(pt)), Element::val("w:szCs", half_points(pt))]
}

/// Word's own styles do not crowd the list until one is used.
fn latent() -> Element {
    Element::new("w:latentStyles")
        .with("w:defLockedState", 0)
        .with("w:defUIPriority", 99)
        .with("w:defSemiHidden", 1)
        .with("w:defUnhideWhenUsed", 1)
        .with("w:defQFormat", 0)
        .with("w:count", BUILT_IN)
}

fn style(kind: &str, id: &str, name: &str) -> Element {
    Element::new("w:style")
        .with("w:type", kind)
        .with("w:customStyle", 1)
        .with("w:styleId", id)
        .child(Element::val("w:name", name))
}

/// The four styles on which all others rest.
fn built_in() -> [Element; 4] {
    let built_in = |kind, id, name| {
        Element::new("w:style")
            .with("w:type", kind)
            .with("w:default", 1)
            .with("w:styleId", id)
            .child(Element::val("w:name", name))
            .child(Element::val("w:uiPriority", 99))
    };
    let hidden = |style: Element| {
        style.child(Element::new("w:semiHidden")).child(Element::new("w:unhideWhenUsed"))
    };
    let table = Element::new("w:tblPr").child(width("w:tblInd", 0)).child(cell_margins(1.9, 0.0));
    [
        built_in("paragraph", "Normal", "Normal"),
        hidden(built_in("character", "DefaultParagraphFont", "Default Paragraph Font")),
        hidden(built_in("table", "TableNormal", "Normal Table")).child(table),
        hidden(built_in("numbering", "NoList", "No List")),
    ]
}

/// A width in twips.
pub(super) fn width(name: &'static str, twips: i64) -> Element {
    Element::new(name).with("w:w", twips).with("w:type", "dxa")
}

fn cell_margins(side_mm: f64, end_mm: f64) -> Element {
    Element::new("w:tblCellMar")
        .child(width("w:top", twips_mm(end_mm)))
        .child(width("w:left", twips_mm(side_mm)))
        .child(width("w:bottom", twips_mm(end_mm)))
        .child(width("w:right", twips_mm(side_mm)))
}

fn paragraph(which: Style, place: u32, typography: &Typography) -> Element {
    let base = match which {
        Style::Cell(look) if look != look.base() => Style::Cell(look.base()).id(),
        Style::Urgency => Style::Text(ParagraphStyle::Stamp).id(),
        _ => "Normal".into(),
    };
    let next = match which {
        Style::Text(ParagraphStyle::DocumentKind) => Some(ParagraphStyle::Subject),
        Style::Text(ParagraphStyle::AppendixNumber) => Some(ParagraphStyle::AppendixTitle),
        Style::Text(
            ParagraphStyle::PartHeading
            | ParagraphStyle::Heading
            | ParagraphStyle::SubHeading
            | ParagraphStyle::Announcement,
        ) => Some(ParagraphStyle::Body),
        _ => None,
    };
    let [paragraph, run] = match which {
        Style::Text(style) => text_look(&typography.look(style), typography),
        Style::Urgency => {
            [Element::new("w:pPr"), Element::new("w:rPr").child(Element::val("w:color", RED))]
        }
        Style::Rule => rule_look(),
        Style::Gap => hairline(Element::new("w:pPr"), (0.0, 0.0)),
        Style::SignatureRoom => room_look(typography),
        Style::PageNumber(size_pt) => [
            Element::new("w:pPr").child(Element::val("w:jc", "center")),
            Element::new("w:rPr").children(size(f64::from(size_pt))),
        ],
        Style::Cell(look) => cell_look(look),
    };
    style("paragraph", &which.id(), &which.name())
        .child(Element::val("w:basedOn", base))
        .children(next.map(|next| Element::val("w:next", Style::Text(next).id())))
        .child(Element::val("w:uiPriority", place))
        .child(Element::new("w:qFormat"))
        .children([paragraph, run].into_iter().filter(|look| !look.content.is_empty()))
}

fn alignment(align: HorizontalAlign) -> Element {
    let value = match align {
        HorizontalAlign::Left => "left",
        HorizontalAlign::Centre => "center",
        HorizontalAlign::Right => "right",
        HorizontalAlign::Justified => "both",
    };
    Element::val("w:jc", value)
}

fn slant(bold: bool, italic: bool) -> Element {
    Element::new("w:rPr")
        .child_if(bold, "w:b")
        .child_if(bold, "w:bCs")
        .child_if(italic, "w:i")
        .child_if(italic, "w:iCs")
}

fn text_look(look: &Look, typography: &Typography) -> [Element; 2] {
    let gap_pt = if look.in_text { typography.gap_pt } else { 0.0 };
    let line = if look.in_text { typography.line_spacing } else { 1.0 };
    let spacing = Element::new("w:spacing")
        .with("w:before", twips_pt(look.before_pt + gap_pt))
        .with("w:line", (240.0 * line).round())
        .with("w:lineRule", "auto");
    let indent = Element::new("w:ind").with("w:firstLine", twips_mm(typography.first_line_mm));
    let outline = look.outline.map(|level| Element::val("w:outlineLvl", level.saturating_sub(1)));
    let paragraph = Element::new("w:pPr")
        .child_if(look.keep_with_next, "w:keepNext")
        .child(spacing)
        .children(look.in_text.then_some(indent))
        .child(alignment(look.align))
        .children(outline);
    [paragraph, slant(look.bold, look.italic).children(size(look.size_pt))]
}

/// An empty paragraph that is as good as no line.
fn hairline(properties: Element, (before_pt, after_pt): (f64, f64)) -> [Element; 2] {
    let spacing = Element::new("w:spacing")
        .with("w:before", twips_pt(before_pt))
        .with("w:after", twips_pt(after_pt))
        .with("w:line", twips_pt(HAIRLINE_PT))
        .with("w:lineRule", "exact");
    [properties.child(spacing), Element::new("w:rPr").children(size(HAIRLINE_PT))]
}

/// A border goes from indent to indent in every program: a drawing would have to be placed, and
/// underscores could not be made exactly as long as the decree wants.
fn rule_look() -> [Element; 2] {
    let border = Element::new("w:pBdr").child(edge("w:top", 6, BLACK));
    hairline(Element::new("w:pPr").child(Element::new("w:keepNext")).child(border), RULE_GAPS_PT)
}

/// A solid line, its width in eighths of a point.
pub(super) fn edge(side: &'static str, eighths: u32, colour: &str) -> Element {
    Element::val(side, "single").with("w:sz", eighths).with("w:space", 0).with("w:color", colour)
}

/// An empty line in the middle of the room: a picture of a signature put there moves nothing
/// as long as it is not taller than the room.
fn room_look(typography: &Typography) -> [Element; 2] {
    let size_pt = typography.look(ParagraphStyle::SignerName).size_pt;
    let free_pt = SIGNATURE_ROOM_MM * PT_PER_MM - size_pt * FONT_LINE_EM;
    let spacing = Element::new("w:spacing")
        .with("w:before", twips_pt(free_pt / 2.0))
        .with("w:after", twips_pt(free_pt / 2.0));
    let paragraph = Element::new("w:pPr")
        .child(Element::new("w:keepNext"))
        .child(spacing)
        .child(alignment(HorizontalAlign::Centre));
    [paragraph, Element::new("w:rPr").children(size(size_pt))]
}

fn cell_look(look: CellLook) -> [Element; 2] {
    if look == look.base() {
        let size = size(f64::from(look.half_points as i32) / 2.0);
        return [Element::new("w:pPr"), Element::new("w:rPr").children(size)];
    }
    let aligned = look.align != HorizontalAlign::Left;
    let paragraph = Element::new("w:pPr").children(aligned.then(|| alignment(look.align)));
    [paragraph, slant(look.bold, look.italic)]
}

fn lead() -> Element {
    style("character", LEAD.0, LEAD.1)
        .child(Element::val("w:basedOn", "DefaultParagraphFont"))
        .child(Element::val("w:uiPriority", 1))
        .child(Element::new("w:qFormat"))
        .child(slant(true, false))
}

/// Rules of half a point all around, as a guide for communes has them.
fn table() -> Element {
    let sides = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"];
    let borders = Element::new("w:tblBorders").children(sides.map(|side| edge(side, 4, BLACK)));
    let properties =
        Element::new("w:tblPr").child(borders).child(cell_margins(CELL_SIDE_MM, CELL_ENDS_MM));
    style("table", TABLE.0, TABLE.1)
        .child(Element::val("w:basedOn", "TableNormal"))
        .child(Element::val("w:uiPriority", 1))
        .child(Element::new("w:qFormat"))
        .child(properties)
}

fn frame() -> Element {
    style("table", FRAME.0, FRAME.1)
        .child(Element::val("w:basedOn", "TableNormal"))
        .child(Element::val("w:uiPriority", 2))
        .child(Element::new("w:tblPr").child(cell_margins(0.0, 0.0)))
}
