//! Cell formats.

use std::collections::HashMap;

use rust_xlsxwriter::{FontScheme, Format, FormatAlign, FormatBorder};

use super::TYPEFACE;
use crate::paging::{Content, Edges, NORMAL_SIZE_PT, Style};
use crate::tree::{HorizontalAlign, VerticalAlign};

/// What a cell holds, as far as its format cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Text,
    /// A text that Excel would take for a formula when it is edited.
    QuotedText,
    /// A number with so many decimals.
    Number {
        decimals: u8,
        percent: bool,
    },
}

impl Kind {
    /// The kind of a cell's content.
    pub(super) fn of(content: &Content<'_>) -> Self {
        match content {
            Content::Text(text) if reads_as_formula(text) => Self::QuotedText,
            Content::Blank | Content::Text(_) | Content::Rule(_) => Self::Text,
            Content::Number(number) => {
                Self::Number { decimals: number.decimals(), percent: number.is_percent() }
            }
        }
    }
}

/// Whether Excel would take the text for a formula if somebody opened the cell and pressed
/// Enter.
fn reads_as_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@'])
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
    made: HashMap<(Style, Kind), Format>,
}

impl Formats {
    /// The format of a style for a kind of content.
    pub(super) fn get(&mut self, style: Style, kind: Kind) -> &Format {
        self.made.entry((style, kind)).or_insert_with(|| make(style, kind))
    }
}

fn make(style: Style, kind: Kind) -> Format {
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
    match kind {
        Kind::Text => format.set_text_wrap(),
        Kind::QuotedText => format.set_text_wrap().set_quote_prefix(),
        // A number cannot wrap: in a narrow column it shrinks instead of turning into ####.
        Kind::Number { decimals, percent } => {
            format.set_num_format(number_format(decimals, percent)).set_shrink()
        }
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
fn number_format(decimals: u8, percent: bool) -> String {
    let mut format = "[$-42A]#,##0".to_owned();
    if decimals > 0 {
        format.push('.');
        format.push_str(&"0".repeat(usize::from(decimals)));
    }
    if percent {
        format.push('%');
    }
    format
}
