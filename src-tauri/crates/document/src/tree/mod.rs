//! The document tree: pure data that says what stands on the paper.
//!
//! A tree knows nothing of plans, layouts or file formats. Whoever composes one decides the
//! words, the order and the spans; a writer decides only how its format says the same.

mod addressees;
mod check;
mod letterhead;
mod number;
mod page;
mod paragraph;
mod problem;
mod signing;
mod table;
mod typography;

pub use addressees::{ADDRESSEES_BEFORE_PT, ADDRESSEES_LABEL, AddresseeLine, Addressees};
pub use check::{Grid, Placed, grid};
pub use letterhead::{Letterhead, MOTTO, STATE_NAME, Stamp, StampKind};
pub use number::Number;
pub use page::{Margins, Orientation, Page, PageNumber};
pub use paragraph::{Anchor, Paragraph, ParagraphStyle, Rule};
pub use problem::TreeProblem;
pub use signing::{RECIPIENTS_LABEL, SIGNATURE_ROOM_MM, Signing};
pub use table::{
    Cell, CellContent, HorizontalAlign, Row, RowKind, Table, TableColumn, VerticalAlign,
};
pub use typography::{FONT_LINE_EM, Look, Typography};

use chrono::NaiveDateTime;

/// A whole document: one file, whatever the format.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What the file says about itself.
    pub properties: Properties,
    /// Sizes and distances of its text.
    pub typography: Typography,
    /// The sections in print order. Each starts on a new page, with page numbers from 1.
    pub sections: Vec<Section>,
}

/// What a file says about itself (File > Properties).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Properties {
    /// Title of the document.
    pub title: String,
    /// The office that issues it.
    pub author: String,
    /// What it is about; may be empty.
    pub subject: String,
    /// The moment written into the file as its creation and last change. It comes from the
    /// data, never from the clock: the same data gives the same bytes.
    pub created: NaiveDateTime,
}

/// A part of a document with its own paper and page numbers: one sheet of a workbook, one
/// section of a text document (`NĐ 30/2020, Phụ lục I, III.1.đ`: every appendix counts its
/// own pages).
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The wished sheet name. A writer makes it legal and unique.
    pub name: String,
    /// Paper, margins and page number.
    pub page: Page,
    /// What stands on the paper, from top to bottom.
    pub blocks: Vec<Block>,
    /// Address, e-mail and telephone of the office, a line each, at the foot of the first page
    /// below a rule over the whole width (`NĐ 30/2020, Phụ lục I`, ô 13); mostly none.
    pub foot: Vec<String>,
}

impl Section {
    /// The tables of the section, in print order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
    }
}

/// One thing on the paper.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The head of an official paper: who issues it, the state, number, place and date.
    Letterhead(Letterhead),
    /// `Kính gửi:` and those to whom the paper goes.
    Addressees(Addressees),
    /// A paragraph of text.
    Paragraph(Paragraph),
    /// A short centred line, as under a title.
    Rule(Rule),
    /// A table.
    Table(Table),
    /// The end of an official paper: who gets it at the left, who signs it at the right.
    Signing(Signing),
}
