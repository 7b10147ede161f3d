//! Cell formats.

use std::collections::HashMap;

use rust_xlsxwriter::{FontScheme, Format, FormatAlign, FormatBorder};

use super::TYPEFACE;
use super::measure::NORMAL_SIZE_PT;
use crate::tree::{HorizontalAlign, VerticalAlign};

/// Everything that tells one cell's look from another's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Style {
    /// Font size in hundredths of a point.
    pub(super) size_hundredths: u32,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) horizontal: HorizontalAlign,
    pub(super) vertical: VerticalAlign,
    pub(super) edges: Edges,
    pub(super) kind: Kind,
}

/// Which horizontal rules a cell has; a bordered cell always has its left and right ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Edges {
    /// No borders: text outside the table.
    None,
    /// A cell of the table; a piece of a tall cell lacks the rule to its neighbour.
    Table { top: bool, bottom: bool },
}

/// What a cell holds, as far as its format cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Text,
    /// A text that Excel would take for a formula when it is edited.
    QuotedText,
    /// A number with so many decimals.
    Number(u8),
}

/// The format of the Normal style.
pub(super) fn normal() -> Format {
    Format::new()
        .set_font_name(TYPEFACE)
        .set_font_family(1)
        .set_font_scheme(FontScheme::None)
        .set_font_size(NORMAL_SIZE_PT)
}

/// The formats made so far.
#[derive(Debug, Default)]
pub(super) struct Formats {
    made: HashMap<Style, Format>,
}

impl Formats {
    /// The format of a style.
    pub(super) fn get(&mut self, style: Style) -> &Format {
        self.made.entry(style).or_insert_with(|| make(style))
    }
}

fn make(style: Style) -> Format {
    let mut format = normal()
        .set_font_size(f64::from(style.size_hundredths) / 100.0)
        .set_align(horizontal(style.horizontal))
        .set_align(match style.vertical {
            VerticalAlign::Top => FormatAlign::Top,
            VerticalAlign::Middle => FormatAlign::VerticalCenter,
        });
    if style.bold {
        format = format.set_bold();
    }
    if style.italic {
        format = format.set_italic();
    }
    if let Edges::Table { top, bottom } = style.edges {
        format = format.set_border_left(FormatBorder::Thin).set_border_right(FormatBorder::Thin);
        if top {
            format = format.set_border_top(FormatBorder::Thin);
        }
        if bottom {
            format = format.set_border_bottom(FormatBorder::Thin);
        }
    }
    match style.kind {
        Kind::Text => format.set_text_wrap(),
        Kind::QuotedText => format.set_text_wrap().set_quote_prefix(),
        // A number cannot wrap: in a narrow column it shrinks instead of turning into ####.
        Kind::Number(decimals) => format.set_num_format(number_format(decimals)).set_shrink(),
    }
}

fn horizontal(align: HorizontalAlign) -> FormatAlign {
    match align {
        HorizontalAlign::Left => FormatAlign::Left,
        HorizontalAlign::Centre => FormatAlign::Center,
        HorizontalAlign::Right => FormatAlign::Right,
        HorizontalAlign::Justified => FormatAlign::Justify,
    }
}

/// The format of a number with so many decimals. Chosen by value, because `0.##` prints a
/// whole 4 as `4,`. In a file the group mark is always `,` and the decimal mark `.`; Excel
/// shows those of Windows. `[$-42A]` (Vietnamese) makes LibreOffice show `1.234,5` everywhere.
fn number_format(decimals: u8) -> String {
    let mut format = "[$-42A]#,##0".to_owned();
    if decimals > 0 {
        format.push('.');
        format.push_str(&"0".repeat(usize::from(decimals)));
    }
    format
}
