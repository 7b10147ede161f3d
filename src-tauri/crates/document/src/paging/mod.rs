//! The physical rows of a printed sheet: heights, pieces of tall texts, and page breaks.
//!
//! Owns everything that has to do with how much room words take: the workbook's writer
//! ([`crate::xlsx`]) and the preview ([`crate::preview`]) only say what was decided here, so that
//! a page on the screen and the page from the printer are one plan. Must not know file formats.
//! Read first: [`plan`], then `pages.rs`.

mod measure;
mod merges;
mod pages;
mod pieces;
mod problem;
mod rows;
mod style;
mod table;

use std::borrow::Cow;
use std::ops::Range;

use rust_xlsxwriter::utility::row_col_to_cell;

use crate::metrics::{Face, LineCount, height_pt};
use crate::text;
use crate::tree::{
    Block, HorizontalAlign, Number, Paragraph, Rule, Section, Typography, VerticalAlign,
};
pub(crate) use measure::{
    Capacity, Columns, HEADER_MM, NORMAL_COLUMN_PX, NORMAL_ROW_PX, NORMAL_SIZE_PT, PADDING_PT,
    PT_PER_MM, row_px, shown_row_pt,
};
use merges::Merge;
use pages::Pages;
use pieces::Measured;
pub use problem::PagingProblem;
pub(crate) use style::{Edges, Style};

/// Excel's last row, counted from 1.
const ROW_LIMIT: usize = 1_048_576;
/// Free space above a table, in points.
const GAP_PT: f64 = 6.0;
/// Size of the underscores that draw a rule; their stroke is then half a point thick.
pub(crate) const RULE_SIZE_PT: f64 = 10.0;

/// What a sheet will hold. Rows and columns count from 0.
#[derive(Debug)]
pub(crate) struct SheetPlan<'a> {
    pub(crate) columns: Columns,
    /// How much of it goes on a page.
    pub(crate) capacity: Capacity,
    /// Height of every row in points.
    pub(crate) heights: Vec<f64>,
    /// The cells; none overlaps another.
    pub(crate) cells: Vec<PlannedCell<'a>>,
    /// The header rows.
    pub(crate) head: Option<Range<usize>>,
    /// Rows that begin a page.
    pub(crate) breaks: Vec<usize>,
}

/// A cell or a merged range.
#[derive(Debug)]
pub(crate) struct PlannedCell<'a> {
    pub(crate) row: usize,
    pub(crate) column: usize,
    pub(crate) row_count: usize,
    pub(crate) column_count: usize,
    pub(crate) content: Content<'a>,
    pub(crate) style: Style,
}

/// What goes into it.
#[derive(Debug)]
pub(crate) enum Content<'a> {
    Blank,
    Text(Cow<'a, str>),
    Number(Number),
    /// A solid line of so many underscores.
    Rule(usize),
}

impl SheetPlan<'_> {
    /// The rows of every page in order, without the repeated ones: pages end at the planned
    /// breaks, and where the paper ends (see [`Capacity::paper_pt`]).
    pub(crate) fn pages(&self) -> Vec<Range<usize>> {
        let mut pages = Vec::new();
        let mut start = 0;
        for end in self.breaks.iter().copied().chain([self.heights.len()]) {
            while start < end {
                let filled = self.filled(start, end);
                pages.push(start..filled);
                start = filled;
            }
        }
        pages
    }

    /// The header rows, if they are printed again above a page that begins with this row.
    pub(crate) fn repeated(&self, start: usize) -> Option<Range<usize>> {
        self.head.clone().filter(|head| start >= head.end)
    }

    /// The first row up to `end` that the paper of a page from `start` does not hold.
    fn filled(&self, start: usize, end: usize) -> usize {
        let shown = |row: usize| shown_row_pt(self.heights[row]);
        let head_pt: f64 = self.repeated(start).into_iter().flatten().map(shown).sum();
        let mut room = self.capacity.paper_pt - head_pt;
        for row in start..end {
            room -= shown(row);
            if room < 0.0 && row > start {
                return row;
            }
        }
        end
    }
}

/// Plans the sheet of a section.
pub(crate) fn plan<'a>(section: &'a Section, sheet: &str) -> Result<SheetPlan<'a>, PagingProblem> {
    // A letter may have several tables; that it is one is what its writer can use.
    let is_text = |block: &Block| {
        matches!(block, Block::Letterhead(_) | Block::Addressees(_) | Block::Signing(_))
    };
    if section.blocks.iter().any(is_text) {
        return Err(PagingProblem::TextOnSheet { sheet: sheet.to_owned() });
    }
    let table = section.tables().next();
    if section.tables().count() > 1 {
        return Err(PagingProblem::SeveralTables { sheet: sheet.to_owned() });
    }
    if let Some(table) = table {
        // Measures are checked before anything is computed from them.
        crate::tree::grid(table)
            .map_err(|source| PagingProblem::Tree { sheet: sheet.to_owned(), source })?;
    }
    let columns = table.map_or_else(|| Columns::whole(&section.page), Columns::of);
    let capacity = Capacity::of(&section.page, &columns);
    let mut draft = Draft {
        sheet,
        columns,
        capacity,
        heights: Vec::new(),
        cells: Vec::new(),
        head: None,
        tallest_pt: capacity.tallest_row_pt(0.0),
        merges: Vec::new(),
        with_above: Vec::new(),
    };
    for (index, block) in section.blocks.iter().enumerate() {
        match block {
            Block::Paragraph(paragraph) => draft.paragraph(paragraph)?,
            Block::Rule(rule) => draft.rule(*rule),
            Block::Letterhead(_) | Block::Addressees(_) | Block::Signing(_) => {}
            Block::Table(table) => {
                if index > 0 {
                    draft.heights.push(GAP_PT);
                }
                draft.table(table)?;
                // A closing mark does not go to a page of its own.
                if index + 1 < section.blocks.len() && !draft.heights.is_empty() {
                    draft.with_above.push(draft.heights.len());
                }
            }
        }
    }
    draft.finish()
}

fn clean_words(paragraph: &Paragraph) -> Cow<'_, str> {
    if paragraph.lead.is_empty() {
        return text::clean(&paragraph.text);
    }
    Cow::Owned(text::clean(&paragraph.printed()).into_owned())
}

/// A sheet while its rows are being laid.
struct Draft<'a, 'n> {
    sheet: &'n str,
    columns: Columns,
    capacity: Capacity,
    heights: Vec<f64>,
    cells: Vec<PlannedCell<'a>>,
    head: Option<Range<usize>>,
    /// The tallest row of the body.
    tallest_pt: f64,
    merges: Vec<Merge<'a>>,
    /// Rows that belong to the row above, in order.
    with_above: Vec<usize>,
}

impl<'a> Draft<'a, '_> {
    fn paragraph(&mut self, paragraph: &'a Paragraph) -> Result<(), PagingProblem> {
        let look = Typography::DECREE.look(paragraph.style);
        let words = clean_words(paragraph);
        self.check_length(&words, 0)?;
        let face = Face::of(look.bold, look.italic);
        let inner = self.columns.inner(0, self.columns.count());
        let measured = Measured::new(words, face, look.size_pt, inner);
        let style = Style {
            size_hundredths: (look.size_pt * 100.0) as u32,
            bold: look.bold,
            italic: look.italic,
            horizontal: look.align,
            vertical: VerticalAlign::Middle,
            edges: Edges::None,
        };
        for piece in measured.pieces(self.capacity.tallest_row_pt(0.0)) {
            self.line(measured.height_pt(&piece), Content::Text(measured.text(&piece)), style);
        }
        Ok(())
    }

    /// A rule is a line of underscores: it stays in the middle of any columns, scales with the
    /// page and needs no drawing.
    fn rule(&mut self, rule: Rule) {
        let width_pt = self.columns.total_pt() * rule.width_share.clamp(0.0, 1.0);
        let stroke_pt = Face::Regular.width_pt("_", RULE_SIZE_PT);
        let style = Style {
            size_hundredths: (RULE_SIZE_PT * 100.0) as u32,
            bold: false,
            italic: false,
            horizontal: HorizontalAlign::Centre,
            vertical: VerticalAlign::Top,
            edges: Edges::None,
        };
        let strokes = (width_pt / stroke_pt) as usize;
        let height_pt = height_pt(LineCount::same(1), RULE_SIZE_PT);
        self.line(height_pt, Content::Rule(strokes), style);
    }

    /// A row with one cell over all columns.
    fn line(&mut self, height_pt: f64, content: Content<'a>, style: Style) {
        self.cells.push(PlannedCell {
            row: self.heights.len(),
            column: 0,
            row_count: 1,
            column_count: self.columns.count(),
            style,
            content,
        });
        self.heights.push(height_pt);
    }

    /// Refuses a text that the cell at the next row cannot hold.
    fn check_length(&self, words: &str, column: usize) -> Result<(), PagingProblem> {
        self.check_length_at(words, self.heights.len(), column)
    }

    fn check_length_at(&self, words: &str, row: usize, column: usize) -> Result<(), PagingProblem> {
        let length = text::length(words);
        if length <= text::CELL_LIMIT {
            return Ok(());
        }
        let cell = row_col_to_cell(
            u32::try_from(row).unwrap_or(u32::MAX),
            u16::try_from(column).unwrap_or(u16::MAX),
        );
        Err(PagingProblem::CellTooLong { sheet: self.sheet.to_owned(), cell, length })
    }

    fn finish(mut self) -> Result<SheetPlan<'a>, PagingProblem> {
        if self.heights.len() > ROW_LIMIT {
            return Err(PagingProblem::TooManyRows {
                sheet: self.sheet.to_owned(),
                rows: self.heights.len(),
            });
        }
        let pages = Pages {
            head: self.head.clone(),
            with_above: &self.with_above,
            page_pt: self.capacity.page_pt,
            tallest_pt: self.tallest_pt,
        };
        let breaks = pages.break_up(&mut self.heights, &mut self.merges);
        self.cells.extend(self.merges.into_iter().flat_map(Merge::cells));
        Ok(SheetPlan {
            columns: self.columns,
            capacity: self.capacity,
            heights: self.heights,
            cells: self.cells,
            head: self.head,
            breaks,
        })
    }
}
