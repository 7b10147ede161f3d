//! A page as data for a screen. All measures that end in `_mm` are millimetres; those inside a
//! page's blocks are measures of the sheet, to be multiplied by the page's scale.

use schemars::JsonSchema;
use serde::Serialize;

/// A sheet of paper.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PreviewPage {
    /// Which section of the document it belongs to, from 1.
    pub section: usize,
    /// The name of that section, such as `Phụ lục II`.
    pub section_name: String,
    /// Its place among the pages of its section, from 1.
    pub place: usize,
    /// The number printed on it; `None` where none is printed, as on a first page.
    pub page_number: Option<PreviewPageNumber>,
    /// Width of the paper.
    pub width_mm: f64,
    /// Height of the paper.
    pub height_mm: f64,
    /// White edges.
    pub margins: PreviewMargins,
    /// What everything between the margins is multiplied by, above 0 and at most 1.
    pub scale: f64,
    /// Width of the blocks before scaling; they stand in the middle between the side margins.
    pub content_width_mm: f64,
    /// What stands on the page, from top to bottom.
    pub blocks: Vec<PreviewBlock>,
}

/// The white edges of a page. They are not scaled.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct PreviewMargins {
    /// At the top.
    pub top_mm: f64,
    /// At the right.
    pub right_mm: f64,
    /// At the bottom.
    pub bottom_mm: f64,
    /// At the left.
    pub left_mm: f64,
}

/// A printed page number, centred between the side margins and not scaled.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct PreviewPageNumber {
    /// The number.
    pub number: usize,
    /// Size of its letters in points.
    pub size_pt: f64,
    /// From the paper's upper edge to its line.
    pub top_mm: f64,
}

/// One thing on a page, as wide as the page's content.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PreviewBlock {
    /// Lines outside a table.
    Paragraph {
        /// How high it is; its lines stand in the middle of that.
        height_mm: f64,
        /// Size of the letters in points.
        size_pt: f64,
        /// From line to line in points.
        line_pt: f64,
        /// Bold.
        bold: bool,
        /// Italic.
        italic: bool,
        /// Where the lines stand between left and right.
        align: PreviewAlign,
        /// The lines as they break on paper.
        lines: Vec<PreviewLine>,
    },
    /// A solid line in the middle of the width.
    Rule {
        /// How high the place of the line is.
        height_mm: f64,
        /// From the place's upper edge to the line.
        top_mm: f64,
        /// Length of the line.
        width_mm: f64,
    },
    /// Nothing, so high.
    Gap {
        /// How high.
        height_mm: f64,
    },
    /// Rows of a table.
    Table {
        /// Widths of the columns from left to right.
        columns_mm: Vec<f64>,
        /// Size of the letters in points.
        size_pt: f64,
        /// From line to line in points.
        line_pt: f64,
        /// What a cell keeps free at its left and right.
        padding_mm: f64,
        /// The rows that stand on this page, the repeated header first.
        rows: Vec<PreviewRow>,
    },
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PreviewRow {
    /// How high it is.
    pub height_mm: f64,
    /// Whether it belongs to the header, which every page repeats.
    pub header: bool,
    /// The cells that begin here, from left to right.
    pub cells: Vec<PreviewCell>,
}

/// A cell of a table, or the part of one that stands on this page.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PreviewCell {
    /// Its first column, from 0.
    pub column: usize,
    /// How many columns it takes.
    pub col_span: usize,
    /// How many rows of this page it takes.
    pub row_span: usize,
    /// Where its lines stand between left and right.
    pub align: PreviewAlign,
    /// Where its lines stand between top and bottom.
    pub valign: PreviewValign,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Whether it goes on from the row or the page above.
    pub continued: bool,
    /// Whether a rule is drawn above it.
    pub rule_above: bool,
    /// Whether a rule is drawn below it.
    pub rule_below: bool,
    /// The lines as they break on paper; none for an empty cell.
    pub lines: Vec<PreviewLine>,
}

/// A printed line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PreviewLine {
    /// Its words, with the space at which it was broken: lines put together are the text.
    pub text: String,
    /// Whether a paragraph ends with it. Where lines fill the width from side to side, the last
    /// one of a paragraph does not.
    pub last: bool,
}

/// Where lines stand between left and right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PreviewAlign {
    /// At the left.
    Left,
    /// In the middle.
    Center,
    /// At the right.
    Right,
    /// At both sides.
    Justify,
}

/// Where lines stand between top and bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PreviewValign {
    /// At the top.
    Top,
    /// In the middle.
    Middle,
}
