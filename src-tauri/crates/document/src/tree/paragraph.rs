//! Paragraphs and rules: everything that stands outside a table.

use super::HorizontalAlign;

/// One paragraph. A `\n` in the text is a line break inside the paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// What the paragraph is; its look follows.
    pub style: ParagraphStyle,
    /// The words.
    pub text: String,
}

impl Paragraph {
    /// A paragraph of the given style.
    pub fn new(style: ParagraphStyle, text: impl Into<String>) -> Self {
        Self { style, text: text.into() }
    }
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParagraphStyle {
    /// `Phụ lục`, `Phụ lục I` (`NĐ 30/2020, Phụ lục I, III.1.b`).
    AppendixNumber,
    /// The title of an appendix, in capitals (the same place).
    AppendixTitle,
    /// `(Kèm theo Kế hoạch số …)` under the title (`III.1.c`).
    ReferenceLine,
    /// `Đơn vị tính: triệu đồng`, at the right above a table.
    Unit,
    /// A remark under a table.
    Note,
    /// The `./.` that ends a document.
    Closing,
}

/// How a paragraph looks. Its typeface is always Times New Roman, black.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// Font size in points.
    pub size_pt: f64,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Where the lines stand between the margins.
    pub align: HorizontalAlign,
}

impl ParagraphStyle {
    /// The look that the decree, or office practice, gives to this style.
    #[must_use]
    pub fn look(self) -> Look {
        use HorizontalAlign::{Centre, Left, Right};
        let (size_pt, bold, italic, align) = match self {
            Self::AppendixNumber => (14.0, true, false, Centre),
            Self::AppendixTitle => (14.0, true, false, Centre),
            Self::ReferenceLine => (14.0, false, true, Centre),
            Self::Unit => (13.0, false, true, Right),
            Self::Note => (13.0, false, false, Left),
            Self::Closing => (13.0, false, false, Right),
        };
        Look { size_pt, bold, italic, align }
    }
}

/// A short solid line, centred between the margins.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// Its length as a share of the width between the margins, above 0 and at most 1.
    pub width_share: f64,
}
