//! Sizes and distances of text: what a style looks like in one document.

use super::{HorizontalAlign, ParagraphStyle};

/// From line to line at single spacing, in em: ascent, descent and line gap of Times New Roman,
/// and of the typeface that stands in for it.
pub const FONT_LINE_EM: f64 = 0.891 + 0.216 + 0.042;

/// What the decree leaves to the office (`NĐ 30/2020, Phụ lục I, II.5`).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Typography {
    /// Size of the text in points, 13 or 14.
    pub body_pt: f64,
    /// Distance of lines as a multiple of single spacing, 1 to 1.5.
    pub line_spacing: f64,
    /// Free space above a paragraph of the text in points, 6 or more.
    pub gap_pt: f64,
    /// Indent of the first line of a paragraph of the text in mm, 10 or 12.7.
    pub first_line_mm: f64,
}

impl Typography {
    /// Size 14, single spacing, 6 pt between paragraphs, first lines indented by 1 cm: as in
    /// the decree's own samples.
    pub const DECREE: Self =
        Self { body_pt: 14.0, line_spacing: 1.0, gap_pt: 6.0, first_line_mm: 10.0 };

    /// How paragraphs of a style look.
    #[must_use]
    pub fn look(&self, style: ParagraphStyle) -> Look {
        use HorizontalAlign::{Centre, Justified, Left, Right};
        use ParagraphStyle as Style;
        let plain = Look::plain(self.body_pt, Left);
        let centred = Look::plain(self.body_pt, Centre);
        let running = Look { in_text: true, align: Justified, ..plain };
        // Not stretched: a heading of two lines has few and large words.
        let heading = |level| Look {
            bold: true,
            align: Left,
            keep_with_next: true,
            outline: Some(level),
            ..running
        };
        match style {
            Style::SuperiorName => Look { size_pt: 13.0, ..centred },
            Style::AgencyName | Style::StateName => Look { size_pt: 13.0, bold: true, ..centred },
            Style::Motto => Look { size_pt: 14.0, bold: true, ..centred },
            Style::NumberLine => Look { size_pt: 13.0, ..centred },
            Style::LetterSubject => Look { size_pt: 12.0, before_pt: 6.0, ..centred },
            Style::PlaceDate => Look { italic: true, ..centred },
            Style::Stamp => Look { size_pt: 13.0, bold: true, ..centred },
            Style::DocumentKind => Look {
                size_pt: 14.0,
                bold: true,
                before_pt: 12.0,
                keep_with_next: true,
                outline: Some(1),
                ..centred
            },
            Style::Subject => Look { size_pt: 14.0, bold: true, keep_with_next: true, ..centred },
            Style::Authority => {
                Look { bold: true, before_pt: 12.0, keep_with_next: true, ..centred }
            }
            Style::Addressee => plain,
            Style::LegalBasis => Look { italic: true, ..running },
            Style::PartHeading => heading(2),
            Style::Heading => heading(3),
            Style::SubHeading => heading(4),
            Style::Body | Style::Article => running,
            Style::Announcement => Look { keep_with_next: true, ..running },
            Style::RecipientsLabel => Look { size_pt: 12.0, bold: true, italic: true, ..plain },
            Style::Recipient | Style::Drafter => Look { size_pt: 11.0, ..plain },
            Style::Capacity | Style::SignerPost | Style::SignerName => {
                Look { bold: true, ..centred }
            }
            Style::Contact => Look { size_pt: 11.0, ..centred },
            Style::AppendixNumber => Look {
                size_pt: 14.0,
                bold: true,
                keep_with_next: true,
                outline: Some(1),
                ..centred
            },
            Style::AppendixTitle => {
                Look { size_pt: 14.0, bold: true, keep_with_next: true, ..centred }
            }
            Style::ReferenceLine => {
                Look { size_pt: 14.0, italic: true, keep_with_next: true, ..centred }
            }
            Style::Unit => Look {
                size_pt: 13.0,
                italic: true,
                before_pt: 6.0,
                keep_with_next: true,
                align: Right,
                ..plain
            },
            Style::Note => Look { size_pt: 13.0, ..plain },
            Style::Closing => Look { size_pt: 13.0, align: Right, ..plain },
        }
    }
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
    /// Part of the text: with the document's first-line indent, line spacing and gap above.
    pub in_text: bool,
    /// Further free space above, in points.
    pub before_pt: f64,
    /// Never the last thing on a page.
    pub keep_with_next: bool,
    /// Its level among the bookmarks, from 1; `None` is none.
    pub outline: Option<u8>,
}

impl Look {
    fn plain(size_pt: f64, align: HorizontalAlign) -> Self {
        Self {
            size_pt,
            bold: false,
            italic: false,
            align,
            in_text: false,
            before_pt: 0.0,
            keep_with_next: false,
            outline: None,
        }
    }
}
