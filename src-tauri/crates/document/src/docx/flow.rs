//! The body of the document while it is being written: paragraphs and tables one after another.

use std::io;

use super::element::Element;
use super::paragraph::Para;
use super::part::{Part, R, W};
use super::style::Style;
use super::styles::GAP_PT;

/// The body. The last paragraph is held back, because what follows it may change it: a
/// signature wants it on its own page, and a section ends in it.
pub(super) struct Flow {
    part: Part,
    held: Option<Para>,
    /// The last thing written is a table.
    after_table: bool,
}

impl Flow {
    pub(super) fn begin() -> io::Result<Self> {
        let mut part = Part::begin(&Element::new("w:document").with(W.0, W.1).with(R.0, R.1))?;
        part.open(&Element::new("w:body"))?;
        Ok(Self { part, held: None, after_table: false })
    }

    pub(super) fn paragraph(&mut self, paragraph: Para) -> io::Result<()> {
        self.release()?;
        self.held = Some(paragraph);
        self.after_table = false;
        Ok(())
    }

    /// Keeps the paragraph before on the page of what comes next.
    pub(super) fn keep_held(&mut self) {
        self.held = self.held.take().map(|paragraph| paragraph.keep_next(true));
    }

    /// Leaves free space below the paragraph before, in points.
    pub(super) fn space_below_held(&mut self, pt: f64) {
        self.held = self.held.take().map(|paragraph| paragraph.after(pt));
    }

    /// Writes a whole table.
    pub(super) fn table(&mut self, table: &Element) -> io::Result<()> {
        self.part_tables()?;
        self.part.put(table)?;
        self.after_table = true;
        Ok(())
    }

    /// Begins a table, whose rows follow.
    pub(super) fn open_table(&mut self, table: &Element) -> io::Result<()> {
        self.part_tables()?;
        self.part.open(table)
    }

    pub(super) fn row(&mut self, row: &Element) -> io::Result<()> {
        self.part.put(row)
    }

    pub(super) fn close_table(&mut self) -> io::Result<()> {
        self.after_table = true;
        self.part.close()
    }

    /// Ends a section that others follow: its properties stand in its last paragraph.
    pub(super) fn end_section(&mut self, properties: Element) -> io::Result<()> {
        let last = self.held.take().unwrap_or_else(|| Para::empty(Style::Gap));
        self.after_table = false;
        self.part.put(&last.ends(properties).element())
    }

    /// Ends the last section, and with it the document.
    pub(super) fn finish(mut self, properties: &Element) -> io::Result<Vec<u8>> {
        if self.held.is_none() {
            // Word wants a paragraph below a table, and would add one as tall as a line.
            self.held = Some(Para::empty(Style::Gap));
        }
        self.release()?;
        self.part.put(properties)?;
        self.part.finish()
    }

    /// Two tables without a paragraph between them would become one.
    fn part_tables(&mut self) -> io::Result<()> {
        self.release()?;
        if self.after_table {
            let gap = Para::empty(Style::Gap).before(GAP_PT).keep_next(true);
            self.part.put(&gap.element())?;
        }
        Ok(())
    }

    fn release(&mut self) -> io::Result<()> {
        match self.held.take() {
            Some(paragraph) => self.part.put(&paragraph.element()),
            None => Ok(()),
        }
    }
}
